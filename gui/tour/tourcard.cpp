// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourcard.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"
#include "gui/tour/tourevidence.h"
#include "gui/tour/tourreview.h"
#include "gui/tour/tourwords.h"
#include "gui/words/headline.h"
#include "gui/workspace/workspace.h"

TourCard::TourCard(Tour& tour, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_tour(tour),
      m_workspace(workspace),
      m_heading(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_title(new TextLabel(TypeRole::Headline)),
      m_text(new TextLabel(TypeRole::Body)),
      m_facts(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_ask(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_waits(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_verdict(new TextLabel(TypeRole::Verdict)),
      m_explanation(new TextLabel(TypeRole::Body)),
      m_hit(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_reason(new TextLabel(TypeRole::Body)),
      m_seenHeading(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_seen(new TextLabel(TypeRole::Body)),
      m_scope(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_expected(new SegmentedControl),
      m_run(new PrimaryButton),
      m_again(new QPushButton),
      m_evidence(new TourEvidenceView),
      m_review(new TourReview(tour)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(qRound(px(20)), qRound(px(16)), qRound(px(20)), qRound(px(12)));
    column->setSpacing(qRound(px(22)));
    addGroup(4, {m_heading, m_title});
    addGroup(12, {m_text, m_facts});
    addGroup(8, {m_ask, m_expected});
    addGroup(0, {m_run, m_waits});
    addGroup(0, {m_evidence});
    addGroup(4, {m_verdict, m_explanation, m_hit});
    addGroup(0, {m_reason});
    addGroup(4, {m_seenHeading, m_seen});
    addGroup(12, {m_review, m_again});
    addGroup(0, {m_scope});
    m_scope->hide();
    column->addStretch(1);
    m_scaled.remember(*this);
    m_expected->setTickShown(true);
    m_run->setPrimary(false);
    m_run->setIconName(QStringLiteral("run"));
    connect(m_expected, &SegmentedControl::activated, this,
            [this](int index) { m_tour.setExpected(static_cast<lstm::Outcome>(index)); });
    connect(m_run, &QPushButton::clicked, this, &TourCard::runRequested);
    connect(m_again, &QPushButton::clicked, this, &TourCard::againRequested);
    retranslate();
}

QVBoxLayout* TourCard::addGroup(int gap, std::initializer_list<QWidget*> widgets) {
    auto* holder = new QWidget;
    auto* group = new QVBoxLayout(holder);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(qRound(px(gap)));
    for (QWidget* widget : widgets) {
        const bool natural = widget == m_expected || widget == m_run || widget == m_again;
        group->addWidget(widget, 0, natural ? Qt::AlignLeft : Qt::Alignment());
    }
    static_cast<QVBoxLayout*>(layout())->addWidget(holder);
    m_groups.emplace_back(holder, widgets);
    return group;
}

std::vector<QWidget*> TourCard::tabOrder() const {
    std::vector<QWidget*> order;
    for (int i = 0; i < m_expected->count(); ++i) order.push_back(m_expected->segment(i));
    order.push_back(m_run);
    for (QAbstractButton* row : m_review->rows()) order.push_back(row);
    order.push_back(m_again);
    return order;
}

void TourCard::setRepeats(int repeats) {
    m_repeats = repeats;
    refresh();
}

void TourCard::setScopeShown(bool shown) {
    m_scope->setVisible(shown);
    m_scope->parentWidget()->setVisible(shown);
}

void TourCard::showReason(bool show) {
    m_reasonOf = show ? m_tour.position() : -1;
    refresh();
}

void TourCard::refresh() {
    if (m_tour.count() == 0) return;
    const lstm::LessonCard& card = m_tour.card();
    m_heading->setText(Tour::text(card.heading));
    m_title->setText(Tour::text(card.title));
    m_text->setText(Tour::text(card.text));
    m_facts->clear();
    if (card.page == lstm::LessonPage::Data && m_workspace.current()) {
        m_facts->setText(
            tr("%1.").arg(dataHeadline(m_workspace.series(), m_workspace.current()->config.framing.testSize).title));
        if (const auto persistence = m_workspace.persistence())
            m_facts->setText(m_facts->text() + sentenceGap() +
                             tr("The persistence forecast has RMSE %1.").arg(figure(*persistence, 3)));
    }
    refreshClaim();
    m_review->setVisible(card.review);
    m_again->setVisible(card.review);
    if (card.review) m_review->refresh();
    for (TextLabel* label :
         {m_heading, m_text, m_facts, m_verdict, m_explanation, m_hit, m_reason, m_seenHeading, m_seen})
        label->setVisible(!label->text().isEmpty());
    for (const auto& [holder, widgets] : m_groups)
        holder->setVisible(std::ranges::any_of(widgets, [](const QWidget* widget) { return !widget->isHidden(); }));
}

void TourCard::refreshClaim() {
    const lstm::LessonCard& card = m_tour.card();
    const auto evidence = m_tour.evidence(m_tour.position());
    const bool ended = evidence && evidence->ended(), reason = evidence && m_reasonOf == m_tour.position();
    const auto expected = m_tour.expected(m_tour.position());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ask, m_expected}) widget->setVisible(evidence.has_value());
    m_expected->setCurrentIndex(expected ? static_cast<int>(*expected) : -1);
    m_evidence->setVisible(evidence && evidence->state != RunState::NotRun);
    const int lacking = evidence ? (evidence->a.repeats < m_repeats) + (evidence->b.repeats < m_repeats) : 0;
    const bool waits =
        evidence && (m_workspace.queue().contains(evidence->a.id) || m_workspace.queue().contains(evidence->b.id));
    m_waits->setVisible(waits);
    m_run->setVisible(lacking > 0 && !waits && evidence->state != RunState::Running);
    m_verdict->setText(ended ? tourwords::verdict(evidence->found.judgement.verdict) : QString());
    m_explanation->setText(ended ? tourwords::explanation(card.claim->kind, *evidence) : QString());
    m_hit->setText(ended ? tourwords::expectation(card.claim->kind, *evidence, expected) : QString());
    m_reason->setText(reason ? Tour::text(card.reason) : QString());
    const bool seen = ended && card.seen;
    m_seenHeading->setText(seen ? Tour::text(card.seen->heading) : QString());
    m_seen->setText(seen ? tourwords::seen(*card.claim, *card.seen, evidence, m_workspace.series().name) : QString());
    if (!evidence) return;
    m_evidence->setEvidence(*evidence);
    const QString a = evidence->a.name, b = evidence->b.name;
    m_expected->setSegmentToolTips({tr("%1 will have the lower error than %2").arg(a, b),
                                    tr("%1 and %2 will be as good").arg(a, b),
                                    tr("%1 will have the higher error than %2").arg(a, b)});
    m_run->setText(lacking == 2 ? tr("Run %1 + %2 networks").arg(plain(m_repeats), plain(m_repeats))
                                : tr("Run %1 networks").arg(plain(m_repeats)));
}

void TourCard::retranslate() {
    m_ask->setText(tr("What do you expect?"));
    m_expected->setTexts({tourwords::outcome(lstm::Outcome::Better), tourwords::outcome(lstm::Outcome::NoDifference),
                          tourwords::outcome(lstm::Outcome::Worse)});
    m_expected->setAccessibleName(m_ask->text());
    m_waits->setText(tr("Waits until the present run has ended."));
    m_again->setText(tr("Start again"));
    m_scope->setText(tourwords::scope());
    refresh();
}

void TourCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_scaled.apply();
    QWidget::changeEvent(event);
}
