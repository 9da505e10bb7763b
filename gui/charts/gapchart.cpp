// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/gapchart.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/tablenumbers.h"

GapChart::GapChart(QWidget* parent) : ChartView(parent) { setZoomable(Qt::Horizontal); }

void GapChart::setData(const GapChartData& data) {
    m_data = data;
    double most = 0;
    for (const double share : std::as_const(m_data.shares)) most = std::max(most, 100 * share);
    x().setHome({0, std::max(1e-12, m_data.width * static_cast<double>(m_data.shares.size()))});
    y().setHome(niceRange(0, most > 0 ? most * 1.25 : 1));
    refresh();
}

QString GapChart::yReadout(double value) const { return tr("%1 %").arg(chartNumber(value)); }

QString GapChart::chanceText() const {
    if (std::isnan(m_data.chance)) return {};
    return m_data.chance < 0.001 ? tr("below 0.1 %") : tr("%1 %").arg(percentNumber(m_data.chance));
}

void GapChart::paintBars(QPainter& painter, double from, double to, double opacity) const {
    const ExperimentStyle style = theme().experiment(m_data.styleIndex);
    QColor fill = style.outline;
    fill.setAlphaF(static_cast<float>(opacity));
    painter.save();
    const double left = toPixel({from, 0}).x(), right = toPixel({to, 0}).x();
    painter.setClipRect(QRectF(left, plot().top(), right - left, plot().height()).intersected(plot()));
    painter.setPen(QPen(theme().base, 1));
    painter.setBrush(fill);
    for (qsizetype i = 0; i < m_data.shares.size(); ++i) {
        const double low = m_data.width * static_cast<double>(i);
        painter.drawRect(QRectF(toPixel({low, 100 * m_data.shares[i]}), toPixel({low + m_data.width, 0})));
    }
    painter.restore();
}

void GapChart::paintOver(QPainter& painter) {
    const double end = m_data.width * static_cast<double>(m_data.shares.size());
    const bool seen = std::isfinite(m_data.seen);
    const double from = seen ? m_data.seen : std::isfinite(m_data.high) ? m_data.high : end;
    paintBars(painter, 0, std::min(from, end), 0.25);
    paintBars(painter, std::min(from, end), end, 0.75);
    if (std::isfinite(m_data.high))
        paintLine(painter, m_data.high, true, tr("5 % lie beyond %1").arg(chartNumber(m_data.high, 1)), 1);
    if (seen)
        paintLine(painter, m_data.seen, false, tr("on screen %1: %2").arg(chartNumber(m_data.seen, 1), chanceText()),
                  0);
}

/// With its words at the top, in the row that is theirs, on the side where there is room.
void GapChart::paintLine(QPainter& painter, double value, bool dashed, const QString& text, int row) const {
    if (!xWindow().view().contains(value)) return;
    const QFont font = themeFont(dashed ? TypeRole::Caption : TypeRole::CaptionStrong);
    const double height = QFontMetricsF(font).height(), width = textWidth(font, text), at = toPixel({value, 0}).x();
    const double top = plot().top() + row * (height + px(4));
    QPen pen(dashed ? theme().placeholder : theme().text, px(dashed ? 1.4 : 1.6),
             dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
    if (dashed) pen.setDashPattern({6 / 1.4, 4 / 1.4});
    painter.setPen(pen);
    painter.drawLine(QPointF(at, top), QPointF(at, plot().bottom()));
    // Beside its line, or beyond the other one; never across that.
    const double low = plot().left(), high = plot().right() + rightMargin(),
                 other = dashed && std::isfinite(m_data.seen) ? toPixel({m_data.seen, 0}).x() : high + px(20);
    double left = std::clamp(at - width / 2, low, std::max(low, high - width));
    for (const double wanted : {at + px(6), other + px(6), at - px(6) - width}) {
        if (wanted < low || wanted + width > high || (wanted < other + px(4) && wanted + width > other - px(4)))
            continue;
        left = wanted;
        break;
    }
    drawLabel(painter, {left, top, width, height}, Qt::AlignLeft, text, font,
              dashed ? theme().secondary : theme().text);
}

QString GapChart::toolTipAt(const QPointF& at) const {
    const auto bin = static_cast<qsizetype>(std::floor(toValue(at).x() / m_data.width));
    if (!plot().contains(at) || bin < 0 || bin >= m_data.shares.size()) return {};
    const double low = m_data.width * static_cast<double>(bin);
    return tr("Gaps from %1 to %2: %3 % of all")
        .arg(fixedNumber(low, 2), fixedNumber(low + m_data.width, 2), percentNumber(m_data.shares[bin]));
}

QVector<QStringList> GapChart::tableRows() const {
    QVector<QStringList> rows;
    for (qsizetype i = 0; i < m_data.shares.size(); ++i) {
        const double low = m_data.width * static_cast<double>(i);
        rows.append({fixedNumber(low, 2), fixedNumber(low + m_data.width, 2), fixedNumber(100 * m_data.shares[i], 2)});
    }
    return rows;
}
