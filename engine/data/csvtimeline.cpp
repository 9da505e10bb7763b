// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvtimeline.h"

#include <algorithm>

#include "engine/data/calendar.h"
#include "engine/data/csvforms.h"
#include "engine/data/csvsteps.h"

namespace lstm {
namespace {

void tellOnce(Problems& problems, Problem problem) {
    const auto same = std::ranges::find(problems, problem.code, &Problem::code);
    if (same == problems.end()) problems.push_back(std::move(problem));
    else ++same->more;
}

/// Hours and less are compared in one zone, days and more by the calendar of the place: a day with a change of the
/// clock has 23 or 25 hours and is one day.
void takeOffZones(std::vector<std::int64_t>& counts, const std::vector<std::int64_t>& zones) {
    if (zones.size() != counts.size()) return;
    auto universal = counts;
    for (std::size_t row = 0; row < counts.size(); ++row) universal[row] -= zones[row];
    std::size_t days = 0;
    for (std::size_t row = 1; row < counts.size(); ++row)
        days += divideDown(counts[row], msPerDay) != divideDown(counts[row - 1], msPerDay);
    if (days + 1 < counts.size()) counts = std::move(universal);
}

/// Times of day without a date: midnight lies where they fall by more than half a day.
void passMidnights(std::vector<std::int64_t>& counts) {
    std::int64_t days = 0, before = 0;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        const auto time = counts[row];
        if (row > 0 && before - time > msPerDay / 2) days += msPerDay;
        before = time;
        counts[row] += days;
    }
}

/// "The month 1-09" in the way the file writes months, or how many rows there are.
Fact missingRows(std::string_view label, const TimeSteps& steps, std::size_t row, LabelForm form) {
    const auto missing = steps.missingBefore(row);
    const auto mark = label.find_first_of("-/");
    if (missing == 1 && form == LabelForm::YearMonth && steps.period() == Period::Month && mark != label.npos) {
        const auto month = (steps.position(row) - 1) % 12 + 1;
        auto year = std::to_string((steps.position(row) - 1) / 12);
        if (mark <= 2) year = std::to_string((steps.position(row) - 1) / 12 % 100);
        if (year.size() < mark && mark == 2) year.insert(0, 1, '0');
        const bool zero = month < 10 && (label.size() - mark > 2 || label[mark + 1] == '0');
        return said(Word::TheMonth, Text(year + label[mark] + (zero ? "0" : "") + std::to_string(month)));
    }
    return missing == 1 ? Word::OneRow : said(Word::StretchOfRows, missing);
}

}  // namespace

Timeline readTimeline(std::vector<std::string> labels, LabelForm form, const std::vector<std::size_t>& lines) {
    Timeline timeline;
    const auto settled = settleForm(form, labels);
    timeline.form = settled.form;
    timeline.labels = std::move(labels);
    std::vector<std::int64_t> counts, zones;
    counts.reserve(timeline.labels.size());
    for (std::size_t row = 0; row < timeline.labels.size(); ++row) {
        const auto time = parseLabel(timeline.labels[row], timeline.form);
        if (time.zone) zones.push_back(*time.zone);
        if (time.count) counts.push_back(*time.count);
        else tellOnce(timeline.problems, {ProblemCode::CsvBadDate, lines[row], 0, {Text(timeline.labels[row])}});
    }
    if (!timeline.problems.empty() || counts.empty()) return timeline;
    if (settled.ambiguous)
        timeline.problems.push_back({ProblemCode::CsvAmbiguousDate, lines.front(), 0, {Text(timeline.labels.front())}});
    takeOffZones(counts, zones);
    if (timeline.form == LabelForm::Clock) passMidnights(counts);
    timeline.falls = counts.front() != counts.back() && std::ranges::is_sorted(counts, std::greater{});
    timeline.counts = std::move(counts);
    return timeline;
}

TimelineReport checkTimeline(const Timeline& timeline, const std::vector<std::size_t>& lines) {
    TimelineReport report;
    const auto& counts = timeline.counts;
    if (counts.empty()) return report;
    const TimeSteps steps(counts, timeline.form);
    report.period = steps.period();
    if (timeline.falls) {
        report.problems.push_back({ProblemCode::CsvOrder, lines.front(), 0, {Word::NewestFirst}});
        return report;
    }
    std::size_t backward = 0, firstBackward = 0;
    for (std::size_t row = 1; row < counts.size(); ++row) {
        if (counts[row] >= counts[row - 1]) continue;
        if (backward++ == 0) firstBackward = lines[row];
    }
    if (backward > 0)
        report.problems.push_back({ProblemCode::CsvOrder,
                                   firstBackward,
                                   0,
                                   {said(Word::StepsBackward, backward, counts.size() - 1, firstBackward)}});
    for (std::size_t row = 1; row < counts.size(); ++row) {
        const auto [above, here] = std::minmax(lines[row - 1], lines[row]);  // the file may have been turned round
        if (counts[row] == counts[row - 1])
            tellOnce(report.problems,
                     {ProblemCode::CsvDuplicateDate, lines[row], 0, {Text(timeline.labels[row]), above, here}});
        else if (backward <= 1 && steps.missingBefore(row) > 0)  // rows that jump about have no gaps
            tellOnce(report.problems, {ProblemCode::CsvDateGap,
                                       lines[row],
                                       0,
                                       {missingRows(timeline.labels[row], steps, row, timeline.form), above, here}});
    }
    return report;
}

}  // namespace lstm
