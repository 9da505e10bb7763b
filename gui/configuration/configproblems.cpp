// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configproblems.h"

#include <QCoreApplication>
#include <algorithm>

#include "gui/toolkit/numbertext.h"

using namespace lstm;

namespace {

struct ConfigFixText {
    Q_DECLARE_TR_FUNCTIONS(ConfigFix)
};

/// The whole numbers of one of the problem's facts; none where it has no such fact.
std::vector<int> numbersOf(const Problem& problem, std::size_t index) {
    if (index >= problem.facts.size()) return {};
    const auto numbers = wholeNumbers(problem.facts[index]);
    return {numbers.begin(), numbers.end()};
}

template <class Change>
ConfigFix fix(const QString& label, EditKind kind, ExperimentConfig config, Change change) {
    change(config);
    return {label, kind, std::move(config)};
}

/// The two sizes nearest to what was wanted, of those that divide the rows.
std::vector<int> sizes(const Problem& problem) {
    auto all = numbersOf(problem, 2);
    for (const int wanted : numbersOf(problem, 0))
        std::ranges::stable_sort(all, {}, [wanted](int size) { return std::abs(size - wanted); });
    if (all.size() > 2) all.resize(2);
    return all;
}

std::vector<ConfigFix> trainingBatchFixes(const Problem& problem, const ExperimentConfig& config) {
    std::vector<ConfigFix> fixes;
    for (const int size : sizes(problem))
        fixes.push_back(fix(ConfigFixText::tr("Use %1").arg(plain(size)), EditKind::BatchSize, config,
                            [size](auto& c) { c.training.batchSize = size; }));
    for (const int keep : numbersOf(problem, 3))
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

std::vector<ConfigFix> allRowsFix(const Problem& problem, const ExperimentConfig& config) {
    std::vector<ConfigFix> fixes;
    for (const int rows : numbersOf(problem, 1))
        fixes.push_back(fix(ConfigFixText::tr("Train on all %1").arg(plain(rows)), EditKind::TrainSize, config,
                            [](auto& c) { c.framing.trainSize.reset(); }));
    return fixes;
}

}  // namespace

ConfigPart partOf(const Problem& problem) {
    if (const Key* key = keyOf(problem)) {
        const SettingRow* row = settingRow(key->name);
        return row ? row->part : ConfigPart::Training;  // a name, repeats: what a run needs
    }
    switch (problem.code) {
    case ProblemCode::ConfigForecastBatchDivides: return ConfigPart::Forecast;
    case ProblemCode::ConfigTooLarge: return ConfigPart::Network;
    case ProblemCode::ConfigBatchDivides:
    case ProblemCode::ConfigTooLong:
    case ProblemCode::ConfigShuffleStateful:
    case ProblemCode::LockstepShape: return ConfigPart::Training;
    default: return ConfigPart::Framing;  // the series, its file, the split
    }
}

std::vector<ConfigFix> fixesFor(const Problem& problem, const ExperimentConfig& config) {
    switch (problem.code) {
    case ProblemCode::ConfigBatchDivides: return trainingBatchFixes(problem, config);
    case ProblemCode::ConfigForecastBatchDivides: return forecastBatchFixes(problem, config);
    case ProblemCode::ConfigTrainRows: return allRowsFix(problem, config);
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
