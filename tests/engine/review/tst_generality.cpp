// SPDX-License-Identifier: GPL-3.0-or-later
// What many test windows or series say together.
#include "engine/review/generality.h"

#include <QTest>

#include "tests/testmain.h"

using namespace lstm;

namespace {

std::vector<Judgement> judged(const std::vector<double>& estimates) {
    std::vector<Judgement> rows;
    for (const double d : estimates) {
        Judgement row = judgeDifference({.estimate = d, .low = d - 0.1, .high = d + 0.1, .n = 30}, generalityMargin);
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

class TestGenerality : public QObject {
    Q_OBJECT
private slots:
    /// Hamilton depression scale, Hollander and Wolfe (1973), example 3.1: estimate 0.46, interval 0.010 to 0.786; so
    /// in R: wilcox.test(x, y, paired = TRUE, conf.int = TRUE).
    void hollanderAndWolfe() {
        const double x[]{1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
            y[]{0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        std::vector<double> differences;
        for (int i = 0; i < 9; ++i) differences.push_back(x[i] - y[i]);
        const auto summary = summarise(judged(differences));
        QCOMPARE(summary.rows, 9);
        QVERIFY(std::abs(summary.judged->difference.estimate - 0.46) < 1e-12);
        QVERIFY(std::abs(summary.judged->difference.low - 0.010) < 1e-12);
        QVERIFY(std::abs(summary.judged->difference.high - 0.786) < 1e-12);
        QVERIFY(summary.judged->verdict == Verdict::PracticallyEqual);
    }

    /// Eight windows of the shampoo series, figures of the design's picture: all of them by sorting 36 Walsh averages.
    void eightWindows() {
        const auto summary = summarise(judged({-13.9, -4.3, -21.5, -0.1, -3.2, 13.5, -2.8, -5.7}));
        QCOMPARE(summary.better, 6);
        QVERIFY(std::abs(summary.judged->difference.estimate + 4.125) < 1e-12);
        QVERIFY(std::abs(summary.judged->difference.low + 13.6) < 1e-12);
        QVERIFY(std::abs(summary.judged->difference.high - 5.15) < 1e-12);
        QVERIFY(summary.judged->verdict == Verdict::Undecided);
    }

    void few() {
        QVERIFY(!summarise(judged({-5, -5, -5, -5, -5})).judged);
        QCOMPARE(summarise(judged({-5, -5, -5, -5, -5})).better, 5);
        // six are enough: the smallest and the largest value
        const auto six = summarise(judged({-5, -6, -7, -8, -9, -4}));
        QCOMPARE(six.judged->difference.low, -9.0);
        QCOMPARE(six.judged->difference.high, -4.0);
        QVERIFY(six.judged->verdict == Verdict::Supported);
        // rows without an estimate are counted, and say nothing
        auto rows = judged({-5, -6, -7, -8, -9, NAN});
        QVERIFY(!summarise(rows).judged);
        QCOMPARE(summarise(rows).rows, 6);
        QCOMPARE(summarise({}).rows, 0);
    }

    /// Only a verdict counts: neither what is negligible nor what is open.
    void better() {
        std::vector<Judgement> rows = judged({-5, 5, -0.5, 0.3});
        rows.push_back(judgeDifference({.estimate = -3, .low = -9, .high = 3, .n = 30}, 1));
        QCOMPARE(summarise(rows).better, 1);
    }
};

WORKBENCH_TEST(TestGenerality, Nothing)
#include "tst_generality.moc"
