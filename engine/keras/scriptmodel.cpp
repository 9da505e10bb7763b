// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "engine/base/numbers.h"
#include "engine/experiment/configjson.h"
#include "engine/keras/scriptwriter.h"

namespace lstm {
namespace {

const char* kerasClass(Cell cell) {
    switch (cell) {
    case Cell::Lstm: return "LSTM";
    case Cell::Gru: return "GRU";
    case Cell::SimpleRnn: return "SimpleRNN";
    case Cell::Dense: return "Dense";
    }
    __builtin_unreachable();
}

const char* kerasClass(OptimizerKind kind) {
    switch (kind) {
    case OptimizerKind::Adam: return "Adam";
    case OptimizerKind::Sgd: return "SGD";
    case OptimizerKind::RmsProp: return "RMSprop";
    }
    __builtin_unreachable();
}

/// The other generation's hard_sigmoid is a function of the script.
bool ownHardSigmoid(const ScriptWriter& script) {
    const NetworkShape shape = script.config().shape();
    const Activation foreign = script.keras3() ? Activation::HardSigmoid : Activation::HardSigmoid3;
    const bool gated = shape.cell != CellKind::SimpleRnn && shape.cell != CellKind::Dense;
    return shape.activation == foreign || (gated && shape.recurrentActivation == foreign);
}

std::string activation(const ScriptWriter& script, Activation which) {
    switch (which) {
    case Activation::Tanh: return "\"tanh\"";
    case Activation::Sigmoid: return "\"sigmoid\"";
    case Activation::Relu: return "\"relu\"";
    case Activation::Linear: return "\"linear\"";
    case Activation::HardSigmoid: return script.keras3() ? "hard_sigmoid" : "\"hard_sigmoid\"";
    case Activation::HardSigmoid3: return script.keras3() ? "\"hard_sigmoid\"" : "hard_sigmoid";
    }
    __builtin_unreachable();
}

std::string optimizer(const ScriptWriter& script) {
    const OptimizerOptions rule = script.training().optimizer;
    std::string call = kerasClass(rule.kind);
    call += script.keras3() ? "(learning_rate=" : "(lr=";
    call += shortest(rule.learningRate);
    const auto add = [&call](const char* key, const std::string& value) {
        call += std::string(", ") + key + "=" + value;
    };
    if (rule.kind == OptimizerKind::Adam) add("beta_1", shortest(rule.beta1)), add("beta_2", shortest(rule.beta2));
    if (rule.kind == OptimizerKind::RmsProp) add("rho", shortest(rule.rho));
    if (rule.kind != OptimizerKind::Sgd) add("epsilon", shortest(rule.epsilon));
    if (rule.kind == OptimizerKind::Sgd && rule.momentum != 0.0) add("momentum", shortest(rule.momentum));
    if (rule.kind == OptimizerKind::Sgd && rule.nesterov) add("nesterov", "True");
    if (rule.kind == OptimizerKind::Adam && rule.amsgrad) add("amsgrad", "True");
    const char* norm = script.keras3() && !rule.clipEachMatrix ? "global_clipnorm" : "clipnorm";
    if (rule.clipNorm) add(norm, shortest(*rule.clipNorm));
    if (rule.clipValue) add("clipvalue", shortest(*rule.clipValue));
    return call + ")";
}

std::string loss(Loss which) { return which == Loss::Huber ? "Huber()" : pythonText(name(which)); }

void writeImports(ScriptWriter& script) {
    const ExperimentConfig& config = script.config();
    const std::string cell = kerasClass(config.network.cell);
    std::set<std::string> names{"Dense", cell};
    if (script.keras3()) names.insert("Input");
    std::string layers;
    for (const std::string& name : names) layers += (layers.empty() ? "" : ", ") + name;
    script.add("import json\nimport sys\n\nimport keras\nimport numpy as np\n");
    if (!script.keras3()) script.add("from keras import backend as K\n");
    script.add("from keras.layers import {0}\n", {layers});
    if (config.training.loss == Loss::Huber) script.add("from keras.losses import Huber  # from Keras 2.3 on\n");
    script.add("from keras.models import Sequential\nfrom keras.optimizers import {0}\n\n",
               {kerasClass(config.training.optimizer.kind)});
}

void writeHardSigmoid(ScriptWriter& script) {
    if (!ownHardSigmoid(script)) return;
    if (script.keras3())
        script.add(
            "\ndef hard_sigmoid(x):\n"
            "    \"\"\"That of Keras 1 and 2; Keras 3 means another function by this name.\"\"\"\n"
            "    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)\n\n");
    else
        script.add(
            "\ndef hard_sigmoid(x):\n"
            "    \"\"\"That of Keras 3; Keras 2 means another function by this name.\"\"\"\n"
            "    return K.clip(x / 6.0 + 0.5, 0.0, 1.0)\n\n");
}

/// One layer, broken behind a comma where it is long.
std::string layer(const ScriptWriter& script, int number, const std::string& shape) {
    const NetworkOptions& network = script.config().network;
    const NetworkShape whole = script.config().shape();
    std::vector<std::string> arguments{std::to_string(network.units[static_cast<std::size_t>(number)])};
    if (number == 0 && !script.keras3()) arguments.push_back("batch_input_shape=" + shape);
    arguments.push_back("activation=" + activation(script, whole.activation));
    if (network.cell == Cell::Lstm || network.cell == Cell::Gru)
        arguments.push_back("recurrent_activation=" + activation(script, whole.recurrentActivation));
    // Before Keras 2.1.5 there was no such argument, and no other way than False.
    if (network.cell == Cell::Gru && (script.keras3() || whole.cell == CellKind::GruAfter))
        arguments.push_back(std::string("reset_after=") + pythonTruth(whole.cell == CellKind::GruAfter));
    if (network.cell != Cell::Dense) {
        if (number + 1 < whole.layers()) arguments.push_back("return_sequences=True");
        arguments.push_back("stateful=stateful");
    }
    std::string call = std::string("    model.add(") + kerasClass(network.cell) + "(";
    const std::string pad(call.size(), ' ');
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool breaks = i > 0 && call.size() - lineStart + arguments[i].size() > 95;
        if (breaks) call += ",\n", lineStart = call.size(), call += pad + arguments[i];
        else call += (i ? ", " : "") + arguments[i];
    }
    return call + "))\n";
}

void writeBuild(ScriptWriter& script) {
    const NetworkShape shape = script.config().shape();
    const std::string rows = "batch if stateful else None";
    const std::string form = shape.recurrent() ? "(" + rows + ", " + std::to_string(shape.timeSteps) + ", " +
                                                     std::to_string(shape.features) + ")"
                                               : "(" + rows + ", " + std::to_string(shape.features) + ")";
    script.add(
        "\ndef build(batch, stateful):\n"
        "    \"\"\"The network with fresh weights; a stateful one takes exactly `batch` rows at a time.\"\"\"\n"
        "    model = Sequential()\n");
    if (script.keras3()) script.add("    model.add(Input(batch_shape={0}))\n", {form});
    for (int i = 0; i < shape.layers(); ++i) script.add("{0}", {layer(script, i, form)});
    script.add(
        "    model.add(Dense({0}))\n"
        "    model.compile(loss={1},\n                  optimizer={2})\n    return model\n\n",
        {std::to_string(shape.outputs), loss(script.config().training.loss), optimizer(script)});
}

void writeStates(ScriptWriter& script) {
    if (!script.config().keepsState() && !script.config().forecastsStateful()) return;
    if (script.keras3())
        script.add("\ndef reset(model):\n    for layer in model.layers[:-1]:\n        layer.reset_state()\n\n");
    else script.add("\ndef reset(model):\n    model.reset_states()\n\n");
    if (!handlesStates(script.config())) return;
    script.add(
        "\ndef states(model):\n"
        "    \"\"\"Of every recurrent layer: h, and c of an LSTM.\"\"\"\n");
    if (script.keras3())
        script.add(
            "    return [[keras.ops.convert_to_numpy(s) for s in layer.states] for layer in model.layers[:-1]]\n\n"
            "\ndef set_states(model, values):\n"
            "    for layer, given in zip(model.layers, values):\n"
            "        for state, value in zip(layer.states, given):\n"
            "            state.assign(value)\n\n");
    else
        script.add(
            "    return [[K.get_value(s) for s in layer.states] for layer in model.layers[:-1]]\n\n"
            "\ndef set_states(model, values):\n"
            "    for layer, given in zip(model.layers, values):\n"
            "        layer.reset_states(given)\n\n");
}

}  // namespace

void writeScriptModel(ScriptWriter& script) {
    writeImports(script);
    writeHardSigmoid(script);
    writeBuild(script);
    writeStates(script);
}

}  // namespace lstm
