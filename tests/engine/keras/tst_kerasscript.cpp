// SPDX-License-Identifier: GPL-3.0-or-later
// Exported Python programs are run with a stand-in of Keras that shares no line with the engine (formulas on NumPy,
// differentiated by a tape; golden/keras_standin): their forecasts are the workbench's, and `verify` passes the traces
// that they write.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "engine/base/textfile.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/repeat.h"
#include "engine/keras/kerastrace.h"
#include "engine/keras/script.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

namespace {

/// Debian's, which its package of NumPy belongs to; nothing where there is no NumPy.
QString python() {
    for (const QString program : {"/usr/bin/python3", "python3"})
        if (QProcess::execute(program, {"-c", "import numpy"}) == 0) return program;
    return {};
}

struct Case {
    std::string name;
    Prepared experiment;
    KerasApi api;
    int repeat = 0;
};

Prepared ready(const ExperimentConfig& config, std::shared_ptr<const Series> series = nullptr) {
    if (!series) series = std::make_shared<const Series>(shampooSales());
    const auto prepared = prepare(config, series);
    if (!prepared.ok()) qFatal("%s: %s", config.name.c_str(), sentence(prepared.problems.front()).c_str());
    return prepared.value;
}

ExperimentConfig parsed(const std::string& json) {
    const auto config = parseConfig(json);
    if (!config.ok()) qFatal("%s", sentence(config.problems.front()).c_str());
    return config.value;
}

/// Two short sequences with a second column whose values are known ahead.
std::shared_ptr<const Series> twoSequences() {
    Series series;
    for (int t = 0; t < 60; ++t) series.values.push_back(100.0 + 3.0 * (t % 30) + 25.0 * std::sin(1.7 * t));
    series.inputs.resize(1);
    series.inputs[0].name = "promo";
    series.inputs[0].knownAhead = true;
    for (int t = 0; t < 60; ++t) series.inputs[0].values.push_back(std::cos(0.9 * t));
    series.sequences = {{"north", 0, 30}, {"south", 30, 60}};
    return std::make_shared<const Series>(series);
}

/// What the presets do not have; "api 2" and "api 3" both.
const std::pair<const char*, const char*> more[] = {
    {"gru before", R"({"network": {"cell": "gru", "units": [3], "reset_after": false}, "keras": "2.3"})"},
    {"gru after",
     R"({"network": {"cell": "gru", "units": [2, 2]}, "keras": "3", "framing": {"lags": 3, "layout": "timesteps"}})"},
    {"rnn", R"({"network": {"cell": "simple_rnn", "units": [2]}, "training": {"reset_states": "never"}})"},
    {"dense",
     R"({"network": {"cell": "dense", "units": [4, 3]}, "framing": {"lags": 3}, "training": {"batch_size": 4}})"},
    {"hard sigmoid of 3", R"({"network": {"recurrent_activation": "hard_sigmoid", "units": [2]}, "keras": "3"})"},
    {"relu", R"({"network": {"activation": "relu", "units": [3]}, "training": {"loss": "mean_absolute_error"}})"},
    {"sgd",
     R"({"training": {"loss": "huber", "optimizer": {"name": "sgd", "momentum": 0.9, "nesterov": true}}, "keras": "2.3"})"},
    {"rmsprop", R"({"training": {"optimizer": {"name": "rmsprop", "clipnorm": 0.7}}, "forecast": {"batch_size": 3}})"},
    {"amsgrad", R"({"training": {"optimizer": {"name": "adam", "amsgrad": true, "clipvalue": 0.3}}})"},
    {"horizon",
     R"({"framing": {"horizon": 3, "lags": 2, "scale": "standard"}, "training": {"stateful": false, "shuffle": true, "batch_size": 5}})"},
    {"season",
     R"({"framing": {"difference": [4, 1], "test_size": 6}, "forecast": {"seed_with_training": true, "reset_after_each": true}})"},
    {"copy",
     R"({"training": {"validation": {"size": 6, "state": "copy"}, "early_stopping": {"patience": 2, "restore_best_weights": true}, "optimizer": {"learning_rate": 0.05}}})"},
    {"zero",
     R"({"training": {"validation": {"size": 6, "state": "zero"}, "early_stopping": {"patience": 2, "min_delta": 0.001}, "optimizer": {"learning_rate": 0.05}}, "keras": "2.3"})"},
    {"seeded",
     R"({"training": {"validation": {"size": 6, "state": "seeded"}, "reduce_learning_rate": {"patience": 1, "factor": 0.5}, "best_weights": true, "optimizer": {"learning_rate": 0.05}}, "keras": "2.3"})"},
    {"shared",
     R"({"training": {"validation": {"size": 6, "state": "keras"}, "reset_states": "never", "reduce_learning_rate": {"patience": 1, "cooldown": 1}, "optimizer": {"learning_rate": 0.05}}})"},
    {"third",
     R"({"training": {"validation": {"size": 6, "state": "copy"}, "early_stopping": {"patience": 1, "restore_best_weights": true}, "stateful": false, "optimizer": {"learning_rate": 0.05}}, "keras": "3"})"},
    {"other kind",
     R"({"training": {"stateful": false, "shuffle": true}, "forecast": {"stateful": true, "seed_with_training": true}})"},
    {"clip each", R"({"keras": "3", "training": {"optimizer": {"clipnorm": 0.2}}, "network": {"units": [2]}})"},
    {"given", R"({"forecast": {"initial_state": [{"h": [0.5], "c": [-1.5]}]}})"},
};

}  // namespace

class TestKerasScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_python = python();
        if (m_python.isEmpty()) QSKIP("needs Python with NumPy (python3-numpy)");
        std::vector<Case> cases = allCases();
        QStringList arguments[2];
        for (const Case& c : cases) {
            QVERIFY2(!checkKerasScript(c.experiment->config, c.api), c.name.c_str());
            QVERIFY(writeFile(file(c, ".py"), kerasScript(*c.experiment, c.repeat, c.api)).empty());
            arguments[c.api == KerasApi::V3] << QString::fromStdString(file(c, ".py"))
                                             << QString::fromStdString(file(c, ".json"));
        }
        run(QStringLiteral("2"), arguments[0]);
        run(QStringLiteral("3"), arguments[1]);
        m_cases = std::move(cases);
    }

    /// The stand-in trains and forecasts as the engine does.
    void forecastsAgree() {
        for (const Case& c : m_cases) {
            const Json trace = Json::parse(readFile(file(c, ".json")).value);
            const RepeatResult ours =
                evaluateRepeat(*c.experiment, c.repeat, trainRepeats({{c.experiment.get(), c.repeat}}).front());
            std::vector<double> theirs;
            for (const Json& row : trace["forecasts"])
                for (const Json& step : row) theirs.push_back(step);
            QCOMPARE(theirs.size(), ours.forecasts.size());
            double largest = 0.0;
            for (std::size_t i = 0; i < theirs.size(); ++i)
                largest = std::max(largest, std::abs(theirs[i] - ours.forecasts[i]));
            QVERIFY2(largest < 0.01, qPrintable(QString("%1: %2").arg(c.name.c_str()).arg(largest)));
            QVERIFY2(std::abs(trace["rmse"].get<double>() - ours.rmse) < 0.001, c.name.c_str());
        }
    }

    /// What they write is a trace that is replayed, decisions included.
    void tracesPass() {
        for (const Case& c : m_cases) {
            const std::string bytes = readFile(file(c, ".json")).value;
            const TraceReplay replay = replayKerasTrace(bytes);
            QVERIFY2(replay.problems.empty(),
                     (c.name + (replay.problems.empty() ? "" : ": " + sentence(replay.problems.front()))).c_str());
            const TraceDifferences& d = replay.differences;
            QVERIFY2(replay.passed, qPrintable(QString("%1: losses %2 weights %3 states %4 predictions %5")
                                                   .arg(c.name.c_str())
                                                   .arg(d.losses.value_or(0))
                                                   .arg(d.weights.value_or(0))
                                                   .arg(d.states.value_or(0))
                                                   .arg(d.predictions.value_or(0))));
        }
    }

    /// Early stopping, reductions and the best epoch are met where they happen at all.
    void decisionsHappen() {
        int stopped = 0, reduced = 0;
        for (const Case& c : m_cases) {
            const Json trace = Json::parse(readFile(file(c, ".json")).value);
            if (trace.contains("early_stopping")) stopped += trace["early_stopping"]["stopped"].get<bool>();
            if (trace.contains("reduce_learning_rate"))
                reduced += !trace["reduce_learning_rate"]["reduced_after_epochs"].empty();
        }
        if (m_cases.empty()) QSKIP("needs Python with NumPy (python3-numpy)");
        QVERIFY2(stopped >= 2 && reduced >= 2, qPrintable(QString("%1 %2").arg(stopped).arg(reduced)));
    }

    void refused() {
        ExperimentConfig both = parsed(R"({"training": {"optimizer": {"clipnorm": 1, "clipvalue": 0.5}}})");
        QVERIFY(!checkKerasScript(both, KerasApi::V2));
        QCOMPARE(checkKerasScript(both, KerasApi::V3)->code, ProblemCode::KerasScriptClipBoth);
        ExperimentConfig each = parsed(R"({"keras": "3", "training": {"optimizer": {"clipnorm": 1}}})");
        QVERIFY(!checkKerasScript(each, KerasApi::V3));
        QCOMPARE(checkKerasScript(each, KerasApi::V2)->code, ProblemCode::KerasScriptClipEach);
    }

