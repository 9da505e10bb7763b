// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "engine/base/numbers.h"
#include "engine/data/csvcursor.h"
#include "engine/data/csvforms.h"
#include "engine/data/csvtimeline.h"

namespace lstm {
namespace {

using Columns = std::vector<std::size_t>;

std::vector<std::string_view> sampleOf(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    std::vector<std::string_view> cells;
    for (auto row = layout.firstRow; row < std::min(layout.endRow, layout.firstRow + 1000); ++row)
        cells.push_back(table.cell(row, column));
    return cells;
}

/// A part as a number; months also by name.
std::optional<std::int64_t> partOf(std::string_view cell, TimePart part) {
    LabelCursor cursor{cell};
    std::int64_t value = 0;
    if (part == TimePart::Month && cursor.monthName(value)) return value;
    if (part == TimePart::Quarter && (cursor.anyOf("Qq") || true) && cursor.number(value, 1, 1) && cursor.atEnd())
        return value;
    cursor = {cell};
    if (!cursor.number(value, 1, 4)) return std::nullopt;
    if (cursor.anyOf(".")) cursor.skip("0");
    cursor.word("年");
    cursor.word("月");
    cursor.word("日");
    return cursor.atEnd() ? std::optional(value) : std::nullopt;
}

struct Finder {
    const CsvTable& table;
    const TableLayout& layout;
    const std::vector<ColumnKind>& kinds;
    const Columns& never;

    bool usable(std::size_t column) const { return std::ranges::find(never, column) == never.end(); }

    /// Numbers that are left for the series when these columns tell the time.
    bool leavesNumbers(const Columns& taken) const {
        for (std::size_t column = 0; column < layout.shapes.size(); ++column)
            if (layout.isNumeric(column) && std::ranges::find(taken, column) == taken.end()) return true;
        return false;
    }

    std::optional<std::size_t> part(TimePart wanted) const {
        for (std::size_t column = 0; column < layout.shapes.size() && layout.header; ++column) {
            if (!usable(column) || timePartOf(layout.names[column]) != wanted) continue;
            const bool numbers = layout.isNumeric(column) && kinds[column] != ColumnKind::Value;
            const auto cells = sampleOf(table, layout, column);
            const bool all = std::ranges::all_of(cells, [&](auto cell) { return partOf(cell, wanted).has_value(); });
            if (all && (numbers || layout.shapes[column] == CellShape::Text ||
                        layout.shapes[column] == CellShape::Date || layout.shapes[column] == CellShape::Measure))
                return column;
        }
        return std::nullopt;
    }

    /// Adds parts as long as each is there.
    void addParts(std::initializer_list<TimePart> wanted, TimeColumns& time) const {
        for (const auto next : wanted) {
            const auto column = part(next);
            auto taken = time.columns;
            if (!column || time.holds(*column)) return;
            taken.push_back(*column);
            if (!leavesNumbers(taken)) return;
            time.columns = std::move(taken);
            time.parts.push_back(next);
        }
    }

    std::optional<TimeColumns> dates() const {
        std::optional<std::size_t> clock;
        TimeColumns time;
        for (std::size_t column = 0; column < layout.shapes.size(); ++column) {
            if (!usable(column)) continue;
            std::optional<LabelForm> form;
            if (layout.shapes[column] == CellShape::Date) form = detectForm(sampleOf(table, layout, column));
            if (!form) continue;
            if (form == LabelForm::Clock) clock = clock.value_or(column);
            else if (time.columns.empty()) time = {{column}, form, {}};
        }
        if (time.columns.empty()) return std::nullopt;
        addClock(clock, time);
        return time;
    }

    /// A time of day in a column beside dates that have none.
    void addClock(std::optional<std::size_t> clock, TimeColumns& time) const {
        if (countsMonths(*time.form) || time.form == LabelForm::IsoWeek || time.form == LabelForm::IsoWeekDay) return;
        const auto cells = sampleOf(table, layout, time.columns[0]);
        if (std::ranges::any_of(cells, [&](auto cell) { return parseLabel(cell, *time.form).clock; })) return;
        if (clock) time.columns.push_back(*clock);
        else addParts({TimePart::Hour, TimePart::Minute, TimePart::Second}, time);
    }

