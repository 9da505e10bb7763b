// SPDX-License-Identifier: GPL-3.0-or-later
// What two experiments' repeats say of a claim: who won how often, and the very verdict that `reproduce` prints.
#include <QProcess>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/run.h"
#include "engine/review/evidence.h"
#include "engine/statistics/proportion.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

std::vector<RepeatResult> repeats(const std::vector<double>& rmse) {
    std::vector<RepeatResult> list;
    for (std::size_t i = 0; i < rmse.size(); ++i) list.push_back({static_cast<int>(i), rmse[i], {}, 0});
    return list;
}

}  // namespace

class TestEvidence : public QObject {
    Q_OBJECT
private slots:
    void shareIntervals();
    void pairsAreCounted();
    void pairingsAreCounted();
    void divergedLoses();
    void fewHaveNoInterval();
    void whatCameOutForAnExpectation();
    void theVerdictsOfReproduce_data();
    void theVerdictsOfReproduce();
};

/// scipy.stats.binomtest(k, n).proportion_ci(method="wilson"); R: binom::binom.confint(0, 10, method = "wilson")
void TestEvidence::shareIntervals() {
    const auto close = [](Interval i, double low, double high) {
        return std::abs(i.low - low) < 5e-5 && std::abs(i.high - high) < 5e-5;
    };
    QVERIFY(close(wilsonInterval(92, 100), 0.8500, 0.9589));
    QVERIFY(close(wilsonInterval(0, 10), 0, 0.2775));
    QVERIFY(close(wilsonInterval(10, 10), 0.7225, 1));
    QVERIFY(std::isnan(wilsonInterval(0, 0).low));
}

void TestEvidence::pairsAreCounted() {
    auto a = repeats({1, 2, 3, 4, 5, 6}), b = repeats({2, 1, 4, 5, 6, 6});
    std::swap(a[0], a[5]);       // whatever order they arrive in
    a.push_back({9, 0, {}, 0});  // without a partner
    const auto evidence = weighClaim(ClaimKind::Better, a, b, true, 100);
    QVERIFY(evidence.a == 6 && evidence.b == 6 && evidence.wins.paired);
    QVERIFY(evidence.wins.a == 4 && evidence.wins.b == 1 && evidence.wins.equal == 1 && evidence.wins.aLeads);
    QCOMPARE(evidence.wins.share, 4.5 / 6);
    QVERIFY(evidence.wins.interval.low > 0 && evidence.wins.interval.high < 1);
    QCOMPARE(evidence.judgement.margin, 1.0);
}

void TestEvidence::pairingsAreCounted() {
    const auto evidence =
        weighClaim(ClaimKind::Same, repeats({1, 2, 3, 4, 5}), repeats({3, 9, 9, 9, 9, 0}), false, NAN);
    QVERIFY(evidence.a == 5 && evidence.b == 6 && !evidence.wins.paired);
    QCOMPARE(evidence.wins.all(), 30.0);
    QVERIFY(evidence.wins.a == 22 && evidence.wins.b == 7 && evidence.wins.equal == 1 && evidence.wins.aLeads);
    QCOMPARE(evidence.wins.share, 22.5 / 30);
    QVERIFY(evidence.wins.interval.low < 22.5 / 30 && evidence.wins.interval.high > 22.5 / 30);
    const auto turned = weighClaim(ClaimKind::Same, repeats({3, 9, 9, 9, 9, 0}), repeats({1, 2, 3, 4, 5}), false, NAN);
    QVERIFY(turned.wins.a == 7 && turned.wins.b == 22 && !turned.wins.aLeads &&
            turned.wins.share == evidence.wins.share);
}

void TestEvidence::divergedLoses() {
    const auto paired =
        weighClaim(ClaimKind::Better, repeats({NAN, NAN, 1, 1, 1, 1}), repeats({NAN, 5, NAN, 2, 2, 2}), true, 100);
    QVERIFY(paired.wins.a == 4 && paired.wins.b == 1 && paired.wins.equal == 1);
    const auto unpaired = weighClaim(ClaimKind::Better, repeats({NAN, 1}), repeats({NAN, 2}), false, 100);
    QVERIFY(unpaired.wins.a == 2 && unpaired.wins.b == 1 && unpaired.wins.equal == 1);
}

