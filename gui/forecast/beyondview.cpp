// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/beyondview.h"

#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "engine/experiment/prepare.h"
#include "gui/charts/forecastchart.h"
#include "gui/forecast/forecasttablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/rowhover.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/theme.h"
#include "gui/words/problemtext.h"
#include "gui/words/settingtexts.h"

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostChosen = 6;

/// Steps without a value, then those beyond the data. At the last known step, where there is one, all begin.
QVector<double> after(int known, double last, const std::vector<double>& values) {
    QVector<double> line(known, nothing);
    if (known > 0) line.back() = last;
    return line + QVector<double>(values.begin(), values.end());
}

}  // namespace

BeyondView::BeyondView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_chart(new ForecastChart),
      m_model(new ForecastTableModel(this)),
      m_table(new DataTable),
      m_empty(new EmptyState),
      m_content(new QWidget),
      m_stack(new QStackedLayout(this)) {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(qRound(px(8)));
    column->addWidget(m_chart, 5);
    m_table->setModel(m_model);
    m_table->setPreferredRows(5);
    m_table->showColumn(ForecastTableModel::Actual, false);
    column->addWidget(m_table, 4);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT runRequested(m_workspace.currentId()); });
    Selection& selection = workspace.selection();
    connect(&selection, &Selection::changed, this, &BeyondView::refreshChosen);
    connect(m_chart, &ForecastChart::repeatHovered, this, [this, &selection](int repeat) {
        if (repeat < 0) selection.endHover();
        else selection.hover(m_workspace.currentId(), repeat);
    });
    connect(m_chart, &ForecastChart::repeatClicked, this, [this](int repeat, Qt::KeyboardModifiers keys) {
        m_workspace.choose(m_workspace.currentId(), repeat, keys & Qt::ControlModifier);
    });
    connect(m_chart, &ForecastChart::rankStepped, this,
            [this](int direction, Qt::KeyboardModifiers keys) { step(direction, keys & Qt::ControlModifier); });
    connect(m_chart, &ForecastChart::stepHovered, m_model,
            [this](int at) { m_model->setHoveredRow(at < m_known ? -1 : at - m_known); });
    const auto mark = [this](int row) { m_chart->setHighlightedStep(row < 0 ? -1 : row + m_known); };
    connect(new RowHover(m_table), &RowHover::hovered, m_chart, [this, mark](const QModelIndex& index) {
        mark(index.isValid() ? index.row() : m_table->currentIndex().row());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_chart,
            [mark](const QModelIndex& index) { mark(index.row()); });
}

void BeyondView::setHorizon(int steps) {
    m_horizon = steps;
    refresh();
}

void BeyondView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

/// What is not there yet is not trained for nobody.
void BeyondView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_beyond) return;
    m_wish.reset();
    Q_EMIT wishedNoMore();
}

void BeyondView::say(const QString& sentence, const QString& action) {
    m_empty->setTexts(sentence, action);
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT wordsChanged();
}

/// Asks for what the current experiment needs, unless it is there or on its way.
void BeyondView::refresh() {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !isVisible()) return;
    m_table->setAccessibleName(tr("Forecasts beyond the data"));
    if (item->imported)
        return say(tr("%1 was read from a results file: there is no network to forecast with.").arg(item->shownName()));
    if (item->results.state == RunState::Running)
        return say(tr("The forecast beyond the data follows when the run has ended."));
    if (item->results.repeats.empty())
        return say(tr("%1 has not been trained yet.").arg(item->shownName()), tr("Run this experiment"));
    const Wish wish{item->key, m_horizon, static_cast<int>(item->results.repeats.size())};
    if (m_wish == wish) return m_beyond ? refreshChart() : void();
    m_beyond.reset();
    m_wish = wish;
    const auto beyond = lstm::prepareBeyond(item->config, m_workspace.series(), m_horizon);
    if (!beyond.ok())
        return say(problemText(*std::ranges::find(beyond.problems, lstm::Severity::Error, &lstm::Problem::severity)));
    showProgress(0, wish.repeats);
    Q_EMIT wished(beyond.value, wish.repeats);
}

void BeyondView::showProgress(int done, int repeats) {
    const auto values = m_wish ? static_cast<int>(m_workspace.series().values.size()) : 0;
    say(tr("Training on all %1 values: %2 of %3 networks.").arg(plain(values), plain(done), plain(repeats)));
}

void BeyondView::showFailure() { say(tr("There was not enough memory to train on all values.")); }

void BeyondView::showForecasts(const lstm::Prepared& beyond, const std::vector<lstm::RepeatResult>& repeats) {
    m_beyond = beyond;
    m_repeats = repeats;
    m_fan = lstm::forecastFan(repeats, beyond->config.framing.testSize);
    m_values = beyond->series->values.size() - static_cast<std::size_t>(beyond->config.framing.testSize);
    refreshChart();
}

