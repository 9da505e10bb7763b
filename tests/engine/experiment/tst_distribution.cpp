// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings of 1000 epochs against the distributions in the table of reference/keras.md (1000 repeats of an
// independent implementation that meets every recorded Keras run; its own standard error is part of the limit).
#include <QTest>

#include "engine/statistics/describe.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

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
    QTest::addColumn<double>("median");
    QTest::newRow("stateless") << 400 << 95.42 << 1.73 << 95.07;
    QTest::newRow("stateless_shuffle") << 100 << 95.48 << 1.69 << 95.27;
    QTest::newRow("stateful") << 400 << 102.91 << 7.87 << 101.70;
    QTest::newRow("stateful_batch12") << 400 << 103.06 << 11.61 << 97.98;
    QTest::newRow("stateful_seed_train") << 100 << 101.75 << 6.08 << 101.09;
}

void TestDistribution::meanOfManyRepeats() {
    QFETCH(int, repeats);
    QFETCH(double, mean);
    QFETCH(double, std);
    QFETCH(double, median);
    ExperimentRun run({prepared(shortPreset(QTest::currentDataTag(), 1000, repeats))});
    run.execute();
    std::vector<double> rmse;
    for (const FinishedRepeat& f : run.takeFinished()) rmse.push_back(f.result.rmse);
    const Description d = describe(rmse);
    QCOMPARE(int(d.count), repeats);
    const double size = std::sqrt(1.0 / repeats + 1.0 / 1000), limit = 5 * std * size;
    QVERIFY2(std::abs(d.mean - mean) < limit,
             qPrintable(QString("mean %1, expected %2 +- %3").arg(d.mean).arg(mean).arg(limit)));
    // The median's standard error from the quartiles (for a normal middle part); the tail that widens the mean's is no
    // part of it.
    const double medianLimit = 5 * 1.2533 * (d.q75 - d.q25) / 1.349 * size;
    QVERIFY2(std::abs(d.median - median) < medianLimit,
             qPrintable(QString("median %1, expected %2 +- %3").arg(d.median).arg(median).arg(medianLimit)));
}

WORKBENCH_TEST(TestDistribution, Nothing)
#include "tst_distribution.moc"
