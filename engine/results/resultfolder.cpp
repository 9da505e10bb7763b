// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/resultfolder.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/base/jsontext.h"
#include "engine/base/textfile.h"
#include "engine/base/version.h"
#include "engine/experiment/configjson.h"
#include "engine/results/resultcsv.h"

namespace lstm {

nlohmann::ordered_json resultSidecar(const PreparedExperiment& experiment, std::size_t repeatsFinished) {
    return {{"config", toJson(experiment.config)},
            {"engine_version", engineVersion},
            {"numerics_version", numericsVersion},
            {"data_hash", experiment.dataHash},
            {"persistence_rmse", experiment.persistence},
            {"repeats_finished", repeatsFinished}};
}

std::optional<ResultSidecar> readResultSidecar(const std::string& csvPath, std::size_t repeats) {
    std::filesystem::path path(csvPath);
    std::error_code error;
    if (path.extension() != ".csv" || !std::filesystem::exists(path.replace_extension(".json"), error)) return {};
    const auto text = readFile(path.string());
    if (!text.ok() || jsonTooLarge(text.value, 10'000)) return {};
    const auto json = nlohmann::ordered_json::parse(text.value, nullptr, false);
    const auto has = [&json](const char* key, auto isType) { return json.contains(key) && isType(json.at(key)); };
    if (!json.is_object() || !has("config", [](const auto& j) { return j.is_object(); }) || !has("data_hash", [](const auto& j) { return j.is_string(); })) return {};
    if (!has("repeats_finished", [repeats](const auto& j) { return j.is_number_unsigned() && j.template get<std::size_t>() == repeats; })) return {};
    auto config = parseConfig(json.at("config").dump());
    if (!config.ok()) return {};
    ResultSidecar sidecar{.config = std::move(config.value), .dataHash = json.at("data_hash"), .persistence = {}};
    if (has("persistence_rmse", [](const auto& j) { return j.is_number(); })) sidecar.persistence = json.at("persistence_rmse").get<double>();
    return sidecar;
}

std::string resultPath(const std::string& folder, const std::string& name, const char* ending) {
    return (std::filesystem::path(folder) / ("experiment_" + name + ending)).string();
}

Problems writeResultFiles(const std::string& folder, const PreparedExperiment& experiment, std::span<const double> rmse) {
    const std::string& name = experiment.config.name;
    Problems problems = writeFile(resultPath(folder, name, ".csv"), writeResultCsv(rmse));
    for (Problem& p : writeFile(resultPath(folder, name, ".json"), jsonText(resultSidecar(experiment, rmse.size())) + "\n"))
        problems.push_back(std::move(p));
    return problems;
}

Problems probeFolder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto probe = std::filesystem::path(folder) / ".experiment_probe";
    if (error) return {{ProblemCode::FileNotWritable, 0, 0, {error.message()}, folder}};
    const Problems problems = writeFile(probe.string(), "");
    std::filesystem::remove(probe, error);
    return problems;
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
