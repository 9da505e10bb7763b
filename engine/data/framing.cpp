// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/framing.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/data/sequencetable.h"

namespace lstm {
namespace {

/// A scaler for each place, as the options say: [sequence][place].
std::vector<std::vector<Scaler>> fitScalers(const std::vector<SequenceTable>& tables, const FramingOptions& options,
                                            const std::vector<InputPlace>& places) {
    std::vector<std::vector<Scaler>> scalers(tables.size());
    for (const InputPlace place : places) {
        std::vector<double> pooled;
        if (options.scalePer == ScalePer::Pooled)
            for (const SequenceTable& table : tables)
                std::ranges::copy(table.trainingColumn(place), std::back_inserter(pooled));
        for (std::size_t s = 0; s < tables.size(); ++s)
            scalers[s].emplace_back(options.scale, pooled.empty() ? tables[s].trainingColumn(place) : pooled);
    }
    return scalers;
}

void addRow(SupervisedRows& rows, const SequenceTable& table, int row, const FramedSequence& sequence,
            const std::vector<InputPlace>& inputs, const std::vector<InputPlace>& targets) {
    const auto numbers = rows.add(table.seriesRow(row));
    const auto fill = [&](const std::vector<InputPlace>& places, const std::vector<Scaler>& scalers,
                          std::span<double> plain, std::span<double> scaled) {
        for (std::size_t p = 0; p < places.size(); ++p) {
            plain[p] = table.at(places[p], row);
            scaled[p] = scalers[p].scale(plain[p]);
        }
    };
    fill(inputs, sequence.inputScalers, numbers.input, numbers.scaledInput);
    fill(targets, sequence.targetScalers, numbers.target, numbers.scaledTarget);
}

/// Differences of the known values and of `more` unknown ones, whose own are not used. Only the end is looked at.
Differencing differencingAfter(std::span<const double> known, const FramingOptions& options, std::size_t more) {
    std::size_t reach = static_cast<std::size_t>(options.lags);
    for (const int lag : options.difference) reach += static_cast<std::size_t>(lag);
    const auto last = known.last(std::min(reach, known.size()));
    std::vector<double> values(last.begin(), last.end());
    values.resize(values.size() + more, last.back());
    return Differencing(values, options.difference);
}

}  // namespace

std::vector<InputPlace> inputPlaces(const FramingOptions& options, const std::vector<bool>& knownAhead) {
    const auto ahead = [&](int column) { return column > 0 && knownAhead[static_cast<std::size_t>(column) - 1]; };
    const int columns = static_cast<int>(knownAhead.size()) + 1;
    const bool steps = options.layout == Layout::TimeSteps;
    std::vector<InputPlace> places;
    const auto addAhead = [&](int column, int lag) {
        for (int step = 0; step < options.horizon; ++step) places.push_back({column, lag - step});
    };
    for (int lag = 1; lag <= options.lags; ++lag)
        for (int column = 0; column < columns; ++column)
            if (steps && ahead(column)) addAhead(column, lag - 1);
            else places.push_back({column, lag});
    for (int column = 0; column < columns && !steps; ++column)
        if (ahead(column)) addAhead(column, 0);
    return places;
}

int featureCount(const FramingOptions& options, int columns, int ahead) {
    constexpr std::int64_t limit = std::numeric_limits<int>::max();
    const std::int64_t known = std::int64_t{ahead} * options.horizon;
    const std::int64_t past =
        options.layout == Layout::Features ? std::int64_t{options.lags} * columns : columns - ahead;
    return static_cast<int>(std::min(past + known, limit));
}

std::int64_t rowsBefore(const FramingOptions& options, std::int64_t values) {
    return tableSizes(values, options).available;
}

int shortestSeries(const FramingOptions& options) {
    constexpr std::int64_t limit = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(tableSizes(0, options).needed, limit));
}

