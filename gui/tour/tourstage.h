// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/review/lesson.h"
#include "gui/shell/feature.h"
#include "gui/tour/tour.h"

/// What the window shows and trains for a card of the tour.
class TourStage {
public:
    TourStage(const Shell& shell, Tour& tour) : m_shell(shell), m_tour(tour) {}

    /// The card's page, and of the experiments only its own, where they have been trained; the review those of all.
    void showCard();
    void showReason();
    /// Trains the card's two experiments, and nothing else; not what has as many repeats already.
    void run();
    /// Where they have been trained, once more with the next seed.
    void runAgain();

private:
    void showExperiments(int a, int b);
    void showPage(const std::vector<lstm::LessonPage>& wanted);

    Shell m_shell;
    Tour& m_tour;
};
