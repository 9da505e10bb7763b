// SPDX-License-Identifier: GPL-3.0-or-later
// The window before a room: what goes, what grows, what comes back; the keys that walk the tour, run it again with
// other seeds, hide the names and switch the language.
#include <QAction>
#include <QDockWidget>
#include <QMenuBar>
#include <QTest>
#include <QToolBar>
#include <QUndoStack>
#include <memory>

#include "gui/charts/boxplotchart.h"
#include "gui/compare/comparepage.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/textlabel.h"
#include "gui/tour/presentation.h"
#include "gui/tour/presentationbanner.h"
#include "gui/tour/tour.h"
#include "gui/tour/tourfeature.h"
#include "gui/tour/tourwords.h"
#include "gui/training/runtoolbar.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

class TestPresentation : public WindowTest {
    Q_OBJECT

    static constexpr int stateOrNot = 2;

    void key(Qt::Key key) {
        QTest::keyClick(m_window.get(), key);
        m_window->workspace().tell();
    }
    template <class T>
    T& part() {
        return *m_window->findChild<T*>();
    }
    Workspace& workspace() { return m_window->workspace(); }
    QStringList names() {
        QStringList names;
        for (const auto& box : part<ComparePage>().findChild<BoxPlotChart*>()->boxes()) names << box.name;
        return names;
    }
    void run() {
        key(Qt::Key_R);
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
    }
    bool bare() {
        for (const auto* dock : m_window->findChildren<QDockWidget*>())
            if (dock->isVisible()) return false;
        for (const auto* bar : m_window->findChildren<QToolBar*>())
            if (bar->isVisible()) return false;
        return !m_window->menuBar()->isVisible();
    }

private Q_SLOTS:
    void init() {
        forget();
        settings::forgetTour(QStringLiteral("tutorial"));
        settings::setTourLesson({});
        open({1280, 800});
        activate();
    }

    void itComesAndGoes_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("F11") << static_cast<int>(Qt::Key_F11);
        QTest::newRow("Esc") << static_cast<int>(Qt::Key_Escape);
    }
    void itComesAndGoes() {
        QFETCH(const int, key);
        m_window->action("arrangeExplore")->trigger();
        m_window->workspace().tell();
        auto* history = m_window->findChild<QDockWidget*>(QStringLiteral("history"));
        history->toggleViewAction()->trigger();
        const QSize size = m_window->size();
        this->key(Qt::Key_F11);
        QTRY_VERIFY(m_window->isFullScreen());
        QVERIFY(bare() && m_window->action("presentation")->isChecked() && part<PresentationBanner>().isVisible());
        QCOMPARE(textScale(), Presentation::larger);
        this->key(static_cast<Qt::Key>(key));
        QTRY_VERIFY(!m_window->isFullScreen());
        QVERIFY(!m_window->action("presentation")->isChecked() && !part<PresentationBanner>().isVisible());
        QCOMPARE(textScale(), 1.0);
        QTRY_COMPARE(m_window->size(), size);
        QVERIFY(m_window->menuBar()->isVisible() && history->toggleViewAction()->isChecked() &&
                part<RunToolbar>().isVisible());
        QVERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("configuration"))->toggleViewAction()->isChecked());
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("tour"))->toggleViewAction()->isChecked());
    }

    void closingInItKeepsTheArrangement() {
        key(Qt::Key_F11);
        QTRY_VERIFY(m_window->isFullScreen());
        m_window->close();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QCOMPARE(textScale(), 1.0);
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("experiments"))->isHidden());
    }

    void oneChartWithoutTables() {
        m_window->feature<TourFeature>().tour().go(stateOrNot);
        key(Qt::Key_F11);
        run();
        QTRY_VERIFY(part<ComparePage>().isVisible());
        for (const auto* table : m_window->findChildren<DataTable*>()) QVERIFY(!table->isVisible());
        key(Qt::Key_F11);
        QTRY_VERIFY(part<ComparePage>().findChild<DataTable*>()->isVisible());
    }

    void theKeysWalkTheTour() {
        key(Qt::Key_PageDown);
        QCOMPARE(m_window->feature<TourFeature>().tour().position(), 0);  // only in a presentation
        key(Qt::Key_F11);
        key(Qt::Key_PageDown);
        key(Qt::Key_PageDown);
        QCOMPARE(m_window->feature<TourFeature>().tour().position(), stateOrNot);
        key(Qt::Key_PageUp);
        QCOMPARE(m_window->feature<TourFeature>().tour().position(), 1);
    }

    void runAndRunAgainWithOtherSeeds() {
        m_window->feature<TourFeature>().tour().go(stateOrNot);
        const int steps = workspace().undoStack()->count();
        key(Qt::Key_F11);
        run();
        const auto first = m_window->feature<TourFeature>().tour().evidence(stateOrNot);
        QVERIFY(first->ended());
        QTRY_COMPARE(part<PresentationBanner>().verdict()->text(), tourwords::verdict(first->found.judgement.verdict));
        run();
        const auto second = m_window->feature<TourFeature>().tour().evidence(stateOrNot);
        QVERIFY(second->ended() &&
                second->found.judgement.difference.estimate != first->found.judgement.difference.estimate);
        for (const auto& item : workspace().experiments()) QCOMPARE(item.config.seed, std::uint64_t(2));
        QCOMPARE(workspace().undoStack()->count(), steps + 2);  // one experiment added, one seed
        workspace().undoStack()->undo();
        workspace().tell();
        QCOMPARE(m_window->feature<TourFeature>().tour().evidence(stateOrNot)->found.judgement.difference.estimate,
                 first->found.judgement.difference.estimate);
    }

    void namesAreHiddenUntilRevealed() {
        m_window->feature<TourFeature>().tour().go(stateOrNot);
        key(Qt::Key_F11);
        key(Qt::Key_H);
        run();
        const QStringList hidden{QStringLiteral("A"), QStringLiteral("B")},
            real{QStringLiteral("stateful"), QStringLiteral("stateless")};
        QTRY_COMPARE(names(), hidden);
        for (Page* page : m_window->pages().pages()) {
            m_window->pages().show(page);
            for (const auto* label : page->findChildren<TextLabel*>())
                if (label->isVisible())
                    for (const QString& name : real) QVERIFY2(!label->text().contains(name), qPrintable(label->text()));
        }
        m_window->pages().show(&part<ComparePage>());
        key(Qt::Key_H);
        QTRY_COMPARE(names(), real);
        key(Qt::Key_H);
        QTRY_COMPARE(names(), hidden);
        key(Qt::Key_F11);
        QTRY_COMPARE(names(), real);  // a presentation leaves nothing hidden
        QCOMPARE(workspace().experiments().front().name(), real.front());
    }

    void theLanguageSwitches() {
        m_window->feature<TourFeature>().tour().go(stateOrNot);
        key(Qt::Key_F11);
        key(Qt::Key_L);
        QCOMPARE(currentLanguage(), Language::Chinese);
        const auto tells = [this](const QString& text) {
            for (const auto* label : part<PresentationBanner>().findChildren<TextLabel*>())
                if (label->text() == text) return true;
            return false;
        };
        QTRY_VERIFY(tells(Tour::text(m_window->feature<TourFeature>().tour().card().title)));
        key(Qt::Key_L);
        QCOMPARE(currentLanguage(), Language::English);
    }
};

WORKBENCH_TEST(TestPresentation, Windows)
#include "tst_presentation.moc"
