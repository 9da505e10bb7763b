// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>
#include <limits>

#include "engine/base/elementary.h"
#include "tests/testmain.h"

using namespace lstm;

/// Expected values: the C library in long double (64 bits of mantissa).
class TestElementary : public QObject {
    Q_OBJECT

private slots:
    void tanhError() {
        long double worst = 0.0L;
        for (int i = -1000000; i <= 1000000; ++i) {
            const float x = float(i) * 1e-5f;  // -10 ... 10
            worst = std::max(
                worst, std::abs(static_cast<long double>(tanhRational(x)) - std::tanh(static_cast<long double>(x))));
        }
        QVERIFY2(worst <= 4e-7L, qPrintable(QString::number(double(worst))));
    }

    void tanhShape() {
        QCOMPARE(tanhRational(0.0f), 0.0f);
        for (const float x : {1e-30f, 1e-3f, 0.5f, 3.0f, 7.9f, 100.0f}) QCOMPARE(tanhRational(-x), -tanhRational(x));
        const float infinity = std::numeric_limits<float>::infinity();
        QVERIFY(std::abs(tanhRational(infinity) - 1.0f) <= 4e-7f);
        QVERIFY(std::abs(tanhRational(-infinity) + 1.0f) <= 4e-7f);
        QVERIFY(std::isnan(tanhRational(std::numeric_limits<float>::quiet_NaN())));
    }

    void sigmoidError() {
        long double worst = 0.0L;
        for (int i = -200000; i <= 200000; ++i) {
            const float x = float(i) * 1e-4f;  // -20 ... 20
            const auto exact = 1.0L / (1.0L + std::exp(-static_cast<long double>(x)));
            worst = std::max(worst, std::abs(static_cast<long double>(sigmoidRational(x)) - exact));
        }
        QVERIFY2(worst <= 4e-7L, qPrintable(QString::number(double(worst))));
    }

    void naturalLogError() {
        QCOMPARE(naturalLog(1.0), 0.0);
        long double worst = 0.0L;
        for (int i = 0; i < 2000000; ++i) {
            // 1e-300 ... 1e300 in even steps of the logarithm, and the neighbourhood of 1
            const double wide = std::exp((i / 1e6 - 1.0) * 690.0), near = 1.0 + (i - 1000000) * 4e-7;
            for (const double x : {wide, near}) {
                const auto exact = std::log(static_cast<long double>(x));
                if (exact != 0.0L) worst = std::max(worst, std::abs((naturalLog(x) - exact) / exact));
            }
        }
        QVERIFY2(worst < 4 * 0x1p-52L, qPrintable(QString::number(double(worst / 0x1p-52L))));
    }

    void powers() {
        QCOMPARE(integerPower(0.5, 0), 1.0);
        QCOMPARE(integerPower(3.0, 5), 243.0);
        QCOMPARE(integerPower(-2.0, 11), -2048.0);
        QCOMPARE(integerPower(0.0, 3), 0.0);
        const double base = double(0.999f);
        for (const long long n : {1ll, 22ll, 1320ll, 22000ll}) {
            const auto exact = std::pow(static_cast<long double>(base), static_cast<long double>(n));
            QVERIFY(std::abs((integerPower(base, n) - exact) / exact) < n * 0x1p-52L);
        }
    }
};

WORKBENCH_TEST(TestElementary, Nothing)
#include "tst_elementary.moc"
