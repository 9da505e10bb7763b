// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into networks arrive whoever else asks meanwhile. Expected traces are those that lstm::traceRepeat gives at
// once.
#include <QSignalSpy>
#include <QTest>

#include "engine/experiment/presets.h"
#include "gui/inside/tracerecall.h"
#include "tests/testmain.h"

class TestTraceRecall : public QObject {
    Q_OBJECT

    std::shared_ptr<const lstm::Series> m_series = std::make_shared<const lstm::Series>(lstm::shampooSales());
    lstm::ExperimentConfig m_config = lstm::presetConfig(*lstm::resolvePresets("a-vs-a").front());

    double rmse(int repeat, std::optional<int> epoch = {}) const {
        return lstm::traceRepeat(*lstm::prepare(m_config, m_series).value, repeat, {epoch, {}}).result.rmse;
    }
    std::shared_ptr<const InsideTrace> ask(TraceRecall& recall, const InsideWish& wish) const {
        return recall.trace(m_config, m_series, wish);
    }

private Q_SLOTS:
    void init() { m_config.training.epochs = 200; }

    void smallOnesAreThereAtOnce() {
        TraceRecall recall;
        const auto trace = ask(recall, {3, {}, {}});
        QVERIFY(trace && !trace->edited);
        QCOMPARE(trace->whole->result.rmse, rmse(3));
        QCOMPARE(ask(recall, {3, 17, {}})->whole->result.rmse, rmse(3, 17));
        QCOMPARE(ask(recall, {3, {}, {}}), trace);  // kept
        QVERIFY(!recall.busy());
    }
    void editsTrainNothing() {
        TraceRecall recall;
        const auto plain = ask(recall, {1, {}, {}});
        const auto edited = ask(recall, {1, {}, {{6}, {}}});
        QCOMPARE(edited->whole, plain->whole);
        QVERIFY(edited->edited && edited->edited->rmse != plain->whole->result.rmse);
        QVERIFY(edited->phase(lstm::TracePhase::Test)->steps[6].resetBefore &&
                !edited->before(lstm::TracePhase::Test)->steps[6].resetBefore);
        QCOMPARE(edited->phase(lstm::TracePhase::TrainingLastEpoch),
                 edited->before(lstm::TracePhase::TrainingLastEpoch));
    }
    void theNameDoesNotCount() {
        TraceRecall recall;
        const auto trace = ask(recall, {0, {}, {}});
        m_config.name = "another";
        QCOMPARE(ask(recall, {0, {}, {}}), trace);
        m_config.seed = 2;
        QVERIFY(ask(recall, {0, {}, {}}) != trace);
        m_config.seed = 1;
    }
    void aConfigurationThatDoesNotFitGivesNothing() {
        TraceRecall recall;
        m_config.framing.testSize = 1000;
        QVERIFY(!ask(recall, {0, {}, {}}));
        QVERIFY(!recall.busy());
        m_config.framing.testSize = 12;
    }
    void othersArriveAndTheLatestWishWins() {
        TraceRecall recall;
        recall.setCheapWork(0);
        QSignalSpy arrived(&recall, &TraceRecall::arrived);
        m_config.training.epochs = 1'000'000;  // minutes
        QVERIFY(!ask(recall, {0, {}, {}}));
        QVERIFY(recall.busy());
        for (int epoch = 1; epoch <= 5; ++epoch) QVERIFY(!ask(recall, {0, epoch, {}}));
        QVERIFY(!ask(recall, {0, 5, {}}));  // asking again does not begin it anew
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(ask(recall, {0, 5, {}})->whole->result.rmse, rmse(0, 5));
        QVERIFY(!recall.busy());
    }
    void stopsInTheMiddleOfTraining() {
        m_config.training.epochs = 1'000'000;
        TraceRecall recall;
        recall.setCheapWork(0);
        ask(recall, {0, {}, {}});
    }  // the destructor joins the thread
};

WORKBENCH_TEST(TestTraceRecall, EventLoop)
#include "tst_tracerecall.moc"
