// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing configurations: design/contracts.md section 1 is the source of keys, defaults and precedence.
#include <QTest>
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/base/random.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::ordered_json;

namespace {

/// The contract's example, which shows every key with its default.
constexpr const char* contracted = R"({"name": "stateful", "keras": "2.0", "trainer": "auto",
 "series":   {"csv": null, "column": null, "inputs": [], "group": null, "order": "ascending", "missing": "refuse", "encoding": null, "decimal": null},
 "framing":  {"difference": 1, "lags": 1, "layout": "features", "horizon": 1, "test_size": 12, "train_size": null, "test_end": 0, "scale": [-1, 1], "scale_per": "series"},
 "network":  {"cell": "lstm", "units": [1], "activation": "tanh", "recurrent_activation": "hard_sigmoid", "recurrent_initializer": "orthogonal_svd", "reset_after": null},
 "training": {"epochs": 1000, "batch_size": 1, "stateful": true, "reset_states": "epoch", "reset_at_borders": true, "shuffle": false, "loss": "mean_squared_error",
              "optimizer": {"name": "adam", "learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-8},
              "validation": null, "early_stopping": null, "reduce_learning_rate": null, "best_weights": false},
 "forecast": {"seed_with_training": false, "reset_after_each": false, "batch_size": null, "stateful": null, "initial_state": null},
 "repeats": 10, "seed": "1", "stream": 0})";

QByteArray codes(const Problems& problems) {
    QByteArray all;
    for (const Problem& p : problems) all += QByteArray(all.isEmpty() ? "" : " ") + kindOf(p.code).name.data();
    return all;
}

}  // namespace

class TestConfigJson : public QObject {
    Q_OBJECT
private slots:
    void defaultsAreTheContracts();
    void everyKeyRoundTrips();
    void presetsRoundTrip();
    void kerasVersions_data();
    void kerasVersions();
    void precedence();
    void hardSigmoidOfKeras3();
    void unknownKeysAreKept();
    void refused_data();
    void refused();
    void allProblemsAtOnce();
    void placeOfSyntaxErrors();
    void duplicateKeys();
    void knownNames();
    void seeds_data();
    void seeds();
    void spellings();
    void absurdText();
    void damagedBytes();
};

void TestConfigJson::defaultsAreTheContracts() {
    const auto empty = parseConfig("{}"), full = parseConfig(contracted);
    QVERIFY(empty.problems.empty() && full.problems.empty());
    QVERIFY(empty.value == full.value);
    QVERIFY(full.value == ExperimentConfig{});
    QVERIFY(Json(toJson(full.value)) == Json::parse(contracted));
}

void TestConfigJson::everyKeyRoundTrips() {
    const char* other =
        R"({"name": "销售", "keras": "3", "trainer": "eigen", "series": {"csv": ["a b.csv", "c.csv"], "column": "Sales", "inputs": ["Price", {"name": "Promo", "known_ahead": true}], "group": "Shop", "order": "file", "missing": "interpolate", "encoding": "GB18030", "decimal": ","},
        "framing": {"difference": [12, 1], "lags": 3, "layout": "timesteps", "horizon": 3, "test_size": 6, "train_size": 20, "test_end": 4, "scale": "standard", "scale_per": "pooled"},
        "network": {"cell": "gru", "units": [3, 2], "activation": "relu", "recurrent_activation": "hard_sigmoid", "recurrent_initializer": "orthogonal_svd", "reset_after": false},
        "training": {"epochs": 7, "batch_size": 4, "stateful": false, "reset_states": "never", "reset_at_borders": false, "shuffle": true, "loss": "huber",
        "optimizer": {"name": "adam", "learning_rate": 0.1, "beta_1": 0.5, "beta_2": 0.25, "epsilon": 0.001, "amsgrad": true, "clipnorm": 1.0, "clipvalue": 0.5},
        "validation": {"size": 6, "state": "seeded"}, "early_stopping": {"monitor": "loss", "patience": 3, "min_delta": 0.5, "restore_best_weights": true},
        "reduce_learning_rate": {"monitor": "loss", "factor": 0.5, "patience": 2, "min_delta": 0.25, "cooldown": 1, "min_lr": 0.125}, "best_weights": true},
        "forecast": {"seed_with_training": true, "reset_after_each": true, "batch_size": 2, "stateful": true,
        "initial_state": [{"h": [1, 2, 3], "c": [0, 0.5, -1]}, {"h": [[1, 2], [3, 4]], "c": [5, 6]}]}, "repeats": 3, "seed": "18446744073709551615", "stream": 5})";
    const auto parsed = parseConfig(other);
    QVERIFY(parsed.problems.empty());
    QVERIFY(Json(toJson(parsed.value)) == Json::parse(other));
    QVERIFY(parsed.value.shape().recurrentActivation == Activation::HardSigmoid3);
}

