// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <vector>

#include "engine/base/random.h"
#include "engine/statistics/boxplot.h"
#include "engine/statistics/describe.h"
#include "engine/statistics/hodgeslehmann.h"

namespace {

std::vector<double> sample(std::int64_t size, std::uint32_t repeat) {
    lstm::RandomStream random(1, 0, lstm::Purpose::Resampling, repeat);
    std::vector<double> x(static_cast<std::size_t>(size));
    for (double& value : x) value = 100 + 8 * random.normal();
    return x;
}

void unpaired(benchmark::State& state) {
    const auto a = sample(state.range(0), 0), b = sample(state.range(0), 1);
    for (auto _ : state) benchmark::DoNotOptimize(lstm::hodgesLehmann(a, b));
}

void paired(benchmark::State& state) {
    const auto a = sample(state.range(0), 0), b = sample(state.range(0), 1);
    for (auto _ : state) benchmark::DoNotOptimize(lstm::hodgesLehmannPaired(a, b));
}

void describe(benchmark::State& state) {
    const auto a = sample(state.range(0), 0);
    for (auto _ : state) benchmark::DoNotOptimize(lstm::describe(a));
}

void boxPlot(benchmark::State& state) {
    const auto a = sample(state.range(0), 0);
    for (auto _ : state) benchmark::DoNotOptimize(lstm::boxPlot(a));
}

}  // namespace

BENCHMARK(unpaired)
    ->Name("Hodges-Lehmann, unpaired, n + n")
    ->Arg(10)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(paired)->Name("Hodges-Lehmann, paired, n pairs")->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(describe)->Name("describe, n values")->Arg(10)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(boxPlot)->Name("box plot, n values")->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
