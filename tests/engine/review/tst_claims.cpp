// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial's six expectations and how they are judged; the verdict rule itself is tested in tst_verdict.
#include <QTest>
#include <cmath>

#include "engine/experiment/presets.h"
#include "engine/review/claims.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

/// 20 values around `middle` with a small spread that differs from sample to sample.
std::vector<double> sample(double middle, double spread, int phase = 0) {
    std::vector<double> values;
    for (int i = 0; i < 20; ++i) values.push_back(middle + spread * (((i * 7 + phase * 3) % 20) / 10.0 - 0.95));
    return values;
}

const Claim better{0, "", "a", "b", ClaimKind::Better};
const Claim same{0, "", "a", "b", ClaimKind::Same};

}  // namespace

class TestClaims : public QObject {
    Q_OBJECT
private slots:
    void sixExpectations();
    void verdicts_data();
    void verdicts();
    void pairingAndMarginAreKept();
};

/// The tutorial's section "Expectations", in its order.
void TestClaims::sixExpectations() {
    const auto& claims = tutorialExpectations();
    QCOMPARE(claims.size(), std::size_t(6));
    const char* pairs[][2]{{"stateful", "stateless"},
                           {"stateless", "stateless_shuffle"},
                           {"stateful_batch12", "stateless_batch12"},
                           {"stateful", "stateful_noreset"},
                           {"stateful_seed_train", "stateful"},
                           {"stateful", "stateful_reset_test"}};
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(claims[i].number, i + 1);
        QVERIFY(claims[i].a == pairs[i][0] && claims[i].b == pairs[i][1]);
        QVERIFY(findPreset(claims[i].a) && findPreset(claims[i].b));
        QVERIFY(!claims[i].text.empty());
        QCOMPARE(claims[i].kind == ClaimKind::Same, i == 2);
    }
}

void TestClaims::verdicts_data() {
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("spread");
    QTest::addColumn<QByteArray>("ifBetter");
    QTest::addColumn<QByteArray>("ifSame");
    QTest::newRow("much lower") << 90.0 << 100.0 << 1.0 << QByteArray("supported") << QByteArray("contradicted");
    QTest::newRow("much higher") << 100.0 << 90.0 << 1.0 << QByteArray("contradicted") << QByteArray("contradicted");
    QTest::newRow("hardly lower") << 99.5 << 100.0 << 0.1 << QByteArray("negligible")
                                  << QByteArray("practically_equal");
    QTest::newRow("hardly higher") << 100.5 << 100.0 << 0.1 << QByteArray("practically_equal")
                                   << QByteArray("practically_equal");
    QTest::newRow("too wide to tell") << 100.0 << 100.4 << 8.0 << QByteArray("undecided") << QByteArray("undecided");
}

void TestClaims::verdicts() {
    QFETCH(double, a);
    QFETCH(double, b);
    QFETCH(double, spread);
    QFETCH(QByteArray, ifBetter);
    QFETCH(QByteArray, ifSame);
    const auto first = sample(a, spread), second = sample(b, spread, 1);
    const auto verdict = [&](const Claim& claim) {
        return QByteArray(name(judgeClaim(claim, first, second, false, 1.0).verdict).data());
    };
    QCOMPARE(verdict(better), ifBetter);
    QCOMPARE(verdict(same), ifSame);
}

void TestClaims::pairingAndMarginAreKept() {
    const auto a = sample(100, 5);
    auto b = a;
    for (double& value : b) value += 2;
    const Judgement paired = judgeClaim(better, a, b, true, 1.0), unpaired = judgeClaim(better, a, b, false, 1.0);
    QVERIFY(paired.paired && paired.verdict == Verdict::Supported);
    QVERIFY(!unpaired.paired && unpaired.verdict != Verdict::Supported);
    QCOMPARE(paired.margin, 1.0);
    QVERIFY(std::abs(paired.difference.estimate + 2) < 1e-9);
    QVERIFY(judgeClaim(same, a, a, true, 1.0).verdict == Verdict::Identical);
    QVERIFY(judgeClaim(better, std::vector<double>(4, 1.0), a, false, 1.0).verdict == Verdict::TooFew);
    QVERIFY(
        judgeClaim(better, std::vector<double>{1, 2, 3, 4, 5, NAN, NAN, NAN, NAN, NAN, NAN}, a, false, 1.0).verdict ==
        Verdict::Unstable);
}

WORKBENCH_TEST(TestClaims, Nothing)
#include "tst_claims.moc"
