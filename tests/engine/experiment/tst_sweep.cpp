// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps share packs: experiments that differ only in seed, stream or learning rate give the bits that they give alone,
// in as few packs as possible.
#include <QTest>
#include <functional>

#include "engine/experiment/equivalence.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

/// Everything that a run says of an experiment, as bits: RMSE, forecasts, diverged epoch and losses of each repeat.
using Said = std::vector<std::vector<std::uint64_t>>;

std::vector<Said> everything(ExperimentRun& run) {
    std::vector<Said> all;
    for (const Prepared& experiment : run.experiments()) all.emplace_back(experiment->config.repeats);
    for (const FinishedRepeat& f : run.takeFinished()) {
        auto& said = all[f.experiment][f.result.repeat];
        said = {bits(f.result.rmse), static_cast<std::uint64_t>(f.result.divergedEpoch)};
        for (const double forecast : f.result.forecasts) said.push_back(bits(forecast));
        for (const float loss : run.losses(f.experiment)->points(f.result.repeat))
            said.push_back(std::bit_cast<std::uint32_t>(loss));
    }
    return all;
}

std::vector<Said> executed(const std::vector<ExperimentConfig>& configs, int threads) {
    ExperimentRun run(prepared(configs), {.threads = threads, .keepLosses = true});
    run.execute();
    return everything(run);
}

/// Learning rates from 1e-4 to 1e-1, three seeds, two streams, 1 to 5 repeats: 28 experiments, 80 repeats and some.
std::vector<ExperimentConfig> sweep(const ExperimentConfig& base) {
    std::vector<ExperimentConfig> configs;
    for (const double rate : {1e-4, 3e-4, 0.001, 0.0123, 0.1})
        for (const std::uint64_t seed : {1u, 2u, 77u})
            for (const std::uint32_t stream : {0u, 5u}) {
                if (rate == 0.001 && seed == 2) continue;
                ExperimentConfig config = base;
                config.training.optimizer.learningRate = rate;
                config.seed = seed;
                config.stream = stream;
                config.repeats = 1 + static_cast<int>(configs.size() * 7 % 5);
                configs.push_back(config);
            }
    return configs;
}

int packsOf(const std::vector<ExperimentConfig>& configs) { return ExperimentRun(prepared(configs)).packCount(); }

ExperimentConfig withRate(ExperimentConfig config, double rate) {
    config.training.optimizer.learningRate = rate;
    return config;
}

}  // namespace

class TestSweep : public QObject {
    Q_OBJECT
private slots:
    void sameBitsAsAlone_data();
    void sameBitsAsAlone();
    void divergedRatesDisturbNobody();
    void fewestPacks_data();
    void fewestPacks();
    void boxesGrowTogether();
    void families();
};

void TestSweep::sameBitsAsAlone_data() {
    QTest::addColumn<int>("kind");
    const char* names[]{"stateful", "shuffled", "stack of two, lags in time, batches of 4", "Eigen"};
    for (int kind = 0; kind < 4; ++kind) QTest::newRow(names[kind]) << kind;
}

void TestSweep::sameBitsAsAlone() {
    QFETCH(int, kind);
    ExperimentConfig base = shortPreset(kind == 1 ? "stateless" : "stateful", 6);
    base.training.shuffle = kind == 1;
    if (kind == 2) {
        base.network.units = {3, 2};
        base.framing.lags = 3;
        base.framing.layout = Layout::TimeSteps;
        base.framing.trainSize = 20;
        base.training.batchSize = 4;
    }
    if (kind == 3) base.trainer = TrainerChoice::Eigen;
    const auto configs = sweep(base);
    std::vector<Said> alone;
    for (const ExperimentConfig& config : configs) alone.push_back(executed({config}, 1).front());
    QVERIFY(alone[0] != alone[1]);
    for (const int threads : {1, 2, 5}) QVERIFY(executed(configs, threads) == alone);
    for (std::size_t e = 0; e < configs.size(); ++e) {
        const Prepared experiment = prepared(configs[e]);
        for (int repeat = 0; repeat < configs[e].repeats; ++repeat)
            QCOMPARE(alone[e][repeat][0], bits(runAlone(experiment, repeat).rmse));
    }
}

