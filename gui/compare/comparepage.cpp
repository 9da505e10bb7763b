// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/compare/comparepage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <algorithm>
#include <limits>
#include <utility>

#include "engine/statistics/describe.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/differencechart.h"
#include "gui/compare/comparecontrols.h"
#include "gui/compare/compareheadline.h"
#include "gui/compare/pairtablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/settingtexts.h"
#include "gui/workspace/describetablemodel.h"
#include "gui/workspace/selectionlink.h"
#include "gui/workspace/workspace.h"

using Items = std::vector<const ExperimentItem*>;

ComparePage::ComparePage(Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_headline(new TextLabel(TypeRole::Headline)),
      m_detail(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_caption(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_controls(new CompareControls),
      m_boxChart(new BoxPlotChart),
      m_differenceChart(new DifferenceChart),
      m_describe(new DescribeTableModel(workspace, this)),
      m_pairs(new PairTableModel(this)),
      m_table(new DataTable),
      m_pairTable(new DataTable),
      m_empty(new EmptyState),
      m_content(new QWidget),
      m_charts(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_tables(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_scroll(new QScrollArea),
      m_stack(new QStackedLayout(this)),
      m_link(new SelectionLink(workspace, this)) {
    build();
    connectParts();
    retranslate();
}

void ComparePage::connectParts() {
    connect(m_empty, &EmptyState::actionTriggered, this, &ComparePage::actOnEmpty);
    connect(m_controls, &CompareControls::orderChosen, this, [this](int index) {
        m_describe->setOrder(static_cast<DescribeTableModel::Order>(index));
        refresh();
    });
    connect(m_controls, &CompareControls::baseChosen, this, &ComparePage::setBase);
    connect(&m_workspace.selection(), &Selection::baseChanged, this, &ComparePage::refresh);
    connect(m_controls, &CompareControls::linesToggled, m_boxChart, &BoxPlotChart::setPairLines);
    m_link->link(m_boxChart);
    m_link->link(m_differenceChart);
    m_link->link(m_table, m_describe, DescribeTableModel::IdRole);
    m_link->link(m_pairTable, m_pairs, PairTableModel::IdRole);
    connect(&m_workspace.selection(), &Selection::hoverChanged, this,
            [this] { m_pairs->setHovered(m_workspace.selection().hoveredExperiment()); });
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.shown()) refresh();
    });
}

// --- what is on the page ------------------------------------------------------------------------

bool ComparePage::hasOwnRunButton() const { return m_stack->currentWidget() == m_empty; }

void ComparePage::setPresented(bool presented) {
    Page::setPresented(presented);
    m_controls->setVisible(!presented);
    refreshCaption();
    arrange();
}

/// Ticked experiments with results or a run, in the order of the boxes.
Items ComparePage::shown() const {
    Items items;
    for (const auto& item : m_workspace.experiments())
        if (item.ticked && item.results.state != RunState::NotRun) items.push_back(&item);
    if (m_controls->order()->currentIndex() > 0) {
        const std::vector<int> order = m_describe->ids();  // what has no repeat yet stands at the end
        std::ranges::stable_sort(
            items, {}, [&](const ExperimentItem* item) { return std::ranges::find(order, item->id) - order.begin(); });
    }
    return items;
}

int ComparePage::baseId() const {
    int first = 0;
    for (const auto& item : m_workspace.experiments()) {
        if (!item.ticked || item.results.state == RunState::NotRun) continue;
        if (item.id == m_workspace.selection().base()) return item.id;
        if (!first) first = item.id;
    }
    return first;
}

void ComparePage::setBase(int id) { m_workspace.selection().setBase(id); }

void ComparePage::refreshEmpty(bool something) {
    const bool ticked = std::ranges::any_of(m_workspace.experiments(), &ExperimentItem::ticked);
    if (m_workspace.tickedCannotRun())
        m_empty->setTexts(tr("None of the ticked experiments can run; see the configuration."));
    else if (ticked)
        m_empty->setTexts(tr("The ticked experiments have not been trained yet."), tr("Run the ticked experiments"));
    else m_empty->setTexts(tr("No experiment is ticked."), tr("Tick all experiments"));
    QWidget* wanted = something ? static_cast<QWidget*>(m_scroll) : m_empty;
    if (m_stack->currentWidget() == wanted) return;
    m_stack->setCurrentWidget(wanted);
    Q_EMIT ownRunButtonChanged();
}

void ComparePage::actOnEmpty() {
    if (std::ranges::any_of(m_workspace.experiments(), &ExperimentItem::ticked)) return Q_EMIT runRequested();
    std::vector<int> ids;
    for (const auto& item : m_workspace.experiments()) ids.push_back(item.id);
    for (const int id : ids) m_workspace.setTicked(id, true);
}

void ComparePage::setPause(Pause pause) {
    if (std::exchange(m_pause, pause) != pause) refresh();
}

void ComparePage::refresh() {
    const Items items = shown();
    refreshEmpty(!items.empty());
    if (items.empty() || !isVisible()) return;
    m_comparison.update(items, baseId(), m_workspace.persistence());
    refreshHeadline(items);
    refreshBoxes(items);
    refreshDifferences();
    m_link->refresh();
    refreshControls(items);
    refreshCaption();
    arrange();
}

void ComparePage::refreshHeadline(const Items& items) {
    std::vector<ComparedExperiment> compared;
    int base = 0;
    bool imported = false;
    for (const ExperimentItem* item : items) {
        if (item->id == baseId()) base = static_cast<int>(compared.size());
        imported = imported || item->imported;
        ComparedExperiment experiment;
        experiment.name = item->shownName();
        experiment.rmse = lstm::describe(item->results.rmse());
        experiment.planned = item->results.planned;
        experiment.running = Comparison::running(*item);
        if (const PairOutcome* pair = m_comparison.pair(item->id)) {
            experiment.paired = pair->paired;
            experiment.judged = pair->judged;
            experiment.wins = pair->wins;
            experiment.winsInterval = pair->winsInterval;
        }
        compared.push_back(std::move(experiment));
    }
    const Headline words = compareHeadline(compared, base, !imported && m_workspace.ranAsTwins(), m_pause);
    m_headline->setText(words.title);
    m_detail->setText(words.detail);
}

void ComparePage::refreshBoxes(const Items& items) {
    QVector<BoxPlotInput> boxes;
    std::vector<int> ids;
    std::size_t repeats = 0;
    int group = 0;
    for (const ExperimentItem* item : items) {
        BoxPlotInput input = m_boxes.of(*item);
        const ExperimentItem* before = ids.empty() ? nullptr : items[ids.size() - 1];
        input.pairGroup = item->imported ? -1 : before && Comparison::sameSeeds(*before, *item) ? group : ++group;
        ids.push_back(item->id);
        repeats += item->results.repeats.size();
        boxes << input;
    }
    if (ids != m_shownIds || repeats < m_shownRepeats) m_boxChart->startOver();
    m_shownRepeats = repeats;
    m_shownIds = std::move(ids);
    m_link->setShown(m_shownIds);
    m_boxChart->setTitles(rmseTitle(m_workspace.series()));
    m_boxChart->setBoxes(boxes, m_workspace.persistence().value_or(std::numeric_limits<double>::quiet_NaN()));
    m_boxChart->setSummary(BoxInputs::spoken(boxes));
}

void ComparePage::refreshDifferences() {
    QVector<DifferenceRow> rows;
    QStringList spoken;
    std::vector<int> ids;
    for (const PairOutcome& pair : m_comparison.pairs()) {
        DifferenceRow row{pair.name, pair.style, {}, {}};
        if (pair.judged) row.difference = pair.judged->difference;
        if (!pair.judged) row.note = PairTableModel::previewText(pair);
        else if (pair.judged->verdict == lstm::Verdict::TooFew || pair.judged->verdict == lstm::Verdict::Unstable)
            row.note = PairTableModel::verdictWord(*pair.judged);
        spoken << tr("%1: %2").arg(pair.name, pair.judged ? PairTableModel::verdictWord(*pair.judged) : row.note);
        ids.push_back(pair.id);
        rows << row;
    }
    const ExperimentItem* base = m_workspace.experiment(baseId());
    m_link->setDifferences(std::move(ids));
    const bool marks = m_comparison.pairs().size() == 1 && !m_comparison.pairs()[0].differences.empty();
    m_differenceChart->setPairs(marks ? m_comparison.pairs()[0].differences : std::vector<lstm::PairDifference>{},
                                base->style);
    m_differenceChart->setRows(rows, m_comparison.margin());
    m_differenceChart->setSummary(spoken.join(QStringLiteral("; ")));
    if (marks)
        m_differenceChart->setTitles(
            tr("%1 %2 %3, same seed").arg(m_comparison.pairs()[0].name, QChar(0x2212), base->shownName()));
    else m_differenceChart->setTitles(tr("Difference from %1, 95 % interval").arg(base->shownName()));
    m_pairs->setPairs(base->shownName(), m_comparison.pairs());
    alignAxes();
}

void ComparePage::refreshControls(const Items& items) {
    std::vector<int> ids;
    QStringList names;
    for (const auto& item : m_workspace.experiments())
        if (std::ranges::find(items, &item) != items.end()) {
            ids.push_back(item.id);
            names << item.shownName();
        }
    m_controls->setBases(ids, names, baseId());
    const auto& boxes = m_boxChart->boxes();
    bool neighbours = false;
    for (int i = 0; i + 1 < boxes.size(); ++i)
        neighbours = neighbours || (boxes[i].pairGroup >= 0 && boxes[i].pairGroup == boxes[i + 1].pairGroup);
    m_controls->setPairsPossible(neighbours);
}

void ComparePage::refreshCaption() {
    QStringList sentences{tr("Box: quartiles and median; whiskers to the last value within 1.5 IQR; diamond: mean.")};
    if (const QString dots = m_boxChart->caption(); !dots.isEmpty()) sentences << dots;
    if (!m_comparison.pairs().empty() && m_comparison.margin() > 0)
        sentences << tr("Grey band: a difference within ±%1 counts as practically equal.")
                         .arg(numberText(m_comparison.margin()));
    if (!m_differenceChart->pairDots().dots.isEmpty())
        sentences << tr("Each mark is one pair; the line is the 95 % interval of the typical difference.");
    if (const QString pairs = presented() ? QString() : PairTableModel::caption(m_comparison.pairs()); !pairs.isEmpty())
        sentences << pairs;
    m_caption->setText(sentences.join(sentenceGap()));
}

// --- events ---------------------------------------------------------------------------------------

void ComparePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void ComparePage::retranslate() {
    m_table->setAccessibleName(tr("Test RMSE"));
    m_pairTable->setAccessibleName(tr("Verdicts against the base"));
    refresh();
}

void ComparePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) {
        m_scaled.apply();
        arrange();
    }
    Page::changeEvent(event);
}
