// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/insidechart.h"

#include <QChart>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace {

constexpr double stripHeight = 34, titleHeight = 29;       // design px
constexpr std::array shares{0.5, 0.95, 0.95, 0.65, 1.35};  // of the height, by panel
// The theme's colours: forget the third, input and candidate the fifth, output the fourth.
constexpr int forgetStyle = 2, outputStyle = 3, inputStyle = 4;

/// The first of 0.1, 0.12, 0.15, ... that holds the values: the axis does not breathe with every epoch.
double ladder(double largest) {
    for (double power = 0.1; power < 1e12; power *= 10)
        for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
            if (largest <= step * power) return step * power;
    return largest;
}

/// The largest of 1, 2 or 5 times a power of ten that fits.
double tickBelow(double border) {
    const double power = std::pow(10, std::floor(std::log10(border) + 1e-9));
    for (const double step : {5.0, 2.0})
        if (step * power <= border * (1 + 1e-9)) return step * power;
    return power;
}

}  // namespace

InsideChart::InsideChart(QWidget* parent) : ChartView(parent) {
    setZoomable(Qt::Horizontal);
    setCrosshair(Qt::Vertical);
    y().setHome({0, 1});
}

void InsideChart::setData(const InsideChartData& data) {
    const bool otherSteps = data.steps.size() != m_data.steps.size();
    m_data = data;
    m_hoveredBorder = -1;
    if (otherSteps) m_cursorStep = std::min(m_cursorStep, count() - 1);
    x().setSmallestSpan(4);
    x().setHome({-0.5, std::max(1, count()) - 0.5});
    if (otherSteps) x().goHome();
    refresh();
}

void InsideChart::setCursor(int step) {
    const int wanted = std::clamp(step, -1, count() - 1);
    if (wanted == m_cursorStep) return;
    m_cursorStep = wanted;
    const AxisRange view = xWindow().view();
    if (wanted >= 0 && (wanted - 0.5 < view.low || wanted + 0.5 > view.high)) {
        const double low = wanted < view.low + 0.5 ? wanted - 0.5 : wanted + 0.5 - view.span();
        x().show({low, low + view.span()});
        refresh();
        Q_EMIT viewChanged();
        return;
    }
    repaintUnder();
    repaintOverlay();
}

// --- where things stand -------------------------------------------------------------------------

QRectF InsideChart::strip() const { return {plot().left(), plot().top(), plot().width(), px(stripHeight)}; }

std::array<InsideChart::PanelPlace, InsideChart::PanelCount> InsideChart::placePanels(double top, double height) const {
    std::array<PanelPlace, PanelCount> panels;
    const QString titles[]{m_data.inputTitle, tr("Gates"), tr("Candidate and cell state"), tr("Hidden state h"),
                           m_data.valueTitle};
    double all = 0, at = top + px(stripHeight);
    for (const double share : shares) all += share;
    const double room =
        std::max(px(10) * double{PanelCount}, height - px(stripHeight) - px(titleHeight) * double{PanelCount});
    for (int i = 0; i < PanelCount; ++i) {
        PanelPlace& panel = panels[static_cast<std::size_t>(i)];
        panel.title = titles[i];
        panel.rect = {0, at + px(titleHeight), 0,
                      room * shares[static_cast<std::size_t>(i)] / all - (i == PanelCount - 1 ? 0 : px(5))};
        panel.range = rangeOf(static_cast<Panel>(i));
        panel.ticks = ticksOf(static_cast<Panel>(i), panel.range, panel.rect.height());
        at += px(titleHeight) + room * shares[static_cast<std::size_t>(i)] / all;
    }
    return panels;
}

AxisRange InsideChart::rangeOf(Panel panel) const {
    double low = INFINITY, high = -INFINITY;
    const auto include = [&](double v) {
        if (!std::isfinite(v)) return;
        low = std::min(low, v);
        high = std::max(high, v);
    };
    for (const InsideStep& step : m_data.steps) {
        if (panel == Input)
            for (const double v : step.x) include(v);
        else if (panel == Forecast) include(step.actual);
        else
            for (const Line& line : lines(panel)) include(step.*line.value);
    }
    if (panel == Cell || panel == Hidden)
        for (const QVector<double>& unit : panel == Cell ? m_data.otherCells : m_data.otherHiddens)
            for (const double v : unit) include(v);
    if (panel == Forecast) {
        const AxisRange actual{low, high};  // a wild forecast does not squash the rest
        for (const InsideStep& step : m_data.steps)
            for (const double v : {step.forecast, step.before})
                include(std::clamp(v, actual.low - actual.span(), actual.high + actual.span()));
        return low <= high ? niceRange(low, high) : AxisRange{0, 1};
    }
    if (panel == Gates && low >= 0 && high <= 1) return {0, 1.04};
    const double most = low <= high ? ladder(1.04 * std::max(std::abs(low), std::abs(high))) : 1;
    return {-most, most};
}

