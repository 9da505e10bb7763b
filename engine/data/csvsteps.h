// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/data/csvlabels.h"
#include "engine/data/series.h"

/// How the rows of a series follow each other in time.
///
/// The usual distance of neighbouring rows tells the period. Rows are then counted in it - months by the calendar,
/// days by weekdays, shorter ones by the clock - so that a step of more than one is a gap. What never stands in the
/// file in a usual week (weekends, nights without trading) is no gap: a place of the week that has rows in fewer than
/// half of the weeks of the fullest one is left out of the count.
namespace lstm {

/// One time a row, in the unit of its form (csvlabels.h).
class TimeSteps {
public:
    TimeSteps(const std::vector<std::int64_t>& counts, LabelForm form);

    Period period() const { return m_period; }
    /// Whether the distance of most rows is one and the same; only then there are gaps.
    bool regular() const { return m_regular; }
    /// How many usual rows are missing between row - 1 and row; 0 where they follow each other or run backwards.
    std::int64_t missingBefore(std::size_t row) const;
    /// How many places beyond the last row the next usual one lies, the one after it, and so on: 1, 2, 5 where the last
    /// row is a Wednesday and weekends have no rows.
    std::vector<std::int64_t> placesAfter(int rows) const;
    /// The months since year 0 of each row where the period is a month.
    std::int64_t position(std::size_t row) const { return m_positions[row]; }

private:
    void countMonths(std::vector<std::int64_t> months);
    void countDays(std::vector<std::int64_t> days);
    void countShorter(const std::vector<std::int64_t>& counts, std::int64_t distance);
    void leaveOut(std::int64_t cycle, std::size_t fewestCycles);
    std::int64_t usualBelow(std::int64_t position) const;

    Period m_period = Period::Unknown;
    bool m_regular = false;
    std::vector<std::int64_t> m_positions;    ///< rows that follow each other differ by 1
    std::vector<std::int64_t> m_usual{0, 1};  ///< how many of the first i places of a cycle are usual
};

/// Milliseconds of a week and what is shorter; 0 for months and more, which have no one length.
std::int64_t millisecondsOf(Period period);

/// Whether most neighbouring times have one and the same distance: times do, sales of ten digits do not.
bool isRegular(const std::vector<std::int64_t>& counts, LabelForm form);

}  // namespace lstm
