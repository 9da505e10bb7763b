// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a series from being framed: checkFraming() of framing.h.
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "engine/data/framing.h"
#include "engine/data/sequencetable.h"

namespace lstm {
namespace {

constexpr double largestTable = double(1u << 30);  // bytes of one supervised table

Fact lengthOf(std::size_t values) { return said(values == 1 ? Word::OneValue : Word::Values, values); }

Problem partProblem(Word part, const std::string& name, Problem problem) {
    return {ProblemCode::SeriesPart,
            0,
            0,
            {said(part, inQuotes(name)), Reason{std::make_shared<const Problem>(std::move(problem))}}};
}

/// With the name of the column where it is not the target's.
Problem inColumn(const Series& series, int column, Problem problem) {
    return column == 0 ? problem : partProblem(Word::ThatColumn, series.columnName(column), std::move(problem));
}

/// What a problem of a part is about, however deep it stands.
ProblemCode causeOf(const Problem& problem) {
    if (problem.code != ProblemCode::SeriesPart) return problem.code;
    return causeOf(*std::get<Reason>(problem.facts.back().value).problem);
}

std::optional<Problem> checkSizes(std::size_t values, const FramingOptions& options) {
    const auto sizes = tableSizes(static_cast<std::int64_t>(values), options);
    if (sizes.available < 2)
        return Problem{ProblemCode::SeriesTooShort, 0, 0, {lengthOf(values), sizes.needed, options.testSize}};
    if (sizes.train > sizes.available)
        return Problem{ProblemCode::ConfigTrainRows, 0, 0, {sizes.train, sizes.available}};
    return std::nullopt;
}

std::vector<bool> knownAhead(const Series& series) {
    std::vector<bool> flags;
    for (const InputColumn& input : series.inputs) flags.push_back(input.knownAhead);
    return flags;
}

/// Bytes of the table of all sequences, before there is any. \see inputPlaces()
double tableBytes(const Series& series, const std::vector<Sequence>& sequences, const FramingOptions& options) {
    double rows = 0.0;
    for (const Sequence& sequence : sequences)
        rows += static_cast<double>(tableSizes(static_cast<std::int64_t>(sequence.rows()), options).train) +
                options.testSize;
    const auto ahead = std::ranges::count(series.inputs, true, &InputColumn::knownAhead);
    const double steps = options.layout == Layout::Features ? 1.0 : options.lags;
    const double inputs = steps * featureCount(options, static_cast<int>(series.columns()), static_cast<int>(ahead));
    return rows * 2.0 * (inputs + options.horizon) * sizeof(double);
}

/// The spread that equal differences of these values can show because decimal numbers are rounded to doubles.
///
/// A value x is known to |x| u, u = 2^-53, so a difference of two values up to M is off by at most 2 M u, and by as
/// much again where it is rounded itself; each further lag doubles that. Two such differences are at most twice as far
/// apart: 8 M u = 4 M epsilon for one lag, 2^(1 + lags) M epsilon in general.
double roundingSpread(double largest, std::size_t lags) {
    return lags == 0 ? 0.0 : std::ldexp(largest * std::numeric_limits<double>::epsilon(), static_cast<int>(lags) + 1);
}

std::optional<Problem> checkFinite(const Series& series, const SequenceTable& table) {
    for (std::size_t column = 0; column < series.columns(); ++column) {
        const std::vector<double>& values = table.differenced(column).values();
        const auto infinite = std::ranges::find_if(values, [](double d) { return !std::isfinite(d); });
        if (infinite == values.end()) continue;
        const auto row = table.sequence().begin + static_cast<std::size_t>(infinite - values.begin()) +
                         static_cast<std::size_t>(table.differenced(column).offset());
        return inColumn(series, static_cast<int>(column),
                        {ProblemCode::SeriesDiffOverflow, lineOf(series, row), 0, {}});
    }
    return std::nullopt;
}

/// A step in the test so long that no RMSE over it is finite.
std::optional<Problem> checkErrors(const Series& series, const SequenceTable& table, const FramingOptions& options) {
    double squares = 0.0;
    for (int row = table.trainRows(); row < table.rows(); ++row)
        for (int step = 0; step < options.horizon; ++step) {
            const auto at = static_cast<std::size_t>(table.seriesRow(row));
            const double error = series.values[at + static_cast<std::size_t>(step)] - series.values[at - 1];
            squares += error * error;
            if (!std::isfinite(squares))
                return Problem{
                    ProblemCode::SeriesDiffOverflow, lineOf(series, at + static_cast<std::size_t>(step)), 0, {}};
        }
    return std::nullopt;
}

/// Smallest and largest number of a column of the training rows, where the largest stands, and how large the values are
/// that it is made of.
struct ColumnRange {
    double smallest = std::numeric_limits<double>::infinity(), largest = -smallest;
    std::size_t largestAt = 0;  ///< row of the series
    double largestValue = 0.0;
    std::vector<double> numbers;

