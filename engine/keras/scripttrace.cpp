// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/numbers.h"
#include "engine/experiment/configjson.h"
#include "engine/keras/kerasrecord.h"
#include "engine/keras/scriptwriter.h"

namespace lstm {
namespace {

/// The release that the trace is read as: callbacks count as its.
const char* release(KerasVersion version) {
    switch (version) {
    case KerasVersion::V2_0: return "2.0.3";
    case KerasVersion::V2_1_3: return "2.1.3";
    case KerasVersion::V2_3: return "2.3.1";
    case KerasVersion::V3: return "3.0.0";
    }
    __builtin_unreachable();
}

std::string optimizerConfig(const OptimizerOptions& rule) {
    std::string call = "name=" + pythonText(name(rule.kind)) + ", lr=" + shortest(rule.learningRate);
    const auto add = [&call](const char* key, double value) {
        call += std::string(", ") + key + "=" + shortest(value);
    };
    if (rule.kind == OptimizerKind::Adam) add("beta_1", rule.beta1), add("beta_2", rule.beta2);
    if (rule.kind != OptimizerKind::Sgd) add("epsilon", rule.epsilon);
    if (rule.kind == OptimizerKind::RmsProp) add("rho", rule.rho);
    if (rule.kind == OptimizerKind::Sgd) add("momentum", rule.momentum);
    if (rule.nesterov) call += ", nesterov=True";
    if (rule.amsgrad) call += ", amsgrad=True";
    if (rule.clipNorm) add(rule.clipEachMatrix ? "clipnorm_of_each" : "clipnorm", *rule.clipNorm);
    if (rule.clipValue) add("clipvalue", *rule.clipValue);
    return "dict(" + call + ")";
}

const char* monitorName(Monitor monitor) { return monitor == Monitor::Loss ? "loss" : "val_loss"; }

std::string callbacks(const TrainingOptions& training) {
    std::vector<std::string> list;
    if (const auto& rule = training.reduceLearningRate)
        list.push_back(std::string("dict(monitor=\"") + monitorName(rule->monitor) +
                       "\", factor=" + shortest(rule->factor) + ", patience=" + std::to_string(rule->patience) +
                       ", min_delta=" + shortest(rule->minDelta) + ", cooldown=" + std::to_string(rule->cooldown) +
                       ", min_lr=" + shortest(rule->minLearningRate) +
                       ", **dict([(\"class\", \"ReduceLROnPlateau\")]))");
    if (const auto& rule = training.earlyStopping)
        list.push_back(std::string("dict(monitor=\"") + monitorName(rule->monitor) +
                       "\", patience=" + std::to_string(rule->patience) + ", min_delta=" + shortest(rule->minDelta) +
                       ", restore_best_weights=" + pythonTruth(rule->restoreBestWeights) +
                       ", **dict([(\"class\", \"EarlyStopping\")]))");
    if (training.bestWeights)
        list.push_back(std::string("dict(monitor=\"") + monitorName(training.bestMonitor()) +
                       "\", **dict([(\"class\", \"ModelCheckpoint\")]))");
    std::string text = "[";
    for (const std::string& item : list) text += "\n        " + item + ",";
    return text + "]";
}

void writeNames(ScriptWriter& script) {
    const NetworkShape shape = script.config().shape();
    std::vector<std::string> names, states;
    for (const ParameterBlock& block : shape.blocks()) names.push_back(pythonText(traceName(shape, block)));
    for (const std::string_view state : cellForm(shape.cell).states) states.push_back(pythonText(state));
    script.add(
        "    names = {0}\n\n"
        "    def named(weights):\n"
        "        return dict((name, np.asarray(w).tolist()) for name, w in zip(names, weights))\n\n",
        {pythonList(names)});
    if (!script.config().keepsState()) return;
    script.add(
        "    def named_states(layers):\n"
        "        return [dict((name, np.asarray(s).tolist()) for name, s in zip({0}, layer)) for layer in layers]\n\n",
        {pythonList(states)});
}

void writeConfig(ScriptWriter& script) {
    const ExperimentConfig& config = script.config();
    const NetworkShape shape = config.shape();
    const TrainingOptions training = script.training();
    const bool features = config.framing.layout == Layout::Features;
    std::vector<std::string> units;
    for (const int size : shape.units) units.push_back(std::to_string(size));
    script.add(
        "    config = dict(\n        cell={0}, units={1}, activation={2}, recurrent_activation={3}, reset_after={4},\n",
        {pythonText(name(config.network.cell)), pythonList(units), pythonText(traceName(shape.activation)),
         pythonText(traceName(shape.recurrentActivation)), pythonTruth(shape.cell == CellKind::GruAfter)});
    script.add("        lag={0}, layout=\"{1}\", timesteps={2}, features={3}, inputs={4}, horizon={5},\n",
               {std::to_string(features ? shape.features : shape.timeSteps), features ? "features" : "timesteps",
                std::to_string(shape.timeSteps), std::to_string(shape.features),
                std::to_string(features ? 1 : shape.features), std::to_string(shape.outputs)});
    script.add(
        "        batch={0}, epochs={1}, stateful={2}, reset_each_epoch={3}, reset_at_borders={4}, shuffle={5}, "
        "loss={6},\n"
        "        optimizer={7}",
        {std::to_string(script.batchSize()), std::to_string(training.epochs), pythonTruth(config.keepsState()),
         pythonTruth(training.resetStates == ResetStates::Epoch), pythonTruth(training.resetAtBorders),
         pythonTruth(training.shuffle), pythonText(name(training.loss)), optimizerConfig(training.optimizer)});
    if (training.validation) {
        const char* from = training.validation->state == ValidationState::Zero     ? "zero"
                           : training.validation->state == ValidationState::Seeded ? "seeded"
                                                                                   : "train_state";
        script.add(",\n        validation_rows=len(X_val), validation_from=\"{0}\"", {from});
    }
    if (training.earlyStopping || training.reduceLearningRate || training.bestWeights)
        script.add(",\n        callbacks={0}", {callbacks(training)});
    script.add(")\n");
}

/// The rows of one sequence, or of the only one.
void writeParts(ScriptWriter& script) {
    const PreparedExperiment& experiment = script.experiment;
    const NetworkShape shape = script.config().shape();
    const std::string form = std::to_string(shape.timeSteps) + ", " + std::to_string(shape.features);
    script.add(
        "    def as_trace(rows):\n        return rows.reshape(-1, {0}).tolist()\n\n"
        "    def targets(rows):\n        return rows{1}.tolist()\n\n",
        {form, shape.outputs == 1 ? "[:, 0]" : ""});
    const auto trained = experiment.trained().sequences(), tested = experiment.test.sequences();
    if (trained.size() == 1) {
        script.add(
            "    rows = dict(X_train=as_trace(X_fit), y_train=targets(y_fit),\n"
            "                X_test=as_trace(X_test), y_test=targets(y_test))\n");
    } else {
        script.add("    rows = dict(files=[])\n");
        for (std::size_t s = 0; s < trained.size(); ++s)
            script.add(
                "    rows[\"files\"].append(dict(\n        X_train=as_trace(X_fit[{0}:{1}]), "
                "y_train=targets(y_fit[{0}:{1}]),\n"
                "        X_test=as_trace(X_test[{2}:{3}]), y_test=targets(y_test[{2}:{3}])))\n",
                {std::to_string(trained[s].first), std::to_string(trained[s].second), std::to_string(tested[s].first),
                 std::to_string(tested[s].second)});
    }
    if (experiment.heldOut)
        script.add(trained.size() == 1
                       ? "    rows.update(X_validation=as_trace(X_val), y_validation=targets(y_val))\n"
                       : "    held = len(X_val) // len(rows[\"files\"])\n"
                         "    for number, part in enumerate(rows[\"files\"]):\n"
                         "        own = slice(number * held, (number + 1) * held)\n"
                         "        part.update(X_validation=as_trace(X_val[own]), y_validation=targets(y_val[own]))\n");
}

void writeEnds(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    if (training.shuffle) script.add("    trace[\"permutations\"] = orders\n");
    if (script.config().keepsState())
        script.add(
            "    trace[\"states_after_epoch_before_reset\"] = dict(\n"
            "        (str(epoch), named_states(s)) for epoch, s in states_after.items())\n");
    if (training.validation)
        script.add("    trace.update(mode=\"{0}\", val_losses=val_losses)\n",
                   {training.validation->state == ValidationState::Keras ? "cb_fit" : "cb_loop"});
    if (training.reduceLearningRate)
        script.add(
            "    trace[\"learning_rates\"] = rates\n"
            "    trace[\"reduce_learning_rate\"] = dict(best=lr_best, reduced_after_epochs=reductions)\n");
    if (training.earlyStopping)
        script.add(
            "    trace[\"early_stopping\"] = dict(stopped=bool(stopped), stopped_epoch_keras=len(losses) - 1 if "
            "stopped else 0,\n"
            "                                   best=stop_best, best_epoch=stop_best_epoch)\n");
    if (training.bestWeights)
        script.add("    trace[\"checkpoint\"] = dict(best=best, epoch=best_epoch, weights=named(best_weights))\n");
    else if (training.earlyStopping) script.add("    trace[\"weights_final\"] = named(model.get_weights())\n");
}

/// Forecasts that a replay can repeat: by the network that was trained, with the rows that it was trained on.
void writePolicy(ScriptWriter& script) {
    const ExperimentConfig& config = script.config();
    if (!config.forecastsFromTraining() || config.training.bestWeights || script.experiment.train.borders.size() > 0)
        return;
    const bool seeds = config.forecast.seedWithTraining && config.keepsState();
    if (seeds && script.experiment.heldOut) return;
    const std::string policy = std::string(seeds ? "seed_" : "") +
                               (config.forecast.resetAfterEach && config.keepsState() ? "reset_each" : "noreset");
    script.add("    trace[\"policies\"] = dict({0}=dict(test_predictions_scaled=targets(scaled)))\n", {policy});
}

}  // namespace

void writeScriptTrace(ScriptWriter& script) {
    script.add("# --- A trace for `lstm-experiment verify` ---\nif len(sys.argv) > 1:\n");
    writeNames(script);
    writeParts(script);
    writeConfig(script);
    script.add(
        "    trace = dict(\n        rows, config=config, keras=\"{0}\", recorded_with=keras.__version__, "
        "losses=losses,\n"
        "        epochs_run=len(losses), initial_weights=named(initial_weights), forecasts=forecasts.tolist(), "
        "rmse=rmse,\n"
        "        weights_after_epoch=dict((str(epoch), named(w)) for epoch, w in weights_after.items()))\n",
        {release(script.config().keras)});
    writeEnds(script);
    writePolicy(script);
    script.add("    with open(sys.argv[1], \"w\") as file:\n        json.dump(trace, file)\n");
}

}  // namespace lstm
