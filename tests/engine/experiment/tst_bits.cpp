// SPDX-License-Identifier: GPL-3.0-or-later
// The bits of every result, as they were: hashes of losses, weights, forecasts and RMSE of the presets and of
// configurations that reach other code, by both trainers. Whoever changes them on purpose raises `numericsVersion` and
// records them anew: LSTM_RECORD_BITS=1 tests_engine_experiment tst_bits
#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <functional>
#include <nlohmann/json.hpp>

#include "engine/base/version.h"
#include "engine/experiment/configjson.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* recordedFile = GOLDEN_DIR "/bits.json";

/// A hash of numbers by their bits, the same on every machine: little-endian, and one NaN is like another.
class BitHash {
public:
    void add(std::uint64_t word) {
        for (int byte = 0; byte < 8; ++byte) m_bytes.append(static_cast<char>(word >> (8 * byte)));
    }
    void add(double value) { add(std::isnan(value) ? ~std::uint64_t(0) : bits(value)); }
    template <class Range>
    void addAll(const Range& values) {
        add(std::uint64_t(values.size()));
        for (const auto value : values) add(static_cast<double>(value));  // every float is a double of its own
    }
    std::string text() const {
        return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex().first(16).toStdString();
    }

private:
    QByteArray m_bytes;
};

/// Everything that a run says of one experiment.
Json hashesOf(const ExperimentConfig& config) {
    ExperimentRun run({prepared(config)}, {.threads = 1, .keepLosses = true, .keepWeights = true});
    run.execute();
    BitHash losses, weights, forecasts, rmse;
    std::vector<RepeatResult> results(config.repeats);
    for (const FinishedRepeat& f : run.takeFinished()) results.at(f.result.repeat) = f.result;
    for (const RepeatResult& result : results) {
        losses.add(std::uint64_t(result.divergedEpoch));
        losses.addAll(run.losses(0)->points(result.repeat));
        weights.addAll(result.weights);
        forecasts.addAll(result.forecasts);
        rmse.add(result.rmse);
    }
    return {
        {"losses", losses.text()}, {"weights", weights.text()}, {"forecasts", forecasts.text()}, {"rmse", rmse.text()}};
}

struct Named {
    std::string name;
    ExperimentConfig config;
};

/// What no preset reaches: layers, units, time steps, batches (a partial one last, too), other activations and
/// initializers, forecasts in other batches than the training's, and repeats that diverge.
std::vector<Named> further() {
    std::vector<Named> all;
    const auto add = [&](std::string name, KerasVersion keras, const std::function<void(ExperimentConfig&)>& change) {
        ExperimentConfig config = presetConfig(*findPreset("stateful"), keras);
        config.repeats = 5;
        config.training.epochs = 12;
        change(config);
        all.push_back({std::move(name), std::move(config)});
    };
    const auto steps = [](ExperimentConfig& c, int lags, int rows, int batch) {
        c.framing.lags = lags, c.framing.layout = Layout::TimeSteps;
        c.framing.trainSize = rows, c.training.batchSize = batch;
    };
    add("two layers, three steps, batches of 4", KerasVersion::V2_0, [&](auto& c) {
        steps(c, 3, 20, 4), c.network.units = {3, 2};
    });
    add("five units, three features, a partial batch, shuffled", KerasVersion::V2_1_3, [](auto& c) {
        c.framing.lags = 3, c.framing.trainSize = 18, c.network.units = {5};
        c.training.stateful = false, c.training.shuffle = true, c.training.batchSize = 5;
    });
    add("sigmoid gates, no resets, seeding, calls of 3", KerasVersion::V2_3, [&](auto& c) {
        steps(c, 4, 18, 6), c.network.units = {2}, c.training.resetStates = ResetStates::Never;
        c.forecast.seedWithTraining = true, c.forecast.batchSize = 3;
    });
    add("relu and linear, calls of 1 after batches of 10", KerasVersion::V2_0, [](auto& c) {
        c.framing.trainSize = 20, c.training.batchSize = 10, c.network.units = {4, 4}, c.forecast.batchSize = 1;
        c.network.activation = Activation::Relu, c.network.recurrentActivation = Activation::Linear;
        c.training.optimizer = {.learningRate = 0.01, .beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-6};
    });
    add("Keras 3's hard_sigmoid for both, QR", KerasVersion::V3, [&](auto& c) {
        steps(c, 2, 20, 1), c.network.units = {3}, c.training.stateful = false;
        c.network.activation = c.network.recurrentActivation = Activation::HardSigmoid;
    });
    add("twenty units over three layers, another seed and stream", KerasVersion::V3, [&](auto& c) {
        steps(c, 3, 20, 10), c.network.units = {20, 7, 1}, c.seed = 77, c.stream = 5, c.forecast.batchSize = 4;
        c.network.recurrentActivation = Activation::Tanh;
    });
    add("tutorial's unit under sigmoid, 1000 epochs", KerasVersion::V2_3,
        [](auto& c) { c.training.epochs = 1000, c.repeats = 2; });
    add("diverges", KerasVersion::V2_0,
        [](auto& c) { c.training.optimizer.learningRate = 1e30, c.training.epochs = 40, c.repeats = 3; });
    return all;
}