/// Repeats that run away or diverge, the epoch and the losses of it included, and those beside them.
void TestSweep::divergedRatesDisturbNobody() {
    const ExperimentConfig base = shortPreset("stateful", 40, 3);
    const std::vector<ExperimentConfig> configs{base, withRate(base, 1e30), withRate(base, 0.01), withRate(base, 1e6),
                                                withRate(base, 1e25)};
    QCOMPARE(packsOf(configs), 1);
    const auto together = executed(configs, 1);
    for (std::size_t e = 0; e < configs.size(); ++e) QVERIFY(together[e] == executed({configs[e]}, 1).front());
    for (const auto& repeat : together[1])
        QVERIFY(repeat[1] >= 1 && repeat.size() == 2 + repeat[1]);  // no forecasts; losses up to there
    for (const int e : {0, 2})
        for (const auto& repeat : together[e]) QCOMPARE(repeat[1], std::uint64_t(0));
}

void TestSweep::fewestPacks_data() {
    QTest::addColumn<int>("experiments");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<int>("packs");
    QTest::newRow("20 x 10") << 20 << 10 << 13;
    QTest::newRow("16 x 1") << 16 << 1 << 1;
    QTest::newRow("17 x 1") << 17 << 1 << 2;
    QTest::newRow("3 x 100") << 3 << 100 << 19;
}

void TestSweep::fewestPacks() {
    QFETCH(int, experiments);
    QFETCH(int, repeats);
    QFETCH(int, packs);
    std::vector<ExperimentConfig> configs;
    for (int e = 0; e < experiments; ++e)
        configs.push_back(withRate(shortPreset("stateful", 1, repeats), 1e-4 * (e + 1)));
    QCOMPARE(packsOf(configs), packs);
    const auto judgedOtherwise = [&](ExperimentConfig config) {
        config.forecast.seedWithTraining = true;
        return config;
    };
    configs.push_back(judgedOtherwise(configs.front()));  // shares its training
    QCOMPARE(packsOf(configs), packs);
    configs.push_back(shortPreset("stateless", 1, 17));  // another family: one partly filled pack more
    QCOMPARE(packsOf(configs), packs + 2);
    configs.push_back(configs.front());
    configs.back().trainer = TrainerChoice::Eigen;
    QCOMPARE(packsOf(configs), packs + 2 + repeats);
}

/// On one thread the repeats come out in order, whatever the families and the sizes of their packs.
void TestSweep::boxesGrowTogether() {
    std::vector<ExperimentConfig> configs;
    for (const double rate : {1e-4, 1e-3, 1e-2}) configs.push_back(withRate(shortPreset("stateful", 1, 40), rate));
    configs.push_back(shortPreset("stateless", 1, 100));
    ExperimentRun run(prepared(configs), {.threads = 1, .keepLosses = false});
    run.execute();
    std::vector<int> done(configs.size(), 0);
    for (const FinishedRepeat& f : run.takeFinished()) {
        QCOMPARE(f.result.repeat, done[f.experiment]++);
        for (std::size_t e = 0; e < configs.size(); ++e)
            QVERIFY(done[e] + 2 * 16 >= std::min(configs[e].repeats, done[f.experiment]));
    }
    QVERIFY(done == std::vector<int>({40, 40, 40, 100}));
}

void TestSweep::families() {
    const ExperimentConfig base = shortPreset("stateless");
    const auto together = [&](const std::function<void(ExperimentConfig&)>& change) {
        ExperimentConfig other = base;
        change(other);
        return canonicalLaneFamily(base, 22) == canonicalLaneFamily(other, other.framing.trainSize.value_or(22));
    };
    QVERIFY(together([](auto& c) { c.seed = 9; }));
    QVERIFY(together([](auto& c) { c.stream = 9; }));
    QVERIFY(together([](auto& c) { c.repeats = 9; }));
    QVERIFY(together([](auto& c) { c.training.optimizer.learningRate = 0.5; }));
    QVERIFY(together([](auto& c) { c.network.recurrentInitializer = RecurrentInitializer::OrthogonalQr; }));
    QVERIFY(!together([](auto& c) { c.training.optimizer.epsilon = 1e-7; }));
    QVERIFY(!together([](auto& c) { c.training.optimizer.beta1 = 0.8; }));
    QVERIFY(!together([](auto& c) { c.training.epochs = 6; }));
    QVERIFY(!together([](auto& c) { c.training.batchSize = 2; }));
    QVERIFY(!together([](auto& c) { c.training.stateful = true; }));
    QVERIFY(!together([](auto& c) { c.training.shuffle = true; }));
    QVERIFY(!together([](auto& c) { c.network.units = {2}; }));
    QVERIFY(!together([](auto& c) { c.network.recurrentActivation = Activation::Sigmoid; }));
    QVERIFY(!together([](auto& c) { c.framing.trainSize = 20; }));
    QVERIFY(!together([](auto& c) { c.trainer = TrainerChoice::Eigen; }));
}

WORKBENCH_TEST(TestSweep, Nothing)
#include "tst_sweep.moc"
