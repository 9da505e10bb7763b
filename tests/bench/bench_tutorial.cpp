// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial end to end, and how a run scales with repeats and threads. Wall time: threads are the subject here.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <thread>

#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/run.h"

namespace {

std::vector<lstm::Prepared> prepared(const char* group, int repeats) {
    const auto series = std::make_shared<const lstm::Series>(lstm::shampooSales());
    std::vector<lstm::Prepared> experiments;
    for (const lstm::Preset* preset : lstm::resolvePresets(group)) {
        lstm::ExperimentConfig config = lstm::presetConfig(*preset);
        config.repeats = repeats;
        experiments.push_back(lstm::prepare(config, series).value);
    }
    return experiments;
}

void run(benchmark::State& state, const char* group, int repeats, int threads, bool losses) {
    const auto experiments = prepared(group, repeats);
    for (auto _ : state) {
        lstm::ExperimentRun run(experiments, {.threads = threads, .keepLosses = losses});
        run.execute();
        benchmark::DoNotOptimize(run.takeFinished());
    }
    state.counters["perRepeat"] =
        benchmark::Counter(repeats * static_cast<double>(experiments.size()),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

}  // namespace

int main(int argc, char** argv) {
    const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const auto add = [](const std::string& name, const char* group, int repeats, int threads, bool losses = false) {
        benchmark::RegisterBenchmark(name.c_str(), run, group, repeats, threads, losses)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    };
    add("tutorial, 1000 repeats, 1 thread", "tutorial", 1000, 1);
    add("tutorial, 1000 repeats, " + std::to_string(cores) + " threads", "tutorial", 1000, cores);
    add("tutorial, 1000 repeats, " + std::to_string(cores) + " threads, losses kept", "tutorial", 1000, cores, true);
    for (const int repeats : {1, 10, 16, 30, 100, 1000})
        for (int threads = 1; threads <= cores; threads *= 2)
            add("stateful, " + std::to_string(repeats) + " repeats, " + std::to_string(threads) + " thread(s)",
                "stateful", repeats, threads);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
