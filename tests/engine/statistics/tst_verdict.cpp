// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/statistics/verdict.h"
#include "reference.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {
using Values = std::vector<double>;
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

QByteArray text(Verdict verdict) {
    const auto n = name(verdict);
    return QByteArray(n.data(), static_cast<qsizetype>(n.size()));
}
Values shifted(Values x, double by) {
    for (double& value : x) value += by;
    return x;
}
Values joined(Values x, const Values& y) {
    x.insert(x.end(), y.begin(), y.end());
    return x;
}
}  // namespace

class TestVerdict : public QObject {
    Q_OBJECT
private slots:
    void rulesOnIntervals_data();
    void rulesOnIntervals();
    void rulesOnSamples_data();
    void rulesOnSamples();
    void examplesOfTenRepeats();
    void pairedReferenceSamples();
    void swappingTheSamplesMirrorsTheVerdict();
    void countsForRepeatsNeeded();
    void higherIsBetter_data();
    void higherIsBetter();
    void namesAreTheContracts();
    void defaultMargins_data();
    void defaultMargins();
};

void TestVerdict::rulesOnIntervals_data() {
    QTest::addColumn<double>("d");
    QTest::addColumn<double>("lo");
    QTest::addColumn<double>("hi");
    QTest::addColumn<double>("margin");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<double>("repeats");  // 0: none; n = 100
    // the examples of the contract, section 6, n = 1000
    QTest::newRow("contract 1") << 6.26 << 6.01 << 6.50 << 1.0 << QByteArray("contradicted") << 0.0;
    QTest::newRow("contract 2") << -0.08 << -0.22 << 0.06 << 1.0 << QByteArray("practically_equal") << 0.0;
    QTest::newRow("contract 3") << -0.63 << -0.98 << -0.29 << 1.0 << QByteArray("negligible") << 0.0;
    QTest::newRow("contract 4") << 7.48 << 7.06 << 7.87 << 1.0 << QByteArray("contradicted") << 0.0;
    // each rule and its boundaries, by hand
    QTest::newRow("3, below") << -3.0 << -4.0 << -2.0 << 1.0 << QByteArray("supported") << 0.0;
    QTest::newRow("3, hi = -M") << -2.0 << -3.0 << -1.0 << 1.0 << QByteArray("supported") << 0.0;
    QTest::newRow("3, lo = M") << 2.0 << 1.0 << 3.0 << 1.0 << QByteArray("contradicted") << 0.0;
    QTest::newRow("4, worse but within M") << 0.5 << 0.25 << 0.75 << 1.0 << QByteArray("practically_equal") << 0.0;
    QTest::newRow("4, hi = 0") << -0.5 << -0.75 << 0.0 << 1.0 << QByteArray("practically_equal") << 0.0;
    QTest::newRow("5, d = -M") << -1.0 << -2.0 << -0.5 << 1.0 << QByteArray("supported") << 0.0;
    QTest::newRow("5, d = M") << 1.0 << 0.5 << 2.0 << 1.0 << QByteArray("contradicted") << 0.0;
    // 6: ceil(100 (h / g)^2)
    QTest::newRow("6, lo = -M") << -0.5 << -1.0 << -0.25 << 1.0 << QByteArray("undecided") << 57.0;  // (.375 / .5)^2
    QTest::newRow("6, hi = M") << 0.5 << 0.25 << 1.0 << 1.0 << QByteArray("undecided") << 57.0;
    QTest::newRow("6, hi = 0") << -2.0 << -4.0 << 0.0 << 1.0 << QByteArray("undecided") << 100.0;      // (2 / 2)^2
    QTest::newRow("6, wide") << 0.0 << -3.0 << 3.0 << 1.0 << QByteArray("undecided") << 900.0;         // (3 / 1)^2
    QTest::newRow("6, d near M") << 0.75 << -3.0 << 3.0 << 1.0 << QByteArray("undecided") << 14400.0;  // (3 / .25)^2
    QTest::newRow("6, d = M") << 1.0 << -3.0 << 3.0 << 1.0 << QByteArray("undecided") << 900.0;
    // margin 0: any difference that the interval separates from 0 counts
    QTest::newRow("0, better") << -1.0 << -2.0 << -0.5 << 0.0 << QByteArray("supported") << 0.0;
    QTest::newRow("0, worse") << 1.0 << 0.5 << 2.0 << 0.0 << QByteArray("contradicted") << 0.0;
    QTest::newRow("0, hi = 0") << -1.0 << -2.0 << 0.0 << 0.0 << QByteArray("undecided") << 100.0;
    QTest::newRow("0, lo = 0") << 1.0 << 0.0 << 2.0 << 0.0 << QByteArray("undecided") << 100.0;
    QTest::newRow("0, equal") << 0.0 << 0.0 << 0.0 << 0.0 << QByteArray("practically_equal") << 0.0;
    QTest::newRow("0, never") << 0.0 << -1.0 << 1.0 << 0.0 << QByteArray("undecided") << inf;
    QTest::newRow("negative margin is 0") << -1.0 << -2.0 << -0.5 << -5.0 << QByteArray("supported") << 0.0;
    QTest::newRow("NaN margin is 0") << 1.0 << 0.0 << 2.0 << NaN << QByteArray("undecided") << 100.0;
    QTest::newRow("infinite margin") << 1.0 << 0.0 << 2.0 << inf << QByteArray("practically_equal") << 0.0;
    QTest::newRow("no estimate") << NaN << NaN << NaN << 1.0 << QByteArray("too_few") << 0.0;
}

