// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <array>
#include <numeric>

#include "engine/base/random.h"
#include "engine/statistics/a12interval.h"
#include "engine/statistics/mannwhitney.h"
#include "reference.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {
using Values = std::vector<double>;
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

Values normals(std::uint32_t stream, std::uint32_t size, double mean) {
    RandomStream random(77, stream, Purpose::Resampling, 0);
    Values x(size);
    for (double& value : x) value = mean + random.normal();
    return x;
}

double statistic(const std::string& name, Values x) {
    std::ranges::sort(x);
    const std::size_t n = x.size();
    if (name == "median") return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
    const std::size_t cut = name == "iqm" ? n / 4 : 0;
    return std::accumulate(x.begin() + static_cast<std::ptrdiff_t>(cut), x.end() - static_cast<std::ptrdiff_t>(cut),
                           0.0) /
           static_cast<double>(n - 2 * cut);
}

/// Every way to draw 5 of 5 with its weight: how often each value comes, 126 of them.
std::vector<std::pair<std::array<int, 5>, double>> drawsOfFive() {
    std::vector<std::pair<std::array<int, 5>, double>> all;
    const double factorial[] = {1, 1, 2, 6, 24, 120};
    for (int code = 0; code < 7776; ++code) {
        std::array<int, 5> times{};
        int sum = 0;
        for (int i = 0, rest = code; i < 5; ++i, rest /= 6) sum += times[static_cast<std::size_t>(i)] = rest % 6;
        if (sum != 5) continue;
        double weight = 120 / 3125.0;
        for (const int t : times) weight /= factorial[t];
        all.emplace_back(times, weight);
    }
    return all;
}
}  // namespace

class TestA12Interval : public QObject {
    Q_OBJECT
private slots:
    void percentilesAreScipys_data();
    void percentilesAreScipys();
    void equalsTheWholeBootstrapDistribution();
    void bothWaysAgree();
    void covers();
    void edges();
    void fixedAndMirrored();
};

void TestA12Interval::percentilesAreScipys_data() {
    QTest::addColumn<int>("entry");
    const auto& all = reference::file().at("bootstrap");
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%s of %s", all[i].at("stat").get<std::string>().c_str(),
                      all[i].at("data").get<std::string>().c_str())
            << static_cast<int>(i);
}

/// The resamples that the file gives: for 5 values all 3125, for 10 values 999 by index.
void TestA12Interval::percentilesAreScipys() {
    QFETCH(int, entry);
    const auto& e = reference::file().at("bootstrap").at(entry);
    const auto x = reference::dataset(e.at("data"));
    Values found;
    if (x.size() == 5) {
        for (std::size_t code = 0; code < 3125; ++code) {
            Values drawn;
            for (std::size_t i = 0, rest = code; i < 5; ++i, rest /= 5) drawn.push_back(x[rest % 5]);
            found.push_back(statistic(e.at("stat"), drawn));
        }
    } else {
        for (const auto& row : reference::file().at("bootstrap_indices_999x10")) {
            Values drawn;
            for (const auto& i : row) drawn.push_back(x[i.get<std::size_t>()]);
            found.push_back(statistic(e.at("stat"), drawn));
        }
    }
    const Interval interval = percentileInterval(found);
    QVERIFY(reference::near(interval.low, reference::number(e.at("expect").at("percentile")[0]), 1e-9));
    QVERIFY(reference::near(interval.high, reference::number(e.at("expect").at("percentile")[1]), 1e-9));
}

/// Five against five have 126 x 126 different resamples: the share of them below the interval found must be near 2.5 %.
void TestA12Interval::equalsTheWholeBootstrapDistribution() {
    for (const auto& [nameA, nameB] : {std::pair{"small_a", "small_b"}, std::pair{"small_b", "small_a"}}) {
        const auto a = reference::dataset(nameA), b = reference::dataset(nameB);
        const Interval interval = a12Interval(a, b);
        const auto draws = drawsOfFive();
        QCOMPARE(draws.size(), std::size_t(126));
        double below = 0, atLow = 0, above = 0, atHigh = 0;
        for (const auto& [timesA, weightA] : draws)
            for (const auto& [timesB, weightB] : draws) {
                double u = 0;
                for (std::size_t i = 0; i < 5; ++i)
                    for (std::size_t j = 0; j < 5; ++j)
                        u += timesA[i] * timesB[j] * (a[i] > b[j] ? 1 : a[i] == b[j] ? 0.5 : 0);
                const double share = u / 25, weight = weightA * weightB;
                (share < interval.low - 1e-9    ? below
                 : share < interval.low + 1e-9  ? atLow
                 : share > interval.high + 1e-9 ? above
                 : share > interval.high - 1e-9 ? atHigh
                                                : u) += weight;
            }
        // 9999 draws: the standard error of 2.5 % is 0.16 %
        QVERIFY2(below < 0.031 && below + atLow > 0.019, QByteArray::number(below));
        QVERIFY2(above < 0.031 && above + atHigh > 0.019, QByteArray::number(above));
    }
}

