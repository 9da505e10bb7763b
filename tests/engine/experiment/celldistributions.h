// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/experiment/presets.h"
#include "engine/statistics/describe.h"
#include "tests/engine/experiment/support.h"

/// Test RMSE of cells beside the LSTM over 1000 repeats of an independent float32 implementation that meets every
/// recorded Keras run: one unit, the tutorial's protocol, 1000 epochs. Mean, standard deviation, median.
namespace lstm::testing {

struct CellDistribution {
    std::string name;
    ExperimentConfig config;
    double mean, std, median;
};

inline std::vector<CellDistribution> cellDistributions() {
    struct Row {
        const char* training;  ///< preset
        double plain[3], reset[3], seeded[3];
    };
    struct Cells {
        const char* name;
        KerasVersion keras;
        Cell cell;
        bool resetAfter;
        Row rows[2];
        double stateless[3];
    };
    const std::vector<Cells> all{
        {"gru 2.0",
         KerasVersion::V2_0,
         Cell::Gru,
         false,
         {{"stateful", {103.18, 1.65, 103.03}, {90.13, 3.04, 90.19}, {102.71, 1.74, 102.63}},
          {"stateful_noreset", {100.93, 2.47, 100.84}, {88.16, 3.85, 87.90}, {100.92, 2.47, 0}}},
         {94.68, 1.48, 94.41}},
        {"gru 2.3, reset before",
         KerasVersion::V2_3,
         Cell::Gru,
         false,
         {{"stateful", {104.13, 2.44, 103.78}, {90.72, 3.45, 90.69}, {103.64, 2.19, 103.43}},
          {"stateful_noreset", {102.34, 2.39, 102.47}, {88.36, 4.04, 87.77}, {102.34, 2.39, 0}}},
         {94.32, 1.17, 94.37}},
        {"gru 2.3, reset after",
         KerasVersion::V2_3,
         Cell::Gru,
         true,
         {{"stateful", {104.01, 2.68, 103.65}, {90.35, 4.09, 90.22}, {103.56, 2.50, 103.28}},
          {"stateful_noreset", {102.16, 2.09, 102.11}, {88.02, 3.73, 87.63}, {102.16, 2.09, 0}}},
         {94.51, 1.34, 94.57}},
        {"simple_rnn 2.0",
         KerasVersion::V2_0,
         Cell::SimpleRnn,
         false,
         {{"stateful", {90.28, 2.16, 91.14}, {94.44, 1.54, 94.52}, {88.92, 3.07, 90.34}},
          {"stateful_noreset", {90.84, 1.65, 91.38}, {91.95, 2.49, 92.45}, {90.84, 1.65, 0}}},
         {90.08, 2.15, 91.00}},
    };
    std::vector<CellDistribution> distributions;
    for (const Cells& cells : all) {
        const auto add = [&](const char* preset, const char* forecast, const double(&expected)[3], auto change) {
            ExperimentConfig config = presetConfig(*findPreset(preset), cells.keras);
            config.network.cell = cells.cell;
            config.network.resetAfter = cells.resetAfter;
            change(config.forecast);
            distributions.push_back(
                {std::string(cells.name) + ", " + preset + forecast, config, expected[0], expected[1], expected[2]});
        };
        for (const Row& row : cells.rows) {
            add(row.training, "", row.plain, [](ForecastOptions&) {});
            add(row.training, ", reset after each", row.reset, [](auto& f) { f.resetAfterEach = true; });
            add(row.training, ", seeded", row.seeded, [](auto& f) { f.seedWithTraining = true; });
        }
        add("stateless", "", cells.stateless, [](ForecastOptions&) {});
    }
    return distributions;
}

/// How far our mean lies from the expected one, in standard errors of the difference.
struct DistributionCheck {
    Description ours;
    double zMean = 0, zMedian = 0;  ///< the median's with the standard error of a normal distribution's
};
inline DistributionCheck checkDistribution(const CellDistribution& expected, int repeats) {
    ExperimentConfig config = expected.config;
    config.repeats = repeats;
    ExperimentRun run({prepared(config)});
    run.execute();
    std::vector<double> rmse;
    for (const FinishedRepeat& f : run.takeFinished()) rmse.push_back(f.result.rmse);
    DistributionCheck check{describe(rmse)};
    const double error = expected.std * std::sqrt(1.0 / repeats + 1.0 / 1000);
    check.zMean = (check.ours.mean - expected.mean) / error;
    if (expected.median > 0) check.zMedian = (check.ours.median - expected.median) / (1.2533 * error);
    return check;
}

}  // namespace lstm::testing
