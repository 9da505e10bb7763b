// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/runpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <algorithm>
#include <limits>

#include "engine/results/lossband.h"
#include "engine/statistics/boxplot.h"
#include "engine/statistics/verdict.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/losschart.h"
#include "gui/models/describetablemodel.h"
#include "gui/support/datatable.h"
#include "gui/support/emptystate.h"
#include "gui/support/headline.h"
#include "gui/support/rowhover.h"
#include "gui/support/segmentedcontrol.h"
#include "gui/support/settingtexts.h"
#include "gui/support/textlabel.h"

namespace {

constexpr int pointsOfACurve = 150;  // as many as the plot has room to show apart, and cheap to find 30 times a second

QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

}  // namespace

RunPage::RunPage(Workspace& workspace, LossSource losses, RepeatLossSource repeatLosses, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_losses(std::move(losses)),
      m_repeatLosses(std::move(repeatLosses)),
      m_headline(new TextLabel(TypeRole::Headline)),
      m_detail(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_caption(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_lossChart(new LossChart),
      m_boxChart(new BoxPlotChart),
      m_model(new DescribeTableModel(workspace, this)),
      m_table(new DataTable),
      m_scale(new SegmentedControl),
      m_empty(new EmptyState),
      m_charts(new QHBoxLayout),
      m_content(new QWidget),
      m_stack(new QStackedLayout(this)) {
    auto* column = new QVBoxLayout(m_content);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(qRound(px(12)));
    m_charts->addWidget(m_lossChart, 1);
    m_charts->addWidget(m_boxChart, 1);
    column->addLayout(m_charts, 1);
    column->addSpacing(qRound(px(8)));
    // Before the view connects: when its row goes the cursor moves on, and that is nobody's choice.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    m_table->setModel(m_model);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_following = false; });
    column->addWidget(m_table);
    auto* captions = new QHBoxLayout;
    captions->setContentsMargins(0, qRound(px(6)), 0, 0);
    captions->addWidget(m_caption, 1);
    captions->addWidget(m_scale, 0, Qt::AlignTop);
    column->addLayout(captions);
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea;  // a small window scrolls rather than squeezes
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    m_stack->addWidget(scroll);

    connect(m_empty, &EmptyState::actionTriggered, this, &RunPage::runRequested);
    connect(m_scale, &SegmentedControl::activated, this, [this](int index) { m_lossChart->setLogarithmic(index == 0); });
    connectSelection();
    for (auto signal : {&Workspace::currentChanged, &Workspace::resultsChanged, &Workspace::experimentsChanged, &Workspace::seriesChanged})
        connect(&m_workspace, signal, this, &RunPage::refresh);
    connect(&m_workspace, &Workspace::configChanged, this, [this](int id) { m_worked.remove(id); });
    m_scale->setTexts({QString(), QString()});
    m_scale->setCurrentIndex(0);
    retranslate();
}

std::vector<const ExperimentItem*> RunPage::shown() const {
    std::vector<const ExperimentItem*> items;
    for (const auto& item : m_workspace.experiments())
        if (item.ticked && item.results.state != RunState::NotRun) items.push_back(&item);
    return items;
}

void RunPage::setRunning(bool running) {
    m_running = running;
    for (Worked& w : m_worked) w.lossComplete = false;
    refreshHeadline();
}

void RunPage::startOver() {
    m_worked.clear();
    m_lossChart->startOver();
    m_boxChart->startOver();
    refresh();
}

void RunPage::refresh() {
    const bool something = !shown().empty();
    m_stack->setCurrentIndex(something ? 1 : 0);
    if (!something || !isVisible()) return;
    refreshHeadline();
    refreshLosses();
    refreshBoxes();
}

void RunPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

/// Beside each other where there is room for both, else one above the other.
void RunPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    dress();
}

void RunPage::dress() {
    m_content->layout()->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12)));
    m_content->layout()->setSpacing(qRound(px(4)));
    m_charts->setSpacing(qRound(px(24)));
    m_charts->setDirection(width() < px(600) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget* chart : {static_cast<QWidget*>(m_lossChart), static_cast<QWidget*>(m_boxChart)}) chart->setMinimumHeight(qRound(px(280)));
}

const RunPage::Worked& RunPage::worked(const ExperimentItem& item) {
    Worked& w = m_worked[item.id];
    if (w.rmse.size() != item.results.repeats.size() || w.box.name != item.name() || w.box.styleIndex != item.style) {
        w.rmse = item.results.rmse();
        w.box = {};
        w.box.name = item.name();
        w.box.styleIndex = item.style;
        for (const auto& result : item.results.repeats) {
            w.box.values << result.rmse;
            w.box.repeats << result.repeat;
        }
        w.box.box = lstm::boxPlot(w.rmse);
    }
    w.box.planned = item.results.planned;
    return w;
}

