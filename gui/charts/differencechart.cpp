// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/differencechart.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/statistics/boxplot.h"
#include "gui/toolkit/shortname.h"
#include "gui/toolkit/tablenumbers.h"

namespace {

struct Reach {
    AxisRange home, full;
};

/// Home holds every estimate and the band; intervals up to four times the middle one; pairs up to the whiskers.
Reach reachOf(const QVector<DifferenceRow>& rows, const std::vector<lstm::PairDifference>& pairs, double margin) {
    QVector<double> widths;
    for (const DifferenceRow& row : rows)
        if (row.drawn()) widths.append(row.difference.high - row.difference.low);
    std::sort(widths.begin(), widths.end());
    const double most = widths.isEmpty() ? 0 : 4 * std::max(widths[widths.size() / 2], margin);
    AxisRange home{-1.6 * margin, 1.6 * margin}, full = home;
    for (const DifferenceRow& row : rows) {
        if (!row.drawn()) continue;
        const lstm::DifferenceEstimate& d = row.difference;
        home.low = std::min(home.low, std::max(d.low, d.estimate - most));
        home.high = std::max(home.high, std::min(d.high, d.estimate + most));
        full.low = std::min(full.low, d.low);
        full.high = std::max(full.high, d.high);
    }
    std::vector<double> differences;
    for (const lstm::PairDifference& pair : pairs) differences.push_back(pair.difference);
    if (rows.size() == 1 && !pairs.empty()) {
        const lstm::BoxPlot box = lstm::boxPlot(differences);
        home = {std::min(home.low, box.whiskerLow), std::max(home.high, box.whiskerHigh)};
        full = {std::min(full.low, std::ranges::min(differences)), std::max(full.high, std::ranges::max(differences))};
    }
    return {home.span() > 0 ? niceRange(home.low, home.high) : AxisRange{-1, 1},
            full.span() > 0 ? niceRange(full.low, full.high) : AxisRange{-1, 1}};
}

}  // namespace

DifferenceChart::DifferenceChart(QWidget* parent) : ChartView(parent) {
    setZoomable(Qt::Horizontal);
    setCrosshair(Qt::Vertical);
}

void DifferenceChart::setRows(const QVector<DifferenceRow>& rows, double margin) {
    m_rows = rows;
    m_margin = std::isfinite(margin) ? std::max(0.0, margin) : 0.0;
    if (m_selected >= m_rows.size()) m_selected = -1;
    if (m_previewed >= m_rows.size()) m_previewed = -1;
    const Reach reach = reachOf(m_rows, m_pairs, m_margin);
    x().setHome(reach.home, {std::min(reach.home.low, reach.full.low), std::max(reach.home.high, reach.full.high)});
    y().setHome({-0.5, std::max(1, static_cast<int>(m_rows.size())) - 0.5});
    refresh();
}

void DifferenceChart::setPairs(const std::vector<lstm::PairDifference>& pairs, int baseStyle) {
    m_pairs = pairs;
    m_baseStyle = baseStyle;
}

void DifferenceChart::setSelectedRepeats(const QVector<int>& repeats) {
    if (std::exchange(m_selectedRepeats, repeats) != repeats) repaintOverlay();
}

void DifferenceChart::setPreviewedRepeat(int repeat) {
    if (std::exchange(m_previewedRepeat, repeat) != repeat) repaintOverlay();
}

void DifferenceChart::setSelectedRow(int row) {
    const int wanted = row >= 0 && row < m_rows.size() ? row : -1;
    if (wanted == m_selected) return;
    m_selected = wanted;
    repaintUnder();
    repaintOverlay();
}

void DifferenceChart::setPreviewedRow(int row) {
    const int wanted = row >= 0 && row < m_rows.size() ? row : -1;
    if (std::exchange(m_previewed, wanted) != wanted) repaintUnder();
}

void DifferenceChart::setBottomRoom(double pixels) {
    if (std::abs(pixels - m_bottomRoom) < 0.5) return;
    m_bottomRoom = pixels;
    refresh();
}

