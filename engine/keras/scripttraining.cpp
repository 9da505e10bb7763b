// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/numbers.h"
#include "engine/keras/scriptwriter.h"
#include "engine/training/evaluation.h"

namespace lstm {
namespace {

const char* monitored(Monitor monitor) { return monitor == Monitor::Loss ? "loss" : "val_loss"; }

std::string pairs(const std::vector<std::pair<int, int>>& ranges) {
    std::vector<std::string> items;
    for (const auto& [first, end] : ranges)
        items.push_back("(" + std::to_string(first) + ", " + std::to_string(end) + ")");
    return pythonList(items);
}

/// The mean loss of the held-out rows, as evaluate() has it.
void writeValidation(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    if (!training.validation) return;
    const ValidationState from = training.validation->state;
    const auto parts = evaluationParts(script.experiment.heldOut->trained, script.experiment.heldOut->validation,
                                       training.resetAtBorders);
    std::vector<std::pair<int, int>> trained, judged;
    for (const EvaluationPart& part : parts) trained.push_back(part.trained), judged.push_back(part.judged);
    const bool stateful = script.config().keepsState(), copies = watchesACopy(script.config());
    const bool seeds = copies && from == ValidationState::Seeded;
    if (copies)
        script.add(
            "watched = build({0}, True)  # judges the held-out rows, so that training's state stays as it is\n\n",
            {std::to_string(script.batchSize())});
    script.add("\ndef validation_loss():\n");
    if (!stateful) script.add("    \"\"\"A stateless network begins every row from zero.\"\"\"\n");
    else if (from == ValidationState::Copy)
        script.add("    \"\"\"From a copy of the state that training has left.\"\"\"\n");
    else if (from == ValidationState::Zero) script.add("    \"\"\"From a zero state.\"\"\"\n");
    else if (seeds) script.add("    \"\"\"From a state that was seeded with the rows trained on.\"\"\"\n");
    else
        script.add(
            "    \"\"\"From the training's own state, which goes on from behind these rows, as in\n"
            "    fit(validation_data=...).\"\"\"\n");
    const std::string network = copies ? "watched" : "model";
    if (copies) script.add("    watched.set_weights(model.get_weights())\n");
    if (copies && from == ValidationState::Copy) script.add("    set_states(watched, states(model))\n");
    if (copies && from == ValidationState::Zero) script.add("    reset(watched)\n");
    script.add(
        "    total = 0.0\n    for {1}(first, end) in {0}:\n",
        {seeds ? "zip(" + pairs(trained) + ", " + pairs(judged) + ")" : pairs(judged), seeds ? "(begin, stop), " : ""});
    if (seeds)
        script.add("        reset(watched)\n        watched.predict(X_fit[begin:stop], batch_size={0}, verbose=0)\n",
                   {std::to_string(script.batchSize())});
    else if (stateful && parts.size() > 1) script.add("        if first > 0:\n            reset({0})\n", {network});
    script.add(
        "        total += (end - first) * float({0}.evaluate(X_val[first:end], y_val[first:end], batch_size={1},\n"
        "                                                     verbose=0))\n"
        "    return total / len(X_val)\n\n",
        {network, std::to_string(script.batchSize())});
}

void writeFit(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    const Samples& rows = script.experiment.trained();
    const std::string batch = std::to_string(script.batchSize());
    if (!script.config().keepsState() || rows.borders.empty()) {
        const std::string x = training.shuffle ? "X_fit[orders[epoch - 1]]" : "X_fit",
                          y = training.shuffle ? "y_fit[orders[epoch - 1]]" : "y_fit";
        script.add(
            "    history = model.fit({0}, {1}, epochs=1, batch_size={2}, shuffle=False, verbose=0)\n"
            "    loss = float(history.history[\"loss\"][0])\n",
            {x, y, batch});
        return;
    }
    script.add("    loss = 0.0\n    for first, end in {0}:  # one sequence after the other\n",
               {pairs(rows.sequences())});
    if (training.resetAtBorders) script.add("        if first > 0:\n            reset(model)\n");
    script.add(
        "        history = model.fit(X_fit[first:end], y_fit[first:end], epochs=1, batch_size={0}, shuffle=False,\n"
        "                            verbose=0)\n"
        "        loss += float(history.history[\"loss\"][0]) * (end - first) / len(X_fit)\n",
        {batch});
}

/// Keras' ReduceLROnPlateau: engine/training/plateau.h.
void writePlateau(ScriptWriter& script, const PlateauOptions& rule) {
    const CallbackEra era = script.config().callbackEra();
    const bool waitsFirst = era == CallbackEra::V2_0 || era == CallbackEra::V2_1;
    const std::string least = shortest(rule.minLearningRate);
    const std::string floor = waitsFirst               ? least + " * 1.0001"
                              : era == CallbackEra::V3 ? "np.float32(" + least + ")"
                                                       : least;
    script.add(
        "    # ReduceLROnPlateau, counted as {0}\n"
        "    if lr_cooldown > 0:\n        lr_cooldown, lr_wait = lr_cooldown - 1, 0\n"
        "    if {1} < lr_best - {2}:\n        lr_best, lr_wait = {1}, 0\n"
        "    elif lr_cooldown == 0:\n",
        {waitsFirst ? "Keras up to 2.1.5 does" : "Keras from 2.1.6 on does", monitored(rule.monitor),
         shortest(rule.minDelta)});
    if (!waitsFirst) script.add("        lr_wait += 1\n");
    script.add(
        "        if lr_wait >= {0} and float(rate) > {1}:\n"
        "            reduced = np.float32(max(float(rate) * {2}, {3}))\n"
        "            if reduced != rate:\n                reductions.append(epoch)\n"
        "            rate, lr_cooldown, lr_wait = reduced, {4}, 0\n",
        {std::to_string(rule.patience), floor, shortest(rule.factor), least, std::to_string(rule.cooldown)});
    script.add(script.keras3() ? "            model.optimizer.learning_rate = rate\n"
                               : "            K.set_value(model.optimizer.lr, rate)\n");
    if (waitsFirst) script.add("        lr_wait += 1\n");
}

/// Keras' EarlyStopping: engine/training/earlystopping.h.
void writeStopping(ScriptWriter& script, const EarlyStoppingOptions& rule) {
    const CallbackEra era = script.config().callbackEra();
    const bool waitsFirst = era == CallbackEra::V2_0, third = era == CallbackEra::V3;
    script.add(
        "    # EarlyStopping, counted as {0}\n    if {1} + {2} < stop_best{3}:\n"
        "        stop_best, stop_best_epoch, stop_wait = {1}, epoch, 0\n",
        {waitsFirst ? "Keras up to 2.0.8 does"
         : third    ? "Keras 3 does"
                    : "Keras from 2.0.9 on does",
         monitored(rule.monitor), shortest(rule.minDelta), third ? " or stop_best_epoch == 0" : ""});
    if (rule.restoreBestWeights) script.add("        stop_best_weights = model.get_weights()\n");
    script.add("    else:\n");
    if (!waitsFirst) script.add("        stop_wait += 1\n");
    script.add("        stopped = stop_wait >= {0}{1}\n",
               {std::to_string(rule.patience), third ? " and epoch > 1" : ""});
    if (waitsFirst) script.add("        stop_wait += 1\n");
}

void writeCounters(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    if (training.reduceLearningRate)
        script.add("rate = np.float32({0})\nlr_best, lr_wait, lr_cooldown, reductions = np.inf, 0, 0, []\n",
                   {shortest(training.optimizer.learningRate)});
    if (training.earlyStopping) {
        script.add("stop_best, stop_best_epoch, stop_wait, stopped = np.inf, 0, 0, False\n");
        if (training.earlyStopping->restoreBestWeights) script.add("stop_best_weights = None\n");
    }
    if (training.bestWeights) script.add("best, best_epoch, best_weights = np.inf, 0, None\n");
}

void writeEpochEnd(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    if (training.validation) script.add("    val_loss = validation_loss()\n    val_losses.append(val_loss)\n");
    if (training.reduceLearningRate) {
        script.add("    rates.append(float(rate))\n");
        writePlateau(script, *training.reduceLearningRate);
    }
    if (training.earlyStopping) writeStopping(script, *training.earlyStopping);
    if (training.bestWeights)
        script.add(
            "    if {0} < best:  # ModelCheckpoint(save_best_only=True)\n"
            "        best, best_epoch, best_weights = {0}, epoch, model.get_weights()\n",
            {monitored(training.bestMonitor())});
    script.add("    remember(epoch)\n");
    if (script.config().keepsState() && training.resetStates == ResetStates::Epoch) script.add("    reset(model)\n");
    if (training.earlyStopping) script.add("    if stopped:\n        break\n");
}

void writeRestore(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    if (training.bestWeights) {
        script.add("if best_weights is not None:\n    model.set_weights(best_weights)\n");
    } else if (training.earlyStopping && training.earlyStopping->restoreBestWeights) {
        const bool always = script.config().callbackEra() == CallbackEra::V3;
        script.add("if {0}stop_best_weights is not None:\n    model.set_weights(stop_best_weights)\n",
                   {always ? "" : "stopped and "});
    }
}

}  // namespace

void writeScriptTraining(ScriptWriter& script) {
    const TrainingOptions& training = script.config().training;
    script.add("# --- Training: {0} epochs{1} ---\n",
               {std::to_string(training.epochs), training.earlyStopping ? " at most" : ""});
    script.add("model = build({0}, {1})\nmodel.set_weights(initial_weights)\n",
               {std::to_string(script.batchSize()), pythonTruth(script.config().keepsState())});
    writeValidation(script);
    script.add("losses{0}{1}, weights_after, states_after = []{2}{3}, dict(), dict()\n",
               {training.validation ? ", val_losses" : "", training.reduceLearningRate ? ", rates" : "",
                training.validation ? ", []" : "", training.reduceLearningRate ? ", []" : ""});
    script.add(
        "\n\ndef remember(epoch):\n    \"\"\"For the trace.\"\"\"\n    if epoch in (1, 2, 10, {0}):\n"
        "        weights_after[epoch] = model.get_weights()\n",
        {std::to_string(training.epochs)});
    if (script.config().keepsState()) script.add("        states_after[epoch] = states(model)\n");
    script.add("\n\n");
    writeCounters(script);
    script.add("for epoch in range(1, {0}):\n", {std::to_string(training.epochs + 1)});
    writeFit(script);
    script.add("    losses.append(loss)\n");
    writeEpochEnd(script);
    writeRestore(script);
    script.add("\n");
}

}  // namespace lstm
