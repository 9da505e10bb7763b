// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial's eleven experiments: names, groups and switches from design/contracts.md section 1 and the tutorial's
// scripts.
#include <QTest>
#include <set>

#include "engine/experiment/presets.h"
#include "engine/experiment/validate.h"
#include "tests/testmain.h"

using namespace lstm;

class TestPresets : public QObject {
    Q_OBJECT
private slots:
    void switches_data();
    void switches();
    void groups_data();
    void groups();
    void everyPresetIsValid();
    void namesAreUnique();
    void unknown();
};

void TestPresets::switches_data() {
    QTest::addColumn<QByteArray>("alias");
    QTest::addColumn<bool>("stateful");
    QTest::addColumn<bool>("resets");
    QTest::addColumn<bool>("shuffle");
    QTest::addColumn<int>("batch");
    QTest::addColumn<bool>("seed");
    QTest::addColumn<bool>("resetEach");
    QTest::addColumn<int>("stream");
    QTest::newRow("stateful") << QByteArray("noseed_1") << true << true << false << 1 << false << false << 0;
    QTest::newRow("stateful2") << QByteArray() << true << true << false << 1 << false << false << 1;
    QTest::newRow("stateless") << QByteArray() << false << true << false << 1 << false << false << 0;
    QTest::newRow("stateless_shuffle") << QByteArray() << false << true << true << 1 << false << false << 0;
    QTest::newRow("stateful_batch12") << QByteArray() << true << true << false << 12 << false << false << 0;
    QTest::newRow("stateless_batch12") << QByteArray() << false << true << false << 12 << false << false << 0;
    QTest::newRow("stateful_reset_test") << QByteArray("noseed_2") << true << true << false << 1 << false << true << 0;
    QTest::newRow("stateful_noreset") << QByteArray("noseed_3") << true << false << false << 1 << false << false << 0;
    QTest::newRow("stateful_seed_train") << QByteArray("seed_1") << true << true << false << 1 << true << false << 0;
    QTest::newRow("stateful_seed_train_resets")
        << QByteArray("seed_2") << true << true << false << 1 << true << true << 0;
    QTest::newRow("stateful_seed_train_no_resets")
        << QByteArray("seed_3") << true << false << false << 1 << true << false << 0;
}

void TestPresets::switches() {
    QFETCH(QByteArray, alias);
    QFETCH(bool, stateful);
    QFETCH(bool, resets);
    QFETCH(bool, shuffle);
    QFETCH(int, batch);
    QFETCH(bool, seed);
    QFETCH(bool, resetEach);
    QFETCH(int, stream);
    const Preset* preset = findPreset(QTest::currentDataTag());
    QVERIFY(preset);
    QVERIFY(preset->alias == alias.toStdString());
    if (!alias.isEmpty()) QCOMPARE(findPreset(alias.toStdString()), preset);
    const ExperimentConfig c = presetConfig(*preset);
    QVERIFY(c.name == QTest::currentDataTag());
    QCOMPARE(c.training.stateful, stateful);
    QCOMPARE(c.training.resetStates == ResetStates::Epoch, resets);
    QCOMPARE(c.training.shuffle, shuffle);
    QCOMPARE(c.training.batchSize, batch);
    QCOMPARE(c.framing.trainSize.has_value(), batch == 12);
    QCOMPARE(c.forecast.seedWithTraining, seed);
    QCOMPARE(c.forecast.resetAfterEach, resetEach);
    QCOMPARE(int(c.stream), stream);
    QCOMPARE(c.training.epochs, 1000);
    QCOMPARE(c.repeats, 10);
}

void TestPresets::groups_data() {
    QTest::addColumn<QStringList>("names");
    QTest::newRow("a-vs-a") << QStringList{"stateful", "stateful2"};
    QTest::newRow("stateful-vs-stateless") << QStringList{"stateful", "stateless", "stateless_shuffle"};
    QTest::newRow("batch12") << QStringList{"stateful_batch12", "stateless_batch12"};
    QTest::newRow("resets-and-seeding") << QStringList{"stateful",
                                                       "stateful_reset_test",
                                                       "stateful_noreset",
                                                       "stateful_seed_train",
                                                       "stateful_seed_train_resets",
                                                       "stateful_seed_train_no_resets"};
    QTest::newRow("tutorial") << QStringList{"stateful",
                                             "stateful2",
                                             "stateless",
                                             "stateless_shuffle",
                                             "stateful_batch12",
                                             "stateless_batch12",
                                             "stateful_reset_test",
                                             "stateful_noreset",
                                             "stateful_seed_train",
                                             "stateful_seed_train_resets",
                                             "stateful_seed_train_no_resets"};
}

void TestPresets::groups() {
    QFETCH(QStringList, names);
    QStringList found;
    for (const Preset* preset : resolvePresets(QTest::currentDataTag()))
        found << QString::fromUtf8(preset->name.data(), qsizetype(preset->name.size()));
    QCOMPARE(found, names);
}

void TestPresets::everyPresetIsValid() {
    for (const Preset& preset : presets())
        for (const auto keras : {KerasVersion::V2_0, KerasVersion::V2_1_3, KerasVersion::V2_3, KerasVersion::V3})
            QVERIFY(validate(presetConfig(preset, keras), shampooSales()).empty());
}

void TestPresets::namesAreUnique() {
    std::set<std::string_view> names;
    std::size_t count = 0;
    const auto add = [&](std::string_view name) {
        if (!name.empty()) names.insert(name), ++count;
    };
    for (const Preset& preset : presets()) add(preset.name), add(preset.alias);
    for (const PresetGroup& group : presetGroups()) add(group.name);
    QCOMPARE(names.size(), count);
}

void TestPresets::unknown() {
    QVERIFY(resolvePresets("").empty() && resolvePresets("Stateful").empty() && resolvePresets("stateful ").empty());
}

WORKBENCH_TEST(TestPresets, Nothing)
#include "tst_presets.moc"
