// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/tracedata.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/keras/tracecompare.h"

namespace lstm {
namespace {

/// What a field of the record holds, row by row; of training the held-out rows, too, which stand behind those of
/// X_train. \param row its shape
Numbers recordedRows(const KerasRecord& record, const TraceField& part, const std::string& field, int rows,
                     std::vector<int> row) {
    const int held = field.ends_with("_train") ? record.validation.rows() : 0;
    row.insert(row.begin(), rows - held);
    Numbers all = part[field].numbers(row);
    if (held == 0) return all;
    row.front() = held;
    const Numbers more = part[field.substr(0, 2) + "validation"].numbers(row);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// The rows of one sequence. \param which "train" or "test"
void compareRows(const KerasRecord& record, const TraceField& part, const std::string& which,
                 const SupervisedRows& rows, std::size_t sequence, std::optional<double>& largest) {
    const auto first = rows.first(sequence), end = rows.end(sequence);
    const int count = static_cast<int>(end - first);
    Numbers scaled, targets;
    for (std::size_t r = first; r < end; ++r) {
        const SupervisedRow row = rows[r];
        scaled.insert(scaled.end(), row.scaledInput.begin(), row.scaledInput.end());
        scaled.insert(scaled.end(), row.scaledTarget.begin(), row.scaledTarget.end());
        targets.insert(targets.end(), row.scaledTarget.begin(), row.scaledTarget.end());
    }
    if (const auto recorded = part.find(which + "_scaled"))
        compare(largest, scaled, recorded->numbers({count, static_cast<int>(rows.inputs() + rows.targets())}));
    const Samples ours = samples(rows, record.shape.timeSteps);
    const float* x = ours.x.data() + static_cast<std::ptrdiff_t>(first * rows.inputs());
    compare(largest, std::span(x, static_cast<std::size_t>(count) * rows.inputs()),
            recordedRows(record, part, "X_" + which, count, {record.shape.timeSteps, record.shape.features}));
    auto target = record.forecastsOf(count);
    target.erase(target.begin());
    compare(largest, targets, recordedRows(record, part, "y_" + which, count, target));
}

void compareRanges(const TraceField& part, const FramedSeries& framed, std::size_t sequence,
                   std::optional<double>& largest) {
    const std::size_t columns = framed.train.inputs() + framed.train.targets();
    for (const char* field : {"data_min", "data_max"}) {
        const auto recorded = part.find(field);
        if (!recorded) continue;
        const Numbers numbers = recorded->numbers({static_cast<int>(columns)});
        for (std::size_t column = 0; column < columns; ++column) {
            const auto [low, high] = columnRange(framed, column, sequence);
            const double ours = field == std::string_view("data_min") ? low : high;
            widen(largest, std::abs(ours - numbers[column]) / (high - low));
        }
    }
}

}  // namespace

std::pair<double, double> columnRange(const FramedSeries& framed, std::size_t column, std::size_t sequence) {
    const SupervisedRows& rows = framed.train;
    const bool pooled = framed.options.scalePer == ScalePer::Pooled;
    double low = INFINITY, high = -INFINITY;
    for (std::size_t r = pooled ? 0 : rows.first(sequence); r < (pooled ? rows.size() : rows.end(sequence)); ++r) {
        const double value = column < rows.inputs() ? rows[r].input[column] : rows[r].target[column - rows.inputs()];
        low = std::min(low, value), high = std::max(high, value);
    }
    return {low, high};
}

void compareData(const KerasRecord& record, const FramedSeries& framed, std::optional<double>& largest) {
    for (std::size_t s = 0; s < record.parts.size(); ++s) {
        const TraceField& part = record.parts[s];
        compareRows(record, part, "train", framed.train, s, largest);
        compareRows(record, part, "test", framed.test, s, largest);
        compareRanges(part, framed, s, largest);
    }
}

}  // namespace lstm
