// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/toolkit/textlabel.h"

/// One line that gives way where room is short: it is cut with "…" and its tooltip says the whole.
class LineLabel final : public TextLabel {
    Q_OBJECT
public:
    explicit LineLabel(TypeRole role, TextTone tone = TextTone::Text, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};
