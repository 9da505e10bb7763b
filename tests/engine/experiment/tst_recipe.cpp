// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe stands for exactly the configuration that it was made of. Source of the expected lines: the configuration's
// JSON and its defaults in contracts section 1.
#include <QTest>

#include <random>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/recipe.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int whole(int low, int high) { return low + static_cast<int>(m_engine() % static_cast<unsigned>(high - low + 1)); }
    bool coin() { return whole(0, 1) == 1; }
    double real() { return static_cast<double>(m_engine() + 1) / 4294967297.0; }

private:
    std::mt19937 m_engine;
};

/// Any configuration that can be written down, valid for some series.
ExperimentConfig randomConfig(Dice& dice) {
    ExperimentConfig config;
    applyKerasDefaults(config, static_cast<KerasVersion>(dice.whole(0, 3)));
    config.name = dice.coin() ? "stateful" : "实验 \"" + std::to_string(dice.whole(1, 99)) + "\" <b>";
    config.trainer = static_cast<TrainerChoice>(dice.whole(0, 1));
    if (dice.coin()) config.framing.difference = dice.coin() ? std::vector<int>{} : std::vector<int>{12, 1};
    config.framing.lags = dice.whole(1, 12);
    config.framing.layout = static_cast<Layout>(dice.whole(0, 1));
    config.framing.testSize = dice.whole(1, 24);
    if (dice.coin()) config.framing.trainSize = dice.whole(2, 100);
    if (dice.coin()) config.framing.scale = {ScaleKind::MinMax, -dice.real(), dice.real()};
    else if (dice.coin()) config.framing.scale = {dice.coin() ? ScaleKind::Standard : ScaleKind::None};
    if (dice.coin()) config.network.units = {dice.whole(1, 16), dice.whole(1, 16)};
    if (dice.coin()) config.network.recurrentActivation = Activation::Sigmoid;
    if (dice.coin()) config.network.activation = Activation::Relu;
    config.training.epochs = dice.whole(1, 3000);
    config.training.batchSize = dice.whole(1, 30);
    config.training.stateful = dice.coin();
    config.training.resetStates = static_cast<ResetStates>(dice.whole(0, 1));
    config.training.shuffle = dice.coin();
    OptimizerOptions& optimizer = config.training.optimizer;
    optimizer.kind = static_cast<OptimizerKind>(dice.whole(0, 2));
    if (dice.coin()) optimizer.learningRate = dice.real(), optimizer.beta1 = dice.real(), optimizer.beta2 = dice.real();
    if (dice.coin()) optimizer.epsilon = dice.real() * 1e-6, optimizer.amsgrad = dice.coin();
    if (dice.coin()) optimizer.momentum = dice.real(), optimizer.nesterov = dice.coin(), optimizer.rho = dice.real();
    if (dice.coin()) optimizer.clipNorm = dice.real();
    if (dice.coin()) optimizer.clipValue = dice.real();
    config.network.cell = static_cast<Cell>(dice.whole(0, 3));
    if (dice.coin()) config.network.resetAfter = dice.coin();
    config.forecast = {dice.coin(), dice.coin(), dice.coin() ? std::optional(dice.whole(1, 12)) : std::nullopt};
    config.repeats = dice.whole(1, 1000);
    config.seed = dice.coin() ? 18446744073709551615u : 1u;
    config.stream = static_cast<std::uint32_t>(dice.whole(0, 5));
    return config;
}

std::string codes(const Problems& problems) {
    std::string names;
    for (const Problem& problem : problems)
        names += std::string(names.empty() ? "" : " ") + std::string(kindOf(problem.code).name);
    return names;
}

}  // namespace

class TestRecipe : public QObject {
    Q_OBJECT

private slots:
    void lines_data() {
        QTest::addColumn<QByteArray>("preset");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("the defaults") << QByteArray("stateful") << QByteArray(R"({"name":"stateful"})");
        QTest::newRow("a stream") << QByteArray("stateful2") << QByteArray(R"({"name":"stateful2","stream":1})");
        QTest::newRow("sections")
            << QByteArray("stateless_batch12")
            << QByteArray(
                   R"({"name":"stateless_batch12","framing":{"train_size":12},"training":{"batch_size":12,"stateful":false}})");
    }
    void lines() {
        QFETCH(const QByteArray, preset);
        QFETCH(const QByteArray, line);
        QCOMPARE(QByteArray::fromStdString(recipe(presetConfig(*findPreset(preset.toStdString())))), line);
    }

    void everyPresetComesBack() {
        for (const auto keras : {KerasVersion::V2_0, KerasVersion::V2_1_3, KerasVersion::V2_3, KerasVersion::V3})
            for (const Preset& preset : presets()) {
                const ExperimentConfig config = presetConfig(preset, keras);
                const auto back = parseRecipe(recipe(config));
                QVERIFY(back.problems.empty());
                QVERIFY(back.value == config);
            }
    }

    void anyConfigurationComesBack() {
        Dice dice(20260727);
        for (int i = 0; i < 2000; ++i) {
            const ExperimentConfig config = randomConfig(dice);
            const std::string line = recipe(config);
            QVERIFY(line.find('\n') == std::string::npos);
            const auto back = parseRecipe("  " + line + "\r\n");
            QVERIFY2(back.value == config, line.c_str());
            QCOMPARE(recipe(back.value), line);
        }
    }

    // Keys of a later version are carried along, nulls included.
    void unknownKeysComeBack() {
        const auto config =
            parseConfig(
                R"({"name": "a", "colour": null, "training": {"warmth": [1, 2.5], "optimizer": {"decay": 0.1}}})")
                .value;
        const auto back = parseRecipe(recipe(config));
        QVERIFY(back.ok());
        QVERIFY(back.value == config);
    }

    void wrongTextIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("NOT_A_RECIPE");
        QTest::newRow("prose") << QByteArray("see you at ten") << QByteArray("NOT_A_RECIPE");
        QTest::newRow("a figure") << QByteArray("42") << QByteArray("NOT_A_RECIPE");
        QTest::newRow("a list") << QByteArray("[1, 2]") << QByteArray("NOT_A_RECIPE");
        QTest::newRow("an empty object") << QByteArray("{}") << QByteArray("NOT_A_RECIPE");
        QTest::newRow("another object") << QByteArray(R"({"dependencies": {"left-pad": "1.0"}})")
                                        << QByteArray("NOT_A_RECIPE");
        QTest::newRow("cut off") << QByteArray("{\"name\":\"a\",\"training\":{\"epo") << QByteArray("JSON_SYNTAX");
        QTest::newRow("two") << QByteArray(R"({"name":"a"} {"name":"b"})") << QByteArray("JSON_SYNTAX");
        QTest::newRow("nested") << QByteArray(500, '{') << QByteArray("JSON_SYNTAX");
        QTest::newRow("wrong type") << QByteArray(R"({"name":"a","repeats":"ten"})") << QByteArray("CONFIG_WRONG_TYPE");
        QTest::newRow("too much") << QByteArray(R"({"network":{"units":1000000}})")
                                  << QByteArray("CONFIG_OUT_OF_RANGE");
        QTest::newRow("a path for a name") << QByteArray(R"({"name":"../a"})") << QByteArray("CONFIG_OUT_OF_RANGE");
    }
    void wrongTextIsRefused() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        const auto result = parseRecipe(text.toStdString());
        QVERIFY(!result.ok());
        QCOMPARE(QByteArray::fromStdString(codes(result.problems)), expected);
    }
};

WORKBENCH_TEST(TestRecipe, Nothing)
#include "tst_recipe.moc"
