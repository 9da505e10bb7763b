// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>
#include <vector>

class QAction;
class QMenuBar;
class QUndoStack;

/// Everything the window can do, each as one action with words in the user's language, a shortcut and an icon.
///
/// Menus, toolbar and tests share these objects. What an action does is connected by the main window.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QUndoStack* undo, QObject* parent);

    QAction *open, *openSample, *saveProject, *saveProjectAs, *importResults, *saveResults, *quit;
    QAction *undo, *redo, *addExperiment, *duplicate, *rename, *remove, *copyRecipe, *pasteRecipe;
    QAction *zoomIn, *zoomOut, *zoomReset, *schemeSystem, *schemeLight, *schemeDark;
    QAction *arrangeExplore, *arrangeCompare, *arrangeTeach, *resetLayout, *fullScreen, *presentation;
    QAction *run, *pause, *stepSample, *stepEpoch, *stop, *unqueue, *live;
    QAction *tour, *nextCard, *previousCard, *tourAgain, *openLesson, *ownLesson;
    QAction *palette, *help, *about, *aboutQt;
    std::vector<QAction*> exportActions;  ///< of the chart that has the focus; the main window gives them

    struct Entry {
        QAction* action;
        const char* text;  ///< source text, translated in the context "Actions"
    };
    const std::vector<Entry>& entries() const { return m_entries; }

    /// Fills the menu bar; call again after a change of language.
    void fillMenus(QMenuBar* bar, const std::vector<QAction*>& recentFiles, const std::vector<QAction*>& samples,
                   const std::vector<QAction*>& groups, const std::vector<QAction*>& docks);
    void retranslate();

private:
    QAction* make(const char* text, const char* icon, const QKeySequence& shortcut = {});
    std::vector<Entry> m_entries;
};
