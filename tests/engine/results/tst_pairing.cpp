// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs are checked by hand: the samples are small enough to be read.
#include <QTest>
#include <cmath>
#include <limits>

#include "engine/results/pairing.h"
#include "tests/testmain.h"

using lstm::RepeatResult;

class TestPairing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsMeetByNumber() {
        const std::vector<RepeatResult> a{{4, 104, {}, 0}, {0, 100, {}, 0}, {2, 102, {}, 0}},
            b{{0, 10, {}, 0}, {1, 11, {}, 0}, {4, 14, {}, 0}};
        const auto pairs = lstm::pairByRepeat(a, b);
        QCOMPARE(pairs.repeats, (std::vector<int>{0, 4}));
        QCOMPARE(pairs.a, (std::vector<double>{100, 104}));
        QCOMPARE(pairs.b, (std::vector<double>{10, 14}));
    }

    void aDivergedRepeatStaysAPair() {
        const double lost = std::numeric_limits<double>::quiet_NaN();
        const std::vector<RepeatResult> a{{0, lost, {}, 0}, {1, 1, {}, 0}}, b{{1, 2, {}, 0}, {0, 3, {}, 0}};
        const auto pairs = lstm::pairByRepeat(a, b);
        QCOMPARE(pairs.a.size(), std::size_t(2));
        QVERIFY(std::isnan(pairs.a[0]));
        QCOMPARE(pairs.b, (std::vector<double>{3, 2}));
    }

    void differencesOfFinitePairs() {
        const double lost = std::numeric_limits<double>::quiet_NaN();
        const std::vector<RepeatResult> a{{0, lost, {}, 0}, {1, 1, {}, 0}, {3, 7, {}, 0}},
            b{{3, 4, {}, 0}, {1, 2, {}, 0}, {0, 3, {}, 0}};
        QCOMPARE(lstm::pairDifferences(lstm::pairByRepeat(a, b)), (std::vector<lstm::PairDifference>{{1, -1}, {3, 3}}));
    }

    void nothingInCommon() {
        const std::vector<RepeatResult> a{{0, 1, {}, 0}}, b{{1, 2, {}, 0}};
        QVERIFY(lstm::pairByRepeat(a, b).a.empty());
        QVERIFY(lstm::pairByRepeat({}, b).b.empty());
    }

    void aRepeatCountsOnce() {
        const std::vector<RepeatResult> a{{0, 1, {}, 0}, {0, 9, {}, 0}}, b{{0, 2, {}, 0}};
        QCOMPARE(lstm::pairByRepeat(a, b).a, (std::vector<double>{1}));
    }
};

WORKBENCH_TEST(TestPairing, Nothing)
#include "tst_pairing.moc"
