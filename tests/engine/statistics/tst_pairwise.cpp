// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of two samples against SciPy and statsmodels (tests/golden/statistics.json), then by properties.
#include <QTest>

#include <algorithm>
#include <bit>

#include "engine/base/random.h"
#include "engine/statistics/effectsize.h"
#include "engine/statistics/holm.h"
#include "engine/statistics/pairwise.h"
#include "reference.h"
#include "tests/testmain.h"

using namespace lstm;
using reference::nearP;
using reference::nearStatistic;

namespace {
using Values = std::vector<double>;
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

QByteArray text(RankMethod method) {
    return QByteArray(name(method).data(), static_cast<qsizetype>(name(method).size()));
}

Values sample(RandomStream& random, std::uint32_t size, bool ties) {
    Values x(size);
    for (double& value : x) value = ties ? 90 + random.below(6) : random.uniform(90, 110);
    return x;
}

/// The share of all divisions of the joint values whose U is as far from the middle, by bit masks.
double enumerated(const Values& a, const Values& b) {
    Values all(a);
    all.insert(all.end(), b.begin(), b.end());
    const auto distance = [&](auto inA) {
        double u = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = 0; j < all.size(); ++j)
                if (inA(i) && !inA(j)) u += all[i] > all[j] ? 1 : all[i] == all[j] ? 0.5 : 0;
        return std::abs(u - static_cast<double>(a.size() * b.size()) / 2);
    };
    const double observed = distance([&](std::size_t i) { return i < a.size(); });
    double count = 0, far = 0;
    for (unsigned mask = 0; mask < 1u << all.size(); ++mask) {
        if (static_cast<std::size_t>(std::popcount(mask)) != a.size()) continue;
        ++count;
        if (distance([&](std::size_t i) { return (mask >> i & 1) != 0; }) >= observed) ++far;
    }
    return far / count;
}
}  // namespace

class TestPairwise : public QObject {
    Q_OBJECT
private slots:
    void welchIsScipys_data() { entries("welch"); }
    void welchIsScipys();
    void effectSizes_data() { entries("a12"); }
    void effectSizes();
    void mannWhitneyIsScipys_data() { entries("mannwhitney"); }
    void mannWhitneyIsScipys();
    void pairedIsScipys_data() { entries("paired_t"); }
    void pairedIsScipys();
    void holmIsStatsmodels_data();
    void holmIsStatsmodels();

    void tiesAreEnumerated();
    void methods_data();
    void methods();
    void divergedIsTheWorst();
    void smallestSamples_data();
    void smallestSamples();
    void noVariation();
    void extremeMagnitudes();
    void zerosAreDropped();
    void swappingMirrors();
    void holmLeavesOutWhatIsNotThere();
    void pairsBesideTheWhole();

private:
    /// The entries of `two_sample` that have this key.
    void entries(const char* key) {
        QTest::addColumn<int>("entry");
        const auto& all = reference::file().at("two_sample");
        QVERIFY(all.size() >= 19);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].at("expect").contains(key))
                QTest::addRow("%s - %s", all[i].at("a").get<std::string>().c_str(),
                              all[i].at("b").get<std::string>().c_str())
                    << static_cast<int>(i);
    }
    struct Entry {
        Values a, b;
        const reference::Json& expect;
    };
    Entry entry() const {
        QFETCH(int, entry);
        const auto& e = reference::file().at("two_sample").at(entry);
        return {reference::dataset(e.at("a")), reference::dataset(e.at("b")), e.at("expect")};
    }
};

void TestPairwise::welchIsScipys() {
    const auto [a, b, expect] = entry();
    const auto& e = expect.at("welch");
    const TTest test = welch(a, b);
    QVERIFY(nearStatistic(test.difference, e.at("diff")));
    QVERIFY(nearP(test.p, e.at("p")));
    if (!e.contains("t")) {  // no variation on either side
        for (const double none : {test.t, test.df, test.low, test.high}) QVERIFY(std::isnan(none));
        return;
    }
    QVERIFY(nearStatistic(test.t, e.at("t")));
    QVERIFY(nearStatistic(test.df, e.at("df")));
    QVERIFY(nearStatistic(test.low, e.at("ci95")[0]));
    QVERIFY(nearStatistic(test.high, e.at("ci95")[1]));
}

