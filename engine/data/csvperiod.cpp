// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <map>

#include "engine/data/csvlabels.h"

namespace lstm {
namespace {

/// The labels in steps of one period: consecutive rows should differ by 1.
struct Steps {
    Period period = Period::Unknown;
    std::vector<std::int64_t> counts;
};

std::int64_t divideDown(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

/// The distance that most neighbouring rows have, backwards or forwards.
std::int64_t usualDistance(const std::vector<std::int64_t>& counts) {
    std::map<std::int64_t, std::size_t> frequency;
    for (std::size_t i = 1; i < counts.size(); ++i) ++frequency[std::abs(counts[i] - counts[i - 1])];
    frequency.erase(0);
    const auto most = std::ranges::max_element(frequency, {}, [](const auto& entry) { return entry.second; });
    return most == frequency.end() ? 0 : most->first;
}

Steps divided(Period period, std::vector<std::int64_t> counts, std::int64_t by) {
    for (auto& count : counts) count = divideDown(count, by);
    return {period, std::move(counts)};
}

Steps fromMonths(std::vector<std::int64_t> months) {
    switch (usualDistance(months)) {
    case 1: return {Period::Month, std::move(months)};
    case 3: return divided(Period::Quarter, std::move(months), 3);
    case 12: return divided(Period::Year, std::move(months), 12);
    }
    return {Period::Unknown, std::move(months)};
}

/// Days since 1970 become weekdays where no Saturday or Sunday occurs, so that weekends are no gaps.
Steps fromDailyRows(std::vector<std::int64_t> days) {
    const auto dayOfWeek = [](std::int64_t day) { return day + 3 - 7 * divideDown(day + 3, 7); };  // Monday = 0
    const bool weekdaysOnly = std::ranges::none_of(days, [&](auto day) { return dayOfWeek(day) > 4; });
    if (weekdaysOnly)
        for (auto& day : days) day = 5 * divideDown(day + 3, 7) + dayOfWeek(day);
    return {Period::Day, std::move(days)};
}

/// Months since year 0 of each ISO day label.
std::vector<std::int64_t> monthsOf(const std::vector<std::int64_t>& days) {
    std::vector<std::int64_t> months;
    months.reserve(days.size());
    for (const auto day : days) {  // Hinnant's civil_from_days, without the day of the month
        const auto shifted = day + 719468, era = divideDown(shifted, 146097), ofEra = shifted - era * 146097;
        const auto year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
        const auto month = (5 * (ofEra - (365 * year + year / 4 - year / 100)) + 2) / 153;  // 0 = March
        months.push_back(12 * (year + era * 400) + month + 2);
    }
    return months;
}

Steps fromDays(std::vector<std::int64_t> days) {
    const auto distance = usualDistance(days);
    if (distance == 1) return fromDailyRows(std::move(days));
    if (distance == 7) {
        const auto first = days.front();
        for (auto& day : days) day -= first;
        return divided(Period::Week, std::move(days), 7);
    }
    if (distance >= 28) return fromMonths(monthsOf(days));
    return {Period::Unknown, std::move(days)};
}

Steps stepsOf(std::vector<std::int64_t> counts, LabelForm form) {
    switch (form) {
    case LabelForm::YearMonth:
    case LabelForm::MonthName: return fromMonths(std::move(counts));
    case LabelForm::Day: return fromDays(std::move(counts));
    case LabelForm::Quarter: return {Period::Quarter, std::move(counts)};
    case LabelForm::IsoWeek: return {Period::Week, std::move(counts)};
    case LabelForm::Year: return {usualDistance(counts) == 1 ? Period::Year : Period::Unknown, std::move(counts)};
    }
    return {};
}

/// "The month 1-09" in the way the file writes months, or how many periods there are.
Fact missingRows(std::string_view before, const Steps& steps, std::size_t row, LabelForm form) {
    const auto missing = steps.counts[row] - steps.counts[row - 1] - 1;
    if (missing == 1 && form == LabelForm::YearMonth && steps.period == Period::Month) {
        const auto mark = before.find_first_of("-/");
        const auto month = (steps.counts[row] - 1) % 12 + 1, year = (steps.counts[row] - 1) / 12;
        if (mark != before.npos)
            return said(Word::TheMonth,
                        Text(std::to_string(year) + before[mark] + (month < 10 ? "0" : "") + std::to_string(month)));
    }
    return missing == 1 ? Word::OneRow : said(Word::StretchOfRows, missing);
}

void addOnce(Problems& problems, Problem problem) {
    const auto same = std::ranges::find(problems, problem.code, &Problem::code);
    if (same == problems.end()) problems.push_back(std::move(problem));
    else ++same->more;
}

/// Warnings about neighbouring rows. Backward steps: all of them = the file has the newest row first.
Problems checkSteps(const Steps& steps, const std::vector<std::string>& labels, const std::vector<std::size_t>& lines,
                    LabelForm form) {
    const auto& counts = steps.counts;
    const bool falling = counts.size() > 1 && std::ranges::adjacent_find(counts, std::less_equal{}) == counts.end();
    if (falling) return {{ProblemCode::CsvOrder, lines.front(), 0, {Word::NewestFirst}}};
    Problems problems;
    for (std::size_t row = 1; row < counts.size(); ++row) {
        const auto step = counts[row] - counts[row - 1];
        const auto above = lines[row - 1], here = lines[row];
        if (step < 0) addOnce(problems, {ProblemCode::CsvOrder, here, 0, {said(Word::FirstInLine, here)}});
        else if (step == 0)
            addOnce(problems, {ProblemCode::CsvDuplicateDate, here, 0, {Text(labels[row]), above, here}});
        else if (step > 1 && steps.period != Period::Unknown)
            addOnce(problems,
                    {ProblemCode::CsvDateGap, here, 0, {missingRows(labels[row], steps, row, form), above, here}});
    }
    return problems;
}

}  // namespace

LabelReport checkLabels(const std::vector<std::string>& labels, const std::vector<std::size_t>& lines, LabelForm form) {
    LabelReport report;
    std::vector<std::int64_t> counts;
    counts.reserve(labels.size());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const auto time = parseLabel(labels[row], form);
        if (time.count) counts.push_back(*time.count);
        else addOnce(report.problems, {ProblemCode::CsvBadDate, lines[row], 0, {Text(labels[row])}});
    }
    if (!report.problems.empty() || counts.empty()) return report;
    const auto steps = stepsOf(std::move(counts), form);
    report.period = steps.period;
    report.problems = checkSteps(steps, labels, lines, form);
    return report;
}

}  // namespace lstm
