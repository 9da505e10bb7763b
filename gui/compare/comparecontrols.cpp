// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/compare/comparecontrols.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

#include "gui/toolkit/flowlayout.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/textlabel.h"

CompareControls::CompareControls(QWidget* parent)
    : QWidget(parent),
      m_orderWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_baseWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_reason(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_order(new SegmentedControl),
      m_base(new QComboBox),
      m_lines(new Switch) {
    auto* flow = new FlowLayout(this, 12);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto group = [this, flow](std::initializer_list<QWidget*> widgets) {
        auto* holder = new QWidget(this);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(qRound(px(8)));
        for (QWidget* widget : widgets) row->addWidget(widget);
        flow->addWidget(holder);
    };
    for (TextLabel* word : {m_orderWord, m_baseWord, m_reason}) word->setWordWrap(false);
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_base->setMinimumContentsLength(12);
    group({m_orderWord, m_order});
    group({m_baseWord, m_base});
    group({m_lines, m_reason});
    connect(m_order, &SegmentedControl::activated, this, &CompareControls::orderChosen);
    connect(m_base, &QComboBox::activated, this,
            [this](int index) { Q_EMIT baseChosen(m_ids[static_cast<std::size_t>(index)]); });
    connect(m_lines, &Switch::toggled, this, &CompareControls::linesToggled);
    m_order->setTexts({QString(), QString(), QString()});
    m_order->setCurrentIndex(0);
    retranslate();
}

void CompareControls::setBases(const std::vector<int>& ids, const QStringList& names, int base) {
    QStringList now;
    for (int i = 0; i < m_base->count(); ++i) now << m_base->itemText(i);
    const QSignalBlocker quiet(m_base);
    if (now != names) {  // an open list is left alone while repeats stream in
        m_base->clear();
        m_base->addItems(names);
    }
    m_ids = ids;
    m_base->setCurrentIndex(static_cast<int>(std::ranges::find(ids, base) - ids.begin()));
}

void CompareControls::setPairsPossible(bool possible) {
    m_possible = possible;
    m_lines->setEnabled(possible);
    const QString reason = possible ? QString() : tr("No two neighbours share their seeds.");
    m_reason->setText(reason);
    m_reason->setVisible(!possible);
    m_lines->setToolTip(possible ? tr("The same repeat in neighbouring boxes, joined by a line") : reason);
    m_lines->setAccessibleDescription(m_lines->toolTip());
}

void CompareControls::retranslate() {
    m_orderWord->setText(tr("Order"));
    m_order->setTexts({tr("List"), tr("Median"), tr("Mean")});
    m_order->setAccessibleName(tr("Order of the boxes"));
    m_baseWord->setText(tr("Base"));
    m_base->setAccessibleName(tr("Base: the experiment that the others are compared with"));
    m_lines->setText(tr("Lines between paired repeats"));
    m_lines->setAccessibleName(m_lines->text());
    setPairsPossible(m_possible);
}

void CompareControls::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}