void DifferenceChart::doubleClicked() {
    const bool home = xWindow().isHome();
    if (home) x().show(xWindow().limits());
    else x().goHome();
    refresh();
    Q_EMIT viewChanged();
}

// --- places -------------------------------------------------------------------------------------

/// The longest name, up to two fifths of the picture. With pairs the title names the two, and marks have the whole
/// width.
double DifferenceChart::leftMargin(double) const {
    if (showsPairs()) return px(8);
    double widest = 0;
    for (const DifferenceRow& row : m_rows)
        widest = std::max(widest, textWidth(themeFont(TypeRole::Body), row.name.simplified()));
    return std::min(widest + px(16), 0.4 * chart()->size().width());
}

double DifferenceChart::bottomMargin(double) const { return std::max(px(43), m_bottomRoom); }

/// With pairs the interval stands over them.
double DifferenceChart::rowY(int row) const {
    return showsPairs() ? plot().top() + px(30) : toPixel({0, double(m_rows.size()) - 1.0 - row}).y();
}

void DifferenceChart::plotPlaced() {
    m_dots = {};
    if (!showsPairs()) return;
    const QRectF room(plot().topLeft() + QPointF(0, px(66)), plot().bottomRight());
    m_dots = placePairDots(
        m_pairs, room,
        [this](double difference) {
            return toPixel({difference, 0}).x();
        },
        px(5));
}

int DifferenceChart::rowAt(const QPointF& at) const {
    const int row = static_cast<int>(m_rows.size()) - 1 - static_cast<int>(std::lround(toValue(at).y()));
    return at.y() >= plot().top() && at.y() <= plot().bottom() && row >= 0 && row < m_rows.size() ? row : -1;
}

QPointF DifferenceChart::markerPosition(int row) const {
    return {std::clamp(toPixel({m_rows[row].difference.estimate, 0}).x(), plot().left(), plot().right()), rowY(row)};
}

QString DifferenceChart::figureOf(int row) const {
    return m_rows[row].drawn() ? signedNumber(m_rows[row].difference.estimate, 1) : QString();
}

// --- painting -----------------------------------------------------------------------------------

void DifferenceChart::paintRowGround(QPainter& painter, int row, const QColor& colour) {
    if (row < 0) return;
    const double half = std::min(px(16), 0.5 * plot().height() / std::max(1.0, double(m_rows.size())));
    painter.fillRect(QRectF(0, rowY(row) - half, chart()->size().width(), 2 * half), colour);
}

void DifferenceChart::paintUnder(QPainter& painter) {
    if (m_previewed != m_selected) paintRowGround(painter, m_previewed, theme().hover);
    paintRowGround(painter, m_selected, theme().selection);
    const auto place = [this](double value) {
        return std::clamp(toPixel({value, 0}).x(), plot().left(), plot().right());
    };
    QColor band = theme().text;
    band.setAlphaF(0.09f);
    painter.fillRect(QRectF(QPointF(place(-m_margin), plot().top()), QPointF(place(m_margin), plot().bottom())), band);
    for (const ChartTick& tick : shownXTicks()) {
        const double at = std::floor(toPixel({tick.at, 0}).x()) + 0.5;
        if (at < plot().left() - 1 || at > plot().right() + 1) continue;
        painter.setPen(QPen(tick.at == 0 ? theme().controlOutline : theme().grid, 1));
        painter.drawLine(QPointF(at, plot().top()), QPointF(at, plot().bottom()));
    }
}

void DifferenceChart::paintOver(QPainter& painter) {
    if (showsPairs()) paintPairs(painter);
    for (int row = 0; row < m_rows.size(); ++row) paintRow(painter, row);
    paintDirections(painter);
}

