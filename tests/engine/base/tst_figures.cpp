// SPDX-License-Identifier: GPL-3.0-or-later
// Digits follow the numbers: figures of every size read equally well, and the tutorial's as it prints them.
#include <QTest>

#include "engine/base/figures.h"
#include "tests/testmain.h"

using namespace lstm;

class TestFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decimals_data() {
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("decimals");
        QTest::newRow("a whole one") << 1.0 << 0;
        QTest::newRow("many") << 50.0 << 0;
        QTest::newRow("a bit less") << 0.99 << 1;
        QTest::newRow("hundredths") << 0.027 << 2;
        QTest::newRow("small") << 4e-8 << 8;
        QTest::newRow("tiny") << 1e-300 << 20;
        QTest::newRow("nothing") << 0.0 << 0;
        QTest::newRow("negative") << -1.0 << 0;
        QTest::newRow("NaN") << qQNaN() << 0;
        QTest::newRow("infinite") << qInf() << 0;
    }
    void decimals() {
        QFETCH(double, step);
        QTEST(decimalsFor(step), "decimals");
    }

    /// Scaling a series by a power of ten moves the decimal point and nothing else.
    void unitsDoNotMatter() {
        const double persistence = 136.76131884905664, margin = 1.3676131884905664;
        for (int power = -6; power <= 2; ++power) {
            const double unit = std::pow(10.0, -power);
            QCOMPARE(errorDecimals(persistence * unit), std::max(0, 3 + power));
            QCOMPARE(differenceDecimals(margin * unit), std::max(0, 2 + power));
        }
        QCOMPARE(figure(103.1429, errorDecimals(persistence)), std::string("103.143"));  // as the tutorial prints it
    }
    void withoutAMeasure() {
        const std::vector<double> values{0.001, -0.002, qQNaN()};
        QCOMPARE(errorDecimals(0, values), 8);
        QCOMPARE(errorDecimals(qQNaN(), values), 8);
        QCOMPARE(errorDecimals(0), 0);
        QCOMPARE(differenceDecimals(0, 0.02), 4);
    }

    void figures_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("rounded") << 0.0021955 << 6 << "0.002195";  // 0.0021954999... in binary
        QTest::newRow("no negative zero") << -0.0004 << 2 << "0.00";
        QTest::newRow("a negative number") << -0.04 << 2 << "-0.04";
        QTest::newRow("large") << 123456789.4 << 0 << "123456789";
        QTest::newRow("absurd") << 1.234567e300 << 3 << "1.23457e+300";
        QTest::newRow("NaN") << qQNaN() << 3 << "nan";
        QTest::newRow("infinite") << -qInf() << 3 << "-inf";
    }
    void figures() {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(figure(value, decimals)), text);
    }
};

WORKBENCH_TEST(TestFigures, Nothing)
#include "tst_figures.moc"
