// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/script.h"

#include <cmath>
#include <limits>

#include "engine/base/numbers.h"
#include "engine/base/version.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/repeat.h"
#include "engine/keras/scriptwriter.h"

namespace lstm {
namespace {

std::string shape(std::initializer_list<int> sizes) {
    std::string text;
    for (const int size : sizes) text += (text.empty() ? "" : ", ") + std::to_string(size);
    return ".reshape(" + text + ")";
}

std::span<const float> numbersOf(const Matrix& matrix) {
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

/// Inside a docstring.
std::string quotedName(const std::string& name) {
    const std::string text = pythonText(name);
    return "'" + text.substr(1, text.size() - 2) + "'";
}

void writeHead(ScriptWriter& script, int repeat) {
    const ExperimentConfig& config = script.config();
    script.add(
        "#!/usr/bin/env python3\n"
        "\"\"\"The experiment {0}, repeat {1}, of LSTM Workbench {2}, for Keras {3}.\n\n"
        "    python3 FILE.py [TRACE.json]\n\n"
        "Trains one network from the weights, and with the orders of the rows, of that repeat, and prints its\n"
        "forecasts beside the workbench's: they agree up to rounding. With a file name it writes a trace of the\n"
        "training, which `lstm-experiment verify TRACE.json` compares number by number.\n"
        "The experiment has the defaults of Keras {4}. Callbacks are counted here as that version does: in a loop\n"
        "of one-epoch fits Keras' own objects would begin anew with every call.\n\"\"\"\n",
        {quotedName(config.name), std::to_string(repeat + 1), std::string(engineVersion),
         script.keras3() ? "3" : "2.0 to 2.3", std::string(name(config.keras))});
}

/// Rows as the network sees them; a layer without memory has no axis of time.
void writeRows(ScriptWriter& script, const char* which, const Samples& rows) {
    const NetworkShape net = script.config().shape();
    const std::string x =
        net.recurrent() ? shape({rows.rows(), net.timeSteps, net.features}) : shape({rows.rows(), net.features});
    script.addArray(std::string("X_") + which, numbersOf(rows.x), x);
    script.addArray(std::string("y_") + which, numbersOf(rows.y), shape({rows.rows(), net.outputs}));
}

/// Positions among the training rows of those that are held out.
std::string heldOutRows(const PreparedExperiment& experiment) {
    std::vector<std::string> rows;
    const int size = experiment.config.training.validation->size;
    for (const auto& [first, end] : experiment.train.sequences())
        for (int row = end - size; row < end; ++row) rows.push_back(std::to_string(row));
    return pythonList(rows);
}

std::string framingSaid(const FramingOptions& framing) {
    std::string said;
    for (const int lag : framing.difference)
        said += (said.empty() ? "differences of lag " : ", then of lag ") + std::to_string(lag);
    said += (said.empty() ? "" : "; ") + std::string("lags: ") + std::to_string(framing.lags) + "; ";
    if (framing.scale.kind == ScaleKind::None) return said + "not scaled";
    if (framing.scale.kind == ScaleKind::Standard) return said + "scaled to mean 0 and variance 1 on the training rows";
    return said + "scaled to " + pythonList({shortest(framing.scale.low), shortest(framing.scale.high)}) +
           " on the training rows";
}

void writeData(ScriptWriter& script) {
    const PreparedExperiment& experiment = script.experiment;
    script.add(
        "# --- The rows as the network sees them: inputs (rows{0}, features), targets (rows, steps ahead) ---\n"
        "# Series {1}: {2}.\n",
        {experiment.config.shape().recurrent() ? ", time steps" : "", pythonText(experiment.series->name),
         framingSaid(experiment.config.framing)});
    writeRows(script, "train", experiment.train);
    writeRows(script, "test", experiment.test);
    if (!experiment.heldOut) {
        script.add("X_fit, y_fit = X_train, y_train\n\n");
        return;
    }
    script.add(
        "held_out = {0}\nX_fit, y_fit = np.delete(X_train, held_out, axis=0), np.delete(y_train, held_out, axis=0)\n"
        "X_val, y_val = X_train[held_out], y_train[held_out]\n\n",
        {heldOutRows(experiment)});
}

/// How forecasts become numbers of the series: known + (slope * scaled) @ sums, a row's steps one after the other.
void writeScales(ScriptWriter& script, const RepeatResult& result) {
    const PreparedExperiment& experiment = script.experiment;
    const auto steps = static_cast<std::size_t>(experiment.config.framing.horizon);
    std::vector<double> known, slope, actual, sums(steps * steps, 0.0);
    for (std::size_t r = 0; r < experiment.framed.test.size(); ++r) {
        const SupervisedRow row = experiment.framed.test[r];
        const std::vector<double> zero = experiment.framed.forecastValues(row, std::vector<double>(steps, 0.0));
        known.insert(known.end(), zero.begin(), zero.end());
        const auto& scalers = experiment.framed.sequences[static_cast<std::size_t>(row.sequence)].targetScalers;
        for (std::size_t step = 0; step < steps; ++step) {
            slope.push_back(scalers[step].unscale(1.0) - scalers[step].unscale(0.0));
            actual.push_back(experiment.framed.actualValue(row, static_cast<int>(step)));
            std::vector<double> one(steps, 0.0);
            one[step] = 1.0;
            const std::vector<double> moved = experiment.framed.forecastValues(row, one);
            if (r == 0)
                for (std::size_t later = 0; later < steps; ++later)
                    sums[step * steps + later] = std::round((moved[later] - zero[later]) / slope[step]);
        }
    }
    const int rows = experiment.test.rows(), ahead = static_cast<int>(steps);
    std::vector<double> forecasts = result.forecasts;
    if (forecasts.empty()) forecasts.assign(known.size(), std::numeric_limits<double>::quiet_NaN());
    script.add("# --- In the units of the series: forecast = known + (slope * scaled) @ sums ---\n");
    script.addArray("known", std::span<const double>(known), shape({rows, ahead}));
    script.addArray("slope", std::span<const double>(slope), shape({rows, ahead}));
    script.addArray("sums", std::span<const double>(sums), shape({ahead, ahead}));
    script.addArray("actual", std::span<const double>(actual), shape({rows, ahead}));
    script.add("# What the workbench's own network says.\n");
    script.addArray("workbench", std::span<const double>(forecasts), shape({rows, ahead}));
    script.add("workbench_rmse = {0}\n\n",
               {std::isfinite(result.rmse) ? shortest(result.rmse) : "float(\"nan\")  # it diverged"});
}

/// What the repeat starts from.
void writeStart(ScriptWriter& script, const RepeatStart& start) {
    const NetworkShape net = script.config().shape();
    script.add("# --- The repeat's own start: weights in the order of get_weights() ---\ninitial_weights = []\n");
    for (const ParameterBlock& block : net.blocks()) {
        const auto numbers =
            std::span(start.parameters)
                .subspan(static_cast<std::size_t>(block.offset), static_cast<std::size_t>(block.size()));
        const bool flat = block.kind == BlockKind::Bias && block.rows == 1;
        script.addArray("weights", numbers, flat ? "" : shape({block.rows, block.columns}));
        script.add("initial_weights.append(weights)\n");
    }
    script.add("\n");
}

void writeOrders(ScriptWriter& script, RowOrder order) {
    if (!script.config().training.shuffle) return;
    script.add("# Orders of the rows, epoch by epoch: what fit(shuffle=True) would draw.\norders = [\n");
    for (int epoch = 0; epoch < script.config().training.epochs; ++epoch) {
        order.nextEpoch();
        std::string line;
        for (const int row : order.rows()) line += (line.empty() ? "" : ",") + std::to_string(row);
        script.add("    [" + line + "],\n");
    }
    script.add("]\n\n");
}

}  // namespace

KerasApi kerasApi(KerasVersion version) { return version == KerasVersion::V3 ? KerasApi::V3 : KerasApi::V2; }

std::optional<Problem> checkKerasScript(const ExperimentConfig& config, KerasApi api) {
    const OptimizerOptions rule = config.effectiveTraining(config.training.batchSize).optimizer;
    if (api == KerasApi::V3 && rule.clipNorm && rule.clipValue)
        return Problem{ProblemCode::KerasScriptClipBoth, 0, 0, {}};
    if (api == KerasApi::V2 && rule.clipNorm && rule.clipEachMatrix)
        return Problem{ProblemCode::KerasScriptClipEach, 0, 0, {}};
    return std::nullopt;
}

std::string kerasScript(const PreparedExperiment& experiment, int repeat, KerasApi api) {
    const TrainedNetwork network = trainRepeats({{&experiment, repeat}}).front();
    const RepeatStart start = repeatStart(experiment, repeat);
    ScriptWriter script(experiment, api);
    writeHead(script, repeat);
    writeScriptModel(script);
    script.add("\n");
    writeData(script);
    writeScales(script, evaluateRepeat(experiment, repeat, network));
    writeStart(script, start);
    writeOrders(script, start.order);
    writeScriptTraining(script);
    writeScriptForecast(script);
    writeScriptTrace(script);
    return script.text();
}

}  // namespace lstm
