// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/describetable.h"

#include <algorithm>
#include <cmath>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

std::string cell(double value) { return std::isnan(value) ? "NaN" : fixed(value, 6); }

/// Characters, not bytes: continuation bytes of UTF-8 take no room.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string describeTable(std::span<const std::string> names, std::span<const Description> descriptions) {
    std::vector<std::vector<std::string>> rows{{""}, {"count"}, {"mean"}, {"std"}, {"min"}, {"25%"}, {"50%"}, {"75%"}, {"max"}};
    const bool anyDiverged = std::ranges::any_of(descriptions, [](const Description& d) { return d.diverged > 0; });
    if (anyDiverged) rows.push_back({"diverged"});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Description& d = descriptions[i];
        rows[0].push_back(names[i]);
        rows[1].push_back(fixed(static_cast<double>(d.count), 6));
        std::size_t row = 2;
        for (const double value : {d.mean, d.std, d.min, d.q25, d.median, d.q75, d.max}) rows[row++].push_back(cell(value));
        if (anyDiverged) rows[row].push_back(std::to_string(d.diverged));
    }
    std::vector<std::size_t> widths(rows[0].size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width(row[c]));
    std::string table;
    for (const auto& row : rows) {
        table += row[0] + std::string(widths[0] - width(row[0]), ' ');
        for (std::size_t c = 1; c < row.size(); ++c) table += std::string(2 + widths[c] - width(row[c]), ' ') + row[c];
        table += '\n';
    }
    return table;
}

}  // namespace lstm
