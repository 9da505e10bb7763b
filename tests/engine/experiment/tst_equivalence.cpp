// SPDX-License-Identifier: GPL-3.0-or-later
// Configurations with equal canonical forms must give equal bits, and the others should differ: every combination of
// switches is really trained, alone, and compared.
#include <QTest>
#include <map>
#include <set>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/effects.h"
#include "engine/experiment/equivalence.h"
#include "engine/experiment/recall.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

using Bits = std::vector<std::uint64_t>;

Bits resultsOf(const ExperimentConfig& config) {
    const Prepared experiment = prepared(config);
    Bits all;
    for (int repeat = 0; repeat < config.repeats; ++repeat) all.push_back(bits(runAlone(experiment, repeat).rmse));
    return all;
}

ExperimentConfig twelveRows(int batch) {
    ExperimentConfig config = shortPreset("stateful", 4, 2);
    config.framing.trainSize = 12;
    config.training.batchSize = batch;
    return config;
}

/// All switches of state at one training batch size.
std::vector<ExperimentConfig> grid(int batch) {
    std::vector<ExperimentConfig> all;
    for (const bool stateful : {true, false})
        for (const auto resets : {ResetStates::Epoch, ResetStates::Never})
            for (const bool seed : {false, true})
                for (const bool resetEach : {false, true})
                    for (const int call : {1, 4, 12}) {
                        ExperimentConfig config = twelveRows(batch);
                        config.training.stateful = stateful;
                        config.training.resetStates = resets;
                        config.forecast = {.seedWithTraining = seed, .resetAfterEach = resetEach, .batchSize = call};
                        all.push_back(config);
                    }
    return all;
}

/// The same with forecasts of both kinds of network and from starts that are given, zero and not.
std::vector<ExperimentConfig> wideGrid(int batch) {
    std::vector<ExperimentConfig> all;
    for (ExperimentConfig config : grid(batch))
        for (const std::optional<bool> stateful : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
            config.forecast.stateful = stateful;
            config.forecast.initialState.reset();
            all.push_back(config);
            if (!config.forecastsStateful()) continue;
            for (const double start : {0.0, 0.25}) {
                config.forecast.initialState = {{.h = {{start}}, .c = {{-2 * start}}}};
                all.push_back(config);
            }
        }
    return all;
}

/// Every way to hold rows out and to look at their loss; batches divide the 12 rows and those that are left of them.
std::vector<ExperimentConfig> ruleGrid() {
    std::vector<ExperimentConfig> all;
    ExperimentConfig config = twelveRows(4);
    config.training.optimizer.learningRate = 0.3f;
    config.training.epochs = 12;
    for (const bool stateful : {true, false})
        for (const ResetStates resets : {ResetStates::Epoch, ResetStates::Never})
            for (const int size : {0, 4, 8})
                for (const ValidationState state :
                     {ValidationState::Copy, ValidationState::Zero, ValidationState::Seeded, ValidationState::Keras})
                    for (const int rule : {0, 1, 2, 3, 4}) {
                        ExperimentConfig one = config;
                        one.training.stateful = stateful, one.training.resetStates = resets;
                        if (size > 0) one.training.validation = {size, state};
                        const Monitor monitor = one.training.bestMonitor();
                        if (rule == 1) one.training.earlyStopping = {monitor, 0, 0.0, false};
                        if (rule == 2) one.training.earlyStopping = {monitor, 1, 0.0, true};
                        if (rule == 3) one.training.reduceLearningRate = {Monitor::Loss, 0.5, 0, 0.0, 0, 0.0};
                        if (rule == 4) one.training.bestWeights = true;
                        one.keras = rule == 1 ? KerasVersion::V2_3 : KerasVersion::V2_0;
                        all.push_back(one);
                    }
    return all;
}

/// Every test row is forecast from a zero state, so the size of the calls can at most change the rounding.
bool everyRowFromZero(const ExperimentConfig& form) {
    const int call = form.forecastBatchSize();
    const auto& given = form.forecast.initialState;
    const bool zero = given ? given->front().h.front().front() == 0
                            : form.training.resetStates == ResetStates::Epoch || !form.forecastsFromTraining();
    const bool oneCall = form.framing.testSize <= call, seeded = form.forecast.seedWithTraining;
    return !form.forecastsStateful() || (form.forecast.resetAfterEach && (zero || seeded)) ||
           (oneCall && zero && !seeded);
}

}  // namespace

class TestEquivalence : public QObject {
    Q_OBJECT
private slots:
    void gridOfSwitches_data();
    void gridOfSwitches();
    void gridOfRules();
    void documentedPairs_data();
    void documentedPairs();
    void labelsHaveNoEffect();
    void differences_data();
    void differences();
    void agreesWithTheSwitches_data();
    void agreesWithTheSwitches();
    void batchLargerThanTheRows();
    void canonicalTwiceIsCanonical();
};

