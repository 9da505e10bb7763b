// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvsketch.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/data/csvcolumns.h"
#include "engine/data/csvencoding.h"
#include "engine/data/csvtable.h"

namespace lstm {
namespace {

constexpr std::size_t mostPoints = 200;

/// The smallest and the largest of each stretch, in the order in which they come.
std::vector<double> thinned(const std::vector<double>& values) {
    if (values.size() <= mostPoints) return values;
    std::vector<double> course;
    constexpr std::size_t stretches = mostPoints / 2;
    for (std::size_t s = 0; s < stretches; ++s) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(s * values.size() / stretches);
        const auto end = values.begin() + static_cast<std::ptrdiff_t>((s + 1) * values.size() / stretches);
        std::vector<double> there;
        std::ranges::copy_if(begin, end, std::back_inserter(there), [](double v) { return std::isfinite(v); });
        if (there.empty()) there = {std::numeric_limits<double>::quiet_NaN()};
        const auto [low, high] = std::ranges::minmax_element(there);
        course.push_back(low < high ? *low : *high);
        course.push_back(low < high ? *high : *low);
    }
    return course;
}

void sketchNumbers(const CsvTable& table, const TableLayout& layout, std::size_t column, const CsvOptions& options,
                   ColumnSketch& sketch) {
    sketch.kind = ColumnSketch::Kind::Numbers;
    const ColumnValues read = readValues(table, layout, column, options.decimal);
    bool any = false;
    for (const double value : read.values) {
        if (!std::isfinite(value)) continue;
        sketch.smallest = any ? std::min(sketch.smallest, value) : value;
        sketch.largest = any ? std::max(sketch.largest, value) : value;
        any = true;
    }
    sketch.missing = read.missing.size();
    sketch.course = thinned(read.values);
}

void sketchTexts(const CsvTable& table, const TableLayout& layout, std::size_t column, ColumnSketch& sketch) {
    for (std::size_t row = layout.firstRow; row < layout.endRow; ++row) {
        const std::string_view cell = table.cell(row, column);
        if (shapeOf(cell) == CellShape::Empty) {
            ++sketch.missing;
            continue;
        }
        if (sketch.first.empty()) sketch.first = cell;
        sketch.last = cell;
    }
}

}  // namespace

std::vector<ColumnSketch> sketchColumns(std::string_view bytes, const CsvOptions& options) {
    auto decoded = decodeText(bytes, options.encoding);
    if (hasError(decoded.problems)) return {};
    const char separator = detectSeparator(decoded.text);
    const CsvTable table(std::move(decoded.text), separator);
    if (table.rows() == 0 || hasError(table.problems())) return {};
    const TableLayout layout = findLayout(table);
    const TimeColumns time = chooseColumns(table, layout, {.value = options.column, .inputs = {}, .group = {}}).time;
    std::vector<ColumnSketch> sketches(layout.names.size());
    for (std::size_t column = 0; column < sketches.size(); ++column) {
        ColumnSketch& sketch = sketches[column];
        sketch.name = layout.names[column];
        if (time.holds(column)) {
            sketch.kind = ColumnSketch::Kind::Time;
            sketchTexts(table, layout, column, sketch);
        } else if (layout.isNumeric(column)) {
            sketchNumbers(table, layout, column, options, sketch);
        } else {
            sketchTexts(table, layout, column, sketch);
            sketch.kind = sketch.first.empty() ? ColumnSketch::Kind::Empty : ColumnSketch::Kind::Texts;
        }
    }
    return sketches;
}

}  // namespace lstm