std::vector<Named> everyConfiguration() {
    std::vector<Named> all;
    for (const Preset& preset : presets()) all.push_back({std::string(preset.name), shortPreset(preset.name, 100, 30)});
    for (Named& named : further()) all.push_back(std::move(named));
    return all;
}

Json hashesByBothTrainers(ExperimentConfig config) {
    Json both;
    for (const TrainerChoice choice : {TrainerChoice::Lockstep, TrainerChoice::Eigen}) {
        config.trainer = choice;
        both[std::string(name(choice))] = hashesOf(config);
    }
    return both;
}

Json recorded() {
    QFile file(recordedFile);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return Json::parse(file.readAll().toStdString(), nullptr, false);
}

void record() {
    Json all{{"numerics_version", numericsVersion}};
    for (const Named& named : everyConfiguration()) all[named.name] = hashesByBothTrainers(named.config);
    QFile file(recordedFile);
    QVERIFY2(file.open(QIODevice::WriteOnly), recordedFile);
    file.write(QByteArray::fromStdString(all.dump(1) + '\n'));
}

}  // namespace

class TestBits : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void numbersAreHashedByTheirBits();
    void unchanged_data();
    void unchanged();

private:
    Json m_recorded;
};

void TestBits::initTestCase() {
    if (qEnvironmentVariableIntValue("LSTM_RECORD_BITS") != 0) record();
    m_recorded = recorded();
    QVERIFY2(m_recorded.is_object(), recordedFile);
    QVERIFY2(m_recorded["numerics_version"] == numericsVersion, "numericsVersion was raised: record the bits anew");
}

void TestBits::numbersAreHashedByTheirBits() {
    const auto hash = [](const std::vector<float>& values) {
        BitHash all;
        all.addAll(values);
        return all.text();
    };
    QCOMPARE(hash({1.0f, NAN}), hash({1.0f, -NAN}));
    QVERIFY(hash({1.0f}) != hash({std::nextafter(1.0f, 2.0f)}));
    QVERIFY(hash({0.0f}) != hash({-0.0f}));
    QVERIFY(hash({}) != hash({0.0f}));
}

void TestBits::unchanged_data() {
    QTest::addColumn<int>("index");
    const auto all = everyConfiguration();
    QCOMPARE(m_recorded.size(), all.size() + 1);
    for (int i = 0; i < static_cast<int>(all.size()); ++i) QTest::newRow(all[i].name.c_str()) << i;
}

void TestBits::unchanged() {
    QFETCH(int, index);
    const Named named = everyConfiguration()[index];
    QVERIFY(m_recorded.contains(named.name));
    const Json now = hashesByBothTrainers(named.config);
    for (const auto& [trainer, hashes] : now.items())
        for (const auto& [what, hash] : hashes.items())
            QVERIFY2(m_recorded[named.name][trainer][what] == hash, (trainer + ": other bits of the " + what).c_str());
}

WORKBENCH_TEST(TestBits, Nothing)
#include "tst_bits.moc"
