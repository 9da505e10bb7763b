// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/forecastchart.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr int mostDots = 150;

QVector<QPointF> pointsOf(const QVector<double>& values) {
    QVector<QPointF> points;
    points.reserve(values.size());
    for (int i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i])) points.append({double(i), std::clamp(values[i], -1e300, 1e300)});
    return points;
}

void replace(QLineSeries* series, const QVector<double>& values) {
    const QVector<QPointF> points = pointsOf(values);
    if (series->points() != points) series->replace(points);
}

}  // namespace

ForecastChart::ForecastChart(QWidget* parent)
    : ChartView(parent),
      m_low(new QLineSeries),
      m_high(new QLineSeries),
      m_median(new QLineSeries),
      m_persistence(new QLineSeries),
      m_actual(new QLineSeries),
      m_band(new QAreaSeries(m_high, m_low)) {
    m_low->setParent(m_band);  // an area does not own its edges by itself
    m_high->setParent(m_band);
    for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{m_band, m_persistence, m_median, m_actual}) {
        chart()->addSeries(series);
        attach(series);
    }
    setZoomable(Qt::Horizontal);
    setCrosshair(Qt::Vertical);
    restyle();
}

void ForecastChart::restyle() {
    const Theme& t = theme();
    const ExperimentStyle style = t.experiment(m_data.styleIndex);
    QColor fill = style.fill;
    fill.setAlphaF(0.18f);
    m_band->setPen(Qt::NoPen);
    m_band->setBrush(fill);
    m_median->setPen(
        QPen(style.outline, px(2.2), style.hatched ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_actual->setPen(QPen(t.text, px(1.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPen dashed(t.placeholder, px(1.4), Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({6 / 1.4, 4 / 1.4});
    m_persistence->setPen(dashed);
}

void ForecastChart::setData(const ForecastChartData& data) {
    const bool otherStyle = data.styleIndex != m_data.styleIndex;
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    if (!std::ranges::equal(data.actual, m_data.actual, same)) startOver();
    m_data = data;
    if (m_step >= steps()) m_step = -1;
    if (otherStyle) restyle();
    setHome();  // before the points: a change of range strokes them again
    replace(m_low, data.low);
    replace(m_high, data.high);
    replace(m_median, data.median);
    replace(m_persistence, data.persistence);
    replace(m_actual, data.actual);
    refresh();
}

void ForecastChart::setHome() {
    double low = 0, high = 0;
    bool first = true;
    const auto include = [&](const QVector<double>& values) {
        for (double v : values) {
            if (!std::isfinite(v)) continue;
            low = first ? v : std::min(low, v);
            high = first ? v : std::max(high, v);
            first = false;
        }
    };
    for (const auto* values : {&m_data.actual, &m_data.persistence, &m_data.low, &m_data.high}) include(*values);
    const double span = high - low, lowest = low - span,
                 highest = high + span;  // a wild repeat does not squash the rest
    for (const ForecastLine& line : std::as_const(m_chosen)) include(line.values);
    x().setSmallestSpan(3);
    x().setHome({-0.35, std::max(1, steps()) - 0.65});
    if (first) return;
    const AxisRange wanted = niceRange(std::max(low, lowest), std::min(high, highest));
    m_range = m_range.span() > 0 ? steadyRange(m_range, wanted) : wanted;
    y().setHome(m_range);
}

void ForecastChart::setChosen(const QVector<ForecastLine>& lines) {
    if (lines == m_chosen) return;
    m_chosen = lines;
    setHome();
    refresh();
}

void ForecastChart::setPreview(const ForecastLine& line) {
    if (line == m_preview) return;
    m_preview = line;
    repaintHover();
}

void ForecastChart::setHighlightedStep(int step) {
    const int wanted = step >= 0 && step < steps() ? step : -1;
    if (wanted == m_step) return;
    m_step = wanted;
    repaintOverlay();
}

QString ForecastChart::stepLabel(int step) const {
    return step < m_data.labels.size() ? m_data.labels[step].simplified().left(24)
                                       : chartNumber(m_data.firstRow + step + 1, 0);
}

QVector<ChartTick> ForecastChart::xTicks(AxisRange view) const {
    const int from = std::max(0, static_cast<int>(std::ceil(view.low - 1e-9)));
    const int to = std::min(steps() - 1, static_cast<int>(std::floor(view.high + 1e-9)));
    double widest = 0;
    for (int i = from, step = std::max(1, (to - from) / 200); i <= to; i += step)
        widest = std::max(widest, textWidth(themeFont(TypeRole::Caption), stepLabel(i)));
    QVector<ChartTick> ticks;
    for (int i : labelIndices(to - from + 1, plot().width() / view.span(), widest + px(16)))
        ticks.append({double(from + i), stepLabel(from + i)});
    return ticks;
}

QString ForecastChart::xReadout(double value) const {
    if (steps() == 0) return {};
    const int i = std::clamp(static_cast<int>(std::lround(value)), 0, steps() - 1);
    QString text = stepLabel(i);
    if (std::isfinite(m_data.actual[i])) text = tr("%1   actual %2").arg(text, chartNumber(m_data.actual[i], 1));
    if (i < m_data.median.size() && std::isfinite(m_data.median[i]))
        text = tr("%1   median %2").arg(text, chartNumber(m_data.median[i], 1));
    return text;
}

// --- labels at the ends of the lines ------------------------------------------------------------

QColor ForecastChart::colourOf(const ForecastLine& line) const {
    return line.styleIndex < 0 ? theme().text : theme().experiment(line.styleIndex).outline;
}

/// Names of the lines in their order of importance; where they stand is found by plotPlaced().
QVector<ForecastChart::EndLabel> ForecastChart::endLabels() const {
    QVector<EndLabel> labels;
    const QFont font = themeFont(TypeRole::Caption), strong = themeFont(TypeRole::CaptionStrong);
    const QColor words = theme().experiment(m_data.styleIndex).text;
    const auto add = [&](const QString& text, const QFont& f, const QColor& colour, const QVector<double>& line) {
        if (!line.isEmpty() && std::isfinite(line.back())) labels.append({text, f, colour, line.back(), {}});
    };
    add(tr("actual"), strong, theme().text, m_data.actual);
    add(tr("median of %1").arg(m_data.repeats), strong, words, m_data.median);
    if (m_data.repeats > 1) add(tr("5–95 % of repeats"), font, words, m_data.high);
    add(tr("persistence"), font, theme().secondary, m_data.persistence);
    for (const ForecastLine& line : m_chosen)
        add(line.label.simplified().left(32), strong,
            line.styleIndex < 0 ? theme().text : theme().experiment(line.styleIndex).text, line.values);
    return labels;
}

double ForecastChart::rightMargin() const {
    double widest = 0;
    for (const EndLabel& label : endLabels()) widest = std::max(widest, textWidth(label.font, label.text));
    return std::min(widest + px(10), 0.4 * chart()->size().width());
}

void ForecastChart::plotPlaced() {
    m_labels = endLabels();
    const double height = QFontMetricsF(themeFont(TypeRole::CaptionStrong)).height();
    QVector<double> wanted;
    for (const EndLabel& label : std::as_const(m_labels))
        wanted.append(std::clamp(toPixel({0, label.value}).y(), plot().top(), plot().bottom()));
    const QVector<double> places = spreadApart(wanted, std::max(px(16), height), plot().top(), plot().bottom());
    for (int i = 0; i < m_labels.size(); ++i)
        m_labels[i].rect = {plot().right() + px(6), places[i] - height / 2,
                            chart()->size().width() - plot().right() - px(6), height};
}

QStringList ForecastChart::lineLabels() const {
    QStringList texts;
    for (const EndLabel& label : m_labels) texts.append(label.text);
    return texts;
}

// --- painting -----------------------------------------------------------------------------------

void ForecastChart::paintLine(QPainter& painter, const ForecastLine& line, double width) const {
    QPolygonF polygon;
    for (const QPointF& point : pointsOf(line.values)) polygon.append(toPixel(point));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colourOf(line), px(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(polygon);
}

void ForecastChart::paintUnder(QPainter& painter) {
    if (m_data.known < 0) return;
    const double x = std::clamp(toPixel({m_data.known - 0.5, 0}).x(), plot().left(), plot().right());
    painter.fillRect(QRectF(QPointF(x, plot().top()), plot().bottomRight()), theme().alternateBase);
}

/// Between what is known and what is not.
void ForecastChart::paintBorder(QPainter& painter) {
    if (!xWindow().view().contains(m_data.known - 0.5)) return;
    const double x = std::floor(toPixel({m_data.known - 0.5, 0}).x()) + 0.5;
    painter.setPen(QPen(theme().text, px(1.4)));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    const QFont font = themeFont(TypeRole::CaptionStrong);
    const double height = QFontMetricsF(font).height();
    const QString before = tr("known"), after = tr("forecast");
    drawLabel(painter, {x - px(8) - textWidth(font, before), plot().top(), textWidth(font, before), height},
              Qt::AlignLeft, before, font, theme().text);
    drawLabel(painter, {x + px(8), plot().top(), textWidth(font, after), height}, Qt::AlignLeft, after, font,
              theme().experiment(m_data.styleIndex).text);
}

void ForecastChart::paintOver(QPainter& painter) {
    if (m_data.known >= 0) paintBorder(painter);
    painter.save();
    painter.setClipRect(plot().adjusted(-4, -4, 4, 4));
    if (m_step >= 0) {
        const double x = std::floor(toPixel({double(m_step), 0}).x()) + 0.5;
        painter.setPen(QPen(theme().focusRing, px(1.4)));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    }
    for (const ForecastLine& line : std::as_const(m_chosen)) paintLine(painter, line, 1.2);
    if (xWindow().view().span() <= mostDots + 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().text);
        for (const QPointF& point : pointsOf(m_data.actual)) painter.drawEllipse(toPixel(point), px(2.8), px(2.8));
    }
    painter.restore();
    const double room = chart()->size().width() - plot().right() - px(6);
    for (const EndLabel& label : std::as_const(m_labels))
        drawText(painter, label.rect, Qt::AlignLeft | Qt::AlignVCenter,
                 QFontMetricsF(label.font).elidedText(label.text, Qt::ElideRight, room), label.font, label.colour);
}

void ForecastChart::paintHover(QPainter& painter) {
    if (m_preview.values.size() != steps() || steps() == 0) return;
    painter.save();
    painter.setClipRect(plot());
    paintLine(painter, m_preview, 1.2);
    painter.restore();
    const QFont font = themeFont(TypeRole::CaptionStrong);
    const double height = QFontMetricsF(font).height(),
                 y = std::clamp(toPixel({0, m_preview.values.back()}).y(), plot().top(), plot().bottom());
    const QString text =
        QFontMetricsF(font).elidedText(m_preview.label.simplified(), Qt::ElideRight, plot().width() / 2);
    drawLabel(painter, {plot().right() - px(140), y - height - px(4), px(140) - px(8), height}, Qt::AlignRight, text,
              font, theme().text);
}

// --- as a table ---------------------------------------------------------------------------------

QVector<QPointF> ForecastChart::points(Line line) const {
    switch (line) {
    case Line::Actual: return m_actual->points();
    case Line::Median: return m_median->points();
    case Line::Persistence: return m_persistence->points();
    case Line::Low: return m_low->points();
    case Line::High: return m_high->points();
    }
    return {};
}

QStringList ForecastChart::tableHeader() const {
    QStringList head{tr("Label"), tr("Actual"), tr("Persistence"), tr("Median"), tr("5 %"), tr("95 %")};
    for (const ForecastLine& line : m_chosen) head.append(line.label);
    return head;
}

QVector<QStringList> ForecastChart::tableRows() const {
    QVector<QStringList> rows;
    const auto cell = [](const QVector<double>& line, int i) {
        return i < line.size() ? chartNumber(line[i]) : QString();
    };
    for (int i = 0; i < steps(); ++i) {
        QStringList row{stepLabel(i)};
        for (const auto* line : {&m_data.actual, &m_data.persistence, &m_data.median, &m_data.low, &m_data.high})
            row.append(cell(*line, i));
        for (const ForecastLine& line : m_chosen) row.append(cell(line.values, i));
        rows.append(row);
    }
    return rows;
}