void BeyondView::refreshChart() {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !m_beyond) return;
    if (m_fan.repeats == 0) return say(tr("Every network diverged: there is no forecast to show."));
    const lstm::Series& series = *m_beyond->series;
    const int horizon = m_beyond->config.framing.testSize;
    m_known = std::min(static_cast<int>(m_values), std::max(24, 2 * horizon));
    const double last = series.values[m_values - 1];
    ForecastChartData shown;
    shown.known = m_known;
    shown.firstRow = static_cast<int>(m_values) - m_known;
    for (std::size_t i = m_values - static_cast<std::size_t>(m_known); i < series.labels.size(); ++i)
        shown.labels << QString::fromStdString(series.labels[i]);
    const auto tail = series.values.begin() + static_cast<std::ptrdiff_t>(m_values);
    shown.actual = QVector<double>(tail - m_known, tail) + QVector<double>(horizon, nothing);
    shown.persistence = after(m_known, last, std::vector<double>(static_cast<std::size_t>(horizon), last));
    shown.low = after(m_known, last, m_fan.low);
    shown.median = after(m_known, last, m_fan.median);
    shown.high = after(m_known, last, m_fan.high);
    shown.styleIndex = item->style;
    shown.repeats = m_fan.repeats;
    lstm::TestWindow window;
    for (int k = 0; k < horizon; ++k) {
        window.rows.push_back(static_cast<int>(m_values) + k);
        window.persistence.push_back(last);
    }
    for (const auto& repeat : m_repeats) {
        if (repeat.forecasts.empty()) continue;
        shown.repeatNumbers << repeat.repeat;
        shown.forecasts.insert(shown.forecasts.end(), static_cast<std::size_t>(m_known), nothing);
        shown.forecasts.insert(shown.forecasts.end(), repeat.forecasts.begin(), repeat.forecasts.end());
    }
    m_chart->setData(shown);
    m_chart->setTitles(valueTitle(series));
    m_model->setWindow(window, m_fan, series.labels, labelHead(series), std::clamp(decimalsOf(series.values, 3), 1, 3));
    m_stack->setCurrentWidget(m_content);
    const Headline said = words();
    m_chart->setSummary(said.title + QLatin1Char('.') + sentenceGap() + said.detail);
    refreshChosen();
    Q_EMIT wordsChanged();
}

/// The chosen repeats of this experiment: they began with the random numbers of their namesakes in the test.
void BeyondView::refreshChosen() {
    if (!isVisible() || !m_beyond) return;
    QVector<ForecastLine> lines;
    std::vector<ForecastTableModel::Chosen> columns;
    const auto& chosen = m_workspace.selection().repeatsOf(m_workspace.currentId());
    for (std::size_t i = chosen.size() > mostChosen ? chosen.size() - mostChosen : 0; i < chosen.size(); ++i) {
        const auto found = std::ranges::find(m_repeats, chosen[i], &lstm::RepeatResult::repeat);
        if (found == m_repeats.end() || found->forecasts.empty()) continue;
        const QString name = QStringLiteral("#%1").arg(plain(qint64(chosen[i]) + 1));
        lines.append({name, -1, after(m_known, m_beyond->series->values[m_values - 1], found->forecasts)});
        columns.push_back({name, found->forecasts, {}});
    }
    m_chart->setChosen(lines);
    m_model->setChosen(columns);
}

Headline BeyondView::words() const {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !m_beyond || m_stack->currentWidget() != m_content) return {tr("Beyond the data"), {}};
    const lstm::Series& series = *m_beyond->series;
    const int horizon = m_beyond->config.framing.testSize;
    const QString steps = periodCount(series.period, horizon);
    Headline said{tr("%1: the next %2, from %3 to %4 at the end")
                      .arg(item->shownName(), steps, figure(m_fan.low.back()), figure(m_fan.high.back())),
                  {}};
    const int atOnce = m_beyond->config.framing.horizon;
    const QString values = plain(static_cast<qint64>(m_values));
    said.detail = atOnce == 1
                      ? tr("%n network(s), trained on all %1 values; each forecast is fed back as the next "
                           "input. The band is the spread of the networks: the future is less certain.",
                           nullptr, m_fan.repeats)
                            .arg(values)
                      : tr("%n network(s), trained on all %1 values; each says %2 values at once, which are fed "
                           "back as the next inputs. The band is the spread of the networks: the future is "
                           "less certain.",
                           nullptr, m_fan.repeats)
                            .arg(values, plain(atOnce));
    return said;
}

void BeyondView::step(int direction, bool add) {
    const ExperimentItem* item = m_workspace.current();
    if (!item) return;
    if (const auto next = item->results.nextByRank(m_workspace.selection().lead(item->id), direction))
        m_workspace.choose(item->id, next, add);
}