void TestConfigJson::presetsRoundTrip() {
    for (const Preset& preset : presets())
        for (const auto keras : {KerasVersion::V2_0, KerasVersion::V2_1_3, KerasVersion::V2_3, KerasVersion::V3}) {
            const ExperimentConfig config = presetConfig(preset, keras);
            const auto again = parseConfig(jsonText(toJson(config)));
            QVERIFY(again.problems.empty() && again.value == config);
        }
}

void TestConfigJson::kerasVersions_data() {
    QTest::addColumn<int>("gates");
    QTest::addColumn<QByteArray>("initializer");
    QTest::addColumn<double>("epsilon");
    QTest::newRow("2.0") << int(Activation::HardSigmoid) << QByteArray("orthogonal_svd") << 1e-8;
    QTest::newRow("2.1.3") << int(Activation::HardSigmoid) << QByteArray("orthogonal_svd") << 1e-7;
    QTest::newRow("2.3") << int(Activation::Sigmoid) << QByteArray("orthogonal_svd") << 1e-7;
    QTest::newRow("3") << int(Activation::Sigmoid) << QByteArray("orthogonal_qr") << 1e-7;
}

void TestConfigJson::kerasVersions() {
    QFETCH(int, gates);
    QFETCH(QByteArray, initializer);
    QFETCH(double, epsilon);
    const std::string version = QTest::currentDataTag();
    for (const auto& config :
         {parseConfig("{\"keras\": \"" + version + "\"}").value, parseConfig("{}", kerasVersion(version)).value}) {
        QCOMPARE(int(config.network.recurrentActivation), gates);
        QVERIFY(name(config.network.recurrentInitializer) == initializer.toStdString());
        QCOMPARE(config.training.optimizer.epsilon, epsilon);
        QVERIFY(name(config.keras) == version);
    }
}

/// An explicit key beats `keras`, wherever it stands; the command line's version beats the file's.
void TestConfigJson::precedence() {
    const char* file =
        R"({"training": {"optimizer": {"epsilon": 0.5}}, "network": {"recurrent_activation": "tanh"}, "keras": "2.3"})";
    const auto own = parseConfig(file).value, over = parseConfig(file, KerasVersion::V3).value;
    QCOMPARE(own.training.optimizer.epsilon, 0.5);
    QVERIFY(own.network.recurrentActivation == Activation::Tanh);
    QVERIFY(own.network.recurrentInitializer == RecurrentInitializer::OrthogonalSvd);
    QVERIFY(over.network.recurrentInitializer == RecurrentInitializer::OrthogonalQr);
    QCOMPARE(over.training.optimizer.epsilon, 0.5);
    QVERIFY(over.keras == KerasVersion::V3);
}

void TestConfigJson::hardSigmoidOfKeras3() {
    const char* file = R"({"network": {"activation": "hard_sigmoid", "recurrent_activation": "hard_sigmoid"}})";
    QVERIFY(parseConfig(file).value.shape().recurrentActivation == Activation::HardSigmoid);
    const auto three = parseConfig(file, KerasVersion::V3).value;
    QVERIFY(three.shape().activation == Activation::HardSigmoid3 &&
            three.shape().recurrentActivation == Activation::HardSigmoid3);
    QVERIFY(Json(toJson(three))["network"]["recurrent_activation"] == "hard_sigmoid");
}

void TestConfigJson::unknownKeysAreKept() {
    const char* file = R"({"note": null, "author": {"name": "A", "empty": null}, "series": {"x": {"y": null}},
                           "training": {"rate": [1, {"a": null}], "optimizer": {"decay": false}}, "forecast": {"z": 1}, "network": {"q": 1}, "framing": {"w": []}})";
    const auto parsed = parseConfig(file);
    QVERIFY(parsed.ok());
    QCOMPARE(codes(parsed.problems).count("CONFIG_UNKNOWN_KEY"), 8);
    const Json again = toJson(parsed.value);
    const Json original = Json::parse(file).flatten();
    for (const auto& [pointer, value] : original.items())
        QVERIFY2(again.flatten().contains(pointer) && again.flatten()[pointer] == value, pointer.c_str());
    QVERIFY(parseConfig(again.dump()).value == parsed.value);
}

