// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/configjson.h"

#include <limits>

#include "engine/base/jsonsection.h"
#include "engine/base/jsontext.h"
#include "engine/base/numbers.h"
#include "engine/experiment/networkjson.h"
#include "engine/experiment/seriesjson.h"
#include "engine/experiment/trainingjson.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

const Names<KerasVersion> kerasNames{
    {KerasVersion::V2_0, "2.0"}, {KerasVersion::V2_1_3, "2.1.3"}, {KerasVersion::V2_3, "2.3"}, {KerasVersion::V3, "3"}};
const Names<TrainerChoice> trainerNames{
    {TrainerChoice::Auto, "auto"}, {TrainerChoice::Eigen, "eigen"}, {TrainerChoice::Lockstep, "lockstep"}};
const Names<ResetStates> resetNames{{ResetStates::Epoch, "epoch"}, {ResetStates::Never, "never"}};
const Names<Loss> lossNames{{Loss::MeanSquaredError, "mean_squared_error"},
                            {Loss::MeanAbsoluteError, "mean_absolute_error"},
                            {Loss::Huber, "huber"}};

void readSeed(JsonSection& root, std::uint64_t& seed) {
    const Json* value = root.find("seed");
    if (!value) return;
    const auto parsed = parseUnsigned(value->is_string() ? value->get<std::string>() : value->dump());
    if (parsed) seed = *parsed;
    else
        root.wrongType("seed",
                       said(Word::WholeNumberAsText, 0, Key{std::to_string(std::numeric_limits<std::uint64_t>::max())}),
                       *value);
}

Json readTraining(JsonSection training, TrainingOptions& options) {
    training.read("epochs", options.epochs);
    training.read("batch_size", options.batchSize);
    training.read("stateful", options.stateful);
    training.read("reset_states", resetNames, options.resetStates);
    training.read("reset_at_borders", options.resetAtBorders);
    training.read("shuffle", options.shuffle);
    training.read("loss", lossNames, options.loss);
    const Json rules = readEpochRules(training, options);
    refuseKerasArguments(training);
    JsonSection optimizer = training.section("optimizer");
    Json inner = readOptimizer(optimizer, options.optimizer);
    Json unknown = training.unknownKeys();
    unknown.update(rules);
    if (!inner.empty()) unknown["optimizer"] = std::move(inner);
    return unknown;
}

Json readRoot(JsonSection& root, ExperimentConfig& config, std::optional<KerasVersion> keras, Problems& problems) {
    KerasVersion version = KerasVersion::V2_0;
    root.read("keras", kerasNames, version);
    applyKerasDefaults(config, keras.value_or(version));
    root.read("name", config.name);
    root.read("trainer", trainerNames, config.trainer);
    root.read("repeats", config.repeats);
    readSeed(root, config.seed);
    int stream = static_cast<int>(config.stream);
    root.read("stream", stream);
    if (stream < 0)
        problems.push_back({ProblemCode::ConfigOutOfRange, 0, 0, {Key{"stream"}, stream, said(Word::OrMore, 0)}});
    config.stream = static_cast<std::uint32_t>(stream);

    Json unknown = Json::object();
    const auto keep = [&unknown](const char* key, Json inner) {
        if (!inner.empty()) unknown[key] = std::move(inner);
    };
    keep("series", readSeries(root.section("series"), config.series));
    keep("framing", readFraming(root.section("framing"), config.framing));
    keep("network", readNetwork(root.section("network"), config.network));
    keep("training", readTraining(root.section("training"), config.training));
    keep("forecast", readForecast(root.section("forecast"), config.forecast));
    refuseKerasArguments(root);
    Json top = root.unknownKeys();
    top.update(unknown);
    return top;
}

constexpr std::size_t mostValues = 10'000;  ///< of a configuration file; a real one has fifty

/// Puts unknown keys back where they stood. (A JSON merge patch would drop the ones that are null.)
void restore(Json& json, const Json& unknown) {
    for (const auto& [key, value] : unknown.items()) {
        if (value.is_object() && json.contains(key) && json[key].is_object()) restore(json[key], value);
        else json[key] = value;
    }
}

template <class Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

std::string_view name(KerasVersion version) { return nameIn(kerasNames, version); }
std::string_view name(TrainerChoice choice) { return nameIn(trainerNames, choice); }
std::string_view name(Loss loss) { return nameIn(lossNames, loss); }
std::string_view name(ResetStates reset) { return nameIn(resetNames, reset); }
List kerasVersions() { return listOf(kerasNames); }
List trainers() { return listOf(trainerNames); }
List lossNamesKnown() { return listOf(lossNames); }
std::optional<KerasVersion> kerasVersion(std::string_view name) { return valueIn(kerasNames, name); }
std::optional<Loss> lossNamed(std::string_view name) { return valueIn(lossNames, name); }
std::optional<TrainerChoice> trainerChoice(std::string_view name) { return valueIn(trainerNames, name); }

Checked<ExperimentConfig> parseConfig(std::string_view json, std::optional<KerasVersion> keras) {
    const Checked<Json> parsed = parseJson(json, mostValues);
    if (!parsed.ok()) return {{}, parsed.problems};
    Checked<ExperimentConfig> result = readConfig(parsed.value, keras);
    result.problems.insert(result.problems.begin(), parsed.problems.begin(), parsed.problems.end());
    return result;
}

const Json& configIn(const Json& json) {
    const bool sidecar =
        json.is_object() && json.contains("data_hash") && json.contains("config") && json["config"].is_object();
    return sidecar ? json["config"] : json;
}

Checked<ExperimentConfig> readConfig(const Json& json, std::optional<KerasVersion> keras) {
    Checked<ExperimentConfig> result;
    if (!json.is_object()) {
        result.problems.push_back({ProblemCode::ConfigNotAnObject, 0, 0, {}});
        return result;
    }
    JsonSection root(configIn(json), "", result.problems);
    const Json unknown = readRoot(root, result.value, keras, result.problems);
    // With numbers as they will be written, so that what is read back is equal.
    if (!unknown.empty()) result.value.unknownKeys = Json::parse(jsonText(unknown)).dump();
    return result;
}

nlohmann::ordered_json toJson(const ExperimentConfig& c) {
    Json json{{"name", c.name},
              {"keras", name(c.keras)},
              {"trainer", name(c.trainer)},
              {"series", seriesJson(c.series)},
              {"framing", framingJson(c.framing)},
              {"network", networkJson(c.network)},
              {"training",
               {{"epochs", c.training.epochs},
                {"batch_size", c.training.batchSize},
                {"stateful", c.training.stateful},
                {"reset_states", name(c.training.resetStates)},
                {"reset_at_borders", c.training.resetAtBorders},
                {"shuffle", c.training.shuffle},
                {"loss", name(c.training.loss)},
                {"optimizer", optimizerJson(c.training.optimizer)}}},
              {"forecast", forecastJson(c.forecast)},
              {"repeats", c.repeats},
              {"seed", std::to_string(c.seed)},
              {"stream", c.stream}};
    json["training"].update(epochRulesJson(c.training));
    if (!c.unknownKeys.empty()) restore(json, Json::parse(c.unknownKeys));
    return json;
}

}  // namespace lstm
