// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/losschart.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <algorithm>
#include <cmath>

/// The Qt series of one experiment. The chart owns those that it shows; an area does not own its edges by itself.
struct LossChart::Lines {
    Lines() {
        low->setParent(band);
        high->setParent(band);
    }
    QLineSeries *low = new QLineSeries, *high = new QLineSeries, *median = new QLineSeries, *chosen = new QLineSeries;
    QAreaSeries* band = new QAreaSeries(high, low);
    QLineSeries* of(Line line) const {
        switch (line) {
        case Line::Median: return median;
        case Line::Low: return low;
        case Line::High: return high;
        case Line::Chosen: return chosen;
        }
        return nullptr;
    }
};

LossChart::LossChart(QWidget* parent) : ChartView(parent) { setZoomable(Qt::Horizontal | Qt::Vertical); }
LossChart::~LossChart() = default;

double LossChart::plotted(double loss) const { return m_log ? std::log10(std::max(loss, smallestLoss)) : loss; }

QVector<QPointF> LossChart::plotted(const LossLines& curves, const QVector<double>& losses) const {
    QVector<QPointF> points;
    const int n = std::min(curves.epochs.size(), losses.size());
    points.reserve(n);
    for (int i = 0; i < n; ++i)
        if (std::isfinite(losses[i]) && std::isfinite(curves.epochs[i]))
            points.append({curves.epochs[i], std::clamp(plotted(losses[i]), -1e300, 1e300)});
    return points;
}

void LossChart::addLines() {
    while (m_lines.size() < static_cast<std::size_t>(m_curves.size())) {
        auto lines = std::make_unique<Lines>();
        for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{lines->band, lines->median, lines->chosen}) {
            chart()->addSeries(series);
            attach(series);
        }
        m_lines.push_back(std::move(lines));
    }
}

