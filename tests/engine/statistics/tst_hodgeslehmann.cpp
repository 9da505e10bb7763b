// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "engine/base/random.h"
#include "engine/statistics/hodgeslehmann.h"
#include "engine/statistics/rankcounts.h"
#include "reference.h"
#include "tests/testmain.h"

using namespace lstm;
using reference::near;

namespace {
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

/// Values with many ties (quarters of whole numbers, so that sums and differences are exact) or without.
std::vector<double> sample(RandomStream& random, std::uint32_t size, bool ties) {
    std::vector<double> x(size);
    for (double& value : x) value = ties ? 90 + random.below(24) / 4.0 : random.uniform(90, 110);
    return x;
}

std::vector<double> allDifferences(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> all;
    for (const double x : a)
        for (const double y : b) all.push_back(x - y);
    return all;
}

std::vector<double> allWalshAverages(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> all;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i; j < a.size(); ++j) all.push_back(((a[i] - b[i]) + (a[j] - b[j])) / 2);
    return all;
}

double kth(std::vector<double>& all, std::size_t k) {
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(k - 1), all.end());
    return all[k - 1];
}

/// Exactly the order statistics of the list of all differences or averages.
void compareWithList(const DifferenceEstimate& actual, std::vector<double> all, std::int64_t rank) {
    const auto k = static_cast<std::size_t>(std::max<std::int64_t>(rank, 1)), n = all.size();
    const double middle = (kth(all, (n + 1) / 2) + kth(all, n / 2 + 1)) / 2;
    QVERIFY(actual.estimate == middle);
    QVERIFY(actual.low == kth(all, k));
    QVERIFY(actual.high == kth(all, n + 1 - k));
}

void compareWithReference(const DifferenceEstimate& actual, const reference::Json& expected) {
    QVERIFY(near(actual.estimate, reference::number(expected.at("estimate"))));
    QVERIFY(near(actual.low, reference::number(expected.at("lo"))));
    QVERIFY(near(actual.high, reference::number(expected.at("hi"))));
    QCOMPARE(actual.exact, expected.at("method") == "exact");
}
}  // namespace

class TestHodgesLehmann : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void ranksEqualR_data();
    void ranksEqualR();
    void countsAreExact();
    void equalsTheListOfAllPairs();
    void largeSamplesUseTheNormalRank();
    void swappingChangesTheSign();
    void shiftingShiftsTheEstimate();
    void leavesOutWhatIsNotFinite();
    void smallestSamples();
    void extremeMagnitudes();
};

void TestHodgesLehmann::agreesWithTheReference_data() {
    QTest::addColumn<int>("entry");
    const auto& entries = reference::file().at("hodges_lehmann");
    QVERIFY(entries.size() >= 9);
    for (std::size_t i = 0; i < entries.size(); ++i)
        QTest::addRow("%s - %s", entries[i].at("a").get<std::string>().c_str(),
                      entries[i].at("b").get<std::string>().c_str())
            << static_cast<int>(i);
}

void TestHodgesLehmann::agreesWithTheReference() {
    QFETCH(int, entry);
    const auto& e = reference::file().at("hodges_lehmann").at(entry);
    const auto a = reference::dataset(e.at("a")), b = reference::dataset(e.at("b"));
    const auto n = static_cast<std::int64_t>(a.size()), m = static_cast<std::int64_t>(b.size());
    compareWithReference(hodgesLehmann(a, b), e.at("unpaired"));
    QCOMPARE(std::max<std::int64_t>(1, quantileOfCounts(rankSumCounts(n, m), 0.025)),
             e.at("unpaired").at("rank").get<std::int64_t>());
    if (!e.contains("paired")) return;
    compareWithReference(hodgesLehmannPaired(a, b), e.at("paired"));
    QCOMPARE(std::max<std::int64_t>(1, quantileOfCounts(signedRankCounts(n), 0.025)),
             e.at("paired").at("rank").get<std::int64_t>());
}