void TestEquivalence::gridOfSwitches_data() {
    QTest::addColumn<int>("batch");
    for (const int batch : {1, 4, 12}) QTest::addRow("batch %d", batch) << batch;
}

/// Equal canonical forms: equal bits. Different ones: different results, but where every row starts from zero: there
/// the size of the calls changes nothing but perhaps the rounding, so such forms are told apart without need.
void TestEquivalence::gridOfSwitches() {
    QFETCH(int, batch);
    std::vector<std::pair<ExperimentConfig, Bits>> classes;
    for (const ExperimentConfig& config : wideGrid(batch)) {
        const ExperimentConfig form = canonical(config, 12);
        const Bits bits = resultsOf(config);
        const auto known = std::ranges::find_if(classes, [&](const auto& entry) { return entry.first == form; });
        if (known != classes.end()) QVERIFY2(known->second == bits, toJson(config)["forecast"].dump().c_str());
        else classes.emplace_back(form, bits);
    }
    QVERIFY(classes.size() >= 8);
    for (const auto& [form, bits] : classes)
        for (const auto& [other, otherBits] : classes)
            if (!(form == other) && !(everyRowFromZero(form) && everyRowFromZero(other)))
                QVERIFY2(bits != otherBits,
                         (toJson(form)["forecast"].dump() + toJson(other)["forecast"].dump()).c_str());
}

/// Equal canonical forms: equal bits, and equal curves where the training is shared.
void TestEquivalence::gridOfRules() {
    std::vector<std::pair<ExperimentConfig, Bits>> classes;
    std::vector<std::pair<ExperimentConfig, std::vector<float>>> trainings;
    int equal = 0;
    for (const ExperimentConfig& config : ruleGrid()) {
        const ExperimentConfig form = canonical(config, 12), training = canonicalTraining(config, 12);
        QVERIFY(canonical(form, 12) == form);
        const Bits bits = resultsOf(config);
        const auto known = std::ranges::find_if(classes, [&](const auto& entry) { return entry.first == form; });
        if (known == classes.end()) classes.emplace_back(form, bits);
        else QVERIFY2(known->second == bits, toJson(config)["training"].dump().c_str());
        equal += known != classes.end();
        const auto again = recallRepeat(*prepared(config), 0);
        std::vector<float> curves = again->losses;
        curves.insert(curves.end(), again->validationLosses.begin(), again->validationLosses.end());
        const auto same = std::ranges::find_if(trainings, [&](const auto& entry) { return entry.first == training; });
        if (same == trainings.end()) trainings.emplace_back(training, curves);
        else QVERIFY2(same->second == curves, toJson(config)["training"].dump().c_str());
    }
    QVERIFY(equal > 50 && classes.size() > 50);
    std::set<std::pair<Bits, int>> different;  // of forms that hold rows out and follow them nearly all are
    for (const auto& [form, bits] : classes) different.insert({bits, 0});
    QVERIFY(different.size() > classes.size() / 2);
}

void TestEquivalence::documentedPairs_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("stateful_batch12") << QByteArray("stateless_batch12");
    QTest::newRow("stateful_reset_test") << QByteArray("stateful_seed_train_resets");
}

/// keras.md, "What is identical by construction"; and nothing else in the tutorial is.
void TestEquivalence::documentedPairs() {
    QFETCH(QByteArray, other);
    const ExperimentConfig a = shortPreset(QTest::currentDataTag(), 20), b = shortPreset(other.toStdString(), 20);
    QVERIFY(canonical(a, prepared(a)->train.rows()) == canonical(b, prepared(b)->train.rows()));
    QVERIFY(resultsOf(a) == resultsOf(b));
    int equal = 0;
    for (const Preset& first : presets())
        for (const Preset& second : presets()) {
            const auto form = [](const Preset& p) {
                return canonical(shortPreset(p.name), p.name.ends_with("batch12") ? 12 : 22);
            };
            equal += form(first) == form(second);
        }
    QCOMPARE(equal, 11 + 2 * 2);
}

void TestEquivalence::labelsHaveNoEffect() {
    ExperimentConfig a = shortPreset("stateful"), b = a;
    b.name = "other";
    b.repeats = 7;
    b.keras = KerasVersion::V2_3;
    b.unknownKeys = "{\"x\":1}";
    b.framing.trainSize = 22;
    b.framing.layout = Layout::TimeSteps;
    b.forecast.batchSize = 1;
    QVERIFY(canonical(a, 22) == canonical(b, 22));
    b.repeats = a.repeats;
    QVERIFY(resultsOf(a) == resultsOf(b));
    b.keras = KerasVersion::V3;  // whose "hard_sigmoid" is another function
    QVERIFY(!(canonical(a, 22) == canonical(b, 22)));
    QVERIFY(resultsOf(a) != resultsOf(b));
    b.network.recurrentActivation = a.network.recurrentActivation = Activation::Sigmoid;
    QVERIFY(canonical(a, 22) == canonical(b, 22));
    QVERIFY(resultsOf(a) == resultsOf(b));
}

