// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourevidence.h"

#include <QGridLayout>

#include "gui/toolkit/textlabel.h"
#include "gui/tour/tourwords.h"
#include "gui/tour/winbar.h"

TourEvidenceView::TourEvidenceView(QWidget* parent)
    : QWidget(parent),
      m_heading(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_wins(new TextLabel(TypeRole::Body)),
      m_winsInterval(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_difference(new TextLabel(TypeRole::Body)),
      m_differenceInterval(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_caption(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_bar(new WinBar) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_heading, 0, 0, 1, 2);
    grid->addWidget(m_bar, 2, 0, 1, 2);
    grid->addWidget(m_wins, 4, 0);
    grid->addWidget(m_winsInterval, 4, 1);
    grid->addWidget(m_difference, 5, 0);
    grid->addWidget(m_differenceInterval, 5, 1);
    grid->addWidget(m_caption, 7, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    for (const auto& [row, gap] : {std::pair(1, 8), std::pair(3, 6), std::pair(6, 4)})
        grid->setRowMinimumHeight(row, qRound(px(gap)));
    for (TextLabel* label : {m_wins, m_difference}) label->setTextFormat(Qt::RichText);
    for (TextLabel* label : {m_winsInterval, m_differenceInterval}) {
        label->setWordWrap(false);
        label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    }
}

void TourEvidenceView::setEvidence(const TourEvidence& evidence) {
    const lstm::Wins& wins = evidence.found.wins;
    const bool any = evidence.any();
    m_heading->setText(tourwords::heading(evidence));
    m_bar->setWins(wins.a, wins.equal, wins.b, evidence.a.style, evidence.b.style, wins.paired);
    m_bar->setAccessibleName(tourwords::spoken(evidence));
    m_wins->setText(any ? tourwords::wins(evidence) : QString());
    m_winsInterval->setText(any ? tourwords::winsInterval(evidence) : QString());
    m_difference->setText(any ? tourwords::difference(evidence) : QString());
    m_differenceInterval->setText(any ? tourwords::differenceInterval(evidence) : QString());
    m_caption->setText(any ? tourwords::caption(evidence) : QString());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_bar, m_wins, m_difference, m_caption})
        widget->setVisible(any);
}
