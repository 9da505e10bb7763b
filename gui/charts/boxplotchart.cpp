// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/boxplotchart.h"

#include "gui/charts/boxplotpainter.h"

#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

BoxPlotChart::BoxPlotChart(QWidget* parent)
    : ChartView(parent), m_series(new QBoxPlotSeries), m_persistence(std::numeric_limits<double>::quiet_NaN()) {
    m_series->setBoxWidth(0.53);
    m_series->setPen(Qt::NoPen);
    m_series->setBrush(Qt::NoBrush);
    chart()->addSeries(m_series);
    attach(m_series);
    setZoomable(Qt::Vertical);
    setCrosshair(Qt::Horizontal);
    // Queued: an owner may change the series in answer, which Qt Charts 6.4 does not survive inside its own signal.
    connect(
        m_series, &QBoxPlotSeries::clicked, this,
        [this](QBoxSet* set) {
            const int box = static_cast<int>(m_sets.indexOf(set));
            if (box >= 0 && !wasDragged()) Q_EMIT boxClicked(box, m_modifiers);
        },
        Qt::QueuedConnection);
    connect(
        m_series, &QBoxPlotSeries::hovered, this,
        [this](bool in, QBoxSet* set) { Q_EMIT boxHovered(in ? static_cast<int>(m_sets.indexOf(set)) : -1); },
        Qt::QueuedConnection);
}

BoxPlotChart::~BoxPlotChart() = default;

void BoxPlotChart::setBoxes(const QVector<BoxPlotInput>& boxes, double persistence) {
    m_boxes = boxes;
    m_persistence = persistence;
    if (m_hovered.experiment >= m_boxes.size()) hover({});
    if (m_selected >= m_boxes.size()) setSelection(-1, {});
    const BoxPlotRanges ranges = boxPlotRanges(m_boxes, m_persistence);
    x().setHome({-0.5, std::max(1.0, double(m_boxes.size())) - 0.5});
    if (ranges.home.span() > 0) {
        m_home = m_home.span() > 0 ? steadyRange(m_home, ranges.home) : ranges.home;
        y().setHome(m_home, ranges.full);
    }
    syncSeries();
    refresh();
}

/// Qt's boxes are kept in step: in place while their number stays.
void BoxPlotChart::syncSeries() {
    if (m_sets.size() != m_boxes.size()) {
        m_series->clear();
        m_sets.clear();
        QList<QBoxSet*> sets;
        for (int i = 0; i < m_boxes.size(); ++i) {
            // No text from outside, which Qt Charts would render; and owned, which append(list) forgets.
            auto* set = new QBoxSet(QString::number(i), m_series);
            set->setPen(Qt::NoPen);
            set->setBrush(Qt::NoBrush);
            sets.append(set);
        }
        m_sets = sets;
        m_series->append(sets);
    }
    for (int i = 0; i < m_boxes.size(); ++i) {
        const lstm::BoxPlot& b = m_boxes[i].box;
        const bool boxed = b.count >= lstm::smallestBox;
        const double figures[] = {b.whiskerLow, b.q1, b.median, b.q3, b.whiskerHigh};
        for (int k = 0; k < 5; ++k) {
            const double v =
                boxed && std::isfinite(figures[k]) ? std::clamp(figures[k], -1e300, 1e300) : yWindow().home().low;
            if (m_sets[i]->at(k) != v) m_sets[i]->setValue(k, v);
        }
    }
}

void BoxPlotChart::setPairLines(bool on) {
    m_pairLines = on;
    repaintOverlay();
}

void BoxPlotChart::setSelection(int experiment, const QVector<int>& repeats) {
    const int wanted = experiment >= 0 && experiment < m_boxes.size() ? experiment : -1;
    if (wanted == m_selected && repeats == m_selectedRepeats) return;
    m_selected = wanted;
    m_selectedRepeats = wanted < 0 ? QVector<int>{} : repeats;
    repaintOverlay();
}

void BoxPlotChart::setAlsoSelected(const QVector<QPair<int, int>>& dots) {
    if (dots == m_alsoSelected) return;
    m_alsoSelected = dots;
    repaintOverlay();
}

void BoxPlotChart::setPreview(int experiment, int repeat) {
    const Dot preview{experiment, repeat};
    if (preview == m_preview) return;
    m_preview = preview;
    repaintHover();
}

void BoxPlotChart::showAll() {
    y().show(yWindow().limits());
    refresh();
    Q_EMIT viewChanged();
}

