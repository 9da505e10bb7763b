// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/runpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
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
#include "gui/support/segmentedcontrol.h"
#include "gui/support/settingtexts.h"
#include "gui/support/textlabel.h"

namespace {

constexpr int pointsOfACurve = 150;  // as many as the plot has room to show apart, and cheap to find 30 times a second

QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

}  // namespace

RunPage::RunPage(Workspace& workspace, LossSource losses, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_losses(std::move(losses)),
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
    m_table->setModel(m_model);
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
    connect(m_boxChart, &BoxPlotChart::dotClicked, this, [this](int experiment, int repeat) {
        const auto items = shown();
        if (experiment < static_cast<int>(items.size())) m_workspace.selectRepeat(items[static_cast<std::size_t>(experiment)]->id, repeat);
    });
    connect(m_boxChart, &BoxPlotChart::boxClicked, this, [this](int experiment) {
        const auto items = shown();
        if (experiment < static_cast<int>(items.size())) m_workspace.setCurrent(items[static_cast<std::size_t>(experiment)]->id);
    });
    for (auto signal : {&Workspace::currentChanged, &Workspace::resultsChanged, &Workspace::experimentsChanged, &Workspace::selectionChanged, &Workspace::seriesChanged})
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

/// \return whether there were losses to work on
bool RunPage::workOutLoss(const ExperimentItem& item) {
    const lstm::LossCurves* curves = m_losses(item.id);
    if (!curves) return false;
    std::vector<std::span<const float>> known;
    for (int r = 0; r < curves->repeats(); ++r)
        if (const auto points = curves->points(r); !points.empty()) known.push_back(points);
    const lstm::LossBand band = lstm::lossBand(known, curves->stride(), pointsOfACurve);
    Worked& w = m_worked[item.id];
    w.loss = {};
    w.loss.name = item.name();
    w.loss.styleIndex = item.style;
    w.loss.repeats = static_cast<int>(known.size());
    w.loss.epochs = toVector(band.epochs);
    w.loss.median = toVector(band.median);
    w.loss.low = toVector(band.low);
    w.loss.high = toVector(band.high);
    w.lossComplete = !m_running;
    w.chosenRepeat = -1;
    return true;
}

/// Bands over a thousand repeats take milliseconds, so while a run goes on each call works out one experiment's.
void RunPage::refreshLosses() {
    QVector<LossLines> lines;
    int epochs = 0;
    const auto items = shown();
    const int turn = items.empty() ? 0 : m_turn++ % static_cast<int>(items.size());
    const auto selected = m_workspace.selectedRepeat();
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const ExperimentItem& item = *items[static_cast<std::size_t>(i)];
        const lstm::LossCurves* curves = m_losses(item.id);
        if (!curves) continue;
        Worked& w = m_worked[item.id];
        if (m_running ? i == turn || w.loss.epochs.isEmpty() : !w.lossComplete) workOutLoss(item);
        const int chosen = selected && item.id == m_workspace.selectedExperiment() && *selected < curves->repeats() ? *selected : -1;
        if (chosen != w.chosenRepeat) {
            w.chosenRepeat = w.loss.chosenRepeat = chosen;
            w.loss.chosen = chosen < 0 ? QVector<double>() : toVector(lstm::thinnedCurve(curves->points(chosen), curves->stride(), pointsOfACurve).median);
        }
        epochs = std::max(epochs, item.config.training.epochs);
        lines << w.loss;
        if (items.size() > 3 && item.id != m_workspace.currentId()) {  // one band and one name can be read, eleven cannot
            lines.back().name.clear();
            lines.back().low.clear();
            lines.back().high.clear();
        }
    }
    m_lossChart->setPlannedEpochs(epochs);
    m_lossChart->setCurves(lines);
}

void RunPage::refreshBoxes() {
    QVector<BoxPlotInput> boxes;
    QStringList spoken;
    int selectedBox = -1;
    for (const ExperimentItem* item : shown()) {
        const Worked& w = worked(*item);
        spoken << tr("%1: median %2 of %n repeat(s)", nullptr, static_cast<int>(w.box.box.count)).arg(item->name(), figure(w.box.box.median));
        if (item->id == m_workspace.selectedExperiment()) selectedBox = static_cast<int>(boxes.size());
        boxes << w.box;
    }
    m_boxChart->setBoxes(boxes, m_workspace.persistence().value_or(std::numeric_limits<double>::quiet_NaN()));
    const auto repeat = m_workspace.selectedRepeat();
    m_boxChart->setSelection(selectedBox, repeat ? QVector<int>{*repeat} : QVector<int>{});
    m_boxChart->setSummary(spoken.join(QStringLiteral("; ")));
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