void TestVerdict::rulesOnIntervals() {
    QFETCH(double, d);
    QFETCH(double, lo);
    QFETCH(double, hi);
    QFETCH(double, margin);
    QFETCH(QByteArray, verdict);
    QFETCH(double, repeats);
    const auto result = judgeDifference({.estimate = d, .low = lo, .high = hi, .n = 100}, margin);
    QCOMPARE(text(result.verdict), verdict);
    QCOMPARE(result.repeatsNeeded.has_value(), repeats != 0);
    QVERIFY(result.repeatsNeeded.value_or(0) == repeats);
}

void TestVerdict::rulesOnSamples_data() {
    QTest::addColumn<Values>("a");
    QTest::addColumn<Values>("b");
    QTest::addColumn<bool>("paired");
    QTest::addColumn<QByteArray>("verdict");
    const Values x{100, 101, 102, 103, 104, 105, 106, 107, 108, 109};
    const Values four(x.begin(), x.begin() + 4), five(x.begin(), x.begin() + 5);
    const Values noise{0.25, -0.25, 0.125, 0, -0.125, 0.25, -0.25, 0.125, 0, -0.125};
    Values noisy = x;
    for (std::size_t i = 0; i < x.size(); ++i) noisy[i] += noise[i];

    for (const bool paired : {false, true}) {
        const auto row = [paired](const char* what, const Values& a, const Values& b, const char* verdict) {
            QTest::addRow("%s, %s", what, paired ? "paired" : "unpaired") << a << b << paired << QByteArray(verdict);
        };
        row("1, nothing", {}, {}, "too_few");
        row("1, four", four, four, "too_few");
        row("1, four on one side", x, four, "too_few");
        row("1, four finite come before unstable", joined(four, Values(6, NaN)), x, "too_few");
        row("1, six of eleven diverged", joined(five, Values(6, NaN)), shifted(joined(x, {102.5}), 9), "unstable");
        row("1, the other side diverged", shifted(joined(x, {102.5}), 9), joined(five, Values(6, inf)), "unstable");
        row("1, half diverged is judged", joined(five, Values(5, NaN)), shifted(x, 9), "supported");
        row("3, better", shifted(x, -9), x, "supported");
        row("3, worse", shifted(x, 9), x, "contradicted");
        row("2, five equal", five, five, paired ? "identical" : "undecided");
        row("2, equal, also where diverged", joined(x, {NaN}), joined(x, {inf}), paired ? "identical" : "undecided");
        row("2, one ulp apart", joined(x, {100}), joined(x, {std::nextafter(100.0, 200.0)}),
            paired ? "practically_equal" : "undecided");
        row("2, one diverged on one side only", joined(x, {NaN}), joined(x, {100}),
            paired ? "practically_equal" : "undecided");
        row("4, equal but for noise", noisy, x, paired ? "practically_equal" : "undecided");
        row("4, slightly better", shifted(noisy, -0.5), x, paired ? "negligible" : "undecided");
        row("4, constant", Values(10, 5.0), Values(10, 5.0), paired ? "identical" : "practically_equal");
    }
    QTest::newRow("1, too few complete pairs")
        << joined(Values(5, NaN), five) << joined(five, Values(5, NaN)) << true << QByteArray("too_few");
    QTest::newRow("1, the same unpaired") << joined(Values(5, NaN), shifted(five, 9)) << joined(five, Values(5, NaN))
                                          << false << QByteArray("contradicted");
}

