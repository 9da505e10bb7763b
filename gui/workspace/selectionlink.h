// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

class BoxPlotChart;
class DataTable;
class DifferenceChart;
class LossChart;
class QAbstractItemModel;
class Workspace;

/// Ties the charts and tables of a page to the window's selection, all in the same way: hovering previews, a click
/// chooses, Ctrl adds, arrow keys walk; and what is chosen or hovered elsewhere is marked here.
///
/// Charts number experiments by position, the window by id: the page tells which ids it shows, in their order.
class SelectionLink final : public QObject {
    Q_OBJECT
public:
    SelectionLink(Workspace& workspace, QWidget* page);

    void link(BoxPlotChart* chart);
    void link(LossChart* chart);
    void link(DifferenceChart* chart);
    /// Gives the table its model, whose rows name their experiment under `idRole`.
    void link(DataTable* table, QAbstractItemModel* model, int idRole);

    void setShown(std::vector<int> ids) { m_shown = std::move(ids); }  ///< boxes and curves
    void setDifferences(std::vector<int> ids) { m_differences = std::move(ids); }
    int position(int id) const;
    /// Marks what is chosen; to be called when what is shown has changed, and by itself when the selection has.
    void refresh();

private:
    struct Table {
        DataTable* table;
        int idRole;
    };
    std::optional<int> idAt(int position) const;
    void choose(int position, int repeat, Qt::KeyboardModifiers keys);
    void hover(int position, int repeat);
    void step(int direction, Qt::KeyboardModifiers keys);
    void refreshTable(const Table& table);
    void refreshHover();

    Workspace& m_workspace;
    QWidget* m_page;
    BoxPlotChart* m_boxes = nullptr;
    LossChart* m_losses = nullptr;
    DifferenceChart* m_difference = nullptr;
    std::vector<Table> m_tables;
    std::vector<int> m_shown, m_differences;
    int m_hoveredBox = -1;     ///< the pointer may be over a dot and its box
    bool m_following = false;  ///< a table's cursor moves by itself, not by a person
};
