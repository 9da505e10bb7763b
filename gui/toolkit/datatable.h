// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <vector>

#include "gui/toolkit/tabletext.h"

/// A table of figures: no vertical lines, rows of 28 px with a thin rule, a 12 px head, first column at the left,
/// figures at the right, the chosen row tinted with its first cell DemiBold.
///
/// It asks for the height of all its rows and shrinks, with a scroll bar, where there is less room; the columns share
/// the width. Ctrl+C copies it as TSV, its context menu as TSV, Markdown or LaTeX. Texts of cells are plain.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Space at both ends of a row, in design px: 8, or 0 where rows cannot be chosen.
    void setEdgePadding(double designPixels);
    /// The rows that it shows without scrolling where there is room; default: all.
    void setPreferredRows(int most);

    /// The width at which no figure is cut, names shortened; `without` a column that could be left out.
    int neededWidth(int without = -1) const;
    /// The same with whole names.
    int wholeWidth(int without = -1) const;
    /// A column that is not shown is still copied.
    void showColumn(int column, bool shown);

    void copy(TableFormat format) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int heightOf(int rows) const;
    int naturalWidth(int column) const;
    void dress();
    void fit();
    void shareWidth();

    double m_padding = 8;
    int m_preferredRows = -1;
    std::vector<int> m_natural;  ///< widths that the columns need
    bool m_sharing = false;
};
