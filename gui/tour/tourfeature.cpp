// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourfeature.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>

#include "engine/base/textfile.h"
#include "gui/shell/arrangements.h"
#include "gui/shell/docks.h"
#include "gui/shell/files.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/tour/presentation.h"
#include "gui/tour/presentationbanner.h"
#include "gui/tour/tourcard.h"
#include "gui/tour/tourpanel.h"
#include "gui/words/problemtext.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

TourFeature::TourFeature(const Shell& shell)
    : m_shell(shell),
      m_tour(shell.workspace),
      m_stage(shell, m_tour),
      m_panel(new TourPanel(m_tour, shell.workspace)),
      m_presentation(new Presentation(shell.window, shell.arrangements)),
      m_banner(new PresentationBanner(m_tour, shell.workspace)) {
    addDock();
    addActions();
    addLessons();
    addPresentation();
    connectTour();
    restoreLesson();
}

// --- building -----------------------------------------------------------------------------------

void TourFeature::addDock() {
    m_dock = m_shell.docks.add({"tour", {"TourFeature", QT_TR_NOOP("Guided tour")}, Qt::LeftDockWidgetArea, 40},
                               m_panel, m_panel->takeCounter());
    connect(m_dock, &QDockWidget::visibilityChanged, this, &TourFeature::modeChanged);
    const auto unhide = [this] {
        if (m_dock->isHidden() && !m_presentation->on()) m_tour.unhide();
    };
    connect(m_dock->toggleViewAction(), &QAction::toggled, this, unhide,
            Qt::QueuedConnection);  // another arrangement may show it at once again
}

void TourFeature::addActions() {
    Menus& menus = m_shell.menus;
    menus.add({"openTour",
               {"TourFeature", QT_TR_NOOP("Open the guided tour")},
               {MenuPlace::Teach, 0},
               "tour",
               {Qt::CTRL | Qt::Key_T}},
              this, [this] { open(); });
    menus.add(
        {"nextCard", {"TourFeature", QT_TR_NOOP("Next card")}, {MenuPlace::Teach, 10}, "", {Qt::ALT | Qt::Key_Right}},
        this, [this] { go(1); });
    menus.add({"previousCard",
               {"TourFeature", QT_TR_NOOP("Previous card")},
               {MenuPlace::Teach, 20},
               "",
               {Qt::ALT | Qt::Key_Left}},
              this, [this] { go(-1); });
    menus.add({"tourAgain", {"TourFeature", QT_TR_NOOP("Start the tour again")}, {MenuPlace::Teach, 30}}, this, [this] {
        m_tour.startAgain();
        open();
    });
}

void TourFeature::addLessons() {
    m_shell.menus.add(
        {"openLesson", {"TourFeature", QT_TR_NOOP("Open lesson…")}, {MenuPlace::Teach, 200}, "open"}, this, [this] {
            const QString path =
                QFileDialog::getOpenFileName(&m_shell.window, tr("Open lesson"), {}, tr("Lessons (*.json)"));
            if (!path.isEmpty()) m_shell.files.open({path});
        });
    m_shell.menus.add(
        {"ownLesson", {"TourFeature", QT_TR_NOOP("Back to the program's own tour")}, {MenuPlace::Teach, 210}}, this,
        [this] {
            settings::setTourLesson({});
            setLesson(Tour::shipped(), true);
            open();
        });
    m_shell.menus.action("ownLesson")->setEnabled(false);
    m_shell.files.addOpener(lstm::FileKind::Lesson, [this](const QString& path) { return openLesson(path); });
}