QString BoxPlotChart::caption() const {
    int capped = 0, most = 0;
    for (int i = 0; i < m_placed.size() && i < m_boxes.size(); ++i)
        if (m_placed[i].capped > 0) {
            capped = std::max(capped, m_placed[i].capped);
            most = std::max(most, static_cast<int>(m_boxes[i].values.size()));
        }
    return capped ? tr("%1 of %2 shown as dots.").arg(most - capped).arg(most) : QString();
}

QStringList BoxPlotChart::counts() const {
    QStringList texts;
    for (const BoxPlotInput& input : m_boxes) texts.append(tr("n = %1").arg(input.box.count));
    return texts;
}

QStringList BoxPlotChart::shownNames() const {
    QStringList names;
    for (const QStringList& lines : m_names.lines) names.append(lines.join(QLatin1Char(' ')));
    return names;
}

QVector<ChartTick> BoxPlotChart::yTicks(AxisRange view) const {
    return m_home.span() > 0 ? niceTicks(view) : QVector<ChartTick>{};
}

double BoxPlotChart::bottomMargin(double plotWidth) const {
    m_names = layOutNames(m_boxes, chart()->size().width() - plotWidth, plotWidth, counts());
    return std::max(px(46), m_names.height);
}

void BoxPlotChart::plotPlaced() {
    const BoxPlotFrame frame{plot(), xWindow().view(), yWindow().view()};
    m_placed.resize(m_boxes.size());
    for (int i = 0; i < m_boxes.size(); ++i) m_placed[i] = placeBox(m_boxes[i], i, frame);
}

QPointF BoxPlotChart::dotPosition(int experiment, int index) const {
    const BoxPlotInput& input = m_boxes[experiment];
    const PlacedBox& box = m_placed[experiment];
    const double value = input.values[index];
    const bool ring = box.hasBox && (value < input.box.whiskerLow || value > input.box.whiskerHigh);
    return {ring ? box.centre : dotX(box, input.repeat(index)), toPixel({0, value}).y()};
}

void BoxPlotChart::paintOver(QPainter& painter) {
    const BoxPlotFrame frame{plot(), xWindow().view(), yWindow().view()};
    painter.save();
    painter.setClipRect(plot().adjusted(-2, -4, 2, 2));
    if (m_pairLines) paintPairs(painter);
    for (int i = 0; i < m_boxes.size(); ++i) {
        paintDots(painter, m_boxes[i], m_placed[i], theme(), !isExporting());
        paintBox(painter, m_boxes[i], m_placed[i], frame, theme());
    }
    painter.restore();
    paintPersistence(painter);
    paintEdges(painter, m_boxes, m_placed, frame, theme());
    paintNames(painter, m_boxes, m_placed, m_names, counts(), frame, theme());
    paintSelection(painter);
}

