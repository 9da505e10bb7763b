// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/framingsection.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/words/settingtexts.h"

using namespace lstm;

namespace {

const std::vector<std::vector<int>> knownDifferences{{}, {1}, {12}, {12, 1}};
constexpr int customDifference = 4;

ScaleOptions scaleOf(int index) {
    switch (index) {
    case 0: return {ScaleKind::MinMax, -1.0, 1.0};
    case 1: return {ScaleKind::MinMax, 0.0, 1.0};
    case 2: return {ScaleKind::Standard, -1.0, 1.0};
    default: return {ScaleKind::None, -1.0, 1.0};
    }
}

int indexOf(const ScaleOptions& scale) {
    switch (scale.kind) {
    case ScaleKind::Standard: return 2;
    case ScaleKind::None: return 3;
    case ScaleKind::MinMax: return scale == scaleOf(0) ? 0 : scale == scaleOf(1) ? 1 : 4;
    }
    Q_UNREACHABLE();
}

}  // namespace

FramingSection::FramingSection(QWidget* parent) : ConfigSection(parent) {
    m_difference = makeCombo([this](int index) { chooseDifference(index); });
    m_custom = makeField([this](const QString& text) {
        const auto lags = listFrom(text);
        if (lags) edit(EditKind::Difference, [&](auto& c) { c.framing.difference = *lags; });
        return lags.has_value();
    });
    m_layout = new SegmentedControl(this);
    m_train = new SegmentedControl(this);
    m_trainSize =
        makeSpin(1, 1'000'000, [this](int v) { edit(EditKind::TrainSize, [v](auto& c) { c.framing.trainSize = v; }); });
    m_scaling = makeCombo([this](int index) { chooseScaling(index); });
    addRow(EditKind::Difference, m_difference);
    addRow(m_custom);
    addCount(EditKind::Lags, 1, 1000, [](auto& c) -> int& { return c.framing.lags; });
    addRow(EditKind::Layout, m_layout, true);
    addCount(EditKind::Horizon, 1, 1000, [](auto& c) -> int& { return c.framing.horizon; });
    addCount(EditKind::TestSize, 1, 1'000'000, [](auto& c) -> int& { return c.framing.testSize; });
    addCount(EditKind::TestEnd, 0, 1'000'000, [](auto& c) -> int& { return c.framing.testEnd; });
    addRow(EditKind::TrainSize, m_train);
    addRow(m_trainSize);
    addRow(EditKind::Scaling, m_scaling);
    m_scalePer = makeCombo([this](int i) {
        edit(EditKind::ScalePer, [i](auto& c) { c.framing.scalePer = i == 0 ? ScalePer::Series : ScalePer::Pooled; });
    });
    addRow(EditKind::ScalePer, m_scalePer);
    connect(m_layout, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::Layout, [i](auto& c) { c.framing.layout = i == 0 ? Layout::Features : Layout::TimeSteps; });
    });
    connect(m_train, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::TrainSize, [&](auto& c) {
            c.framing.trainSize = i == 0 ? std::nullopt : std::optional(std::max(1, view().trainingRows));
        });
    });
    retranslate();
}

void FramingSection::chooseDifference(int index) {
    if (index < customDifference) {
        edit(EditKind::Difference,
             [index](auto& c) { c.framing.difference = knownDifferences[static_cast<std::size_t>(index)]; });
        return;
    }
    m_custom->setText(listText(view().config.framing.difference));
    setRowVisible(m_custom, true);
    m_custom->setFocus();
    m_custom->selectAll();
}

void FramingSection::chooseScaling(int index) {
    if (index < 4) edit(EditKind::Scaling, [index](auto& c) { c.framing.scale = scaleOf(index); });
}

QString FramingSection::title() const { return tr("Series and framing"); }
QString FramingSection::summary(const ConfigView& view) const { return framingSummary(view.config, view.trainingRows); }

void FramingSection::retranslate() {
    setComboTexts(m_difference, {tr("none"), tr("lag 1"), tr("lag 12"), tr("lag 12, then 1"), tr("custom …")});
    setComboTexts(m_scaling, {tr("−1 to 1"), tr("0 to 1"), tr("standard (mean 0)"), tr("none")});
    setComboTexts(m_scalePer, {tr("each sequence"), tr("all together")});
    m_layout->setTexts({tr("features"), tr("time steps")});
    m_layout->setSegmentToolTips({tr("The lags are inputs of one time step, newest first"),
                                  tr("The lags are time steps of one input, oldest first")});
    m_train->setTexts({tr("all"), tr("last n")});
    m_train->setSegmentToolTips(
        {tr("Train on all samples before the test"), tr("Train on the last n samples before the test")});
    setRowTexts(m_custom, tr("Difference lags"), tr("Lags of the differences in order, e.g. 12, 1"));
    setRowTexts(m_trainSize, tr("Last samples"), tr("How many samples before the test are trained on (train_size)"));
}

void FramingSection::refresh() {
    const FramingOptions& f = view().config.framing;
    const auto known = std::ranges::find(knownDifferences, f.difference);
    const int index = static_cast<int>(known - knownDifferences.begin());
    m_difference->setCurrentIndex(index);
    m_custom->setText(listText(f.difference));
    setRowVisible(m_custom, index == customDifference);
    m_layout->setCurrentIndex(f.layout == Layout::Features ? 0 : 1);
    m_train->setCurrentIndex(f.trainSize ? 1 : 0);
    m_trainSize->setValue(f.trainSize.value_or(view().trainingRows));
    setRowVisible(m_trainSize, f.trainSize.has_value());
    m_scalePer->setCurrentIndex(f.scalePer == ScalePer::Series ? 0 : 1);
    setRowVisible(m_scalePer, view().sequences > 1, m_scaling);
    const int scale = indexOf(f.scale);
    if (m_scaling->count() == 5) m_scaling->removeItem(4);
    if (scale == 4) m_scaling->addItem(tr("%1 to %2").arg(numberText(f.scale.low), numberText(f.scale.high)));
    m_scaling->setCurrentIndex(scale);
}
