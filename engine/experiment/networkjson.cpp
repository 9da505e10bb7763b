// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/networkjson.h"

#include "engine/experiment/configjson.h"
#include "engine/experiment/trainingjson.h"

namespace lstm {
namespace {

using Json = JsonSection::Json;

const Names<Cell> namesOfCells{
    {Cell::Lstm, "lstm"}, {Cell::Gru, "gru"}, {Cell::SimpleRnn, "simple_rnn"}, {Cell::Dense, "dense"}};
const Names<OptimizerKind> namesOfOptimizers{
    {OptimizerKind::Adam, "adam"}, {OptimizerKind::Sgd, "sgd"}, {OptimizerKind::RmsProp, "rmsprop"}};
const Names<RecurrentInitializer> initializerNames{{RecurrentInitializer::OrthogonalSvd, "orthogonal_svd"},
                                                   {RecurrentInitializer::OrthogonalQr, "orthogonal_qr"}};
const Names<Activation> activationNames{{Activation::Tanh, "tanh"},
                                        {Activation::Sigmoid, "sigmoid"},
                                        {Activation::HardSigmoid, "hard_sigmoid"},
                                        {Activation::Relu, "relu"},
                                        {Activation::Linear, "linear"}};

template <class Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

std::string_view name(Activation activation) { return nameIn(activationNames, activation); }
std::string_view name(RecurrentInitializer initializer) { return nameIn(initializerNames, initializer); }
std::string_view name(Cell cell) { return nameIn(namesOfCells, cell); }
std::string_view name(OptimizerKind kind) { return nameIn(namesOfOptimizers, kind); }
List cellNames() { return listOf(namesOfCells); }
List optimizerNames() { return listOf(namesOfOptimizers); }
std::optional<OptimizerKind> optimizerNamed(std::string_view name) { return valueIn(namesOfOptimizers, name); }
std::optional<Cell> cellNamed(std::string_view name) { return valueIn(namesOfCells, name); }

Json readNetwork(JsonSection network, NetworkOptions& options) {
    network.read("cell", namesOfCells, options.cell);
    network.read("units", options.units);
    network.read("activation", activationNames, options.activation);
    network.read("recurrent_activation", activationNames, options.recurrentActivation);
    network.read("recurrent_initializer", initializerNames, options.recurrentInitializer);
    network.read("reset_after", options.resetAfter);
    refuseKerasArguments(network);
    return network.unknownKeys();
}

Json networkJson(const NetworkOptions& options) {
    return {{"cell", name(options.cell)},
            {"units", options.units},
            {"activation", name(options.activation)},
            {"recurrent_activation", name(options.recurrentActivation)},
            {"recurrent_initializer", name(options.recurrentInitializer)},
            {"reset_after", orNull(options.resetAfter)}};
}

Json readOptimizer(JsonSection& optimizer, OptimizerOptions& options) {
    optimizer.read("name", namesOfOptimizers, options.kind);
    optimizer.read("learning_rate", options.learningRate);
    optimizer.read("beta_1", options.beta1);
    optimizer.read("beta_2", options.beta2);
    optimizer.read("epsilon", options.epsilon);
    optimizer.read("amsgrad", options.amsgrad);
    optimizer.read("momentum", options.momentum);
    optimizer.read("nesterov", options.nesterov);
    optimizer.read("rho", options.rho);
    optimizer.read("clipnorm", options.clipNorm);
    optimizer.read("clipvalue", options.clipValue);
    return optimizer.unknownKeys();
}

Json optimizerJson(const OptimizerOptions& options) {
    const OptimizerOptions defaults;
    Json json{{"name", name(options.kind)}, {"learning_rate", options.learningRate}};
    const auto write = [&json](const char* key, auto value, auto usual, bool used) {
        if (used || value != usual) json[key] = value;
    };
    const bool adam = options.kind == OptimizerKind::Adam, sgd = options.kind == OptimizerKind::Sgd;
    write("beta_1", options.beta1, defaults.beta1, adam);
    write("beta_2", options.beta2, defaults.beta2, adam);
    json["epsilon"] = options.epsilon;  // its default is that of the Keras version
    write("amsgrad", options.amsgrad, defaults.amsgrad, false);
    write("momentum", options.momentum, defaults.momentum, sgd);
    write("nesterov", options.nesterov, defaults.nesterov, sgd);
    write("rho", options.rho, defaults.rho, options.kind == OptimizerKind::RmsProp);
    if (options.clipNorm) json["clipnorm"] = *options.clipNorm;
    if (options.clipValue) json["clipvalue"] = *options.clipValue;
    return json;
}

}  // namespace lstm