void DifferenceChart::paintRow(QPainter& painter, int row) {
    const DifferenceRow& r = m_rows[row];
    const QFont body = themeFont(row == m_selected ? TypeRole::BodyStrong : TypeRole::Body),
                caption = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(body).height(), y = rowY(row);
    QStringList names;
    for (const DifferenceRow& any : m_rows) names << any.name.simplified();
    const QString name =
        showsPairs() ? QString()
                     : shortName(names[row], names, QFontMetrics(body), static_cast<int>(plot().left() - px(8)));
    drawText(painter, {0, y - height / 2, plot().left() - px(8), height}, Qt::AlignLeft | Qt::AlignVCenter, name, body,
             theme().text);
    if (!r.note.isEmpty()) {
        drawLabel(painter, {plot().left() + px(8), y - height / 2, plot().width(), height}, Qt::AlignLeft, r.note,
                  caption, theme().secondary);
        return;
    }
    if (!r.drawn()) return;
    const ExperimentStyle style = theme().experiment(r.styleIndex);
    paintInterval(painter, row, style.outline);
    if (xWindow().view().contains(r.difference.estimate)) {
        ExperimentStyle onBase = style;
        painter.setPen(Qt::NoPen);
        painter.setBrush(row == m_selected ? theme().selection : theme().base);
        painter.drawEllipse(markerPosition(row), px(4.2), px(4.2));  // the interval does not run through the marker
        onBase.hatched = false;
        drawMarker(painter, onBase, markerPosition(row), px(4.6), px(1.6));
    }
    paintFigure(painter, row);
}

