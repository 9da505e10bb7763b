// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartview.h"

#include "gui/charts/chartlayer.h"

#include <QChart>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QResizeEvent>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace {
// Qt Charts stacks grid 2, axes 3, series 4 and more.
constexpr double underSeries = 2, overSeries = 40, pointerLayer = 50;
double crisp(double v) { return std::floor(v) + 0.5; }
}  // namespace

ChartView::ChartView(QWidget* parent)
    : QChartView(parent),
      m_xAxis(new QValueAxis),
      m_yAxis(new QValueAxis),
      m_under(new ChartLayer(chart(), underSeries, [this](QPainter& p) { paintFrame(p); })),
      m_over(new ChartLayer(chart(), overSeries, [this](QPainter& p) { paintOver(p); })),
      m_pointer(new ChartLayer(chart(), pointerLayer, [this](QPainter& p) { paintPointer(p); })) {
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (auto* axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_xAxis ? Qt::AlignBottom : Qt::AlignLeft);
    }
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);  // ten times cheaper for many series
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
}

void ChartView::setTitles(const QString& y, const QString& x) {
    if (y == m_yTitle && x == m_xTitle) return;
    m_yTitle = y;
    m_xTitle = x;
    setAccessibleName(y);
    refresh();
}

void ChartView::setSummary(const QString& summary) {
    if (summary == m_summary) return;
    m_summary = summary;
    setAccessibleDescription(summary);
}

void ChartView::attach(QAbstractSeries* series) {
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
}

QPointF ChartView::toPixel(QPointF value) const {
    const AxisRange &x = m_x.view(), &y = m_y.view();
    return {m_plot.left() + (value.x() - x.low) / x.span() * m_plot.width(),
            m_plot.bottom() - (value.y() - y.low) / y.span() * m_plot.height()};
}

QPointF ChartView::toValue(QPointF pixel) const {
    const AxisRange &x = m_x.view(), &y = m_y.view();
    return {x.low + (pixel.x() - m_plot.left()) / std::max(1.0, m_plot.width()) * x.span(),
            y.low + (m_plot.bottom() - pixel.y()) / std::max(1.0, m_plot.height()) * y.span()};
}

double ChartView::bottomMargin(double) const { return px(m_xTitle.isEmpty() ? 25 : 43); }

QString ChartView::xReadout(double value) const { return chartNumber(value); }
QString ChartView::yReadout(double value) const { return chartNumber(value); }

void ChartView::refresh() {
    const QColor base = theme().base;
    if (backgroundBrush().color() != base || backgroundBrush().style() == Qt::NoBrush) {
        setBackgroundBrush(base);
        chart()->setBackgroundBrush(base);
        chart()->setBackgroundPen(Qt::NoPen);
    }
    const auto apply = [](QValueAxis* axis, const AxisRange& view) {
        // Each change of range strokes every series again: only when it differs.
        if (axis->min() != view.low || axis->max() != view.high) axis->setRange(view.low, view.high);
    };
    apply(m_xAxis, m_x.view());
    apply(m_yAxis, m_y.view());
    layOut();
    plotPlaced();
    m_under->update();
    m_over->update();
    m_pointer->update();
    if (!m_light) Q_EMIT redrawn();
}

void ChartView::layOut() {
    const QSizeF size = chart()->size();
    m_yTicks = yTicks(m_y.view());
    const QFont font = themeFont(TypeRole::Caption);
    double widest = 0;
    for (const ChartTick& tick : m_yTicks) widest = std::max(widest, textWidth(font, tick.text));
    // In steps of 4, so that a new digit elsewhere does not move the plot.
    const double left = leftMargin(widest), right = rightMargin(), top = topMargin();
    const double width = std::max(20.0, size.width() - left - right);
    const double height = std::max(20.0, size.height() - top - bottomMargin(width));
    const QRectF plot(std::round(left), std::round(top), std::floor(width), std::floor(height));
    if (plot != m_plot) {
        m_plot = plot;
        chart()->setPlotArea(plot);
    }
    m_xTicks = xTicks(m_x.view());
    for (ChartLayer* layer : {m_under, m_over, m_pointer}) layer->setRect(QRectF({}, size));
}

