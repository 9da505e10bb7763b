// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/stoppingsection.h"

#include <QComboBox>
#include <QSpinBox>

#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/switch.h"
#include "gui/words/settingtexts.h"

using namespace lstm;

namespace {

/// Keras' own patience of 0 stops at the first epoch that is no better: nobody who flips a switch means that.
constexpr EarlyStoppingOptions usualStopping{.patience = 10};
constexpr PlateauOptions usualReduction{};

EarlyStoppingOptions& stopping(ExperimentConfig& config) {
    if (!config.training.earlyStopping) config.training.earlyStopping = usualStopping;
    return *config.training.earlyStopping;
}

PlateauOptions& reduction(ExperimentConfig& config) {
    if (!config.training.reduceLearningRate) config.training.reduceLearningRate = usualReduction;
    return *config.training.reduceLearningRate;
}

}  // namespace

StoppingSection::StoppingSection(QWidget* parent) : ConfigSection(parent) {
    addValidation();
    addEarlyStopping();
    addReduction();
    addSwitch(EditKind::BestWeights, [](auto& c) -> bool& { return c.training.bestWeights; });
    retranslate();
}

void StoppingSection::addValidation() {
    m_size = makeSpin(0, 1'000'000, [this](int size) {
        edit(EditKind::ValidationSize, [size](auto& c) {
            auto& held = c.training.validation;
            if (size == 0) held.reset();
            else if (held) held->size = size;
            else held = ValidationOptions{.size = size};
        });
    });
    m_state = new SegmentedControl(this);
    addRow(EditKind::ValidationSize, m_size);
    addRow(EditKind::ValidationState, m_state, true);
    setRowUnder(m_state);
    connect(m_state, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::ValidationState, [i](auto& c) {
            if (c.training.validation) c.training.validation->state = static_cast<ValidationState>(i);
        });
    });
}

template <class Options>
Switch* StoppingSection::addSwitchOf(EditKind kind, std::optional<Options> TrainingOptions::*options,
                                     Options standard) {
    auto* control = new Switch(this);
    control->setFlush(true);
    connect(control, &QAbstractButton::clicked, this, [this, kind, options, standard](bool on) {
        edit(kind, [&](auto& c) {
            c.training.*options = on ? std::optional(standard) : std::nullopt;
            if (on && !c.training.validation) (c.training.*options)->monitor = Monitor::Loss;
        });
    });
    addRow(kind, control);
    return control;
}

template <class Options>
QComboBox* StoppingSection::addMonitor(EditKind kind, Options& (*options)(ExperimentConfig&)) {
    auto* combo = makeCombo(
        [this, kind, options](int i) { edit(kind, [&](auto& c) { options(c).monitor = static_cast<Monitor>(i); }); });
    addRow(kind, combo);
    m_monitors.push_back(combo);
    return combo;
}

void StoppingSection::addEarlyStopping() {
    m_stops = addSwitchOf(EditKind::StopEarly, &TrainingOptions::earlyStopping, usualStopping);
    m_stopRows = {addMonitor(EditKind::StopMonitor, stopping),
                  addCount(EditKind::StopPatience, 0, 10'000'000, [](auto& c) -> int& { return stopping(c).patience; }),
                  addNumber(EditKind::StopMinDelta, [](auto& c) -> double& { return stopping(c).minDelta; }),
                  addSwitch(EditKind::StopRestore, [](auto& c) -> bool& { return stopping(c).restoreBestWeights; })};
    for (QWidget* row : m_stopRows) setRowUnder(row);
}

void StoppingSection::addReduction() {
    m_reduces = addSwitchOf(EditKind::ReduceRate, &TrainingOptions::reduceLearningRate, usualReduction);
    m_reduceRows = {
        addMonitor(EditKind::ReduceMonitor, reduction),
        addNumber(EditKind::ReduceFactor, [](auto& c) -> double& { return reduction(c).factor; }),
        addCount(EditKind::ReducePatience, 0, 10'000'000, [](auto& c) -> int& { return reduction(c).patience; }),
        addNumber(EditKind::ReduceMinDelta, [](auto& c) -> double& { return reduction(c).minDelta; }),
        addCount(EditKind::ReduceCooldown, 0, 10'000'000, [](auto& c) -> int& { return reduction(c).cooldown; }),
        addNumber(EditKind::ReduceFloor, [](auto& c) -> double& { return reduction(c).minLearningRate; })};
    for (QWidget* row : m_reduceRows) setRowUnder(row);
}

QString StoppingSection::title() const { return tr("Validation and stopping"); }
QString StoppingSection::summary(const ConfigView& view) const { return stoppingSummary(view.config); }

void StoppingSection::retranslate() {
    m_size->setSpecialValueText(tr("off"));
    m_size->setSuffix(tr(" samples", "behind a number"));
    m_state->setTexts(
        {tr("copy", "of the state"), tr("zero", "state"), tr("seeded", "state"), QStringLiteral("Keras")});
    m_state->setSegmentToolTips(
        {tr("A copy of the state that training has left: training is the same with or without it"),
         tr("A zero state: training is the same with or without it"),
         tr("Zero, then the samples trained on are forecast: training is the same with or without it"),
         tr("The training's own state, which then goes on from behind these samples, as in "
            "fit(validation_data=…). Where a reset follows each epoch that changes nothing.")});
    for (QComboBox* monitor : m_monitors) setComboTexts(monitor, {tr("validation loss"), tr("training loss")});
}

void StoppingSection::refresh() {
    const ExperimentConfig& c = view().config;
    const TrainingOptions& t = c.training;
    m_size->setValue(t.validation ? t.validation->size : 0);
    m_state->setCurrentIndex(t.validation ? static_cast<int>(t.validation->state) : 0);
    setRowEnabled(
        m_state, t.validation && c.keepsState(), m_size,
        t.validation ? tr("A stateless network begins every sample from zero.") : tr("Needs validation samples."));
    m_stops->setChecked(t.earlyStopping.has_value());
    m_reduces->setChecked(t.reduceLearningRate.has_value());
    m_monitors[0]->setCurrentIndex(static_cast<int>(t.earlyStopping.value_or(usualStopping).monitor));
    m_monitors[1]->setCurrentIndex(static_cast<int>(t.reduceLearningRate.value_or(usualReduction).monitor));
    for (QWidget* row : m_stopRows)
        setRowEnabled(row, t.earlyStopping.has_value(), m_stops, tr("Acts with “Stop early” only."));
    for (QWidget* row : m_reduceRows)
        setRowEnabled(row, t.reduceLearningRate.has_value(), m_reduces,
                      tr("Acts with “Reduce the learning rate” only."));
}
