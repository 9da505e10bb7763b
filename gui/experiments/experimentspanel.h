// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class ExperimentTree;
class ExperimentTreeModel;
class QAction;
class QMenu;
class QToolButton;
class Workspace;

/// The list of experiments with their repeats, and all that can be done with one of them.
///
/// It edits the workspace; running is for the window (runRequested). The current experiment and the selected repeat
/// follow the workspace and lead it: the row under the cursor is what all views show.
class ExperimentsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentsPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// For the dock's title row; its menu offers a copy of the current experiment and all those of the tutorial.
    QWidget* takeAddButton();
    QMenu* addMenu() const { return m_addMenu; }
    ExperimentTree* tree() const { return m_tree; }
    ExperimentTreeModel* model() const { return m_model; }

    /// Boxes at the left that choose what runs and stands on the charts.
    void setTicksShown(bool shown);
    /// The experiment that the others are compared with; 0 = the first.
    void setBase(int id);
    /// Beneath each name what differs from the base.
    void setDifferencesShown(bool shown);

    /// Actions of the window that the context menu offers, too; their keys work everywhere.
    void setWindowActions(const QList<QAction*>& actions) { m_windowActions = actions; }

    /// Opens the current experiment's name for typing.
    void editCurrentName();

    /// They act on the current experiment; their keys work while the list has the focus.
    QAction* renameAction() const { return m_rename; }
    QAction* deleteAction() const { return m_delete; }

Q_SIGNALS:
    void runRequested(int id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildActions();
    void fillAddMenu();
    void showMenu(const QPoint& at);
    void lead(const QModelIndex& index);
    void follow();
    void revealSelection();
    void enableActions();
    void retranslate();
    void dress();
    QAction* action(const QString& icon, const QKeySequence& key);

    Workspace& m_workspace;
    ExperimentTreeModel* m_model;
    ExperimentTree* m_tree;
    QToolButton* m_add;
    QMenu* m_addMenu;
    QList<QAction*> m_windowActions;
    bool m_leading = false;  ///< the list moves the workspace, not the other way round
    QAction *m_rename, *m_delete, *m_differences, *m_run, *m_inside;
};
