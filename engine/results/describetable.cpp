// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/describetable.h"

#include <algorithm>
#include <cmath>

#include "engine/base/figures.h"
#include "engine/base/texttable.h"

namespace lstm {
namespace {

std::string cell(double value, int decimals) { return std::isnan(value) ? "NaN" : figure(value, decimals); }

/// pandas' six, more where a standard deviation would show fewer than three digits, fewer where the largest value would
/// show more than twelve.
int decimalsOf(std::span<const Description> descriptions) {
    int decimals = 6;
    double largest = 0;
    for (const Description& d : descriptions) {
        if (std::isfinite(d.std)) decimals = std::max(decimals, decimalsFor(d.std / 50));
        for (const double value : {d.min, d.max})
            if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
    }
    for (double digits = 1e6; digits <= largest && decimals > 0; digits *= 10) --decimals;
    return decimals;
}

}  // namespace

std::string describeTable(std::span<const std::string> names, std::span<const Description> descriptions) {
    std::vector<std::vector<std::string>> rows{{""},    {"count"}, {"mean"}, {"std"}, {"min"},
                                               {"25%"}, {"50%"},   {"75%"},  {"max"}};
    const bool anyDiverged = std::ranges::any_of(descriptions, [](const Description& d) { return d.diverged > 0; });
    if (anyDiverged) rows.push_back({"diverged"});
    const int decimals = decimalsOf(descriptions);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Description& d = descriptions[i];
        rows[0].push_back(names[i]);
        rows[1].push_back(cell(static_cast<double>(d.count), decimals));
        std::size_t row = 2;
        for (const double value : {d.mean, d.std, d.min, d.q25, d.median, d.q75, d.max})
            rows[row++].push_back(cell(value, decimals));
        if (anyDiverged) rows[row].push_back(std::to_string(d.diverged));
    }
    return textTable(rows, "l");
}

}  // namespace lstm
