// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/samples.h"

namespace lstm {

std::vector<std::pair<int, int>> Samples::sequences() const {
    std::vector<std::pair<int, int>> all{{0, rows()}};
    for (const int border : borders) {
        all.back().second = border;
        all.emplace_back(border, rows());
    }
    return all;
}

namespace {

/// Rows [first, end) of each sequence, one behind the other.
Samples rowsOf(const Samples& all, const std::vector<std::pair<int, int>>& ranges) {
    int count = 0;
    for (const auto& [first, end] : ranges) count += end - first;
    Samples part{Matrix(count, all.x.cols()), decltype(all.y)(count, all.y.cols())};
    int row = 0;
    for (const auto& [first, end] : ranges) {
        if (row > 0) part.borders.push_back(row);
        part.x.middleRows(row, end - first) = all.x.middleRows(first, end - first);
        part.y.middleRows(row, end - first) = all.y.middleRows(first, end - first);
        row += end - first;
    }
    return part;
}

}  // namespace

Samples Samples::part(std::size_t sequence) const { return rowsOf(*this, {sequences()[sequence]}); }

HeldOut holdOut(const Samples& all, int lastOfEach) {
    auto trained = all.sequences(), validation = trained;
    for (std::size_t s = 0; s < trained.size(); ++s)
        trained[s].second = validation[s].first = trained[s].second - lastOfEach;
    return {rowsOf(all, trained), rowsOf(all, validation)};
}

Samples samples(const SupervisedRows& rows, int timeSteps) {
    const auto count = static_cast<Eigen::Index>(rows.size());
    const int width = static_cast<int>(rows.inputs()) / timeSteps;
    Samples result{Matrix(count, static_cast<Eigen::Index>(rows.inputs())),
                   Outputs(count, static_cast<Eigen::Index>(rows.targets()))};
    for (Eigen::Index r = 0; r < count; ++r) {
        const SupervisedRow row = rows[static_cast<std::size_t>(r)];
        for (int step = 0; step < timeSteps; ++step)
            for (int f = 0; f < width; ++f)
                result.x(r, step * width + f) = static_cast<float>(row.scaledInput[(timeSteps - 1 - step) * width + f]);
        for (Eigen::Index k = 0; k < result.y.cols(); ++k)
            result.y(r, k) = static_cast<float>(row.scaledTarget[static_cast<std::size_t>(k)]);
    }
    for (std::size_t s = 1; s < rows.begins().size(); ++s) result.borders.push_back(static_cast<int>(rows.begins()[s]));
    return result;
}

}  // namespace lstm
