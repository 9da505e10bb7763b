// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/charttext.h"
#include "gui/charts/chartwindow.h"
#include "gui/toolkit/theme.h"

#include <QChartView>
#include <QStringList>
#include <QVector>
#include <algorithm>
#include <cmath>
#include <optional>

class ChartLayer;
class QValueAxis;

/// What every chart of the workbench has in common: the look of the design, a home range, zoom by wheel, drag and
/// keyboard, a crosshair with figures, a spoken summary, a table with the same figures, and drawing for export.
///
/// Qt Charts places series and answers to the pointer; grid, ticks, titles and labels are painted by a layer under
/// and a layer over the series, because the design's level titles and 1-2-5 ticks are not to be had otherwise and
/// because texts from outside must stay plain. A subclass gives values, ticks and paints its overlay; it computes
/// nothing statistical.
///
/// Keys: + and - zoom (where both axes can be zoomed the x axis, with Shift the y axis), arrows that the chart does
/// not use itself - with Shift in most charts - move the zoomed view, 0 and Home go home. Double click goes home as
/// well. Right click and the menu key offer what can be taken along (chartmenu.h); Ctrl+C copies the picture. Where
/// repeats are drawn, a double click on one and Enter ask to look inside.
class ChartView : public QChartView {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Level title above the y axis and title under the end of the x axis; the first is the accessible name too.
    void setTitles(const QString& y, const QString& x = {});
    QString yTitle() const { return m_yTitle; }
    /// One or two sentences that say what the chart shows, for screen readers.
    void setSummary(const QString& summary);
    QString summary() const { return m_summary; }

    /// A graphics view would rather stay as large as it is; a chart takes what its page gives.
    QSize sizeHint() const override { return minimumSize(); }

    /// The same figures as a table, for readers who prefer one and for the clipboard.
    virtual QStringList tableHeader() const = 0;
    virtual QVector<QStringList> tableRows() const = 0;

    /// Whether repeats stand in the chart that can be looked into.
    virtual bool showsRepeats() const { return false; }

    QRectF plot() const { return m_plot; }  ///< in px of the chart, which are those of the view
    QPointF toPixel(QPointF value) const;   ///< values as plotted (log10 on a log axis)
    QPointF toValue(QPointF pixel) const;
    const ChartWindow& xWindow() const { return m_x; }
    const ChartWindow& yWindow() const { return m_y; }
    QVector<ChartTick> shownXTicks() const { return m_xTicks; }
    QVector<ChartTick> shownYTicks() const { return m_yTicks; }
    virtual void goHome();
    virtual bool isHome() const { return m_x.isHome() && m_y.isHome(); }
    /// Factor < 1 zooms in, about the middle.
    void zoomBy(double factor, Qt::Orientation orientation);

    /// The size of a picture of the chart in px: that on the screen, where it is not too small for paper, and a margin
    /// around it. Also of a chart that has never been shown.
    QSizeF pictureSize() const;
    /// Draws such a picture at the painter's origin, always in the light scheme and without pointer marks.
    void paintLight(QPainter& painter);

Q_SIGNALS:
    void viewChanged();
    void insideAsked();                                    ///< to look into the repeat that is chosen
    void redrawn();                                        ///< values, ranges or texts may have changed
    void notice(const QString& text);                      ///< a command of the chart's menu worked
    void failed(const QString& what, const QString& why);  ///< it did not

protected:
    const Theme& theme() const { return m_light ? *m_light : Theme::current(); }
    bool isExporting() const { return m_light.has_value(); }
    void setZoomable(Qt::Orientations orientations) { m_zoomable = orientations; }
    void setCrosshair(Qt::Orientations orientations) { m_crosshair = orientations; }
    ChartWindow& x() { return m_x; }
    ChartWindow& y() { return m_y; }

    /// Call after values, home ranges or texts changed: lays out, sets axis ranges that differ, repaints.
    void refresh();
    void repaintUnder();
    void repaintOverlay();
    void repaintHover();
    /// Attaches both axes to a series that has been added to the chart.
    void attach(QAbstractSeries* series);

    virtual void restyle() {}  ///< colours and widths of series from theme()
    virtual QVector<ChartTick> yTicks(AxisRange view) const { return niceTicks(view); }
    virtual QVector<ChartTick> xTicks(AxisRange view) const { return niceTicks(view); }
    virtual QString xReadout(double value) const;
    virtual QString yReadout(double value) const;
    virtual double leftMargin(double tickWidth) const {
        return std::max(px(36), std::ceil((tickWidth + px(8)) / 4) * 4);
    }
    virtual double topMargin() const { return px(33); }
    virtual double bottomMargin(double plotWidth) const;
    virtual double rightMargin() const { return px(16); }
    virtual void plotPlaced() {}                                    ///< plot() has a new place or range
    virtual void paintUnder(QPainter&) {}                           ///< above the base, under the grid
    virtual void paintOver(QPainter&) {}                            ///< above the series
    virtual void paintHover(QPainter&) {}                           ///< what the pointer is over; cheap to repaint
    virtual QString toolTipAt(const QPointF&) const { return {}; }  ///< plain text
    virtual bool pressed(const QPointF&, QMouseEvent*) { return false; }  ///< true: taken, no zoom drag
    virtual void moved(const QPointF&, QMouseEvent*) {}
    virtual void released(const QPointF&, QMouseEvent*) {}
    virtual void left() {}
    virtual bool showsCrosshair() const { return true; }
    virtual bool showsTitle() const { return true; }  ///< above the y axis; else only its name for readers and files
    virtual bool keyPressed(QKeyEvent*) { return false; }
    /// Chooses the repeat that is drawn here, if there is one: a double click looks into it, a context menu is about
    /// it.
    virtual bool chooseRepeatAt(const QPointF&) { return false; }
    virtual void doubleClicked() { goHome(); }

    bool wasDragged() const { return m_dragged; }
    bool keyboardFocus() const { return m_keyboardFocus && hasFocus(); }
    /// A label on a rectangle of the base colour, so that lines behind do not cross it.
    void drawLabel(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
                   const QFont& font, const QColor& colour) const;
    /// The ring around what is chosen: 8 px radius, 2 px.
    void drawHalo(QPainter& painter, QPointF at) const;

    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QSizeF drawnSize() const;
    void resizeChart(const QSizeF& size);
    void layOut();
    void paintFrame(QPainter& painter);
    void paintXAxis(QPainter& painter);
    void paintPointer(QPainter& painter);
    void paintCrosshair(QPainter& painter, QPointF at);
    bool zoomsVertically(Qt::KeyboardModifiers modifiers) const;
    bool panByKey(int key);
    QRectF zoomBand() const;
    void showBand(const QRectF& band);

    QValueAxis *m_xAxis, *m_yAxis;
    ChartLayer *m_under, *m_over, *m_pointer;
    ChartWindow m_x, m_y;
    QVector<ChartTick> m_xTicks, m_yTicks;
    QString m_yTitle, m_xTitle, m_summary;
    QRectF m_plot;
    Qt::Orientations m_zoomable = Qt::Vertical, m_crosshair = Qt::Horizontal | Qt::Vertical;
    std::optional<QPointF> m_cursor, m_bandFrom;
    std::optional<Theme> m_light;  ///< only while exporting
    bool m_dragged = false, m_keyboardFocus = false;
};
