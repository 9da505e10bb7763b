// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/resultfolder.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/base/textfile.h"
#include "engine/base/version.h"
#include "engine/experiment/baselines.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/identity.h"
#include "engine/experiment/prepare.h"
#include "engine/results/resultcsv.h"

namespace lstm {
namespace {

/// Whether a sidecar says that the results beside it are of something else than this experiment. Without a sidecar that
/// can be read nothing is known about them.
bool isOfAnotherExperiment(const std::string& path, const PreparedExperiment& experiment) {
    const auto bytes = readFile(path);
    const auto sidecar = parseJson(bytes.value, 10'000);
    if (!bytes.ok() || !sidecar.ok() || !sidecar.value.is_object()) return false;
    const auto before = parseConfig(bytes.value);
    if (!before.ok()) return false;
    const auto differs = [&](const char* key, const nlohmann::ordered_json& value) {
        const auto said = sidecar.value.find(key);
        return said != sidecar.value.end() && *said != value;
    };
    return withoutLabels(before.value) != withoutLabels(experiment.config) ||
           differs("data_hash", experiment.dataHash) || differs("numerics_version", numericsVersion);
}

}  // namespace

nlohmann::ordered_json resultSidecar(const std::string& folder, const PreparedExperiment& experiment,
                                     std::size_t repeatsFinished) {
    ExperimentConfig config = experiment.config;
    if (const auto files = filesOf(*experiment.series); files.size() == config.series.csv.size())
        std::ranges::transform(files, config.series.csv.begin(),
                               [&](const std::string& file) { return pathFrom(folder, file); });
    const Baselines reference = baselines(experiment.framed, experiment.series->period);
    return {{"config", toJson(config)},
            {"engine_version", engineVersion},
            {"numerics_version", numericsVersion},
            {"data_hash", experiment.dataHash},
            {"target_hash", targetHash(*experiment.series)},
            {"metric", rmseMetric},
            {"persistence_rmse", experiment.persistence},
            {"baselines",
             {{"persistence", reference.persistence},
              {"linear", reference.linear},
              {"seasonal", reference.seasonal ? nlohmann::ordered_json(*reference.seasonal) : nullptr}}},
            {"repeats_finished", repeatsFinished}};
}

std::optional<ResultSidecar> readResultSidecar(const std::string& csvPath, std::size_t repeats) {
    std::filesystem::path path(csvPath);
    std::error_code error;
    if (path.extension() != ".csv" || !std::filesystem::exists(path.replace_extension(".json"), error)) return {};
    const auto text = readFile(path.string());
    if (!text.ok()) return {};
    const auto parsed = parseJson(text.value, 10'000);
    const auto& json = parsed.value;
    const auto has = [&json](const char* key, auto isType) { return json.contains(key) && isType(json.at(key)); };
    if (!parsed.ok() || !json.is_object() || !has("config", [](const auto& j) { return j.is_object(); }) ||
        !has("data_hash", [](const auto& j) { return j.is_string(); }))
        return {};
    if (!has("repeats_finished",
             [repeats](const auto& j) { return j.is_number_unsigned() && j.template get<std::size_t>() == repeats; }))
        return {};
    auto config = parseConfig(json.at("config").dump());
    if (!config.ok()) return {};
    ResultSidecar sidecar{.config = std::move(config.value), .targetHash = json.at("data_hash"), .persistence = {}};
    const auto isText = [](const auto& j) { return j.is_string(); };
    if (has("target_hash", isText)) sidecar.targetHash = json.at("target_hash");
    if (has("metric", isText)) sidecar.metric = json.at("metric");
    if (has("persistence_rmse", [](const auto& j) { return j.is_number(); }))
        sidecar.persistence = json.at("persistence_rmse").get<double>();
    return sidecar;
}

std::string resultPath(const std::string& folder, const std::string& name, const char* ending) {
    return (std::filesystem::path(folder) / ("experiment_" + name + ending)).string();
}

Problems writeResultFiles(const std::string& folder, const PreparedExperiment& experiment,
                          std::span<const double> rmse) {
    const std::string csv = resultPath(folder, experiment.config.name, ".csv"),
                      sidecar = resultPath(folder, experiment.config.name, ".json");
    if (rmse.empty()) return {{ProblemCode::ResultsNoneYet, 0, 0, {}, csv}};
    const ResultFile before = readResultCsvFile(csv);
    if (!hasError(before.problems) && before.rmse.size() > rmse.size() && !isOfAnotherExperiment(sidecar, experiment))
        return {{ProblemCode::ResultsKept, 0, 0, {before.rmse.size(), rmse.size()}, csv}};
    Problems problems = writeFile(csv, writeResultCsv(rmse));
    if (!hasError(problems))
        problems = writeFile(sidecar, jsonText(resultSidecar(folder, experiment, rmse.size())) + "\n");
    return problems;
}

Checked<FileLock> reserveFolder(const std::string& folder, const std::vector<std::string>& names) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return {{}, {{ProblemCode::FileNotWritable, 0, 0, {systemCause(error.value())}, folder}}};
    auto lock = FileLock::acquire((std::filesystem::path(folder) / ".experiments").string());
    for (Problem& problem : lock.problems) problem.file = folder;
    for (const std::string& name : names)
        for (const char* ending : {".csv", ".json"})
            for (Problem& problem : checkReplaceable(resultPath(folder, name, ending)))
                lock.problems.push_back(std::move(problem));
    return lock;
}

void makeUnique(std::vector<std::string>& names) {
    std::set<std::string> taken(names.begin(), names.end()), seen;
    for (std::string& name : names) {
        if (seen.insert(name).second) continue;
        const std::string original = name;
        for (int count = 2; !taken.insert(name = original + " (" + std::to_string(count) + ")").second;) ++count;
        seen.insert(name);
    }
}

}  // namespace lstm