void TestVerdict::rulesOnSamples() {
    QFETCH(Values, a);
    QFETCH(Values, b);
    QFETCH(bool, paired);
    QFETCH(QByteArray, verdict);
    const auto result = judge(a, b, paired, 1.0);
    QCOMPARE(text(result.verdict), verdict);
    QCOMPARE(result.paired, paired);
    QCOMPARE(result.margin, 1.0);
    QCOMPARE(result.repeatsNeeded.has_value(), result.verdict == Verdict::Undecided);
}

void TestVerdict::examplesOfTenRepeats() {
    // contract, section 6: 8.52 [0.15, 12.88] contradicted; -0.31 [-2.30, 1.05] undecided
    const auto stateful = reference::dataset("synth_stateful"), stateless = reference::dataset("synth_stateless");
    const auto first = judge(stateful, stateless, false, 1.0);
    QCOMPARE(text(first.verdict), QByteArray("contradicted"));
    const auto second = judge(stateless, reference::dataset("synth_stateless_shuffle"), false, 1.0);
    QCOMPARE(text(second.verdict), QByteArray("undecided"));
    // h = (1.0505752037 + 2.301415305) / 2, g = 1 - 0.31256148165: 10 (h / g)^2 = 59.44...
    QVERIFY(second.repeatsNeeded == 60.0);
}

void TestVerdict::pairedReferenceSamples() {
    // estimates and intervals of statistics.json, hodges_lehmann, judged by hand with margin 1
    const auto verdict = [](const char* a, const char* b) {
        return text(judge(reference::dataset(a), reference::dataset(b), true, 1.0).verdict);
    };
    QCOMPARE(verdict("synth_stateless", "synth_stateful"), QByteArray("supported"));  // [-11.7, -3.2]
    QCOMPARE(verdict("synth_stateful", "synth_stateful2"), QByteArray("supported"));  // -3.5 [-6.9, -0.02]: rule 5
    QCOMPARE(verdict("sim30_stateless", "sim30_stateless_shuffle"), QByteArray("practically_equal"));
    QCOMPARE(verdict("synth_stateless", "synth_stateless_shuffle"), QByteArray("undecided"));  // [-1.05, -0.07]
}

void TestVerdict::swappingTheSamplesMirrorsTheVerdict() {
    const char* names[] = {"synth_stateful",          "synth_stateful2", "synth_stateless",
                           "synth_stateless_shuffle", "synth_seed_1",    "synth_seed_3"};
    const auto mirrored = [](Verdict v) {
        return v == Verdict::Supported ? Verdict::Contradicted : v == Verdict::Contradicted ? Verdict::Supported : v;
    };
    for (const auto* a : names)
        for (const auto* b : names)
            for (const double margin : {0.0, 1.0, 5.0})
                for (const bool paired : {false, true}) {
                    const auto x = reference::dataset(a), y = reference::dataset(b);
                    auto there = judge(x, y, paired, margin), back = judge(y, x, paired, margin);
                    if (there.verdict == Verdict::Negligible || back.verdict == Verdict::Negligible) continue;
                    QCOMPARE(there.verdict, mirrored(back.verdict));
                    QVERIFY(there.repeatsNeeded == back.repeatsNeeded);
                }
}