/// At the border between the two ways (100 and 101 values of the same distributions) they say nearly the same.
void TestA12Interval::bothWaysAgree() {
    for (const double shift : {0.0, 0.5, 1.5}) {
        auto a = normals(1, 101, shift);
        const auto b = normals(2, 100, 0);
        const Interval formula = a12Interval(a, b);
        a.pop_back();
        const Interval drawn = a12Interval(a, b);
        QVERIFY2(std::abs(formula.low - drawn.low) < 0.012 && std::abs(formula.high - drawn.high) < 0.012,
                 qPrintable(QString("%1 %2 %3 %4").arg(formula.low).arg(drawn.low).arg(formula.high).arg(drawn.high)));
        QVERIFY(drawn.high - drawn.low > 0.03);
    }
}

/// Normal samples one standard deviation apart: A12 = Phi(1 / sqrt 2) = 0.760250. Of 95 % intervals at n = 30 + 30 and
/// 120 + 120, 93 to 97 % should hold it; 200 and 1000 of them are counted, three standard errors allowed.
void TestA12Interval::covers() {
    constexpr double truth = 0.760249938906523;
    for (const auto& [n, trials] : {std::pair{30u, 200}, std::pair{120u, 1000}}) {
        int held = 0;
        for (int trial = 0; trial < trials; ++trial) {
            const auto stream = static_cast<std::uint32_t>(10 + 2 * trial);
            const Interval interval = a12Interval(normals(stream, n, 1), normals(stream + 1, n, 0));
            if (interval.low <= truth && truth <= interval.high) ++held;
        }
        const double share = static_cast<double>(held) / trials;
        QVERIFY2(share > 0.90 && share < 0.985, QByteArray::number(share));
    }
}

void TestA12Interval::edges() {
    const Values low{1, 2, 3, 4, 5}, high{6, 7, 8, 9, 10};
    const Interval apart = a12Interval(low, high), other = a12Interval(high, low);
    QVERIFY(apart.low == 0 && apart.high == 0 && other.low == 1 && other.high == 1);
    for (const auto& [a, b] : {std::pair{Values{1, 2, 3, 4}, high}, std::pair{Values{}, Values{}}}) {
        const Interval none = a12Interval(a, b);
        QVERIFY(std::isnan(none.low) && std::isnan(none.high));
    }
    const Interval level = a12Interval(Values(6, 1.0), Values(200, 1.0));
    QVERIFY(level.low == 0.5 && level.high == 0.5);
    // a diverged one is the worst wherever it stands
    const Interval diverged = a12Interval(Values{1, 2, NaN, 4, 5}, Values{3, 3, 3, 3, 3}),
                   last = a12Interval(Values{1, 2, 9, 4, 5}, Values{3, 3, 3, 3, 3});
    QVERIFY(diverged.low == last.low && diverged.high == last.high);
}

void TestA12Interval::fixedAndMirrored() {
    auto a = normals(3, 20, 0);
    const auto b = normals(4, 20, 1);
    const Interval once = a12Interval(a, b);
    std::ranges::reverse(a);
    const Interval again = a12Interval(a, b);
    QVERIFY(once.low == again.low && once.high == again.high);
    const double a12 = mannWhitney(a, b).a12;
    QVERIFY(once.low < a12 && a12 < once.high);
    const auto many = normals(5, 300, 0), others = normals(6, 300, 0.2);
    const Interval there = a12Interval(many, others), back = a12Interval(others, many);
    QVERIFY(reference::near(there.low, 1 - back.high, 1e-12) && reference::near(there.high, 1 - back.low, 1e-12));
}

WORKBENCH_TEST(TestA12Interval, Nothing)
#include "tst_a12interval.moc"
