// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "engine/statistics/boxplot.h"
#include "engine/statistics/describe.h"
#include "reference.h"
#include "tests/testmain.h"

using namespace lstm;
using reference::Json;
using reference::near;

namespace {
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

void addEntries(const char* section) {
    QTest::addColumn<int>("entry");
    const auto& entries = reference::file().at(section);
    QVERIFY(entries.size() >= 30);
    for (std::size_t i = 0; i < entries.size(); ++i)
        QTest::newRow(entries[i].at("data").get<std::string>().c_str()) << static_cast<int>(i);
}

#define COMPARE_NEAR(actual, expected) \
    QVERIFY2(near(actual, expected),   \
             qPrintable(QString("%1 is %2, not %3").arg(#actual).arg(actual, 0, 'g', 17).arg(expected, 0, 'g', 17)))

void compareDescription(const Description& d, const Json& expected) {
    QCOMPARE(static_cast<double>(d.count), reference::number(expected.at("count")));
    COMPARE_NEAR(d.mean, reference::number(expected.at("mean")));
    COMPARE_NEAR(d.std, reference::number(expected.at("std")));
    COMPARE_NEAR(d.min, reference::number(expected.at("min")));
    COMPARE_NEAR(d.q25, reference::number(expected.at("25%")));
    COMPARE_NEAR(d.median, reference::number(expected.at("50%")));
    COMPARE_NEAR(d.q75, reference::number(expected.at("75%")));
    COMPARE_NEAR(d.max, reference::number(expected.at("max")));
}
}  // namespace

class TestDescribe : public QObject {
    Q_OBJECT
private slots:
    void agreesWithPandas_data() { addEntries("describe"); }
    void agreesWithPandas();
    void quantilesEqualPandasToTheLastBit_data() { addEntries("describe"); }
    void quantilesEqualPandasToTheLastBit();
    void equalValuesHaveExactlyTheirMeanAndNoSpread();
    void countsDivergedBeside();
    void keepsAccuracy_data();
    void keepsAccuracy();
    void keepsAccuracyWhereTheSumIsRounded();
    void doesNotDependOnTheOrder();
    void quantileAtTheEnds();
    void boxAgreesWithMatplotlib_data() { addEntries("boxplot"); }
    void boxAgreesWithMatplotlib();
    void whiskersStayOutsideTheBox();
    void boxOfNothing();
};

void TestDescribe::agreesWithPandas() {
    QFETCH(int, entry);
    auto e = reference::file().at("describe").at(entry);
    if (e.contains("ours"))
        for (const char* key : {"mean", "std"})
            if (e["ours"].contains(key)) e["expect"][key] = e["ours"][key];
    compareDescription(describe(reference::dataset(e.at("data"))), e.at("expect"));
}

void TestDescribe::quantilesEqualPandasToTheLastBit() {
    QFETCH(int, entry);
    const auto& e = reference::file().at("describe").at(entry);
    const auto d = describe(reference::dataset(e.at("data")));
    QVERIFY(d.q25 == e.at("expect").at("25%").get<double>());
    QVERIFY(d.median == e.at("expect").at("50%").get<double>());
    QVERIFY(d.q75 == e.at("expect").at("75%").get<double>());
}

void TestDescribe::equalValuesHaveExactlyTheirMeanAndNoSpread() {
    for (const double value : {0.1, 136.761, -1e300, 1e-310, 0.0})
        for (std::size_t n = 2; n < 50; ++n) {
            const auto d = describe(std::vector<double>(n, value));
            QVERIFY(d.mean == value && d.std == 0.0 && d.median == value);
        }
    QVERIFY(std::isnan(describe(std::vector{3.0}).std));
}

void TestDescribe::countsDivergedBeside() {
    // statistics.json, nan_inf: NaN as pandas has it; infinities are diverged repeats here
    const auto& entries = reference::file().at("nan_inf");
    compareDescription(describe(reference::numbers(entries.at(1).at("input"))), entries.at(1).at("expect"));
    compareDescription(describe(reference::numbers(entries.at(2).at("input"))), entries.at(2).at("expect"));
    const auto d = describe(std::vector{1.0, NaN, 3.0, inf, -inf});
    QCOMPARE(d.count, 2u);
    QCOMPARE(d.diverged, 3u);
    QVERIFY(d.mean == 2.0 && d.max == 3.0);
    const auto none = describe(std::vector{NaN, inf});
    QCOMPARE(none.diverged, 2u);
    QVERIFY(std::isnan(none.mean) && std::isnan(none.min) && std::isnan(none.q25));
}

void TestDescribe::keepsAccuracy_data() {
    QTest::addColumn<double>("offset");
    QTest::addColumn<double>("scale");
    QTest::newRow("1e-300") << 0.0 << 1e-300;
    QTest::newRow("1e300") << 0.0 << 1e300;
    QTest::newRow("subnormal") << 0.0 << 0x1p-1060;
    QTest::newRow("offset 2^30") << 0x1p30 << 1.0;
    QTest::newRow("offset 2^50") << 0x1p50 << 1.0;
}

void TestDescribe::keepsAccuracy() {
    // 1, 2, ..., 9: mean 5, variance 60 / 8 = 7.5
    QFETCH(double, offset);
    QFETCH(double, scale);
    std::vector<double> x;
    for (int i = 9; i >= 1; --i) x.push_back(offset + scale * i);
    const auto d = describe(x);
    COMPARE_NEAR(d.mean, offset + scale * 5);
    QVERIFY(std::abs(d.std / scale - std::sqrt(7.5)) < (scale < 1e-308 ? 1e-2 : 1e-12));
}

void TestDescribe::keepsAccuracyWhereTheSumIsRounded() {
    // 2^52, 2^52 + 1, ..., 2^52 + n - 1: variance n (n + 1) / 12
    for (int n = 2; n < 300; ++n) {  // even: the mean lies between two doubles
        std::vector<double> x;
        for (int i = 0; i < n; ++i) x.push_back(0x1p52 + i);
        const auto d = describe(x);
        QVERIFY(std::abs(d.mean - 0x1p52 - (n - 1) / 2.0) <= (n % 2 == 0 ? 0.5 : 0.0));
        COMPARE_NEAR(d.std, std::sqrt(n * (n + 1) / 12.0));
    }
}

void TestDescribe::doesNotDependOnTheOrder() {
    auto x = reference::dataset("sim30_noseed_2");
    const auto first = describe(x);
    std::ranges::reverse(x);
    std::swap(x[3], x[20]);
    const auto second = describe(x);
    QVERIFY(first.mean == second.mean && first.std == second.std && first.q25 == second.q25);
}

void TestDescribe::quantileAtTheEnds() {
    const std::vector x{1.0, 2.0, 4.0};
    QCOMPARE(quantile(x, 0), 1.0);
    QCOMPARE(quantile(x, 1), 4.0);
    QCOMPARE(quantile(x, -1), 1.0);
    QCOMPARE(quantile(x, 2), 4.0);
    QCOMPARE(quantile(std::vector{7.0}, 0.3), 7.0);
    // NumPy's lerp from the right above one half: 2.486 + 37.471 * 0.75 would give 30.589250000000003
    QVERIFY(quantile(std::vector{2.486, 39.957}, 0.75) == 30.58925);
    QVERIFY(std::isnan(quantile({}, 0.5)));
    QVERIFY(std::isnan(quantile(x, NaN)));
}

void TestDescribe::boxAgreesWithMatplotlib() {
    QFETCH(int, entry);
    const auto& e = reference::file().at("boxplot").at(entry);
    const auto& expected = e.at("expect");
    const auto x = reference::dataset(e.at("data"));
    const auto box = boxPlot(x);
    QCOMPARE(box.count, x.size());
    COMPARE_NEAR(box.q1, reference::number(expected.at("q1")));
    COMPARE_NEAR(box.median, reference::number(expected.at("med")));
    COMPARE_NEAR(box.q3, reference::number(expected.at("q3")));
    COMPARE_NEAR(box.whiskerLow, reference::number(expected.at("whislo")));
    COMPARE_NEAR(box.whiskerHigh, reference::number(expected.at("whishi")));
    COMPARE_NEAR(box.notchLow, reference::number(expected.at("notch_lo")));
    COMPARE_NEAR(box.notchHigh, reference::number(expected.at("notch_hi")));
    auto fliers = reference::numbers(expected.at("fliers"));
    std::ranges::sort(fliers);
    QVERIFY(box.outliers == fliers);
    QVERIFY(box.mean == describe(x).mean);
}

void TestDescribe::whiskersStayOutsideTheBox() {
    // q1 = 7.5 lies between an outlier and the rest, so no value is in [q1 - 1.5 IQR, q1]
    const auto box = boxPlot(std::vector{0.0, 10.0, 10.0, 10.25});
    QCOMPARE(box.q1, 7.5);
    QCOMPARE(box.whiskerLow, 7.5);
    QCOMPARE(box.whiskerHigh, 10.25);
    QVERIFY(box.outliers == std::vector{0.0});
}

void TestDescribe::boxOfNothing() {
    const auto box = boxPlot(std::vector{NaN, -inf, inf});
    QCOMPARE(box.count, 0u);
    QCOMPARE(box.diverged, 3u);
    for (const double figure :
         {box.mean, box.median, box.q1, box.q3, box.whiskerLow, box.whiskerHigh, box.notchLow, box.notchHigh})
        QVERIFY(std::isnan(figure));
    QVERIFY(box.outliers.empty());
    const auto withNan = boxPlot(std::vector{2.0, NaN, 4.0, inf});
    QCOMPARE(withNan.diverged, 2u);
    QCOMPARE(withNan.median, 3.0);
}

WORKBENCH_TEST(TestDescribe, Nothing)
#include "tst_describe.moc"
