// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/arrangements.h"
#include "gui/shell/feature.h"

class QAction;
class SegmentedControl;

/// How the window looks: text size, colours, language, full screen, and how its docks are arranged.
class AppearanceFeature final : public Feature {
    Q_OBJECT

public:
    explicit AppearanceFeature(const Shell& shell);

    void restore() override;
    void retranslate() override;
    void dress(const WindowMode& mode) override;
    bool takeBack() override;
    void windowStateChanged() override;

private:
    void addTextSizes();
    void addSchemes();
    void addArrangements();
    void addFullScreen();
    void addLanguage();
    void showArrangement(Arrangements::Kind kind);

    Shell m_shell;
    QAction* m_fullScreen = nullptr;
    SegmentedControl* m_language = nullptr;
};
