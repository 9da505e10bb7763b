// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that mean the same wherever the focus is: the palette opens, Esc takes back one thing at a time, Undo undoes,
// Run runs with what is being typed.
#include <QAction>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QUndoStack>
#include <memory>

#include "gui/charts/boxplotchart.h"
#include "gui/compare/comparepage.h"
#include "gui/data/datapage.h"
#include "gui/experiments/experimenttree.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/section.h"
#include "gui/toolkit/settings.h"
#include "gui/window/commandpalette.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

class TestKeys : public WindowTest {
    Q_OBJECT

    template <class Control>
    Control* setting(const QString& name) const {
        for (auto* control : m_window->findChildren<Control*>())
            if (control->accessibleName() == name) return control;
        return nullptr;
    }
    QSpinBox* epochs() const { return setting<QSpinBox>(QStringLiteral("Epochs")); }
    QLineEdit* seed() const { return setting<QLineEdit>(QStringLiteral("Seed")); }
    const lstm::ExperimentConfig& config() const { return m_window->workspace().current()->config; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        m_window->workspace().tell();
    }

private Q_SLOTS:
    void init() {
        forget();
        open({1280, 800});
        activate();
        for (auto* section : m_window->findChildren<Section*>()) section->setUnfolded(true);
        QTRY_VERIFY(epochs()->isVisible());
    }

    void thePaletteOpensFromEverywhere_data() {
        QTest::addColumn<QByteArray>("place");
        for (const char* place : {"spin box", "field", "name", "tree", "table", "chart"})
            QTest::newRow(place) << QByteArray(place);
    }
    void thePaletteOpensFromEverywhere() {
        QFETCH(const QByteArray, place);
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        QWidget* focus = nullptr;
        if (place == "spin box") focus = epochs();
        else if (place == "field") focus = seed();
        else if (place == "table" || place == "chart") {
            m_window->pages().show(m_window->findChild<ComparePage*>());
            if (place == "chart") focus = m_window->findChild<ComparePage*>()->findChild<BoxPlotChart*>();
            else focus = m_window->findChild<ComparePage*>()->findChild<QTableView*>();
        } else focus = m_window->findChild<ExperimentTree*>();
        QVERIFY(focus);
        focus->setFocus();
        QTRY_VERIFY(focus->hasFocus());
        if (place == "name") {
            key(Qt::Key_F2);
            QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        }
        if (place == "spin box" || place == "field" || place == "name")
            key(Qt::Key_Home);  // there is something to delete behind the cursor
        key(Qt::Key_K, Qt::ControlModifier);
        auto* palette = m_window->findChild<CommandPalette*>();
        QVERIFY(palette->isVisible());
        QCOMPARE(QApplication::focusWidget(), palette->field());
        QTest::keyClicks(palette->field(), QStringLiteral("xyz"));
        m_window->workspace().tell();
        key(Qt::Key_Home);
        key(Qt::Key_K, Qt::ControlModifier);  // in its own field, too: it starts over
        QCOMPARE(palette->field()->text(), QString());
        key(Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        if (place != "name") QCOMPARE(QApplication::focusWidget(), focus);
        QCOMPARE(config().training.epochs, 1000);
        QCOMPARE(config().seed, std::uint64_t(1));
    }

    void escTakesBackOneThingAtATime() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        Workspace& workspace = m_window->workspace();
        workspace.selection().choose(workspace.currentId(), 3);
        action("fullScreen")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(m_window->isFullScreen());
        epochs()->setFocus();
        epochs()->selectAll();
        QTest::keyClicks(epochs(), QStringLiteral("77"));
        m_window->workspace().tell();
        key(Qt::Key_K, Qt::ControlModifier);  // typing counts when the focus leaves
        QCOMPARE(config().training.epochs, 77);
        action("undo")->trigger();
        m_window->workspace().tell();
        workspace.selection().choose(workspace.currentId(), 3);
        key(Qt::Key_Escape);
        QVERIFY(!m_window->findChild<CommandPalette*>()->isVisible());
        epochs()->selectAll();
        QTest::keyClicks(epochs(), QStringLiteral("55"));
        m_window->workspace().tell();
        key(Qt::Key_Escape);
        QCOMPARE(epochs()->value(), 1000);
        QVERIFY(epochs()->text().startsWith(QLatin1Char('1')));
        QVERIFY(workspace.selectedRepeat());
        key(Qt::Key_Escape);
        QVERIFY(!workspace.selectedRepeat());
        QVERIFY(m_window->isFullScreen());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!m_window->isFullScreen());
        QVERIFY(!action("fullScreen")->isChecked());
    }

    void escInAFieldAndInTheList() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        Workspace& workspace = m_window->workspace();
        workspace.selection().choose(workspace.currentId(), 3);
        seed()->setFocus();
        seed()->selectAll();
        QTest::keyClicks(seed(), QStringLiteral("99"));
        m_window->workspace().tell();
        key(Qt::Key_Escape);
        QCOMPARE(seed()->text(), QStringLiteral("1"));
        QVERIFY(workspace.selectedRepeat());
        auto* tree = m_window->findChild<ExperimentTree*>();
        tree->setFocus();
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("other"));
        m_window->workspace().tell();
        key(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), tree);
        QCOMPARE(workspace.current()->name(), QStringLiteral("stateful"));
        QVERIFY(workspace.selectedRepeat());
        key(Qt::Key_Escape);
        QVERIFY(!workspace.selectedRepeat());
    }

    void undoInASpinBoxIsTheWindows() {
        epochs()->setFocus();
        key(Qt::Key_Up);
        QCOMPARE(config().training.epochs, 1001);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(config().training.epochs, 1000);
        epochs()->selectAll();
        QTest::keyClicks(epochs(), QStringLiteral("77"));
        m_window->workspace().tell();
        key(Qt::Key_Return);
        QCOMPARE(config().training.epochs, 77);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(config().training.epochs, 1000);
        seed()->setFocus();
        seed()->selectAll();
        QTest::keyClicks(seed(), QStringLiteral("99"));
        m_window->workspace().tell();
        key(Qt::Key_Return);
        QCOMPARE(config().seed, std::uint64_t(99));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(config().seed, std::uint64_t(1));
    }

    void runRunsWithWhatIsBeingTyped() {
        for (const bool field : {false, true}) {
            QWidget* control = field ? static_cast<QWidget*>(seed()) : epochs();
            control->setFocus();
            key(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(control, QStringLiteral("12"));
            m_window->workspace().tell();
            key(Qt::Key_F5);
            QVERIFY(field ? config().seed == 12 : config().training.epochs == 12);
            QVERIFY(control->hasFocus());
            QTRY_COMPARE(m_window->workspace().current()->results.state, RunState::Done);
        }
    }

private:
    QAction* action(const char* name) { return m_window->action(name); }
};

WORKBENCH_TEST(TestKeys, Windows)
#include "tst_keys.moc"
