// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/trainingsection.h"

#include <QLineEdit>
#include <QSpinBox>

#include "engine/base/numbers.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/switch.h"
#include "gui/words/settingtexts.h"

using namespace lstm;

TrainingSection::TrainingSection(QWidget* parent) : ConfigSection(parent) {
    m_epochs =
        makeSpin(1, 10'000'000, [this](int v) { edit(EditKind::Epochs, [v](auto& c) { c.training.epochs = v; }); });
    m_batch = makeSpin(1, 1'000'000,
                       [this](int v) { edit(EditKind::BatchSize, [v](auto& c) { c.training.batchSize = v; }); });
    m_shuffle = new Switch(this);
    m_shuffle->setFlush(true);
    m_seed = makeField([this](const QString& text) {
        const auto seed = parseUnsigned(text.trimmed().toStdString());
        if (seed) edit(EditKind::Seed, [&](auto& c) { c.seed = *seed; });
        return seed.has_value();
    });
    m_pairing = new SegmentedControl(this);
    m_trainer = new SegmentedControl(this);
    addRow(m_epochs);
    addRow(m_batch);
    addRow(m_shuffle);
    addOptimizer();
    addRow(m_seed);
    addRow(m_pairing, true);
    addRow(m_trainer, true);
    connect(m_shuffle, &QAbstractButton::clicked, this,
            [this](bool on) { edit(EditKind::Shuffle, [on](auto& c) { c.training.shuffle = on; }); });
    connect(m_trainer, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::Trainer, [i](auto& c) {
            c.trainer = i == 0 ? TrainerChoice::Auto : i == 1 ? TrainerChoice::Eigen : TrainerChoice::Lockstep;
        });
    });
    // Independent: a stream of this experiment's own; the numbering follows the list of experiments.
    connect(m_pairing, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::Stream,
             [&](auto& c) { c.stream = i == 0 ? 0u : static_cast<std::uint32_t>(view().experiment) + 1u; });
    });
    retranslate();
}

void TrainingSection::addOptimizer() {
    const auto number = [this](EditKind kind, double AdamOptions::*member) {
        auto* field = makeField([this, kind, member](const QString& text) {
            const auto value = numberFrom(text);
            if (value) edit(kind, [&](auto& c) { c.training.optimizer.*member = *value; });
            return value.has_value();
        });
        addRow(field);
        return field;
    };
    m_rate = number(EditKind::LearningRate, &AdamOptions::learningRate);
    m_beta1 = number(EditKind::Beta1, &AdamOptions::beta1);
    m_beta2 = number(EditKind::Beta2, &AdamOptions::beta2);
    m_epsilon = number(EditKind::Epsilon, &AdamOptions::epsilon);
}

QString TrainingSection::title() const { return tr("Training"); }
QString TrainingSection::summary(const ConfigView& view) const { return trainingSummary(view.config); }

void TrainingSection::retranslate() {
    m_pairing->setTexts({tr("paired by seed"), tr("independent")});
    m_pairing->setSegmentToolTips(
        {tr("Equal seeds start from equal weights in every experiment"), tr("Weights of its own, as in the tutorial")});
    m_trainer->setTexts({tr("auto"), QStringLiteral("Eigen"), tr("lockstep")});
    m_trainer->setSegmentToolTips({tr("The shapes decide"), tr("The readable trainer, for any size"),
                                   tr("The fast trainer: many repeats at once")});
    setRowTexts(m_epochs, tr("Epochs"), tr("Passes over the training samples (iterations)"));
    setRowTexts(m_batch, tr("Batch size"), tr("Samples per update (mini-batch)"));
    setRowTexts(m_shuffle, tr("Shuffle"), tr("A new order of the samples in every epoch (random order)"));
    setRowTexts(m_rate, tr("Learning rate"), tr("Adam's step size (learning_rate, lr)"));
    setRowTexts(m_beta1, tr("Beta 1"), tr("Adam's decay of the mean gradient (beta_1)"));
    setRowTexts(m_beta2, tr("Beta 2"), tr("Adam's decay of the mean squared gradient (beta_2)"));
    setRowTexts(m_epsilon, tr("Epsilon"), tr("Keeps Adam from dividing by zero: 1e-8 up to Keras 2.1.2, then 1e-7"));
    setRowTexts(m_seed, tr("Seed"), tr("Whole number that all randomness follows from (random seed)"));
    setRowTexts(m_pairing, tr("Weights of the repeats"),
                tr("Start from the same weights as the other experiments, or not (stream)"));
    setRowTexts(m_trainer, tr("Trainer"), tr("Which code trains: both agree within 1e-5"));
}

void TrainingSection::refresh() {
    const ExperimentConfig& c = view().config;
    m_epochs->setValue(c.training.epochs);
    m_batch->setValue(c.training.batchSize);
    m_shuffle->setChecked(c.training.shuffle);
    m_rate->setText(numberText(c.training.optimizer.learningRate));
    m_beta1->setText(numberText(c.training.optimizer.beta1));
    m_beta2->setText(numberText(c.training.optimizer.beta2));
    m_epsilon->setText(numberText(c.training.optimizer.epsilon));
    m_seed->setText(QString::number(c.seed));
    m_pairing->setCurrentIndex(c.stream == 0 ? 0 : 1);
    m_trainer->setCurrentIndex(static_cast<int>(c.trainer));
}
