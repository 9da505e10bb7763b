// SPDX-License-Identifier: GPL-3.0-or-later
// Which experiments are the same: the JSON form, which has every setting, is the independent source for what there is.
#include <QTest>
#include <functional>
#include <set>
#include <string>
#include <unordered_set>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/identity.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

struct Change {
    const char* key;  ///< in the JSON form
    bool label;       ///< no result depends on it
    std::function<void(ExperimentConfig&)> make;
};

/// One of every setting, away from its default.
const std::vector<Change>& changes() {
    static const std::vector<Change> all{
        {"/name", true, [](auto& c) { c.name = "other"; }},
        {"/keras", false, [](auto& c) { c.keras = KerasVersion::V3; }},
        {"/trainer", false, [](auto& c) { c.trainer = TrainerChoice::Eigen; }},
        {"/series/csv", true, [](auto& c) { c.series.csv = {"a.csv"}; }},
        {"/series/inputs", false,
         [](auto& c) {
             c.series.inputs = {{"Price", true}};
         }},
        {"/series/group", true, [](auto& c) { c.series.group = "Shop"; }},
        {"/series/column", true, [](auto& c) { c.series.column = "Sales"; }},
        {"/series/order", true, [](auto& c) { c.series.order = DateOrder::File; }},
        {"/series/missing", true, [](auto& c) { c.series.missing = MissingValues::Drop; }},
        {"/series/encoding", true, [](auto& c) { c.series.encoding = "GB18030"; }},
        {"/series/decimal", true, [](auto& c) { c.series.decimal = DecimalMark::Comma; }},
        {"/framing/difference", false,
         [](auto& c) {
             c.framing.difference = {1, 12};
         }},
        {"/framing/lags", false, [](auto& c) { c.framing.lags = 2; }},
        {"/framing/layout", false, [](auto& c) { c.framing.layout = Layout::TimeSteps; }},
        {"/framing/horizon", false, [](auto& c) { c.framing.horizon = 3; }},
        {"/framing/test_end", false, [](auto& c) { c.framing.testEnd = 3; }},
        {"/framing/scale_per", false, [](auto& c) { c.framing.scalePer = ScalePer::Pooled; }},
        {"/framing/test_size", false, [](auto& c) { c.framing.testSize = 11; }},
        {"/framing/train_size", false, [](auto& c) { c.framing.trainSize = 20; }},
        {"/framing/scale", false, [](auto& c) { c.framing.scale.low = -0.5; }},
        {"/framing/scale", false, [](auto& c) { c.framing.scale.high = 0.5; }},
        {"/framing/scale", false, [](auto& c) { c.framing.scale.kind = ScaleKind::Standard; }},
        {"/network/units", false,
         [](auto& c) {
             c.network.units = {1, 1};
         }},
        {"/network/activation", false, [](auto& c) { c.network.activation = Activation::Relu; }},
        {"/network/recurrent_activation", false, [](auto& c) { c.network.recurrentActivation = Activation::Sigmoid; }},
        {"/network/recurrent_initializer", false,
         [](auto& c) { c.network.recurrentInitializer = RecurrentInitializer::OrthogonalQr; }},
        {"/network/cell", false, [](auto& c) { c.network.cell = Cell::Gru; }},
        {"/network/reset_after", false, [](auto& c) { c.network.resetAfter = true; }},
        {"/training/loss", false, [](auto& c) { c.training.loss = Loss::Huber; }},
        {"/training/optimizer/name", false, [](auto& c) { c.training.optimizer.kind = OptimizerKind::Sgd; }},
        {"/training/optimizer/amsgrad", false, [](auto& c) { c.training.optimizer.amsgrad = true; }},
        {"/training/optimizer/clipnorm", false, [](auto& c) { c.training.optimizer.clipNorm = 1.0; }},
        {"/training/optimizer/clipvalue", false, [](auto& c) { c.training.optimizer.clipValue = 1.0; }},
        {"/training/optimizer/momentum", true, [](auto& c) { c.training.optimizer.momentum = 0.5; }},
        {"/training/epochs", false, [](auto& c) { c.training.epochs = 999; }},
        {"/training/batch_size", false, [](auto& c) { c.training.batchSize = 2; }},
        {"/training/stateful", false, [](auto& c) { c.training.stateful = false; }},
        {"/training/reset_states", false, [](auto& c) { c.training.resetStates = ResetStates::Never; }},
        {"/training/reset_at_borders", false, [](auto& c) { c.training.resetAtBorders = false; }},
        {"/training/shuffle", false, [](auto& c) { c.training.shuffle = true; }},
        {"/training/optimizer/learning_rate", false, [](auto& c) { c.training.optimizer.learningRate = 0.002; }},
        {"/training/optimizer/beta_1", false, [](auto& c) { c.training.optimizer.beta1 = 0.8; }},
        {"/training/optimizer/beta_2", false, [](auto& c) { c.training.optimizer.beta2 = 0.99; }},
        {"/training/optimizer/epsilon", false, [](auto& c) { c.training.optimizer.epsilon = 1e-7; }},
        {"/training/validation", false, [](auto& c) { c.training.validation = {.size = 6}; }},
        {"/training/early_stopping", false, [](auto& c) { c.training.earlyStopping.emplace(); }},
        {"/training/reduce_learning_rate", false, [](auto& c) { c.training.reduceLearningRate.emplace(); }},
        {"/training/best_weights", false, [](auto& c) { c.training.bestWeights = true; }},
        {"/forecast/stateful", false, [](auto& c) { c.forecast.stateful = false; }},
        {"/forecast/initial_state", false, [](auto& c) { c.forecast.initialState = {{.h = {{0.5}}, .c = {{0}}}}; }},
        {"/forecast/seed_with_training", false, [](auto& c) { c.forecast.seedWithTraining = true; }},
        {"/forecast/reset_after_each", false, [](auto& c) { c.forecast.resetAfterEach = true; }},
        {"/forecast/batch_size", false, [](auto& c) { c.forecast.batchSize = 1; }},
        {"/repeats", true, [](auto& c) { c.repeats = 7; }},
        {"/seed", false, [](auto& c) { c.seed = 2; }},
        {"/stream", false, [](auto& c) { c.stream = 1; }},
        {"/later", true, [](auto& c) { c.unknownKeys = R"({"later":1})"; }},
    };
    return all;
}