    void add(const Series& series, const SequenceTable& table, InputPlace place) {
        const auto column = table.trainingColumn(place);
        for (std::size_t i = 0; i < column.size(); ++i) {
            smallest = std::min(smallest, column[i]);
            if (column[i] <= largest) continue;
            largest = column[i];
            largestAt = static_cast<std::size_t>(table.seriesRow(place, static_cast<int>(i)));
        }
        for (const double value : table.valuesOf(series, place)) largestValue = std::max(largestValue, std::abs(value));
        numbers.insert(numbers.end(), column.begin(), column.end());
    }
};

/// A column that cannot be scaled: constant (differences up to rounding), or with a spread beyond the range of a
/// double. \param tables that are scaled together
std::optional<Problem> checkColumn(const Series& series, const FramingOptions& options,
                                   std::span<const SequenceTable> tables, InputPlace place) {
    ColumnRange range;
    for (const SequenceTable& table : tables) range.add(series, table, place);
    const double spread = range.largest - range.smallest;
    const bool constant = spread <= roundingSpread(range.largestValue, options.difference.size());
    if (!constant && Scaler(options.scale, range.numbers).usable()) return std::nullopt;
    if (!constant && spread > 1.0)  // not constant: its spread overflowed
        return inColumn(series, place.column,
                        {ProblemCode::SeriesDiffOverflow, lineOf(series, range.largestAt), 0, {}});
    const auto values = series.column(place.column);
    const bool wholeSeries = std::ranges::adjacent_find(values, std::ranges::not_equal_to{}) == values.end();
    const bool plain = wholeSeries || options.difference.empty();
    return inColumn(series, place.column,
                    {plain ? ProblemCode::SeriesConstant : ProblemCode::SeriesConstantDiff, 0, 0, {}});
}

std::optional<Problem> checkColumns(const Series& series, const FramingOptions& options,
                                    std::span<const SequenceTable> tables) {
    std::vector<InputPlace> places = targetPlaces(options);
    const auto inputs = inputPlaces(options, knownAhead(series));
    places.insert(places.end(), inputs.begin(), inputs.end());
    for (const InputPlace place : places)
        if (auto problem = checkColumn(series, options, tables, place)) return problem;
    return std::nullopt;
}

}  // namespace

Problem inSequence(const Series& series, const Sequence& sequence, Problem problem) {
    return series.sequences.size() < 2 ? problem : partProblem(Word::ThatSequence, sequence.name, std::move(problem));
}

namespace {

/// The first sequence with a cause is told, and how many more have it.
void tellSequence(Problems& problems, const Series& series, const Sequence& sequence, Problem problem) {
    const auto same =
        std::ranges::find_if(problems, [&](const Problem& told) { return causeOf(told) == causeOf(problem); });
    if (same != problems.end()) ++same->more;
    else problems.push_back(inSequence(series, sequence, std::move(problem)));
}

}  // namespace

Problems checkFraming(const Series& series, const FramingOptions& options) {
    const std::vector<Sequence> sequences = sequencesOf(series);
    Problems problems;
    for (const Sequence& sequence : sequences)
        if (auto problem = checkSizes(sequence.rows(), options))
            tellSequence(problems, series, sequence, std::move(*problem));
    if (!problems.empty()) return problems;
    if (const double bytes = tableBytes(series, sequences, options); bytes > largestTable)
        return {{ProblemCode::ConfigTooLarge, 0, 0, {Bytes{bytes}, Bytes{largestTable}}}};
    std::vector<SequenceTable> tables;
    for (const Sequence& sequence : sequences) tables.emplace_back(series, sequence, options);
    const bool scaled = options.scale.kind != ScaleKind::None, each = options.scalePer == ScalePer::Series;
    for (const SequenceTable& table : tables) {
        auto problem = checkFinite(series, table);
        if (!problem) problem = checkErrors(series, table, options);
        if (!problem && scaled && each) problem = checkColumns(series, options, {&table, 1});
        if (problem) tellSequence(problems, series, table.sequence(), std::move(*problem));
    }
    if (!problems.empty() || !scaled || each) return problems;
    if (auto problem = checkColumns(series, options, tables)) problems.push_back(std::move(*problem));
    return problems;
}

}  // namespace lstm