void TestEvidence::fewHaveNoInterval() {
    const auto evidence = weighClaim(ClaimKind::Better, repeats({1, 2}), repeats({2, 3}), true, 100);
    QVERIFY(std::isnan(evidence.wins.interval.low) && evidence.judgement.verdict == Verdict::TooFew);
    const auto none = weighClaim(ClaimKind::Better, {}, {}, true, 100);
    QVERIFY(none.wins.all() == 0 && std::isnan(none.wins.share));
}

void TestEvidence::whatCameOutForAnExpectation() {
    const auto of = [](ClaimKind kind, Verdict verdict, double estimate) {
        Judgement judgement;
        judgement.verdict = verdict;
        judgement.difference.estimate = estimate;
        return outcome(kind, judgement);
    };
    QVERIFY(of(ClaimKind::Better, Verdict::Supported, -5) == Outcome::Better &&
            of(ClaimKind::Better, Verdict::Contradicted, 5) == Outcome::Worse);
    QVERIFY(of(ClaimKind::Same, Verdict::Contradicted, 5) == Outcome::Worse &&
            of(ClaimKind::Same, Verdict::Contradicted, -5) == Outcome::Better);
    for (const auto kind : {ClaimKind::Better, ClaimKind::Same}) {
        QVERIFY(of(kind, Verdict::Identical, 0) == Outcome::NoDifference &&
                of(kind, Verdict::PracticallyEqual, 0.1) == Outcome::NoDifference);
        for (const auto open : {Verdict::TooFew, Verdict::Unstable, Verdict::Undecided, Verdict::Negligible})
            QVERIFY(!of(kind, open, -0.5));
    }
    Judgement judgement;
    judgement.verdict = Verdict::Undecided;
    judgement.difference.n = 30;
    judgement.repeatsNeeded = 170;
    QCOMPARE(*moreRepeats(judgement), 140.0);
    judgement.repeatsNeeded = 2e6;
    QVERIFY(std::isinf(*moreRepeats(judgement)));
    judgement.repeatsNeeded = 20;
    QVERIFY(!moreRepeats(judgement));
}

void TestEvidence::theVerdictsOfReproduce_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("seed");
    QTest::newRow("10") << 10 << 1;
    QTest::newRow("30") << 30 << 7;
    QTest::newRow("200") << 200 << 1;
}

void TestEvidence::theVerdictsOfReproduce() {
    QFETCH(int, count);
    QFETCH(int, seed);
    QProcess program;
    program.start(QStringLiteral(EXPERIMENT_BINARY),
                  {"reproduce", "--repeats", QString::number(count), "--seed", QString::number(seed), "--json"});
    QVERIFY(program.waitForFinished(120000));
    const auto printed = nlohmann::json::parse(program.readAllStandardOutput().toStdString());
    for (std::size_t i = 0; i < tutorialExpectations().size(); ++i) {
        const Claim& claim = tutorialExpectations()[i];
        std::vector<Prepared> prepared;
        for (const auto name : {claim.a, claim.b}) {
            ExperimentConfig config = presetConfig(*findPreset(name));
            config.repeats = count;
            config.seed = static_cast<std::uint64_t>(seed);
            prepared.push_back(prepare(config, std::make_shared<const Series>(shampooSales())).value);
        }
        const double persistence = prepared.front()->persistence;
        ExperimentRun run(prepared);
        run.execute();
        std::vector<RepeatResult> sides[2];
        for (auto& finished : run.takeFinished()) sides[finished.experiment].push_back(finished.result);
        const auto evidence = weighClaim(claim.kind, sides[0], sides[1], true, persistence);
        const auto& row = printed["expectations"][i];
        QCOMPARE(row["verdict"].get<std::string>(), std::string(name(evidence.judgement.verdict)));
        QCOMPARE(row["estimate"].get<double>(), evidence.judgement.difference.estimate);
        QCOMPARE(row["ci95"][0].get<double>(), evidence.judgement.difference.low);
        QCOMPARE(row["n"].get<int>(), evidence.a);
        QCOMPARE(row["margin"].get<double>(), evidence.judgement.margin);
    }
}

WORKBENCH_TEST(TestEvidence, Nothing)
#include "tst_evidence.moc"