void TestPairwise::effectSizes() {
    const auto [a, b, expect] = entry();
    const double a12 = mannWhitney(a, b).a12;
    QVERIFY(nearStatistic(a12, expect.at("a12").at("A12")));
    QVERIFY(nearStatistic(cliffsDelta(a12), expect.at("a12").at("cliffs_delta")));
    if (!expect.contains("effect")) {
        QVERIFY(std::isnan(hedgesG(a, b)));
        return;
    }
    QVERIFY(nearStatistic(hedgesG(a, b), expect.at("effect").at("hedges_g")));
    QVERIFY(nearStatistic(hedgesCorrection(static_cast<double>(a.size() + b.size() - 2)), expect.at("effect").at("J")));
}

void TestPairwise::mannWhitneyIsScipys() {
    const auto [a, b, expect] = entry();
    const auto& e = expect.at("mannwhitney");
    const MannWhitney test = mannWhitney(a, b);
    QVERIFY(nearStatistic(test.u, e.at("U1")));
    QCOMPARE(text(test.method), e.at("ties").get<bool>() ? QByteArray("permutation") : QByteArray("exact"));
    QVERIFY(nearP(test.p, e.at(e.at("ties").get<bool>() ? "p_exact_permutation" : "p_exact")));
    QVERIFY(nearP(mannWhitneyP(a, b, RankMethod::Asymptotic), e.at("p_asym_cc")));
    if (e.contains("p_exact_permutation"))
        QVERIFY(nearP(mannWhitneyP(a, b, RankMethod::Permutation), e.at("p_exact_permutation")));
}

void TestPairwise::pairedIsScipys() {
    const auto [a, b, expect] = entry();
    const TTest t = pairedT(a, b);
    QVERIFY(nearStatistic(t.t, expect.at("paired_t").at("t")));
    QVERIFY(nearP(t.p, expect.at("paired_t").at("p")));
    const auto& e = expect.at("wilcoxon");
    const SignedRank w = signedRank(a, b);
    QVERIFY(nearStatistic(std::min(w.plus, w.minus), e.at("W")));
    QCOMPARE(text(w.method), a.size() <= 25 ? QByteArray("exact") : QByteArray("asymptotic"));
    QVERIFY(nearP(w.p, e.at(a.size() <= 25 ? "p_exact" : "p_approx")));
    QVERIFY(nearP(signedRankP(a, b, RankMethod::Asymptotic), e.at("p_approx")));
    QVERIFY(nearP(signedRankP(a, b, RankMethod::Exact), e.at("p_exact")));
}

void TestPairwise::holmIsStatsmodels_data() {
    QTest::addColumn<int>("entry");
    const auto& all = reference::file().at("multiple");
    QVERIFY(all.size() >= 6);
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%zu of %zu p values", i, all[i].at("p").size()) << static_cast<int>(i);
}

void TestPairwise::holmIsStatsmodels() {
    QFETCH(int, entry);
    const auto& e = reference::file().at("multiple").at(entry);
    const auto corrected = holm(reference::numbers(e.at("p")));
    QCOMPARE(corrected.size(), e.at("holm").size());
    for (std::size_t i = 0; i < corrected.size(); ++i) QVERIFY(nearP(corrected[i], e.at("holm")[i]));
}

void TestPairwise::tiesAreEnumerated() {
    RandomStream random(11, 0, Purpose::Resampling, 0);
    for (std::uint32_t n = 1; n <= 6; ++n)
        for (std::uint32_t m = 1; m <= 6; ++m)
            for (const bool ties : {false, true}) {
                const auto a = sample(random, n, ties), b = sample(random, m, ties);
                QVERIFY(reference::near(mannWhitney(a, b).p, enumerated(a, b)));
            }
}

void TestPairwise::methods_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("m");
    QTest::addColumn<bool>("ties");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("10^4 pairings") << 100 << 100 << false << QByteArray("exact");
    QTest::newRow("more") << 101 << 100 << false << QByteArray("asymptotic");
    QTest::newRow("1 + 10^4") << 1 << 10000 << false << QByteArray("exact");
    QTest::newRow("C(20, 10) = 184756") << 10 << 10 << true << QByteArray("permutation");
    QTest::newRow("C(21, 10) = 352716") << 11 << 10 << true << QByteArray("asymptotic");
    QTest::newRow("C(2000, 1)") << 1999 << 1 << true << QByteArray("permutation");
    QTest::newRow("C(633, 2) = 200028") << 631 << 2 << true << QByteArray("asymptotic");
}