void TestVerdict::countsForRepeatsNeeded() {
    const Values x{100, 101, 102, 103, 104, 105, NaN};
    const auto unpaired = judge(x, joined(x, x), false, 1.0);
    QCOMPARE(unpaired.difference.n, 6);
    QCOMPARE(unpaired.difference.leftOut, 3);
    const auto h = (unpaired.difference.high - unpaired.difference.low) / 2;  // d = 0, so g = 1
    QVERIFY(unpaired.repeatsNeeded == std::ceil(6 * h * h));
    QCOMPARE(judge(x, joined({NaN}, x), true, 1.0).difference.n, 5);
}

void TestVerdict::higherIsBetter_data() {
    QTest::addColumn<double>("shift");
    QTest::addColumn<bool>("paired");
    for (const double shift : {-3.0, -0.6, -0.2, 0.0, 0.3, 0.9, 5.0})
        for (const bool paired : {false, true}) QTest::addRow("%+.1f %d", shift, paired) << shift << paired;
}

/// What is better when higher is an error of the opposite sign; the difference that is told is of a - b all the same.
void TestVerdict::higherIsBetter() {
    QFETCH(double, shift);
    QFETCH(bool, paired);
    const Values a{1, 2.5, 3, 4.25, 5, 6.5, 7, NaN}, b = shifted({2, 1, 4.5, 3, 6, 5.5, 7.25, 8}, shift);
    Values negativeA = a, negativeB = b;
    for (Values* values : {&negativeA, &negativeB})
        for (double& value : *values) value = -value;
    const Judgement higher = judge(a, b, paired, 0.5, Better::Higher), lower = judge(a, b, paired, 0.5),
                    negative = judge(negativeA, negativeB, paired, 0.5);
    QCOMPARE(text(higher.verdict), text(negative.verdict));
    QCOMPARE(higher.repeatsNeeded, negative.repeatsNeeded);
    QCOMPARE(higher.difference.estimate, lower.difference.estimate);
    QCOMPARE(higher.difference.low, lower.difference.low);
    QCOMPARE(higher.difference.high, lower.difference.high);
    if (std::abs(shift) >= 5) QVERIFY(higher.verdict != lower.verdict);
}

void TestVerdict::namesAreTheContracts() {
    const QByteArrayList expected{"too_few",      "unstable",   "identical",         "supported",
                                  "contradicted", "negligible", "practically_equal", "undecided"};
    for (int i = 0; i < expected.size(); ++i) QCOMPARE(text(static_cast<Verdict>(i)), expected[i]);
}

void TestVerdict::defaultMargins_data() {
    QTest::addColumn<double>("reference");
    QTest::addColumn<double>("margin");
    // 1 % rounded to one significant digit by hand, halves up
    QTest::newRow("shampoo") << 136.761 << 1.0;
    QTest::newRow("shampoo, all digits") << reference::number(reference::file().at("persistence_rmse").at("value"))
                                         << 1.0;
    QTest::newRow("below the half") << 94.9 << 0.9;
    QTest::newRow("half") << 95.0 << 1.0;
    QTest::newRow("one digit") << 3.0 << 0.03;
    QTest::newRow("half of the first digit") << 0.25 << 0.003;
    QTest::newRow("just below a half") << 149.99 << 1.0;
    QTest::newRow("150") << 150.0 << 2.0;
    QTest::newRow("carries") << 9.96 << 0.1;
    QTest::newRow("large") << 1.26e300 << 1e298;
    QTest::newRow("small") << 4.4e-300 << 4e-302;
    QTest::newRow("vanishing") << 5e-324 << 0.0;
    QTest::newRow("zero") << 0.0 << 0.0;
    QTest::newRow("negative") << -136.761 << 0.0;
    QTest::newRow("NaN") << NaN << 0.0;
    QTest::newRow("infinite") << inf << 0.0;
}

void TestVerdict::defaultMargins() {
    QFETCH(double, reference);
    QFETCH(double, margin);
    QVERIFY2(defaultMargin(reference) == margin, QByteArray::number(defaultMargin(reference), 'g', 17));
}

WORKBENCH_TEST(TestVerdict, Nothing)
#include "tst_verdict.moc"
