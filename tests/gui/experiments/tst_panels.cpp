// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QUndoView>
#include <QVBoxLayout>
#include <memory>

#include "engine/experiment/presets.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/toolkit/theme.h"
#include "gui/window/historypanel.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using Model = ExperimentTreeModel;
using namespace Qt::Literals::StringLiterals;

namespace {

class Brackets final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return u"["_s + QString::fromUtf8(text) + u"]"_s;
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestPanels : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    ExperimentsPanel* m_panel = nullptr;
    GalleryPanel* m_gallery = nullptr;
    HistoryPanel* m_history = nullptr;

    ExperimentTree* tree() const { return m_panel->tree(); }
    Model* model() const { return m_panel->model(); }
    int id(int row) const { return m_workspace->experiments()[static_cast<std::size_t>(row)].id; }
    QModelIndex at(int row) const { return model()->index(row, 0); }
    QModelIndex repeat(int row, int child) const { return model()->index(child, 0, at(row)); }

    void run(int row, int count) {
        m_workspace->beginRun(id(row), count);
        m_workspace->tell();
        for (int r = 0; r < count; ++r) m_workspace->addResult(id(row), {r, 100.0 + r, {}, 0});
        m_workspace->endRun(id(row), RunState::Done);
        m_workspace->tell();
    }
    /// \param x from the left edge of the row
    void click(const QModelIndex& index, int x = 60) {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, QPoint(x, tree()->visualRect(index).center().y()));
        m_workspace->tell();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(tree(), key, modifiers);
        m_workspace->tell();
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ColorScheme::Light); }
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_window = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_window.get());
        m_panel = new ExperimentsPanel(*m_workspace);
        m_gallery = new GalleryPanel(*m_workspace);
        m_history = new HistoryPanel(m_workspace->undoStack());
        column->addWidget(m_panel->takeAddButton());
        for (QWidget* part : std::initializer_list<QWidget*>{m_panel, m_gallery, m_history}) column->addWidget(part);
        m_window->resize(260, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        tree()->setFocus();
    }
    void cleanup() {
        m_window.reset();
        m_workspace.reset();
    }

    void clicksAndArrowsChooseTheExperiment() {
        click(at(1));
        QCOMPARE(m_workspace->currentId(), id(1));
        key(Qt::Key_Up);
        QCOMPARE(m_workspace->currentId(), id(0));
        m_workspace->setCurrent(id(1));
        m_workspace->tell();
        QCOMPARE(tree()->currentIndex(), at(1));
    }

    void repeatsAreChosenByClickAndKey() {
        run(0, 30);
        click(at(0), 14);  // the chevron
        QVERIFY(tree()->isExpanded(at(0)));
        click(repeat(0, 4));
        QCOMPARE(m_workspace->selectedExperiment(), id(0));
        QCOMPARE(m_workspace->selectedRepeat(), std::optional(28));
        key(Qt::Key_Down);
        QCOMPARE(m_workspace->selectedRepeat(), std::optional(29));
    }

    void theRowMoreShowsTheOthers() {
        run(0, 30);
        key(Qt::Key_Right);
        QVERIFY(tree()->isExpanded(at(0)));
        QCOMPARE(model()->rowCount(at(0)), 7);
        click(repeat(0, 6));
        QCOMPARE(model()->rowCount(at(0)), 31);
        tree()->setCurrentIndex(repeat(0, 30));
        key(Qt::Key_Return);
        QCOMPARE(model()->rowCount(at(0)), 7);
    }

    void aChoiceElsewhereUnfoldsAndStreamingKeepsIt() {
        run(0, 30);
        m_workspace->selection().choose(id(0), 3);
        QVERIFY(tree()->isExpanded(at(0)));
        QCOMPARE(tree()->currentIndex().data(Model::RepeatRole).toInt(), 3);
        tree()->collapse(at(0));
        m_workspace->tell();
        QVERIFY(!tree()->isExpanded(at(0)));  // a person folded it
        tree()->expand(at(0));
        for (int r = 30; r < 40; ++r) {
            m_workspace->addResult(id(0), {r, 1.0, {}, 0});
            m_workspace->tell();
        }
        QCOMPARE(m_workspace->selectedRepeat(), std::optional(3));
        QCOMPARE(m_workspace->currentId(), id(0));
    }

    void aThousandRepeatsStreamIntoAnOpenList() {
        model()->showAll(id(0), true);
        tree()->expand(at(0));
        m_workspace->beginRun(id(0), 1000);
        m_workspace->tell();
        for (int r = 0; r < 1000; ++r) {
            m_workspace->addResult(id(0), {r, 100.0 + r, {}, 0});
            m_workspace->tell();
            if (r % 33) continue;  // 30 times a second at 1000 a second
            m_workspace->tell();
            tree()->grab();
        }
        m_workspace->tell();
        QCOMPARE(model()->rowCount(at(0)), 1001);
    }

    void ticksByMouseAndSpace() {
        click(at(1), 19);
        QVERIFY(m_workspace->experiments()[1].ticked);  // no boxes yet
        m_workspace->setCurrent(id(0));
        m_workspace->tell();
        m_panel->setTicksShown(true);
        click(at(1), 19);
        QVERIFY(!m_workspace->experiments()[1].ticked);
        QCOMPARE(m_workspace->currentId(), id(0));
        key(Qt::Key_Space);
        QVERIFY(!m_workspace->experiments()[0].ticked);
    }

    void renamesInPlace() {
        key(Qt::Key_F2);
        auto* editor = tree()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QVERIFY(!editor->accessibleName().isEmpty());
        QTest::keyClicks(editor, u"<img src=/etc/hostname>"_s);
        m_workspace->tell();
        QTest::keyClick(editor, Qt::Key_Return);
        m_workspace->tell();
        QTRY_COMPARE(m_workspace->experiments()[0].name(), u"<img src=/etc/hostname>"_s);
        m_workspace->undoStack()->undo();
        m_workspace->tell();
        QCOMPARE(at(0).data().toString(), u"stateful"_s);
    }

    void deletesAndRuns() {
        m_workspace->duplicate(id(0));
        m_workspace->tell();
        QCOMPARE(m_workspace->experiments().size(), 3u);
        QCOMPARE(tree()->currentIndex(), at(2));
        key(Qt::Key_Delete);
        key(Qt::Key_Delete);
        key(Qt::Key_Delete);
        QCOMPARE(m_workspace->experiments().size(), 1u);  // the last one stays
        QVERIFY(!m_panel->deleteAction()->isEnabled());
        QSignalSpy runs(m_panel, &ExperimentsPanel::runRequested);
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().first().toInt(), id(0));
    }

    void addsFromTheMenu() {
        auto* button = m_window->findChild<QToolButton*>();
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        m_workspace->tell();
        QVERIFY(m_panel->addMenu()->isVisible());
        QCOMPARE(m_panel->addMenu()->actions().size(), 2 + static_cast<int>(lstm::presets().size()));
        m_panel->addMenu()->actions().at(4)->trigger();  // stateless
        m_panel->addMenu()->close();
        QCOMPARE(m_workspace->current()->name(), u"stateless"_s);
    }

    void differencesMakeRoom() {
        const int before = tree()->visualRect(at(1)).height();
        m_panel->setDifferencesShown(true);
        QTRY_VERIFY(tree()->visualRect(at(1)).height() > before);
        QCOMPARE(tree()->visualRect(at(0)).height(), before);  // the base
    }

    void wideDocksHaveColumns() {
        QVERIFY(tree()->isColumnHidden(Model::MeanColumn));
        m_window->resize(560, 700);
        QTRY_VERIFY(!tree()->isColumnHidden(Model::MeanColumn));
    }

    void galleryReplacesInOneStep() {
        auto* list = m_gallery->list();
        QStringList names, counts;
        for (int r = 0; r < list->count(); ++r) names << list->item(r)->text();
        QCOMPARE(names, (QStringList{u"A vs A"_s, u"Stateful or stateless"_s, u"The same batch size"_s,
                                     u"Resets and seeding"_s, u"The whole tutorial"_s}));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(3)).center());
        m_workspace->tell();
        QCOMPARE(m_workspace->experiments().size(), 6u);
        QCOMPARE(m_workspace->undoStack()->count(), 1);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(3)).center());
        m_workspace->tell();
        QCOMPARE(m_workspace->undoStack()->count(), 1);  // it is there already
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        m_workspace->tell();
        QTest::keyClick(list, Qt::Key_Return);
        m_workspace->tell();
        QCOMPARE(m_workspace->experiments().size(), 11u);
        m_workspace->undoStack()->undo();
        m_workspace->undoStack()->undo();
        m_workspace->tell();
        QCOMPARE(m_workspace->experiments().size(), 2u);
    }

    void historyGoesBackAndForth() {
        m_workspace->duplicate(id(0));
        m_workspace->duplicate(id(0));
        m_workspace->tell();
        auto* view = m_history->view();
        QCOMPARE(view->model()->rowCount(), 3);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 0)).center());
        m_workspace->tell();
        QCOMPARE(m_workspace->experiments().size(), 2u);
        QTest::keyClick(view, Qt::Key_Down);
        m_workspace->tell();
        QCOMPARE(m_workspace->experiments().size(), 3u);
    }

    void everythingHasANameAndIsReachedByTab() {
        QSet<QWidget*> wanted, seen;
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            wanted.insert(widget);
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            m_workspace->tell();
            seen.insert(QApplication::focusWidget());
        }
        for (QWidget* widget : wanted) QVERIFY2(seen.contains(widget), widget->metaObject()->className());
    }

    void retranslates() {
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QTRY_COMPARE(m_panel->renameAction()->text(), u"[Rename]"_s);
        QCOMPARE(m_gallery->list()->item(0)->text(), u"[A vs A]"_s);
        QCOMPARE(at(0).siblingAtColumn(1).data().toString(), u"[not run]"_s);
        QTRY_COMPARE(m_history->view()->emptyLabel(), u"[Start]"_s);
        QCoreApplication::removeTranslator(&brackets);
        QTRY_COMPARE(m_panel->renameAction()->text(), u"Rename"_s);
    }
};

WORKBENCH_TEST(TestPanels, Windows)
#include "tst_panels.moc"
