// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the Repeats page stand.
#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>

#include "gui/repeats/repeatscontrols.h"
#include "gui/repeats/repeatsgoalbar.h"
#include "gui/repeats/repeatspage.h"
#include "gui/repeats/repeatsplanmodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/textlabel.h"

void RepeatsPage::build() {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12)));
    column->setSpacing(qRound(px(4)));
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(qRound(px(8)));
    column->addWidget(m_controls);
    column->addSpacing(qRound(px(8)));
    m_charts->setSpacing(qRound(px(24)));
    for (ChartView* chart : std::initializer_list<ChartView*>{m_precision, m_gap}) {
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        m_charts->addWidget(chart, 1);
    }
    column->addLayout(m_charts, 1);
    column->addSpacing(qRound(px(10)));
    m_table->setModel(m_plan);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEdgePadding(0);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_table);
    column->addSpacing(qRound(px(10)));
    column->addWidget(m_goalBar);
    column->addSpacing(qRound(px(6)));
    column->addWidget(m_caption);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
}

/// Charts beside each other where there is room for both, else one above the other.
void RepeatsPage::arrange() {
    const bool beside = width() >= px(600);
    m_charts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (QWidget* chart : std::initializer_list<QWidget*>{m_precision, m_gap})
        chart->setMinimumHeight(qRound(px(beside ? 235 : 260)));
    m_table->setVisible(m_plan->rowCount() > 0);
}

void RepeatsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}