void RunPage::refreshHeadline() {
    std::vector<HeadlineSide> sides;
    bool paired = true;
    const ExperimentItem* first = nullptr;
    const auto items = shown();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!first) first = items[i];
        sides.push_back({items[i]->name(), worked(*items[i]).rmse, items[i]->results.planned, m_workspace.ranAsTwins()});
        paired = paired && !items[i]->imported && items[i]->config.seed == first->config.seed && items[i]->config.stream == first->config.stream;
    }
    const double margin = lstm::defaultMargin(m_workspace.persistence().value_or(sides.empty() ? 0.0 : lstm::describe(sides.front().rmse).median));
    const Headline words = runHeadline(sides, paired, margin, m_running);
    m_headline->setText(words.title);
    m_detail->setText(words.detail);
    QString caption = tr("Box: quartiles and median; whiskers to the last value within 1.5 IQR; diamond: mean.");
    if (m_running && !sides.empty())
        caption += sentenceGap() + tr("Preview, %1 of %2 repeats.").arg(plain(static_cast<qint64>(sides.front().rmse.size())), plain(sides.front().planned));
    if (const QString dots = m_boxChart->caption(); !dots.isEmpty()) caption += sentenceGap() + dots;
    m_caption->setText(caption);
}

void RunPage::workOutLoss(const ExperimentItem& item) {
    Worked& w = m_worked[item.id];
    w.loss = {};
    w.loss.name = item.name();
    w.loss.styleIndex = item.style;
    w.lossComplete = !m_running;
    const lstm::LossCurves* curves = m_losses(item.id);
    if (!curves) return;
    std::vector<std::span<const float>> known;
    for (int r = 0; r < curves->repeats(); ++r)
        if (const auto points = curves->points(r); !points.empty()) known.push_back(points);
    const lstm::LossBand band = lstm::lossBand(known, curves->stride(), pointsOfACurve);
    w.loss.repeats = static_cast<int>(known.size());
    w.loss.epochs = toVector(band.epochs);
    w.loss.median = toVector(band.median);
    w.loss.low = toVector(band.low);
    w.loss.high = toVector(band.high);
}

/// Bands over a thousand repeats take milliseconds, so while a run goes on each call works out one experiment's.
void RunPage::refreshLosses() {
    m_lines.clear();
    int epochs = 0;
    const auto items = shown();
    const int turn = items.empty() ? 0 : m_turn++ % static_cast<int>(items.size());
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const ExperimentItem& item = *items[static_cast<std::size_t>(i)];
        Worked& w = m_worked[item.id];
        if (m_running ? i == turn || w.loss.epochs.isEmpty() : !w.lossComplete) workOutLoss(item);
        if (!item.imported) epochs = std::max(epochs, item.config.training.epochs);
        m_lines << w.loss;
        if (items.size() > 3 && item.id != m_workspace.currentId()) {  // one band and one name can be read, eleven cannot
            m_lines.back().name.clear();
            m_lines.back().low.clear();
            m_lines.back().high.clear();
        }
    }
    m_lossChart->setPlannedEpochs(epochs);
    showLosses();
}

/// The bands, and over them the repeats that are chosen or under the pointer.
void RunPage::showLosses() {
    const auto items = shown();
    QVector<LossLines> lines;
    for (int i = 0; i < m_lines.size() && i < static_cast<int>(items.size()); ++i) {
        const LossLines line = emphasised(*items[static_cast<std::size_t>(i)], m_lines[i]);
        if (!line.epochs.isEmpty()) lines << line;
    }
    m_lossChart->setCurves(lines);
}

LossLines RunPage::emphasised(const ExperimentItem& item, LossLines lines) {
    const auto repeat = m_workspace.selection().shown(item.id);
    if (!repeat || item.imported) return lines;
    const lstm::LossCurves* curves = m_losses(item.id);
    RepeatLosses losses;
    if (curves && *repeat < curves->repeats()) losses = {curves->points(*repeat), curves->stride()};
    if (losses.points.empty() && item.results.find(*repeat)) losses = m_repeatLosses(item.id, *repeat);
    if (losses.points.empty()) return lines;
    lines.chosenRepeat = *repeat;
    if (lines.epochs.isEmpty()) {
        const lstm::LossBand alone = lstm::thinnedCurve(losses.points, losses.stride, pointsOfACurve);
        lines.epochs = toVector(alone.epochs);
        lines.chosen = toVector(alone.median);
    } else {
        lines.chosen = toVector(lstm::lossesAt(losses.points, losses.stride, std::span(lines.epochs.constData(), static_cast<std::size_t>(lines.epochs.size()))));
    }
    return lines;
}

