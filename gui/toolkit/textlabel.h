// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "gui/toolkit/theme.h"

enum class TextTone { Text, Secondary, Placeholder, Reset };
QColor toneColor(TextTone tone);

/// Plain, wrapping text of one of the theme's sizes and tones; follows scheme and text size.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(TypeRole role, TextTone tone = TextTone::Text, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
    TypeRole m_role;
    TextTone m_tone;
    bool m_dressing = false;
};
