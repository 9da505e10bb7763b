// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/testwindows.h"

#include <algorithm>

#include "engine/experiment/prepare.h"

namespace lstm {
namespace {

constexpr int usualCount = 8;

FramingOptions framingOf(FramingOptions framing, const TestWindows& windows, int number) {
    framing.testSize = windows.size;
    framing.testEnd = windows.size * (windows.count - 1 - number);
    return framing;
}

/// The largest number from 1 to `most` for which so many windows, or rows of one, fit; 0 where none does.
template <class Fits>
int largest(int most, Fits fits) {
    int low = 0, high = most;
    while (low < high) {
        const int middle = low + (high - low + 1) / 2;
        if (fits(middle)) low = middle;
        else high = middle - 1;
    }
    return low;
}

}  // namespace

TestWindows usualWindows(const FramingOptions& framing, std::int64_t values, std::optional<int> count,
                         std::optional<int> size) {
    const std::int64_t behindThird = values - (values + 2) / 3;
    TestWindows windows{count.value_or(usualCount), size.value_or(framing.testSize)};
    if (size && !count) windows.count = static_cast<int>(std::clamp<std::int64_t>(behindThird / *size, 1, usualCount));
    if (!size)
        windows.size = static_cast<int>(std::clamp<std::int64_t>(behindThird / windows.count, 1, framing.testSize));
    return windows;
}

std::int64_t valuesNeeded(const FramingOptions& framing, const TestWindows& windows) {
    const std::int64_t tested = std::int64_t{windows.count} * windows.size;
    FramingOptions first = framing;  // without its test, which is counted here: beyond what an int holds, too
    first.testSize = first.testEnd = 0;
    const std::int64_t fewest = shortestSeries(first) + std::max(first.trainSize.value_or(2), 2) - 2;
    return tested + std::max<std::int64_t>(fewest, windows.before);
}

Problems checkWindows(const FramingOptions& framing, const TestWindows& windows, std::int64_t values) {
    const std::int64_t needed = valuesNeeded(framing, windows);
    if (values >= needed) return {};
    const auto fits = [&](int count, int size) {
        return values >= valuesNeeded(framing, {count, size, windows.before});
    };
    List possible{{}, true};
    const int fewer = largest(windows.count, [&](int count) { return fits(count, windows.size); });
    const int smaller = largest(windows.size, [&](int size) { return fits(windows.count, size); });
    if (fewer > 0) possible.items.push_back(said(Word::WindowsOfRows, fewer, windows.size));
    if (smaller > 0) possible.items.push_back(said(Word::WindowsOfRows, windows.count, smaller));
    if (possible.items.empty())
        if (const int one = largest(windows.size, [&](int size) { return fits(1, size); }); one > 0)
            possible.items.push_back(said(Word::WindowsOfRows, 1, one));
    if (possible.items.empty())
        return {{ProblemCode::SeriesTooShort,
                 0,
                 0,
                 {said(values == 1 ? Word::OneValue : Word::Values, values),
                  valuesNeeded(framing, {1, 1, windows.before}), 1}}};
    return {{ProblemCode::WindowsDoNotFit,
             0,
             0,
             {said(Word::WindowsOfRows, windows.count, windows.size), needed, values, std::move(possible)}}};
}

ExperimentConfig inWindow(ExperimentConfig config, const TestWindows& windows, int number) {
    config.framing = framingOf(config.framing, windows, number);
    return config;
}

std::int64_t shortestSequence(const Series& series) {
    std::int64_t shortest = static_cast<std::int64_t>(series.values.size());
    for (const Sequence& sequence : sequencesOf(series))
        shortest = std::min(shortest, static_cast<std::int64_t>(sequence.rows()));
    return shortest;
}

std::pair<std::string, std::string> testedFromTo(const PreparedExperiment& experiment) {
    const FramedSeries& framed = experiment.framed;
    const auto labelOf = [&](int row) {
        const auto& labels = experiment.series->labels;
        return labels.empty() ? std::to_string(row + 1) : labels[static_cast<std::size_t>(row)];
    };
    const int last = framed.options.testSize - 1;
    return {labelOf(framed.test[0].seriesRow),
            labelOf(framed.test[static_cast<std::size_t>(last)].seriesRow + framed.options.horizon - 1)};
}

}  // namespace lstm
