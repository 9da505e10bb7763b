// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/base/numbers.h"
#include "engine/experiment/repeat.h"
#include "engine/keras/scriptwriter.h"

namespace lstm {
namespace {

std::string rowsOf(const std::vector<std::vector<double>>& rows) {
    std::vector<std::string> lists;
    for (const std::vector<double>& row : rows) {
        std::vector<std::string> numbers;
        for (const double number : row) numbers.push_back(shortest(number));
        lists.push_back(pythonList(numbers));
    }
    return pythonList(lists);
}

/// A given state as `set_states` wants it: a row for each row of a call.
void writeInitialState(ScriptWriter& script, int batch) {
    const auto& given = script.config().forecast.initialState;
    if (!given || !script.config().forecastsStateful()) return;
    std::vector<std::string> layers;
    for (const LayerStart& layer : *given) {
        std::vector<std::string> parts;
        for (const auto* rows : {&layer.h, &layer.c}) {
            if (rows->empty()) continue;
            const std::string array = "np.array(" + rowsOf(*rows) + ", dtype=\"float32\")";
            parts.push_back(rows->size() == 1 && batch > 1
                                ? "np.repeat(" + array + ", " + std::to_string(batch) + ", axis=0)"
                                : array);
        }
        layers.push_back(pythonList(parts));
    }
    script.add("set_states(forecaster, {0})\n", {pythonList(layers)});
}

void writeForecaster(ScriptWriter& script, int batch) {
    const ExperimentConfig& config = script.config();
    if (config.forecastsFromTraining()) {
        script.add("forecaster = model{0}\n", {config.keepsState() ? "  # with the state that training has left" : ""});
        return;
    }
    script.add("forecaster = build({0}, {1})  # {2}, with zero state\nforecaster.set_weights(model.get_weights())\n",
               {std::to_string(batch), pythonTruth(config.forecastsStateful()), "the weights move to another network"});
    writeInitialState(script, batch);
}

/// predict(rows): one call, or one for every `batch` rows with a reset behind each.
void writePredict(ScriptWriter& script, int batch) {
    const bool resets = script.config().forecastsStateful() && script.config().forecast.resetAfterEach;
    script.add("\n\ndef predict(rows):\n");
    if (!resets) {
        script.add("    return forecaster.predict(rows, batch_size={0}, verbose=0)\n\n\n", {std::to_string(batch)});
        return;
    }
    script.add(
        "    \"\"\"With a reset after every call.\"\"\"\n"
        "    forecasts = []\n"
        "    for first in range(0, len(rows), {0}):\n"
        "        forecasts.extend(forecaster.predict(rows[first:first + {0}], batch_size={0}, verbose=0))\n"
        "        reset(forecaster)\n"
        "    return np.array(forecasts)\n\n\n",
        {std::to_string(batch)});
}

void writePasses(ScriptWriter& script, int batch) {
    const PreparedExperiment& experiment = script.experiment;
    const auto trained = experiment.train.sequences(), tested = experiment.test.sequences();
    const bool several = trained.size() > 1 || tested.size() > 1;
    const bool stateful = script.config().forecastsStateful();
    if (!several && !(script.config().forecast.seedWithTraining && stateful))
        return script.add("scaled = predict(X_test)\n");
    script.add("scaled = []\n");
    for (std::size_t part = 0; part < std::max(trained.size(), tested.size()); ++part) {
        if (several && stateful) script.add("reset(forecaster)  # another sequence begins\n");
        if (script.config().forecast.seedWithTraining && stateful && part < trained.size()) {
            const auto [first, end] = trained[part];
            const int whole = (end - first) / batch * batch;
            if (whole > 0)
                script.add("predict(X_train[{0}:{1}])  # only for the state's sake\n",
                           {std::to_string(first), std::to_string(first + whole)});
        }
        if (part < tested.size())
            script.add("scaled.extend(predict(X_test[{0}:{1}]))\n",
                       {std::to_string(tested[part].first), std::to_string(tested[part].second)});
    }
}

}  // namespace

void writeScriptForecast(ScriptWriter& script) {
    const int most = std::max(script.experiment.train.rows(), script.experiment.test.rows());
    const int batch = std::min(script.config().forecastBatchSize(), most);
    script.add("# --- Forecasts of the test rows ---\n");
    writeForecaster(script, batch);
    writePredict(script, batch);
    writePasses(script, batch);
    script.add(
        "scaled = np.array(scaled, dtype=\"float64\").reshape(known.shape)\n"
        "forecasts = known + (slope * scaled) @ sums\n"
        "rmse = float(np.sqrt(np.mean((forecasts - actual) ** 2)))\n"
        "print(\"{0} of Keras \" + keras.__version__)\n"
        "print(\"%6s %14s %14s %14s\" % (\"row\", \"forecast\", \"workbench\", \"actual\"))\n"
        "for row in range(len(forecasts)):\n"
        "    for f, w, a in zip(forecasts[row], workbench[row], actual[row]):\n"
        "        print(\"%6d %14.6g %14.6g %14.6g\" % (row + 1, f, w, a))\n"
        "print(\"Test RMSE: %.6g (workbench: %.6g)\" % (rmse, workbench_rmse))\n\n",
        {"Forecasts"});
}

}  // namespace lstm
