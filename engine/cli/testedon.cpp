// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/testedon.h"

#include "engine/base/problem.h"
#include "engine/experiment/prepare.h"

namespace lstm {
namespace {

std::string rowsText(const TestedOn& tested) {
    const std::string text = "the last " + std::to_string(tested.rows);
    return tested.behind == 0 ? text : text + " before the last " + std::to_string(tested.behind);
}

}  // namespace

TestedOn testedOn(const ExperimentConfig& config, std::string targetHash) {
    return {std::move(targetHash), config.framing.testSize, config.framing.testEnd, config.framing.horizon};
}

TestedOn testedOn(const PreparedExperiment& experiment) {
    return testedOn(experiment.config, targetHash(*experiment.series));
}

std::string otherTest(const TestedOn& a, const TestedOn& b) {
    if (a.metric != b.metric) return "other metrics (" + quotable(a.metric) + " and " + quotable(b.metric) + ")";
    if (a.target != b.target) return "other data";
    if (a.rows != b.rows || a.behind != b.behind) return "other rows (" + rowsText(a) + " and " + rowsText(b) + ")";
    if (a.steps == b.steps) return {};
    return "other steps (" + std::to_string(a.steps) + " and " + std::to_string(b.steps) + " values at once)";
}

}  // namespace lstm