void TestPairwise::methods() {
    QFETCH(int, n);
    QFETCH(int, m);
    QFETCH(bool, ties);
    RandomStream random(12, 0, Purpose::Resampling, 0);
    const auto a = sample(random, static_cast<std::uint32_t>(n), ties),
               b = sample(random, static_cast<std::uint32_t>(m), ties);
    const MannWhitney test = mannWhitney(a, b);
    QTEST(text(test.method), "method");
    QVERIFY(test.p > 0 && test.p <= 1);
    if (test.method != RankMethod::Asymptotic && std::min(n, m) > 5)  // the approximation is near by then
        QVERIFY(std::abs(test.p - mannWhitneyP(a, b, RankMethod::Asymptotic)) < 0.02);
}

void TestPairwise::divergedIsTheWorst() {
    const Values a{1, 2, NaN, inf}, b{3, 4, 5, -inf};
    const MannWhitney test = mannWhitney(a, b);
    QCOMPARE(test.u, 2 * 3 + 2 * 0.5);  // two diverged ones above 3, 4 and 5, level with the diverged one of b
    QVERIFY(reference::near(test.p, mannWhitney(Values{1, 2, 9, 9}, Values{3, 4, 5, 9}).p));
    QCOMPARE(mannWhitney(Values{NaN}, Values{1e308}).u, 1.0);
    QCOMPARE(text(mannWhitney(Values{NaN, 1}, Values{2, 3}).method), QByteArray("exact"));  // one is no tie
    QCOMPARE(mannWhitney(Values(3, NaN), Values(3, inf)).p, 1.0);
    QCOMPARE(welch(a, Values{3, 4, NaN}).difference, -2.0);  // means of what is finite
    QCOMPARE(pairedT(a, b).difference, -2.0);
    QCOMPARE(signedRank(a, b).n, 2);
}

void TestPairwise::smallestSamples_data() {
    QTest::addColumn<Values>("a");
    QTest::addColumn<Values>("b");
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("p");
    QTest::newRow("none") << Values{} << Values{} << NaN << NaN;
    QTest::newRow("none on one side") << Values{1} << Values{} << NaN << NaN;
    QTest::newRow("one each") << Values{2} << Values{1} << 1.0 << 1.0;
    QTest::newRow("one each, equal") << Values{1} << Values{1} << 0.5 << 1.0;
    QTest::newRow("two each") << Values{3, 4} << Values{1, 2} << 4.0 << 1.0 / 3;
    QTest::newRow("two each, a tie") << Values{2, 3} << Values{1, 2} << 3.5 << 2.0 / 3;  // 4 of the 6 divisions
}

void TestPairwise::smallestSamples() {
    QFETCH(Values, a);
    QFETCH(Values, b);
    QFETCH(double, u);
    QFETCH(double, p);
    const MannWhitney test = mannWhitney(a, b);
    QVERIFY(reference::near(test.u, u) && reference::near(test.p, p));
    const TTest t = welch(a, b);
    QCOMPARE(std::isnan(t.p), a.size() < 2 || b.size() < 2);
    QCOMPARE(std::isnan(hedgesG(a, b)), a.size() < 2 || b.size() < 2);
    QCOMPARE(std::isnan(t.difference), a.empty() || b.empty());
    QVERIFY(std::isnan(pairedT(a, b).p));  // two equal differences vary no more than one
}

void TestPairwise::noVariation() {
    const Values five(6, 5.0), seven(7, 7.0);
    QCOMPARE(welch(five, five).p, 1.0);
    QVERIFY(std::isnan(welch(five, seven).p) && std::isnan(hedgesG(five, seven)));
    QCOMPARE(mannWhitney(five, five).p, 1.0);
    QCOMPARE(mannWhitney(Values(300, 5.0), Values(300, 5.0)).p, 1.0);  // asymptotic, without variance
    QVERIFY(std::isnan(signedRank(five, five).p) && std::isnan(pairedT(five, five).p));
    QCOMPARE(signedRank(five, five).zeros, 6);
    // all differences the same: seldom, yet ranks can tell; n = 6 ties, z = 10.5 / sqrt(22.75 - 210 / 48) by hand
    QVERIFY(
        reference::near(signedRank(five, seven).p, std::erfc(10.5 / std::sqrt(22.75 - 4.375) / std::sqrt(2.0)), 1e-12));
}

