// SPDX-License-Identifier: GPL-3.0-or-later
// Baselines against design/contracts.md section 1, by hand and against the normal equations.
#include "engine/experiment/baselines.h"

#include <QTest>

#include "engine/base/random.h"
#include "engine/experiment/rmse.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

using Numbers = std::vector<double>;

Series seriesOf(Numbers values) {
    Series series;
    series.values = std::move(values);
    return series;
}

/// One lag: slope and intercept by the textbook's sums, forecasts in levels.
double byTheTextbook(const FramedSeries& framed) {
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, squares = 0;
    for (std::size_t r = 0; r < framed.train.size(); ++r) {
        const double x = framed.train[r].input[0], y = framed.train[r].target[0];
        n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
    const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx), intercept = (sy - slope * sx) / n;
    for (std::size_t r = 0; r < framed.test.size(); ++r) {
        const SupervisedRow row = framed.test[r];
        const double error = framed.lastValue(row) + intercept + slope * row.input[0] - framed.actualValue(row);
        squares += error * error;
    }
    return std::sqrt(squares / double(framed.test.size()));
}

}  // namespace

class TestBaselines : public QObject {
    Q_OBJECT

private slots:
    void shampoo() {
        const FramedSeries framed = frame(shampooSales(), {});
        const Baselines all = baselines(framed, Period::Month);
        QCOMPARE(all.persistence, 136.76131884905664);
        QVERIFY(std::abs(all.linear - 86.72985590531287) < 1e-10);  // contracts
        QVERIFY(std::abs(all.linear - byTheTextbook(framed)) < 1e-10);
        double squares = 0.0;
        for (std::size_t month = 24; month < 36; ++month)
            squares += std::pow(framed.values[month] - framed.values[month - 12], 2);
        QVERIFY(std::abs(all.seasonal.value() - std::sqrt(squares / 12)) < 1e-10);
        QVERIFY(!baselines(framed, Period::Unknown).seasonal && !baselines(framed, Period::Year).seasonal);
    }

    /// However the rows are scaled and laid out, the line is the same.
    void scalesDoNotMatter() {
        FramingOptions options;
        options.lags = 3;
        const double expected = baselines(frame(shampooSales(), options), Period::Month).linear;
        for (const auto kind : {ScaleKind::Standard, ScaleKind::None})
            for (const auto layout : {Layout::Features, Layout::TimeSteps}) {
                options.scale.kind = kind;
                options.layout = layout;
                QVERIFY(std::abs(baselines(frame(shampooSales(), options), Period::Month).linear - expected) < 1e-9);
            }
    }

    /// A target that is a line in the inputs of several columns, steps and sequences is met exactly.
    void exactLines() {
        RandomStream random(11, 0, Purpose::Resampling, 0);
        Series series;
        series.inputs = {{"a", false, {}}, {"b", true, {}}};
        double a = 0.0;
        for (int i = 0; i < 80; ++i) {
            const double b = random.uniform(-5.0, 5.0);
            series.values.push_back(3.0 + 2.0 * a - 0.5 * b);
            series.inputs[0].values.push_back(a = random.uniform(-5.0, 5.0));
            series.inputs[1].values.push_back(b);
        }
        series.sequences = {{"x", 0, 35}, {"y", 35, 80}};
        FramingOptions options;
        options.difference = {}, options.testSize = 8, options.scalePer = ScalePer::Pooled;
        for (const auto layout : {Layout::Features, Layout::TimeSteps}) {
            options.layout = layout;
            QVERIFY(baselines(frame(series, options), Period::Unknown).linear < 1e-10);
        }
        // as levels follow from each other for sure, two steps ahead too: x(t + 1) = c x(t)
        Numbers growing{1.0};
        while (growing.size() < 40) growing.push_back(1.02 * growing.back());
        options.horizon = 2;
        QVERIFY(baselines(frame(seriesOf(growing), options), Period::Unknown).linear < 1e-9);
    }

    /// Columns that say the same, and more columns than rows: no number is lost.
    void dependentColumns() {
        Series series = shampooSales();
        series.inputs = {{"copy", false, series.values}, {"double", false, series.values}};
        for (double& value : series.inputs[1].values) value *= 2.0;
        QVERIFY(std::abs(baselines(frame(series, {}), Period::Month).linear - 86.72985590531287) < 1e-9);
        FramingOptions options;
        options.lags = 18;
        QVERIFY(std::isfinite(baselines(frame(shampooSales(), options), Period::Month).linear));
    }

    /// Only what is known at the time: two seasons back where one would be in the future.
    void seasons() {
        Numbers values(40);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = double(i % 4) + double(i) * 10.0;
        FramingOptions options;
        options.horizon = 6, options.testSize = 2;
        const FramedSeries framed = frame(seriesOf(values), options);
        const int t = framed.test[0].seriesRow;
        QCOMPARE(t, 33);
        const auto forecasts = seasonalForecasts(framed, 4);
        QCOMPARE(forecasts.size(), std::size_t(12));
        for (int step = 0; step < 6; ++step)
            QCOMPARE(forecasts[std::size_t(step)], values[std::size_t(step < 4 ? t + step - 4 : t + step - 8)]);
        QVERIFY(seasonalForecasts(framed, 34).empty());  // the test begins less than a season behind the beginning
        QCOMPARE(*baselines(framed, Period::Quarter).seasonal > 0.0, true);
    }
};

WORKBENCH_TEST(TestBaselines, Nothing)
#include "tst_baselines.moc"
