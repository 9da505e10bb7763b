// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configproblems.h"

#include <QCoreApplication>
#include <algorithm>

#include "engine/base/numbers.h"
#include "engine/experiment/effects.h"
#include "gui/toolkit/numbertext.h"

using namespace lstm;

namespace {

struct ConfigFixText {
    Q_DECLARE_TR_FUNCTIONS(ConfigFix)
};

ConfigPart partOfKey(const std::string& key) {
    const auto startsWith = [&](const char* prefix) { return key.starts_with(prefix); };
    if (startsWith("framing") || startsWith("series")) return ConfigPart::Framing;
    if (startsWith("network") || startsWith("keras")) return ConfigPart::Network;
    if (startsWith("forecast")) return ConfigPart::Forecast;
    return ConfigPart::Training;
}

int argument(const Problem& problem, std::size_t index) {
    if (index >= problem.arguments.size()) return 0;
    return static_cast<int>(std::clamp<std::int64_t>(parseInteger(problem.arguments[index]).value_or(0), 0, 1'000'000));
}

template <class Change>
ConfigFix fix(const QString& label, EditKind kind, ExperimentConfig config, Change change) {
    change(config);
    return {label, kind, std::move(config)};
}

/// The two nearest sizes that divide the rows.
std::vector<int> sizes(const Problem& problem) {
    auto all = batchFixes(argument(problem, 0), argument(problem, 1)).sizes;
    if (all.size() > 2) all.resize(2);
    return all;
}

std::vector<ConfigFix> trainingBatchFixes(const Problem& problem, const ExperimentConfig& config) {
    std::vector<ConfigFix> fixes;
    for (const int size : sizes(problem))
        fixes.push_back(fix(ConfigFixText::tr("Use %1").arg(plain(size)), EditKind::BatchSize, config,
                            [size](auto& c) { c.training.batchSize = size; }));
    const int keep = batchFixes(argument(problem, 0), argument(problem, 1)).keepLast;
    if (keep > 0)
        fixes.push_back(fix(ConfigFixText::tr("Keep the last %1").arg(plain(keep)), EditKind::TrainSize, config,
                            [keep](auto& c) { c.framing.trainSize = keep; }));
    return fixes;
}

std::vector<ConfigFix> forecastBatchFixes(const Problem& problem, const ExperimentConfig& config) {
    std::vector<ConfigFix> fixes;
    for (const int size : sizes(problem))
        fixes.push_back(fix(ConfigFixText::tr("Use %1").arg(plain(size)), EditKind::ForecastBatchSize, config,
                            [size](auto& c) { c.forecast.batchSize = size; }));
    return fixes;
}

}  // namespace

ConfigPart partOf(const Problem& problem) {
    switch (problem.code) {
    case ProblemCode::ConfigForecastBatchDivides: return ConfigPart::Forecast;
    case ProblemCode::ConfigTooLarge: return ConfigPart::Network;
    case ProblemCode::ConfigBatchDivides:
    case ProblemCode::ConfigTooLong:
    case ProblemCode::ConfigShuffleStateful:
    case ProblemCode::LockstepShape: return ConfigPart::Training;
    case ProblemCode::ConfigOutOfRange:
    case ProblemCode::ConfigWrongType:
    case ProblemCode::ConfigUnknownKey:
    case ProblemCode::ConfigReserved:
        return problem.arguments.empty() ? ConfigPart::Training : partOfKey(problem.arguments[0]);
    case ProblemCode::ConfigUnknownName:
        return problem.arguments.size() < 2 ? ConfigPart::Training : partOfKey(problem.arguments[1]);
    default: return ConfigPart::Framing;  // the series, its file, the split
    }
}

std::vector<ConfigFix> fixesFor(const Problem& problem, const ExperimentConfig& config) {
    switch (problem.code) {
    case ProblemCode::ConfigBatchDivides: return trainingBatchFixes(problem, config);
    case ProblemCode::ConfigForecastBatchDivides: return forecastBatchFixes(problem, config);
    case ProblemCode::ConfigTrainRows:
        return {fix(ConfigFixText::tr("Train on all %1").arg(plain(argument(problem, 1))), EditKind::TrainSize, config,
                    [](auto& c) { c.framing.trainSize.reset(); })};
    case ProblemCode::ConfigShuffleStateful:
        return {fix(ConfigFixText::tr("Do not shuffle"), EditKind::Shuffle, config,
                    [](auto& c) { c.training.shuffle = false; }),
                fix(ConfigFixText::tr("Make it stateless"), EditKind::ResetEachBatch, config,
                    [](auto& c) { c.training.stateful = false; })};
    case ProblemCode::LockstepShape:
        return {fix(ConfigFixText::tr("Choose automatically"), EditKind::Trainer, config,
                    [](auto& c) { c.trainer = TrainerChoice::Auto; })};
    default: return {};
    }
}
