// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/selectionlink.h"

#include <algorithm>
#include <utility>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/differencechart.h"
#include "gui/charts/losschart.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/rowhover.h"
#include "gui/workspace/workspace.h"

SelectionLink::SelectionLink(Workspace& workspace, QWidget* page)
    : QObject(page), m_workspace(workspace), m_page(page) {
    connect(&workspace.selection(), &Selection::changed, this, [this] {
        if (m_page->isVisible()) refresh();
    });
    connect(&workspace.selection(), &Selection::hoverChanged, this, [this] {
        if (!m_page->isVisible()) return;
        refreshHover();
        for (const Table& table : m_tables) table.table->viewport()->update();
    });
}

// --- from the page to the window ----------------------------------------------------------------

void SelectionLink::link(BoxPlotChart* chart) {
    m_boxes = chart;
    connect(chart, &ChartView::insideAsked, &m_workspace.selection(), &Selection::lookInside);
    connect(chart, &BoxPlotChart::dotClicked, this, &SelectionLink::choose);
    connect(chart, &BoxPlotChart::boxClicked, this,
            [this](int box, Qt::KeyboardModifiers keys) { choose(box, -1, keys); });
    connect(chart, &BoxPlotChart::dotHovered, this,
            [this](int box, int repeat) { box >= 0 ? hover(box, repeat) : hover(m_hoveredBox, -1); });
    connect(chart, &BoxPlotChart::boxHovered, this, [this](int box) {
        m_hoveredBox = box;
        if (!m_workspace.selection().hoveredRepeat()) hover(box, -1);
    });
}

void SelectionLink::link(LossChart* chart) {
    m_losses = chart;
    connect(chart, &ChartView::insideAsked, &m_workspace.selection(), &Selection::lookInside);
    connect(chart, &LossChart::curveClicked, this, &SelectionLink::choose);
    connect(chart, &LossChart::curveHovered, this, &SelectionLink::hover);
    connect(chart, &LossChart::rankStepped, this, &SelectionLink::step);
}

void SelectionLink::link(DifferenceChart* chart) {
    m_difference = chart;
    const auto id = [this](int row) {
        return row >= 0 && row < static_cast<int>(m_differences.size()) ? m_differences[static_cast<std::size_t>(row)]
                                                                        : 0;
    };
    connect(chart, &DifferenceChart::rowClicked, this, [this, id](int row) {
        if (const int chosen = id(row)) m_workspace.choose(chosen, {});
    });
    connect(chart, &DifferenceChart::pairClicked, this, [this, id](int repeat, Qt::KeyboardModifiers keys) {
        m_workspace.choose(id(0), repeat, keys & Qt::ControlModifier);
    });
    connect(chart, &DifferenceChart::pairHovered, this, [this, id](int repeat) {
        if (repeat >= 0) m_workspace.selection().hover(id(0), repeat);
    });
    connect(chart, &DifferenceChart::rowHovered, this, [this, id](int row) { m_workspace.selection().hover(id(row)); });
}

void SelectionLink::link(DataTable* table, QAbstractItemModel* model, int idRole) {
    // Before the view connects: when its row goes the cursor moves on, and that is nobody's choice.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    table->setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_following = false; });
    m_tables.push_back({table, idRole});
    connect(new RowHover(table), &RowHover::hovered, this,
            [this, idRole](const QModelIndex& index) { m_workspace.selection().hover(index.data(idRole).toInt()); });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, idRole](const QModelIndex& index) {
                if (!m_following && index.isValid()) m_workspace.choose(index.data(idRole).toInt(), {});
            });
    connect(table, &DataTable::clicked, this,
            [this, idRole](const QModelIndex& index) {  // once more on the row of a chosen repeat: all of it
                m_workspace.choose(index.data(idRole).toInt(), {});
            });
}

std::optional<int> SelectionLink::idAt(int position) const {
    return position >= 0 && position < static_cast<int>(m_shown.size())
               ? std::optional(m_shown[static_cast<std::size_t>(position)])
               : std::nullopt;
}

int SelectionLink::position(int id) const {
    const auto found = std::ranges::find(m_shown, id);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void SelectionLink::choose(int position, int repeat, Qt::KeyboardModifiers keys) {
    if (const auto id = idAt(position))
        m_workspace.choose(*id, repeat < 0 ? std::nullopt : std::optional(repeat), keys & Qt::ControlModifier);
}

void SelectionLink::hover(int position, int repeat) {
    m_workspace.selection().hover(idAt(position).value_or(0), repeat < 0 ? std::nullopt : std::optional(repeat));
}

/// To the next repeat by RMSE of the chosen experiment, else of the first.
void SelectionLink::step(int direction, Qt::KeyboardModifiers keys) {
    const Selection& selection = m_workspace.selection();
    const auto id = idAt(std::max(0, position(selection.experiment())));
    const ExperimentItem* item = id ? m_workspace.experiment(*id) : nullptr;
    if (!item) return;
    if (const auto next = item->results.nextByRank(selection.lead(*id), direction))
        m_workspace.choose(*id, next, keys & Qt::ControlModifier);
}

// --- from the window to the page ----------------------------------------------------------------

void SelectionLink::refresh() {
    const Selection& selection = m_workspace.selection();
    const int chosen = selection.experiment();
    if (m_boxes) {
        QVector<QPair<int, int>> others;
        for (const RepeatRef& other : selection.repeats())
            if (other.experiment != chosen) others.append({position(other.experiment), other.repeat});
        const auto repeats = selection.repeatsOf(chosen);
        m_boxes->setSelection(position(chosen), QVector<int>(repeats.begin(), repeats.end()));
        m_boxes->setAlsoSelected(others);
    }
    if (m_losses) m_losses->setSelected(position(chosen));
    if (m_difference) {
        const auto row = std::ranges::find(m_differences, chosen);
        m_difference->setSelectedRow(row == m_differences.end() ? -1 : static_cast<int>(row - m_differences.begin()));
        QVector<int> repeats;
        for (const RepeatRef& chosenRepeat : selection.repeats()) repeats.append(chosenRepeat.repeat);
        m_difference->setSelectedRepeats(repeats);
    }
    for (const Table& table : m_tables) refreshTable(table);
    refreshHover();
}

void SelectionLink::refreshTable(const Table& table) {
    const QAbstractItemModel& model = *table.table->model();
    const int chosen = m_workspace.selection().experiment();
    m_following = true;
    int row = 0;
    while (row < model.rowCount() && model.index(row, 0).data(table.idRole).toInt() != chosen) ++row;
    if (chosen != 0 && row < model.rowCount()) {
        if (table.table->currentIndex().row() != row || !table.table->selectionModel()->isRowSelected(row))
            table.table->selectRow(row);
    } else {
        table.table->clearSelection();
        table.table->setCurrentIndex({});
    }
    m_following = false;
}

/// Losses of a hovered repeat are the page's to ask for; it previews them itself.
void SelectionLink::refreshHover() {
    const Selection& selection = m_workspace.selection();
    const int hovered = selection.hoveredExperiment();
    if (m_boxes) m_boxes->setPreview(position(hovered), selection.hoveredRepeat().value_or(-1));
    if (m_difference) {
        const auto row = std::ranges::find(m_differences, hovered);
        m_difference->setPreviewedRow(row == m_differences.end() ? -1 : static_cast<int>(row - m_differences.begin()));
        m_difference->setPreviewedRepeat(selection.hoveredRepeat().value_or(-1));
    }
}
