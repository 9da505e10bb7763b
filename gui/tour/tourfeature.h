// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/problem.h"
#include "gui/shell/feature.h"
#include "gui/tour/tour.h"
#include "gui/tour/tourstage.h"

class Presentation;
class PresentationBanner;
class QDockWidget;
class TourPanel;

/// The guided tour: its dock, lessons from files, and the window as it is shown to a room.
class TourFeature final : public Feature {
    Q_OBJECT

public:
    explicit TourFeature(const Shell& shell);
    Tour& tour() { return m_tour; }

    bool takesAccent() const override;
    bool takeBack() override;  ///< the presentation
    void windowStateChanged() override;
    void close() override;

private:
    void addDock();
    void addActions();
    void addLessons();
    void addPresentation();
    void connectTour();
    void open();
    void go(int by);
    void present(bool on);
    lstm::Problems openLesson(const QString& path);
    void restoreLesson();
    void setLesson(lstm::Lesson lesson, bool own);

    Shell m_shell;
    Tour m_tour;
    TourStage m_stage;
    TourPanel* m_panel;
    QDockWidget* m_dock = nullptr;
    Presentation* m_presentation;
    PresentationBanner* m_banner;
};