/// The setting that a key's value belongs to: a list is one setting.
std::set<std::string> settingsOf(const nlohmann::ordered_json& json, const std::string& path = "") {
    std::set<std::string> found;
    for (const auto& [key, value] : json.items()) {
        if (value.is_object()) found.merge(settingsOf(value, path + "/" + key));
        else found.insert(path + "/" + key);
    }
    return found;
}

const char* const data = "xxh3:0123456789abcdef";

}  // namespace

class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySettingIsChangedHere() {
        std::set<std::string> changed;
        for (const Change& change : changes()) changed.insert(change.key);
        for (const std::string& key : settingsOf(toJson(ExperimentConfig{}))) {
            QVERIFY2(changed.contains(key), key.c_str());
        }
    }

    void aSettingChangesTheKeyAndALabelDoesNot_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(changes().size()); ++i)
            QTest::addRow("%d %s", i, changes()[static_cast<std::size_t>(i)].key) << i;
    }
    void aSettingChangesTheKeyAndALabelDoesNot() {
        QFETCH(int, index);
        const Change& change = changes()[static_cast<std::size_t>(index)];
        const ExperimentConfig before;
        ExperimentConfig after = before;
        change.make(after);
        QVERIFY(toJson(after) != toJson(before));
        QCOMPARE(keyOf(after, data) == keyOf(before, data), change.label);
        QCOMPARE(withoutLabels(after) == withoutLabels(before), change.label);
        QVERIFY(keyOf(withoutLabels(after), data) == keyOf(after, data));
    }

    /// The settings inside of those that are null by default.
    void settingsOfRulesCount() {
        ExperimentConfig base;
        base.training.validation = {6, ValidationState::Copy};
        base.training.earlyStopping.emplace();
        base.training.reduceLearningRate.emplace();
        base.forecast.initialState = {{.h = {{0.5}}, .c = {{0.5}}}};
        const std::vector<std::function<void(ExperimentConfig&)>> all{
            [](auto& c) { c.training.validation->size = 7; },
            [](auto& c) { c.training.validation->state = ValidationState::Zero; },
            [](auto& c) { c.training.earlyStopping->monitor = Monitor::Loss; },
            [](auto& c) { c.training.earlyStopping->patience = 1; },
            [](auto& c) { c.training.earlyStopping->minDelta = 1; },
            [](auto& c) { c.training.earlyStopping->restoreBestWeights = true; },
            [](auto& c) { c.training.reduceLearningRate->monitor = Monitor::Loss; },
            [](auto& c) { c.training.reduceLearningRate->factor = 0.2; },
            [](auto& c) { c.training.reduceLearningRate->patience = 1; },
            [](auto& c) { c.training.reduceLearningRate->minDelta = 1; },
            [](auto& c) { c.training.reduceLearningRate->cooldown = 1; },
            [](auto& c) { c.training.reduceLearningRate->minLearningRate = 1; },
            [](auto& c) { c.forecast.initialState->front().h = {{0.25}}; },
            [](auto& c) { c.forecast.initialState->front().c = {{0.25}}; }};
        QCOMPARE(all.size(), 2u + 4u + 6u + 2u);  // contracts, section 1
        for (const auto& change : all) {
            ExperimentConfig other = base;
            change(other);
            QVERIFY(toJson(other) != toJson(base));
            QVERIFY(!(keyOf(other, data) == keyOf(base, data)));
        }
    }

    /// Pairs of changes, and all of them on every preset: as many keys as there are different JSON texts.
    void asManyKeysAsConfigurations() {
        std::set<std::string> texts;
        std::unordered_set<ExperimentKey> keys;
        const auto enter = [&](const ExperimentConfig& config) {
            texts.insert(toJson(withoutLabels(config)).dump());
            keys.insert(keyOf(config, data));
        };
        for (const Preset& preset : presets())
            for (const Change& first : changes())
                for (const Change& second : changes()) {
                    ExperimentConfig config = presetConfig(preset);
                    first.make(config);
                    second.make(config);
                    enter(config);
                }
        QCOMPARE(keys.size(), texts.size());
        QVERIFY(keys.size() > 3000);
    }

    /// Neighbouring lists and absent values do not run into each other.
    void whereAListEndsIsPartOfTheKey() {
        ExperimentConfig one, other;
        one.framing.difference = {1, 2};
        one.framing.lags = 3;
        other.framing.difference = {1};
        other.framing.lags = 2;
        QVERIFY(keyOf(one, data) != keyOf(other, data));
        one = other = {};
        one.framing.trainSize = 0;
        QVERIFY(keyOf(one, data) != keyOf(other, data));
        QVERIFY(keyOf(one, "ab") != keyOf(one, "a"));
    }

    void otherDataAnotherKey() { QVERIFY(keyOf({}, data) != keyOf({}, "xxh3:0123456789abcdee")); }
};

WORKBENCH_TEST(TestIdentity, Nothing)
#include "tst_identity.moc"