void TourFeature::addPresentation() {
    m_banner->hide();
    m_shell.notices.addBand(m_banner);
    QAction* action =
        m_shell.menus.add({"presentation",
                           {"TourFeature", QT_TR_NOOP("Presentation")},
                           {MenuPlace::View, 510},
                           "presentation",
                           {Qt::Key_F11}},
                          this, [this](bool on) { on ? m_presentation->enter() : m_presentation->leave(); });
    action->setCheckable(true);
    m_shell.window.addAction(action);  // its key counts without the menu bar, too
    m_shell.menus.repeat("presentation", {MenuPlace::Teach, 100});
    connect(m_presentation, &Presentation::changed, this, &TourFeature::present);
    connect(m_presentation, &Presentation::stepRequested, this, [this](int by) { m_tour.go(m_tour.position() + by); });
    connect(m_presentation, &Presentation::runRequested, this, [this] { m_stage.runAgain(); });
    connect(m_presentation, &Presentation::namesRequested, this,
            [&workspace = m_shell.workspace] { workspace.setNamesHidden(!workspace.namesHidden()); });
    connect(m_presentation, &Presentation::languageRequested, this, [] { switchLanguage(); });
}

void TourFeature::connectTour() {
    connect(&m_tour, &Tour::cardChanged, this, [this] {
        if (m_panel->isVisible() || m_presentation->on()) m_stage.showCard();
    });
    connect(m_panel, &TourPanel::runRequested, this, [this] { m_stage.run(); });
    connect(m_panel, &TourPanel::whyRequested, this, [this] { m_stage.showReason(); });
    connect(m_panel, &TourPanel::closeRequested, this,
            [this] { m_shell.arrangements.open(Arrangements::Kind::Explore); });
    connect(&m_shell.training, &Training::repeatsChanged, m_panel->card(), &TourCard::setRepeats);
    m_panel->card()->setRepeats(m_shell.training.repeats());
}

// --- the tour -----------------------------------------------------------------------------------

/// In the arrangement that is made for it, with the page that the card is about.
void TourFeature::open() {
    m_shell.arrangements.open(Arrangements::Kind::Teach);
    m_shell.docks.reveal("tour");
    m_panel->setFocus();
    m_stage.showCard();
}

void TourFeature::go(int by) { m_panel->isVisible() ? m_tour.go(m_tour.position() + by) : open(); }

bool TourFeature::takesAccent() const { return m_dock->isVisible(); }

void TourFeature::setLesson(lstm::Lesson lesson, bool own) {
    m_tour.setLesson(std::move(lesson));
    m_shell.menus.action("ownLesson")->setEnabled(!own);
}

lstm::Problems TourFeature::openLesson(const QString& path) {
    const auto file = lstm::readFile(path.toStdString());
    if (!file.ok()) return file.problems;
    auto lesson = lstm::parseLesson(file.value);
    if (!lesson.ok()) return lesson.problems;
    settings::setTourLesson(path);
    setLesson(std::move(lesson.value), false);
    open();
    const QString opened = tr("The lesson %1 is open.").arg(Tour::text(m_tour.lesson().title));
    m_shell.notices.say(lesson.problems.empty()
                            ? opened
                            : opened + sentenceGap() + problemText(lesson.problems.front()));  // warnings only
    return {};
}

/// The one that was open when the window was closed, if it can still be read.
void TourFeature::restoreLesson() {
    if (settings::tourLesson().isEmpty()) return;
    const auto file = lstm::readFile(settings::tourLesson().toStdString());
    auto lesson = lstm::parseLesson(file.ok() ? file.value : std::string());
    if (lesson.ok()) return setLesson(std::move(lesson.value), false);
    m_shell.notices.say(tr("The lesson %1 could not be read again; the tour is the program's own.")
                            .arg(QFileInfo(settings::tourLesson()).fileName()));
}

// --- presentation -------------------------------------------------------------------------------

void TourFeature::present(bool on) {
    m_shell.menus.action("presentation")->setChecked(on);
    m_shell.pages.setPresented(on);
    m_banner->setVisible(on);
    if (on) return m_stage.showCard();
    m_shell.workspace.setNamesHidden(false);
    if (m_dock->isHidden()) m_tour.unhide();
}

bool TourFeature::takeBack() {
    if (!m_presentation->on()) return false;
    m_presentation->leave();
    return true;
}

void TourFeature::windowStateChanged() { m_presentation->windowStateChanged(); }
void TourFeature::close() { m_presentation->leave(); }