void TestPairwise::extremeMagnitudes() {
    const Values a{1, 2, 4, 7}, b{3, 5, 6, 9};
    const TTest plain = welch(a, b);
    for (const double scale : {0x1p996, 0x1p-996}) {
        Values x(a), y(b);
        for (double& value : x) value *= scale;
        for (double& value : y) value *= scale;
        const TTest scaled = welch(x, y);
        QVERIFY(reference::near(scaled.t, plain.t) && reference::near(scaled.df, plain.df) &&
                reference::near(scaled.p, plain.p));
        QVERIFY(reference::near(hedgesG(x, y), hedgesG(a, b)));
        QVERIFY(reference::near(pairedT(x, y).t, pairedT(a, b).t));
    }
}

void TestPairwise::zerosAreDropped() {
    const Values zero(8, 0.0), d{0, 1, -2, 3, 4, 0, 5, 6};
    const SignedRank w = signedRank(d, zero);
    QCOMPARE(w.zeros, 2);
    QCOMPARE(w.n, 6);
    QCOMPARE(w.plus, 19.0);
    QCOMPARE(w.minus, 2.0);
    QCOMPARE(text(w.method), QByteArray("asymptotic"));
    QVERIFY(reference::near(w.p, std::erfc(8.5 / std::sqrt(22.75) / std::sqrt(2.0))));
    QCOMPARE(text(signedRank(Values{1, -2, 3}, Values(3, 0.0)).method), QByteArray("exact"));
    QCOMPARE(text(signedRank(Values{1, -2, 2}, Values(3, 0.0)).method), QByteArray("asymptotic"));
}

void TestPairwise::swappingMirrors() {
    RandomStream random(13, 0, Purpose::Resampling, 0);
    for (std::uint32_t n = 2; n <= 40; ++n)
        for (const bool ties : {false, true}) {
            const auto a = sample(random, n, ties), b = sample(random, 2 + random.below(40), ties),
                       c = sample(random, n, ties);
            const TTest t = welch(a, b), back = welch(b, a);
            QVERIFY(t.difference == -back.difference && t.p == back.p && t.low == -back.high && t.df == back.df);
            const MannWhitney u = mannWhitney(a, b), v = mannWhitney(b, a);
            QVERIFY(u.u + v.u == static_cast<double>(a.size() * b.size()) && u.p == v.p && u.method == v.method);
            QVERIFY(hedgesG(a, b) == -hedgesG(b, a));
            const SignedRank w = signedRank(a, c), x = signedRank(c, a);
            QVERIFY(w.plus == x.minus && w.minus == x.plus && reference::near(w.p, x.p));
            QVERIFY(reference::near(pairedT(a, c).t, -pairedT(c, a).t, 1e-10));  // the sums run the other way round
        }
}

void TestPairwise::holmLeavesOutWhatIsNotThere() {
    QVERIFY(holm({}).empty());
    const auto corrected =
        holm(Values{0.01, NaN, 0.04, 0.03, NaN, 0.005});  // the first reference with two that do not apply
    const Values expected{0.03, NaN, 0.06, 0.06, NaN, 0.02};
    for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(reference::near(corrected[i], expected[i]));
}

void TestPairwise::pairsBesideTheWhole() {
    const Values a{1, 2, 3, 4, 5, 6, NaN, 8}, b{1, 2, 3, 4, 5, 7, NaN, NaN};
    const auto alone = comparePair(a, b, {}, 1);
    QVERIFY(!alone.paired && !alone.judged.paired);
    const auto both = comparePair(a, b, RepeatPairs{a, b}, 1);
    QVERIFY(both.judged.paired && both.ranks.p == alone.ranks.p && both.welch.p == alone.welch.p);
    QVERIFY(!both.paired->identical);
    QCOMPARE(both.paired->equalShare, 5.0 / 6);
    QCOMPARE(both.judged.difference.leftOut, 2);
    const auto same = comparePair(a, a, RepeatPairs{a, a}, 1);
    QVERIFY(same.paired->identical && same.paired->equalShare == 1 && std::isnan(same.paired->wilcoxon.p));
    const auto none = analysePairs({}, {});
    QVERIFY(!none.identical && std::isnan(none.equalShare));
}

WORKBENCH_TEST(TestPairwise, Nothing)
#include "tst_pairwise.moc"
