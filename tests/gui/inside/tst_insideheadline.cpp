// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence above the Inside page, as the design words it.
#include <QTest>
#include <cmath>

#include "gui/inside/insideheadline.h"
#include "gui/toolkit/language.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestInsideHeadline : public QObject {
    Q_OBJECT

    static InsideWords words() {
        InsideWords w;
        w.name = u"stateful"_s;
        w.repeat = 6;
        w.rank = 16;
        w.repeats = 30;
        w.median = true;
        w.epoch = w.epochs = 1000;
        w.rmse = w.before = 102.5;
        return w;
    }

private Q_SLOTS:
    void init() { setLanguage(Language::English); }

    void titles_data() {
        QTest::addColumn<QStringList>("inserted");
        QTest::addColumn<QStringList>("removed");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<double>("rmse");
        QTest::addColumn<QString>("title");
        QTest::newRow("none") << QStringList() << QStringList() << QStringList() << 102.5
                              << u"stateful #7 forecasts with a test RMSE of 102.5"_s;
        QTest::newRow("lower") << QStringList(u"3-09"_s) << QStringList() << QStringList() << 95.8
                               << u"The reset in 3-09 lowers the test RMSE from 102.5 to 95.8"_s;
        QTest::newRow("higher") << QStringList() << QStringList(u"3-02"_s) << QStringList() << 110.0
                                << u"Leaving out the reset in 3-02 raises the test RMSE from 102.5 to 110.0"_s;
        QTest::newRow("nothing") << QStringList() << QStringList() << QStringList(u"3-01"_s) << 102.5
                                 << u"The state set in 3-01 changes nothing: the test RMSE stays 102.5"_s;
        QTest::newRow("hardly") << QStringList(u"3-01"_s) << QStringList() << QStringList() << 102.498
                                << u"The reset in 3-01 lowers the test RMSE from 102.500 to 102.498"_s;
        QTest::newRow("several") << QStringList(u"3-01"_s) << QStringList() << QStringList({u"3-02"_s, u"3-03"_s})
                                 << 90.0 << u"What you changed (3 edits) lowers the test RMSE from 102.5 to 90.0"_s;
        QTest::newRow("a label as it is") << QStringList(u"%1 <b>"_s) << QStringList() << QStringList() << 90.0
                                          << u"The reset in %1 <b> lowers the test RMSE from 102.5 to 90.0"_s;
        QTest::newRow("not finite") << QStringList(u"3-01"_s) << QStringList() << QStringList() << double(INFINITY)
                                    << u"stateful #7: the test forecasts are not finite"_s;
    }
    void titles() {
        QFETCH(QString, title);
        QFETCH(double, rmse);
        QFETCH(QStringList, inserted);
        QFETCH(QStringList, removed);
        QFETCH(QStringList, states);
        InsideWords w = words();
        w.inserted = inserted;
        w.removed = removed;
        w.states = states;
        w.rmse = rmse;
        QCOMPARE(insideHeadline(w).title, title);
        setLanguage(Language::Chinese);
        QVERIFY(!insideHeadline(w).title.contains(u"RMSE of"_s) && !insideHeadline(w).title.contains(u"the"_s));
    }
    void epochs() {
        InsideWords w = words();
        w.epoch = 0;
        QCOMPARE(insideHeadline(w).title, u"stateful #7 before training: a test RMSE of 102.5"_s);
        w.epoch = 40;
        QCOMPARE(insideHeadline(w).title, u"stateful #7 after 40 of 1000 epochs: a test RMSE of 102.5"_s);
        w.divergedEpoch = 17;
        QCOMPARE(insideHeadline(w).title, u"stateful #7 diverged in epoch 17"_s);
    }
    void places() {
        InsideWords w = words();
        QCOMPARE(insideHeadline(w).detail, u"stateful, repeat #7: the median of 30."_s);
        w.median = false;
        QCOMPARE(insideHeadline(w).detail, u"stateful, repeat #7: number 16 of 30 by RMSE."_s);
        w.rank = 1;
        QCOMPARE(insideHeadline(w).detail, u"stateful, repeat #7: the lowest RMSE of 30."_s);
        w.rank = 30;
        w.phase = lstm::TracePhase::TrainingLastEpoch;
        QCOMPARE(
            insideHeadline(w).detail,
            u"stateful, repeat #7: the highest RMSE of 30. Epoch 1000: each sample as it was forecast before its update."_s);
        w.repeats = 1;
        w.phase = lstm::TracePhase::Test;
        QCOMPARE(insideHeadline(w).detail, u"stateful, repeat #7."_s);
        w.inserted = {u"3-01"_s};
        QVERIFY(insideHeadline(w).detail.endsWith(u"Dotted: the forecast without your edits."_s));
    }
};

WORKBENCH_TEST(TestInsideHeadline, Windows)
#include "tst_insideheadline.moc"