void ChartView::repaintUnder() { m_under->update(); }
void ChartView::repaintOverlay() { m_over->update(); }
void ChartView::repaintHover() { m_pointer->update(); }

void ChartView::paintFrame(QPainter& painter) {
    paintUnder(painter);
    const QFont font = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(font).height();
    if (showsTitle())
        drawText(painter, QRectF(0, 0, m_plot.right(), height), Qt::AlignLeft,
                 QFontMetricsF(font).elidedText(m_yTitle, Qt::ElideMiddle, chart()->size().width()), font,
                 theme().secondary);
    for (const ChartTick& tick : m_yTicks) {
        const double y = toPixel({0, tick.at}).y();
        if (y < m_plot.top() - 1 || y > m_plot.bottom() + 1) continue;
        painter.setPen(QPen(theme().grid, 1));
        painter.drawLine(QPointF(m_plot.left(), crisp(y)), QPointF(m_plot.right(), crisp(y)));
        drawText(painter, QRectF(0, y - height / 2, m_plot.left() - px(8), height), Qt::AlignRight | Qt::AlignVCenter,
                 tick.text, font, theme().secondary);
    }
    painter.setPen(QPen(theme().controlOutline, 1));
    painter.drawLine(QPointF(m_plot.left(), crisp(m_plot.bottom())), QPointF(m_plot.right(), crisp(m_plot.bottom())));
    paintXAxis(painter);
}

void ChartView::paintXAxis(QPainter& painter) {
    const QFont font = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(font).height();
    QVector<QRectF> rects;
    for (const ChartTick& tick : m_xTicks) {
        const double width = textWidth(font, tick.text), x = toPixel({tick.at, 0}).x();
        const double last = std::max(0.0, chart()->size().width() - width);
        rects.append({std::clamp(x - width / 2, 0.0, last), m_plot.bottom() + px(6), width, height});
    }
    const auto collide = [&](int step) {
        for (int i = step; i < rects.size(); i += step)
            if (rects[i].left() < rects[i - step].right() + px(6)) return true;
        return false;
    };
    int step = 1;
    while (step < rects.size() && collide(step)) ++step;
    painter.setPen(QPen(theme().controlOutline, 1));
    for (const ChartTick& tick : m_xTicks) {
        const double x = crisp(toPixel({tick.at, 0}).x());
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + px(4)));
    }
    for (int i = 0; i < rects.size(); i += step)
        drawText(painter, rects[i], Qt::AlignLeft, m_xTicks[i].text, font, theme().secondary);
    if (!m_xTitle.isEmpty())
        drawText(painter, QRectF(m_plot.left(), m_plot.bottom() + px(25), m_plot.width(), height), Qt::AlignRight,
                 m_xTitle, font, theme().secondary);
}

