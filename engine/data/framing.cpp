// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/framing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

constexpr double largestTable = double(1u << 30);  // bytes of one supervised table

/// Row counts of a table, in 64 bits: lags and sizes come from outside and may be absurd.
struct Sizes {
    std::int64_t available = 0;  ///< rows before the test
    std::int64_t train = 0;      ///< the last of them that are learned from
    std::int64_t needed = 0;     ///< length of the series for two training rows
};

Sizes sizesOf(std::int64_t values, const FramingOptions& options) {
    std::int64_t lost = options.lags;
    for (const int lag : options.difference) lost += lag;
    Sizes sizes;
    sizes.available = values - lost - options.testSize;
    sizes.train = options.trainSize ? *options.trainSize : sizes.available;
    sizes.needed = lost + options.testSize + 2;
    return sizes;
}

Problems checkSizes(std::size_t values, const FramingOptions& options) {
    const auto sizes = sizesOf(static_cast<std::int64_t>(values), options);
    if (sizes.available < 2)
        return {{ProblemCode::SeriesTooShort,
                 0,
                 0,
                 {said(values == 1 ? Word::OneValue : Word::Values, values), sizes.needed, options.testSize}}};
    if (sizes.train > sizes.available) return {{ProblemCode::ConfigTrainRows, 0, 0, {sizes.train, sizes.available}}};
    const double bytes =
        double(sizes.train + options.testSize) * (2.0 * options.lags * sizeof(double) + sizeof(SupervisedRow));
    if (bytes > largestTable) return {{ProblemCode::ConfigTooLarge, 0, 0, {Bytes{bytes}, Bytes{largestTable}}}};
    return {};
}

/// The part of the differenced values that is column `lag` of the training rows; lag 0 = target.
std::span<const double> trainingColumn(const std::vector<double>& differenced, const FramingOptions& options,
                                       std::int64_t trainRows, int lag) {
    const auto first = static_cast<std::int64_t>(differenced.size()) - options.testSize - trainRows - lag;
    return std::span(differenced).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(trainRows));
}

/// The spread that equal differences of these values can show because decimal numbers are rounded to doubles.
///
/// A value x is known to |x| u, u = 2^-53, so a difference of two values up to M is off by at most 2 M u, and by as
/// much again where it is rounded itself; each further lag doubles that. Two such differences are at most twice as far
/// apart: 8 M u = 4 M epsilon for one lag, 2^(1 + lags) M epsilon in general.
double roundingSpread(std::span<const double> values, std::size_t lags) {
    double largest = 0.0;
    for (const double value : values) largest = std::max(largest, std::abs(value));
    return lags == 0 ? 0.0 : std::ldexp(largest * std::numeric_limits<double>::epsilon(), static_cast<int>(lags) + 1);
}

/// A column that cannot be scaled: constant (differences up to rounding), or with a spread beyond the range of a
/// double.
Problems checkColumns(const Series& series, const FramingOptions& options, const Differencing& differencing) {
    const auto sizes = sizesOf(static_cast<std::int64_t>(series.values.size()), options);
    for (int lag = 0; lag <= options.lags; ++lag) {
        const auto column = trainingColumn(differencing.values(), options, sizes.train, lag);
        const auto [smallest, largest] = std::ranges::minmax_element(column);
        const auto first = static_cast<std::size_t>(column.data() - differencing.values().data());
        const auto values =
            std::span(series.values).subspan(first, column.size() + static_cast<std::size_t>(differencing.offset()));
        const bool constant = *largest - *smallest <= roundingSpread(values, options.difference.size());
        if (!constant && Scaler(options.scale, column).usable()) continue;
        if (!constant && *largest - *smallest > 1.0) {  // not constant: its spread overflowed
            const auto row = static_cast<std::size_t>(&*largest - differencing.values().data() + differencing.offset());
            return {{ProblemCode::SeriesDiffOverflow, lineOf(series, row), 0, {}}};
        }
        const bool wholeSeries =
            std::ranges::adjacent_find(series.values, std::ranges::not_equal_to{}) == series.values.end();
        const bool plain = wholeSeries || options.difference.empty();
        return {{plain ? ProblemCode::SeriesConstant : ProblemCode::SeriesConstantDiff, 0, 0, {}}};
    }
    return {};
}

/// A step in the test so long that no RMSE over it is finite.
Problems checkErrors(const Series& series, const FramingOptions& options) {
    double squares = 0.0;
    for (auto row = series.values.size() - static_cast<std::size_t>(options.testSize); row < series.values.size();
         ++row) {
        const double step = series.values[row] - series.values[row - 1];
        squares += step * step;
        if (!std::isfinite(squares)) return {{ProblemCode::SeriesDiffOverflow, lineOf(series, row), 0, {}}};
    }
    return {};
}

