// SPDX-License-Identifier: GPL-3.0-or-later
// The difference chart's answers to the pointer and to keys.
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <utility>

#include "gui/charts/differencechart.h"
#include "gui/toolkit/tablenumbers.h"

QString DifferenceChart::toolTipAt(const QPointF& at) const {
    const int row = rowAt(at);
    if (row < 0) return {};
    if (const int dot = m_dots.dotAt(at); dot >= 0) {
        const lstm::PairDifference& pair = m_pairs[static_cast<std::size_t>(m_dots.dots[dot].pair)];
        return tr("pair #%1: %2").arg(pair.repeat + 1).arg(signedNumber(pair.difference, 2));
    }
    const DifferenceRow& r = m_rows[row];
    if (!r.drawn()) return tr("%1: %2").arg(r.name, r.note);
    return tr("%1: %2, 95 % interval %3 to %4")
        .arg(r.name, signedNumber(r.difference.estimate, 2), fixedNumber(r.difference.low, 2),
             fixedNumber(r.difference.high, 2));
}

int DifferenceChart::repeatAt(const QPointF& at) const {
    const int dot = m_dots.dotAt(at);
    return dot < 0 ? -1 : m_pairs[static_cast<std::size_t>(m_dots.dots[dot].pair)].repeat;
}

bool DifferenceChart::pressed(const QPointF& at, QMouseEvent* event) {
    const int row = rowAt(at);
    if (row < 0 || event->button() != Qt::LeftButton) return false;
    if (const int repeat = repeatAt(at); repeat >= 0) {
        Q_EMIT pairClicked(repeat, event->modifiers());
        return true;
    }
    Q_EMIT rowClicked(row);
    return at.x() < plot().left();  // in the plot a drag may still zoom
}

void DifferenceChart::hover(int row, int repeat) {
    const bool pairLeft = std::exchange(m_hoveredRepeat, repeat) != repeat;
    if (std::exchange(m_hovered, row) != row || (pairLeft && repeat < 0)) Q_EMIT rowHovered(row);
    if (pairLeft) Q_EMIT pairHovered(repeat);
}
void DifferenceChart::moved(const QPointF& at, QMouseEvent*) { hover(rowAt(at), repeatAt(at)); }
void DifferenceChart::left() { hover(-1, -1); }

/// To the neighbour by difference of the last chosen pair; from none to the first or the last.
void DifferenceChart::stepPair(int direction, Qt::KeyboardModifiers modifiers) {
    std::vector<lstm::PairDifference> ordered = m_pairs;
    std::ranges::stable_sort(ordered, {}, &lstm::PairDifference::difference);
    const auto last = static_cast<std::ptrdiff_t>(ordered.size()) - 1;
    const int chosen = m_selectedRepeats.isEmpty() ? -1 : m_selectedRepeats.back();
    const std::ptrdiff_t at = std::ranges::find(ordered, chosen, &lstm::PairDifference::repeat) - ordered.begin();
    const std::ptrdiff_t next =
        at > last ? (direction > 0 ? 0 : last) : std::clamp<std::ptrdiff_t>(at + direction, 0, last);
    Q_EMIT pairClicked(ordered[static_cast<std::size_t>(next)].repeat, modifiers);
}

bool DifferenceChart::keyPressed(QKeyEvent* event) {
    if (m_rows.isEmpty()) return false;
    const int key = event->key();
    if (showsPairs() && (key == Qt::Key_Left || key == Qt::Key_Right) && !(event->modifiers() & Qt::ShiftModifier)) {
        stepPair(key == Qt::Key_Right ? 1 : -1, event->modifiers());
        return true;
    }
    if (key != Qt::Key_Up && key != Qt::Key_Down) return false;
    const int last = static_cast<int>(m_rows.size()) - 1, step = key == Qt::Key_Down ? 1 : -1;
    Q_EMIT rowClicked(m_selected < 0 ? (step > 0 ? 0 : last) : std::clamp(m_selected + step, 0, last));
    return true;
}
