// SPDX-License-Identifier: GPL-3.0-or-later
// Walk-forward forecasts under every policy, replayed by hand: a network, a state, and Keras' rules written out.
#include <QTest>

#include "engine/experiment/forecast.h"
#include "engine/experiment/rmse.h"
#include "engine/experiment/trace.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

struct Seen {
    ForecastPhase phase;
    int firstRow;
    bool reset;
    int rows;
    bool operator==(const Seen&) const = default;
};

/// What Keras' predict and reset_states would do, call by call.
std::vector<float> byHand(const PreparedExperiment& e, const std::vector<float>& parameters, NetworkState state) {
    const ExperimentConfig& c = e.config;
    const int call = c.forecastBatchSize();
    std::vector<float> forecasts;
    const auto go = [&](const Samples& rows, bool keep) {
        for (int first = 0; first < rows.rows(); first += call) {
            const int size = std::min(call, rows.rows() - first);
            if (size < call && c.forecastsStateful()) break;
            Network network(c.shape(), size);
            if (!c.forecastsStateful()) state = zeroState(c.shape(), size);
            const Outputs y = network.forward(parameters, rows.x.middleRows(first, size), state);
            for (Eigen::Index row = 0; keep && row < y.rows(); ++row) forecasts.push_back(y(row, 0));
            if (c.forecast.resetAfterEach) state = zeroState(c.shape(), size);
        }
    };
    if (c.forecast.seedWithTraining) go(e.train, false);
    go(e.test, true);
    return forecasts;
}

}  // namespace

class TestForecast : public QObject {
    Q_OBJECT
private slots:
    void everyPolicy_data();
    void everyPolicy();
    void callsAndResets_data();
    void callsAndResets();
    void theOtherKindOfNetwork_data();
    void theOtherKindOfNetwork();
    void startsFromTheTrainingState();
    void statelessCallsDoNotMatter();
    void rmseByHand();
};

void TestForecast::everyPolicy_data() {
    QTest::addColumn<bool>("stateful");
    QTest::addColumn<bool>("never");
    QTest::addColumn<bool>("seed");
    QTest::addColumn<bool>("resetEach");
    QTest::addColumn<int>("call");
    for (int switches = 0; switches < 16; ++switches)
        for (const int call : {2, 4, 12})
            QTest::addRow("switches %d, calls of %d", switches, call)
                << !(switches & 1) << bool(switches & 2) << bool(switches & 4) << bool(switches & 8) << call;
}

void TestForecast::everyPolicy() {
    QFETCH(bool, stateful);
    QFETCH(bool, never);
    QFETCH(bool, seed);
    QFETCH(bool, resetEach);
    QFETCH(int, call);
    ExperimentConfig config = shortPreset("stateful", 3, 1);
    config.network.units = {2};
    config.training.batchSize = 2;
    config.training.stateful = stateful;
    config.training.resetStates = never ? ResetStates::Never : ResetStates::Epoch;
    config.forecast = {.seedWithTraining = seed, .resetAfterEach = resetEach, .batchSize = call};
    const Prepared experiment = prepared(config);
    const TrainedNetwork network = trainRepeats({{experiment.get(), 0}}).at(0);
    const bool carries = stateful && never && call == 2;
    NetworkState start = carries ? network.state : zeroState(config.shape(), call);
    if (carries) QVERIFY(network.state.front().states[1].cwiseAbs().minCoeff() > 0);
    const auto ours = forecastRepeat(*experiment, network);
    QCOMPARE(int(ours.test.size()), 12);
    QVERIFY(ours.test == byHand(*experiment, network.parameters, start));
    QCOMPARE(int(ours.seeding.size()), !seed ? 0 : stateful ? 22 / call * call : 22);
}

void TestForecast::theOtherKindOfNetwork_data() {
    QTest::addColumn<bool>("trainedStateful");
    QTest::addColumn<bool>("forecastsStateful");
    QTest::addColumn<int>("given");  // rows of the state that is given
    for (int kinds = 0; kinds < 4; ++kinds)
        for (const int given : {0, 1, 2})
            if (given == 0 || kinds & 2)
                QTest::addRow("trained %s, forecasts %s, %d rows given", kinds & 1 ? "stateful" : "stateless",
                              kinds & 2 ? "stateful" : "stateless", given)
                    << bool(kinds & 1) << bool(kinds & 2) << given;
}

/// keras2.md, section 6: a state that is given is set once, a later reset gives zeros. Weights that move to a network
/// of the other kind start from zero; the same network goes on from where training ended.
void TestForecast::theOtherKindOfNetwork() {
    QFETCH(bool, trainedStateful);
    QFETCH(bool, forecastsStateful);
    QFETCH(int, given);
    for (const bool seed : {false, true})
        for (const bool resetEach : {false, true}) {
            ExperimentConfig config = shortPreset("stateful", 3, 1);
            config.network.units = {2, 1};
            config.training.batchSize = 2;
            config.training.stateful = trainedStateful;
            config.training.resetStates = ResetStates::Never;
            config.forecast.seedWithTraining = seed, config.forecast.resetAfterEach = resetEach;
            config.forecast.stateful = forecastsStateful;
            const std::vector<std::vector<double>> rows{{0.5, -0.25}, {0.125, 1}}, top{{0.75}, {-0.5}};
            const auto some = [given](auto all) { return all.resize(std::size_t(given)), all; };
            if (given > 0) config.forecast.initialState = {{some(rows), some(rows)}, {some(top), some(top)}};
            const Prepared experiment = prepared(config);
            const TrainedNetwork network = trainRepeats({{experiment.get(), 0}}).at(0);
            NetworkState start = zeroState(config.shape(), 2);
            if (given > 0)
                for (int row = 0; row < 2; ++row) {
                    const std::size_t from = given == 1 ? 0 : std::size_t(row);
                    for (int unit = 0; unit < 2; ++unit)
                        start[0].states[0](row, unit) = start[0].states[1](row, unit) =
                            static_cast<float>(rows[from][std::size_t(unit)]);
                    start[1].states[0](row, 0) = start[1].states[1](row, 0) = static_cast<float>(top[from][0]);
                }
            else if (trainedStateful && forecastsStateful) start = network.state;
            const auto ours = forecastRepeat(*experiment, network);
            QVERIFY(ours.test == byHand(*experiment, network.parameters, start));
            QVERIFY(carriesTrainingState(config) == (given == 0 && trainedStateful && forecastsStateful));
        }
}

