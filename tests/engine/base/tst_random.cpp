// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <vector>

#include "engine/base/random.h"
#include "tests/testmain.h"

using namespace lstm;

class TestRandom : public QObject {
    Q_OBJECT

private slots:
    // Random123 1.14, tests/kat_vectors: philox4x32 10. A stream's counter is (block, purpose, repeat,
    // stream) and its key the seed, so the vectors can be drawn through streams whose block is 0.
    void philoxKnownAnswers() {
        RandomStream zero(0, 0, static_cast<Purpose>(0), 0);
        for (const std::uint32_t expected : {0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u})
            QCOMPARE(zero.bits(), expected);
    }

    // The same block function, written out from Salmon et al. 2011, section 3.3, for other keys and counters.
    void keyAndCounterPlaces() {
        for (std::uint32_t repeat = 0; repeat < 50; ++repeat) {
            const std::uint64_t seed = 0x0123456789abcdefull * (repeat + 1);
            RandomStream stream(seed, 7, Purpose::Shuffle, repeat);
            for (std::uint32_t block = 0; block < 3; ++block)
                for (const auto expected :
                     philox({block, 2, repeat, 7}, {std::uint32_t(seed), std::uint32_t(seed >> 32)}))
                    QCOMPARE(stream.bits(), expected);
        }
    }

    void everyCoordinateMatters() {
        std::set<std::uint64_t> seen;
        int streams = 0;
        for (const std::uint64_t seed : {0ull, 1ull, 1ull << 32, ~0ull})
            for (const std::uint32_t stream : {0u, 1u})
                for (const auto purpose : {Purpose::InitialWeights, Purpose::Shuffle, Purpose::Resampling})
                    for (const std::uint32_t repeat : {0u, 1u, 999u}) {
                        RandomStream random(seed, stream, purpose, repeat);
                        const std::uint64_t high = random.bits();
                        seen.insert((high << 32) | random.bits());
                        ++streams;
                    }
        QCOMPARE(int(seen.size()), streams);
    }

    void uniformMoments() {
        RandomStream random(1, 0, Purpose::InitialWeights, 0);
        double sum = 0.0, squares = 0.0, smallest = 1.0, largest = 0.0;
        constexpr int count = 1000000;
        for (int i = 0; i < count; ++i) {
            const double u = random.uniform();
            sum += u;
            squares += u * u;
            smallest = std::min(smallest, u);
            largest = std::max(largest, u);
        }
        QVERIFY(smallest >= 0.0 && largest < 1.0);
        QVERIFY(smallest < 1e-5 && largest > 1 - 1e-5);
        QVERIFY(std::abs(sum / count - 0.5) < 5 * 0.2887 / 1000);            // five standard errors
        QVERIFY(std::abs(squares / count - 1.0 / 3.0) < 5 * 0.2981 / 1000);  // var(u^2) = 4/45
    }

    void uniformRange() {
        RandomStream random(1, 0, Purpose::InitialWeights, 1), same(1, 0, Purpose::InitialWeights, 1);
        for (int i = 0; i < 1000; ++i) {
            const double u = random.uniform(-3.0, 5.0);
            QVERIFY(u >= -3.0 && u < 5.0);
            QCOMPARE(u, -3.0 + 8.0 * same.uniform());
        }
    }

    void normalMoments() {
        RandomStream random(2, 0, Purpose::InitialWeights, 0);
        constexpr int count = 1000000;
        std::array<double, 5> moment{};
        int beyond2 = 0;
        for (int i = 0; i < count; ++i) {
            const double z = random.normal();
            double power = 1.0;
            for (auto& sum : moment) {
                sum += power / count;
                power *= z;
            }
            beyond2 += std::abs(z) > 2.0;
        }
        // Five standard errors; the variances of z, z^2, z^3, z^4 are 1, 2, 15, 96.
        QVERIFY(std::abs(moment[1]) < 5e-3);
        QVERIFY(std::abs(moment[2] - 1.0) < 5e-3 * std::sqrt(2.0));
        QVERIFY(std::abs(moment[3]) < 5e-3 * std::sqrt(15.0));
        QVERIFY(std::abs(moment[4] - 3.0) < 5e-3 * std::sqrt(96.0));
        QVERIFY(std::abs(beyond2 / double(count) - 0.0455003) < 5 * 0.000208);  // 2 (1 - Phi(2))
    }

    void belowIsUnbiased_data() {
        QTest::addColumn<std::uint32_t>("bound");
        for (const std::uint32_t bound : {1u, 2u, 3u, 6u, 10u, 22u}) QTest::addRow("%u", bound) << bound;
    }
    void belowIsUnbiased() {
        QFETCH(const std::uint32_t, bound);
        RandomStream random(3, 0, Purpose::Shuffle, bound);
        std::vector<int> counts(bound);
        const int draws = 20000 * int(bound);
        for (int i = 0; i < draws; ++i) ++counts.at(random.below(bound));
        double chiSquare = 0.0;
        for (const int count : counts) chiSquare += (count - 20000.0) * (count - 20000.0) / 20000.0;
        const double freedom = bound - 1.0;
        QVERIFY(chiSquare <= freedom + 5 * std::sqrt(2 * freedom));
    }

    void belowLargeBound() {
        // With bound = 3 * 2^30 a modulo would draw the first 2^30 values twice as often as the others, and a
        // multiplication without rejection every third value: 1/2 instead of 1/3.
        RandomStream random(4, 0, Purpose::Shuffle, 0);
        int low = 0, thirds = 0;
        for (int i = 0; i < 90000; ++i) {
            const auto value = random.below(3u << 30);
            QVERIFY(value < (3u << 30));
            low += value < (1u << 30);
            thirds += value % 3 == 0;
        }
        QVERIFY(std::abs(thirds - 30000) < 5 * 142);
        QVERIFY(std::abs(low - 30000) < 5 * 142);  // sd = sqrt(90000 * 2/9) = 141.4
    }

    void shuffleGivesEveryOrderEqually() {
        std::map<std::array<int, 3>, int> orders;
        RandomStream random(5, 0, Purpose::Shuffle, 0);
        for (int i = 0; i < 60000; ++i) {
            std::array items{0, 1, 2};
            random.shuffle(items);
            ++orders[items];
        }
        QCOMPARE(int(orders.size()), 6);
        for (const auto& [order, count] : orders) QVERIFY(std::abs(count - 10000) < 5 * 92);  // sd = 91.3
    }

    void shuffleIsAPermutation() {
        RandomStream random(6, 0, Purpose::Shuffle, 0);
        for (const int size : {0, 1, 2, 22, 1000}) {
            std::vector<int> items(static_cast<std::size_t>(size));
            std::iota(items.begin(), items.end(), 0);
            const auto before = items;
            random.shuffle(items);
            if (size > 10) QVERIFY(items != before);
            std::ranges::sort(items);
            QCOMPARE(items, before);
        }
    }

private:
    static std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> c, std::array<std::uint32_t, 2> k) {
        for (int round = 0; round < 10; ++round) {
            const auto a = std::uint64_t{0xD2511F53u} * c[0], b = std::uint64_t{0xCD9E8D57u} * c[2];
            c = {std::uint32_t(b >> 32) ^ c[1] ^ k[0], std::uint32_t(b), std::uint32_t(a >> 32) ^ c[3] ^ k[1],
                 std::uint32_t(a)};
            k[0] += 0x9E3779B9u;
            k[1] += 0xBB67AE85u;
        }
        return c;
    }
};

WORKBENCH_TEST(TestRandom, Nothing)
#include "tst_random.moc"
