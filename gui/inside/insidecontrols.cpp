// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insidecontrols.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <algorithm>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"

namespace {

constexpr lstm::TracePhase phaseOrder[]{lstm::TracePhase::TrainingLastEpoch, lstm::TracePhase::Seeding,
                                        lstm::TracePhase::Test};

TextLabel* name() {
    auto* label = new TextLabel(TypeRole::Body, TextTone::Secondary);
    label->setWordWrap(false);
    return label;
}

}  // namespace

InsideControls::InsideControls(QWidget* parent)
    : QWidget(parent),
      m_phases(new SegmentedControl),
      m_epoch(new QSlider(Qt::Horizontal)),
      m_layer(new QSpinBox),
      m_unit(new QSpinBox),
      m_phaseName(name()),
      m_epochName(name()),
      m_epochNumber(new TextLabel(TypeRole::BodyStrong)),
      m_unitName(name()),
      m_layerName(name()),
      m_hint(new TextLabel(TypeRole::Caption, TextTone::Secondary)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(qRound(px(16)));
    grid->setVerticalSpacing(qRound(px(8)));
    grid->addWidget(m_phaseName, 0, 0);
    grid->addWidget(m_phases, 0, 1, Qt::AlignLeft);
    grid->addWidget(m_epochName, 1, 0);
    auto* slide = new QHBoxLayout;
    slide->setSpacing(qRound(px(12)));
    slide->addWidget(m_epoch, 1);
    slide->addWidget(m_epochNumber);
    m_epochNumber->setWordWrap(false);
    m_epochNumber->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addLayout(slide, 1, 1);
    grid->addWidget(m_unitName, 2, 0);
    auto* which = new QHBoxLayout;
    which->setSpacing(qRound(px(12)));
    which->addWidget(m_unit);
    which->addSpacing(qRound(px(8)));
    which->addWidget(m_layerName);
    which->addWidget(m_layer);
    which->addStretch(1);
    grid->addLayout(which, 2, 1);
    grid->addWidget(m_hint, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QSpinBox* box : {m_layer, m_unit}) box->setMinimum(1);
    m_phases->setTexts({{}, {}, {}});
    connect(m_phases, &SegmentedControl::activated, this, [this](int index) { Q_EMIT phaseChosen(phaseOrder[index]); });
    connect(m_epoch, &QSlider::valueChanged, this, &InsideControls::epochChosen);
    connect(m_layer, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT layerChosen(value - 1); });
    connect(m_unit, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT unitChosen(value - 1); });
    retranslate();
}

void InsideControls::setState(const State& state) {
    for (int i = 0; i < 3; ++i) {
        const bool there = std::ranges::find(state.there, phaseOrder[i]) != state.there.end();
        m_phases->segment(i)->setEnabled(there);
        if (phaseOrder[i] == state.phase) m_phases->setCurrentIndex(i);
    }
    const QSignalBlocker blocks[]{QSignalBlocker(m_epoch), QSignalBlocker(m_layer), QSignalBlocker(m_unit)};
    m_epoch->setRange(0, state.epochs);
    m_epoch->setPageStep(std::max(1, state.epochs / 10));
    m_epoch->setValue(state.epoch);
    m_epochNumber->setText(plain(state.epoch));
    m_epochNumber->setMinimumWidth(
        QFontMetrics(themeFont(TypeRole::BodyStrong)).horizontalAdvance(plain(state.epochs)));
    const int layers = static_cast<int>(state.units.size()),
              units = state.units.empty() ? 1 : state.units[static_cast<std::size_t>(state.layer)];
    for (QWidget* part : std::initializer_list<QWidget*>{m_layer, m_layerName}) part->setVisible(layers > 1);
    const bool several = layers > 1 || units > 1;
    for (QWidget* part : std::initializer_list<QWidget*>{m_unit, m_unitName}) part->setVisible(several);
    m_layer->setMaximum(std::max(1, layers));
    m_layer->setValue(state.layer + 1);
    m_unit->setMaximum(units);
    m_unit->setValue(state.unit + 1);
    m_layer->setSuffix(tr(" of %1").arg(layers));
    m_unit->setSuffix(tr(" of %1").arg(units));
}

void InsideControls::setHint(const QString& hint) { m_hint->setText(hint); }

void InsideControls::retranslate() {
    m_phases->setTexts({tr("Training"), tr("Seed"), tr("Test")});
    m_phases->setSegmentToolTips({tr("The last epoch of training"),
                                  tr("The training samples once more, where the experiment seeds its state"),
                                  tr("The forecasts of the test")});
    m_phases->setAccessibleName(tr("Phase"));
    m_epoch->setAccessibleName(tr("After epoch"));
    m_epoch->setToolTip(tr("The network as it was after so many epochs"));
    m_unit->setAccessibleName(tr("Unit"));
    m_layer->setAccessibleName(tr("Layer"));
    m_phaseName->setText(tr("phase"));
    m_epochName->setText(tr("after epoch"));
    m_unitName->setText(tr("unit"));
    m_layerName->setText(tr("layer"));
}

void InsideControls::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}