void TestHodgesLehmann::ranksEqualR_data() {
    // Counted with Python's unlimited integers: the smallest k whose cumulative count c has 40 c >= total.
    // m = 0 stands for the signed-rank distribution of n differences.
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("m");
    QTest::addColumn<int>("rank");
    QTest::newRow("1 + 1") << 1 << 1 << 0;
    QTest::newRow("1 + 39") << 1 << 39 << 0;
    QTest::newRow("1 + 40") << 1 << 40 << 1;
    QTest::newRow("1 + 100") << 1 << 100 << 2;
    QTest::newRow("1 + 10000") << 1 << 10000 << 250;
    QTest::newRow("2 + 2") << 2 << 2 << 0;
    QTest::newRow("3 + 3") << 3 << 3 << 0;
    QTest::newRow("4 + 4") << 4 << 4 << 1;
    QTest::newRow("5 + 5") << 5 << 5 << 3;
    QTest::newRow("5 + 6") << 5 << 6 << 4;
    QTest::newRow("2 + 5000") << 2 << 5000 << 1117;
    QTest::newRow("8 + 9") << 8 << 9 << 16;
    QTest::newRow("10 + 10") << 10 << 10 << 24;
    QTest::newRow("30 + 30") << 30 << 30 << 318;
    QTest::newRow("60 + 60") << 60 << 60 << 1427;
    QTest::newRow("99 + 100") << 99 << 100 << 4154;
    QTest::newRow("100 + 100") << 100 << 100 << 4198;
    QTest::newRow("50 + 200") << 50 << 200 << 4104;
    QTest::newRow("10 + 1000") << 10 << 1000 << 3209;
    QTest::newRow("25 + 400") << 25 << 400 << 3834;
    QTest::newRow("signed 1") << 1 << 0 << 0;
    QTest::newRow("signed 5") << 5 << 0 << 0;
    QTest::newRow("signed 6") << 6 << 0 << 1;
    QTest::newRow("signed 7") << 7 << 0 << 3;
    QTest::newRow("signed 10") << 10 << 0 << 9;
    QTest::newRow("signed 20") << 20 << 0 << 53;
    QTest::newRow("signed 30") << 30 << 0 << 138;
    QTest::newRow("signed 49") << 49 << 0 << 416;
    QTest::newRow("signed 50") << 50 << 0 << 435;
}

void TestHodgesLehmann::ranksEqualR() {
    QFETCH(int, n);
    QFETCH(int, m);
    QFETCH(int, rank);
    if (m == 0) {
        QCOMPARE(quantileOfCounts(signedRankCounts(n), 0.025), rank);
    } else {
        QCOMPARE(quantileOfCounts(rankSumCounts(n, m), 0.025), rank);
        QCOMPARE(quantileOfCounts(rankSumCounts(m, n), 0.025), rank);
    }
}

void TestHodgesLehmann::countsAreExact() {
    // (4 over 2)_q = 1 + q + 2 q^2 + q^3 + q^4; (1 + q)(1 + q^2)(1 + q^3)
    QVERIFY((rankSumCounts(2, 2) == std::vector<double>{1, 1, 2, 1, 1}));
    QVERIFY((rankSumCounts(4, 1) == std::vector<double>{1, 1, 1, 1, 1}));
    QVERIFY((signedRankCounts(3) == std::vector<double>{1, 1, 1, 2, 1, 1, 1}));
    // every arrangement is counted once: C(40, 20) = 137846528820 is below 2^53
    double total = 0;
    for (const double count : rankSumCounts(20, 20)) total += count;
    QVERIFY(total == 137846528820.0);
    total = 0;
    for (const double count : signedRankCounts(50)) total += count;
    QVERIFY(total == 0x1p50);
}

void TestHodgesLehmann::equalsTheListOfAllPairs() {
    RandomStream random(20240501, 0, Purpose::Resampling, 0);
    for (std::uint32_t n = 1; n <= 60; ++n) {
        for (const bool ties : {false, true}) {
            const auto a = sample(random, n, ties), b = sample(random, n, ties),
                       c = sample(random, 1 + random.below(60), ties);
            const auto m = static_cast<std::int64_t>(c.size());
            compareWithList(hodgesLehmann(a, c), allDifferences(a, c), quantileOfCounts(rankSumCounts(n, m), 0.025));
            const double N = n;
            const auto rank =
                n <= 50 ? quantileOfCounts(signedRankCounts(n), 0.025)
                        : static_cast<std::int64_t>(N * (N + 1) / 4 -
                                                    1.959963984540054 * std::sqrt(N * (N + 1) * (2 * N + 1) / 24));
            const auto paired = hodgesLehmannPaired(a, b);
            compareWithList(paired, allWalshAverages(a, b), rank);
            QCOMPARE(paired.exact, n <= 50);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QString("n = %1, m = %2, ties %3").arg(n).arg(m).arg(ties)));
        }
    }
}