QVector<double> InsideChart::ticksOf(Panel panel, AxisRange range, double height) const {
    const int most = std::max(panel == Forecast ? 3 : 2, static_cast<int>(height / px(20)));
    if (panel == Gates && range.low == 0) return most > 2 ? QVector<double>{0, 0.5, 1} : QVector<double>{0, 1};
    if (panel != Forecast) {
        const double border = tickBelow(range.high);
        return most > 2 ? QVector<double>{-border, 0, border} : QVector<double>{-border, border};
    }
    double step = std::pow(10, std::floor(std::log10(range.span() / most)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (range.span() / (step * factor) <= most) {
            step *= factor;
            break;
        }
    QVector<double> ticks;
    for (double v = std::ceil(range.low / step) * step; v <= range.high + 1e-9 * step && ticks.size() < 20; v += step)
        ticks.append(v);
    return ticks;
}

/// All panels' ticks at their places on an axis from 0 (below) to 1.
QVector<ChartTick> InsideChart::yTicks(AxisRange) const {
    const double top = topMargin(), height = chart()->size().height() - top - bottomMargin(0);
    QVector<ChartTick> ticks;
    if (count() == 0 || height <= 0) return ticks;
    for (const PanelPlace& panel : placePanels(top, height)) {
        const QStringList texts = tickTexts(panel.ticks, panel.ticks.size() > 1 ? panel.ticks[1] - panel.ticks[0] : 0);
        for (int i = 0; i < panel.ticks.size(); ++i) {
            const double at =
                panel.rect.bottom() - (panel.ticks[i] - panel.range.low) / panel.range.span() * panel.rect.height();
            ticks.append({1 - (at - top) / height, texts[i]});
        }
    }
    return ticks;
}

void InsideChart::plotPlaced() {
    m_panels = placePanels(plot().top(), plot().height());
    const double height = QFontMetricsF(themeFont(TypeRole::CaptionStrong)).height(), gap = std::max(px(15), height);
    for (int i = 0; i < PanelCount; ++i) {
        PanelPlace& panel = m_panels[static_cast<std::size_t>(i)];
        panel.rect.setLeft(plot().left());
        panel.rect.setWidth(plot().width());
        if (count() == 0) continue;
        QVector<double> wanted;
        for (const Line& line : lines(static_cast<Panel>(i))) {
            int last = lastShown();
            while (last > firstShown() && !std::isfinite(m_data.steps[last].*line.value)) --last;
            const double value = m_data.steps[last].*line.value;
            if (!std::isfinite(value) || line.text.isEmpty()) continue;
            wanted.append(
                std::clamp(place(static_cast<Panel>(i), last, value).y(), panel.rect.top(), panel.rect.bottom()));
            panel.labels.append({line.text, line.style.text, {}});
        }
        const QVector<double> places = spreadApart(wanted, gap, panel.rect.top() - px(4), panel.rect.bottom() + px(4));
        for (int k = 0; k < panel.labels.size(); ++k)
            panel.labels[k].rect = {plot().right() + px(8), places[k] - height / 2,
                                    chart()->size().width() - plot().right() - px(8), height};
    }
}

QPointF InsideChart::place(Panel panel, double step, double value) const {
    const PanelPlace& p = m_panels[panel];
    const double share = std::clamp((value - p.range.low) / p.range.span(), -20.0, 20.0);
    return {toPixel({step, 0}).x(), p.rect.bottom() - share * p.rect.height()};
}

double InsideChart::rightMargin() const {
    double widest = 0;
    for (int i = 0; i < PanelCount; ++i)
        for (const Line& line : lines(static_cast<Panel>(i)))
            widest = std::max(widest, textWidth(themeFont(TypeRole::CaptionStrong), line.text));
    widest = std::max(widest, textWidth(themeFont(TypeRole::CaptionStrong), stripLabel()));
    return std::min(std::ceil((widest + px(14)) / 4) * 4, 0.35 * chart()->size().width());
}

int InsideChart::firstShown() const {
    return std::clamp(static_cast<int>(std::ceil(xWindow().view().low - 0.49)), 0, std::max(0, count() - 1));
}
int InsideChart::lastShown() const {
    return std::clamp(static_cast<int>(std::floor(xWindow().view().high + 0.49)), 0, std::max(0, count() - 1));
}

// --- what is drawn ------------------------------------------------------------------------------

QVector<InsideChart::Line> InsideChart::lines(Panel panel) const {
    const ExperimentStyle own = theme().experiment(m_data.styleIndex), forget = theme().experiment(forgetStyle),
                          out = theme().experiment(outputStyle);
    ExperimentStyle in = theme().experiment(inputStyle), plain;
    in.shape = MarkerShape::Circle;  // a star is too busy for so small a mark
    plain.outline = plain.text = theme().text;
    switch (panel) {
    case Input: return {};
    case Gates:
        return {{tr("input i"), in, 1.6, Mark::Shape, &InsideStep::i},
                {tr("output o"), out, 1.6, Mark::Shape, &InsideStep::o},
                {tr("forget f"), forget, 1.6, Mark::Shape, &InsideStep::f}};
    case Cell:
        return {{tr("candidate g"), in, 1.6, Mark::None, &InsideStep::g},
                {tr("cell c"), plain, 2.0, Mark::Ring, &InsideStep::c}};
    case Hidden: return {{tr("hidden h"), own, 2.0, Mark::Ring, &InsideStep::h}};
    case Forecast:
        return {{tr("actual"), plain, 1.6, Mark::Disc, &InsideStep::actual},
                {tr("forecast"), own, 2.0, Mark::Ring, &InsideStep::forecast}};
    case PanelCount: break;
    }
    return {};
}

QString InsideChart::stripLabel() const {
    const bool everywhere = count() > 1 && std::ranges::all_of(m_data.steps, [](const InsideStep& s) {
                                return s.reset || s.from >= s.begins;
                            });
    if (everywhere) return tr("state not carried");
    return tr("state carried");
}

QStringList InsideChart::lineLabels() const {
    QStringList texts;
    for (const PanelPlace& panel : m_panels)
        for (const EndLabel& label : panel.labels) texts.append(label.text);
    return texts;
}

QString InsideChart::stepLabel(int step) const {
    return step >= 0 && step < count() ? m_data.steps[step].label.simplified().left(24) : QString();
}

/// Names of rows, under their last step.
QVector<ChartTick> InsideChart::xTicks(AxisRange view) const {
    QVector<int> rows;
    for (int i = std::max(0, static_cast<int>(std::ceil(view.low - 1e-9)));
         i <= std::min(count() - 1, static_cast<int>(std::floor(view.high + 1e-9))); ++i)
        if (m_data.steps[i].ends == i) rows.append(i);
    if (rows.isEmpty()) return {};
    double widest = 0;
    for (qsizetype i = 0, step = std::max<qsizetype>(1, rows.size() / 200); i < rows.size(); i += step)
        widest = std::max(widest, textWidth(themeFont(TypeRole::CaptionStrong), stepLabel(rows[i])));
    const double rowWidth = plot().width() / view.span() * (rows.size() > 1 ? rows[1] - rows[0] : 1);
    QVector<ChartTick> ticks;
    for (int i : labelIndices(static_cast<int>(rows.size()), rowWidth, widest + px(8)))
        ticks.append({double(rows[i]), stepLabel(rows[i])});
    return ticks;
}

QString InsideChart::xReadout(double value) const {
    if (count() == 0) return {};
    const InsideStep& step = m_data.steps[std::clamp(static_cast<int>(std::lround(value)), 0, count() - 1)];
    const QString label = step.label.simplified().left(24);
    return std::isfinite(step.forecast) ? tr("%1   forecast %2").arg(label, chartNumber(step.forecast, 1)) : label;
}

// --- as a table ---------------------------------------------------------------------------------

QStringList InsideChart::tableHeader() const {
    QStringList head{tr("Label"), tr("Reset before")};
    const qsizetype inputs = m_data.steps.isEmpty() ? 0 : m_data.steps.front().x.size();
    for (qsizetype k = 0; k < inputs; ++k)
        head.append(inputs == 1 ? QStringLiteral("x") : QStringLiteral("x%1").arg(k + 1));
    return head << QStringLiteral("i") << QStringLiteral("f") << QStringLiteral("g") << QStringLiteral("o")
                << QStringLiteral("c") << QStringLiteral("h") << tr("Forecast") << tr("Actual");
}

QVector<QStringList> InsideChart::tableRows() const {
    QVector<QStringList> rows;
    const auto cell = [](double v, int decimals) { return std::isfinite(v) ? chartNumber(v, decimals) : QString(); };
    for (const InsideStep& step : m_data.steps) {
        QStringList row{step.label, step.reset ? tr("reset") : QString()};
        for (const double v : step.x) row.append(cell(v, 4));
        for (const double v : {step.i, step.f, step.g, step.o, step.c, step.h}) row.append(cell(v, 4));
        rows.append(row << cell(step.forecast, 1) << cell(step.actual, 1));
    }
    return rows;
}
