// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/presentationbanner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/textlabel.h"
#include "gui/tour/tourwords.h"
#include "gui/workspace/workspace.h"

PresentationBanner::PresentationBanner(Tour& tour, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_tour(tour),
      m_heading(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_title(new TextLabel(TypeRole::Headline)),
      m_verdict(new TextLabel(TypeRole::Verdict)),
      m_detail(new TextLabel(TypeRole::Caption, TextTone::Secondary)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(qRound(px(24)), qRound(px(14)), qRound(px(24)), qRound(px(12)));
    row->setSpacing(qRound(px(24)));
    auto* claim = new QVBoxLayout;
    claim->addWidget(m_heading);
    claim->addWidget(m_title);
    auto* result = new QVBoxLayout;
    result->addWidget(m_detail);
    result->addWidget(m_verdict);
    for (QVBoxLayout* column : {claim, result}) column->setSpacing(qRound(px(2)));
    claim->addStretch(1);
    result->addStretch(1);
    row->addLayout(claim, 3);
    row->addLayout(result, 2);
    m_scaled.remember(*this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(&m_tour, &Tour::cardChanged, this, &PresentationBanner::refresh);
    connect(&workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.shown()) refresh();
    });
}

void PresentationBanner::refresh() {
    if (!isVisible() || m_tour.count() == 0) return;
    const lstm::LessonCard& card = m_tour.card();
    m_heading->setText(QStringLiteral("%1 · %2").arg(
        Tour::text(card.heading), tr("%1 of %2").arg(plain(m_tour.position() + 1), plain(m_tour.count()))));
    m_title->setText(Tour::text(card.title));
    const auto evidence = m_tour.evidence(m_tour.position());
    const bool any = evidence && evidence->any();
    m_detail->setText(any ? tourwords::heading(*evidence)
                          : tr("Page Up, Page Down: cards · R: run · H: hide names · L: language · Esc: leave"));
    m_verdict->setText(any && evidence->ended() ? tourwords::verdict(evidence->found.judgement.verdict) : QString());
}

void PresentationBanner::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PresentationBanner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    if (event->type() == QEvent::FontChange) m_scaled.apply();
    QWidget::changeEvent(event);
}

void PresentationBanner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line);
}
