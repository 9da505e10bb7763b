// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/switch.h"

#include <QEvent>
#include <QPainter>

#include "gui/toolkit/style.h"
#include "gui/toolkit/theme.h"

namespace {
constexpr double pillWidth = 28, pillHeight = 16, hitWidth = 44, hitHeight = 28, textGap = 7;
double side() { return (hitWidth - pillWidth) / 2; }
}  // namespace

Switch::Switch(QWidget* parent, TextSide textSide) : QAbstractButton(parent), m_side(textSide) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("focusRingRadius", pillHeight / 2);
    m_knob.setEasingCurve(QEasingCurve::OutCubic);
    m_knob.setStartValue(0.0);
    m_knob.setEndValue(0.0);
    connect(&m_knob, &QVariantAnimation::valueChanged, this, [this] { update(); });
    setFont(themeFont(TypeRole::Caption));
}

QSize Switch::sizeHint() const {
    const double words =
        text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + px(textGap) - px(side()) + px(2);
    return {qRound(px(hitWidth) + words), std::max(qRound(px(hitHeight)), fontMetrics().height())};
}

void Switch::setFlush(bool flush) {
    m_flush = flush;
    setProperty("focusRingRect", pillRect());
    update();
}

QRect Switch::pillRect() const {
    const int w = qRound(px(pillWidth)), h = qRound(px(pillHeight)), margin = m_flush ? 0 : qRound(px(side()));
    const bool left = (m_side == TextSide::After) == (layoutDirection() == Qt::LeftToRight);
    return {left ? margin : width() - margin - w, (height() - h) / 2, w, h};
}

void Switch::resizeEvent(QResizeEvent*) { setProperty("focusRingRect", pillRect()); }
void Switch::enterEvent(QEnterEvent*) { Q_EMIT hoveredChanged(true); }
void Switch::leaveEvent(QEvent*) { Q_EMIT hoveredChanged(false); }
void Switch::checkStateSet() { moveKnob(); }
void Switch::nextCheckState() {
    QAbstractButton::nextCheckState();
    moveKnob();
}

void Switch::moveKnob() {
    const double target = isChecked() ? 1.0 : 0.0;
    const double from =
        m_knob.state() == QAbstractAnimation::Running ? m_knob.currentValue().toDouble() : m_knob.endValue().toDouble();
    m_knob.stop();
    m_knob.setStartValue(isVisible() ? from : target);
    m_knob.setEndValue(target);
    m_knob.setDuration(motion(120));
    if (isVisible() && m_knob.duration() > 0) m_knob.start();
    else m_knob.setStartValue(target);
    update();
}

void Switch::drawPill(QPainter& painter) const {
    const Theme& theme = Theme::current();
    const QRectF pill = QRectF(pillRect());
    const double at =
        m_knob.state() == QAbstractAnimation::Running ? m_knob.currentValue().toDouble() : m_knob.endValue().toDouble();
    const double r = pill.height() / 2, knob = px(5);
    const QPointF centre(pill.left() + r + at * (pill.width() - 2 * r), pill.center().y());
    const bool on = at > 0.5;
    QColor fill = on             ? theme.text
                  : underMouse() ? theme.hover
                                 : theme.base,
           edge = on ? theme.text : theme.controlOutline;
    QColor dot = on ? theme.base : theme.secondary;
    if (!isEnabled()) fill = Qt::transparent, edge = theme.line, dot = theme.line;
    painter.setPen(QPen(edge, px(1)));
    painter.setBrush(fill);
    const double half = px(1) / 2;
    painter.drawRoundedRect(pill.adjusted(half, half, -half, -half), r - half, r - half);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    painter.drawEllipse(centre, knob, knob);
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPill(painter);
    if (text().isEmpty()) return;
    const Theme& theme = Theme::current();
    const bool grey = !isEnabled() || (!isChecked() && property("greyWhenOff").toBool());
    painter.setPen(grey ? theme.placeholder : theme.text);
    const QRectF pill(pillRect());
    const bool after = pill.left() < width() / 2.0 && m_side == TextSide::After;
    const QRectF words = after ? QRectF(pill.right() + px(textGap), 0, width() - pill.right() - px(textGap), height())
                               : QRectF(0, 0, pill.left() - px(textGap), height());
    painter.drawText(words, Qt::AlignVCenter | (after ? Qt::AlignLeft : Qt::AlignRight), text());
}

void Switch::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setFont(themeFont(TypeRole::Caption));
        updateGeometry();
    }
}
