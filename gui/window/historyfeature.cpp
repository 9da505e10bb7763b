// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/historyfeature.h"

#include <QAction>
#include <QUndoStack>

#include "gui/shell/docks.h"
#include "gui/shell/menus.h"
#include "gui/window/historypanel.h"
#include "gui/workspace/workspace.h"

HistoryFeature::HistoryFeature(const Shell& shell) {
    QUndoStack* stack = shell.workspace.undoStack();
    shell.menus.addOwned(stack->createUndoAction(this), {"undo",
                                                         {"HistoryFeature", QT_TR_NOOP("Undo")},
                                                         {MenuPlace::Edit, 10},
                                                         "undo",
                                                         {QKeySequence::Undo},
                                                         "back revert 回退 还原"});
    shell.menus.addOwned(stack->createRedoAction(this), {"redo",
                                                         {"HistoryFeature", QT_TR_NOOP("Redo")},
                                                         {MenuPlace::Edit, 20},
                                                         "redo",
                                                         {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
                                                         "again forward 恢复"});
    shell.docks.add({"history",
                     {"HistoryFeature", QT_TR_NOOP("History")},
                     Qt::RightDockWidgetArea,
                     30,
                     "undo list dock panel 撤销 面板"},
                    new HistoryPanel(stack));
}
