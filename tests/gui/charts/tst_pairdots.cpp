// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/pairdots.h"

#include <QSet>
#include <QTest>

#include "engine/base/random.h"
#include "tests/testmain.h"

/// Properties of a dot plot: every pair is somewhere, nobody covers anybody, marks stay over the axis.
class TestPairDots : public QObject {
    Q_OBJECT

    static constexpr QRectF room{0, 0, 400, 180};
    static double xOf(double difference) { return 300 + 12 * difference; }  // -25 to 8.3 is on screen

    static std::vector<lstm::PairDifference> some(int count) {
        lstm::RandomStream random(1, 0, lstm::Purpose::Resampling, 0);
        std::vector<lstm::PairDifference> pairs;
        for (int i = 0; i < count; ++i)
            pairs.push_back({i, -6.0 + 8.0 * (random.uniform() + random.uniform() + random.uniform() - 1.5)});
        return pairs;
    }

private Q_SLOTS:
    void everyPairIsSomewhere() {
        auto pairs = some(100);
        pairs.push_back({100, -80});
        pairs.push_back({101, -30});
        pairs.push_back({102, 9});
        const PairDots placed = placePairDots(pairs, room, xOf, 5);
        QSet<int> seen;
        for (const auto& dot : placed.dots) seen.insert(dot.pair);
        QCOMPARE(seen.size(), placed.dots.size());
        QCOMPARE(placed.dots.size(), 100);
        QCOMPARE(placed.below.count, 2);
        QCOMPARE(placed.below.farthest, -80.0);
        QCOMPARE(placed.above.count, 1);
        QCOMPARE(placed.above.farthest, 9.0);
    }

    void marksStandBesideAndAboveEachOther_data() {
        QTest::addColumn<int>("count");
        for (const int count : {1, 30, 100, 300}) QTest::addRow("%d", count) << count;
    }
    void marksStandBesideAndAboveEachOther() {
        QFETCH(int, count);
        const auto pairs = some(count);
        const PairDots placed = placePairDots(pairs, room, xOf, 5);
        QVERIFY(placed.radius <= 5);
        for (const auto& dot : placed.dots) {
            QVERIFY(dot.at.y() + placed.radius <= room.bottom() && dot.at.y() - placed.radius >= room.top());
            const double exact = xOf(pairs[static_cast<std::size_t>(dot.pair)].difference);
            QVERIFY(std::abs(dot.at.x() - exact) <= placed.radius + 1);  // half a bin
        }
        for (int i = 0; i < placed.dots.size(); ++i)
            for (int k = 0; k < i; ++k) {
                const QPointF away = placed.dots[i].at - placed.dots[k].at;
                QVERIFY(std::max(std::abs(away.x()), std::abs(away.y())) >= 2 * placed.radius);
            }
    }

    /// Ten thousand equal pairs have room only where they overlap.
    void noStackLeavesTheRoom() {
        std::vector<lstm::PairDifference> pairs;
        for (int i = 0; i < 10'000; ++i) pairs.push_back({i, 0});
        const PairDots placed = placePairDots(pairs, room, xOf, 5);
        QCOMPARE(placed.dots.size(), 10'000);
        for (const auto& dot : placed.dots) {
            QCOMPARE(dot.at.x(), xOf(0));
            QVERIFY(dot.at.y() >= room.top() && dot.at.y() <= room.bottom());
        }
    }

    void thePointerFindsTheNearest() {
        const auto pairs = some(30);
        const PairDots placed = placePairDots(pairs, room, xOf, 5);
        for (int i = 0; i < placed.dots.size(); ++i) QCOMPARE(placed.dotAt(placed.dots[i].at + QPointF(1, -1)), i);
        QCOMPARE(placed.dotAt({1, 1}), -1);
        QCOMPARE(PairDots{}.dotAt({1, 1}), -1);
    }
};

WORKBENCH_TEST(TestPairDots, EventLoop)
#include "tst_pairdots.moc"
