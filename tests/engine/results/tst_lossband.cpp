// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of losses against the quantiles of the statistics engine (type 7, checked there against NumPy).
#include <QTest>
#include <limits>

#include "engine/base/random.h"
#include "engine/results/lossband.h"
#include "engine/statistics/describe.h"
#include "tests/testmain.h"

class TestLossBand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEpochHasTheQuantilesOfItsRepeats_data() {
        QTest::addColumn<int>("repeats");
        for (const int n : {1, 2, 3, 4, 5, 19, 20, 21, 22, 40, 41, 42, 100, 1000}) QTest::addRow("%d", n) << n;
    }
    void everyEpochHasTheQuantilesOfItsRepeats() {
        QFETCH(int, repeats);
        const auto curves = random(repeats, 30);
        const lstm::LossBand band = bandOf(curves, 1, 10);
        QCOMPARE(band.repeats, repeats);
        QCOMPARE(band.epochs.size(), std::size_t(10));
        QCOMPARE(band.epochs.front(), 1.0);
        QCOMPARE(band.epochs.back(), 30.0);
        for (std::size_t k = 0; k < band.epochs.size(); ++k) {
            std::vector<double> values;
            for (const auto& curve : curves) values.push_back(curve[static_cast<std::size_t>(band.epochs[k]) - 1]);
            std::ranges::sort(values);
            QVERIFY(band.low[k] == lstm::quantile(values, 0.05));  // to the last bit: one quantile in the program
            QVERIFY(band.median[k] == lstm::quantile(values, 0.5));
            QVERIFY(band.high[k] == lstm::quantile(values, 0.95));
        }
    }
    /// 1 to 20 in any order: numpy.quantile gives 1 + 19 p.
    void knownQuantiles() {
        std::vector<std::vector<float>> curves;
        for (int r = 0; r < 20; ++r) curves.push_back({static_cast<float>(1 + (r * 7) % 20)});
        const lstm::LossBand band = bandOf(curves, 1, 10);
        QCOMPARE(band.epochs, std::vector{1.0});
        QCOMPARE(band.low.front(), 1.95);
        QCOMPARE(band.median, std::vector{10.5});
        QCOMPARE(band.high.front(), 19.05);
    }
    /// Point i is of epoch 1 + 10 i; first and last stay, a loss that is not finite does not.
    void aThinnedCurveIsOneRepeatsBand() {
        std::vector<float> curve;
        for (int i = 0; i < 101; ++i) curve.push_back(static_cast<float>(1000 - i));
        curve[50] = std::numeric_limits<float>::quiet_NaN();
        const lstm::LossBand band = lstm::thinnedCurve(curve, 10, 5);
        QCOMPARE(band.repeats, 1);
        QCOMPARE(band.epochs, (std::vector<double>{1, 251, 751, 1001}));
        QCOMPARE(band.median, (std::vector<double>{1000, 975, 925, 900}));
        QCOMPARE(band.low, band.median);
        QCOMPARE(band.high, band.median);
        QCOMPARE(lstm::thinnedCurve(std::span(curve).first(3), 10, 5).epochs, (std::vector<double>{1, 11, 21}));
        QCOMPARE(lstm::thinnedCurve(curve, 10, 1).epochs, std::vector{1.0});
        QVERIFY(lstm::thinnedCurve({}, 10, 5).epochs.empty());
    }
    void aCurveAtTheEpochsOfABand() {
        const std::vector<float> curve{9, 8, 7, 6};  // of epochs 1, 4, 7, 10
        QCOMPARE(lstm::lossesAt(curve, 3, std::vector<double>{1, 7, 10}), (std::vector<double>{9, 7, 6}));
        QCOMPARE(lstm::lossesAt(curve, 3, std::vector<double>{4, 13, 16}), std::vector{8.0});  // it ended earlier
        QVERIFY(lstm::lossesAt({}, 3, std::vector{1.0}).empty());
    }
    void whatIsNotThereIsLeftOut() {
        auto curves = random(5, 12);
        curves[1].resize(4);  // still growing
        curves[2].clear();    // not begun
        curves[3][11] = std::numeric_limits<float>::infinity();
        const lstm::LossBand band = bandOf(curves, 3, 50);
        QCOMPARE(band.repeats, 4);
        QCOMPARE(band.epochs.size(), std::size_t(12));
        QCOMPARE(band.epochs[1], 4.0);  // every third epoch is kept
        QCOMPARE(band.median[11], (double(curves[0][11]) + double(curves[4][11])) / 2);
        QVERIFY(bandOf({}, 1, 50).epochs.empty());
    }

private:
    static std::vector<std::vector<float>> random(int repeats, int epochs) {
        lstm::RandomStream stream(7, 0, lstm::Purpose::Shuffle, 0);
        std::vector<std::vector<float>> curves(static_cast<std::size_t>(repeats));
        for (auto& curve : curves)
            for (int e = 0; e < epochs; ++e) curve.push_back(static_cast<float>(stream.uniform()));
        return curves;
    }
    static lstm::LossBand bandOf(const std::vector<std::vector<float>>& curves, int stride, int points) {
        const std::vector<std::span<const float>> spans(curves.begin(), curves.end());
        return lstm::lossBand(spans, stride, points);
    }
};

WORKBENCH_TEST(TestLossBand, Windows)
#include "tst_lossband.moc"
