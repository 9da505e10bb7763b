// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatsgoalbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>
#include <array>

#include "gui/toolkit/flowlayout.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/headline.h"
#include "gui/workspace/repeatsgoal.h"

namespace {
constexpr std::array limitChoices{100, 300, 1000, 3000};
}

RepeatsGoalBar::RepeatsGoalBar(RepeatsGoal& goal, QWidget* parent)
    : QWidget(parent),
      m_goal(goal),
      m_limitWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_sentence(new TextLabel(TypeRole::Body)),
      m_limits(new SegmentedControl),
      m_button(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(qRound(px(6)));
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row, 12);
    flow->setContentsMargins(0, 0, 0, 0);
    auto* group = new QWidget;
    auto* pair = new QHBoxLayout(group);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(qRound(px(8)));
    m_limitWord->setWordWrap(false);
    pair->addWidget(m_limitWord);
    pair->addWidget(m_limits);
    flow->addWidget(m_button);
    flow->addWidget(group);
    column->addWidget(row);
    column->addWidget(m_sentence);
    QStringList texts;
    for (const int limit : limitChoices) texts << plain(limit);
    m_limits->setTexts(texts);
    m_limits->setCurrentIndex(2);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_goal.active() ? Q_EMIT stopRequested() : Q_EMIT startRequested(); });
    connect(&m_goal, &RepeatsGoal::changed, this, &RepeatsGoalBar::refresh);
    retranslate();
}

int RepeatsGoalBar::limit() const {
    return limitChoices[static_cast<std::size_t>(std::max(0, m_limits->currentIndex()))];
}

void RepeatsGoalBar::setWish(std::vector<int> ids, double target, const QString& reason) {
    m_ids = std::move(ids);
    m_target = target;
    m_reason = reason;
    refresh();
}

QString RepeatsGoalBar::sentence() const {
    using State = RepeatsGoal::State;
    const QString width = figure(m_goal.halfWidth(), 2), target = numberText(m_goal.wish().target),
                  repeats = plain(m_goal.repeats());
    const bool two = m_goal.wish().ids.size() > 1;
    switch (m_goal.state()) {
    case State::None: break;
    case State::Running:
        return tr("±%1 with %2 repeats of each, ±%3 is the target; adding repeats.").arg(width, repeats, target);
    case State::NarrowEnough:
        return two ? tr("Narrow enough: the interval of the difference is ±%1 with %2 repeats of each; the target was "
                        "±%3.")
                         .arg(width, repeats, target)
                   : tr("Narrow enough: the interval of the mean is ±%1 with %2 repeats; the target was ±%3.")
                         .arg(width, repeats, target);
    case State::AtLimit:
        return tr("Stopped at the limit of %1 repeats of each: ±%2, the target was ±%3.")
            .arg(plain(m_goal.wish().limit), width, target);
    case State::Impossible:
        return tr("Stopped: there is no interval to be made narrower, too many repeats diverged or cannot run.");
    case State::Stopped:
        return tr("Stopped by you: ±%1 with %2 finished repeats of each, which are kept; the target was ±%3.")
            .arg(width, repeats, target);
    case State::Superseded:
        return tr("Another run took its place; the repeats finished so far are kept where their settings are.");
    case State::Edited: return tr("Stopped: an experiment was changed meanwhile.");
    }
    return {};
}

void RepeatsGoalBar::refresh() {
    const QString target = numberText(m_target);
    m_button->setText(m_goal.active()    ? tr("Stop adding repeats")
                      : m_ids.size() > 1 ? tr("Add repeats until the difference is known to ±%1").arg(target)
                                         : tr("Add repeats until the mean is known to ±%1").arg(target));
    m_button->setEnabled(m_goal.active() || m_reason.isEmpty());
    m_limits->setEnabled(!m_goal.active());
    m_button->setToolTip(
        m_reason.isEmpty()
            ? tr("It stops on the width of the interval, not on p: looking again and again does no harm to it.")
            : m_reason);
    m_button->setAccessibleDescription(m_button->toolTip());
    // What is told is of the experiments on screen, as they are now.
    const bool told = m_goal.active() || (m_reason.isEmpty() && std::ranges::is_permutation(m_ids, m_goal.wish().ids));
    const QString text = told ? sentence() : m_reason;
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
}

void RepeatsGoalBar::retranslate() {
    m_limitWord->setText(tr("At most, of each"));
    m_limits->setAccessibleName(tr("Most repeats of each"));
    refresh();
}

void RepeatsGoalBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}
