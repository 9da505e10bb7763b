// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatscontrols.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <array>

#include "gui/toolkit/flowlayout.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"

namespace {

constexpr std::array eachChoices{5, 10, 30, 100};

/// Figures as they are typed: "1", "0.25".
class TargetBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override { return numberText(value); }
};

}  // namespace

RepeatsControls::RepeatsControls(QWidget* parent)
    : QWidget(parent),
      m_baseWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_targetWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_scaleWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_eachWord(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_base(new QComboBox),
      m_target(new TargetBox),
      m_scale(new SegmentedControl),
      m_each(new SegmentedControl),
      m_pairing(new SegmentedControl) {
    auto* flow = new FlowLayout(this, 12);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto group = [this, flow](std::initializer_list<QWidget*> widgets) {
        auto* holder = new QWidget(this);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(qRound(px(8)));
        for (QWidget* widget : widgets) row->addWidget(widget);
        flow->addWidget(holder);
        return holder;
    };
    for (TextLabel* word : {m_baseWord, m_targetWord, m_scaleWord, m_eachWord}) word->setWordWrap(false);
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_base->setMinimumContentsLength(10);
    m_target->setRange(0.001, 1e6);
    m_target->setDecimals(3);
    m_target->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_target->setKeyboardTracking(false);
    m_target->setLocale(settingLocale());
    m_baseGroup = group({m_baseWord, m_base});
    group({m_targetWord, m_target});
    group({m_scaleWord, m_scale});
    group({m_eachWord, m_each});
    group({m_pairing});
    connect(m_base, &QComboBox::activated, this,
            [this](int index) { Q_EMIT baseChosen(m_ids[static_cast<std::size_t>(index)]); });
    connect(m_target, &QDoubleSpinBox::valueChanged, this, &RepeatsControls::targetChosen);
    connect(m_scale, &SegmentedControl::activated, this, [this](int index) { Q_EMIT scaleChosen(index == 0); });
    connect(m_each, &SegmentedControl::activated, this, &RepeatsControls::chanceChosen);
    connect(m_pairing, &SegmentedControl::activated, this, [this](int index) {
        m_wantsPairs = index == 1;
        Q_EMIT chanceChosen();
    });
    QStringList numbers;
    for (const int each : eachChoices) numbers << plain(each);
    m_each->setTexts(numbers);
    m_each->setCurrentIndex(1);  // ten, as in the tutorial
    for (SegmentedControl* two : {m_scale, m_pairing}) {
        two->setTexts({QString(), QString()});
        two->setCurrentIndex(0);
    }
    retranslate();
}

void RepeatsControls::setBases(const std::vector<int>& ids, const QStringList& names, int base) {
    QStringList now;
    for (int i = 0; i < m_base->count(); ++i) now << m_base->itemText(i);
    const QSignalBlocker quiet(m_base);
    if (now != names) {  // an open list is left alone while repeats stream in
        m_base->clear();
        m_base->addItems(names);
    }
    m_ids = ids;
    m_base->setCurrentIndex(static_cast<int>(std::ranges::find(ids, base) - ids.begin()));
    m_baseGroup->setVisible(!ids.empty());
}

void RepeatsControls::setPairsPossible(bool possible) {
    m_possible = possible;
    m_pairing->setEnabled(possible);
    m_pairing->setCurrentIndex(possible && m_wantsPairs ? 1 : 0);
    m_pairing->setToolTip(possible ? QString() : tr("The two do not share their seeds: there are no pairs."));
    m_pairing->setAccessibleDescription(m_pairing->toolTip());
}

void RepeatsControls::setTarget(double target) {
    const QSignalBlocker quiet(m_target);
    if (target > 0 && !m_target->hasFocus()) m_target->setValue(target);
}

int RepeatsControls::each() const { return eachChoices[static_cast<std::size_t>(std::max(0, m_each->currentIndex()))]; }
bool RepeatsControls::paired() const { return m_possible && m_pairing->currentIndex() == 1; }

void RepeatsControls::retranslate() {
    m_baseWord->setText(tr("Compared with"));
    m_base->setAccessibleName(tr("Compared with"));
    m_targetWord->setText(tr("Target ±"));
    m_target->setAccessibleName(tr("Target: half width of the 95 % interval"));
    m_scaleWord->setText(tr("Axes"));
    m_scale->setTexts({tr("Log"), tr("Linear")});
    m_scale->setAccessibleName(tr("Axes of the left chart"));
    m_eachWord->setText(tr("Repeats of each run"));
    m_each->setAccessibleName(tr("Repeats of each run"));
    m_pairing->setTexts({tr("Unpaired"), tr("Paired by seed")});
    m_pairing->setSegmentToolTips({tr("Two runs of the same network, each from its own seeds"),
                                   tr("Both from the same seeds: the signs of the differences are drawn by lot")});
    m_pairing->setAccessibleName(tr("Pairing"));
    setPairsPossible(m_possible);
}

void RepeatsControls::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}
