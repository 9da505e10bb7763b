// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard of the box plot.
#include "gui/charts/boxplotchart.h"
#include "gui/charts/boxplotpainter.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <utility>

/// The nearest dot or ring within 7 px. Qt Charts' own hit test is wrong for neighbours (QTBUG-127982).
BoxPlotChart::Dot BoxPlotChart::dotAt(const QPointF& at) const {
    Dot nearest;
    double best = px(7) * px(7);
    for (int i = 0; i < m_placed.size(); ++i)
        for (const auto* dots : {&m_placed[i].rings, &m_placed[i].dots})
            for (const BoxPlotDot& dot : *dots) {
                const QPointF d = dot.at - at;
                const double distance = d.x() * d.x() + d.y() * d.y();
                if (distance >= best) continue;
                best = distance;
                nearest = {i, m_boxes[i].repeat(dot.index)};
            }
    return nearest;
}

int BoxPlotChart::slotAt(const QPointF& at) const {
    for (int i = 0; i < m_placed.size(); ++i)
        if (std::abs(at.x() - m_placed[i].centre) <= m_placed[i].slot / 2) return i;
    return -1;
}

void BoxPlotChart::hover(Dot dot) {
    if (dot == m_hovered) return;
    m_hovered = dot;
    repaintHover();
    Q_EMIT dotHovered(dot.experiment, dot.repeat);
}

void BoxPlotChart::paintHover(QPainter& painter) {
    const Dot& dot = m_hovered.experiment >= 0 ? m_hovered : m_preview;
    if (dot.experiment < 0 || dot.experiment >= m_boxes.size()) return;
    if (dot.repeat >= 0) paintMarked(painter, dot.experiment, dot.repeat, false);
    else if (dot.experiment != m_selected) paintFrame(painter, dot.experiment, 1);
}

bool BoxPlotChart::pressed(const QPointF& at, QMouseEvent* event) {
    m_modifiers = event->modifiers();
    const Dot dot = dotAt(at);
    if (dot.experiment >= 0) {
        Q_EMIT dotClicked(dot.experiment, dot.repeat, m_modifiers);
        return true;
    }
    const int box = slotAt(at);
    if (box < 0 || at.y() <= plot().bottom()) return false;
    Q_EMIT boxClicked(box, m_modifiers);  // on its name
    return true;
}

void BoxPlotChart::moved(const QPointF& at, QMouseEvent*) {
    hover(dotAt(at));
    const int name = at.y() > plot().bottom() ? slotAt(at) : -1;
    if (std::exchange(m_hoveredName, name) != name) Q_EMIT boxHovered(name);
}

void BoxPlotChart::left() {
    m_hoveredName = -1;
    hover({});
    Q_EMIT boxHovered(-1);
}

void BoxPlotChart::doubleClicked() {
    const bool someOff =
        std::any_of(m_placed.begin(), m_placed.end(), [](const PlacedBox& box) { return box.offScale > 0; });
    if (yWindow().isHome() && someOff) showAll();
    else goHome();
}

QString BoxPlotChart::toolTipAt(const QPointF& at) const {
    const int i = slotAt(at);
    if (i < 0) return {};
    const auto lines = [](QStringList texts) {
        texts.removeAll(QString());
        return texts.join(QLatin1Char('\n'));
    };
    if (at.y() < plot().top()) return lines({offScaleText(m_placed[i]), divergedText(m_boxes[i])});
    if (at.y() > plot().bottom()) return lines({m_boxes[i].name, tr("n = %1").arg(m_boxes[i].box.count)});
    return {};
}

/// To the next repeat by value; from a box without a chosen repeat, to the one next to the median.
void BoxPlotChart::stepRank(int direction, Qt::KeyboardModifiers modifiers) {
    const BoxPlotInput& input = m_boxes[m_selected];
    QVector<int> order;
    for (int i = 0; i < input.values.size(); ++i)
        if (std::isfinite(input.values[i])) order.append(i);
    if (order.isEmpty()) return;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return input.values[a] < input.values[b]; });
    const int n = static_cast<int>(order.size());
    int rank = direction > 0 ? n / 2 : (n - 1) / 2;
    if (!m_selectedRepeats.isEmpty()) {
        const int now = static_cast<int>(order.indexOf(input.indexOf(m_selectedRepeats.back())));
        if (now >= 0) rank = std::clamp(now + direction, 0, n - 1);
    }
    const int repeat = input.repeat(order[rank]);
    const auto kept = modifiers & Qt::ControlModifier;
    if (!kept) setSelection(m_selected, {repeat});
    Q_EMIT dotClicked(m_selected, repeat, kept);
}

bool BoxPlotChart::chooseRepeatAt(const QPointF& at) {
    const Dot dot = dotAt(at);
    if (dot.experiment >= 0) Q_EMIT dotClicked(dot.experiment, dot.repeat, Qt::NoModifier);
    return dot.experiment >= 0;
}

bool BoxPlotChart::keyPressed(QKeyEvent* event) {
    if (m_boxes.isEmpty() || (event->modifiers() & Qt::ShiftModifier)) return false;
    const int last = static_cast<int>(m_boxes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool right = event->key() == Qt::Key_Right;
        const int box = m_selected < 0 ? (right ? 0 : last) : std::clamp(m_selected + (right ? 1 : -1), 0, last);
        setSelection(box, {});
        Q_EMIT boxClicked(box, event->modifiers() & Qt::ControlModifier);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_selected < 0) setSelection(0, {});
        stepRank(event->key() == Qt::Key_Up ? 1 : -1, event->modifiers());
        return true;
    default: return false;
    }
}