void TestForecast::callsAndResets_data() {
    QTest::addColumn<bool>("stateful");
    QTest::addColumn<bool>("seed");
    QTest::addColumn<bool>("resetEach");
    QTest::addColumn<int>("batch");
    QTest::addColumn<QList<int>>("expected");  // rows of each call, negative after a reset
    QTest::newRow("test only") << true << false << false << 6 << QList<int>{6, 6};
    QTest::newRow("reset after each") << true << false << true << 6 << QList<int>{6, -6};
    QTest::newRow("seeding drops the partial call") << true << true << false << 6 << QList<int>{6, 6, 6, 6, 6};
    QTest::newRow("seeding, reset after each") << true << true << true << 6 << QList<int>{6, -6, -6, -6, -6};
    QTest::newRow("stateless, partial calls") << false << true << false << 12 << QList<int>{-12, -10, -12};
}

void TestForecast::callsAndResets() {
    QFETCH(bool, stateful);
    QFETCH(bool, seed);
    QFETCH(bool, resetEach);
    QFETCH(int, batch);
    QFETCH(QList<int>, expected);
    const Prepared experiment = prepared(shortPreset("stateful", 1, 1));
    const NetworkShape shape = experiment->config.shape();
    const auto parameters = repeatStart(*experiment, 0).parameters;
    QList<int> seen;
    walkForward(shape, {stateful, batch, seed, resetEach}, parameters, zeroState(shape, batch), experiment->train,
                experiment->test, [&](ForecastPhase, int, bool reset, const Network& network) {
                    seen << (reset ? -network.batchSize() : network.batchSize());
                });
    QCOMPARE(seen, expected);
}

/// Training without resets goes on into the test; a forecast batch of another size starts from zero.
void TestForecast::startsFromTheTrainingState() {
    ExperimentConfig config = shortPreset("stateful_noreset", 3, 1);
    const Prepared carrying = prepared(config);
    config.forecast.batchSize = 2;
    const Prepared moved = prepared(config);
    config.training.resetStates = ResetStates::Epoch;
    config.forecast.batchSize = 1;
    const Prepared reset = prepared(config);
    const auto network = trainRepeats({{carrying.get(), 0}}).at(0);
    QVERIFY(forecastStart(*carrying, network) == network.state);
    QVERIFY(network.state.front().h()(0, 0) != 0.f);
    QVERIFY(forecastStart(*moved, network) == zeroState(config.shape(), 2));
    QVERIFY(forecastStart(*reset, trainRepeats({{reset.get(), 0}}).at(0)) == zeroState(config.shape(), 1));
}

/// keras.md: one-by-one forecasts of a stateless network equal one batch of forecasts.
void TestForecast::statelessCallsDoNotMatter() {
    ExperimentConfig config = shortPreset("stateless", 5, 1);
    std::vector<float> first;
    for (const int call : {1, 5, 12, 1000}) {
        config.forecast.batchSize = call;
        const Prepared experiment = prepared(config);
        const auto test = forecastRepeat(*experiment, trainRepeats({{experiment.get(), 0}}).at(0)).test;
        if (first.empty()) first = test;
        for (std::size_t i = 0; i < test.size(); ++i) QVERIFY(std::abs(test[i] - first[i]) < 1e-6f);
    }
}

/// The inversion of the tutorial: unscale with the target's minimum and maximum, add last month's sales.
void TestForecast::rmseByHand() {
    const Prepared experiment = prepared(shortPreset("stateful", 1, 1));
    const auto& sales = shampooSales().values;
    double low = 1e9, high = -1e9, sum = 0;
    for (int month = 2; month < 24; ++month) {
        low = std::min(low, sales[month] - sales[month - 1]);
        high = std::max(high, sales[month] - sales[month - 1]);
    }
    std::vector<float> scaled;
    for (int row = 0; row < 12; ++row) scaled.push_back(0.1f * static_cast<float>(row) - 0.5f);
    for (int row = 0; row < 12; ++row) {
        const double forecast = sales[23 + row] + low + (static_cast<double>(scaled[row]) + 1) / 2 * (high - low);
        sum += (forecast - sales[24 + row]) * (forecast - sales[24 + row]);
    }
    QVERIFY(std::abs(testRmse(experiment->framed, scaled) - std::sqrt(sum / 12)) < 1e-10);
}

WORKBENCH_TEST(TestForecast, Nothing)
#include "tst_forecast.moc"
