// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourstage.h"

#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

void TourStage::showCard() {
    const lstm::LessonCard& card = m_tour.card();
    const auto evidence = m_tour.evidence(m_tour.position());
    if (const auto ids = m_tour.trained(); card.review && !ids.empty()) {
        m_tour.showOnly(ids);
        m_shell.workspace.selection().setBase(ids.front());
        showPage({lstm::LessonPage::Compare});
    } else if (evidence && evidence->state != RunState::NotRun) {
        showExperiments(evidence->a.id, evidence->b.id);
    } else if (!card.claim && card.page) {
        showPage({*card.page});
    }
}

void TourStage::showReason() {
    if (const auto evidence = m_tour.evidence(m_tour.position()); evidence && evidence->a.id)
        m_shell.workspace.setCurrent(evidence->a.id);
    showPage(m_tour.card().why);
}

void TourStage::run() {
    const std::vector<int> ids = m_tour.provideExperiments();
    if (ids.empty()) return;
    Training& training = m_shell.training;
    m_shell.workspace.setCurrent(ids.front());
    if (const auto lacking = m_tour.lacking(ids, training.repeats()); !lacking.empty()) training.ask(lacking);
    showExperiments(ids[0], ids[1]);
}

void TourStage::runAgain() {
    const auto evidence = m_tour.evidence(m_tour.position());
    if (!evidence || m_shell.training.running()) return;
    Workspace& workspace = m_shell.workspace;
    if (evidence->any()) workspace.setSeed(workspace.experiment(evidence->a.id)->config.seed + 1);
    run();
}

void TourStage::showExperiments(int a, int b) {
    m_tour.showOnly({a, b});
    m_shell.workspace.selection().setBase(b);
    showPage({m_tour.card().page.value_or(lstm::LessonPage::Compare)});
}

/// The first of these that the program has: a page bears the name that lessons give it.
void TourStage::showPage(const std::vector<lstm::LessonPage>& wanted) {
    for (const lstm::LessonPage page : wanted)
        if (m_shell.pages.show(std::string(lstm::name(page)).c_str())) return;
}
