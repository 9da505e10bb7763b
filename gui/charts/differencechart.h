// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/hodgeslehmann.h"
#include "gui/charts/chartview.h"
#include "gui/charts/pairdots.h"

/// One experiment of the difference chart. The estimate is the engine's.
struct DifferenceRow {
    QString name;
    int styleIndex = 0;
    lstm::DifferenceEstimate difference;  ///< of experiment - base; not drawn while there is a note
    QString note;                         ///< instead of a figure: "preview, 14 of 30"
    bool drawn() const { return note.isEmpty() && std::isfinite(difference.estimate); }
};

/// How far each experiment lies from the base: the typical difference as the experiment's marker with its figure
/// beside it, the 95 % interval as a line with end marks, and a band within which a difference is practically none.
///
/// A single experiment that is paired with the base shows its pairs as well, one mark each: those below zero look like
/// the experiment, those above like the base, whichever had the lower error.
///
/// Left is lower error. An interval far wider than the others does not squash them: it ends at the edge with a hollow
/// triangle, as pairs beyond the whiskers are counted there; double click shows all. Keys: Up and Down choose a row,
/// Left and Right a pair by its difference.
class DifferenceChart final : public ChartView {
    Q_OBJECT
public:
    explicit DifferenceChart(QWidget* parent = nullptr);

    /// From top to bottom. `margin`: half the width of the band.
    void setRows(const QVector<DifferenceRow>& rows, double margin);
    const QVector<DifferenceRow>& rows() const { return m_rows; }
    /// The pairs behind the only row. To be called before setRows.
    void setPairs(const std::vector<lstm::PairDifference>& pairs, int baseStyle);
    const PairDots& pairDots() const { return m_dots; }
    void setSelectedRepeats(const QVector<int>& repeats);
    void setPreviewedRepeat(int repeat);  ///< -1: none
    double margin() const { return m_margin; }
    void setSelectedRow(int row);
    int selectedRow() const { return m_selected; }
    /// The row that the pointer is over, here or elsewhere in the window; -1: none.
    void setPreviewedRow(int row);
    /// px under the axis, so that it stands level with the axis of a chart beside it.
    void setBottomRoom(double pixels);

    /// Where a row's estimate stands; \pre 0 <= row < rows().size()
    QPointF markerPosition(int row) const;

    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void rowClicked(int row);
    void rowHovered(int row);  ///< -1 when the pointer has left the rows
    void pairClicked(int repeat, Qt::KeyboardModifiers modifiers);
    void pairHovered(int repeat);  ///< -1: over none

protected:
    QVector<ChartTick> yTicks(AxisRange) const override { return {}; }
    QString yReadout(double) const override { return {}; }
    double leftMargin(double) const override;
    double topMargin() const override { return px(36); }
    double bottomMargin(double plotWidth) const override;
    double rightMargin() const override { return px(4); }
    void plotPlaced() override;
    void paintUnder(QPainter& painter) override;
    void paintOver(QPainter& painter) override;
    QString toolTipAt(const QPointF& at) const override;
    bool pressed(const QPointF& at, QMouseEvent* event) override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool keyPressed(QKeyEvent* event) override;
    void doubleClicked() override;

private:
    bool showsPairs() const { return m_rows.size() == 1 && !m_pairs.empty(); }
    double rowY(int row) const;
    int rowAt(const QPointF& at) const;
    int repeatAt(const QPointF& at) const;
    void hover(int row, int repeat);
    void stepPair(int direction, Qt::KeyboardModifiers modifiers);
    void paintRowGround(QPainter& painter, int row, const QColor& colour);
    QString figureOf(int row) const;
    void paintRow(QPainter& painter, int row);
    void paintInterval(QPainter& painter, int row, const QColor& colour);
    void paintFigure(QPainter& painter, int row);
    void paintDirections(QPainter& painter);
    void paintPairs(QPainter& painter);
    void paintBeyond(QPainter& painter, const PairDots::Beyond& side, double direction);

    QVector<DifferenceRow> m_rows;
    std::vector<lstm::PairDifference> m_pairs;
    PairDots m_dots;
    QVector<int> m_selectedRepeats;
    double m_margin = 0, m_bottomRoom = 0;
    int m_selected = -1, m_previewed = -1, m_hovered = -1, m_baseStyle = 0, m_previewedRepeat = -1,
        m_hoveredRepeat = -1;
};
