// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatspage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <algorithm>

#include "gui/repeats/repeatscontrols.h"
#include "gui/repeats/repeatsgoalbar.h"
#include "gui/repeats/repeatsplanmodel.h"
#include "gui/repeats/repeatswords.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/settingtexts.h"
#include "gui/workspace/workspace.h"

namespace {

constexpr int fewest = 5;

int finite(const ExperimentItem& item) {
    return static_cast<int>(item.results.repeats.size()) - item.results.diverged();
}

}  // namespace

RepeatsPage::RepeatsPage(Workspace& workspace, RepeatsGoal& goal, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_goal(goal),
      m_headline(new TextLabel(TypeRole::Headline)),
      m_detail(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_caption(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_controls(new RepeatsControls),
      m_precision(new PrecisionChart),
      m_gap(new GapChart),
      m_plan(new RepeatsPlanModel(this)),
      m_table(new DataTable),
      m_goalBar(new RepeatsGoalBar(goal)),
      m_empty(new EmptyState),
      m_content(new QWidget),
      m_charts(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_scroll(new QScrollArea),
      m_stack(new QStackedLayout(this)) {
    build();
    connectParts();
    retranslate();
}

void RepeatsPage::connectParts() {
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.shown()) refresh();
    });
    connect(&m_workspace.selection(), &Selection::changed, this, &RepeatsPage::refreshSelection);
    connect(&m_goal, &RepeatsGoal::changed, this, &RepeatsPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, &RepeatsPage::runRequested);
    connect(m_controls, &RepeatsControls::baseChosen, this, &RepeatsPage::setBase);
    connect(&m_workspace.selection(), &Selection::baseChanged, this, &RepeatsPage::setBase);
    connect(m_controls, &RepeatsControls::chanceChosen, this, &RepeatsPage::refresh);
    connect(m_controls, &RepeatsControls::scaleChosen, m_precision, &PrecisionChart::setLogarithmic);
    connect(m_controls, &RepeatsControls::targetChosen, this, [this](double target) {
        m_target = target;
        refresh();
    });
    const auto id = [this](int curve) {
        return curve >= 0 && curve < static_cast<int>(m_shown.size()) ? m_shown[static_cast<std::size_t>(curve)] : 0;
    };
    connect(m_precision, &PrecisionChart::curveClicked, this, [this, id](int curve) {
        if (const int chosen = id(curve)) m_workspace.choose(chosen, {});
    });
    connect(m_precision, &PrecisionChart::curveHovered, this,
            [this, id](int curve) { m_workspace.selection().hover(id(curve)); });
    connect(m_goalBar, &RepeatsGoalBar::stopRequested, this, &RepeatsPage::stopRequested);
    connect(m_goalBar, &RepeatsGoalBar::startRequested, this, [this] {
        Q_EMIT untilNarrowRequested({ids(), target(), m_goalBar->limit()});
    });
}

// --- what is on the page ------------------------------------------------------------------------

bool RepeatsPage::hasOwnRunButton() const { return m_stack->currentWidget() == m_empty; }

/// The chosen one while it has results, else the first ticked one that has, else any.
int RepeatsPage::baseId() const {
    int ticked = 0, any = 0;
    for (const auto& item : m_workspace.experiments()) {
        if (item.id == m_workspace.currentId() || finite(item) == 0) continue;
        if (item.id == m_base) return m_base;
        if (!any) any = item.id;
        if (!ticked && item.ticked) ticked = item.id;
    }
    return ticked ? ticked : any;
}

/// The current experiment and its base.
std::vector<int> RepeatsPage::ids() const {
    std::vector<int> ids{m_workspace.currentId()};
    if (const int base = baseId()) ids.push_back(base);
    return ids;
}

void RepeatsPage::setBase(int id) {
    m_base = id;
    refresh();
}

double RepeatsPage::target() const {
    return m_target ? *m_target : m_comparison.margin() > 0 ? m_comparison.margin() : 1.0;
}

const PairOutcome* RepeatsPage::pair() const {
    return m_comparison.pairs().empty() ? nullptr : &m_comparison.pairs().front();
}

bool RepeatsPage::refreshEmpty(const ExperimentItem& item) {
    const int there = finite(item);
    const QString run = item.imported || !m_workspace.training().empty() || m_workspace.tickedCannotRun()
                            ? QString()
                            : tr("Run the ticked experiments");
    if (item.results.repeats.empty()) m_empty->setTexts(tr("%1 has not been trained yet.").arg(item.shownName()), run);
    else if (there < fewest)
        m_empty->setTexts(
            tr("%1 has %n repeat(s) with a finite error; five are needed to say how many are enough.", nullptr, there)
                .arg(item.shownName()),
            run);
    QWidget* wanted = there < fewest ? static_cast<QWidget*>(m_empty) : m_scroll;
    if (m_stack->currentWidget() != wanted) {
        m_stack->setCurrentWidget(wanted);
        Q_EMIT ownRunButtonChanged();
    }
    return there < fewest;
}

void RepeatsPage::refresh() {
    const ExperimentItem* item = m_workspace.current();
    if (!item || !isVisible() || refreshEmpty(*item)) return;
    const ExperimentItem* base = m_workspace.experiment(baseId());
    refreshComparison(*item, base);
    refreshControls(*item, base);
    refreshPrecision(*item, base);
    refreshChance(*item, base);
    refreshWords(*item, base);
    refreshSelection();
    arrange();
}

void RepeatsPage::refreshComparison(const ExperimentItem& item, const ExperimentItem* base) {
    std::vector<const ExperimentItem*> both{&item};
    if (base) both.push_back(base);
    m_comparison.update(both, base ? base->id : item.id, m_workspace.persistence());
}

void RepeatsPage::refreshControls(const ExperimentItem& item, const ExperimentItem* base) {
    std::vector<int> others;
    QStringList names;
    for (const auto& other : m_workspace.experiments()) {
        if (other.id == item.id || finite(other) == 0) continue;
        others.push_back(other.id);
        names << other.shownName();
    }
    m_controls->setBases(others, names, base ? base->id : 0);
    m_controls->setPairsPossible(base && Comparison::sameSeeds(item, *base));
    m_controls->setTarget(target());
    m_goalBar->setWish(ids(), target(), reasonNotToRun(item, base));
}

QString RepeatsPage::reasonNotToRun(const ExperimentItem& item, const ExperimentItem* base) const {
    for (const ExperimentItem* one : {&item, base}) {
        if (!one) continue;
        if (one->imported) return tr("%1 was read from a file: no repeats can be added to it.").arg(one->shownName());
        if (lstm::hasError(m_workspace.problems(one->id)))
            return tr("%1 cannot run; see the configuration.").arg(one->shownName());
    }
    return m_workspace.training().empty() ? QString()
                                          : tr("A run is going on; repeats can be added when it has ended.");
}

void RepeatsPage::refreshPrecision(const ExperimentItem& item, const ExperimentItem* base) {
    QVector<PrecisionCurve> curves;
    QStringList spoken;
    m_shown.clear();
    for (const ExperimentItem* one : {&item, base}) {
        if (!one || finite(*one) < fewest) continue;
        const RepeatsFigures::Precision& precision = m_figures.precision(*one, target());
        curves << precision.curve;
        m_shown.push_back(one->id);
        spoken << tr("%1: ±%2 with %n repeat(s), ±%3 needs %4", nullptr, precision.mean.n)
                      .arg(one->shownName(), figure(precision.mean.halfWidth, 2), numberText(target()),
                           aboutRepeats(precision.needed));
    }
    m_precision->setCurves(curves, target());
    m_precision->setSummary(spoken.join(QStringLiteral("; ")));
}

/// Ten thousand draws: when the run has ended, not with every frame.
void RepeatsPage::refreshChance(const ExperimentItem& item, const ExperimentItem* base) {
    const bool running = Comparison::running(item) || (base && Comparison::running(*base));
    const bool known = !m_gap->data().shares.isEmpty();
    if (running && known) return;
    const auto& gap = m_figures.gap(item, base, m_controls->each(), m_controls->paired());
    m_gap->setData(gap.data);
    m_plan->setExperiments(item, base, m_comparison.margin());
}

void RepeatsPage::refreshWords(const ExperimentItem& item, const ExperimentItem* base) {
    const RepeatsFigures::Precision& precision = m_figures.precision(item, target());
    RepeatsFacts facts;
    facts.name = item.shownName();
    facts.mean = precision.mean;
    facts.target = target();
    facts.needed = precision.needed;
    facts.each = m_controls->each();
    facts.paired = m_controls->paired();
    const bool running = Comparison::running(item) || (base && Comparison::running(*base));
    if (!running) {
        const auto& gap = m_figures.gap(item, base, facts.each, facts.paired);
        facts.seen = gap.seen;
        facts.share = gap.share;
        facts.median = gap.chance.median;
        facts.high = gap.chance.high;
    }
    if (base) facts.base = base->shownName();
    if (pair()) facts.judged = pair()->judged;
    const Headline words = repeatsHeadline(facts);
    m_headline->setText(words.title);
    m_detail->setText(
        running ? tr("Preview, %1 of %2 repeats.")
                      .arg(plain(static_cast<qint64>(item.results.repeats.size())), plain(item.results.planned))
                : words.detail);
    m_gap->setSummary(words.detail);
}

void RepeatsPage::refreshSelection() {
    if (!isVisible()) return;
    const auto found = std::ranges::find(m_shown, m_workspace.selection().experiment());
    m_precision->setSelected(found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin()));
}

// --- events and language --------------------------------------------------------------------------

void RepeatsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void RepeatsPage::retranslate() {
    m_precision->setTitles(tr("± of the mean test RMSE, 95 % interval"), tr("Repeats"));
    m_gap->setTitles(tr("Share of gaps by chance, %"), tr("Gap between two mean test RMSEs"));
    m_table->setAccessibleName(tr("Repeats needed to tell the two apart"));
    m_caption->setText(tr("Smooth: t · s / √n; thin: what the first n repeats said; marks: blocks of n that share no "
                          "repeat, with 95 % intervals; cross: now.") +
                       sentenceGap() +
                       tr("Right: 9999 draws from the finished repeats; dark: as large as the gap on screen."));
    m_plan->retranslate();
    refresh();
}

void RepeatsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) arrange();
    Page::changeEvent(event);
}
