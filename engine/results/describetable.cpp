// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/describetable.h"

#include <algorithm>
#include <cmath>

#include "engine/base/numbers.h"
#include "engine/base/texttable.h"

namespace lstm {
namespace {

std::string cell(double value) { return std::isnan(value) ? "NaN" : fixed(value, 6); }

}  // namespace

std::string describeTable(std::span<const std::string> names, std::span<const Description> descriptions) {
    std::vector<std::vector<std::string>> rows{{""},    {"count"}, {"mean"}, {"std"}, {"min"},
                                               {"25%"}, {"50%"},   {"75%"},  {"max"}};
    const bool anyDiverged = std::ranges::any_of(descriptions, [](const Description& d) { return d.diverged > 0; });
    if (anyDiverged) rows.push_back({"diverged"});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Description& d = descriptions[i];
        rows[0].push_back(names[i]);
        rows[1].push_back(fixed(static_cast<double>(d.count), 6));
        std::size_t row = 2;
        for (const double value : {d.mean, d.std, d.min, d.q25, d.median, d.q75, d.max})
            rows[row++].push_back(cell(value));
        if (anyDiverged) rows[row].push_back(std::to_string(d.diverged));
    }
    return textTable(rows, "l");
}

}  // namespace lstm
