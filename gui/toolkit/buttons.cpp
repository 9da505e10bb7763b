// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/buttons.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <algorithm>

#include "gui/toolkit/theme.h"

PrimaryButton::PrimaryButton(const QString& text, Size size, QWidget* parent)
    : QPushButton(text, parent), m_size(size) {
    setProperty("accent", true);
    setProperty("big", size == Size::Big);
    setProperty("focusRingRadius", size == Size::Big ? 6 : 4);
    dress();
}

void PrimaryButton::setIconName(const QString& name, bool behind) {
    m_icon = name;
    m_iconBehind = behind;
    updateGeometry();
    update();
}

void PrimaryButton::setShortcutHint(const QString& hint) {
    m_hint = hint;
    updateGeometry();
    update();
}

void PrimaryButton::setPrimary(bool primary) {
    setProperty("accent", primary);
    update();
}

void PrimaryButton::dress() { setFont(themeFont(m_size == Size::Big ? TypeRole::BigButton : TypeRole::BodyStrong)); }

QSize PrimaryButton::sizeHint() const {
    const int gap = qRound(px(8)), icon = m_icon.isEmpty() ? 0 : qRound(px(20)) + gap;
    const int hint = m_hint.isEmpty() ? 0 : QFontMetrics(themeFont(TypeRole::Caption)).horizontalAdvance(m_hint) + gap;
    const int width = icon + fontMetrics().size(Qt::TextShowMnemonic, text()).width() + hint;
    return {width + qRound(px(m_size == Size::Big ? 44 : 28)), qRound(px(m_size == Size::Big ? 48 : 32))};
}

void PrimaryButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    const Theme& theme = Theme::current();
    const QColor ink = !isEnabled() ? theme.placeholder : property("accent").toBool() ? theme.onAccent : theme.text;
    const double gap = px(8), iconSize = m_size == Size::Big ? 20 : 16;
    const double textWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const QFont small = themeFont(TypeRole::Caption);
    const double hintWidth = m_hint.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_hint) + gap;
    double x = (width() - textWidth - hintWidth - (m_icon.isEmpty() ? 0 : px(iconSize) + gap)) / 2;
    if (!m_icon.isEmpty()) {
        const double left = m_iconBehind ? x + textWidth + gap : x;
        painter.drawPixmap(QPointF(left, (height() - px(iconSize)) / 2),
                           themePixmap(m_icon, iconSize, ink, devicePixelRatioF()));
        if (!m_iconBehind) x += px(iconSize) + gap;
    }
    painter.setPen(ink);
    painter.drawText(QRectF(x, 0, textWidth + 1, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    painter.setFont(small);
    painter.drawText(QRectF(x + textWidth + gap, 0, hintWidth, height()), Qt::AlignVCenter, m_hint);
}

void PrimaryButton::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) dress();
}
