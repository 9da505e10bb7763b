// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insidepage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <algorithm>

#include "engine/network/lstm.h"
#include "gui/inside/insidecell.h"
#include "gui/inside/insidecontrols.h"
#include "gui/inside/insideheadline.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/settingtexts.h"

using lstm::TracePhase;

InsidePage::InsidePage(Workspace& workspace, InsideSource source, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_source(std::move(source)),
      m_headline(new TextLabel(TypeRole::Headline)),
      m_detail(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_median(new QPushButton),
      m_clear(new QPushButton),
      m_chart(new InsideChart),
      m_cell(new InsideCell),
      m_formulas(new FormulaTable),
      m_controls(new InsideControls),
      m_empty(new EmptyState),
      m_content(new QWidget),
      m_stack(new QStackedLayout(this)) {
    build();
    connectAll();
    retranslate();
}

void InsidePage::build() {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(4)));
    column->setSpacing(qRound(px(4)));
    column->addWidget(m_headline);
    auto* second = new QHBoxLayout;
    second->setSpacing(qRound(px(8)));
    second->addWidget(m_detail, 1);
    second->addWidget(m_median, 0, Qt::AlignTop);
    second->addWidget(m_clear, 0, Qt::AlignTop);
    second->addStrut(qRound(px(32)));  // the buttons come and go; the chart stays
    column->addLayout(second);
    column->addSpacing(qRound(px(8)));
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(qRound(px(32)));
    m_body->addWidget(m_chart, 9);
    m_side = new QBoxLayout(QBoxLayout::TopToBottom);
    m_side->setSpacing(qRound(px(8)));
    m_side->addWidget(m_cell, 1, Qt::AlignTop);
    auto* rest = new QVBoxLayout;
    rest->setSpacing(qRound(px(12)));
    rest->addWidget(m_formulas);
    rest->addWidget(m_controls);
    rest->addStretch(1);
    m_side->addLayout(rest, 1);
    m_body->addLayout(m_side, 7);
    column->addLayout(m_body, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

void InsidePage::connectAll() {
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.shown()) refresh();
    });
    connect(&m_workspace.selection(), &Selection::changed, this, &InsidePage::refresh);
    connect(&m_workspace.testEdits(), &TestEdits::changed, this, &InsidePage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT runRequested(m_workspace.currentId()); });
    connect(m_chart, &InsideChart::cursorMoved, this, &InsidePage::refreshStep);
    connect(m_chart, &InsideChart::resetToggled, this, &InsidePage::toggleReset);
    connect(m_cell->diagram(), &CellDiagram::cellEdited, this, [this](double value) { setState(true, value); });
    connect(m_cell->diagram(), &CellDiagram::hiddenEdited, this, [this](double value) { setState(false, value); });
    connect(m_controls, &InsideControls::phaseChosen, this, [this](TracePhase phase) {
        m_view.phase = phase;
        refresh();
    });
    connect(m_controls, &InsideControls::epochChosen, this, [this](int epoch) {
        m_epoch = epoch;
        refresh();
    });
    connect(m_controls, &InsideControls::layerChosen, this, [this](int layer) {
        m_view.layer = layer;
        refresh();
    });
    connect(m_controls, &InsideControls::unitChosen, this, [this](int unit) {
        m_view.unit = unit;
        refresh();
    });
    connect(m_clear, &QPushButton::clicked, this,
            [this] { m_workspace.testEdits().clear(m_experiment, tr("Clear the edits of the test")); });
    connect(m_median, &QPushButton::clicked, this, [this] {
        const ExperimentItem* item = m_workspace.current();
        const auto median = item ? item->results.median() : std::nullopt;
        if (!median) return;
        const int next = m_repeat == *median ? m_left.value_or(*median) : *median;
        m_left = m_repeat == *median ? std::nullopt : std::optional(m_repeat);
        m_workspace.choose(item->id, next);
    });
}

