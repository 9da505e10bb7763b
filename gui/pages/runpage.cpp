// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/runpage.h"

#include <QEvent>
#include <QHBoxLayout>
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
      m_content(new QWidget),
      m_stack(new QStackedLayout(this)) {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12)));
    column->setSpacing(qRound(px(4)));
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(qRound(px(12)));
    auto* charts = new QHBoxLayout;
    charts->setSpacing(qRound(px(24)));
    charts->addWidget(m_lossChart, 1);
    charts->addWidget(m_boxChart, 1);
    column->addLayout(charts, 1);
    column->addSpacing(qRound(px(8)));
    m_table->setModel(m_model);
    column->addWidget(m_table);
    auto* captions = new QHBoxLayout;
    captions->setContentsMargins(0, qRound(px(6)), 0, 0);
    captions->addWidget(m_caption, 1);
    captions->addWidget(m_scale, 0, Qt::AlignTop);
    column->addLayout(captions);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);

    connect(m_empty, &EmptyState::actionTriggered, this, &RunPage::runRequested);
    connect(m_scale, &SegmentedControl::activated, this, [this](int index) { m_lossChart->setLogarithmic(index == 0); });
    connectSelection();
    for (auto signal : {&Workspace::resultsChanged, &Workspace::experimentsChanged, &Workspace::seriesChanged})
        connect(&m_workspace, signal, this, &RunPage::refresh);
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
    refreshHeadline();
}

void RunPage::startOver() {
    m_lossChart->startOver();
    m_boxChart->startOver();
    refresh();
}

void RunPage::refresh() {
    const bool something = !shown().empty();
    m_stack->setCurrentWidget(something ? m_content : static_cast<QWidget*>(m_empty));
    if (!something || !isVisible()) return;
    refreshHeadline();
    refreshLosses();
    refreshBoxes();
}

void RunPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void RunPage::refreshHeadline() {
    std::vector<HeadlineSide> sides;
    bool paired = true;
    const ExperimentItem* first = nullptr;
    for (const ExperimentItem* item : shown()) {
        if (!first) first = item;
        sides.push_back({item->name(), item->results.rmse(), item->results.planned, m_workspace.ranAsTwins()});
        paired = paired && !item->imported && item->config.seed == first->config.seed && item->config.stream == first->config.stream;
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

void RunPage::refreshLosses() {
    m_lines.clear();
    int epochs = 0;
    for (const ExperimentItem* item : shown()) {
        LossLines line;
        line.name = item->name();
        line.styleIndex = item->style;
        if (const lstm::LossCurves* curves = m_losses(item->id)) {
            std::vector<std::span<const float>> known;
            for (int r = 0; r < curves->repeats(); ++r)
                if (const auto points = curves->points(r); !points.empty()) known.push_back(points);
            const lstm::LossBand band = lstm::lossBand(known, curves->stride(), pointsOfACurve);
            line.repeats = static_cast<int>(known.size());
            line.epochs = toVector(band.epochs);
            line.median = toVector(band.median);
            line.low = toVector(band.low);
            line.high = toVector(band.high);
        }
        if (!item->imported) epochs = std::max(epochs, item->config.training.epochs);
        m_lines << line;
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
        BoxPlotInput input;
        input.name = item->name();
        input.styleIndex = item->style;
        input.planned = item->results.planned;
        for (const auto& result : item->results.repeats) {
            input.values << result.rmse;
            input.repeats << result.repeat;
        }
        input.box = lstm::boxPlot(item->results.rmse());
        spoken << tr("%1: median %2 of %n repeat(s)", nullptr, static_cast<int>(input.box.count)).arg(item->name(), figure(input.box.median));
        boxes << input;
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
    Page::changeEvent(event);
}
