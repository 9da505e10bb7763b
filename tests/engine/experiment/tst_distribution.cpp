// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings of 1000 epochs against the distributions in the table of reference/keras.md (1000 repeats of an
// independent implementation that meets every recorded Keras run; its own standard error is part of the limit).
#include <QtTest>

#include "engine/statistics/describe.h"
#include "tests/engine/experiment/support.h"

using namespace lstm;
using namespace lstm::testing;

class TestDistribution : public QObject {
    Q_OBJECT
private slots:
    void meanOfManyRepeats_data();
    void meanOfManyRepeats();
};

void TestDistribution::meanOfManyRepeats_data() {
    QTest::addColumn<int>("repeats");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("std");
    QTest::newRow("stateless") << 100 << 95.42 << 1.73;
    QTest::newRow("stateless_shuffle") << 50 << 95.48 << 1.69;
    QTest::newRow("stateful") << 100 << 102.91 << 7.87;
    QTest::newRow("stateful_batch12") << 300 << 103.06 << 11.61;
    QTest::newRow("stateful_seed_train") << 100 << 101.75 << 6.08;
}

void TestDistribution::meanOfManyRepeats() {
    QFETCH(int, repeats);
    QFETCH(double, mean);
    QFETCH(double, std);
    ExperimentRun run({prepared(shortPreset(QTest::currentDataTag(), 1000, repeats))});
    run.execute();
    std::vector<double> rmse;
    for (const FinishedRepeat& f : run.takeFinished()) rmse.push_back(f.result.rmse);
    const Description d = describe(rmse);
    QCOMPARE(int(d.count), repeats);
    const double limit = 5 * std * std::sqrt(1.0 / repeats + 1.0 / 1000);
    QVERIFY2(std::abs(d.mean - mean) < limit, qPrintable(QString("mean %1, expected %2 +- %3").arg(d.mean).arg(mean).arg(limit)));
}

QTEST_APPLESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
