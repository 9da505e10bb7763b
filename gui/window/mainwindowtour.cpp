// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that lets the guided tour train, show and explain.
#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

#include "engine/base/textfile.h"
#include "gui/compare/comparepage.h"
#include "gui/shell/arrangements.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/settings.h"
#include "gui/tour/presentation.h"
#include "gui/tour/presentationbanner.h"
#include "gui/tour/tour.h"
#include "gui/tour/tourcard.h"
#include "gui/tour/tourpanel.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/actions.h"
#include "gui/window/mainwindow.h"
#include "gui/words/problemtext.h"

void MainWindow::connectTour() {
    connect(m_tour, &Tour::cardChanged, this, [this] {
        if (m_tourPanel->isVisible() || m_presentation->on()) showTourCard();
    });
    connect(m_tourPanel, &TourPanel::runRequested, this, &MainWindow::runTourCard);
    connect(m_tourPanel, &TourPanel::whyRequested, this, [this] {
        if (const auto evidence = m_tour->evidence(m_tour->position()); evidence && evidence->a.id)
            m_workspace.setCurrent(evidence->a.id);
        showTourPage(m_tour->card().why);
    });
    connect(m_tourPanel, &TourPanel::closeRequested, this,
            [this] { m_arrangements->open(Arrangements::Kind::Explore); });
    connect(m_tourDock, &QDockWidget::visibilityChanged, this, &MainWindow::dressForPage);
    const auto unhide = [this] {
        if (m_tourDock->isHidden() && !m_presentation->on()) m_tour->unhide();
    };
    connect(m_tourDock->toggleViewAction(), &QAction::toggled, this, unhide,
            Qt::QueuedConnection);  // another arrangement may show it at once again
    connect(&m_training, &Training::repeatsChanged, m_tourPanel->card(), &TourCard::setRepeats);
    connect(m_actions->tour, &QAction::triggered, this, &MainWindow::openTour);
    const auto step = [this](int by) { m_tourPanel->isVisible() ? m_tour->go(m_tour->position() + by) : openTour(); };
    connect(m_actions->nextCard, &QAction::triggered, this, [step] { step(1); });
    connect(m_actions->previousCard, &QAction::triggered, this, [step] { step(-1); });
    connect(m_actions->tourAgain, &QAction::triggered, this, [this] {
        m_tour->startAgain();
        openTour();
    });
    connect(m_actions->openLesson, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open lesson"), {}, tr("Lessons (*.json)"));
        if (!path.isEmpty()) openFiles({path});
    });
    connect(m_actions->ownLesson, &QAction::triggered, this, [this] {
        settings::setTourLesson({});
        m_tour->setLesson(Tour::shipped());
        m_actions->ownLesson->setEnabled(false);
        openTour();
    });
    restoreLesson();
}

/// In the arrangement that is made for it, with the page that the card is about.
void MainWindow::openTour() {
    m_arrangements->open(Arrangements::Kind::Teach);
    m_tourDock->show();
    m_tourDock->raise();
    m_tourPanel->setFocus();
    showTourCard();
}

lstm::Problems MainWindow::openLesson(const QString& path) {
    const auto file = lstm::readFile(path.toStdString());
    if (!file.ok()) return file.problems;
    auto lesson = lstm::parseLesson(file.value);
    if (!lesson.ok()) return lesson.problems;
    settings::setTourLesson(path);
    m_tour->setLesson(std::move(lesson.value));
    m_actions->ownLesson->setEnabled(true);
    openTour();
    const QString opened = tr("The lesson %1 is open.").arg(Tour::text(m_tour->lesson().title));
    say(lesson.problems.empty() ? opened
                                : opened + sentenceGap() + problemText(lesson.problems.front()));  // warnings only
    return {};
}

