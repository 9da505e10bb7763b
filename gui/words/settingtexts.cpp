// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/settingtexts.h"

#include <QCoreApplication>

#include "engine/data/series.h"
#include "gui/toolkit/numbertext.h"

namespace {

using namespace lstm;

struct SettingTexts {
    Q_DECLARE_TR_FUNCTIONS(SettingTexts)
};

}  // namespace

QString activationText(Activation activation) {
    switch (activation) {
    case Activation::Tanh: return QStringLiteral("tanh");
    case Activation::Sigmoid: return QStringLiteral("sigmoid");
    case Activation::HardSigmoid:
    case Activation::HardSigmoid3: return QStringLiteral("hard_sigmoid");
    case Activation::Relu: return QStringLiteral("relu");
    case Activation::Linear: return SettingTexts::tr("linear");
    }
    Q_UNREACHABLE();
}

QString initializerText(RecurrentInitializer initializer) {
    switch (initializer) {
    case RecurrentInitializer::OrthogonalSvd: return SettingTexts::tr("orthogonal, SVD");
    case RecurrentInitializer::OrthogonalQr: return SettingTexts::tr("orthogonal, QR");
    }
    Q_UNREACHABLE();
}

QString kerasVersionText(KerasVersion version) {
    switch (version) {
    case KerasVersion::V2_0: return QStringLiteral("2.0");
    case KerasVersion::V2_1_3: return QStringLiteral("2.1.3");
    case KerasVersion::V2_3: return QStringLiteral("2.3");
    case KerasVersion::V3: return QStringLiteral("3");
    }
    Q_UNREACHABLE();
}

QString framingSummary(const ExperimentConfig& config, int trainingRows) {
    return SettingTexts::tr("lag %1 · %2 + %3", "lags, training rows, test rows")
        .arg(plain(config.framing.lags), plain(trainingRows), plain(config.framing.testSize));
}

QString cellText(Cell cell) {
    switch (cell) {
    case Cell::Lstm: return QStringLiteral("LSTM");
    case Cell::Gru: return QStringLiteral("GRU");
    case Cell::SimpleRnn: return QStringLiteral("SimpleRNN");
    case Cell::Dense: return QStringLiteral("Dense");
    }
    Q_UNREACHABLE();
}

QString lossText(Loss loss) {
    switch (loss) {
    case Loss::MeanSquaredError: return SettingTexts::tr("mean squared error");
    case Loss::MeanAbsoluteError: return SettingTexts::tr("mean absolute error");
    case Loss::Huber: return QStringLiteral("Huber");
    }
    Q_UNREACHABLE();
}

QString optimizerText(OptimizerKind kind) {
    switch (kind) {
    case OptimizerKind::Adam: return QStringLiteral("Adam");
    case OptimizerKind::Sgd: return QStringLiteral("SGD");
    case OptimizerKind::RmsProp: return QStringLiteral("RMSprop");
    }
    Q_UNREACHABLE();
}

QString networkSummary(const ExperimentConfig& config) {
    const auto& units = config.network.units;
    const QString cell = cellText(config.network.cell);
    if (units.size() != 1) return SettingTexts::tr("%1, units %2").arg(cell, listText(units));
    return units.front() == 1 ? SettingTexts::tr("%1, 1 unit").arg(cell)
                              : SettingTexts::tr("%1, %2 units").arg(cell, plain(units.front()));
}

QString trainingSummary(const ExperimentConfig& config) {
    const auto& t = config.training;
    if (t.earlyStopping)
        return SettingTexts::tr("at most %1 epochs, batch %2").arg(plain(t.epochs), plain(t.batchSize));
    return t.epochs == 1 ? SettingTexts::tr("1 epoch, batch %1").arg(plain(t.batchSize))
                         : SettingTexts::tr("%1 epochs, batch %2").arg(plain(t.epochs), plain(t.batchSize));
}

QString stoppingSummary(const ExperimentConfig& config) {
    const auto& t = config.training;
    QStringList parts;
    if (t.validation) parts << SettingTexts::tr("%1 held out", "validation samples").arg(plain(t.validation->size));
    if (t.earlyStopping) parts << SettingTexts::tr("stops early");
    if (t.reduceLearningRate) parts << SettingTexts::tr("slows down");
    if (t.bestWeights) parts << SettingTexts::tr("best epoch");
    return parts.isEmpty() ? SettingTexts::tr("off") : parts.join(QStringLiteral(" · "));
}

QString forecastSummary(const ExperimentConfig& config) {
    const QString batch = plain(config.forecastBatchSize());
    return config.framing.horizon == 1
               ? SettingTexts::tr("one step, batch %1").arg(batch)
               : SettingTexts::tr("%1 steps, batch %2").arg(plain(config.framing.horizon), batch);
}

QString labelHead(const Series& series) {
    if (series.labels.empty()) return SettingTexts::tr("Row");
    switch (series.period) {
    case Period::Year: return SettingTexts::tr("Year");
    case Period::Quarter: return SettingTexts::tr("Quarter");
    case Period::Month: return SettingTexts::tr("Month");
    case Period::Week: return SettingTexts::tr("Week");
    case Period::Day: return SettingTexts::tr("Day");
    case Period::Hour:
    case Period::HalfHour:
    case Period::QuarterHour:
    case Period::TenMinutes:
    case Period::FiveMinutes:
    case Period::Minute:
    case Period::Second: return SettingTexts::tr("Time");
    case Period::Unknown:
        return series.labelColumn.empty() ? SettingTexts::tr("Row") : QString::fromStdString(series.labelColumn);
    }
    Q_UNREACHABLE();
}
