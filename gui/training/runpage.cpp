// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/training/runpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <algorithm>
#include <limits>
#include <utility>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/losschart.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/settingtexts.h"
#include "gui/workspace/describetablemodel.h"
#include "gui/workspace/selectionlink.h"

namespace {

bool running(const ExperimentItem* item) { return Comparison::running(*item); }

}  // namespace

RunPage::RunPage(Workspace& workspace, Training& training, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
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
      m_stack(new QStackedLayout(this)),
      m_losses(new RunLosses(workspace, training, m_lossChart, this)),
      m_link(new SelectionLink(workspace, this)) {
    build();
    connectParts();
    connectTraining(training);
    retranslate();
}

void RunPage::build() {
    auto* column = new QVBoxLayout(m_content);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(qRound(px(12)));
    m_charts->addWidget(m_lossChart, 1);
    m_charts->addWidget(m_boxChart, 1);
    column->addLayout(m_charts, 1);
    column->addSpacing(qRound(px(8)));
    column->addWidget(m_table);
    auto* captions = new QHBoxLayout;
    captions->setContentsMargins(0, qRound(px(6)), 0, 0);
    captions->addWidget(m_caption, 1);
    captions->addWidget(m_scale, 0, Qt::AlignTop);
    column->addLayout(captions);
    m_scale->setTexts({QString(), QString()});
    m_scale->setCurrentIndex(0);
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea;  // a small window scrolls rather than squeezes
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    m_stack->addWidget(scroll);
}

void RunPage::connectParts() {
    m_link->link(m_boxChart);
    m_link->link(m_lossChart);
    m_link->link(m_table, m_model, DescribeTableModel::IdRole);
    connect(m_empty, &EmptyState::actionTriggered, this, &RunPage::runRequested);
    connect(m_scale, &SegmentedControl::activated, this,
            [this](int index) { m_lossChart->setLogarithmic(index == 0); });
    connect(&m_workspace.selection(), &Selection::changed, this, [this] {
        if (isVisible()) m_losses->showChosen();
    });
    connect(&m_workspace.selection(), &Selection::hoverChanged, this, [this] {
        if (isVisible()) m_losses->showPreview();
    });
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.shown()) refresh();
    });
}

void RunPage::connectTraining(Training& training) {
    connect(&training, &Training::began, this, [this](bool anew) {
        m_losses->setRunning(true);
        if (anew) startOver();
    });
    connect(&training, &Training::ended, this, [this] { m_losses->setRunning(false); });
    connect(&training, &Training::lossesChanged, this, &RunPage::refresh);
    connect(&training, &Training::stateChanged, this, [this](const RunStatus& status) {
        if (std::exchange(m_pause, status.pause()) != status.pause()) refresh();
    });
}

RunPage::Items RunPage::shown() const {
    Items items;
    for (const auto& item : m_workspace.experiments())
        if (item.ticked && item.results.state != RunState::NotRun) items.push_back(&item);
    return items;
}

/// A new run begins: the ranges of the last one are forgotten.
void RunPage::startOver() {
    m_losses->startOver();
    m_boxChart->startOver();
    refresh();
}

void RunPage::refresh() {
    const Items items = shown();
    const int wanted = items.empty() ? 0 : 1;
    if (m_stack->currentIndex() != wanted) {
        m_stack->setCurrentIndex(wanted);
        Q_EMIT ownRunButtonChanged();
    }
    if (items.empty()) refreshEmpty();
    if (items.empty() || !isVisible()) return;
    std::vector<int> ids;
    for (const ExperimentItem* item : items) ids.push_back(item->id);
    m_link->setShown(std::move(ids));
    refreshHeadline(items);
    m_losses->refresh(items);
    refreshBoxes(items);
    refreshCaption(items);
    m_link->refresh();
}

/// A run that could only fail is not offered.
void RunPage::refreshEmpty() {
    if (m_workspace.tickedCannotRun())
        m_empty->setTexts(tr("None of the ticked experiments can run; see the configuration."));
    else m_empty->setTexts(tr("Nothing has been trained yet."), tr("Run the ticked experiments"));
}

std::vector<HeadlineSide> RunPage::sidesOf(const Items& items) const {
    const bool imported = std::ranges::any_of(items, &ExperimentItem::imported);
    std::vector<HeadlineSide> sides;
    for (const ExperimentItem* item : items)
        sides.push_back(
            {item->shownName(), item->results.rmse(), item->results.planned, !imported && m_workspace.ranAsTwins()});
    return sides;
}

void RunPage::refreshHeadline(const Items& items) {
    const std::vector<HeadlineSide> sides = sidesOf(items);
    std::optional<lstm::Judgement> judged;
    if (items.size() == 2) {
        m_comparison.update(items, items.back()->id, m_workspace.persistence());
        judged = m_comparison.pairs().front().judged;
    }
    const Headline words = runHeadline(sides, judged, std::ranges::any_of(items, running), m_pause);
    m_headline->setText(words.title);
    m_detail->setText(words.detail);
}

void RunPage::refreshCaption(const Items& items) {
    QStringList sentences{tr("Box: quartiles and median; whiskers to the last value within 1.5 IQR; diamond: mean.")};
    if (std::ranges::any_of(items, running)) sentences << previewText(sidesOf(items));
    if (const QString dots = m_boxChart->caption(); !dots.isEmpty()) sentences << dots;
    m_caption->setText(sentences.join(sentenceGap()));
}

void RunPage::refreshBoxes(const Items& items) {
    QVector<BoxPlotInput> boxes;
    for (const ExperimentItem* item : items) boxes << m_boxes.of(*item);
    m_boxChart->setTitles(rmseTitle(m_workspace.series()));
    m_boxChart->setBoxes(boxes, m_workspace.persistence().value_or(std::numeric_limits<double>::quiet_NaN()));
    m_boxChart->setSummary(BoxInputs::spoken(boxes));
}

// --- size and language --------------------------------------------------------------------------

void RunPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void RunPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    dress();
}

/// Charts beside each other where there is room for both, else one above the other.
void RunPage::dress() {
    m_content->layout()->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12)));
    m_content->layout()->setSpacing(qRound(px(4)));
    m_charts->setSpacing(qRound(px(24)));
    m_charts->setDirection(width() < px(600) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget* chart : {static_cast<QWidget*>(m_lossChart), static_cast<QWidget*>(m_boxChart)})
        chart->setMinimumHeight(qRound(px(280)));
}

void RunPage::retranslate() {
    m_lossChart->setTitles(tr("Training loss, scaled MSE"), tr("Epoch"));
    m_scale->setTexts({tr("Log"), tr("Linear")});
    m_scale->setAccessibleName(tr("Scale of the loss"));
    m_table->setAccessibleName(tr("Test RMSE"));
    refresh();
}

void RunPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) dress();
    Page::changeEvent(event);
}