void DifferenceChart::paintInterval(QPainter& painter, int row, const QColor& colour) {
    const lstm::DifferenceEstimate& d = m_rows[row].difference;
    const AxisRange& view = xWindow().view();
    const double y = rowY(row), cap = px(4);
    if (d.high < view.low || d.low > view.high) return;
    const double left = toPixel({std::max(d.low, view.low), 0}).x(),
                 right = toPixel({std::min(d.high, view.high), 0}).x();
    painter.setPen(QPen(colour, px(2.4), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    const auto end = [&](double x, bool inside, double direction) {
        if (inside) {
            painter.drawLine(QPointF(x, y - cap), QPointF(x, y + cap));
            return;
        }
        const QPointF tip(x, y), up(x - direction * px(8), y - px(4)), down(x - direction * px(8), y + px(4));
        painter.save();
        painter.setPen(QPen(colour, px(1.4)));
        painter.setBrush(theme().base);
        painter.drawPolygon(QPolygonF{tip, up, down});
        painter.restore();
    };
    end(left, view.contains(d.low), -1);
    end(right, view.contains(d.high), 1);
}

/// At the right end of its interval, else at the left, where it covers neither the band nor leaves the plot; else
/// outside the band, else above the marker.
void DifferenceChart::paintFigure(QPainter& painter, int row) {
    const lstm::DifferenceEstimate& d = m_rows[row].difference;
    const QFont font = themeFont(TypeRole::CaptionStrong);
    const QString text = figureOf(row);
    const double width = textWidth(font, text), height = QFontMetricsF(font).height(), gap = px(10);
    const double left = std::max(toPixel({d.low, 0}).x(), plot().left()),
                 right = std::min(toPixel({d.high, 0}).x(), plot().right());
    const double bandLow = toPixel({-m_margin, 0}).x() - px(6), bandHigh = toPixel({m_margin, 0}).x() + px(6);
    const auto free = [&](double from) {
        return from >= plot().left() && from + width <= plot().right() && (from + width <= bandLow || from >= bandHigh);
    };
    const double before = std::min(left - gap, bandLow) - width, after = std::max(right + gap, bandHigh);
    const bool negative = d.estimate <= 0;
    for (const double from : {right + gap, left - gap - width, negative ? before : after, negative ? after : before})
        if (free(from))
            return drawLabel(painter, {from, rowY(row) - height / 2, width, height}, Qt::AlignLeft, text, font,
                             theme().text);
    const double from =
        std::clamp(markerPosition(row).x() - width / 2, plot().left(), std::max(plot().left(), plot().right() - width));
    drawText(painter, {from, rowY(row) - px(8) - height, width, height}, Qt::AlignLeft, text, font, theme().text);
}

void DifferenceChart::paintPairs(QPainter& painter) {
    const ExperimentStyle other = theme().experiment(m_rows[0].styleIndex), base = theme().experiment(m_baseStyle);
    ExperimentStyle neither = base;
    neither.shape = MarkerShape::Circle;
    neither.outline = neither.fill = theme().secondary;
    for (const PairDots::Dot& dot : m_dots.dots) {
        const double d = m_pairs[static_cast<std::size_t>(dot.pair)].difference;
        drawMarker(painter,
                   d < 0   ? other
                   : d > 0 ? base
                           : neither,
                   dot.at, m_dots.radius, std::min(px(1.2), 0.4 * m_dots.radius));
    }
    for (const PairDots::Dot& dot : m_dots.dots) {
        const int repeat = m_pairs[static_cast<std::size_t>(dot.pair)].repeat;
        if (m_selectedRepeats.contains(repeat) || (repeat == m_previewedRepeat && !isExporting()))
            drawHalo(painter, dot.at);
    }
    paintBeyond(painter, m_dots.below, -1);
    paintBeyond(painter, m_dots.above, 1);
}

/// "7 more, to -80" at the edge where they would be.
void DifferenceChart::paintBeyond(QPainter& painter, const PairDots::Beyond& side, double direction) {
    if (side.count == 0) return;
    const QFont font = themeFont(TypeRole::Caption);
    const QString text = tr("%n more, to %1", nullptr, side.count).arg(chartNumber(side.farthest, 0));
    const double height = QFontMetricsF(font).height(), y = plot().top() + px(55), width = textWidth(font, text);
    const QPointF tip(direction < 0 ? plot().left() + px(1) : plot().right() - px(1), y),
        back = tip - QPointF(direction * px(7), 0);
    painter.setPen(QPen(theme().experiment(direction < 0 ? m_rows[0].styleIndex : m_baseStyle).outline, px(1.4)));
    painter.setBrush(theme().base);
    painter.drawPolygon(QPolygonF{tip, back + QPointF(0, px(4)), back - QPointF(0, px(4))});
    const double from = direction < 0 ? back.x() + px(5) : back.x() - px(5) - width;
    drawLabel(painter, {from, y - height / 2, width, height}, Qt::AlignLeft, text, font, theme().secondary);
}

void DifferenceChart::paintDirections(QPainter& painter) {
    const QFont font = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(font).height();
    const QString lower = tr("← lower error"), higher = tr("higher error →");
    const double low = textWidth(font, lower), high = textWidth(font, higher);
    const double top = plot().bottom() + px(25), right = plot().right();
    const double left = std::max(0.0, std::min(plot().left(), right - low - high - px(12)));
    drawText(painter, {left, top, low, height}, Qt::AlignLeft, lower, font, theme().secondary);
    drawText(painter, {right - high, top, high, height}, Qt::AlignLeft, higher, font, theme().secondary);
}

// --- the table ------------------------------------------------------------------------------------

QStringList DifferenceChart::tableHeader() const {
    return {tr("Experiment"), tr("Typical difference"), tr("95 % from"), tr("95 % to")};
}

QVector<QStringList> DifferenceChart::tableRows() const {
    QVector<QStringList> rows;
    for (const DifferenceRow& row : m_rows) {
        if (!row.drawn()) rows.append({row.name, row.note, QString(), QString()});
        else
            rows.append({row.name, fixedNumber(row.difference.estimate, 2), fixedNumber(row.difference.low, 2),
                         fixedNumber(row.difference.high, 2)});
    }
    if (showsPairs())
        for (const lstm::PairDifference& pair : m_pairs)
            rows.append({tr("pair #%1").arg(pair.repeat + 1), fixedNumber(pair.difference, 2), QString(), QString()});
    return rows;
}