/// The one that was open when the window was closed, if it can still be read.
void MainWindow::restoreLesson() {
    m_actions->ownLesson->setEnabled(false);
    if (settings::tourLesson().isEmpty()) return;
    const auto file = lstm::readFile(settings::tourLesson().toStdString());
    auto lesson = lstm::parseLesson(file.ok() ? file.value : std::string());
    if (!lesson.ok())
        return say(tr("The lesson %1 could not be read again; the tour is the program's own.")
                       .arg(QFileInfo(settings::tourLesson()).fileName()));
    m_tour->setLesson(std::move(lesson.value));
    m_actions->ownLesson->setEnabled(true);
}

/// Trains the two experiments of the card with the toolbar's repeats, and nothing else; not what has as many already.
void MainWindow::runTourCard() {
    const std::vector<int> ids = m_tour->provideExperiments();
    if (ids.empty()) return;
    m_workspace.setCurrent(ids.front());
    if (const auto lacking = m_tour->lacking(ids, m_training.repeats()); !lacking.empty()) m_training.ask(lacking);
    showTourExperiments(ids[0], ids[1]);
}

/// Shows what the card is about: its page, and of the experiments only its own, where they have been trained; the
/// review those of all cards.
void MainWindow::showTourCard() {
    const lstm::LessonCard& card = m_tour->card();
    const auto evidence = m_tour->evidence(m_tour->position());
    if (const auto ids = m_tour->trained(); card.review && !ids.empty()) {
        m_tour->showOnly(ids);
        m_comparePage->setBase(ids.front());
        showTourPage({lstm::LessonPage::Compare});
    } else if (evidence && evidence->state != RunState::NotRun) {
        showTourExperiments(evidence->a.id, evidence->b.id);
    } else if (!card.claim && card.page) {
        showTourPage({*card.page});
    }
}

void MainWindow::showTourExperiments(int a, int b) {
    m_tour->showOnly({a, b});
    m_comparePage->setBase(b);
    showTourPage({m_tour->card().page.value_or(lstm::LessonPage::Compare)});
}

/// The first of these that the program has.
void MainWindow::showTourPage(const std::vector<lstm::LessonPage>& wanted) {
    for (const lstm::LessonPage page : wanted) {
        const QByteArray name(std::string(lstm::name(page)).c_str());
        const auto found = std::ranges::find_if(m_pages->pages(), [&name](const Page* candidate) {
            return QByteArray(candidate->metaObject()->className()).toLower() ==
                   name + "page";  // a page's class is called after it
        });
        if (found != m_pages->pages().end()) return m_pages->show(*found);
    }
}

// --- presentation ---------------------------------------------------------------------------------

void MainWindow::connectPresentation() {
    addActions({m_actions->presentation, m_actions->run, m_actions->pause,
                m_actions->stop});  // their keys count without the menu bar, too
    connect(m_actions->presentation, &QAction::triggered, this,
            [this](bool on) { on ? m_presentation->enter() : m_presentation->leave(); });
    connect(m_presentation, &Presentation::changed, this, &MainWindow::present);
    connect(m_presentation, &Presentation::stepRequested, this,
            [this](int by) { m_tour->go(m_tour->position() + by); });
    connect(m_presentation, &Presentation::runRequested, this, &MainWindow::runPresented);
    connect(m_presentation, &Presentation::namesRequested, this,
            [this] { m_workspace.setNamesHidden(!m_workspace.namesHidden()); });
    connect(m_presentation, &Presentation::languageRequested, this, &MainWindow::switchLanguage);
}

void MainWindow::present(bool on) {
    m_actions->presentation->setChecked(on);
    m_pages->setPresented(on);
    m_banner->setVisible(on);
    if (on) return showTourCard();
    m_workspace.setNamesHidden(false);
    if (m_tourDock->isHidden()) m_tour->unhide();
}

/// The card's experiments; where they have been trained, once more with the next seed.
void MainWindow::runPresented() {
    const auto evidence = m_tour->evidence(m_tour->position());
    if (!evidence || m_training.running()) return;
    if (evidence->any()) m_workspace.setSeed(m_workspace.experiment(evidence->a.id)->config.seed + 1);
    runTourCard();
}
