// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keys of the chart of one network.
#include "gui/charts/insidechart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>
#include <utility>

int InsideChart::stepAt(const QPointF& at) const {
    if (!plot().contains(at)) return -1;
    const int step = static_cast<int>(std::lround(toValue(at).x()));
    return step >= 0 && step < count() ? step : -1;
}

/// On the bar the nearest border between rows; in the panels one within 6 px, where steps are wide enough to be hit
/// too.
int InsideChart::borderAt(const QPointF& at) const {
    if (!plot().contains(at)) return -1;
    const int border = static_cast<int>(std::lround(toValue(at).x() + 0.5));
    const bool onStrip = strip().contains(at);
    if (!onStrip && (pitch() < px(20) || std::abs(borderPixel(border) - at.x()) > px(6))) return -1;
    for (const int near : {border, border - 1, border + 1})
        if (near >= 0 && near < count() && m_data.steps[near].mayReset && (near == border || onStrip)) return near;
    return -1;
}

void InsideChart::moveCursor(int step) {
    const int wanted = std::clamp(step, 0, count() - 1);
    if (wanted == m_cursorStep) return;
    setCursor(wanted);
    Q_EMIT cursorMoved(wanted);
}

void InsideChart::moved(const QPointF& at, QMouseEvent*) {
    const int border = borderAt(at);
    viewport()->setCursor(border >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hoveredBorder, border) != border) repaintHover();
}

void InsideChart::left() { m_hoveredBorder = -1; }

void InsideChart::released(const QPointF& at, QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || wasDragged()) return;
    if (const int border = borderAt(at); border >= 0) Q_EMIT resetToggled(border);
    else if (const int step = stepAt(at); step >= 0) moveCursor(step);
}

QString InsideChart::toolTipAt(const QPointF& at) const {
    const int border = borderAt(at);
    if (border < 0) return {};
    return m_data.steps[border].reset ? tr("Remove the reset before %1").arg(stepLabel(border))
                                      : tr("Insert a reset before %1").arg(stepLabel(border));
}

bool InsideChart::keyPressed(QKeyEvent* event) {
    if (count() == 0 || (event->modifiers() & ~Qt::KeypadModifier)) return false;
    switch (event->key()) {
    case Qt::Key_Left: moveCursor(m_cursorStep - 1); return true;
    case Qt::Key_Right: moveCursor(m_cursorStep + 1); return true;
    case Qt::Key_Home: moveCursor(0); return true;
    case Qt::Key_End: moveCursor(count() - 1); return true;
    case Qt::Key_R:
        if (m_cursorStep >= 0) {
            const int first = m_data.steps[m_cursorStep].begins;
            if (m_data.steps[first].mayReset) Q_EMIT resetToggled(first);
        }
        return true;
    default: return false;
    }
}
