// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

#include "gui/toolkit/theme.h"

QAction* Actions::make(const char* text, const char* icon, const QKeySequence& shortcut) {
    auto* action = new QAction(this);
    if (*icon) action->setIcon(themeIcon(QLatin1String(icon)));
    action->setShortcut(shortcut);
    m_entries.push_back({action, text});
    return action;
}

Actions::Actions(QUndoStack* undoStack, QObject* parent) : QObject(parent) {
    open = make(QT_TR_NOOP("Open series or project…"), "open", QKeySequence::Open);
    openSample = make(QT_TR_NOOP("Sample series"), "data");
    saveProject = make(QT_TR_NOOP("Save project"), "save", QKeySequence::Save);
    saveProjectAs = make(QT_TR_NOOP("Save project as…"), "save-as", Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    importResults = make(QT_TR_NOOP("Import results…"), "compare");
    saveResults = make(QT_TR_NOOP("Save results…"), "export", Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    quit = make(QT_TR_NOOP("Quit"), "", QKeySequence::Quit);
    undo = undoStack->createUndoAction(this);
    redo = undoStack->createRedoAction(this);
    undo->setIcon(themeIcon(QStringLiteral("undo")));
    redo->setIcon(themeIcon(QStringLiteral("redo")));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    addExperiment = make(QT_TR_NOOP("Add experiment"), "add-experiment", Qt::CTRL | Qt::Key_N);
    duplicate = make(QT_TR_NOOP("Duplicate experiment"), "duplicate", Qt::CTRL | Qt::Key_D);
    rename = make(QT_TR_NOOP("Rename experiment"), "");
    remove = make(QT_TR_NOOP("Delete experiment"), "delete");
    copyRecipe = make(QT_TR_NOOP("Copy recipe"), "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    pasteRecipe = make(QT_TR_NOOP("Paste recipe"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    zoomIn = make(QT_TR_NOOP("Larger text"), "", QKeySequence::ZoomIn);
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make(QT_TR_NOOP("Smaller text"), "", Qt::CTRL | Qt::Key_Minus);
    zoomReset = make(QT_TR_NOOP("Normal text size"), "", Qt::CTRL | Qt::Key_0);
    schemeSystem = make(QT_TR_NOOP("Colours of the desktop"), "");
    schemeLight = make(QT_TR_NOOP("Light"), "");
    schemeDark = make(QT_TR_NOOP("Dark"), "");
    arrangeExplore = make(QT_TR_NOOP("Arrangement: explore"), "", Qt::ALT | Qt::Key_1);
    arrangeCompare = make(QT_TR_NOOP("Arrangement: compare"), "", Qt::ALT | Qt::Key_2);
    arrangeTeach = make(QT_TR_NOOP("Arrangement: teach"), "", Qt::ALT | Qt::Key_3);
    const auto oneOf = [this](std::initializer_list<QAction*> actions) {
        auto* group = new QActionGroup(this);
        for (QAction* action : actions) {
            action->setCheckable(true);
            group->addAction(action);
        }
    };
    oneOf({schemeSystem, schemeLight, schemeDark});
    oneOf({arrangeExplore, arrangeCompare, arrangeTeach});
    resetLayout = make(QT_TR_NOOP("Reset layout"), "");
    fullScreen = make(QT_TR_NOOP("Full screen"), "", Qt::SHIFT | Qt::Key_F11);
    fullScreen->setCheckable(true);
    presentation = make(QT_TR_NOOP("Presentation"), "presentation", Qt::Key_F11);
    presentation->setCheckable(true);
    run = make(QT_TR_NOOP("Run"), "run", Qt::Key_F5);
    pause = make(QT_TR_NOOP("Pause"), "pause", Qt::Key_F6);
    pause->setCheckable(true);
    stepSample = make(QT_TR_NOOP("Step one sample"), "step-sample", Qt::Key_F7);
    stepEpoch = make(QT_TR_NOOP("Step one epoch"), "step-epoch", Qt::Key_F8);
    stop = make(QT_TR_NOOP("Stop"), "stop", Qt::SHIFT | Qt::Key_F5);
    unqueue = make(QT_TR_NOOP("Take out of the queue"), "", Qt::CTRL | Qt::Key_Backspace);
    live = make(QT_TR_NOOP("Live"), "live", Qt::CTRL | Qt::Key_L);
    live->setCheckable(true);
    tour = make(QT_TR_NOOP("Open the guided tour"), "tour", Qt::CTRL | Qt::Key_T);
    nextCard = make(QT_TR_NOOP("Next card"), "", Qt::ALT | Qt::Key_Right);
    previousCard = make(QT_TR_NOOP("Previous card"), "", Qt::ALT | Qt::Key_Left);
    tourAgain = make(QT_TR_NOOP("Start the tour again"), "");
    openLesson = make(QT_TR_NOOP("Open lesson…"), "open");
    ownLesson = make(QT_TR_NOOP("Back to the program's own tour"), "");
    palette = make(QT_TR_NOOP("Find a command…"), "search", Qt::CTRL | Qt::Key_K);
    help = make(QT_TR_NOOP("What it is and what it is not"), "tour", QKeySequence::HelpContents);
    about = make(QT_TR_NOOP("About LSTM Workbench"), "info");
    aboutQt = make(QT_TR_NOOP("About Qt"), "");
    retranslate();
}

void Actions::retranslate() {
    for (const Entry& entry : m_entries) {
        entry.action->setText(tr(entry.text));
        const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        entry.action->setToolTip(keys.isEmpty() ? tr(entry.text) : tr("%1 (%2)").arg(tr(entry.text), keys));
    }
    live->setToolTip(tr("Live: change an option and the result redraws (%1)")
                         .arg(live->shortcut().toString(QKeySequence::NativeText)));
}

void Actions::fillMenus(QMenuBar* bar, const std::vector<QAction*>& recentFiles, const std::vector<QAction*>& samples,
                        const std::vector<QAction*>& groups, const std::vector<QAction*>& docks) {
    bar->clear();
    for (QMenu* old : bar->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        old->deleteLater();  // clear() takes them away only
    const auto add = [](QMenu* menu, std::initializer_list<QAction*> actions) {
        for (QAction* action : actions) action ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    };
    const auto submenu = [](QMenu* menu, const QString& title, const std::vector<QAction*>& actions) {
        QMenu* sub = menu->addMenu(title);
        for (QAction* action : actions) sub->addAction(action);
        sub->setEnabled(!actions.empty());
    };
    QMenu* file = bar->addMenu(tr("&File"));
    add(file, {open});
    submenu(file, tr("Sample series"), samples);
    submenu(file, tr("Recent files"), recentFiles);
    add(file, {nullptr, saveProject, saveProjectAs, nullptr, importResults, saveResults});
    submenu(file, tr("Export chart"), exportActions);
    add(file, {nullptr, quit});
    add(bar->addMenu(tr("&Edit")),
        {undo, redo, nullptr, addExperiment, duplicate, rename, remove, nullptr, copyRecipe, pasteRecipe});
    QMenu* view = bar->addMenu(tr("&View"));
    add(view, {zoomIn, zoomOut, zoomReset, nullptr, schemeSystem, schemeLight, schemeDark, nullptr});
    for (QAction* dock : docks) view->addAction(dock);
    add(view, {nullptr, arrangeExplore, arrangeCompare, arrangeTeach, resetLayout, nullptr, fullScreen, presentation});
    add(bar->addMenu(tr("&Run")), {run, pause, stepSample, stepEpoch, stop, unqueue, nullptr, live});
    QMenu* teach = bar->addMenu(tr("&Teach"));
    add(teach,
        {tour, nextCard, previousCard, tourAgain, nullptr, presentation, nullptr, openLesson, ownLesson, nullptr});
    submenu(teach, tr("Gallery"), groups);
    add(bar->addMenu(tr("&Help")), {palette, help, nullptr, about, aboutQt});
}