void TestConfigJson::refused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* json, const char* code) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(code);
    };
    row("", "JSON_SYNTAX");
    row("{", "JSON_SYNTAX");
    row("{\"seed\": 1,}", "JSON_SYNTAX");
    row("{\"repeats\": NaN}", "JSON_SYNTAX");
    row("{\"repeats\": 1e400}", "JSON_SYNTAX");
    row("\xff\xfe{", "JSON_SYNTAX");
    row("[]", "CONFIG_NOT_AN_OBJECT");
    row("null", "CONFIG_NOT_AN_OBJECT");
    row("{\"repeats\": \"10\"}", "CONFIG_WRONG_TYPE");
    row("{\"repeats\": 1.5}", "CONFIG_WRONG_TYPE");
    row("{\"repeats\": null}", "CONFIG_WRONG_TYPE");
    row("{\"repeats\": 1e12}", "CONFIG_OUT_OF_RANGE");
    row("{\"stream\": -1}", "CONFIG_OUT_OF_RANGE");
    row("{\"name\": 1}", "CONFIG_WRONG_TYPE");
    row("{\"keras\": 2.0}", "CONFIG_WRONG_TYPE");
    row("{\"keras\": \"2\"}", "CONFIG_UNKNOWN_NAME");
    row("{\"trainer\": \"torch\"}", "CONFIG_UNKNOWN_NAME");
    row("{\"training\": []}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"stateful\": 1}}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"reset_states\": \"batch\"}}", "CONFIG_UNKNOWN_NAME");
    row("{\"training\": {\"loss\": \"poisson\"}}", "CONFIG_UNKNOWN_NAME");
    row("{\"training\": {\"early_stopping\": 3}}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"early_stopping\": {\"monitor\": \"accuracy\"}}}", "CONFIG_UNKNOWN_NAME");
    row("{\"training\": {\"early_stopping\": {\"patience\": null, \"min_delta\": \"0\"}}}",
        "CONFIG_WRONG_TYPE CONFIG_WRONG_TYPE");
    row("{\"training\": {\"reduce_learning_rate\": {\"factor\": []}}}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"validation\": {}}}", "CONFIG_MISSING_KEY");
    row("{\"training\": {\"validation\": 0.2}}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"validation\": {\"size\": 6, \"state\": \"fresh\"}}}", "CONFIG_UNKNOWN_NAME");
    row("{\"training\": {\"best_weights\": null}}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"validation_split\": 0.2, \"callbacks\": []}}",
        "CONFIG_KERAS_ARGUMENT CONFIG_KERAS_ARGUMENT");
    row("{\"validation_data\": []}", "CONFIG_KERAS_ARGUMENT");
    row("{\"training\": {\"checkpoint\": true}}", "CONFIG_KERAS_ARGUMENT");
    row("{\"forecast\": {\"stateful\": \"yes\"}}", "CONFIG_WRONG_TYPE");
    row("{\"forecast\": {\"initial_state\": [[0.5], [0.5]]}}", "CONFIG_WRONG_TYPE");
    row("{\"forecast\": {\"initial_state\": [{\"c\": [0.5]}]}}", "CONFIG_WRONG_TYPE");
    row("{\"forecast\": {\"initial_state\": [{\"h\": [\"a\"], \"c\": [0.5]}]}}", "CONFIG_WRONG_TYPE");
    row("{\"forecast\": {\"initial_state\": [{\"h\": [[1], 2]}]}}", "CONFIG_WRONG_TYPE");
    row("{\"training\": {\"optimizer\": {\"name\": \"nadam\"}}}", "CONFIG_UNKNOWN_NAME");
    row("{\"training\": {\"optimizer\": {\"learning_rate\": \"NaN\"}}}", "CONFIG_WRONG_TYPE");
    row("{\"network\": {\"cell\": \"transformer\"}}", "CONFIG_UNKNOWN_NAME");
    row("{\"network\": {\"reset_after\": 1}}", "CONFIG_WRONG_TYPE");
    row("{\"network\": {\"units\": [1, \"2\"]}}", "CONFIG_WRONG_TYPE");
    row("{\"network\": {\"units\": 1000000000000}}", "CONFIG_OUT_OF_RANGE");
    row("{\"network\": {\"initial_state\": [0]}}", "CONFIG_KERAS_ARGUMENT");
    row("{\"series\": {\"csv\": 1}}", "CONFIG_WRONG_TYPE");
    row("{\"series\": {\"csv\": [\"a.csv\", 1]}}", "CONFIG_WRONG_TYPE");
    row("{\"series\": {\"inputs\": \"Price\"}}", "CONFIG_WRONG_TYPE");
    row("{\"series\": {\"inputs\": [1]}}", "CONFIG_WRONG_TYPE");
    row("{\"series\": {\"inputs\": [{\"known_ahead\": true}]}}", "CONFIG_WRONG_TYPE");
    row("{\"series\": {\"inputs\": [{\"name\": \"Promo\", \"known_ahead\": 1}]}}", "CONFIG_WRONG_TYPE");
    row("{\"series\": {\"group\": 3}}", "CONFIG_WRONG_TYPE");
    row("{\"framing\": {\"scale_per\": \"file\"}}", "CONFIG_UNKNOWN_NAME");
    row("{\"framing\": {\"horizon\": \"3\"}}", "CONFIG_WRONG_TYPE");
    row("{\"framing\": {\"scale\": [1]}}", "CONFIG_WRONG_TYPE");
    row("{\"framing\": {\"scale\": \"minmax\"}}", "CONFIG_WRONG_TYPE");
    row("{\"framing\": {\"layout\": \"rows\"}}", "CONFIG_UNKNOWN_NAME");
    row("{\"forecast\": {\"batch_size\": true}}", "CONFIG_WRONG_TYPE");
}

