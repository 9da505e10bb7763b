// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings of GRU and SimpleRNN against the distributions that Keras' semantics give (celldistributions.h).
#include <QTest>

#include "tests/engine/experiment/celldistributions.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

class TestCellDistribution : public QObject {
    Q_OBJECT
private slots:
    void meanOfManyRepeats_data() {
        QTest::addColumn<int>("index");
        const auto all = cellDistributions();
        for (int i = 0; i < static_cast<int>(all.size()); ++i)
            QTest::newRow(all[static_cast<std::size_t>(i)].name.c_str()) << i;
    }
    void meanOfManyRepeats() {
        QFETCH(int, index);
        const CellDistribution expected = cellDistributions()[static_cast<std::size_t>(index)];
        const DistributionCheck check = checkDistribution(expected, 96);
        QCOMPARE(check.ours.count, std::size_t(96));
        QVERIFY2(
            std::abs(check.zMean) < 5,
            qPrintable(QString("mean %1, expected %2, z %3").arg(check.ours.mean).arg(expected.mean).arg(check.zMean)));
    }
};

WORKBENCH_TEST(TestCellDistribution, Nothing)
#include "tst_celldistribution.moc"