private:
    std::string file(const Case& c, const char* end) const {
        return m_folder.filePath(QString::fromStdString(c.name)).toStdString() + end;
    }

    static std::vector<Case> allCases() {
        std::vector<Case> cases;
        const auto add = [&cases](const std::string& name, const Prepared& experiment) {
            for (const KerasApi api : {KerasApi::V2, KerasApi::V3})
                if (!checkKerasScript(experiment->config, api))
                    cases.push_back({name + (api == KerasApi::V2 ? " api 2" : " api 3"), experiment, api,
                                     static_cast<int>(cases.size() % 3)});
        };
        for (const Preset& preset : presets()) {
            ExperimentConfig config = presetConfig(preset, KerasVersion::V2_0);
            config.training.epochs = 6;
            add(config.name, ready(config));
        }
        for (const auto& [name, json] : more) {
            ExperimentConfig config = parsed(json);
            config.name = name;
            config.training.epochs = 12;
            add(name, ready(config));
        }
        for (const bool resets : {true, false}) {
            ExperimentConfig config = parsed(R"({"network": {"units": [2]}, "framing": {"test_size": 5},
                "training": {"epochs": 6, "validation": {"size": 4, "state": "seeded"}}})");
            config.training.resetAtBorders = resets;
            config.name = resets ? "sequences" : "through";
            config.series.inputs = {{"promo", true}};
            add(config.name, ready(config, twoSequences()));
        }
        return cases;
    }

    void run(const QString& generation, const QStringList& arguments) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("KERAS_STANDIN", generation);
        environment.insert("PYTHONDONTWRITEBYTECODE", "1");
        environment.insert("OPENBLAS_NUM_THREADS", "1");
        process.setProcessEnvironment(environment);
        process.start(m_python, QStringList{GOLDEN_DIR "/keras_standin/replay.py"} + arguments);
        QVERIFY(process.waitForFinished(600'000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardError().right(2000).constData());
    }

    QTemporaryDir m_folder;
    QString m_python;
    std::vector<Case> m_cases;
};

WORKBENCH_TEST(TestKerasScript, Nothing)
#include "tst_kerasscript.moc"
