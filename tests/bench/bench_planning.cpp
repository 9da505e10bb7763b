// SPDX-License-Identifier: GPL-3.0-or-later
// What a run costs before anything is trained: which experiments share results, trainings and packs. A sweep of
// learning rates, seeds and forecasting options has some of each; the time for one experiment must not grow with their
// number.
#include <benchmark/benchmark.h>

#include "engine/data/series.h"
#include "engine/experiment/identity.h"
#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/run.h"

namespace {

/// Four ways to forecast for each training; the trainings differ in rate and seed.
lstm::ExperimentConfig sweepConfig(int index) {
    lstm::ExperimentConfig config = lstm::presetConfig(lstm::presets().front());
    config.repeats = 1;
    config.forecast.seedWithTraining = index % 2 != 0;
    config.forecast.resetAfterEach = index / 2 % 2 != 0;
    config.training.optimizer.learningRate = 1e-4 * (1 + index / 4 % 25);
    config.seed = static_cast<std::uint64_t>(1 + index / 100);
    return config;
}

void planning(benchmark::State& state) {
    const auto series = std::make_shared<const lstm::Series>(lstm::shampooSales());
    std::vector<lstm::Prepared> experiments;
    for (int i = 0; i < state.range(0); ++i) experiments.push_back(lstm::prepare(sweepConfig(i), series).value);
    for (auto _ : state) benchmark::DoNotOptimize(lstm::ExperimentRun(experiments).packCount());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(planning)->Arg(100)->Arg(300)->Arg(1000)->Unit(benchmark::kMicrosecond)->Complexity();

void key(benchmark::State& state) {
    const lstm::ExperimentConfig config = sweepConfig(7);
    const std::string data = lstm::dataHash(lstm::shampooSales());
    for (auto _ : state) benchmark::DoNotOptimize(lstm::keyOf(config, data));
}
BENCHMARK(key);

}  // namespace

BENCHMARK_MAIN();
