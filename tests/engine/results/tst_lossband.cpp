// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of losses against the quantiles of the statistics engine (type 7, checked there against NumPy).
#include <QTest>
#include <limits>

#include "engine/base/random.h"
#include "engine/results/lossband.h"
#include "engine/statistics/describe.h"

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
            QCOMPARE(band.low[k], lstm::quantile(values, 0.05));
            QCOMPARE(band.median[k], lstm::quantile(values, 0.5));
            QCOMPARE(band.high[k], lstm::quantile(values, 0.95));
        }
    }
    void whatIsNotThereIsLeftOut() {
        auto curves = random(5, 12);
        curves[1].resize(4);   // still growing
        curves[2].clear();     // not begun
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

QTEST_MAIN(TestLossBand)
#include "tst_lossband.moc"
