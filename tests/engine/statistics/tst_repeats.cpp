// SPDX-License-Identifier: GPL-3.0-or-later
// How many repeats are enough. References: SciPy's t.interval and statsmodels' power in statistics.json;
// power_pairs.json, integrated from the definition; normal populations of known spread; exact enumerations.
#include <QTest>

#include <array>
#include <numeric>

#include "engine/base/random.h"
#include "engine/statistics/chancegap.h"
#include "engine/statistics/describe.h"
#include "engine/statistics/meanprecision.h"
#include "engine/statistics/power.h"
#include "engine/statistics/stoppingrule.h"
#include "tests/engine/statistics/reference.h"
#include "tests/testmain.h"

using namespace lstm;
using reference::near;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<double> normalSample(int n, double mean, double sd, std::uint32_t repeat = 0) {
    RandomStream random(7, 0, Purpose::Resampling, repeat);
    std::vector<double> values;
    for (int i = 0; i < n; ++i) values.push_back(mean + sd * random.normal());
    return values;
}

}  // namespace

class TestRepeats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- the mean and its interval ---
    void theHalfWidthIsSciPysInterval() {
        for (const auto& entry : reference::file().at("mean_ci")) {
            const auto sample = reference::dataset(entry.at("data"));
            const MeanPrecision precision = meanPrecision(sample);
            if (sample.size() < 2) {
                QVERIFY(std::isnan(precision.halfWidth));
                continue;
            }
            const double low = reference::number(entry.at("expect").at("lo")),
                         high = reference::number(entry.at("expect").at("hi"));
            QVERIFY2(near(precision.halfWidth, (high - low) / 2, 1e-9, 1e-12 * std::abs(high)), entry.dump().c_str());
        }
    }
    void divergedValuesAreLeftOut() {
        const std::vector<double> sample{1, none, 2, 4, std::numeric_limits<double>::infinity()}, finite{1, 2, 4};
        QCOMPARE(meanPrecision(sample).n, 3);
        QCOMPARE(meanPrecision(sample).halfWidth, meanPrecision(finite).halfWidth);
        QCOMPARE(halfWidthsSoFar(sample), halfWidthsSoFar(finite));
    }
    void theSmallestNumberThatDoes() {
        for (const double target : {5.0, 1.0, 0.5, 0.2}) {
            const double n = repeatsForHalfWidth(4.5, target);
            QVERIFY(meanHalfWidth(4.5, static_cast<int>(n)) <= target);
            if (n > 2) QVERIFY(meanHalfWidth(4.5, static_cast<int>(n) - 1) > target);
        }
        QCOMPARE(repeatsForHalfWidth(10, 0.01), 3'841'459.0);  // (1.959964 x 1000)^2 = 3841458.8
        QCOMPARE(repeatsForHalfWidth(0, 1), 2.0);
        QVERIFY(std::isinf(repeatsForHalfWidth(1, 0)));
        QVERIFY(std::isnan(repeatsForHalfWidth(none, 1)));
        QVERIFY(std::isnan(meanHalfWidth(1, 1)));
    }
    void whatOneWouldHaveBeenTold() {
        const auto sample = reference::dataset("sim30_stateful__noseed_1");
        const auto widths = halfWidthsSoFar(sample);
        QCOMPARE(widths.size(), 29u);
        for (std::size_t n = 2; n <= sample.size(); ++n)
            QVERIFY(near(widths[n - 2], meanPrecision(std::span(sample).first(n)).halfWidth, 1e-10));
    }
    void blocksShareNoRepeat() {
        std::vector<double> sample(23);
        std::iota(sample.begin(), sample.end(), 1.0);
        const auto scatter = blockScatter(sample, std::array{1, 2, 4, 5});
        QCOMPARE(scatter.size(), 2u);  // one is no block; five of them would be four
        QCOMPARE(scatter[1].n, 4);
        QCOMPARE(scatter[1].blocks, 5);
        // Means 2.5, 6.5, ... 18.5: sd 4 sqrt(2.5); t(0.975, 3) = 3.182446305; chi2(4): 11.14328678 and 0.4844185571
        // (tables)
        const double width = 3.182446305 * 4 * std::sqrt(2.5);
        QVERIFY(near(scatter[1].halfWidth, width, 1e-9));
        QVERIFY(near(scatter[1].low, width * std::sqrt(4 / 11.14328678), 1e-8));
        QVERIFY(near(scatter[1].high, width * std::sqrt(4 / 0.4844185571), 1e-8));
    }
    void blocksOfIndependentValuesFollowTheRoot() {  // and their 95 % intervals hold the truth in about 95 % of cases
        int inside = 0, all = 0;
        for (std::uint32_t trial = 0; trial < 400; ++trial) {
            const auto sample = normalSample(200, 100, 8, trial);
            for (const auto& block : blockScatter(sample, std::array{4, 10})) {
                const double truth = meanHalfWidth(8, block.n);
                inside += block.low <= truth && truth <= block.high;
                ++all;
            }
        }
        QCOMPARE(all, 800);
        QVERIFY2(inside > 740 && inside < 780, qPrintable(QString::number(inside)));  // 760, standard error 6
    }
    void
    dependenceIsMeasured() {  // values in pairs of equals: blocks scatter by the root of two more than s / sqrt(n) says
        std::vector<double> sample;
        for (const double x : normalSample(2000, 0, 1)) sample.insert(sample.end(), 2, x);
        const auto block = blockScatter(sample, std::array{10}).front();
        QVERIFY(near(block.halfWidth / meanHalfWidth(1, 10), std::sqrt(2.0), 0.1));
        QVERIFY(block.low > meanHalfWidth(1, 10));
    }
    void sizesAreSpread() {
        QCOMPARE(spreadSizes(5, 200, 3), (std::vector<int>{5, 32, 200}));  // 5 sqrt(40) = 31.6
        QCOMPARE(spreadSizes(2, 4, 9), (std::vector<int>{2, 3, 4}));
        QVERIFY(spreadSizes(5, 4, 9).empty());
    }

    // --- chance ---
    void
    gapsOfNormalMeansAreNormal() {  // |N(0, 2 s^2 / n)|: median 0.6744898, 0.95 quantile 1.959964 standard deviations
        const auto sample = normalSample(400, 100, 3);
        const double sd = describe(sample).std;
        for (const int n : {5, 10, 100}) {
            const ChanceGaps chance = chanceGaps(sample, n);
            const double unit = sd * std::sqrt(2.0 / n);
            QCOMPARE(chance.gaps.size(), 9999u);
            QVERIFY(near(chance.median, 0.6744898 * unit, 0.05));
            QVERIFY(near(chance.high, 1.959964 * unit, 0.05));
            QVERIFY(near(shareAtLeast(chance, unit), 0.3173105, 0.05));  // beyond one standard deviation
        }
    }
    void
    smallSamplesAreNotTooNarrow() {  // of five values drawn with replacement the variance would be 4/5 of 2 s^2 / n
        const std::vector<double> sample{1, 2, 3, 4, 10};
        const ChanceGaps chance = chanceGaps(sample, 40);
        double squares = 0;
        for (const double gap : chance.gaps) squares += gap * gap;
        QVERIFY(near(squares / 9999, 2 * describe(sample).std * describe(sample).std / 40, 0.05));
    }
    void pairedGapsAreSignsByLot() {  // one pair of differences 1: the mean of two signs is 0 or 1, half and half
        const std::vector<double> a{2, 3, 4, 5, 6}, b{1, 2, 3, 4, 5};
        const ChanceGaps chance = chanceGapsPaired(a, b, 2);
        QVERIFY(near(shareAtLeast(chance, 1), 0.5, 0.04));
        QCOMPARE(shareAtLeast(chance, 0), 1.0);
        QCOMPARE(shareAtLeast(chance, 1.1), 1.0 / 10'000);
        QCOMPARE(chanceGapsPaired(a, a, 2).high, 0.0);
    }
    void chancesDoNotFlicker() {
        const auto sample = reference::dataset("sim30_stateful__noseed_1");
        std::vector<double> reversed(sample.rbegin(), sample.rend());
        QCOMPARE(chanceGaps(sample, 10).gaps, chanceGaps(sample, 10).gaps);
        QCOMPARE(chanceGaps(sample, 10).gaps, chanceGaps(reversed, 10).gaps);
    }
    void tooLittleForAChance() {
        const std::vector<double> four{1, 2, none, 3, 4};
        QVERIFY(chanceGaps(four, 10).gaps.empty());
        QVERIFY(std::isnan(chanceGaps(four, 10).median));
        QVERIFY(std::isnan(shareAtLeast(chanceGaps(four, 10), 1)));
        QVERIFY(chanceGaps(normalSample(30, 0, 1), 0).gaps.empty());
        QVERIFY(std::isnan(meanGap(four, {}, false)));
    }
    void gapsOfMeans() {
        const std::vector<double> a{1, 2, 6, none}, b{1, 4, 10, 100};
        QCOMPARE(meanGap(a, b, true), 2.0);
        QCOMPARE(meanGap(a, b, false), 25.75);
    }
    void binsHoldAllGaps() {
        const ChanceGaps chance = chanceGaps(normalSample(50, 0, 1), 10);
        const GapBins bins = binned(chance, 0.1, 8);
        QVERIFY(near(std::accumulate(bins.shares.begin(), bins.shares.end(), 0.0), 1, 1e-9));
        QVERIFY(near(bins.shares[0],
                     1 - static_cast<double>(chance.gaps.end() - std::ranges::lower_bound(chance.gaps, 0.1)) / 9999,
                     1e-9));
    }

    // --- planning ---
    void powerIsStatsmodels() {
        for (const auto& entry : reference::file().at("power").at("power"))
            QVERIFY2(
                near(powerOfT(entry.at("d"), entry.at("n_per_group"), Design::TwoSamples), entry.at("power"), 1e-6),
                entry.dump().c_str());
        for (const auto& entry : reference::file().at("power").at("n_required"))
            if (entry.at("alpha") == 0.05)
                QCOMPARE(repeatsForPower(entry.at("d"), entry.at("power"), Design::TwoSamples),
                         entry.at("n_ceil").get<double>());
    }
    void powerOfPairsIsTheIntegral() {
        const auto golden = reference::Json::parse(std::ifstream(GOLDEN_DIR "/power_pairs.json"));
        for (const auto& entry : golden.at("power"))
            QVERIFY2(near(powerOfT(entry.at("d"), entry.at("n"), Design::Pairs), entry.at("power"), 1e-6),
                     entry.dump().c_str());
        for (const auto& entry : golden.at("n_required"))
            QCOMPARE(repeatsForPower(entry.at("d"), entry.at("power"), Design::Pairs), entry.at("n").get<double>());
    }
    void powerHasNoEdges() {
        QVERIFY(std::isinf(repeatsForPower(0, 0.9, Design::Pairs)));
        QVERIFY(std::isnan(repeatsForPower(none, 0.9, Design::Pairs)));
        QCOMPARE(repeatsForPower(1e9, 0.9, Design::Pairs), 2.0);
        QCOMPARE(repeatsForPower(-0.5, 0.9, Design::Pairs), repeatsForPower(0.5, 0.9, Design::Pairs));
        QVERIFY(std::isnan(powerOfT(1, 1, Design::Pairs)));
        // A border between the exact and the normal form: it goes on without a step.
        double before = 0;
        for (double effect = 0.0470; effect > 0.0445; effect -= 0.0001) {
            const double n = repeatsForPower(effect, 0.9, Design::TwoSamples);
            QVERIFY2(n > before && (before == 0 || n < 1.01 * before), qPrintable(QString::number(n)));
            before = n;
        }
        QVERIFY(before > 10'000);
        QVERIFY(near(repeatsForPower(0.001, 0.9, Design::TwoSamples), 21'014'847, 1e-6));  // 2 (3.2415155 / 0.001)^2
    }
    void pairsNeedFewerWhereTheyShareTheirLuck() {
        auto a = normalSample(100, 100, 5), b = a;
        const auto own = normalSample(100, 0, 1, 1);
        for (std::size_t i = 0; i < b.size(); ++i) b[i] += own[i] + 1;
        QVERIFY(planPairs(a, b, 1) < 20);     // sd about 1: 13 pairs
        QVERIFY(planSamples(a, b, 1) > 300);  // sd about 5: 2 (3.24 x 5)^2 = 526
        QVERIFY(std::isnan(planPairs(a, {}, 1)));
        QVERIFY(std::isnan(planSamples(a, {}, 1)));
    }

    // --- when to stop ---
    void stepsGrowAndEnd() {
        const auto next = [](double width, int n) { return nextRepeats(width, n, 1.0, 1000); };
        QCOMPARE(next(0.9, 30).step, RepeatsStep::NarrowEnough);
        QCOMPARE(next(1.2, 30).repeats, 44);  // 30 x 1.44 = 43.2
        QCOMPARE(next(5, 30).repeats, 60);    // doubles at most
        QCOMPARE(next(1.01, 30).repeats, 40);
        QCOMPARE(next(1.01, 500).repeats, 550);
        QCOMPARE(next(5, 800).repeats, 1000);
        QCOMPARE(next(5, 1000).step, RepeatsStep::AtLimit);
        QCOMPARE(next(0.5, 1000).step, RepeatsStep::NarrowEnough);
        QCOMPARE(next(none, 3).repeats, 10);
        QCOMPARE(next(none, 10).step, RepeatsStep::Impossible);
        QCOMPARE(nextRepeats(5, 30, 0, 1000).step, RepeatsStep::Impossible);
        QCOMPARE(next(0, 30).step, RepeatsStep::NarrowEnough);
    }
    void stoppingOnTheWidthKeepsTheCoverage() {  // against equal networks: the interval holds 0 in about 95 % of cases
        int held = 0;
        for (std::uint32_t trial = 0; trial < 400; ++trial) {
            const auto all = normalSample(1000, 0, 2, trial);
            int n = 10;
            MeanPrecision now = meanPrecision(std::span(all).first(10));
            while (true) {
                const NextRepeats next = nextRepeats(now.halfWidth, n, 0.6, 1000);
                if (next.step != RepeatsStep::More) break;
                now = meanPrecision(std::span(all).first(static_cast<std::size_t>(n = next.repeats)));
            }
            held += std::abs(now.mean) <= now.halfWidth;
        }
        QVERIFY2(held >= 365 && held <= 395, qPrintable(QString::number(held)));  // 380 with a standard error of 4.4
    }
};

WORKBENCH_TEST(TestRepeats, EventLoop)
#include "tst_repeats.moc"
