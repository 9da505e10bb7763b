// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvsequences.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/data/csvtimeline.h"

namespace lstm {
namespace {

/// The rows of one sequence on their way from cells to numbers in time.
struct RowBlock {
    std::string group;
    std::vector<ColumnValues> columns;  ///< the target's first; all of the same rows
    Timeline timeline = {};

    std::vector<std::size_t>& lines() { return columns.front().lines; }
    std::size_t rows() const { return columns.front().values.size(); }
};

/// One message a cause and column: the first place, and how many more there are.
void addMerged(Problems& problems, Problem problem) {
    const auto same = std::ranges::find_if(
        problems, [&](const Problem& p) { return p.code == problem.code && p.column == problem.column; });
    if (same == problems.end()) problems.push_back(std::move(problem));
    else same->more += 1 + problem.more;
}

void turnRound(RowBlock& block) {
    std::ranges::reverse(block.timeline.labels);
    std::ranges::reverse(block.timeline.counts);
    for (ColumnValues& column : block.columns) {
        std::ranges::reverse(column.values);
        std::ranges::reverse(column.lines);
        for (auto& position : column.missing) position = column.values.size() - 1 - position;
        std::ranges::reverse(column.missing);
    }
}

/// Labels and times, turned round where the newest row stands first.
void readTimes(const CsvTable& table, const TimeColumns& time, DateOrder order, RowBlock& block) {
    if (time.columns.empty()) return;
    std::vector<std::string> labels;
    labels.reserve(block.rows());
    for (const auto row : block.columns.front().rows) labels.push_back(timeLabel(table, row, time));
    if (!time.form) {
        block.timeline.labels = std::move(labels);
        return;
    }
    block.timeline = readTimeline(std::move(labels), *time.form, block.lines());
    if (!block.timeline.falls || order == DateOrder::File) return;
    block.timeline.problems.push_back({ProblemCode::CsvTurnedRound, block.lines().front(), 0, {}});
    block.timeline.falls = false;
    turnRound(block);
}

template <class List>
void erasePositions(List& list, const std::vector<std::size_t>& positions) {
    if (list.empty()) return;
    std::size_t kept = 0;
    auto next = positions.begin();
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (next != positions.end() && *next == i) ++next;
        else if (kept++ != i) list[kept - 1] = std::move(list[i]);
    }
    list.resize(kept);
}

/// What the user wants done about missing values; what stays missing is an error.
class MissingTreatment {
public:
    MissingTreatment(const CsvTable& table, const TableLayout& layout, const std::vector<std::size_t>& columns,
                     MissingValues policy, Problems& problems)
        : m_table(table), m_layout(layout), m_columns(columns), m_policy(policy), m_problems(problems) {}

    void treat(RowBlock& block) {
        if (m_policy == MissingValues::Drop) return drop(block);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (!block.columns[i].missing.empty()) fill(block.columns[i], m_columns[i]);
    }

private:
    void tell(ProblemCode code, std::size_t line, std::size_t column, std::vector<Fact> more, std::size_t places) {
        more.insert(more.begin(), Text(m_layout.names[column]));
        addMerged(m_problems, {code, line, column + 1, std::move(more), {}, places - 1});
    }

    void drop(RowBlock& block) {
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const ColumnValues& values = block.columns[i];
            if (values.missing.empty()) continue;
            tell(ProblemCode::CsvDropped, values.lines[values.missing.front()], m_columns[i], {},
                 values.missing.size());
            rows.insert(rows.end(), values.missing.begin(), values.missing.end());
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        if (rows.empty()) return;
        for (ColumnValues& column : block.columns) {
            erasePositions(column.values, rows);
            erasePositions(column.lines, rows);
        }
        erasePositions(block.timeline.labels, rows);
        erasePositions(block.timeline.counts, rows);
    }

    void fill(ColumnValues& values, std::size_t column) {
        const auto left = fillMissing(values.values, values.missing, m_policy);
        if (const auto filled = values.missing.size() - left.size(); filled > 0) {
            const auto first = *std::ranges::find_if(
                values.missing, [&](auto position) { return std::ranges::find(left, position) == left.end(); });
            tell(ProblemCode::CsvFilled, values.lines[first], column, {values.values[first]}, filled);
        }
        if (left.empty()) return;
        const auto line = values.lines[left.front()];
        std::string_view cell;
        for (auto row = m_layout.firstRow; row < m_layout.endRow; ++row)
            if (m_table.line(row) == line) cell = m_table.cell(row, column);
        std::vector<Fact> facts;
        if (!cell.empty()) facts.push_back(said(Word::InBrackets, Text(cell)));
        tell(ProblemCode::CsvMissing, line, column, std::move(facts), left.size());
    }

