// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/forecastpage.h"

#include <QEvent>
#include <QSpinBox>
#include <QStackedLayout>
#include <algorithm>
#include <limits>

#include "gui/charts/forecastchart.h"
#include "gui/forecast/beyondview.h"
#include "gui/forecast/forecasttablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/headline.h"
#include "gui/words/settingtexts.h"

namespace {

constexpr std::size_t mostChosen = 6;   // lines that can be told apart
constexpr std::size_t mostChoices = 4;  // beside each other; the list of experiments offers all

}  // namespace

ForecastPage::ForecastPage(Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_headline(new TextLabel(TypeRole::Headline)),
      m_detail(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_caption(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_choice(new SegmentedControl),
      m_mode(new SegmentedControl),
      m_stepsLabel(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_aheadLabel(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_steps(new QSpinBox),
      m_ahead(new QSpinBox),
      m_beyond(new BeyondView(workspace)),
      m_chart(new ForecastChart),
      m_model(new ForecastTableModel(this)),
      m_table(new DataTable),
      m_empty(new EmptyState),
      m_content(new QWidget),
      m_test(new QWidget),
      m_stack(new QStackedLayout(this)),
      m_views(new QStackedLayout) {
    build();
    connectAll();
    retranslate();
}

void ForecastPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

// --- what there is to show ----------------------------------------------------------------------

void ForecastPage::refresh() {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !isVisible()) return;
    m_shown = {};
    if (!item->results.repeats.empty() && !item->imported && !lstm::hasError(m_workspace.problems(item->id)))
        m_shown = TestForecasts::of(*item, m_workspace.series(), m_ahead->value() - 1);
    const bool beyond = m_mode->currentIndex() == 1, empty = showEmpty(*item);
    m_stack->setCurrentWidget(empty && !beyond ? static_cast<QWidget*>(m_empty) : m_content);
    refreshChoices();
    refreshAhead(*item);
    m_beyond->refresh();
    if (empty) return;
    refreshChart(*item);
    refreshChosen();
}

/// Says why there is no forecast, and what can be done about it.
bool ForecastPage::showEmpty(const ExperimentItem& item) {
    if (m_shown.fan.repeats > 0) return false;
    if (item.imported)
        m_empty->setTexts(
            tr("%1 was read from a results file. It holds the errors of the repeats, but not their forecasts.")
                .arg(item.shownName()));
    else if (lstm::hasError(m_workspace.problems(item.id)))
        m_empty->setTexts(tr("%1 cannot run; see the configuration.").arg(item.shownName()));
    else if (item.results.repeats.empty())
        m_empty->setTexts(tr("%1 has not been trained yet.").arg(item.shownName()), tr("Run this experiment"));
    else m_empty->setTexts(tr("Every repeat of %1 diverged: there is no forecast to show.").arg(item.shownName()));
    return true;
}

/// The ticked experiments with results, beside each other where there is room.
void ForecastPage::refreshChoices() {
    QStringList names;
    m_choices.clear();
    int current = -1;
    for (const auto& item : m_workspace.experiments()) {
        if (!item.ticked || item.imported || item.results.repeats.empty()) continue;
        if (item.id == m_workspace.currentId()) current = static_cast<int>(m_choices.size());
        m_choices.push_back(item.id);
        const QString name = item.shownName().simplified();
        names << (name.size() > 20 ? name.left(19) + QChar(0x2026) : name);
    }
    const bool some = m_choices.size() > 1 && m_choices.size() <= mostChoices;
    m_choice->setVisible(some);
    if (!some) return;
    m_choice->setTexts(names);
    m_choice->setCurrentIndex(current);
}

/// The step of a horizon that is looked at; nothing to choose where networks say one value at a time.
void ForecastPage::refreshAhead(const ExperimentItem& item) {
    const bool some = item.config.framing.horizon > 1 && m_shown.fan.repeats > 0 && m_mode->currentIndex() == 0;
    m_aheadLabel->setVisible(some);
    m_ahead->setVisible(some);
    if (!some) return;
    const QSignalBlocker quiet(m_ahead);
    m_ahead->setRange(1, m_shown.ahead.horizon);
    m_ahead->setValue(m_shown.ahead.step + 1);
}

void ForecastPage::refreshChart(const ExperimentItem& item) {
    const lstm::Series& series = m_workspace.series();
    m_chart->setData(m_shown.chartData(item, series));
    m_chart->setTitles(valueTitle(series));
    m_model->setWindow(m_shown.window, m_shown.fan, series.labels, labelHead(series),
                       std::clamp(decimalsOf(series.values, 3), 1, 3));
}

// --- the window's selection ---------------------------------------------------------------------

/// The forecasts of a repeat over the rows shown here; without values where it has none of them.
ForecastLine ForecastPage::line(const RepeatRef& chosen) const {
    const ExperimentItem *item = m_workspace.experiment(chosen.experiment), *current = m_workspace.current();
    if (!item || !current || item->imported || !forecastTheSame(item->config.framing, current->config.framing))
        return {};
    const lstm::RepeatResult* result = item->results.find(chosen.repeat);
    const std::vector<double> forecasts = result ? m_shown.of(*result) : std::vector<double>{};
    if (forecasts.empty()) return {};
    const QString number = QStringLiteral("#%1").arg(plain(qint64(chosen.repeat) + 1));
    const bool own = item->id == current->id;
    return {own ? number : item->shownName() + QLatin1Char(' ') + number, own ? -1 : item->style,
            QVector<double>(forecasts.begin(), forecasts.end())};
}

void ForecastPage::refreshChosen() {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !isVisible() || m_shown.fan.repeats == 0) return;
    QVector<ForecastLine> lines;
    m_lines.clear();
    std::vector<ForecastTableModel::Chosen> columns;
    const auto& chosen = m_workspace.selection().repeats();
    for (std::size_t i = chosen.size() > mostChosen ? chosen.size() - mostChosen : 0; i < chosen.size(); ++i) {
        const ForecastLine one = line(chosen[i]);
        if (one.values.isEmpty()) continue;
        lines << one;
        m_lines.push_back(chosen[i]);
        const std::vector<double> values(one.values.begin(), one.values.end());
        columns.push_back({one.label, values, lstm::forecastErrors(m_shown.window, values)});
    }
    m_chart->setChosen(lines);
    m_model->setChosen(columns);
    refreshPreview();
    refreshWords(*item);
}

void ForecastPage::refreshPreview() {
    if (!isVisible() || m_shown.fan.repeats == 0) return;
    const Selection& selection = m_workspace.selection();
    m_chart->setPreview(selection.hoveredRepeat() ? line({selection.hoveredExperiment(), *selection.hoveredRepeat()})
                                                  : ForecastLine{});
}

void ForecastPage::showBeyond(bool beyond) {
    m_mode->setCurrentIndex(beyond ? 1 : 0);
    showMode();
}

void ForecastPage::showMode() {
    const bool beyond = m_mode->currentIndex() == 1;
    m_views->setCurrentIndex(beyond ? 1 : 0);
    m_stepsLabel->setVisible(beyond);
    m_steps->setVisible(beyond);
    refresh();
}

void ForecastPage::refreshWords(const ExperimentItem& item) {
    if (m_mode->currentIndex() == 1) {
        const Headline words = m_beyond->words();
        m_headline->setText(words.title);
        m_detail->setText(words.detail);
        return;
    }
    const double persistence = m_workspace.persistence().value_or(std::numeric_limits<double>::quiet_NaN());
    const Headline words = forecastHeadline(item.shownName(), item.results.rmse(), persistence);
    m_headline->setText(words.title);
    m_detail->setText(words.detail);
    QString caption = howForecast();
    const auto repeat = m_workspace.selection().lead(item.id);
    if (const lstm::RepeatResult* result = repeat ? item.results.find(*repeat) : nullptr) {
        const QString skill = skillText(lstm::skillAgainst(result->rmse, persistence));
        caption = tr("Repeat #%1: test RMSE %2, %3.").arg(plain(qint64(*repeat) + 1), figure(result->rmse), skill) +
                  sentenceGap() + caption;
    }
    m_caption->setText(caption);
    m_chart->setSummary(words.title + QLatin1Char('.') + sentenceGap() + words.detail + sentenceGap() +
                        tr("%n step(s); the last one: actual %1, median %2, 5 to 95 % of repeats %3 to %4.", nullptr,
                           static_cast<int>(m_shown.window.rows.size()))
                            .arg(figure(m_shown.window.actual.back()), figure(m_shown.fan.median.back()),
                                 figure(m_shown.fan.low.back()), figure(m_shown.fan.high.back())));
}

/// How the forecasts shown were made, and of one step among several how good they are.
QString ForecastPage::howForecast() const {
    if (m_shown.ahead.horizon == 1) return tr("Walk-forward: each forecast starts from the actual values before it.");
    return tr("Of %1 values forecast at once, these were said %n step(s) ahead, from the actual values up to then; "
              "typical RMSE at this step %2, persistence %3.",
              nullptr, m_shown.ahead.step + 1)
        .arg(plain(m_shown.ahead.horizon), figure(m_shown.typicalRmse), figure(m_shown.persistence));
}

void ForecastPage::step(int direction, bool add) {
    const ExperimentItem* item = m_workspace.current();
    if (!item) return;
    if (const auto next = item->results.nextByRank(m_workspace.selection().lead(item->id), direction))
        m_workspace.choose(item->id, next, add);
}

// --- language -----------------------------------------------------------------------------------

void ForecastPage::retranslate() {
    m_table->setAccessibleName(tr("Forecasts of the test window"));
    m_choice->setAccessibleName(tr("Experiment"));
    m_mode->setAccessibleName(tr("What is forecast"));
    m_mode->setTexts({tr("Test window"), tr("Beyond the data")});
    if (m_mode->currentIndex() < 0) m_mode->setCurrentIndex(0);
    m_stepsLabel->setText(tr("Steps"));
    m_steps->setAccessibleName(tr("Steps beyond the data"));
    m_aheadLabel->setText(tr("Steps ahead"));
    m_ahead->setAccessibleName(tr("How many steps ahead"));
    for (QSpinBox* box : {m_steps, m_ahead}) box->setLocale(settingLocale());
    showMode();
}

void ForecastPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Page::changeEvent(event);
}
