// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/textlabel.h"

#include <QEvent>

QColor toneColor(TextTone tone) {
    const Theme& theme = Theme::current();
    switch (tone) {
    case TextTone::Text: return theme.text;
    case TextTone::Secondary: return theme.secondary;
    case TextTone::Placeholder: return theme.placeholder;
    case TextTone::Reset: return theme.resetText;
    }
    Q_UNREACHABLE();
}

TextLabel::TextLabel(TypeRole role, TextTone tone, QWidget* parent) : QLabel(parent), m_role(role), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText);  // whatever ground the label stands on
    dress();
}

void TextLabel::dress() {
    if (m_dressing) return;
    m_dressing = true;
    setFont(themeFont(m_role));
    QPalette p = palette();
    p.setColor(QPalette::Active, QPalette::WindowText, toneColor(m_tone));
    p.setColor(QPalette::Inactive, QPalette::WindowText, toneColor(m_tone));
    setPalette(p);
    m_dressing = false;
}

void TextLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange: dress(); break;
    default: break;
    }
}
