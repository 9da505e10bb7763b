// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of curves stand. Expected values are properties: inside the plot, apart from each other.
#include <QTest>

#include "gui/charts/charttext.h"
#include "tests/testmain.h"

class TestCurveLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelsStandApart_data() {
        QTest::addColumn<double>("length");  // of the curves, of the plot's width
        for (const double length : {0.0, 0.002, 0.02, 0.3, 1.0}) QTest::addRow("%g", length) << length;
    }
    /// Three curves that run close together, a moment after a run has begun and later.
    void labelsStandApart() {
        QFETCH(const double, length);
        const QRectF plot(40, 30, 320, 240);
        QVector<LabelledCurve> curves;
        QVector<CurveLabel> labels;
        for (int i = 0; i < 3; ++i) {
            LabelledCurve curve;
            for (int k = 0; k <= 20; ++k)
                curve.points << QPointF(plot.left() + plot.width() * length * k / 20, 120 + 3 * i + 2 * k * length);
            curves << curve;
            CurveLabel label;
            label.text = QStringLiteral("stateful%1, median of 10").arg(i);
            label.curve = i;
            labels << label;
        }
        placeLabels(labels, curves, plot);
        for (int i = 0; i < labels.size(); ++i) {
            QVERIFY(plot.adjusted(0, -1, 1, 0).contains(labels[i].rect));
            for (int k = 0; k < i; ++k) QVERIFY(!labels[i].rect.intersects(labels[k].rect));
        }
    }
};

WORKBENCH_TEST(TestCurveLabels, Windows)
#include "tst_curvelabels.moc"
