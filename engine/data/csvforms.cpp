// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvforms.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "engine/data/csvsteps.h"

namespace lstm {
namespace {

/// How well an order of day, month and year explains the rows; smaller is better.
struct OrderFit {
    LabelForm form{};
    std::size_t impossible = 0;
    bool jumps = true;     ///< time runs forwards and backwards
    std::size_t gaps = 0;  ///< steps of another length than usual
    std::vector<std::int64_t> counts;

    auto rank() const { return std::tuple(impossible, jumps, gaps); }
};

OrderFit fitOf(LabelForm form, const std::vector<std::string>& labels) {
    OrderFit fit{.form = form, .counts = {}};
    fit.counts.reserve(labels.size());
    for (const auto& label : labels) {
        const auto time = parseLabel(label, form);
        if (time.count) fit.counts.push_back(*time.count);
        else ++fit.impossible;
    }
    const bool falls = std::ranges::is_sorted(fit.counts, std::greater{});
    fit.jumps = !falls && !std::ranges::is_sorted(fit.counts);
    auto rising = fit.counts;
    if (falls) std::ranges::reverse(rising);
    const TimeSteps steps(rising, form);
    for (std::size_t row = 1; row < rising.size(); ++row) fit.gaps += steps.missingBefore(row) > 0;
    if (!steps.regular()) fit.gaps += rising.size();
    return fit;
}

/// The last of the three numbers changes more often from row to row than the first.
bool lastChangesMore(const std::vector<std::string>& labels) {
    std::size_t first = 0, last = 0;
    const auto numberAt = [](std::string_view label, bool front) {
        label = label.substr(0, label.find_first_of(" T,"));
        constexpr std::string_view marks = "-/.";
        return front ? label.substr(0, label.find_first_of(marks)) : label.substr(label.find_last_of(marks) + 1);
    };
    for (std::size_t row = 1; row < labels.size(); ++row) {
        first += numberAt(labels[row], true) != numberAt(labels[row - 1], true);
        last += numberAt(labels[row], false) != numberAt(labels[row - 1], false);
    }
    return last > first;
}

bool sameSteps(const OrderFit& a, const OrderFit& b) {
    if (a.counts.size() != b.counts.size()) return false;
    for (std::size_t row = 1; row < a.counts.size(); ++row)
        if (a.counts[row] - a.counts[row - 1] != b.counts[row] - b.counts[row - 1]) return false;
    return true;
}

}  // namespace

std::optional<LabelForm> detectForm(const std::vector<std::string_view>& labels) {
    using enum LabelForm;
    std::optional<LabelForm> best;
    std::size_t most = 0;
    for (const auto form :
         {YearMonth, MonthYear, MonthName, Day, DayMonthYear, MonthDayYear, ShortYearDay, DayName, NameDay, YearNameDay,
          Quarter, IsoWeek, IsoWeekDay, CompactDay, UnixSeconds, UnixFractions, CompactMonth, Clock, Year}) {
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(labels, [&](auto label) { return parseLabel(label, form).looksRight; }));
        if (count <= most) continue;
        best = form;
        most = count;
    }
    return 2 * most >= labels.size() ? best : std::nullopt;
}

SettledForm settleForm(LabelForm form, const std::vector<std::string>& labels) {
    using enum LabelForm;
    if (form != DayMonthYear && form != MonthDayYear && form != ShortYearDay) return {form, false};
    if (lastChangesMore(labels))
        if (const auto yearFirst = fitOf(ShortYearDay, labels); yearFirst.impossible == 0 && !yearFirst.jumps)
            return {ShortYearDay, false};
    const auto dayFirst = fitOf(DayMonthYear, labels), monthFirst = fitOf(MonthDayYear, labels);
    if (monthFirst.rank() < dayFirst.rank()) return {MonthDayYear, false};
    const bool open = monthFirst.rank() == dayFirst.rank() && dayFirst.impossible < labels.size();
    return {DayMonthYear, open && !sameSteps(dayFirst, monthFirst)};
}

}  // namespace lstm
