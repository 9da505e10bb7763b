// SPDX-License-Identifier: GPL-3.0-or-later
// Every loss against its definition, and its slope against the central difference of its value.
#include <QTest>

#include "engine/network/loss.h"
#include "tests/testmain.h"

using namespace lstm;

class TestLoss : public QObject {
    Q_OBJECT
private slots:
    void values();
    void slopeIsTheDerivativeOfTheValue();
};

void TestLoss::values() {
    QCOMPARE(lossOf(Loss::MeanSquaredError, 3.0f), 9.0f);
    QCOMPARE(lossOf(Loss::MeanSquaredError, -0.5f), 0.25f);
    QCOMPARE(lossSlope(Loss::MeanSquaredError, 3.0f, 1.0f), 6.0f);
    QCOMPARE(lossSlope(Loss::MeanSquaredError, -3.0f, 0.25f), -1.5f);
    QCOMPARE(lossOf(Loss::MeanAbsoluteError, -3.0f), 3.0f);
    QCOMPARE(lossSlope(Loss::MeanAbsoluteError, -3.0f, 0.25f), -0.25f);
    QCOMPARE(lossSlope(Loss::MeanAbsoluteError, 0.0f, 1.0f), 0.0f);
    QCOMPARE(lossOf(Loss::Huber, 0.5f), 0.125f);
    QCOMPARE(lossOf(Loss::Huber, -3.0f), 2.5f);
    QCOMPARE(lossSlope(Loss::Huber, -0.5f, 1.0f), -0.5f);
    QCOMPARE(lossSlope(Loss::Huber, 3.0f, 0.5f), 0.5f);
    for (const Loss loss : {Loss::MeanSquaredError, Loss::MeanAbsoluteError, Loss::Huber}) {
        QVERIFY(std::isnan(lossOf(loss, NAN)));
        QVERIFY(std::isnan(lossSlope(loss, NAN, 1.0f)));
    }
}

void TestLoss::slopeIsTheDerivativeOfTheValue() {
    constexpr float step = 1.0f / 256;
    for (const Loss loss : {Loss::MeanSquaredError, Loss::MeanAbsoluteError, Loss::Huber})
        for (const float error : {-2.5f, -0.7f, -0.01f, 0.3f, 0.99f, 4.0f})
            for (const float share : {1.0f, 0.5f, 1.0f / 22}) {
                const float difference = (lossOf(loss, error + step) - lossOf(loss, error - step)) / (2 * step);
                QVERIFY(std::abs(lossSlope(loss, error, share) - difference * share) < 1e-3f);
            }
}

WORKBENCH_TEST(TestLoss, Nothing)
#include "tst_loss.moc"