/// Side by side where there is room, else the chart above, and the cell beside its equations.
void InsidePage::arrange() {
    const double room = width() / px(1);
    m_body->setDirection(room >= 880 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setDirection(room >= 880 || room < 745 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setSpacing(qRound(px(room >= 880 ? 32 : 18)));
    m_side->setSpacing(qRound(px(room >= 880 || room < 745 ? 8 : 28)));
    m_chart->setMinimumHeight(qRound(px(room >= 880 ? 440 : 400)));
}

void InsidePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void InsidePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void InsidePage::takeFocus() { m_chart->setFocus(Qt::OtherFocusReason); }

// --- which network ------------------------------------------------------------------------------

/// The chosen one, else the median; while results stream the one that was shown first stays.
int InsidePage::repeatToShow(const ExperimentItem& item) const {
    const auto lead = m_workspace.selection().lead(item.id);
    if (lead && item.results.find(*lead)) return *lead;
    if (m_experiment == item.id && item.results.state == RunState::Running && item.results.find(m_repeat))
        return m_repeat;
    return item.results.median().value_or(item.results.repeats.front().repeat);
}

void InsidePage::follow(const ExperimentItem& item, int repeat) {
    if (m_experiment != item.id) {
        m_epoch.reset();
        m_left.reset();
        m_trace.reset();
    }
    m_experiment = item.id;
    m_repeat = repeat;
    if (item.results.median() != repeat) m_left.reset();
    if (m_epoch && *m_epoch >= item.config.training.epochs) m_epoch.reset();
}

void InsidePage::refresh() {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !isVisible()) return;
    if (showEmpty(*item)) {
        m_trace.reset();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    follow(*item, repeatToShow(*item));
    m_view.style = item->style;
    m_view.edits = m_workspace.testEdits().of(item->id, item->config.framing.testSize, item->config.shape());
    const auto trace = m_source(item->config, {m_repeat, m_epoch, m_view.edits});
    if (!trace && m_trace)
        return m_detail->setText(tr("The network is being trained once more…"));  // what was there stays meanwhile
    m_trace = trace;
    if (!m_trace || m_trace->whole->phases.empty()) {
        m_empty->setTexts(m_trace ? tr("There is no room to look into this network.")
                                  : tr("The network is being trained once more…"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_content);
    clampView();
    refreshControls();
    refreshChart();
    refreshWords(*item);
}

bool InsidePage::showEmpty(const ExperimentItem& item) {
    if (item.imported)
        m_empty->setTexts(
            tr("%1 was read from a results file. It holds the errors of the repeats, but nothing to train them again.")
                .arg(item.shownName()));
    else if (lstm::hasError(m_workspace.problems(item.id)))
        m_empty->setTexts(tr("%1 cannot run; see the configuration.").arg(item.shownName()));
    else if (item.config.network.cell != lstm::Cell::Lstm)
        m_empty->setTexts(tr("This page draws LSTM cells; %1 has others.").arg(item.shownName()));
    else if (item.results.repeats.empty())
        m_empty->setTexts(tr("%1 has not been trained yet.").arg(item.shownName()), tr("Run this experiment"));
    else return false;
    return true;
}

void InsidePage::clampView() {
    const auto& units = m_trace->experiment->config.network.units;
    m_view.layer = std::clamp(m_view.layer, 0, static_cast<int>(units.size()) - 1);
    m_view.unit = std::clamp(m_view.unit, 0, units[static_cast<std::size_t>(m_view.layer)] - 1);
    if (!m_trace->phase(m_view.phase)) m_view.phase = TracePhase::Test;
}

// --- showing it ---------------------------------------------------------------------------------

void InsidePage::refreshControls() {
    const lstm::ExperimentConfig& config = m_trace->experiment->config;
    InsideControls::State state{m_view.phase,           {},           m_epoch.value_or(config.training.epochs),
                                config.training.epochs, m_view.layer, m_view.unit,
                                config.network.units};
    for (const auto& phase : m_trace->whole->phases) state.there.push_back(phase.phase);
    m_controls->setState(state);
    const QString gates = activationText(config.shape().recurrentActivation),
                  cell = activationText(config.shape().activation);
    QString hint = tr("Gates use %1, candidate and cell %2.").arg(gates, cell);
    if (m_view.phase == TracePhase::Test)
        hint += sentenceGap() +
                tr("Click between two steps of the chart to insert or remove a reset. Set c or h by hand in the cell.");
    m_controls->setHint(hint);
    m_clear->setVisible(!m_view.edits.empty());
}

void InsidePage::refreshChart() {
    const bool first = m_chart->cursor() < 0;
    const InsideChartData shown = insideChartData(*m_trace, m_view);
    m_chart->setTitles(tr("Inside %1").arg(QStringLiteral("#%1").arg(plain(qint64(m_repeat) + 1))));
    m_chart->setData(shown);
    if (first || m_chart->cursor() >= shown.steps.size()) m_chart->setCursor(0);
}

void InsidePage::refreshStep() {
    const lstm::PhaseTrace* phase = m_trace ? m_trace->phase(m_view.phase) : nullptr;
    const int step = m_chart->cursor();
    if (!phase || step < 0 || step >= static_cast<int>(phase->steps.size())) return;
    const lstm::TraceStep& traced = phase->steps[static_cast<std::size_t>(step)];
    const QString label = rowLabel(traced.row);
    m_cell->setTexts(m_trace->experiment->framed.timeSteps() == 1
                         ? tr("Inside the cell in %1").arg(label)
                         : tr("Inside the cell in %1, time step %2").arg(label, plain(traced.step + 1)),
                     tr("← → move the step"));
    m_cell->diagram()->setValues(cellDiagramValues(*m_trace, m_view, step));
    m_formulas->setFormulas(insideFormulas(*m_trace, m_view, step));
    m_chart->setSummary(insideSummary(m_chart->data().steps[step]) + sentenceGap() + m_headline->text() +
                        QLatin1Char('.') + sentenceGap() + m_detail->text());
}

void InsidePage::refreshWords(const ExperimentItem& item) {
    const Headline headline = insideHeadline(insideWords(*m_trace, m_view, item, m_repeat, m_epoch));
    m_headline->setText(headline.title);
    m_detail->setText(headline.detail);
    refreshMedian(item);
    refreshStep();
}

/// An outlier beside the median: there and back with one button.
void InsidePage::refreshMedian(const ExperimentItem& item) {
    const auto median = item.results.median();
    const bool there = median == m_repeat;
    m_median->setVisible(median && (!there || m_left));
    const auto number = [](int repeat) { return QStringLiteral("#%1").arg(plain(qint64(repeat) + 1)); };
    if (median)
        m_median->setText(there ? tr("Back to repeat %1").arg(number(m_left.value_or(0)))
                                : tr("Median repeat %1").arg(number(*median)));
}

// --- edits --------------------------------------------------------------------------------------

void InsidePage::toggleReset(int step) {
    const lstm::TraceStep& traced = m_trace->phase(m_view.phase)->steps[static_cast<std::size_t>(step)];
    const QString what = traced.resetBefore ? tr("Remove the reset before %1") : tr("Insert a reset before %1");
    m_workspace.testEdits().toggleReset(m_experiment, traced.row, what.arg(rowLabel(traced.row)));
}

void InsidePage::setState(bool cell, double value) {
    const lstm::TraceStep& traced = m_trace->phase(m_view.phase)->steps[static_cast<std::size_t>(m_chart->cursor())];
    const lstm::StateEdit edit{traced.row, m_view.layer, m_view.unit, cell ? lstm::Lstm::C : lstm::Lstm::H,
                               static_cast<float>(value)};
    m_workspace.testEdits().setState(
        m_experiment, edit,
        tr("Set %1 in %2").arg(cell ? QStringLiteral("c") : QStringLiteral("h"), rowLabel(traced.row)));
}

// --- language -----------------------------------------------------------------------------------

void InsidePage::retranslate() {
    m_clear->setText(tr("Clear edits"));
    refresh();
}

void InsidePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) arrange();
    Page::changeEvent(event);
}
