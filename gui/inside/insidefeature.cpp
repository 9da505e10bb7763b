// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insidefeature.h"

#include "gui/inside/insidepage.h"
#include "gui/workspace/training.h"

InsideFeature::InsideFeature(const Shell& shell) {
    Workspace& workspace = shell.workspace;
    auto* page =
        new InsidePage(workspace, [this, &workspace](const lstm::ExperimentConfig& config, const InsideWish& wish) {
            return m_traces.trace(config, workspace.sharedSeries(), wish);
        });
    shell.pages.addPage(page);
    connect(page, &InsidePage::runRequested, this, [&training = shell.training](int id) { training.ask({id}); });
    connect(&m_traces, &TraceRecall::arrived, page, &InsidePage::refresh);
    connect(&workspace.selection(), &Selection::insideAsked, page, [page, &pages = shell.pages] {
        pages.show(page);
        page->takeFocus();
    });
}
