// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trainingjson.h"

#include <algorithm>

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

const Names<ValidationState> validationStateNames{{ValidationState::Copy, "copy"},
                                                  {ValidationState::Zero, "zero"},
                                                  {ValidationState::Seeded, "seeded"},
                                                  {ValidationState::Keras, "keras"}};
const Names<Monitor> monitorNames{{Monitor::ValidationLoss, "val_loss"}, {Monitor::Loss, "loss"}};

List ours(std::initializer_list<const char*> keys) {
    List list{{}, true};
    for (const char* key : keys) list.items.push_back(said(Word::Quoted, Key{key}));
    return list;
}

void readValidation(JsonSection& section, ValidationOptions& options) {
    if (section.has("size")) section.read("size", options.size);
    else section.missing("size");
    section.read("state", validationStateNames, options.state);
}

void readStopping(JsonSection& section, EarlyStoppingOptions& options) {
    section.read("monitor", monitorNames, options.monitor);
    section.read("patience", options.patience);
    section.read("min_delta", options.minDelta);
    section.read("restore_best_weights", options.restoreBestWeights);
}

void readPlateau(JsonSection& section, PlateauOptions& options) {
    section.read("monitor", monitorNames, options.monitor);
    section.read("factor", options.factor);
    section.read("patience", options.patience);
    section.read("min_delta", options.minDelta);
    section.read("cooldown", options.cooldown);
    section.read("min_lr", options.minLearningRate);
}

/// Reads the object under `key` with `readKeys`; what it does not know becomes part of `unknown`.
template <class Options>
void readRule(JsonSection& training, const char* key, std::optional<Options>& into,
              void (*readKeys)(JsonSection&, Options&), Json& unknown) {
    if (const Json* value = training.find(key); value && value->is_null()) into.reset();
    std::optional<JsonSection> section = training.optionalSection(key);
    if (!section) return;
    readKeys(*section, into.emplace());
    if (Json inner = section->unknownKeys(); !inner.empty()) unknown[key] = std::move(inner);
}

/// Numbers, or lists of them: one row or several. \return false where it is neither
bool readState(const Json& json, std::vector<std::vector<double>>& rows) {
    if (!json.is_array()) return false;
    const auto numbers = [&rows](const Json& list) {
        rows.emplace_back();
        for (const Json& number : list) {
            if (!number.is_number()) return false;
            rows.back().push_back(number.get<double>());
        }
        return true;
    };
    if (json.empty() || !json.front().is_array()) return numbers(json);
    return std::ranges::all_of(json, [&](const Json& row) { return row.is_array() && numbers(row); });
}

/// \return whether it is {"h": ..} or {"h": .., "c": ..}
bool readLayerStart(const Json& json, LayerStart& start) {
    if (!json.is_object() || !json.contains("h")) return false;
    return std::ranges::all_of(json.items(), [&](const auto& item) {
        if (item.key() != "h" && item.key() != "c") return false;
        return readState(item.value(), item.key() == "h" ? start.h : start.c);
    });
}

void readInitialState(JsonSection& forecast, std::optional<std::vector<LayerStart>>& into) {
    const Json* value = forecast.find("initial_state");
    if (!value) return;
    into.reset();
    if (value->is_null()) return;
    const Json layers = value->is_array() ? *value : Json::array({*value});  // of one layer the object alone will do
    std::vector<LayerStart> starts(layers.size());
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        if (!readLayerStart(layers[layer], starts[layer]))
            return forecast.wrongType("initial_state", Word::StatesOfLayers, *value);
    into = std::move(starts);
}

Json stateJson(const std::vector<std::vector<double>>& rows) {
    return rows.size() == 1 ? Json(rows.front()) : Json(rows);
}

Json initialStateJson(const std::optional<std::vector<LayerStart>>& layers) {
    if (!layers) return nullptr;
    Json all = Json::array();
    for (const LayerStart& layer : *layers) {
        Json& json = all.emplace_back(Json{{"h", stateJson(layer.h)}});
        if (!layer.c.empty()) json["c"] = stateJson(layer.c);
    }
    return all;
}

Json validationJson(const ValidationOptions& o) {
    return {{"size", o.size}, {"state", nameIn(validationStateNames, o.state)}};
}

Json stoppingJson(const EarlyStoppingOptions& o) {
    return {{"monitor", nameIn(monitorNames, o.monitor)},
            {"patience", o.patience},
            {"min_delta", o.minDelta},
            {"restore_best_weights", o.restoreBestWeights}};
}

Json plateauJson(const PlateauOptions& o) {
    return {{"monitor", nameIn(monitorNames, o.monitor)},
            {"factor", o.factor},
            {"patience", o.patience},
            {"min_delta", o.minDelta},
            {"cooldown", o.cooldown},
            {"min_lr", o.minLearningRate}};
}

template <class Value>
Json valueOrNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

Json readEpochRules(JsonSection& training, TrainingOptions& options) {
    Json unknown = Json::object();
    readRule(training, "validation", options.validation, readValidation, unknown);
    readRule(training, "early_stopping", options.earlyStopping, readStopping, unknown);
    readRule(training, "reduce_learning_rate", options.reduceLearningRate, readPlateau, unknown);
    training.read("best_weights", options.bestWeights);
    return unknown;
}

Json epochRulesJson(const TrainingOptions& options) {
    return {
        {"validation", options.validation ? validationJson(*options.validation) : Json(nullptr)},
        {"early_stopping", options.earlyStopping ? stoppingJson(*options.earlyStopping) : Json(nullptr)},
        {"reduce_learning_rate", options.reduceLearningRate ? plateauJson(*options.reduceLearningRate) : Json(nullptr)},
        {"best_weights", options.bestWeights}};
}

Json readForecast(JsonSection forecast, ForecastOptions& options) {
    forecast.read("seed_with_training", options.seedWithTraining);
    forecast.read("reset_after_each", options.resetAfterEach);
    forecast.read("batch_size", options.batchSize);
    forecast.read("stateful", options.stateful);
    readInitialState(forecast, options.initialState);
    return forecast.unknownKeys();
}

Json forecastJson(const ForecastOptions& options) {
    return {{"seed_with_training", options.seedWithTraining},
            {"reset_after_each", options.resetAfterEach},
            {"batch_size", valueOrNull(options.batchSize)},
            {"stateful", valueOrNull(options.stateful)},
            {"initial_state", initialStateJson(options.initialState)}};
}

void refuseKerasArguments(JsonSection& section) {
    const List validation = ours({"training.validation"}), stopping = ours({"training.early_stopping"}),
               reducing = ours({"training.reduce_learning_rate"}), best = ours({"training.best_weights"}),
               rate = ours({"training.optimizer.learning_rate"});
    section.refuseOtherWords(
        {{"validation_split", validation},
         {"validation_data", validation},
         {"validation_freq", validation},
         {"callbacks", ours({"training.early_stopping", "training.reduce_learning_rate", "training.best_weights"})},
         {"EarlyStopping", stopping},
         {"ReduceLROnPlateau", reducing},
         {"ModelCheckpoint", best},
         {"checkpoint", best},
         {"save_best_only", best},
         {"nb_epoch", ours({"training.epochs"})},
         {"lr", rate},
         {"learning_rate", rate},
         {"initial_state", ours({"forecast.initial_state"})}});
}

}  // namespace lstm