void RunPage::refreshBoxes() {
    QVector<BoxPlotInput> boxes;
    QStringList spoken;
    for (const ExperimentItem* item : shown()) {
        const Worked& w = worked(*item);
        spoken << tr("%1: median %2 of %n repeat(s)", nullptr, static_cast<int>(w.box.box.count)).arg(item->name(), figure(w.box.box.median));
        boxes << w.box;
    }
    m_boxChart->setBoxes(boxes, m_workspace.persistence().value_or(std::numeric_limits<double>::quiet_NaN()));
    m_boxChart->setSummary(spoken.join(QStringLiteral("; ")));
    refreshSelection();
}

// --- the window's selection ---------------------------------------------------------------------

std::optional<int> RunPage::idAt(int box) const {
    const auto items = shown();
    return box >= 0 && box < static_cast<int>(items.size()) ? std::optional(items[static_cast<std::size_t>(box)]->id) : std::nullopt;
}

int RunPage::position(int id) const {
    const auto items = shown();
    const auto found = std::ranges::find(items, id, &ExperimentItem::id);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

void RunPage::connectSelection() {
    Selection& selection = m_workspace.selection();
    connect(m_boxChart, &BoxPlotChart::dotClicked, this, [this](int box, int repeat, Qt::KeyboardModifiers keys) {
        if (const auto id = idAt(box)) m_workspace.choose(*id, repeat, keys & Qt::ControlModifier);
    });
    connect(m_boxChart, &BoxPlotChart::boxClicked, this, [this](int box) {
        if (const auto id = idAt(box)) m_workspace.choose(*id, {});
    });
    const auto hoverBox = [this, &selection] { selection.hover(idAt(m_hoveredBox).value_or(0)); };
    connect(m_boxChart, &BoxPlotChart::dotHovered, this, [this, &selection, hoverBox](int box, int repeat) {
        if (const auto id = idAt(box)) selection.hover(*id, repeat);
        else hoverBox();
    });
    connect(m_boxChart, &BoxPlotChart::boxHovered, this, [this, &selection, hoverBox](int box) {
        m_hoveredBox = box;
        if (!selection.hoveredRepeat()) hoverBox();
    });
    connect(new RowHover(m_table), &RowHover::hovered, this,
            [&selection](const QModelIndex& index) { selection.hover(index.data(DescribeTableModel::IdRole).toInt()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!m_following && index.isValid()) m_workspace.choose(index.data(DescribeTableModel::IdRole).toInt(), {});
    });
    connect(&m_workspace, &Workspace::selectionChanged, this, [this] {
        if (!isVisible()) return;
        refreshSelection();
        showLosses();
    });
    connect(&selection, &Selection::hoverChanged, this, &RunPage::refreshHover);
}

void RunPage::refreshSelection() {
    const Selection& selection = m_workspace.selection();
    const int chosen = selection.experiment();
    const auto repeats = selection.repeatsOf(chosen);
    QVector<QPair<int, int>> others;
    for (const RepeatRef& other : selection.repeats())
        if (other.experiment != chosen) others.append({position(other.experiment), other.repeat});
    m_boxChart->setSelection(position(chosen), QVector<int>(repeats.begin(), repeats.end()));
    m_boxChart->setAlsoSelected(others);
    m_following = true;
    int row = 0;
    while (row < m_model->rowCount() && m_model->index(row, 0).data(DescribeTableModel::IdRole).toInt() != chosen) ++row;
    if (row < m_model->rowCount()) {
        if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row)) m_table->selectRow(row);
    } else {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    }
    m_following = false;
}

void RunPage::refreshHover() {
    if (!isVisible()) return;
    const Selection& selection = m_workspace.selection();
    m_boxChart->setPreview(position(selection.hoveredExperiment()), selection.hoveredRepeat().value_or(-1));
    m_table->viewport()->update();
    showLosses();
}

void RunPage::retranslate() {
    m_lossChart->setTitles(tr("Training loss, scaled MSE"), tr("Epoch"));
    m_boxChart->setTitles(rmseTitle(m_workspace.series()));
    m_scale->setTexts({tr("Log"), tr("Linear")});
    m_scale->setAccessibleName(tr("Scale of the loss"));
    m_table->setAccessibleName(tr("Test RMSE"));
    m_empty->setTexts(tr("Nothing has been trained yet."), tr("Run the ticked experiments"));
    refresh();
}

void RunPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) dress();
    Page::changeEvent(event);
}
