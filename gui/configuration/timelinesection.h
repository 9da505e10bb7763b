// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/effects.h"
#include "gui/configuration/configsection.h"

class CodeBox;
class QHBoxLayout;
class StateTimeline;

/// The state timeline and the lines of Keras that do the same.
class TimelineSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit TimelineSection(QWidget* parent = nullptr);
    QString title() const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    void flip(lstm::StateSwitch which, bool on);
    StateTimeline* m_timeline;
    CodeBox* m_code;
    QHBoxLayout* m_codeRow;
};