void ChartView::paintPointer(QPainter& painter) {
    const Theme& t = theme();
    if (keyboardFocus()) {
        painter.setPen(QPen(t.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_pointer->boundingRect().adjusted(1, 1, -1, -1), 4, 4);
    }
    paintHover(painter);
    if (m_bandFrom && m_dragged) {
        QColor fill = t.accent;
        fill.setAlphaF(0.12f);
        painter.setPen(QPen(t.focusRing, 1));
        painter.setBrush(fill);
        painter.drawRect(zoomBand());
        return;
    }
    if (!m_cursor || !m_plot.contains(*m_cursor) || !showsCrosshair()) return;
    paintCrosshair(painter, *m_cursor);
}

void ChartView::paintCrosshair(QPainter& painter, QPointF at) {
    const Theme& t = theme();
    const QFont font = themeFont(TypeRole::CaptionStrong), small = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(font).height();
    const QPointF value = toValue(at);
    QColor hair = t.controlOutline;
    hair.setAlphaF(0.7f);
    painter.setPen(QPen(hair, 1));
    if (m_crosshair & Qt::Horizontal)
        painter.drawLine(QPointF(m_plot.left(), crisp(at.y())), QPointF(m_plot.right(), crisp(at.y())));
    if (m_crosshair & Qt::Vertical)
        painter.drawLine(QPointF(crisp(at.x()), m_plot.top()), QPointF(crisp(at.x()), m_plot.bottom()));
    // A tick label that the figure would cut is hidden whole.
    const auto chip = [&](const QRectF& rect, const QString& text, const QVector<QRectF>& ticks) {
        for (const QRectF& tick : ticks)
            if (tick.intersects(rect)) painter.fillRect(tick.adjusted(-1, -1, 1, 1), t.base);
        painter.fillRect(rect, t.base);
        drawText(painter, rect, Qt::AlignCenter, text, font, t.text);
    };
    QVector<QRectF> ticks;
    if (m_crosshair & Qt::Horizontal) {
        for (const ChartTick& tick : std::as_const(m_yTicks))
            ticks.append({0, toPixel({0, tick.at}).y() - height / 2, m_plot.left() - px(6), height});
        const QString text = yReadout(value.y());
        const double width = textWidth(font, text) + 6, right = std::max(width, m_plot.left() - px(4));
        chip({right - width, at.y() - height / 2, width, height}, text, ticks);
    }
    if (m_crosshair & Qt::Vertical) {
        ticks.clear();
        for (const ChartTick& tick : std::as_const(m_xTicks)) {
            const double width = textWidth(small, tick.text);
            ticks.append({toPixel({tick.at, 0}).x() - width / 2, m_plot.bottom() + px(5), width, height + 2});
        }
        const QString text = xReadout(value.x());
        const double width = textWidth(font, text) + 10, limit = std::max(0.0, chart()->size().width() - width);
        chip({std::clamp(at.x() - width / 2, 0.0, limit), m_plot.bottom() + px(5), width, height + 2}, text, ticks);
    }
}

void ChartView::drawLabel(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
                          const QFont& font, const QColor& colour) const {
    const double width = textWidth(font, text), height = QFontMetricsF(font).height();
    double x = alignment & Qt::AlignRight ? rect.right() - width : rect.left();
    if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2;
    const QRectF box(x, rect.center().y() - height / 2, width, height);
    QColor ground = theme().base;
    ground.setAlphaF(0.85f);
    painter.fillRect(box.adjusted(-3, 1, 3, -1), ground);
    drawText(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text, font, colour);
}

void ChartView::drawHalo(QPainter& painter, QPointF at) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focusRing, px(2)));
    painter.drawEllipse(at, px(8), px(8));
}

// --- as a picture -------------------------------------------------------------------------------

namespace {
double pictureMargin() { return px(12); }
}  // namespace

/// At least as wide as a column of a paper, so that a chart squeezed by its window does not look so in print.
QSizeF ChartView::drawnSize() const { return QSizeF(size()).expandedTo({px(400), px(300)}); }

QSizeF ChartView::pictureSize() const { return drawnSize() + QSizeF(2 * pictureMargin(), 2 * pictureMargin()); }

void ChartView::resizeChart(const QSizeF& size) {
    chart()->resize(size);
    setSceneRect(QRectF({}, size));
    refresh();
}

void ChartView::paintLight(QPainter& painter) {
    const QSizeF before = chart()->size(), drawn = drawnSize();
    const auto mode = m_over->cacheMode();
    m_light = Theme::make(false);
    m_over->setCacheMode(QGraphicsItem::NoCache);  // a cached layer would come out as a bitmap
    m_pointer->hide();
    restyle();
    resizeChart(drawn);
    painter.fillRect(QRectF({}, pictureSize()), theme().base);
    // sceneRect holds invisible parts of the axes; the chart's own rectangle is the picture.
    scene()->render(&painter, QRectF({pictureMargin(), pictureMargin()}, drawn),
                    chart()->mapRectToScene(QRectF({}, drawn)), Qt::KeepAspectRatio);
    m_light.reset();
    m_over->setCacheMode(mode);
    m_pointer->show();
    restyle();
    resizeChart(isVisible() ? before : QSizeF(size()));
}

void ChartView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        restyle();
        refresh();
        break;
    default: break;
    }
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    refresh();
}
