// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <bit>
#include <clocale>
#include <cmath>
#include <limits>

#include "engine/base/numbers.h"
#include "engine/base/random.h"
#include "tests/testmain.h"

using namespace lstm;

class TestNumbers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        // A German desktop: strtod("3.5") is 3 from here on, ours must not care. Silently C where it is missing.
        for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "de_DE"})
            if (std::setlocale(LC_ALL, name)) break;
    }
    void cleanupTestCase() { std::setlocale(LC_ALL, "C"); }

    void durations_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << "less than a second";
        QTest::newRow("seconds") << 14.4 << "14 s";
        QTest::newRow("many") << 99.4 << "99 s";
        QTest::newRow("minutes") << 150.0 << "3 min";
        QTest::newRow("hours") << 7500.0 << "2 h 5 min";
        QTest::newRow("whole hours") << 7199.0 << "2 h 0 min";
        QTest::newRow("endless") << qInf() << "a long time";
        QTest::newRow("unknown") << qQNaN() << "a long time";
    }
    void durations() {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(durationText(seconds)), text);
    }

    void doublesSurviveARoundTrip() {
        RandomStream random(1, 0, Purpose::Resampling, 0);
        for (int i = 0; i < 100000; ++i) {
            const std::uint64_t high = random.bits();
            const auto value = std::bit_cast<double>((high << 32) | random.bits());
            const auto back = parseDouble(shortest(value));
            QVERIFY(back.has_value());
            if (std::isnan(value)) QVERIFY(std::isnan(*back));
            else QCOMPARE(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value));
        }
    }

    void floatsSurviveARoundTrip() {
        RandomStream random(2, 0, Purpose::Resampling, 0);
        for (int i = 0; i < 100000; ++i) {
            const auto value = std::bit_cast<float>(random.bits());
            if (!std::isfinite(value)) continue;
            const auto back = parseDouble(shortest(value));
            QVERIFY(back.has_value());
            QCOMPARE(std::bit_cast<std::uint32_t>(float(*back)), std::bit_cast<std::uint32_t>(value));
        }
    }

    void texts() {
        QCOMPARE(shortest(0.1), std::string("0.1"));
        QCOMPARE(shortest(266.0), std::string("266"));
        QCOMPARE(shortest(0.1f), std::string("0.1"));
        QCOMPARE(shortest(std::numeric_limits<double>::quiet_NaN()), std::string("nan"));
        const double negative = -std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(shortest(negative) + shortest(static_cast<float>(negative)) + fixed(negative, 3),
                 std::string("nannannan"));
        QCOMPARE(shortest(-std::numeric_limits<double>::infinity()), std::string("-inf"));
        QCOMPARE(fixed(103.1425, 3), std::string("103.142"));  // 103.1425 is 103.14249... in binary
        QCOMPARE(fixed(-0.5, 0), std::string("-0"));
        QCOMPARE(int(fixed(1e308, 3).size()), 309 + 4);
        QCOMPARE(sizeText(0), std::string("0 bytes"));
        QCOMPARE(sizeText(1), std::string("1 byte"));
        QCOMPARE(sizeText(1536), std::string("1.5 KiB"));
        QCOMPARE(sizeText(64.0 * 1024 * 1024), std::string("64 MiB"));
        QCOMPARE(sizeText(1e10), std::string("9.3 GiB"));
    }

    void accepted_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("integer") << QByteArray("266") << 266.0;
        QTest::newRow("point") << QByteArray("3.5") << 3.5;
        QTest::newRow("exponent") << QByteArray("-1e-3") << -0.001;
        QTest::newRow("plus") << QByteArray("+2.5") << 2.5;
        QTest::newRow("smallest") << QByteArray("5e-324") << 5e-324;
        QTest::newRow("infinity") << QByteArray("-inf") << -std::numeric_limits<double>::infinity();
    }
    void accepted() {
        QFETCH(const QByteArray, text);
        QFETCH(const double, value);
        QVERIFY(parseDouble(text.toStdString()) == value);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "+", "-", "+-1", "--1", "++1", "1,5", "1.5 ", " 1.5", "1.5x", "0x10", "1e400", "abc", "1e"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refused() {
        QFETCH(const QByteArray, text);
        QVERIFY(!parseDouble(text.toStdString()));
    }

    void integers() {
        QVERIFY(parseInteger("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
        QVERIFY(!parseInteger("9223372036854775808"));
        QVERIFY(parseUnsigned("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
        QVERIFY(!parseUnsigned("-1"));
        QVERIFY(!parseInteger("1.0"));
        QVERIFY(!parseInteger(""));
    }
};

WORKBENCH_TEST(TestNumbers, Nothing)
#include "tst_numbers.moc"
