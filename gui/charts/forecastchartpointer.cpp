// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keys of the forecast chart.
#include "gui/charts/forecastchart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>
#include <utility>

int ForecastChart::stepAt(const QPointF& at) const {
    if (!plot().contains(at)) return -1;
    const int step = static_cast<int>(std::lround(toValue(at).x()));
    return step >= 0 && step < steps() ? step : -1;
}

/// The repeat or line whose forecast of the step under the pointer is nearest, where that is within 12 px.
ForecastChart::Hit ForecastChart::hitAt(const QPointF& at) const {
    const int step = stepAt(at), count = static_cast<int>(m_data.repeatNumbers.size());
    if (step < 0) return {};
    const double value = toValue(at).y();
    double nearest = std::abs(toValue(at + QPointF(0, px(12))).y() - value);
    Hit found;
    const auto consider = [&](double forecast, Hit hit) {
        const double distance = std::abs(forecast - value);
        if (!(distance < nearest)) return;
        nearest = distance;
        found = hit;
    };
    const auto width = static_cast<std::size_t>(steps());
    if (m_data.forecasts.size() == static_cast<std::size_t>(count) * width)
        for (int r = 0; r < count; ++r)
            consider(m_data.forecasts[static_cast<std::size_t>(r) * width + static_cast<std::size_t>(step)],
                     {m_data.repeatNumbers[r], -1});
    for (int i = 0; i < m_chosen.size(); ++i)
        if (m_chosen[i].styleIndex >= 0 && step < m_chosen[i].values.size())
            consider(m_chosen[i].values[step], {-1, i});
    return found;
}

void ForecastChart::hover(Hit hit, int step) {
    if (std::exchange(m_hoveredStep, step) != step) Q_EMIT stepHovered(step);
    if (std::exchange(m_hovered, hit) == hit) return;
    if (hit.line >= 0) Q_EMIT lineHovered(hit.line);
    else Q_EMIT repeatHovered(hit.repeat);
}

void ForecastChart::moved(const QPointF& at, QMouseEvent*) { hover(hitAt(at), stepAt(at)); }
void ForecastChart::left() { hover({}, -1); }

void ForecastChart::released(const QPointF& at, QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || wasDragged()) return;
    const Hit hit = hitAt(at);
    if (hit.repeat >= 0) Q_EMIT repeatClicked(hit.repeat, event->modifiers());
    if (hit.line >= 0) Q_EMIT lineClicked(hit.line, event->modifiers());
}

bool ForecastChart::chooseRepeatAt(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.repeat >= 0) Q_EMIT repeatClicked(hit.repeat, Qt::NoModifier);
    if (hit.line >= 0) Q_EMIT lineClicked(hit.line, Qt::NoModifier);
    return hit.repeat >= 0 || hit.line >= 0;
}

bool ForecastChart::keyPressed(QKeyEvent* event) {
    if ((event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) || (event->modifiers() & Qt::ShiftModifier))
        return false;
    Q_EMIT rankStepped(event->key() == Qt::Key_Up ? 1 : -1, event->modifiers());
    return true;
}
