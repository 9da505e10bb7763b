// SPDX-License-Identifier: GPL-3.0-or-later
// What opening a file costs: bytes to a framed series. To reach on one core: 200 000 rows within 1 s, 50 columns of
// 100 000 rows within 2 s. Every column is looked at from top to bottom (index, code, constant), so the cost is that of
// all cells; a second form of dates costs a second pass over them.
#include <benchmark/benchmark.h>

#include <cmath>
#include <string>

#include "engine/data/csvreader.h"
#include "engine/data/framing.h"

namespace {

std::string twoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// Minutes from 1 January on, in months of 28 days.
std::string minute(int row, bool slashes) {
    const int day = row / 1440 % 28 + 1, month = row / 40320 % 12 + 1, year = 2000 + row / 483840;
    const auto clock = twoDigits(row / 60 % 24) + ":" + twoDigits(row % 60);
    if (slashes) return twoDigits(day) + "/" + twoDigits(month) + "/" + std::to_string(year) + " " + clock;
    return std::to_string(year) + "-" + twoDigits(month) + "-" + twoDigits(day) + " " + clock;
}

std::string madeFile(int rows, int columns, bool slashes) {
    std::string text = "time";
    for (int column = 0; column < columns; ++column) text += ",v" + std::to_string(column);
    for (int row = 0; row < rows; ++row) {
        text += "\n" + minute(row, slashes);
        for (int column = 0; column < columns; ++column) {
            const int whole = static_cast<int>(1000 * std::abs(std::sin(row * 0.1 + column)));
            text += "," + std::to_string(whole);
            if (column % 2 == 0) text += "." + twoDigits(row * 7 % 100);
        }
    }
    return text + "\n";
}

void readAndFrame(benchmark::State& state) {
    const auto bytes =
        madeFile(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)), state.range(2) != 0);
    for (auto _ : state) {
        const auto report = lstm::readCsv(bytes, "made");
        if (!report.ok() || lstm::hasError(lstm::checkFraming(report.series, {}))) state.SkipWithError("refused");
        else benchmark::DoNotOptimize(lstm::frame(report.series, {}));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(readAndFrame)
    ->ArgNames({"rows", "columns", "slashes"})
    ->Args({200'000, 1, 0})
    ->Args({200'000, 1, 1})
    ->Args({100'000, 50, 0})
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