void TestConfigJson::refused() {
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    const auto parsed = parseConfig(std::string_view(json.data(), static_cast<std::size_t>(json.size())));
    QVERIFY(!parsed.ok());
    QCOMPARE(codes(parsed.problems), code);
    for (const Problem& p : parsed.problems) QVERIFY(!sentence(p).empty());
}

void TestConfigJson::allProblemsAtOnce() {
    const auto parsed = parseConfig(
        R"({"repeats": "a", "framing": {"lags": 1.5}, "training": {"epochs": [], "stateful": 0}, "seed": -1, "extra": 1})");
    QCOMPARE(parsed.problems.size(), std::size_t(6));
}

void TestConfigJson::placeOfSyntaxErrors() {
    const auto parsed = parseConfig("{\n  \"seed\": 1,\n  \"repeats\": x\n}");
    QCOMPARE(parsed.problems.at(0).line, std::size_t(3));
    QCOMPARE(parsed.problems.at(0).column, std::size_t(14));
    const auto tooLarge = parseConfig("{\n  \"note\": \"1e400\",\n  \"repeats\": 1e400\n}");
    QCOMPARE(tooLarge.problems.at(0).line, std::size_t(3));
    QCOMPARE(tooLarge.problems.at(0).column, std::size_t(14));
    QVERIFY(sentence(tooLarge.problems.at(0)).find("outside the range of a double") != std::string::npos);
}

/// The last one counts, as in Python's json and in browsers; nobody should wonder why.
void TestConfigJson::duplicateKeys() {
    const auto parsed = parseConfig(
        R"({"seed": 1, "training": {"epochs": 5, "optimizer": {"epsilon": 1}, "epochs": 7}, "note": {"epochs": 1}, "seed": 2})");
    QCOMPARE(parsed.value.training.epochs, 7);
    QCOMPARE(parsed.value.seed, std::uint64_t(2));
    QCOMPARE(codes(parsed.problems), QByteArray("JSON_DUPLICATE_KEY JSON_DUPLICATE_KEY CONFIG_UNKNOWN_KEY"));
    QCOMPARE(sentence(parsed.problems.at(0)),
             std::string("The key \"training.epochs\" stands twice; the last one counts."));
    QCOMPARE(sentence(parsed.problems.at(1)), std::string("The key \"seed\" stands twice; the last one counts."));
}

/// Every name once, though "3" is part of "2.3" and two activations share "hard_sigmoid".
void TestConfigJson::knownNames() {
    const auto said = [](const char* json) { return sentence(parseConfig(json).problems.at(0)); };
    QCOMPARE(said(R"({"keras": "2.1"})"),
             std::string(R"("2.1" is not a known value of "keras". Known: 2.0, 2.1.3, 2.3, 3.)"));
    QCOMPARE(
        said(R"({"network": {"activation": "x"}})"),
        std::string(
            R"("x" is not a known value of "network.activation". Known: tanh, sigmoid, hard_sigmoid, relu, linear.)"));
}

