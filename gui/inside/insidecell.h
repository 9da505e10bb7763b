// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/inside/insideinputs.h"

class LineLabel;
class TextLabel;

/// The equations of one step with their numbers, a row each: name, terms, =, result.
class FormulaTable final : public QWidget {
    Q_OBJECT
public:
    explicit FormulaTable(QWidget* parent = nullptr);
    void setFormulas(const std::vector<Formula>& formulas);
    QStringList texts() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QWidget* whole;
        LineLabel *name, *terms;
        TextLabel *equals, *result;
    };
    void addRow();
    std::vector<Row> m_rows;
};

/// The cell at the marked step: its title and its diagram.
class InsideCell final : public QWidget {
    Q_OBJECT
public:
    explicit InsideCell(QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& hint);
    CellDiagram* diagram() const { return m_diagram; }

private:
    LineLabel *m_title, *m_hint;
    CellDiagram* m_diagram;
};
