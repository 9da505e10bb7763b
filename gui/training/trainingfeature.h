// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"
#include "gui/workspace/training.h"

class QLabel;
class RunPage;
class RunToolbar;
class Switch;

/// Running: the toolbar and its actions, the page Run, the switch Live, and what the status line says of a run. Who
/// trains and what waits is decided by Training.
class TrainingFeature final : public Feature {
    Q_OBJECT

public:
    explicit TrainingFeature(const Shell& shell);

    void retranslate() override;
    void redress() override;
    void dress(const WindowMode& mode) override;
    bool takeBack() override;  ///< the slow first run
    void close() override { m_shell.training.stop(); }

private:
    void addActions();
    void addLive();
    void addToolbar();
    void addPage();
    void connectTraining();
    void runTicked();
    void showRefused(const std::vector<Training::Refused>& refused);
    void showStatus();
    void enableActions();

    Shell m_shell;
    RunToolbar* m_toolbar = nullptr;
    RunPage* m_page = nullptr;
    QLabel* m_liveIcon = nullptr;
    Switch* m_live = nullptr;
    int m_refused = 0;  ///< the number of the notice that says what cannot run
};
