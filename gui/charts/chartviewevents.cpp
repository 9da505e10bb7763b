// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer, wheel and keyboard of every chart.
#include "gui/charts/chartlayer.h"
#include "gui/charts/chartmenu.h"
#include "gui/charts/chartview.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

void ChartView::goHome() {
    m_x.goHome();
    m_y.goHome();
    refresh();
    Q_EMIT viewChanged();
}

void ChartView::zoomBy(double factor, Qt::Orientation orientation) {
    if (!(m_zoomable & orientation)) return;
    ChartWindow& window = orientation == Qt::Vertical ? m_y : m_x;
    window.zoom(factor, window.view().low + window.view().span() / 2);
    refresh();
    Q_EMIT viewChanged();
}

bool ChartView::zoomsVertically(Qt::KeyboardModifiers modifiers) const {
    return !(m_zoomable & Qt::Horizontal) || ((m_zoomable & Qt::Vertical) && (modifiers & Qt::ShiftModifier));
}

bool ChartView::panByKey(int key) {
    const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
    if (!vertical && key != Qt::Key_Left && key != Qt::Key_Right) return false;
    ChartWindow& window = vertical ? m_y : m_x;
    const AxisRange before = window.view();
    const double by = (key == Qt::Key_Up || key == Qt::Key_Right ? 0.1 : -0.1) * before.span();
    if (window.isHome()) return false;
    window.show({before.low + by, before.high + by});
    refresh();
    Q_EMIT viewChanged();
    return true;
}

void ChartView::wheelEvent(QWheelEvent* event) {
    const QPointF value = toValue(event->position());
    const double notches = (event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
    if (notches == 0 || !m_zoomable) return event->ignore();
    const bool vertical = zoomsVertically(event->modifiers());
    ChartWindow& window = vertical ? m_y : m_x;
    const AxisRange before = window.view();
    window.zoom(std::pow(0.8, notches), vertical ? value.y() : value.x());
    if (window.view() == before) return event->ignore();  // nothing left to zoom: the page may scroll
    event->accept();
    refresh();
    Q_EMIT viewChanged();
}

QRectF ChartView::zoomBand() const {
    if (!m_bandFrom || !m_cursor) return {};
    QRectF band = QRectF(*m_bandFrom, *m_cursor).normalized();
    const bool vertical =
        !(m_zoomable & Qt::Horizontal) || ((m_zoomable & Qt::Vertical) && band.height() > band.width());
    if (vertical) {
        band.setLeft(m_plot.left());
        band.setRight(m_plot.right());
    } else {
        band.setTop(m_plot.top());
        band.setBottom(m_plot.bottom());
    }
    return band.intersected(m_plot);
}

void ChartView::showBand(const QRectF& band) {
    const QPointF a = toValue(band.bottomLeft()), b = toValue(band.topRight());
    if (band.width() < m_plot.width() - 0.5) m_x.show({a.x(), b.x()});
    if (band.height() < m_plot.height() - 0.5) m_y.show({a.y(), b.y()});
    refresh();
    Q_EMIT viewChanged();
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    m_keyboardFocus = false;
    m_dragged = false;
    const QPointF at = event->position();
    if (event->button() == Qt::LeftButton) {
        if (pressed(at, event)) return event->accept();
        if (m_zoomable && m_plot.contains(at)) m_bandFrom = at;
    }
    // Where no item lies, Qt Charts 6.4 asks a null pointer (QTBUG-118669).
    if (itemAt(at.toPoint())) QChartView::mousePressEvent(event);
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    m_cursor = at;
    if (m_bandFrom && (at - *m_bandFrom).manhattanLength() > 8) m_dragged = true;
    moved(at, event);
    m_pointer->update();
    QChartView::mouseMoveEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    m_cursor = event->position();
    const QRectF band = zoomBand();
    const bool zoom = m_bandFrom && m_dragged && event->button() == Qt::LeftButton;
    if (event->button() == Qt::LeftButton) m_bandFrom.reset();
    if (zoom && (band.width() < m_plot.width() - 0.5 ? band.width() : band.height()) > 8) showBand(band);
    else released(event->position(), event);
    m_pointer->update();
    QChartView::mouseReleaseEvent(event);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event) {
    m_bandFrom.reset();
    if (event->button() == Qt::LeftButton) {
        if (chooseRepeatAt(event->position())) Q_EMIT insideAsked();
        else doubleClicked();
    }
    event->accept();
}

bool ChartView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QChartView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(toolTipAt(help->pos())), this);
    return true;
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) chooseRepeatAt(event->pos());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillChartMenu(*menu, *this);
    // The keyboard has no place on the chart: its menu opens at the plot's upper left corner.
    const bool pointed = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(pointed ? event->globalPos() : viewport()->mapToGlobal(m_plot.topLeft().toPoint()));
    event->accept();
}

void ChartView::enterEvent(QEnterEvent* event) {
    // While the pointer is over the chart the crosshair moves over an overlay that stays the same.
    m_over->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
    QChartView::enterEvent(event);
}

void ChartView::leaveEvent(QEvent* event) {
    m_over->setCacheMode(QGraphicsItem::NoCache);
    m_cursor.reset();
    left();
    m_pointer->update();
    QChartView::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        perform(*this, ChartCommand::CopyPicture);
        return event->accept();
    }
    if (keyPressed(event)) return event->accept();
    const bool both = m_zoomable == (Qt::Horizontal | Qt::Vertical);
    const Qt::Orientation axis = both && zoomsVertically(event->modifiers()) ? Qt::Vertical
                                 : m_zoomable & Qt::Horizontal               ? Qt::Horizontal
                                                                             : Qt::Vertical;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(0.8, axis); return event->accept();
    case Qt::Key_Minus:
    case Qt::Key_Underscore: zoomBy(1.25, axis); return event->accept();
    case Qt::Key_0:
    case Qt::Key_Home: goHome(); return event->accept();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!showsRepeats()) break;
        Q_EMIT insideAsked();
        return event->accept();
    default:
        if (panByKey(event->key())) return event->accept();
    }
    // Not to QGraphicsView: it would scroll the scene with the arrow keys.
    QWidget::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QChartView::focusInEvent(event);
    m_pointer->update();
    m_over->update();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    m_pointer->update();
    m_over->update();
}