void LossChart::restyle() {
    for (int i = 0; i < m_curves.size(); ++i) {
        const ExperimentStyle style = theme().experiment(m_curves[i].styleIndex);
        const Lines& lines = *m_lines[static_cast<std::size_t>(i)];
        QColor fill = style.fill;
        fill.setAlphaF(0.18f);
        lines.band->setPen(Qt::NoPen);
        lines.band->setBrush(fill);
        const Qt::PenStyle dash = style.hatched ? Qt::DashLine : Qt::SolidLine;
        lines.median->setPen(QPen(style.outline, px(2.2), dash, Qt::RoundCap, Qt::RoundJoin));
        lines.chosen->setPen(QPen(theme().text, px(1.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

void LossChart::setCurves(const QVector<LossLines>& curves) {
    bool sameStyles = curves.size() == m_curves.size();
    for (int i = 0; sameStyles && i < curves.size(); ++i) sameStyles = curves[i].styleIndex == m_curves[i].styleIndex;
    m_curves = curves;
    addLines();
    if (!sameStyles) restyle();
    setHomes();  // before the points: a change of range strokes them again
    fill();
    refresh();
}

void LossChart::fill() {
    const auto replace = [](QLineSeries* series, const QVector<QPointF>& points) {
        if (points.isEmpty() && series->count() == 0) return;  // even an empty replace costs
        if (series->points() != points) series->replace(points);
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const LossLines none, &curves = i < static_cast<std::size_t>(m_curves.size()) ? m_curves[static_cast<int>(i)] : none;
        const Lines& lines = *m_lines[i];
        replace(lines.low, plotted(curves, curves.low));
        replace(lines.high, plotted(curves, curves.high));
        replace(lines.median, plotted(curves, curves.median));
        replace(lines.chosen, plotted(curves, curves.chosen));
    }
}

void LossChart::setHomes() {
    double low = 0, high = 0, lastEpoch = m_planned;
    bool first = true;
    for (const LossLines& c : std::as_const(m_curves)) {
        if (!c.epochs.isEmpty() && std::isfinite(c.epochs.back())) lastEpoch = std::max(lastEpoch, c.epochs.back());
        for (const auto* line : {&c.median, &c.low, &c.high, &c.chosen})
            for (double loss : *line) {
                if (!std::isfinite(loss)) continue;
                low = first ? loss : std::min(low, loss);
                high = first ? loss : std::max(high, loss);
                first = false;
            }
    }
    x().setHome({0, std::max(1.0, lastEpoch)});
    if (first) return;
    if (!m_log && low > 0 && low < 0.5 * high) low = 0;
    const AxisRange wanted = m_log ? niceLogRange(plotted(low), plotted(high)) : niceRange(low, high);
    m_range = m_range.span() > 0 ? steadyRange(m_range, wanted) : wanted;
    y().setHome(m_range);
}

void LossChart::setLogarithmic(bool logarithmic) {
    if (m_log == logarithmic) return;
    m_log = logarithmic;
    startOver();
    setHomes();
    y().goHome();
    fill();
    refresh();
}

void LossChart::setPlannedEpochs(int epochs) {
    m_planned = epochs;
    setHomes();
    refresh();
}

void LossChart::startOver() {
    m_range = {0, 0};
    for (CurveLabel& label : m_labels) label.place = -1;
}

QVector<ChartTick> LossChart::yTicks(AxisRange view) const {
    if (m_range.span() <= 0) return {};
    return m_log ? logTicks(view) : niceTicks(view);
}
QString LossChart::xReadout(double value) const { return tr("epoch %1").arg(chartNumber(std::max(0.0, std::round(value)), 0)); }
QString LossChart::yReadout(double value) const { return chartNumber(m_log ? std::pow(10.0, value) : value); }

QString LossChart::labelText(const LossLines& curves, Line line) const {
    const bool several = m_curves.size() > 1;
    switch (line) {
    case Line::Median: {
        if (curves.name.isEmpty()) return {};
        const QString text = tr("median of %1").arg(curves.repeats);
        return several ? tr("%1, %2").arg(curves.name.simplified().left(40), text) : text;
    }
    case Line::High: return several && &curves != &m_curves.front() ? QString() : tr("5–95 % of repeats");
    case Line::Chosen: return curves.chosenRepeat < 0 ? QString() : tr("repeat #%1").arg(curves.chosenRepeat + 1);
    case Line::Low: break;
    }
    return {};
}

void LossChart::plotPlaced() {
    QVector<LabelledCurve> polygons;
    QVector<CurveLabel> labels;
    for (int i = 0; i < m_curves.size(); ++i)
        for (Line line : {Line::Chosen, Line::Median, Line::High, Line::Low}) {
            QPolygonF polygon;
            for (const QPointF& value : m_lines[static_cast<std::size_t>(i)]->of(line)->points()) {
                const QPointF p = toPixel(value);
                if (p.x() >= plot().left() - 1 && p.x() <= plot().right() + 1) polygon.append(p);
            }
            const QString text = labelText(m_curves[i], line);
            if (!text.isEmpty() && polygon.size() > 1)
                labels.append({text, themeFont(line == Line::High ? TypeRole::Caption : TypeRole::CaptionStrong),
                               line == Line::Chosen ? theme().text : theme().experiment(m_curves[i].styleIndex).text,
                               static_cast<int>(polygons.size()), {}, -1, false});
            polygons.append({polygon, line == Line::High || line == Line::Low});
        }
    for (int i = 0; i < labels.size() && i < m_labels.size(); ++i)
        if (labels[i].curve == m_labels[i].curve) labels[i].place = m_labels[i].place;
    placeLabels(labels, polygons, plot());
    m_labels = labels;
}

void LossChart::paintOver(QPainter& painter) {
    for (const CurveLabel& label : std::as_const(m_labels))
        if (label.overLine) drawLabel(painter, label.rect, Qt::AlignHCenter, label.text, label.font, label.colour);
        else drawText(painter, label.rect, Qt::AlignCenter, label.text, label.font, label.colour);
}

QVector<QPointF> LossChart::points(int experiment, Line line) const {
    return m_lines[static_cast<std::size_t>(experiment)]->of(line)->points();
}

QStringList LossChart::tableHeader() const {
    return {tr("Experiment"), tr("Epoch"), tr("Median"), tr("5 %"), tr("95 %"), tr("Chosen repeat")};
}

QVector<QStringList> LossChart::tableRows() const {
    QVector<QStringList> rows;
    const auto cell = [](const QVector<double>& line, int i) { return i < line.size() ? chartNumber(line[i]) : QString(); };
    for (const LossLines& c : m_curves)
        for (int i = 0; i < c.epochs.size(); ++i)
            rows.append({c.name, chartNumber(c.epochs[i], 0), cell(c.median, i), cell(c.low, i), cell(c.high, i), cell(c.chosen, i)});
    return rows;
}
