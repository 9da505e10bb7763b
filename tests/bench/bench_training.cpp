// SPDX-License-Identifier: GPL-3.0-or-later
// Nanoseconds of CPU time per optimizer step and repeat, for both trainers and every instruction set, and how close
// they come to the bound that square roots and divisions set (ofBound = bound / measured); and a sweep's packs. Tables
// for a page:
//   bench_training --benchmark_counters_tabular=true --benchmark_filter='units 1 '
#include <benchmark/benchmark.h>

#include <ctime>
#include <limits>
#include <string>
#include <tuple>

#include "engine/base/denormals.h"
#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/repeat.h"
#include "engine/experiment/run.h"
#include "engine/training/eigentrainer.h"
#include "engine/training/locksteptrainer.h"
#include "engine/training/losscurves.h"
#include "engine/training/pack.h"
#include "tests/engine/training/networks.h"

namespace {

using namespace lstm;
using namespace lstm::testing;

double cpuNanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

struct DividerTimes {
    double rootAndDivision = 0, division = 0;  ///< ns for one register
    int lanes = 4;
};

/// Throughput of the unit that takes roots and divides: eight independent chains of each.
template <class V>
LSTM_INLINE DividerTimes measureDivider() {
    constexpr int rounds = 100'000, chains = 8;
    alignas(64) float x[chains * V::lanes];
    for (int i = 0; i < chains * V::lanes; ++i) x[i] = 1.5f + static_cast<float>(i);
    const V k = V::load(x) + V(1.0f);
    DividerTimes times{1e9, 1e9, V::lanes};
    for (int trial = 0; trial < 9; ++trial) {
        const double begin = cpuNanoseconds();
        for (int i = 0; i < rounds; ++i)
            for (float* v = x; v < x + chains * V::lanes; v += V::lanes) (k / squareRoot(V::load(v))).store(v);
        const double middle = cpuNanoseconds();
        for (int i = 0; i < rounds; ++i)
            for (float* v = x; v < x + chains * V::lanes; v += V::lanes) (k / V::load(v)).store(v);
        times.rootAndDivision = std::min(times.rootAndDivision, (middle - begin) / (rounds * chains));
        times.division = std::min(times.division, (cpuNanoseconds() - middle) / (rounds * chains));
    }
    benchmark::DoNotOptimize(x);
    return times;
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] DividerTimes dividerAvx2() { return measureDivider<Pack<32, 1>>(); }
#else
DividerTimes dividerAvx2() { return measureDivider<Pack<16, 1>>(); }
#endif

const DividerTimes& divider(InstructionSet set) {
    static const DividerTimes baseline = measureDivider<Pack<16, 1>>();
    static const DividerTimes avx2 = bestInstructionSet() == InstructionSet::Avx2 ? dividerAvx2() : baseline;
    return set == InstructionSet::Avx2 ? avx2 : baseline;
}

/// ns per step and repeat below which no program with exact roots and divisions can come: Adam takes one of each for
/// every parameter, each unit divides for two tanh a sample.
double dividerBound(const Case& c, InstructionSet set) {
    const DividerTimes& times = divider(set);
    double tanhs = 0;
    for (const int units : c.shape.units) tanhs += 2.0 * units * c.shape.timeSteps * c.options.batchSize;
    return (c.shape.parameterCount() * times.rootAndDivision + tanhs * times.division) / times.lanes;
}

Case sizedCase(int units, int batch, int steps) {
    Case c;
    c.shape.units = {units};
    c.shape.timeSteps = steps;
    c.options.batchSize = batch;
    c.options.epochs = std::numeric_limits<int>::max();
    c.data = randomSamples(batch == 1 ? 22 : 24, steps, 1);
    return c;
}

/// Trains epoch after epoch and reports ns per step and repeat.
void trainEpochs(benchmark::State& state, Trainer& trainer, double bound) {
    const double begin = cpuNanoseconds();
    for (auto _ : state) trainer.stepEpoch();
    const double steps = static_cast<double>(state.iterations()) * trainer.batchesPerEpoch() * trainer.repeats();
    const double perStep = (cpuNanoseconds() - begin) / steps;
    state.counters["nsPerStep"] = perStep;
    if (bound > 0) state.counters["ofBound"] = bound / perStep;
}

void eigen(benchmark::State& state, Case c) {
    EigenTrainer trainer(c.shape, c.options, c.data, start(c, 0));
    trainEpochs(state, trainer, 0);
}

void lockstep(benchmark::State& state, Case c, InstructionSet set) {
    LockstepTrainer trainer(c.shape, c.options, c.data, starts(c, 0, lockstepLanes), set);
    trainEpochs(state, trainer, dividerBound(c, set));
}

/// The tutorial's `stateful`, 1000 epochs of 22 rows: sixteen repeats from their start to their final weights. The
/// quickest iteration counts, as it does for the divider's bound.
void stateful(benchmark::State& state, InstructionSet set, bool streamed) {
    const Case c = tutorialCase(1000);
    LossCurves curves(lockstepLanes, c.options.epochs);
    double least = std::numeric_limits<double>::max();
    for (auto _ : state) {
        const double begin = cpuNanoseconds();
        LockstepTrainer trainer(c.shape, c.options, c.data, starts(c, 0, lockstepLanes), set);
        if (streamed) curves = LossCurves(lockstepLanes, c.options.epochs);
        while (!trainer.finished()) {
            trainer.stepEpoch();
            for (int i = 0; streamed && i < lockstepLanes; ++i)
                curves.store(i, trainer.epoch() - 1, static_cast<float>(trainer.epochLoss(i)));
        }
        benchmark::DoNotOptimize(trainer.parameters(0));
        least = std::min(least, cpuNanoseconds() - begin);
    }
    const double perRepeat = least / lockstepLanes;
    state.counters["msPerRepeat"] = perRepeat / 1e6;
    state.counters["nsPerStep"] = perRepeat / 22'000;
    state.counters["ofBound"] = dividerBound(c, set) / (perRepeat / 22'000);
}

/// 20 learning rates of the tutorial's `stateful` with 10 repeats each, 200 epochs, one thread: 20 runs or one.
void sweep(benchmark::State& state, bool together) {
    std::vector<std::vector<Prepared>> runs;
    for (int i = 0; i < 20; ++i) {
        ExperimentConfig config = presetConfig(*findPreset("stateful"));
        config.training.epochs = 200;
        config.training.optimizer.learningRate = 1e-4 * (i + 1);
        if (!together || runs.empty()) runs.emplace_back();
        runs.back().push_back(prepare(config, loadSeries(config.series, "").value).value);
    }
    int packs = 0;
    double least = std::numeric_limits<double>::max();
    for (auto _ : state) {
        packs = 0;
        const double begin = cpuNanoseconds();
        for (const auto& experiments : runs) {
            ExperimentRun run(experiments, {.threads = 1, .keepLosses = true});
            run.execute();
            packs += run.packCount();
        }
        least = std::min(least, cpuNanoseconds() - begin);
    }
    state.counters["packs"] = packs;
    state.counters["msPerRepeat"] = least / 200e6;
}

/// The tutorial's `stateful` with six of its 22 rows held out, sixteen repeats, 300 epochs: without judging them,
/// judging them after every epoch, and with rules that follow them. What counts is the time of one row, trained or
/// judged.
void heldOut(benchmark::State& state, bool judged, bool rules) {
    ExperimentConfig config = presetConfig(*findPreset("stateful"));
    config.training.epochs = 300;
    config.training.validation = {6, ValidationState::Copy};
    config.training.bestWeights = rules;
    if (rules) config.training.earlyStopping = {Monitor::ValidationLoss, 300, 0.0, true};
    const Prepared experiment = prepare(config, loadSeries(config.series, "").value).value;
    LossCurves curves(lockstepLanes, config.training.epochs);
    std::vector<RepeatLane> lanes;
    for (int i = 0; i < lockstepLanes; ++i) lanes.push_back({experiment.get(), i, nullptr, judged ? &curves : nullptr});
    double least = std::numeric_limits<double>::max();
    for (auto _ : state) {
        curves = LossCurves(lockstepLanes, config.training.epochs);
        const double begin = cpuNanoseconds();
        benchmark::DoNotOptimize(trainRepeats(lanes));
        least = std::min(least, cpuNanoseconds() - begin);
    }
    state.counters["msPerRepeat"] = least / 1e6 / lockstepLanes;
    state.counters["nsPerRow"] = least / lockstepLanes / 300 / (judged ? 22 : 16);
}

std::string name(InstructionSet set) { return set == InstructionSet::Avx2 ? "lockstep AVX2" : "lockstep baseline"; }

void registerAll() {
    for (const InstructionSet set : instructionSets())
        for (const bool streamed : {false, true})
            benchmark::RegisterBenchmark(("stateful, " + name(set) + (streamed ? ", losses streamed" : "")).c_str(),
                                         stateful, set, streamed)
                ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("sweep of 20 learning rates x 10 repeats, one run each", sweep, false)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("sweep of 20 learning rates x 10 repeats, one run", sweep, true)
        ->Unit(benchmark::kMillisecond);
    for (const auto& [what, judged, rules] :
         {std::tuple("not judged", false, false), {"judged", true, false}, {"judged and followed", true, true}})
        benchmark::RegisterBenchmark((std::string("six of 22 rows held out, ") + what).c_str(), heldOut, judged, rules)
            ->Unit(benchmark::kMillisecond);
    for (const int steps : {1, 12})
        for (const int batch : {1, 12})
            for (const int units : {1, 2, 4, 8, 16, 32, 64, 128}) {
                const std::string shape = "units " + std::to_string(units) + " batch " + std::to_string(batch) +
                                          " steps " + std::to_string(steps) + ", ";
                const Case c = sizedCase(units, batch, steps);
                for (const InstructionSet set : instructionSets())
                    benchmark::RegisterBenchmark((shape + name(set)).c_str(), lockstep, c, set);
                benchmark::RegisterBenchmark((shape + "Eigen").c_str(), eigen, c);
            }
    for (const int steps : {12, 64})
        for (const int units : {32, 64, 128, 256}) {
            const std::string shape =
                "large: units " + std::to_string(units) + " batch 1 steps " + std::to_string(steps) + ", ";
            benchmark::RegisterBenchmark((shape + "Eigen").c_str(), eigen, sizedCase(units, 1, steps));
        }
}

}  // namespace

int main(int argc, char** argv) {
    const FlushDenormals flush;
    registerAll();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