/// One scaler for each column of the training rows: [0] the target's, [k] that of lag k.
std::vector<Scaler> fitScalers(const std::vector<double>& differenced, const FramingOptions& options,
                               std::int64_t trainRows) {
    std::vector<Scaler> scalers;
    for (int lag = 0; lag <= options.lags; ++lag)
        scalers.emplace_back(options.scale, trainingColumn(differenced, options, trainRows, lag));
    return scalers;
}

SupervisedRow makeRow(const std::vector<double>& differenced, std::size_t at, int offset,
                      const std::vector<Scaler>& scalers) {
    SupervisedRow row;
    row.seriesRow = static_cast<int>(at) + offset;
    row.target = differenced[at];
    row.scaledTarget = scalers[0].scale(row.target);
    row.input.reserve(scalers.size() - 1);
    row.scaledInput.reserve(scalers.size() - 1);
    for (std::size_t lag = 1; lag < scalers.size(); ++lag) {
        row.input.push_back(differenced[at - lag]);
        row.scaledInput.push_back(scalers[lag].scale(row.input.back()));
    }
    return row;
}

}  // namespace

int shortestSeries(const FramingOptions& options) {
    constexpr std::int64_t limit = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(sizesOf(0, options).needed, limit));
}

Problems checkFraming(const Series& series, const FramingOptions& options) {
    if (auto problems = checkSizes(series.values.size(), options); !problems.empty()) return problems;
    const Differencing differencing(series.values, options.difference);
    const auto& differenced = differencing.values();
    const auto infinite = std::ranges::find_if(differenced, [](double d) { return !std::isfinite(d); });
    if (infinite != differenced.end()) {
        const auto row = static_cast<std::size_t>(infinite - differenced.begin() + differencing.offset());
        return {{ProblemCode::SeriesDiffOverflow, lineOf(series, row), 0, {}}};
    }
    if (auto problems = checkErrors(series, options); !problems.empty()) return problems;
    return options.scale.kind == ScaleKind::None ? Problems{} : checkColumns(series, options, differencing);
}

FramedSeries frame(const Series& series, const FramingOptions& options) {
    const auto sizes = sizesOf(static_cast<std::int64_t>(series.values.size()), options);
    Differencing differencing(series.values, options.difference);
    const auto& differenced = differencing.values();
    const auto scalers = fitScalers(differenced, options, sizes.train);
    const std::size_t firstTest = differenced.size() - static_cast<std::size_t>(options.testSize);
    std::vector<SupervisedRow> train, test;
    for (std::size_t at = firstTest - static_cast<std::size_t>(sizes.train); at < differenced.size(); ++at)
        (at < firstTest ? train : test).push_back(makeRow(differenced, at, differencing.offset(), scalers));
    return {options,
            series.values,
            std::move(differencing),
            std::move(train),
            std::move(test),
            scalers[0],
            {scalers.begin() + 1, scalers.end()}};
}

namespace {

/// Differences of the known values and of one more, whose own are not used. Only the end is looked at.
Differencing differencingAfter(std::span<const double> known, const FramingOptions& options) {
    std::size_t reach = static_cast<std::size_t>(options.lags);
    for (const int lag : options.difference) reach += static_cast<std::size_t>(lag);
    const auto last = known.last(std::min(reach, known.size()));
    std::vector<double> values(last.begin(), last.end());
    values.push_back(last.back());
    return Differencing(values, options.difference);
}

}  // namespace

SupervisedRow FramedSeries::rowAfter(std::span<const double> known) const {
    const Differencing extended = differencingAfter(known, options);
    const std::vector<double>& differenced = extended.values();
    SupervisedRow row;
    row.seriesRow = static_cast<int>(known.size());
    row.target = row.scaledTarget = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t lag = 1; lag <= inputScalers.size(); ++lag) {
        row.input.push_back(differenced[differenced.size() - 1 - lag]);
        row.scaledInput.push_back(inputScalers[lag - 1].scale(row.input.back()));
    }
    return row;
}

double FramedSeries::forecastAfter(std::span<const double> known, double scaledForecast) const {
    const Differencing extended = differencingAfter(known, options);
    return extended.undo(targetScaler.unscale(scaledForecast),
                         extended.offset() + static_cast<int>(extended.values().size()) - 1);
}

double FramedSeries::forecastValue(const SupervisedRow& row, double scaledForecast) const {
    return differencing.undo(targetScaler.unscale(scaledForecast), row.seriesRow);
}

double persistenceRmse(const FramedSeries& framed) {
    double squares = 0.0;
    for (const auto& row : framed.test) {
        const double error = framed.actualValue(row) - framed.values[static_cast<std::size_t>(row.seriesRow) - 1];
        squares += error * error;
    }
    return std::sqrt(squares / static_cast<double>(framed.test.size()));
}

}  // namespace lstm