void TestHodgesLehmann::largeSamplesUseTheNormalRank() {
    // floor(120 * 90 / 2 - 1.95996 sqrt(120 * 90 * 211 / 12)) = floor(4545.9);
    // at 100 * 100 the rank is exact: R's qwilcox gives 4198, the floor would be 4197
    RandomStream random(7, 0, Purpose::Resampling, 0);
    const auto a = sample(random, 120, true), b = sample(random, 90, false);
    const auto d = hodgesLehmann(a, b);
    QVERIFY(!d.exact);
    QCOMPARE(d.n, 90);
    compareWithList(d, allDifferences(a, b), 4545);
    QVERIFY(hodgesLehmann(sample(random, 100, true), sample(random, 100, true)).exact);
    // n = 1 against 10001: the normal approximation is negative, the rank stays 1
    const auto many = sample(random, 10001, false);
    const auto wide = hodgesLehmann(std::vector{100.0}, many);
    QVERIFY(wide.low == 100.0 - std::ranges::max(many) && wide.high == 100.0 - std::ranges::min(many));
}

void TestHodgesLehmann::swappingChangesTheSign() {
    RandomStream random(8, 0, Purpose::Resampling, 0);
    for (std::uint32_t n = 1; n <= 40; ++n) {
        const auto a = sample(random, n, n % 2), b = sample(random, n, n % 2);
        for (const auto& [ab, ba] : {std::pair{hodgesLehmann(a, b), hodgesLehmann(b, a)},
                                     std::pair{hodgesLehmannPaired(a, b), hodgesLehmannPaired(b, a)}})
            QVERIFY(ab.estimate == -ba.estimate && ab.low == -ba.high && ab.high == -ba.low);
    }
}

void TestHodgesLehmann::shiftingShiftsTheEstimate() {
    RandomStream random(9, 0, Purpose::Resampling, 0);
    for (std::uint32_t n = 1; n <= 40; ++n) {
        const auto a = sample(random, n, true), b = sample(random, n, true);  // quarters: the shift is exact
        auto shifted = a;
        for (double& value : shifted) value -= 17.5;
        for (const auto& [d, s] : {std::pair{hodgesLehmann(a, b), hodgesLehmann(shifted, b)},
                                   std::pair{hodgesLehmannPaired(a, b), hodgesLehmannPaired(shifted, b)}})
            QVERIFY(s.estimate == d.estimate - 17.5 && s.low == d.low - 17.5 && s.high == d.high - 17.5);
    }
}

void TestHodgesLehmann::leavesOutWhatIsNotFinite() {
    const std::vector a{1.0, NaN, 3.0, 4.0, 9.0}, b{0.0, 0.0, inf, 1.0};
    const auto unpaired = hodgesLehmann(a, b);
    QCOMPARE(unpaired.n, 3);
    QCOMPARE(unpaired.leftOut, 2);
    const auto paired = hodgesLehmannPaired(a, b);  // (1, 0) and (4, 1); the surplus 9 is ignored
    QCOMPARE(paired.n, 2);
    QCOMPARE(paired.leftOut, 2);
    QVERIFY(paired.estimate == 2.0 && paired.low == 1.0 && paired.high == 3.0);
    for (const auto& none :
         {hodgesLehmann(a, std::vector{NaN}), hodgesLehmann({}, {}), hodgesLehmannPaired(std::vector{NaN}, a)}) {
        QCOMPARE(none.n, 0);
        QVERIFY(std::isnan(none.estimate) && std::isnan(none.low) && std::isnan(none.high));
    }
}

void TestHodgesLehmann::smallestSamples() {
    const auto one = hodgesLehmann(std::vector{5.0}, std::vector{2.0});
    QVERIFY(one.estimate == 3.0 && one.low == 3.0 && one.high == 3.0);
    const auto equal = hodgesLehmannPaired(std::vector{-0.0, 0.0}, std::vector{0.0, 0.0});
    QVERIFY(equal.estimate == 0.0 && !std::signbit(equal.estimate) && !std::signbit(equal.low));
}

void TestHodgesLehmann::extremeMagnitudes() {
    for (const double scale : {1e300, 1e-300}) {
        const std::vector a{5 * scale, 6 * scale, 7 * scale}, b{1 * scale, 2 * scale, 3 * scale};
        QVERIFY(near(hodgesLehmann(a, b).estimate, 4 * scale));
        QVERIFY(near(hodgesLehmannPaired(a, b).high, 4 * scale));
    }
}

WORKBENCH_TEST(TestHodgesLehmann, Nothing)
#include "tst_hodgeslehmann.moc"
