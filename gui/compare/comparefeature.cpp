// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/compare/comparefeature.h"

#include <QAction>

#include "gui/compare/comparepage.h"
#include "gui/shell/menus.h"
#include "gui/workspace/training.h"

CompareFeature::CompareFeature(const Shell& shell) {
    auto* page = new ComparePage(shell.workspace);
    shell.pages.addPage(page);
    connect(page, &ComparePage::runRequested, this, [&menus = shell.menus] { menus.action("run")->trigger(); });
    connect(&shell.training, &Training::stateChanged, page,
            [page](const RunStatus& status) { page->setPause(status.pause()); });
}
