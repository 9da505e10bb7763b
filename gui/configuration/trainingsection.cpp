// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/trainingsection.h"

#include <QComboBox>
#include <QLineEdit>

#include "engine/base/numbers.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/words/settingtexts.h"

using namespace lstm;

namespace {

constexpr std::array losses{Loss::MeanSquaredError, Loss::MeanAbsoluteError, Loss::Huber};
constexpr std::array optimizers{OptimizerKind::Adam, OptimizerKind::Sgd, OptimizerKind::RmsProp};

}  // namespace

TrainingSection::TrainingSection(QWidget* parent) : ConfigSection(parent) {
    m_seed = makeField([this](const QString& text) {
        const auto seed = parseUnsigned(text.trimmed().toStdString());
        if (seed) edit(EditKind::Seed, [&](auto& c) { c.seed = *seed; });
        return seed.has_value();
    });
    m_pairing = new SegmentedControl(this);
    m_trainer = new SegmentedControl(this);
    addCount(EditKind::Epochs, 1, 10'000'000, [](auto& c) -> int& { return c.training.epochs; });
    addCount(EditKind::BatchSize, 1, 1'000'000, [](auto& c) -> int& { return c.training.batchSize; });
    m_shuffle = addSwitch(EditKind::Shuffle, [](auto& c) -> bool& { return c.training.shuffle; });
    m_borders = addSwitch(EditKind::ResetAtBorders, [](auto& c) -> bool& { return c.training.resetAtBorders; });
    m_loss = makeCombo([this](int i) {
        edit(EditKind::LossKind, [i](auto& c) { c.training.loss = losses[static_cast<std::size_t>(i)]; });
    });
    m_optimizer = makeCombo([this](int i) {
        edit(EditKind::Optimizer,
             [i](auto& c) { c.training.optimizer.kind = optimizers[static_cast<std::size_t>(i)]; });
    });
    addRow(EditKind::LossKind, m_loss);
    addOptimizer();
    addRow(EditKind::Seed, m_seed);
    addRow(EditKind::Stream, m_pairing, true);
    addRow(EditKind::Trainer, m_trainer, true);
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
    using enum OptimizerKind;
    addRow(EditKind::Optimizer, m_optimizer);
    const auto only = [this](std::vector<OptimizerKind> kinds, QWidget* row) {
        m_rowsOf.emplace_back(row, std::move(kinds));
    };
    addNumber(EditKind::LearningRate, [](auto& c) -> double& { return c.training.optimizer.learningRate; });
    only({Adam}, addNumber(EditKind::Beta1, [](auto& c) -> double& { return c.training.optimizer.beta1; }));
    only({Adam}, addNumber(EditKind::Beta2, [](auto& c) -> double& { return c.training.optimizer.beta2; }));
    only({Sgd}, addNumber(EditKind::Momentum, [](auto& c) -> double& { return c.training.optimizer.momentum; }));
    only({Sgd}, addSwitch(EditKind::Nesterov, [](auto& c) -> bool& { return c.training.optimizer.nesterov; }));
    only({RmsProp}, addNumber(EditKind::Rho, [](auto& c) -> double& { return c.training.optimizer.rho; }));
    only({Adam, RmsProp},
         addNumber(EditKind::Epsilon, [](auto& c) -> double& { return c.training.optimizer.epsilon; }));
    only({Adam}, addSwitch(EditKind::Amsgrad, [](auto& c) -> bool& { return c.training.optimizer.amsgrad; }));
    using MaybeNumber = std::optional<double>;
    addNumber(EditKind::ClipNorm, [](auto& c) -> MaybeNumber& { return c.training.optimizer.clipNorm; });
    addNumber(EditKind::ClipValue, [](auto& c) -> MaybeNumber& { return c.training.optimizer.clipValue; });
}

QString TrainingSection::title() const { return tr("Training"); }
QString TrainingSection::summary(const ConfigView& view) const { return trainingSummary(view.config); }

void TrainingSection::retranslate() {
    QStringList lossTexts, optimizerTexts;
    for (const Loss loss : losses) lossTexts << lossText(loss);
    for (const OptimizerKind kind : optimizers) optimizerTexts << optimizerText(kind);
    setComboTexts(m_loss, lossTexts);
    setComboTexts(m_optimizer, optimizerTexts);
    m_pairing->setTexts({tr("paired by seed"), tr("independent")});
    m_pairing->setSegmentToolTips(
        {tr("Equal seeds start from equal weights in every experiment"), tr("Weights of its own, as in the tutorial")});
    m_trainer->setTexts({tr("auto"), QStringLiteral("Eigen"), tr("lockstep")});
    m_trainer->setSegmentToolTips({tr("The shapes decide"), tr("The readable trainer, for any size"),
                                   tr("The fast trainer: many repeats at once")});
}

void TrainingSection::refresh() {
    const ExperimentConfig& c = view().config;
    m_seed->setText(QString::number(c.seed));
    setRowVisible(m_borders, view().sequences > 1 && c.keepsState(), m_shuffle);
    m_pairing->setCurrentIndex(c.stream == 0 ? 0 : 1);
    m_trainer->setCurrentIndex(static_cast<int>(c.trainer));
    m_loss->setCurrentIndex(static_cast<int>(c.training.loss));
    m_optimizer->setCurrentIndex(static_cast<int>(c.training.optimizer.kind));
    for (const auto& [row, kinds] : m_rowsOf)
        setRowVisible(row, std::ranges::find(kinds, c.training.optimizer.kind) != kinds.end(), m_optimizer);
}