    std::optional<TimeColumns> numbers(bool years) const {
        for (std::size_t column = 0; column < layout.shapes.size(); ++column) {
            if (!usable(column) || layout.shapes[column] != CellShape::Number || !leavesNumbers({column})) continue;
            const auto form = numericTime(table, layout, column, factsOf(table, layout, column));
            if (!form || (*form == LabelForm::Year) != years) continue;
            TimeColumns time{{column}, form, {}};
            if (form == LabelForm::CompactDay) addClock(clockColumn(), time);
            return time;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> clockColumn() const {
        for (std::size_t column = 0; column < layout.shapes.size(); ++column)
            if (usable(column) && layout.shapes[column] == CellShape::Date &&
                detectForm(sampleOf(table, layout, column)) == LabelForm::Clock)
                return column;
        return std::nullopt;
    }

    std::optional<TimeColumns> parts() const {
        TimeColumns months, quarters, weeks;
        addParts({TimePart::Year, TimePart::Month, TimePart::Day, TimePart::Hour, TimePart::Minute, TimePart::Second},
                 months);
        if (months.parts.size() == 3) months.form = LabelForm::Day;
        if (months.parts.size() > 3) months.form = LabelForm::Day;
        if (months.parts.size() == 2) months.form = LabelForm::YearMonth;
        if (months.parts.size() >= 2) return months;
        addParts({TimePart::Year, TimePart::Quarter}, quarters);
        quarters.form = LabelForm::Quarter;
        if (quarters.parts.size() == 2) return quarters;
        addParts({TimePart::Year, TimePart::Week}, weeks);
        weeks.form = LabelForm::IsoWeek;
        if (weeks.parts.size() == 2) return weeks;
        return std::nullopt;
    }

    /// Row numbers where other numbers remain, else text at the left.
    TimeColumns rowLabels() const {
        for (std::size_t column = 0; column < layout.shapes.size(); ++column) {
            const bool label =
                layout.isNumeric(column) && (kinds[column] == ColumnKind::Index || kinds[column] == ColumnKind::Time ||
                                             (layout.header && namesTime(layout.names[column])));
            if (label && usable(column) && leavesNumbers({column})) return {{column}, {}, {}};
        }
        if (layout.shapes[0] == CellShape::Text && usable(0) && layout.shapes.size() > 1) return {{0}, {}, {}};
        return {};
    }
};

std::string twoDigits(std::int64_t value) { return std::string(value < 10 ? "0" : "").append(std::to_string(value)); }

}  // namespace

bool TimeColumns::holds(std::size_t column) const { return std::ranges::find(columns, column) != columns.end(); }

std::string TimeColumns::name(const TableLayout& layout) const {
    std::string joined;
    for (const auto column : columns) joined += (joined.empty() ? "" : " ") + layout.names[column];
    return joined;
}

TimeColumns findTimeColumns(const CsvTable& table, const TableLayout& layout, const std::vector<ColumnKind>& kinds,
                            const std::vector<std::size_t>& never) {
    const Finder find{table, layout, kinds, never};
    if (auto found = find.dates()) return *found;
    if (auto found = find.numbers(false)) return *found;
    if (auto found = find.parts()) return *found;
    if (auto found = find.numbers(true)) return *found;
    if (const auto clock = find.clockColumn()) return {{*clock}, LabelForm::Clock, {}};
    return find.rowLabels();
}

std::string timeLabel(const CsvTable& table, std::size_t row, const TimeColumns& time) {
    const auto joined = time.columns.size() - time.parts.size();  // columns whose cells stand as they are
    std::string label;
    for (std::size_t i = 0; i < joined; ++i) label.append(i == 0 ? "" : " ").append(table.cell(row, time.columns[i]));
    for (std::size_t i = 0; i < time.parts.size(); ++i) {
        const auto cell = table.cell(row, time.columns[joined + i]);
        const auto part = partOf(cell, time.parts[i]);
        if (!part) return label.append(" ").append(cell);  // no date, and told as such
        switch (time.parts[i]) {
        case TimePart::Year: label.append(std::to_string(*part)); break;
        case TimePart::Quarter: label.append("-Q").append(std::to_string(*part)); break;
        case TimePart::Week: label.append("-W").append(twoDigits(*part)); break;
        case TimePart::Hour:
            label.append(" ").append(twoDigits(*part)).append(time.parts.back() == TimePart::Hour ? ":00" : "");
            break;
        case TimePart::Minute:
        case TimePart::Second: label.append(":").append(twoDigits(*part)); break;
        default: label.append("-").append(twoDigits(*part));
        }
    }
    return label;
}

}  // namespace lstm
