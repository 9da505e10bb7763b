// SPDX-License-Identifier: GPL-3.0-or-later
// Recomputed losses arrive whoever else asks meanwhile. Expected curves are those that lstm::recallRepeat gives at
// once.
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "gui/workspace/repeatrecall.h"
#include "tests/testmain.h"

class TestRepeatRecall : public QObject {
    Q_OBJECT

    std::shared_ptr<const lstm::Series> m_series = std::make_shared<const lstm::Series>(lstm::shampooSales());
    lstm::ExperimentConfig m_config = lstm::presetConfig(*lstm::resolvePresets("a-vs-a").front());

    bool isRight(const RepeatRecall::Losses& losses, int repeat) const {
        const auto expected = lstm::recallRepeat(*lstm::prepare(m_config, m_series).value, repeat);
        return losses.stride == expected->stride && std::ranges::equal(losses.points, expected->losses);
    }

private Q_SLOTS:
    void init() { m_config.training.epochs = 3000; }

    void smallOnesAreThereAtOnce() {
        m_config.training.epochs = 10;
        RepeatRecall recall;
        QVERIFY(isRight(recall.losses(m_config, m_series, 3), 3));
        QVERIFY(!recall.busy());
    }

    // The Run page asks for each chosen repeat whenever it is drawn, 30 times a second.
    void wishesAskedForInTurnDoNotCancelEachOther() {
        RepeatRecall recall;
        recall.setCheapWork(0);
        QSignalSpy arrived(&recall, &RepeatRecall::arrived);
        constexpr int wished = 6;
        const auto there = [&] {
            int count = 0;
            for (int repeat = 0; repeat < wished; ++repeat)
                count += !recall.losses(m_config, m_series, repeat).points.empty();
            return count;
        };
        QCOMPARE(there(), 0);
        QVERIFY(recall.busy());
        QTRY_COMPARE_WITH_TIMEOUT(there(), wished, 60000);
        QVERIFY(arrived.count() >= 1 && arrived.count() <= wished);  // none was begun twice
        for (int repeat = 0; repeat < wished; ++repeat)
            QVERIFY(isRight(recall.losses(m_config, m_series, repeat), repeat));
        QVERIFY(!recall.busy());
    }

    void theLatestWishComesFirst() {
        RepeatRecall recall;
        recall.setCheapWork(0);
        auto slow = m_config;
        slow.training.epochs = 100'000;
        for (int repeat = 0; repeat < 4; ++repeat) recall.losses(slow, m_series, repeat);
        recall.losses(m_config, m_series, 9);
        QTRY_VERIFY_WITH_TIMEOUT(!recall.losses(m_config, m_series, 9).points.empty(), 60000);
        QVERIFY(recall.losses(slow, m_series, 1).points.empty());
    }

    void itMayEndBeforeItsWishesDo() {
        RepeatRecall recall;
        recall.setCheapWork(0);
        m_config.training.epochs = 10'000'000;
        for (int repeat = 0; repeat < 100; ++repeat) recall.losses(m_config, m_series, repeat);
        QVERIFY(recall.busy());
    }
};

WORKBENCH_TEST(TestRepeatRecall, EventLoop)
#include "tst_repeatrecall.moc"
