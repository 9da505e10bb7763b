// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvsteps.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/data/calendar.h"

namespace lstm {
namespace {

struct Distance {
    std::int64_t length = 0;  ///< 0 = all rows have the same time
    bool most = false;        ///< at least half of the steps between different times have it
};

/// The distance that most neighbouring rows have, backwards or forwards.
Distance usualDistance(const std::vector<std::int64_t>& counts) {
    std::unordered_map<std::int64_t, std::size_t> frequency;
    std::size_t steps = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        const auto distance = std::abs(counts[i] - counts[i - 1]);
        if (distance == 0) continue;
        ++steps;
        ++frequency[distance];
    }
    Distance usual;
    std::size_t best = 0;
    for (const auto& [distance, times] : frequency)
        if (times > best || (times == best && distance < usual.length)) {
            best = times;
            usual.length = distance;
        }
    usual.most = steps > 0 && 2 * best >= steps;
    return usual;
}

struct ShortPeriod {
    std::int64_t length;
    Period period;
};
constexpr std::array shortPeriods{ShortPeriod{msPerHour, Period::Hour},
                                  ShortPeriod{30 * msPerMinute, Period::HalfHour},
                                  ShortPeriod{15 * msPerMinute, Period::QuarterHour},
                                  ShortPeriod{10 * msPerMinute, Period::TenMinutes},
                                  ShortPeriod{5 * msPerMinute, Period::FiveMinutes},
                                  ShortPeriod{msPerMinute, Period::Minute},
                                  ShortPeriod{msPerSecond, Period::Second}};

std::vector<std::int64_t> daysOf(const std::vector<std::int64_t>& counts) {
    auto days = counts;
    for (auto& day : days) day = divideDown(day, msPerDay);
    return days;
}

/// In steps of `length` from `first`.
void countBy(std::vector<std::int64_t>& counts, std::int64_t length, std::int64_t first) {
    for (auto& count : counts) count = length == 0 ? 0 : divideDown(count - first, length);
}

bool oneRowADay(const std::vector<std::int64_t>& days) { return std::ranges::adjacent_find(days) == days.end(); }

}  // namespace

TimeSteps::TimeSteps(const std::vector<std::int64_t>& counts, LabelForm form) {
    if (counts.empty()) return;
    if (countsMonths(form)) {
        countMonths(counts);
        return;
    }
    const auto usual = usualDistance(counts);
    auto days = daysOf(counts);
    m_regular = usual.most;
    // Rows of one a day stand at the same time of day, or at times that vary.
    if (usual.length % msPerDay == 0 || (!usual.most && oneRowADay(days))) countDays(std::move(days));
    else countShorter(counts, usual.length);
}

void TimeSteps::countMonths(std::vector<std::int64_t> months) {
    const auto usual = usualDistance(months);
    m_regular = usual.most;
    m_period = usual.length == 1    ? Period::Month
               : usual.length == 3  ? Period::Quarter
               : usual.length == 12 ? Period::Year
                                    : Period::Unknown;
    if (m_period != Period::Unknown || m_regular) countBy(months, usual.length, 0);
    m_positions = std::move(months);
}

void TimeSteps::countDays(std::vector<std::int64_t> days) {
    const auto usual = usualDistance(days);
    m_regular = usual.most;
    if (usual.length >= 28) {
        for (auto& day : days) day = monthOfDay(day);
        return countMonths(std::move(days));
    }
    if (usual.length == 7) {
        m_period = Period::Week;
        countBy(days, 7, days.front());
    } else if (usual.length == 1) {
        m_period = Period::Day;
        countBy(days, 1, -3);  // places of the week from Monday
    } else if (m_regular) {
        countBy(days, usual.length, days.front());
    }
    m_positions = std::move(days);
    if (m_period == Period::Day) leaveOut(7, 2);
}

void TimeSteps::countShorter(const std::vector<std::int64_t>& counts, std::int64_t distance) {
    const auto found = std::ranges::find(shortPeriods, distance, &ShortPeriod::length);
    if (found != shortPeriods.end() && m_regular) m_period = found->period;
    m_positions = counts;
    countBy(m_positions, distance, counts.front() - distance / 2);  // to the nearest: clocks drift
    if (msPerDay % distance != 0) return;
    leaveOut(msPerWeek / distance, 3);
    if (m_usual.size() == 2) leaveOut(msPerDay / distance, 3);
}

/// Finds the usual places of a cycle; keeps all of them where the fullest has rows in fewer than `fewestCycles`.
void TimeSteps::leaveOut(std::int64_t cycle, std::size_t fewestCycles) {
    if (cycle > 7 * 24 * 60) return;  // down to minutes
    std::vector<std::size_t> rows(static_cast<std::size_t>(cycle));
    for (std::size_t row = 0; row < m_positions.size(); ++row)
        if (row == 0 || m_positions[row] != m_positions[row - 1])
            ++rows[static_cast<std::size_t>(m_positions[row] - cycle * divideDown(m_positions[row], cycle))];
    const auto fullest = std::ranges::max(rows);
    const bool days = cycle == 7, workingDays = days && rows[5] + rows[6] == 0;
    if (fullest < fewestCycles && !workingDays) return;
    m_usual.assign(1, 0);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const bool usual = fullest < fewestCycles ? place < 5 : 2 * rows[place] >= fullest;
        m_usual.push_back(m_usual.back() + (usual ? 1 : 0));
    }
}

std::int64_t TimeSteps::usualBelow(std::int64_t position) const {
    const auto cycle = static_cast<std::int64_t>(m_usual.size()) - 1;
    const auto whole = divideDown(position, cycle);
    return whole * m_usual.back() + m_usual[static_cast<std::size_t>(position - whole * cycle)];
}

std::int64_t TimeSteps::missingBefore(std::size_t row) const {
    if (!m_regular && m_period == Period::Unknown) return 0;
    const auto before = m_positions[row - 1], here = m_positions[row];
    return here <= before + 1 ? 0 : usualBelow(here) - usualBelow(before + 1);
}

std::vector<std::int64_t> TimeSteps::placesAfter(int rows) const {
    std::vector<std::int64_t> places;
    if (m_positions.empty()) return places;
    const auto last = m_positions.back();
    for (std::int64_t place = 1; std::ssize(places) < rows; ++place)
        if (usualBelow(last + place + 1) > usualBelow(last + place)) places.push_back(place);
    return places;
}

std::int64_t millisecondsOf(Period period) {
    if (period == Period::Week) return msPerWeek;
    if (period == Period::Day) return msPerDay;
    const auto found = std::ranges::find(shortPeriods, period, &ShortPeriod::period);
    return found == shortPeriods.end() ? 0 : found->length;
}

bool isRegular(const std::vector<std::int64_t>& counts, LabelForm form) { return TimeSteps(counts, form).regular(); }

}  // namespace lstm