void TestEquivalence::differences_data() {
    QTest::addColumn<int>("which");
    const char* names[]{"seed",  "stream", "epochs", "learning rate", "epsilon", "lags",        "difference",
                        "scale", "units",  "gates",  "activation",    "shuffle", "initializer", "train size"};
    for (int i = 0; i < 14; ++i) QTest::newRow(names[i]) << i;
}

void TestEquivalence::differences() {
    QFETCH(int, which);
    ExperimentConfig a = shortPreset("stateless", 8), b = a;
    switch (which) {
    case 0: b.seed = 2; break;
    case 1: b.stream = 1; break;
    case 2: b.training.epochs = 9; break;
    case 3: b.training.optimizer.learningRate = 0.002; break;
    case 4: b.training.optimizer.epsilon = 1e-3; break;
    case 5: b.framing.lags = 2; break;
    case 6: b.framing.difference = {}; break;
    case 7: b.framing.scale = {ScaleKind::Standard, -1, 1}; break;
    case 8: b.network.units = {2}; break;
    case 9: b.network.recurrentActivation = Activation::Sigmoid; break;
    case 10: b.network.activation = Activation::Relu; break;
    case 11: b.training.shuffle = true; break;
    case 12:
        a.training.stateful = b.training.stateful = true;
        b.network.recurrentInitializer = RecurrentInitializer::OrthogonalQr;
        break;
    case 13: b.framing.trainSize = 20; break;
    }
    QVERIFY(!(canonical(a, prepared(a)->train.rows()) == canonical(b, prepared(b)->train.rows())));
    QVERIFY(resultsOf(a) != resultsOf(b));
}

void TestEquivalence::agreesWithTheSwitches_data() {
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("epochs");
    for (const int batch : {1, 4, 12})
        for (const int epochs : {1, 4}) QTest::addRow("batch %d, epochs %d", batch, epochs) << batch << epochs;
}

/// engine/experiment/effects.h explains the switches one by one; both must say the same: a switch is without effect
/// exactly where turning it leaves the canonical form as it is.
void TestEquivalence::agreesWithTheSwitches() {
    QFETCH(int, batch);
    QFETCH(int, epochs);
    for (ExperimentConfig config : wideGrid(batch)) {
        config.training.epochs = epochs;
        if (!config.forecast.stateful && config.forecast.initialState) continue;  // of a stateless one it is refused
        ExperimentConfig turned[]{config, config, config, config};
        turned[0].training.stateful = !config.training.stateful;
        turned[1].training.resetStates =
            config.training.resetStates == ResetStates::Epoch ? ResetStates::Never : ResetStates::Epoch;
        turned[2].forecast.seedWithTraining = !config.forecast.seedWithTraining;
        turned[3].forecast.resetAfterEach = !config.forecast.resetAfterEach;
        const StateEffects effects = stateEffects(config, 12);
        const StateSwitch switches[]{StateSwitch::ResetEachBatch, StateSwitch::ResetEachEpoch, StateSwitch::Seeding,
                                     StateSwitch::ResetEachForecast};
        for (int s = 0; s < 4; ++s)
            QVERIFY2((canonical(config, 12) == canonical(turned[s], 12)) == effects.of(switches[s]).has_value(),
                     qPrintable(QString("switch %1 of %2").arg(s).arg(QString::fromStdString(toJson(config).dump()))));
    }
}

/// Keras takes what rows there are: a batch of all of them.
void TestEquivalence::batchLargerThanTheRows() {
    ExperimentConfig all = shortPreset("stateless"), more = all;
    all.training.batchSize = 22;
    more.training.batchSize = 1'000'000;
    QVERIFY(resultsOf(all) == resultsOf(more));
    QVERIFY(canonicalTraining(all, 22) == canonicalTraining(more, 22));
}

void TestEquivalence::canonicalTwiceIsCanonical() {
    for (const int batch : {1, 4, 12})
        for (const ExperimentConfig& config : wideGrid(batch)) {
            const ExperimentConfig once = canonical(config, 12);
            QVERIFY(canonical(once, 12) == once);
            QVERIFY(canonicalTraining(once, 12) == canonicalTraining(config, 12) || !once.training.stateful);
        }
}

WORKBENCH_TEST(TestEquivalence, Nothing)
#include "tst_equivalence.moc"
