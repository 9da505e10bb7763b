// SPDX-License-Identifier: GPL-3.0-or-later
// The fan of forecasts, the test window and the skill. Quantiles of 0 ... 20 follow from the definition of type 7
// (h = 20 p); the persistence forecast of the shampoo sales is given in design/contracts (136.761...).
#include <QTest>
#include <cmath>

#include "engine/data/series.h"
#include "engine/results/forecastfan.h"
#include "tests/testmain.h"

using namespace lstm;

class TestForecastFan : public QObject {
    Q_OBJECT
private slots:
    void quantilesOfEveryStep() {
        std::vector<RepeatResult> repeats;
        for (int r = 0; r < 21; ++r) {
            const double v = (r * 8) % 21;  // 0 ... 20 in another order
            repeats.push_back({r, 1.0, {v, -2 * v, 7.0}, 0});
        }
        repeats.push_back({21, std::nan(""), {}, 5});  // diverged
        repeats.push_back({22, 1.0, {1.0, 2.0}, 0});   // of another test window
        const ForecastFan fan = forecastFan(repeats, 3);
        QCOMPARE(fan.repeats, 21);
        QCOMPARE(fan.low, (std::vector<double>{1, -38, 7}));
        QCOMPARE(fan.median, (std::vector<double>{10, -20, 7}));
        QCOMPARE(fan.high, (std::vector<double>{19, -2, 7}));
    }
    void oneRepeatIsItsOwnFan() {
        const std::vector<RepeatResult> one{{4, 1.0, {3, 5}, 0}};
        const ForecastFan fan = forecastFan(one, 2);
        QCOMPARE(fan.low, one[0].forecasts);
        QCOMPARE(fan.median, one[0].forecasts);
        QCOMPARE(fan.high, one[0].forecasts);
    }
    void nothingToShow() {
        QCOMPARE(forecastFan({}, 12).repeats, 0);
        const std::vector<RepeatResult> imported{{0, 100.0, {}, 0}};
        QVERIFY(forecastFan(imported, 12).median.empty());
        QVERIFY(forecastFan(imported, 0).median.empty());
    }
    void windowOfTheShampooSales() {
        const TestWindow window = testWindow(frame(shampooSales(), {}));
        QCOMPARE(window.rows.front(), 24);
        QCOMPARE(window.rows.back(), 35);
        double squares = 0;
        for (std::size_t i = 0; i < 12; ++i) {
            QCOMPARE(window.actual[i], shampooSales().values[24 + i]);
            squares += std::pow(window.actual[i] - window.persistence[i], 2);
        }
        QVERIFY(std::abs(std::sqrt(squares / 12) - 136.76131884905664) < 1e-11);
    }
    /// Rows of three values each: the last rows whose three are all known.
    void windowOfEveryStep() {
        FramingOptions framing;
        framing.horizon = 3;
        const auto& sales = shampooSales().values;
        const FramedSeries framed = frame(shampooSales(), framing);
        for (int step = 0; step < 3; ++step) {
            const TestWindow window = testWindow(framed, step);
            QCOMPARE(window.rows.size(), std::size_t{12});
            QCOMPARE(window.rows.front(), 22 + step);
            QCOMPARE(window.rows.back(), 33 + step);
            for (std::size_t i = 0; i < 12; ++i) {
                QCOMPARE(window.actual[i], sales[22 + i + static_cast<std::size_t>(step)]);
                QCOMPARE(window.persistence[i], sales[21 + i]);  // known when the row is forecast
            }
        }
    }
    void oneStepOfSeveral() {
        const std::vector<double> forecasts{1, 2, 3, 4, 5, 6};  // two rows of three
        QCOMPARE(stepOf(forecasts, {3, 0}), (std::vector<double>{1, 4}));
        QCOMPARE(stepOf(forecasts, {3, 2}), (std::vector<double>{3, 6}));
        QCOMPARE(stepOf(forecasts, {1, 0}), forecasts);
        QVERIFY(stepOf(forecasts, {4, 0}).empty());
        const std::vector<RepeatResult> repeats{{0, 1.0, forecasts, 0}, {1, 1.0, {1, 2}, 0}};
        QCOMPARE(forecastFan(repeats, 2, {3, 1}).median, (std::vector<double>{2, 5}));
        QCOMPARE(forecastFan(repeats, 2, {3, 1}).repeats, 1);
        QCOMPARE(forecastFan(repeats, 2).repeats, 1);  // the other one
    }
    void errorsAreForecastMinusActual() {
        QCOMPARE(forecastErrors({{0, 1}, {10, 20}, {0, 10}}, std::vector<double>{12, 15}),
                 (std::vector<double>{2, -5}));
    }
    void skill() {
        QCOMPARE(skillAgainst(75.0, 100.0), 0.25);
        QCOMPARE(skillAgainst(150.0, 100.0), -0.5);
        QVERIFY(std::isnan(skillAgainst(1.0, 0.0)));
        const std::vector<double> rmse{80, 100, std::nan(""), 60, 120};
        const Skill all = skillAgainst(rmse, 100.0);
        QCOMPARE(all.typicalRmse, 90.0);
        QCOMPARE(all.skill, 1.0 - 0.9);
        QCOMPARE(all.repeats, 4);
        QCOMPARE(all.better, 2);  // exactly persistence is not better
        const Skill none = skillAgainst(std::span<const double>{}, 100.0);
        QVERIFY(std::isnan(none.skill) && none.repeats == 0 && none.better == 0);
        QCOMPARE(skillAgainst(rmse, std::nan("")).better, 0);
    }
};

WORKBENCH_TEST(TestForecastFan, Nothing)
#include "tst_forecastfan.moc"