    const CsvTable& m_table;
    const TableLayout& m_layout;
    const std::vector<std::size_t>& m_columns;
    MissingValues m_policy;
    Problems& m_problems;
};

/// These rows of a column.
ColumnValues takeRows(const ColumnValues& all, const std::vector<std::size_t>& positions) {
    ColumnValues some;
    for (const auto position : positions) {
        if (std::ranges::binary_search(all.missing, position)) some.missing.push_back(some.values.size());
        some.values.push_back(all.values[position]);
        some.rows.push_back(all.rows[position]);
        some.lines.push_back(all.lines[position]);
    }
    return some;
}

/// A block a group, in the order of their first rows.
std::vector<RowBlock> splitGroups(const CsvTable& table, const TableLayout& layout, std::size_t group,
                                  const std::vector<ColumnValues>& columns, Problems& problems) {
    std::vector<std::vector<std::size_t>> positions;
    std::vector<RowBlock> blocks;
    std::map<std::string, std::size_t, std::less<>> known;
    const auto& rows = columns.front().rows;
    for (std::size_t position = 0; position < rows.size(); ++position) {
        const auto name = table.cell(rows[position], group);
        if (name.empty())
            addMerged(problems,
                      {ProblemCode::CsvNoGroup, table.line(rows[position]), group + 1, {Text(layout.names[group])}});
        const auto [found, isNew] = known.try_emplace(std::string(name), blocks.size());
        if (isNew) {
            blocks.push_back({.group = std::string(name), .columns = {}});
            positions.emplace_back();
        }
        positions[found->second].push_back(position);
    }
    if (blocks.size() == rows.size() && rows.size() > 1)
        problems.push_back({ProblemCode::CsvGroupOfOne, 0, group + 1, {Text(layout.names[group]), blocks.size()}});
    for (std::size_t b = 0; b < blocks.size(); ++b)
        for (const ColumnValues& column : columns) blocks[b].columns.push_back(takeRows(column, positions[b]));
    return blocks;
}

/// Numbers that look like marks for missing are told, not changed: only the user knows.
void tellSuspects(const ColumnValues& values, const std::string& name, std::size_t column, Problems& problems) {
    const auto suspects = suspectedMarks(values.values);
    if (suspects.empty()) return;
    const auto first = suspects.front();
    addMerged(problems, {ProblemCode::CsvSuspectValue,
                         values.lines[first],
                         column + 1,
                         {Text(name), values.values[first]},
                         {},
                         suspects.size() - 1});
}

/// Appends a block's rows. \param several blocks there are
void append(Series& series, RowBlock& block, bool several) {
    const auto move = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    const std::size_t begin = series.values.size();
    move(series.values, block.columns.front().values);
    move(series.lines, block.columns.front().lines);
    move(series.labels, block.timeline.labels);
    for (std::size_t input = 0; input < series.inputs.size(); ++input)
        move(series.inputs[input].values, block.columns[input + 1].values);
    if (several) series.sequences.push_back({std::move(block.group), begin, series.values.size()});
}

/// What is said of the blocks' times and values, and the rows themselves.
void finish(std::vector<RowBlock>& blocks, const TableLayout& layout, const std::vector<std::size_t>& columns,
            CsvReport& report) {
    Problems told;
    for (RowBlock& block : blocks) {
        TimelineReport times = checkTimeline(block.timeline, block.lines());
        for (Problem& problem : block.timeline.problems) addMerged(told, std::move(problem));
        for (Problem& problem : times.problems) addMerged(told, std::move(problem));
        for (std::size_t i = 0; i < columns.size(); ++i)
            tellSuspects(block.columns[i], layout.names[columns[i]], columns[i], told);
        const bool first = &block == &blocks.front();
        report.series.period = first || times.period == report.series.period ? times.period : Period::Unknown;
        append(report.series, block, blocks.size() > 1);
    }
    report.problems.insert(report.problems.end(), told.begin(), told.end());
}

/// The chosen columns of all rows; false where they cannot be cut.
bool readColumns(const CsvTable& table, const TableLayout& layout, const std::vector<std::size_t>& columns,
                 DecimalMark decimal, std::vector<ColumnValues>& values, Problems& problems) {
    for (const auto column : columns) {
        values.push_back(readValues(table, layout, column, decimal));
        Problems& found = values.back().problems;
        problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return std::ranges::all_of(values, [&](const ColumnValues& v) { return v.rows == values.front().rows; });
}

}  // namespace

void readSequences(const CsvTable& table, const TableLayout& layout, const ColumnChoice& choice,
                   const CsvOptions& options, CsvReport& report) {
    std::vector<std::size_t> columns{*choice.value};
    columns.insert(columns.end(), choice.inputs.begin(), choice.inputs.end());
    Series& series = report.series;
    series.valueColumn = layout.names[*choice.value];
    series.labelColumn = choice.time.name(layout);
    for (std::size_t input = 0; input < choice.inputs.size(); ++input)
        series.inputs.push_back({layout.names[choice.inputs[input]], options.inputs[input].knownAhead, {}});

    Problems found;
    std::vector<ColumnValues> values;
    std::vector<RowBlock> blocks;
    if (readColumns(table, layout, columns, options.decimal, values, found)) {
        if (choice.group) blocks = splitGroups(table, layout, *choice.group, values, found);
        else blocks.push_back({.group = {}, .columns = std::move(values)});
        MissingTreatment missing(table, layout, columns, options.missing, found);
        for (RowBlock& block : blocks) {
            readTimes(table, choice.time, options.order, block);
            missing.treat(block);
        }
    }
    std::ranges::stable_sort(found, {}, &Problem::line);
    report.problems.insert(report.problems.end(), found.begin(), found.end());
    if (!report.ok()) return;
    if (std::ranges::any_of(blocks, [](const RowBlock& block) { return block.rows() == 0; }))
        report.problems.push_back({ProblemCode::CsvNoRows, 0, 0, {Word::OnlyMissingValues}});
    if (report.ok()) finish(blocks, layout, columns, report);
}

}  // namespace lstm
