// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of forecasts, computed once more by their definitions from the series' values.
#include "engine/experiment/metrics.h"

#include <QTest>

#include "engine/experiment/baselines.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

bool same(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b)); }

}  // namespace

class TestMetrics : public QObject {
    Q_OBJECT
private slots:
    /// Shampoo sales: 24 values before the test of twelve.
    void byDefinition() {
        const Prepared experiment = prepared(shortPreset("stateful", 3, 1));
        const auto measured = [&](Metric metric, const std::vector<double>& forecasts) {
            return Measure(metric, experiment->framed).of(forecasts);
        };
        const std::vector<double> forecasts = runAlone(experiment, 0).forecasts;
        const std::vector<double>& x = shampooSales().values;
        double absolute = 0, squares = 0, changes = 0, persistence = 0;
        for (std::size_t i = 0; i < 12; ++i) {
            absolute += std::abs(forecasts[i] - x[24 + i]) / 12;
            squares += (forecasts[i] - x[24 + i]) * (forecasts[i] - x[24 + i]) / 12;
            persistence += (x[23 + i] - x[24 + i]) * (x[23 + i] - x[24 + i]) / 12;
        }
        for (std::size_t t = 1; t < 24; ++t) changes += std::abs(x[t] - x[t - 1]) / 23;
        QVERIFY(same(measured(Metric::Rmse, forecasts), std::sqrt(squares)));
        QVERIFY(same(measured(Metric::Rmse, forecasts), runAlone(experiment, 0).rmse));
        QVERIFY(same(measured(Metric::Mae, forecasts), absolute));
        QVERIFY(same(measured(Metric::Mase, forecasts), absolute / changes));
        QVERIFY(same(measured(Metric::SkillPersistence, forecasts), 1 - std::sqrt(squares / persistence)));
        QVERIFY(same(measured(Metric::SkillLinear, forecasts), 1 - std::sqrt(squares) / 86.72985590531287));
        QVERIFY(same(measured(Metric::SkillLinear, linearForecasts(experiment->framed)), 0));
        for (const Metric metric : metrics()) QVERIFY(std::isnan(measured(metric, {})));
    }

    void whatPersistenceReaches() {
        const Prepared experiment = prepared(shortPreset("stateful"));
        const auto persistence = [&](Metric metric) { return Measure(metric, experiment->framed).persistence(); };
        QVERIFY(same(persistence(Metric::Rmse), 136.76131884905664));  // keras.md
        QVERIFY(same(persistence(Metric::SkillPersistence), 0));
        QVERIFY(persistence(Metric::Mae) < persistence(Metric::Rmse));
        QVERIFY(same(Measure(Metric::SkillLinear, experiment->framed).unit(), 1));
        QVERIFY(same(Measure(Metric::Mae, experiment->framed).unit(), persistence(Metric::Mae)));
    }

    /// Training rows alone count for MASE, whatever stands before them; of several sequences those of each.
    void changesBeforeTheTest() {
        ExperimentConfig config = shortPreset("stateful");
        config.framing.trainSize = 5;
        config.framing.horizon = 2;
        const Prepared experiment = prepared(config);
        const std::vector<double>& x = shampooSales().values;
        double changes = 0;  // 12 tested rows of two values begin at 23; five rows before, and what two lags reach
        for (std::size_t t = 17; t <= 23; ++t) changes += std::abs(x[t] - x[t - 1]) / 7;
        const Measure mae(Metric::Mae, experiment->framed), mase(Metric::Mase, experiment->framed);
        QVERIFY(same(mase.persistence(), mae.persistence() / changes));

        Series two = shampooSales();
        two.sequences = {{"a", 0, 18}, {"b", 18, 36}};
        config = shortPreset("stateful");
        config.framing.testSize = 6;
        const auto both = prepare(config, std::make_shared<const Series>(two));
        QVERIFY(both.ok());
        changes = 0;
        for (std::size_t t = 1; t < 12; ++t)
            changes += (std::abs(x[t] - x[t - 1]) + std::abs(x[18 + t] - x[17 + t])) / 22;
        QVERIFY(same(Measure(Metric::Mase, both.value->framed).persistence(),
                     Measure(Metric::Mae, both.value->framed).persistence() / changes));
    }

    void names() {
        for (const Metric metric : metrics()) QVERIFY(metricNamed(name(metric)) == metric);
        QVERIFY(!metricNamed("RMSE") && !metricNamed(""));
        QVERIFY(higherIsBetter(Metric::SkillLinear) && !higherIsBetter(Metric::Mase));
    }
};

WORKBENCH_TEST(TestMetrics, Nothing)
#include "tst_metrics.moc"
