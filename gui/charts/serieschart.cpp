// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/serieschart.h"

#include "gui/charts/thinning.h"

#include <QChart>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {
constexpr int mostDots = 150;
constexpr double handleReach = 8;
}  // namespace

SeriesChart::SeriesChart(QWidget* parent)
    : ChartView(parent), m_train(new QLineSeries), m_test(new QLineSeries), m_persistence(new QLineSeries) {
    for (auto* line : {m_persistence, m_train, m_test}) {
        chart()->addSeries(line);
        attach(line);
    }
    setZoomable(Qt::Horizontal);
    setCrosshair(Qt::Vertical);
    restyle();
}

void SeriesChart::restyle() {
    const Theme& t = theme();
    const double width = px(count() > 4 * mostDots ? 1.0 : 1.6);
    m_train->setPen(QPen(t.experiment(0).outline, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_test->setPen(QPen(t.text, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPen dashed(t.placeholder, px(1.4), Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({6 / 1.4, 4 / 1.4});
    m_persistence->setPen(dashed);
}

void SeriesChart::setData(const SeriesChartData& data) {
    m_data = data;
    m_data.testSize = std::clamp(m_data.testSize, 0, count());
    if (m_row >= count()) m_row = -1;
    m_hovered = -1;
    double low = 0, high = 0;
    bool first = true;
    for (const auto* values : {&m_data.values, &m_data.persistence})
        for (double v : *values)
            if (std::isfinite(v)) {
                low = first ? v : std::min(low, v);
                high = first ? v : std::max(high, v);
                first = false;
            }
    if (low > 0 && low < 0.4 * high) low = 0;  // close to zero: then zero is part of the picture
    y().setHome(niceRange(low, high));
    x().setSmallestSpan(4);
    x().setHome({-0.5, std::max(1, count()) - 0.5});
    restyle();
    fill();
    refresh();
}

/// A longer line than its plot has pixels for shows other points when it is zoomed or made wider.
void SeriesChart::plotPlaced() {
    if (m_filled != xWindow().view() || m_filledPixels != plot().width()) fill();
}

void SeriesChart::fill() {
    const int split = count() - m_data.testSize;
    m_filled = xWindow().view();
    m_filledPixels = plot().width();
    QVector<QPointF> train = thinned(m_data.values, 0, split, m_filled, m_filledPixels),
                     test = thinned(m_data.values, split, count(), m_filled, m_filledPixels);
    if (!train.isEmpty() && !test.isEmpty()) test.prepend(train.back());  // one line in two colours
    // The forecasts belong to the last values, whatever the border is at while it is dragged.
    const int offset = count() - static_cast<int>(m_data.persistence.size());
    const int first = std::clamp(split - offset, 0, static_cast<int>(m_data.persistence.size()));
    QVector<QPointF> persistence = thinned(m_data.persistence, first, static_cast<int>(m_data.persistence.size()),
                                           {m_filled.low - offset, m_filled.high - offset}, m_filledPixels);
    for (QPointF& point : persistence) point.rx() += offset;
    const auto show = [](QLineSeries* line, const QVector<QPointF>& points) {
        if (line->points() != points) line->replace(points);  // each replacement strokes the line again
    };
    show(m_train, train);
    show(m_test, test);
    show(m_persistence, persistence);
}

void SeriesChart::setHighlightedRow(int row) {
    if (row == m_row) return;
    m_row = row >= 0 && row < count() ? row : -1;
    repaintOverlay();
}

QVector<ChartTick> SeriesChart::xTicks(AxisRange view) const {
    const int from = std::max(0, static_cast<int>(std::ceil(view.low - 1e-9)));
    const int to = std::min(count() - 1, static_cast<int>(std::floor(view.high + 1e-9)));
    const auto text = [this](int i) {
        return i < m_data.labels.size() ? m_data.labels[i].simplified().left(24) : QString::number(i + 1);
    };
    double widest = 0;
    for (int i = from, step = std::max(1, (to - from) / 200); i <= to; i += step)
        widest = std::max(widest, textWidth(themeFont(TypeRole::Caption), text(i)));
    const double pitch = plot().width() / view.span();
    QVector<ChartTick> ticks;
    for (int i : labelIndices(to - from + 1, pitch, std::max(widest + px(16), plot().width() / 8)))
        ticks.append({double(from + i), text(from + i)});
    return ticks;
}

QString SeriesChart::xReadout(double value) const {
    const int i = std::clamp(static_cast<int>(std::lround(value)), 0, std::max(0, count() - 1));
    if (i >= count()) return {};
    const QString label = i < m_data.labels.size() ? m_data.labels[i].simplified().left(40) : QString::number(i + 1);
    return QStringLiteral("%1   %2").arg(label, chartNumber(m_data.values[i]));
}

void SeriesChart::paintUnder(QPainter& painter) {
    if (m_data.testSize <= 0) return;
    const double x = std::clamp(toPixel({border(), 0}).x(), plot().left(), plot().right());
    painter.fillRect(QRectF(QPointF(x, plot().top()), plot().bottomRight()), theme().alternateBase);
}

void SeriesChart::paintDots(QPainter& painter) {
    const AxisRange view = xWindow().view();
    if (view.span() > mostDots + 1) return;
    painter.setPen(Qt::NoPen);
    const int split = count() - m_data.testSize;
    for (int i = std::max(0, static_cast<int>(view.low)); i < count() && i <= view.high; ++i) {
        if (!view.contains(i) || !std::isfinite(m_data.values[i])) continue;
        painter.setBrush(i < split ? theme().experiment(0).outline : theme().text);
        painter.drawEllipse(toPixel({double(i), m_data.values[i]}), px(2.8), px(2.8));
    }
}

QPointF SeriesChart::handlePosition() const { return {toPixel({border(), 0}).x(), plot().center().y()}; }

void SeriesChart::paintHandle(QPainter& painter) {
    const QPointF at = handlePosition();
    const double x = std::floor(at.x()) + 0.5;
    if (m_data.testSize <= 0 || x < plot().left() || x > plot().right()) return;
    const Theme& t = theme();
    painter.setPen(QPen(t.text, px(1.4)));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    const QRectF grip(x - px(5), at.y() - px(15), px(10), px(30));
    painter.setBrush(m_dragging ? t.hover : t.base);
    painter.drawRoundedRect(grip, px(3), px(3));
    painter.setPen(QPen(t.text, 1));
    for (double dx : {-px(1.5), px(1.5)})
        painter.drawLine(QPointF(x + dx, at.y() - px(7)), QPointF(x + dx, at.y() + px(7)));
    if (keyboardFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focusRing, px(2)));
        painter.drawRoundedRect(grip.adjusted(-px(3), -px(3), px(3), px(3)), px(6), px(6));
    }
}

void SeriesChart::paintWords(QPainter& painter) {
    const Theme& t = theme();
    const QFont strong = themeFont(TypeRole::CaptionStrong), font = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(strong).height(), x = toPixel({border(), 0}).x(), gap = px(9);
    const double top = plot().top() - height / 2 + px(2);
    if (m_data.testSize > 0 && x >= plot().left() && x <= plot().right()) {
        if (textWidth(strong, m_data.trainText) + gap < x - plot().left())
            drawLabel(painter, {0, top, x - gap, height}, Qt::AlignRight, m_data.trainText, strong,
                      t.experiment(0).text);
        if (textWidth(strong, m_data.testText) + gap < chart()->size().width() - x)
            drawLabel(painter, {x + gap, top, 10, height}, Qt::AlignLeft, m_data.testText, strong, t.text);
    }
    const double width = textWidth(font, m_data.persistenceText);
    if (m_persistence->points().isEmpty() || m_data.persistenceText.isEmpty()) return;
    // In the test span, where there is room; else level with the title: never across the data.
    if (width + px(12) < plot().right() - std::max(x, plot().left()))
        drawLabel(painter, {plot().left(), plot().bottom() - height - px(12), plot().width() - px(4), height},
                  Qt::AlignRight, m_data.persistenceText, font, t.secondary);
    else if (textWidth(font, yTitle()) + px(24) + width < plot().right())
        drawText(painter, {0, 0, plot().right(), QFontMetricsF(font).height()}, Qt::AlignRight, m_data.persistenceText,
                 font, t.secondary);
}

void SeriesChart::paintOver(QPainter& painter) {
    painter.save();
    painter.setClipRect(plot().adjusted(-4, -4, 4, 4));
    paintDots(painter);
    painter.restore();
    paintWords(painter);
    paintHandle(painter);
    if (m_row >= 0 && m_row < count() && xWindow().view().contains(m_row) && std::isfinite(m_data.values[m_row]))
        drawHalo(painter, toPixel({double(m_row), m_data.values[m_row]}));
}

bool SeriesChart::onHandle(const QPointF& at) const {
    return m_data.testSize > 0 && std::abs(at.x() - handlePosition().x()) <= px(handleReach) &&
           at.y() >= plot().top() && at.y() <= plot().bottom();
}

int SeriesChart::rowAt(const QPointF& at) const {
    if (!plot().contains(at)) return -1;
    const int row = static_cast<int>(std::lround(toValue(at).x()));
    return row >= 0 && row < count() ? row : -1;
}

void SeriesChart::moveBorder(int testSize) {
    const int most = std::clamp(m_data.largestTest, 0, count());
    testSize = std::clamp(testSize, std::min(m_data.smallestTest, most), most);
    if (testSize == m_data.testSize) return;
    m_data.testSize = testSize;
    fill();
    refresh();
    Q_EMIT splitMoved(testSize);
}

bool SeriesChart::pressed(const QPointF& at, QMouseEvent*) {
    m_dragging = onHandle(at);
    repaintOverlay();
    return m_dragging;
}

void SeriesChart::moved(const QPointF& at, QMouseEvent*) {
    if (m_dragging) return moveBorder(count() - static_cast<int>(std::lround(toValue(at).x() + 0.5)));
    viewport()->setCursor(onHandle(at) ? Qt::SplitHCursor : Qt::ArrowCursor);
    const int row = rowAt(at);
    if (row == m_hovered) return;
    m_hovered = row;
    Q_EMIT rowHovered(row);
}

void SeriesChart::released(const QPointF& at, QMouseEvent* event) {
    const bool wasHandle = std::exchange(m_dragging, false);
    repaintOverlay();
    const int row = rowAt(at);
    if (!wasHandle && row >= 0 && event->button() == Qt::LeftButton && !wasDragged()) Q_EMIT rowClicked(row);
}

void SeriesChart::left() {
    if (m_hovered >= 0) Q_EMIT rowHovered(-1);
    m_hovered = -1;
}

bool SeriesChart::keyPressed(QKeyEvent* event) {
    if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) return false;
    const int step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    moveBorder(m_data.testSize + (event->key() == Qt::Key_Left ? step : -step));
    return true;
}

QStringList SeriesChart::tableHeader() const { return {tr("Label"), yTitle(), tr("Persistence"), tr("Used for")}; }

QVector<QStringList> SeriesChart::tableRows() const {
    QVector<QStringList> rows;
    const int split = count() - m_data.testSize, offset = count() - static_cast<int>(m_data.persistence.size());
    for (int i = 0; i < count(); ++i)
        rows.append({i < m_data.labels.size() ? m_data.labels[i] : QString::number(i + 1),
                     chartNumber(m_data.values[i]),
                     i >= offset && i >= split ? chartNumber(m_data.persistence[i - offset]) : QString(),
                     i < split ? tr("training") : tr("test")});
    return rows;
}
