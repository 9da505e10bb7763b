// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/statetimeline.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include "gui/toolkit/switch.h"
#include "gui/toolkit/theme.h"
#include "tests/testmain.h"

using namespace lstm;
Q_DECLARE_METATYPE(lstm::StateSwitch)

class TestStateTimeline : public QObject {
    Q_OBJECT

    static StateTimelineModel modelOf(auto change, int rows = 22) {
        ExperimentConfig c;
        change(c);
        return StateTimelineModel::from(c, rows);
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ColorScheme::Light); }

    void everySwitchReportsItsClick() {
        StateTimeline timeline;
        timeline.setModel(modelOf([](auto&) {}));
        timeline.resize(296, timeline.heightForWidth(296));
        timeline.show();
        QVERIFY(QTest::qWaitForWindowExposed(&timeline));
        QSignalSpy switched(&timeline, &StateTimeline::switched);
        for (const StateSwitch which : allStateSwitches) {
            const bool before = timeline.model().isOn(which);
            QTest::mouseClick(timeline.switchOf(which), Qt::LeftButton);
            QCOMPARE(switched.count(), 1);
            const auto arguments = switched.takeFirst();
            QVERIFY(arguments[0].value<StateSwitch>() == which);
            QCOMPARE(arguments[1].toBool(), !before);
        }
    }

    void aModelSetsSwitchesSilently() {
        StateTimeline timeline;
        QSignalSpy switched(&timeline, &StateTimeline::switched);
        timeline.setModel(modelOf([](auto& c) { c.training.stateful = false; }));
        QCOMPARE(switched.count(), 0);
        QVERIFY(timeline.switchOf(StateSwitch::ResetEachBatch)->isChecked());
        QVERIFY(timeline.switchOf(StateSwitch::ResetEachBatch)->isEnabled());
        for (const StateSwitch which :
             {StateSwitch::ResetEachEpoch, StateSwitch::Seeding, StateSwitch::ResetEachForecast})
            QVERIFY(!timeline.switchOf(which)->isEnabled());
        QVERIFY(timeline.texts().reasons[0].contains(QStringLiteral("stateless")));
        // The user's own click that the owner refuses is taken back.
        timeline.setModel(modelOf([](auto&) {}));
        timeline.switchOf(StateSwitch::ResetEachBatch)->click();
        timeline.setModel(modelOf([](auto&) {}));
        QVERIFY(!timeline.switchOf(StateSwitch::ResetEachBatch)->isChecked());
    }

    void greySwitchesSayWhyInTheirToolTip() {
        StateTimeline timeline;
        timeline.setModel(modelOf([](auto& c) { c.forecast.resetAfterEach = true; }));
        auto* seeding = timeline.switchOf(StateSwitch::Seeding);
        QVERIFY(!seeding->isEnabled());
        QCOMPARE(seeding->text(), QStringLiteral("no effect"));
        QVERIFY(seeding->toolTip().contains(QStringLiteral("the state is reset after each forecast")));
        QCOMPARE(timeline.texts().reasons[1],
                 QStringLiteral("Seeding has no effect: the state is reset after each forecast."));
    }

    void arrowsWalkTheUsableSwitches() {
        StateTimeline timeline;
        timeline.setModel(modelOf([](auto& c) { c.forecast.resetAfterEach = true; }));  // seeding is grey
        timeline.resize(296, 300);
        timeline.show();
        QVERIFY(QTest::qWaitForWindowActive(&timeline));
        timeline.switchOf(StateSwitch::ResetEachEpoch)->setFocus();
        QTest::keyClick(timeline.switchOf(StateSwitch::ResetEachEpoch), Qt::Key_Right);
        QVERIFY(timeline.switchOf(StateSwitch::ResetEachForecast)->hasFocus());
        QTest::keyClick(timeline.switchOf(StateSwitch::ResetEachForecast), Qt::Key_Left);
        QVERIFY(timeline.switchOf(StateSwitch::ResetEachEpoch)->hasFocus());
        QSignalSpy switched(&timeline, &StateTimeline::switched);
        QTest::keyClick(timeline.switchOf(StateSwitch::ResetEachEpoch), Qt::Key_Space);
        QCOMPARE(switched.count(), 1);
    }

    void nothingIsCutAtAnyWidthAndTextSize() {
        for (const double scale : {1.0, 2.0}) {
            setTextScale(scale);
            for (const int rows : {2, 12, 22, 61, 401, 5000}) {
                for (const int width : {200, 280, 296, 420}) {
                    StateTimeline timeline;
                    timeline.setModel(modelOf([](auto& c) { c.training.batchSize = 2; }, rows));
                    const int w = static_cast<int>(px(width));
                    timeline.resize(w, timeline.heightForWidth(w));
                    timeline.show();
                    QVERIFY(!timeline.grab().isNull());
                    for (const StateSwitch which : allStateSwitches)
                        QVERIFY(timeline.rect().contains(timeline.switchOf(which)->geometry()));
                    const auto* batch = timeline.switchOf(StateSwitch::ResetEachBatch);
                    QVERIFY(!batch->geometry().intersects(timeline.switchOf(StateSwitch::ResetEachEpoch)->geometry()));
                }
            }
        }
        setTextScale(1.0);
    }

    void oneSentencePerLaneAndANamePerSwitch() {
        StateTimeline timeline;
        timeline.setModel(modelOf([](auto& c) { c.forecast.seedWithTraining = true; }));
        QCOMPARE(timeline.accessibleDescription().split(QLatin1Char('\n')).size(), 3);
        QVERIFY(timeline.accessibleDescription().contains(QStringLiteral("Test: 12 forecasts, from the seeding.")));
        for (const StateSwitch which : allStateSwitches) {
            auto* control = timeline.switchOf(which);
            QVERIFY(!QAccessible::queryAccessibleInterface(control)->text(QAccessible::Name).isEmpty());
            QVERIFY(!control->toolTip().isEmpty());
        }
    }
};

WORKBENCH_TEST(TestStateTimeline, Windows)
#include "tst_statetimeline.moc"
