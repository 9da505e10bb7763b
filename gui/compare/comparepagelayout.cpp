// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the Compare page stand.
#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStyle>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/differencechart.h"
#include "gui/compare/comparecontrols.h"
#include "gui/compare/comparepage.h"
#include "gui/compare/pairtablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/textlabel.h"

void ComparePage::build() {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12)));
    column->setSpacing(qRound(px(4)));
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(qRound(px(8)));
    column->addWidget(m_controls);
    column->addSpacing(qRound(px(8)));
    m_charts->setSpacing(qRound(px(24)));
    m_charts->addWidget(m_boxChart, 60);
    m_charts->addWidget(m_differenceChart, 40);
    column->addLayout(m_charts, 1);
    column->addSpacing(qRound(px(10)));
    m_tables->setSpacing(qRound(px(24)));
    m_tables->addWidget(m_table, 0, Qt::AlignTop);
    m_tables->addWidget(m_pairTable, 0, Qt::AlignTop);
    column->addLayout(m_tables);
    column->addSpacing(qRound(px(6)));
    column->addWidget(m_caption);
    for (DataTable* table : {m_table, m_pairTable})
        table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // the page scrolls, not they
    for (ChartView* chart : std::initializer_list<ChartView*>{m_boxChart, m_differenceChart})
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_scaled.remember(*m_content);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
}

/// Charts side by side, and the tables where no name is cut; for large text all in one column.
void ComparePage::arrange() {
    const bool pairs = !m_comparison.pairs().empty(), beside = pairs && width() >= px(600);
    m_differenceChart->setVisible(pairs);
    m_pairTable->setVisible(pairs && !presented());
    m_charts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_boxChart->setMinimumHeight(
        qRound(px(pairs && !beside ? 260 : 180) + m_boxChart->height() - m_boxChart->plot().bottom()));
    const double rows = static_cast<double>(m_comparison.pairs().size());
    m_differenceChart->setMinimumHeight(qRound(px(84 + (beside ? 22 : 30) * rows)));
    // How many repeats stands above too, where all have the same: that column goes first.
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr,
                                               this);  // counted in any case: nothing flips when it comes
    const int room = width() - scrollBar - qRound(px(48 + 24)), all = m_table->wholeWidth() + m_pairTable->wholeWidth();
    const int least = m_table->wholeWidth() + m_pairTable->wholeWidth(PairTableModel::Count);
    const bool abreast = pairs && least <= room;
    m_pairTable->showColumn(PairTableModel::Count, !abreast || all <= room);
    m_tables->setDirection(abreast ? QBoxLayout::LeftToRight
                                   : QBoxLayout::BottomToTop);  // verdicts before figures, where only one is in sight
    m_tables->setSpacing(qRound(px(abreast ? 24 : 14)));
    m_table->setMinimumWidth(abreast ? m_table->wholeWidth() : 0);
    m_pairTable->setMinimumWidth(!abreast      ? 0
                                 : all <= room ? m_pairTable->wholeWidth()
                                               : m_pairTable->wholeWidth(PairTableModel::Count));
    alignAxes();
}

/// Side by side, both x axes stand at one height - unless long names under the boxes leave the rows no room.
void ComparePage::alignAxes() {
    const bool beside = m_charts->direction() == QBoxLayout::LeftToRight;
    const bool roomy = m_boxChart->plot().height() >= px(22) * static_cast<double>(m_comparison.pairs().size());
    m_differenceChart->setBottomRoom(beside && roomy ? m_boxChart->height() - m_boxChart->plot().bottom() : 0);
}

void ComparePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
    QMetaObject::invokeMethod(this, &ComparePage::alignAxes,
                              Qt::QueuedConnection);  // the charts have their new sizes then
}
