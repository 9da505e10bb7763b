// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvkinds.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "engine/data/csvnumbers.h"
#include "engine/data/csvsteps.h"
#include "engine/data/csvunits.h"

namespace lstm {
namespace {

constexpr std::size_t fewRows = 8;  ///< below that chance alone makes numbers grow or distinct

constexpr std::size_t manyRows = 50;  ///< from here on a few levels are no chance

struct CellNumber {
    bool number = false, whole = false;
    std::int64_t value = 0;
};

CellNumber numberOf(std::string_view cell) {
    CellNumber found;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), found.value);
    if (error == std::errc{} && end == cell.data() + cell.size()) {
        found.number = found.whole = true;
        return found;
    }
    const auto text = numberIn(cell);
    auto parsed = parseCell(text, '.');
    if (parsed.kind != CellKind::Number) parsed = parseCell(text, ',');
    if (parsed.kind != CellKind::Number) return {};
    found.number = true;
    found.whole = std::floor(parsed.value) == parsed.value && std::abs(parsed.value) < 1e15;
    found.value = found.whole ? static_cast<std::int64_t>(parsed.value) : 0;
    return found;
}

/// Distinct whole numbers that fill their range up to a tenth: row numbers after sorting by something else.
bool isShuffled(const CsvTable& table, const TableLayout& layout, std::size_t column, const ColumnFacts& facts) {
    if (!facts.whole || facts.cells < fewRows) return false;
    const auto range = static_cast<std::uint64_t>(facts.largest) - static_cast<std::uint64_t>(facts.smallest);
    if (range >= facts.cells + facts.cells / 10) return false;
    std::vector<bool> seen(static_cast<std::size_t>(range) + 1);
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto cell = numberOf(table.cell(row, column));
        if (!cell.number) continue;
        const auto at = static_cast<std::size_t>(cell.value - facts.smallest);
        if (seen[at]) return false;
        seen[at] = true;
    }
    return true;
}

bool fits(TimePart part, const ColumnFacts& facts) {
    struct Range {
        std::int64_t low, high;
    };
    constexpr std::array ranges{Range{0, 9999}, Range{1, 4}, Range{1, 12}, Range{0, 53}, Range{1, 366},
                                Range{1, 31},   Range{0, 7}, Range{0, 24}, Range{0, 59}, Range{0, 60}};
    const auto [low, high] = ranges[static_cast<std::size_t>(part)];
    return facts.whole && facts.smallest >= low && facts.largest <= high;
}

/// Every cell has the form; a cell without a value counts for nothing.
bool allHave(const CsvTable& table, const TableLayout& layout, std::size_t column, LabelForm form,
             std::vector<std::int64_t>& counts) {
    counts.clear();
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto cell = table.cell(row, column);
        const auto time = parseLabel(cell, form);
        if (time.count) counts.push_back(*time.count);
        else if (parseCell(cell, '.').kind != CellKind::Missing) return false;
    }
    return counts.size() > 1;
}

bool inOneDirection(const std::vector<std::int64_t>& counts) {
    return std::ranges::is_sorted(counts) || std::ranges::is_sorted(counts, std::greater{});
}

}  // namespace

ColumnFacts factsOf(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    ColumnFacts facts;
    std::string_view first;
    std::int64_t before = 0;
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto cell = table.cell(row, column);
        const bool same = facts.cells > 0 && cell == first;
        if (same && !facts.whole) continue;
        if (!facts.whole && !facts.constant) break;
        const auto number = numberOf(cell);
        if (!number.number) continue;
        if (facts.cells == 0) first = cell;
        else if (!same) facts.constant = false;
        facts.leadingZeros = facts.leadingZeros || (cell.size() > 1 && cell[0] == '0' && number.whole);
        facts.whole = facts.whole && number.whole;
        if (facts.cells++ == 0) facts.smallest = facts.largest = before = number.value;
        else if (facts.whole) {
            facts.rising = facts.rising && number.value > before;
            facts.falling = facts.falling && number.value < before;
            facts.byOne = facts.byOne && std::abs(number.value - before) == 1;
            before = number.value;
            facts.smallest = std::min(facts.smallest, before);
            facts.largest = std::max(facts.largest, before);
        }
    }
    if (!facts.whole) facts.rising = facts.falling = facts.byOne = facts.leadingZeros = false;
    return facts;
}

std::optional<LabelForm> numericTime(const CsvTable& table, const TableLayout& layout, std::size_t column,
                                     const ColumnFacts& facts) {
    if (!facts.whole || facts.cells < 2 || facts.smallest < 1000) return std::nullopt;
    const auto& name = layout.names[column];
    const bool named = layout.header && (namesTime(name) || timePartOf(name) == TimePart::Year);
    std::vector<std::int64_t> counts;
    using enum LabelForm;
    for (const auto form : {CompactDay, UnixSeconds, UnixFractions, CompactMonth}) {
        if (!allHave(table, layout, column, form, counts)) continue;
        // Without a name that says so the numbers must behave as times do; dates of eight digits are rare by chance.
        const bool manyDates = form == CompactDay && facts.cells >= 5;
        if (named || manyDates || (inOneDirection(counts) && isRegular(counts, form))) return form;
    }
    const bool follow = (facts.rising || facts.falling) && facts.byOne;
    if ((named || timePartOf(name) == TimePart::Year || follow) && allHave(table, layout, column, Year, counts))
        return Year;
    return std::nullopt;
}

ColumnKind kindOf(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    const auto facts = factsOf(table, layout, column);
    const auto& name = layout.names[column];
    const bool monotone = facts.rising || facts.falling;
    if (facts.constant && facts.cells > 1) return ColumnKind::Constant;
    if (layout.nameless[column]) return ColumnKind::Index;
    if (layout.header) {
        if (namesIndex(name) && facts.whole) return ColumnKind::Index;
        if (const auto part = timePartOf(name); part && fits(*part, facts)) return ColumnKind::Time;
        if (namesPlace(name)) return ColumnKind::Place;
        if (namesCode(name) && facts.whole) return ColumnKind::Code;
    }
    if (facts.leadingZeros && facts.whole && facts.smallest > 0) return ColumnKind::Code;
    if (numericTime(table, layout, column, facts)) return ColumnKind::Time;
    if (!facts.whole) return ColumnKind::Value;
    if (monotone && facts.byOne && (column == 0 || facts.cells >= fewRows)) return ColumnKind::Index;
    if (monotone && (column == 0 || facts.cells >= fewRows)) return ColumnKind::Counter;
    if (facts.smallest == 0 && facts.largest == 1) return ColumnKind::Flag;
    if (isShuffled(table, layout, column, facts)) return ColumnKind::Counter;
    return facts.smallest >= 0 && facts.largest <= 9 && facts.cells >= manyRows ? ColumnKind::Level : ColumnKind::Value;
}

}  // namespace lstm