void TestConfigJson::seeds_data() {
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<bool>("good");
    QTest::addColumn<quint64>("value");
    QTest::newRow("text") << QByteArray("\"7\"") << true << quint64(7);
    QTest::newRow("number") << QByteArray("7") << true << quint64(7);
    QTest::newRow("largest") << QByteArray("\"18446744073709551615\"") << true << ~quint64(0);
    QTest::newRow("largest number") << QByteArray("18446744073709551615") << true << ~quint64(0);
    QTest::newRow("too large") << QByteArray("\"18446744073709551616\"") << false << quint64(1);
    QTest::newRow("negative") << QByteArray("-1") << false << quint64(1);
    QTest::newRow("negative text") << QByteArray("\"-1\"") << false << quint64(1);
    QTest::newRow("fraction") << QByteArray("1.5") << false << quint64(1);
    QTest::newRow("words") << QByteArray("\"one\"") << false << quint64(1);
    QTest::newRow("empty") << QByteArray("\"\"") << false << quint64(1);
    QTest::newRow("null") << QByteArray("null") << false << quint64(1);
}

void TestConfigJson::seeds() {
    QFETCH(QByteArray, seed);
    QFETCH(bool, good);
    QFETCH(quint64, value);
    const auto parsed = parseConfig("{\"seed\": " + seed.toStdString() + "}");
    QCOMPARE(parsed.ok(), good);
    QCOMPARE(parsed.value.seed, std::uint64_t(value));
}

void TestConfigJson::spellings() {
    const auto difference = [](const char* json) {
        return parseConfig(std::string("{\"framing\": {\"difference\": ") + json + "}}").value.framing.difference;
    };
    QVERIFY(difference("0") == std::vector<int>{} && difference("[]") == std::vector<int>{} &&
            difference("[0]") == std::vector<int>{});
    QVERIFY(difference("12") == std::vector<int>{12} && (difference("[12, 1]") == std::vector<int>{12, 1}));
    QVERIFY(parseConfig(R"({"network": {"units": 4}})").value.network.units == std::vector<int>{4});
    QCOMPARE(parseConfig(R"({"training": {"epochs": 1e3}})").value.training.epochs, 1000);
    QVERIFY(parseConfig("\xEF\xBB\xBF{}").problems.empty());
}

/// Neither depth nor width exhausts the stack, the memory or patience.
void TestConfigJson::absurdText() {
    const std::string deep = "{\"a\": " + std::string(100000, '[') + std::string(100000, ']') + "}";
    QCOMPARE(codes(parseConfig(deep).problems), QByteArray("JSON_SYNTAX"));
    std::string wide = "{";
    for (int i = 0; i < 100000; ++i) wide += "\"k" + std::to_string(i) + "\":0,";
    QCOMPARE(codes(parseConfig(wide + "\"a\":0}").problems), QByteArray("JSON_SYNTAX"));
    QVERIFY(parseConfig("{\"a\": \"" + std::string(1000, '[') + "\\\"" + std::string(20000, ',') + "\"}")
                .ok());  // inside a string they are text
}

void TestConfigJson::damagedBytes() {
    const std::string whole = contracted;
    RandomStream random(2, 0, Purpose::Resampling, 0);
    const std::string_view spice = "0123456789-.eE[]{},:\"nulltrue \x00\xff\x80";
    for (int i = 0; i < 2000; ++i) {
        std::string damaged =
            i % 4 == 0 ? whole.substr(0, random.below(static_cast<std::uint32_t>(whole.size()))) : whole;
        for (std::uint32_t change = random.below(6); change > 0 && !damaged.empty(); --change)
            damaged[random.below(static_cast<std::uint32_t>(damaged.size()))] =
                spice[random.below(static_cast<std::uint32_t>(spice.size()))];
        const auto parsed = parseConfig(damaged);
        if (parsed.ok()) QVERIFY2(parseConfig(jsonText(toJson(parsed.value))).value == parsed.value, damaged.c_str());
        for (const Problem& p : parsed.problems) QVERIFY(printable(sentence(p)) == sentence(p));
    }
}

WORKBENCH_TEST(TestConfigJson, Nothing)
#include "tst_configjson.moc"
