// SPDX-License-Identifier: GPL-3.0-or-later
// Ratios of spreads: p against SciPy's levene(center='median') (tests/golden/statistics.json), intervals against all
// resamples that there are.
#include "engine/statistics/spread.h"

#include <QTest>
#include <map>
#include <random>

#include "reference.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

using Values = std::vector<double>;

/// NumPy's default, written once more.
double quantileByHand(Values x, double p) {
    std::ranges::sort(x);
    const double h = static_cast<double>(x.size() - 1) * p;
    const auto i = static_cast<std::size_t>(h);
    return i + 1 < x.size() ? x[i] + (x[i + 1] - x[i]) * (h - static_cast<double>(i)) : x[i];
}
double iqrByHand(const Values& x) { return quantileByHand(x, 0.75) - quantileByHand(x, 0.25); }

/// The quartile distances of all n^n ways to draw n values from themselves, and how often each comes.
std::map<double, double> allDistances(const Values& x) {
    std::map<double, double> all;
    const std::size_t n = x.size();
    std::vector<std::size_t> drawn(n, 0);
    for (bool more = true; more;) {
        Values sample;
        for (const std::size_t i : drawn) sample.push_back(x[i]);
        all[iqrByHand(sample)] += 1;
        more = false;
        for (std::size_t i = 0; i < n && !more; ++i) more = ++drawn[i] < n || (drawn[i] = 0, false);
    }
    return all;
}

}  // namespace

class TestSpread : public QObject {
    Q_OBJECT
private slots:
    void brownForsythe() {
        int seen = 0;
        for (const auto& entry : reference::file().at("two_sample")) {
            const std::string a = entry.at("a"), b = entry.at("b");
            const SpreadComparison found = compareSpread(reference::dataset(a), reference::dataset(b));
            const auto expected = entry.at("expect").value("brown_forsythe", reference::Json());
            if (expected.is_null()) {
                QVERIFY(std::isnan(found.p));  // nothing varies
                continue;
            }
            QVERIFY2(reference::nearP(found.p, expected.at("p")), a.c_str());
            ++seen;
        }
        QVERIFY(seen >= 15);
    }

    void ratios() {
        const Values a{1, 2, 4, 8, 16, 32}, b{3, 4, 5, 6, 7, 8};
        QCOMPARE(compareSpread(a, b).ratio, (14.0 - 2.5) / 2.5);  // by hand: type 7
        Values larger = a;
        for (double& x : larger) x *= 10;
        QCOMPARE(compareSpread(larger, a).ratio, 10.0);
        Values diverged = a;
        diverged.push_back(NAN);
        QCOMPARE(compareSpread(diverged, b).ratio, compareSpread(a, b).ratio);
        QCOMPARE(compareSpread(a, Values(6, 1.0)).ratio, std::numeric_limits<double>::infinity());
        QVERIFY(std::isnan(compareSpread(Values(6, 1.0), Values(6, 2.0)).ratio));
        QVERIFY(std::isnan(compareSpread({}, a).ratio) && std::isnan(compareSpread({}, a).p));
    }

    /// Of two samples of six all 46656 x 46656 pairs of resamples can be made: their quantiles are what a bootstrap of
    /// 9999 estimates, within the share that so many draws leave open (2.5 % +- 0.5 %, three standard errors).
    void againstAllResamples() {
        const Values a{94.1, 104.38, 114.96, 99.2, 123.4, 101.7}, b{95.1, 94.1, 100.33, 97.7, 96.4, 99.9};
        std::map<double, double> ratios;
        double all = 0;
        for (const auto& [x, times] : allDistances(a))
            for (const auto& [y, more] : allDistances(b))
                if (x > 0 || y > 0) ratios[x / y] += times * more, all += times * more;
        const auto at = [&](double p) {
            double below = 0;
            for (const auto& [ratio, times] : ratios)
                if ((below += times) >= p * all) return ratio;
            return ratios.rbegin()->first;
        };
        const Interval found = compareSpread(a, b).interval;
        QVERIFY(at(0.02) <= found.low && found.low <= at(0.03) && found.low > 0);
        QVERIFY(at(0.97) <= found.high && found.high <= at(0.98) && std::isfinite(found.high));
    }

    void intervals() {
        std::mt19937_64 random(7);
        std::normal_distribution<double> bell;
        Values a, b;
        for (int i = 0; i < 400; ++i) a.push_back(2 * bell(random)), b.push_back(bell(random));
        const SpreadComparison many = compareSpread(a, b);
        QVERIFY(many.interval.low > 1.5 && many.interval.low < many.ratio && many.ratio < many.interval.high &&
                many.interval.high < 2.7);
        const SpreadComparison few =
            compareSpread(Values(a.begin(), a.begin() + 30), Values(b.begin(), b.begin() + 30));
        QVERIFY(few.interval.high - few.interval.low > many.interval.high - many.interval.low);
        const Interval again = compareSpread(a, b).interval;  // the stream is a fixed one
        QVERIFY(again.low == many.interval.low && again.high == many.interval.high);
        QVERIFY(std::isnan(compareSpread(Values(a.begin(), a.begin() + 4), b).interval.low));
    }
};

WORKBENCH_TEST(TestSpread, Nothing)
#include "tst_spread.moc"
