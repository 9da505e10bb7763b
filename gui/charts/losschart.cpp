// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/losschart.h"

#include <algorithm>
#include <cmath>

LossChart::LossChart(QWidget* parent) : ChartView(parent) { setZoomable(Qt::Horizontal | Qt::Vertical); }

double LossChart::plotted(double loss) const { return m_log ? std::log10(std::max(loss, smallestLoss)) : loss; }

QVector<QPointF> LossChart::plotted(const QVector<double>& epochs, const QVector<double>& losses) const {
    QVector<QPointF> points;
    const int n = static_cast<int>(std::min(epochs.size(), losses.size()));
    points.reserve(n);
    for (int i = 0; i < n; ++i)
        if (std::isfinite(losses[i]) && std::isfinite(epochs[i]))
            points.append({epochs[i], std::clamp(plotted(losses[i]), -1e300, 1e300)});
    return points;
}

void LossChart::setCurves(const QVector<LossLines>& curves) {
    m_curves = curves;
    if (m_hovered.experiment >= m_curves.size()) hover({});
    if (m_previewed >= m_curves.size()) setPreview(-1);
    if (m_selected >= m_curves.size()) m_selected = -1;
    setHomes();
    refresh();
}

void LossChart::setSelected(int experiment) {
    const int wanted = experiment < m_curves.size() ? experiment : -1;
    if (std::exchange(m_selected, wanted) != wanted) repaintOverlay();
}

void LossChart::setPreview(int experiment, const LossRepeat& repeat) {
    if (experiment == m_previewed && repeat == m_preview) return;
    m_previewed = experiment;
    m_preview = repeat;
    repaintHover();
}

void LossChart::setHomes() {
    double low = 0, high = 0, lastEpoch = m_planned;
    bool first = true;
    for (const LossLines& c : std::as_const(m_curves)) {
        QVector<const QVector<double>*> all{&c.median, &c.low, &c.high}, axes{&c.epochs};
        for (const LossRepeat& repeat : c.chosen) {
            all.append(&repeat.losses);
            axes.append(&repeat.epochs);
        }
        for (const auto* epochs : std::as_const(axes))
            if (!epochs->isEmpty() && std::isfinite(epochs->back())) lastEpoch = std::max(lastEpoch, epochs->back());
        for (const auto* line : std::as_const(all))
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
QString LossChart::xReadout(double value) const {
    return tr("epoch %1").arg(chartNumber(std::max(0.0, std::round(value)), 0));
}
QString LossChart::yReadout(double value) const { return chartNumber(m_log ? std::pow(10.0, value) : value); }

QVector<QPointF> LossChart::points(int experiment, Line line) const {
    const LossLines& curves = m_curves[experiment];
    switch (line) {
    case Line::Median: return plotted(curves.epochs, curves.median);
    case Line::Low: return plotted(curves.epochs, curves.low);
    case Line::High: return plotted(curves.epochs, curves.high);
    }
    return {};
}

/// One column for each chosen repeat; its experiment's rows have its figures.
QStringList LossChart::tableHeader() const {
    QStringList head{tr("Experiment"), tr("Epoch"), tr("Median"), tr("5 %"), tr("95 %")};
    for (const LossLines& c : m_curves)
        for (const LossRepeat& repeat : c.chosen) head.append(repeatText(c, repeat.repeat));
    return head;
}

QVector<QStringList> LossChart::tableRows() const {
    QVector<QStringList> rows;
    const auto cell = [](const QVector<double>& line, int i) {
        return i < line.size() ? chartNumber(line[i]) : QString();
    };
    for (const LossLines& c : m_curves) {
        const QVector<double>& epochs = c.epochs.isEmpty() && !c.chosen.isEmpty() ? c.chosen.front().epochs : c.epochs;
        for (int i = 0; i < epochs.size(); ++i) {
            QStringList row{c.name, chartNumber(epochs[i], 0), cell(c.median, i), cell(c.low, i), cell(c.high, i)};
            for (const LossLines& other : m_curves)
                for (const LossRepeat& repeat : other.chosen)
                    row.append(&other == &c ? cell(repeat.losses, i) : QString());
            rows.append(row);
        }
    }
    return rows;
}
