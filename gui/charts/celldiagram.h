// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/experiment/cellsteps.h"

class QDoubleSpinBox;

/// What the diagram shows: one unit at one step.
struct CellDiagramValues {
    lstm::CellStep step;
    std::vector<float> x;   ///< inputs of the layer
    QString activation;     ///< of cell and candidate
    int styleIndex = 0;     ///< of the experiment: h is drawn in its colour
    bool reset = false;     ///< the state entered as zero, by a reset
    bool editable = false;  ///< c and h may be set by hand
    bool cByHand = false, hByHand = false;
};

/// One cell of an LSTM with the numbers of one step: the cell state runs through along the top, what is kept of it and
/// what is added; the hidden state feeds the gates from below. Where the state may be set by hand, c and h are fields,
/// and their rings can be dragged up and down.
class CellDiagram final : public QWidget {
    Q_OBJECT
public:
    explicit CellDiagram(QWidget* parent = nullptr);

    void setValues(const CellDiagramValues& values);
    const CellDiagramValues& values() const { return m_values; }
    QDoubleSpinBox* cellField() const { return m_c; }
    QDoubleSpinBox* hiddenField() const { return m_h; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellEdited(double value);
    void hiddenEdited(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Places;
    Places places() const;
    QDoubleSpinBox* ringAt(QPointF at) const;
    void placeFields();
    void retranslate();
    void describe();
    void paintWires(QPainter& painter, const Places& p) const;
    void paintGates(QPainter& painter, const Places& p) const;
    void paintNumbers(QPainter& painter, const Places& p) const;

    CellDiagramValues m_values;
    QDoubleSpinBox *m_c, *m_h;
    QDoubleSpinBox* m_dragged = nullptr;  ///< the field whose ring is being dragged
    double m_dragFrom = 0, m_dragValue = 0;
};
