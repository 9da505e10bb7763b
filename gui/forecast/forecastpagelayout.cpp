// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the Forecast page stand, and what they tell each other.
#include <QHBoxLayout>
#include <QSpinBox>
#include <QStackedLayout>

#include "gui/charts/forecastchart.h"
#include "gui/forecast/beyondview.h"
#include "gui/forecast/forecastpage.h"
#include "gui/forecast/forecasttablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/rowhover.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"

namespace {
constexpr int mostSteps = 120;  // beyond the data
}

void ForecastPage::build() {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12)));
    column->setSpacing(qRound(px(4)));
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(qRound(px(6)));
    auto* controls = new QHBoxLayout;
    controls->setSpacing(qRound(px(12)));
    m_mode->setTexts({QString(), QString()});
    m_steps->setRange(1, mostSteps);
    m_steps->setValue(m_beyond->horizon());
    m_steps->setKeyboardTracking(false);
    m_steps->setObjectName(QStringLiteral("steps beyond"));
    m_ahead->setObjectName(QStringLiteral("steps ahead"));
    m_ahead->setRange(1, 1);
    for (QWidget* control : std::initializer_list<QWidget*>{m_mode, m_stepsLabel, m_steps, m_aheadLabel, m_ahead})
        controls->addWidget(control);
    controls->addStretch(1);
    controls->addWidget(m_choice);
    column->addLayout(controls);
    column->addSpacing(qRound(px(10)));
    column->addLayout(m_views, 1);
    auto* test = new QVBoxLayout(m_test);
    test->setContentsMargins(0, 0, 0, 0);
    test->setSpacing(qRound(px(8)));
    m_choice->setObjectName(QStringLiteral("experiment"));
    m_chart->setObjectName(QStringLiteral("test window"));
    m_table->setObjectName(QStringLiteral("test window"));
    m_table->setModel(m_model);
    m_table->setPreferredRows(5);
    test->addWidget(m_chart, 5);
    test->addWidget(m_table, 4);
    test->addWidget(m_caption);
    m_views->addWidget(m_test);
    m_views->addWidget(m_beyond);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void ForecastPage::connectAll() {
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.shown()) refresh();
    });
    connect(&m_workspace.selection(), &Selection::changed, this, &ForecastPage::refreshChosen);
    Selection& selection = m_workspace.selection();
    connect(&selection, &Selection::hoverChanged, this, &ForecastPage::refreshPreview);
    connect(m_mode, &SegmentedControl::activated, this, &ForecastPage::showMode);
    connect(m_steps, &QSpinBox::valueChanged, m_beyond, &BeyondView::setHorizon);
    connect(m_ahead, &QSpinBox::valueChanged, this, &ForecastPage::refresh);
    connect(m_beyond, &BeyondView::runRequested, this, &ForecastPage::runRequested);
    connect(m_beyond, &BeyondView::wordsChanged, this, [this] {
        if (const ExperimentItem* item = m_workspace.current()) refreshWords(*item);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT runRequested(m_workspace.currentId()); });
    connect(m_choice, &SegmentedControl::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_choices.size()))
            m_workspace.choose(m_choices[static_cast<std::size_t>(index)], {});
    });
    connect(m_chart, &ForecastChart::repeatHovered, this, [this, &selection](int repeat) {
        if (repeat < 0) selection.endHover();
        else selection.hover(m_workspace.currentId(), repeat);
    });
    connect(m_chart, &ForecastChart::repeatClicked, this, [this](int repeat, Qt::KeyboardModifiers keys) {
        m_workspace.choose(m_workspace.currentId(), repeat, keys & Qt::ControlModifier);
    });
    connect(m_chart, &ForecastChart::lineHovered, this, [this, &selection](int line) {
        const RepeatRef& of = m_lines[static_cast<std::size_t>(line)];
        selection.hover(of.experiment, of.repeat);
    });
    connect(m_chart, &ForecastChart::lineClicked, this, [this](int line, Qt::KeyboardModifiers keys) {
        const RepeatRef of = m_lines[static_cast<std::size_t>(line)];
        m_workspace.choose(of.experiment, of.repeat, keys & Qt::ControlModifier);
    });
    connect(m_chart, &ChartView::insideAsked, &selection, &Selection::lookInside);
    connect(m_chart, &ForecastChart::rankStepped, this,
            [this](int direction, Qt::KeyboardModifiers keys) { step(direction, keys & Qt::ControlModifier); });
    // One step of the chart is one row of the table.
    connect(m_chart, &ForecastChart::stepHovered, m_model, &ForecastTableModel::setHoveredRow);
    connect(new RowHover(m_table), &RowHover::hovered, m_chart, [this](const QModelIndex& index) {
        m_chart->setHighlightedStep(index.isValid() ? index.row() : m_table->currentIndex().row());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_chart,
            [this](const QModelIndex& index) { m_chart->setHighlightedStep(index.row()); });
}
