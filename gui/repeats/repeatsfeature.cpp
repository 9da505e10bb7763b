// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatsfeature.h"

#include <QAction>

#include "gui/repeats/repeatspage.h"
#include "gui/shell/menus.h"
#include "gui/workspace/training.h"

RepeatsFeature::RepeatsFeature(const Shell& shell) {
    auto* page = new RepeatsPage(shell.workspace, shell.training.goal());
    shell.pages.addPage(page);
    connect(page, &RepeatsPage::runRequested, this, [&menus = shell.menus] { menus.action("run")->trigger(); });
    connect(page, &RepeatsPage::untilNarrowRequested, &shell.training, &Training::runUntilNarrow);
    connect(page, &RepeatsPage::stopRequested, &shell.training, &Training::stop);
}