void BoxPlotChart::paintPersistence(QPainter& painter) {
    if (!std::isfinite(m_persistence) || !yWindow().view().contains(m_persistence)) return;
    const double y = toPixel({0, m_persistence}).y();
    QPen dashed(theme().placeholder, px(1.4), Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({6 / 1.4, 4 / 1.4});
    painter.setPen(dashed);
    painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
    const QString text = tr("persistence %1").arg(chartNumber(m_persistence, 1));
    const QFont font = themeFont(TypeRole::Caption);
    const double width = textWidth(font, text), height = QFontMetricsF(font).height();
    // Where it hides the fewest dots: the ends first, then between the boxes, above the line or under it.
    QRectF best;
    QVector<QPointF> near;
    for (const PlacedBox& box : std::as_const(m_placed))
        for (const auto* dots : {&box.dots, &box.rings})
            for (const BoxPlotDot& dot : *dots)
                if (std::abs(dot.at.y() - y) < height + px(8)) near.append(dot.at);
    int fewest = std::numeric_limits<int>::max();
    const auto consider = [&](double x, double top) {
        const QRectF rect(std::clamp(x, plot().left(), std::max(plot().left(), plot().right() - width)), top, width,
                          height);
        int hidden = top < plot().top() - height || top + height > plot().bottom() ? 1000 : 0;
        const QRectF wide = rect.adjusted(-4, -4, 4, 4);
        for (const QPointF& dot : std::as_const(near)) hidden += wide.contains(dot);
        for (const PlacedBox& box : std::as_const(m_placed))
            hidden += box.hasBox && QRectF(box.centre - 3, plot().top(), 6, 1).intersects(rect);
        if (hidden < fewest) {
            fewest = hidden;
            best = rect;
        }
    };
    for (double top : {y - height - px(2), y + px(2)}) {
        consider(plot().right() - width, top);
        consider(plot().left() + px(2), top);
        for (int i = 1; i < m_placed.size(); ++i) consider(plot().left() + i * m_placed[i].slot - width / 2, top);
    }
    drawLabel(painter, best, Qt::AlignLeft, text, font, theme().secondary);
}

void BoxPlotChart::paintPairs(QPainter& painter) {
    for (int i = 0; i + 1 < m_boxes.size(); ++i) {
        if (m_boxes[i].pairGroup < 0 || m_boxes[i].pairGroup != m_boxes[i + 1].pairGroup) continue;
        QVector<QLineF> rising, falling;
        for (const BoxPlotDot& dot : m_placed[i].dots + m_placed[i].rings) {
            const int other = m_boxes[i + 1].indexOf(m_boxes[i].repeat(dot.index));
            if (other < 0 || !std::isfinite(m_boxes[i + 1].values[other])) continue;
            const double from = m_boxes[i].values[dot.index], to = m_boxes[i + 1].values[other];
            if (!yWindow().view().contains(to)) continue;
            (to > from ? rising : falling).append({dot.at, dotPosition(i + 1, other)});
        }
        QColor faint = theme().secondary;
        faint.setAlphaF(0.3f);
        const bool fewRise = rising.size() < falling.size();
        painter.setPen(QPen(faint, px(0.8)));
        painter.drawLines(fewRise ? falling : rising);
        painter.setPen(QPen(theme().text, px(1.2)));  // the few that go the other way
        painter.drawLines(fewRise ? rising : falling);
    }
}

void BoxPlotChart::paintMarked(QPainter& painter, int experiment, int repeat, bool halo) {
    const int index = m_boxes[experiment].indexOf(repeat);
    if (index < 0 || !std::isfinite(m_boxes[experiment].values[index])) return;
    const double value = m_boxes[experiment].values[index];
    if (!yWindow().view().contains(value)) return;
    const QPointF at = dotPosition(experiment, index);
    const ExperimentStyle style = theme().experiment(m_boxes[experiment].styleIndex);
    painter.setPen(QPen(style.outline, px(1.4)));
    painter.setBrush(theme().base);
    painter.drawEllipse(at, px(3.2), px(3.2));
    if (halo) drawHalo(painter, at);
    if (halo && m_selectedRepeats.size() > 3) return;
    const QString text = tr("#%1 %2").arg(repeat + 1).arg(chartNumber(value, 1));
    const QFont font = themeFont(TypeRole::CaptionStrong);
    const double width = textWidth(font, text), height = QFontMetricsF(font).height(), gap = px(14);
    const bool leftSide = at.x() + gap + width > chart()->size().width();
    drawLabel(painter, {leftSide ? at.x() - gap - width : at.x() + gap, at.y() - height / 2, width, height},
              Qt::AlignLeft, text, font, theme().text);
}

void BoxPlotChart::paintFrame(QPainter& painter, int experiment, double width) {
    const PlacedBox& box = m_placed[experiment];
    const double half = std::min(box.slot / 2 - 1, box.width / 2 + px(8));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focusRing, px(width)));
    painter.drawRoundedRect(QRectF(box.centre - half, plot().top() + 1, 2 * half, plot().height() - 2), px(4), px(4));
}

void BoxPlotChart::paintSelection(QPainter& painter) {
    for (const auto& [box, repeat] : std::as_const(m_alsoSelected))
        if (box >= 0 && box < m_boxes.size()) paintMarked(painter, box, repeat, true);
    if (m_selected < 0 || m_selected >= m_boxes.size()) return;
    for (int repeat : std::as_const(m_selectedRepeats)) paintMarked(painter, m_selected, repeat, true);
    if (!m_selectedRepeats.isEmpty()) return;
    paintFrame(painter, m_selected, 2);
}

QStringList BoxPlotChart::tableHeader() const {
    return {tr("Experiment"), tr("n"),      tr("Planned"), tr("Diverged"),      tr("Mean"),    tr("Lower whisker"),
            tr("25 %"),       tr("Median"), tr("75 %"),    tr("Upper whisker"), tr("Outliers")};
}

QVector<QStringList> BoxPlotChart::tableRows() const {
    QVector<QStringList> rows;
    for (const BoxPlotInput& input : m_boxes) {
        const lstm::BoxPlot& b = input.box;
        QStringList row{input.name, QString::number(b.count), QString::number(input.planned),
                        QString::number(b.diverged)};
        for (double v : {b.mean, b.whiskerLow, b.q1, b.median, b.q3, b.whiskerHigh})
            row.append(b.count ? chartNumber(v, 2) : QString());
        row.append(QString::number(b.outliers.size()));
        rows.append(row);
    }
    return rows;
}