FramedSeries frame(const Series& series, const FramingOptions& options) {
    FramedSeries framed{
        .options = options, .values = series.values, .places = {}, .sequences = {}, .train = {}, .test = {}};
    std::vector<bool> knownAhead;
    for (const InputColumn& input : series.inputs) knownAhead.push_back(input.knownAhead);
    framed.places = inputPlaces(options, knownAhead);
    const auto targets = targetPlaces(options);
    std::vector<SequenceTable> tables;
    for (const Sequence& sequence : sequencesOf(series)) tables.emplace_back(series, sequence, options);
    auto inputScalers = fitScalers(tables, options, framed.places),
         targetScalers = fitScalers(tables, options, targets);
    std::size_t trainRows = 0;
    for (const SequenceTable& table : tables) trainRows += static_cast<std::size_t>(table.trainRows());
    framed.train = framed.test = SupervisedRows(framed.places.size(), targets.size());
    framed.train.reserve(trainRows), framed.test.reserve(tables.size() * static_cast<std::size_t>(options.testSize));
    for (std::size_t s = 0; s < tables.size(); ++s) {
        const SequenceTable& table = tables[s];
        framed.sequences.push_back({table.sequence().name, static_cast<int>(table.sequence().begin),
                                    table.differenced(0), std::move(inputScalers[s]), std::move(targetScalers[s])});
        framed.train.beginSequence(), framed.test.beginSequence();
        for (int row = 0; row < table.rows(); ++row)
            addRow(row < table.trainRows() ? framed.train : framed.test, table, row, framed.sequences.back(),
                   framed.places, targets);
    }
    return framed;
}

const FramedSequence& FramedSeries::sequenceOf(int seriesRow) const {
    const auto after = std::ranges::upper_bound(sequences, seriesRow, {}, &FramedSequence::begin);
    return *(after == sequences.begin() ? after : after - 1);
}

std::optional<double> FramedSeries::differenceAt(int seriesRow) const {
    const FramedSequence& sequence = sequenceOf(seriesRow);
    const int at = seriesRow - sequence.begin - sequence.differencing.offset();
    return at < 0 ? std::nullopt : std::optional(sequence.differencing.values()[at]);
}

namespace {

std::vector<double> unscaled(const FramedSequence& sequence, std::span<const double> scaled) {
    std::vector<double> differences;
    for (std::size_t step = 0; step < scaled.size(); ++step)
        differences.push_back(sequence.targetScalers[step].unscale(scaled[step]));
    return differences;
}

}  // namespace

std::vector<double> FramedSeries::forecastValues(const SupervisedRow& row, std::span<const double> scaled) const {
    const FramedSequence& sequence = sequences[row.sequence];
    return sequence.differencing.undo(unscaled(sequence, scaled), row.seriesRow - sequence.begin);
}

double FramedSeries::forecastValue(const SupervisedRow& row, double scaledForecast) const {
    return forecastValues(row, std::span(&scaledForecast, 1)).front();
}

SupervisedRows FramedSeries::rowAfter(std::span<const double> known) const {
    const Differencing extended = differencingAfter(known, options, 1);
    const std::vector<double>& differenced = extended.values();
    SupervisedRows rows(places.size(), static_cast<std::size_t>(options.horizon));
    rows.beginSequence();
    const auto numbers = rows.add(static_cast<int>(known.size()));
    std::ranges::fill(numbers.target, std::numeric_limits<double>::quiet_NaN());
    std::ranges::fill(numbers.scaledTarget, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t p = 0; p < places.size(); ++p) {
        numbers.input[p] = differenced[differenced.size() - 1 - static_cast<std::size_t>(places[p].lag)];
        numbers.scaledInput[p] = sequences.back().inputScalers[p].scale(numbers.input[p]);
    }
    return rows;
}

std::vector<double> FramedSeries::forecastsAfter(std::span<const double> known,
                                                 const std::vector<double>& scaled) const {
    const Differencing extended = differencingAfter(known, options, scaled.size());
    const int firstUnknown = extended.offset() + static_cast<int>(extended.values().size() - scaled.size());
    return extended.undo(unscaled(sequences.back(), scaled), firstUnknown);
}

double persistenceRmse(const FramedSeries& framed) {
    double squares = 0.0;
    for (std::size_t r = 0; r < framed.test.size(); ++r) {
        const SupervisedRow row = framed.test[r];
        for (int step = 0; step < framed.options.horizon; ++step) {
            const double error = framed.actualValue(row, step) - framed.lastValue(row);
            squares += error * error;
        }
    }
    return std::sqrt(squares /
                     static_cast<double>(framed.test.size() * static_cast<std::size_t>(framed.options.horizon)));
}

}  // namespace lstm
