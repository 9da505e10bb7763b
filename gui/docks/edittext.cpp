// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/edittext.h"

#include <QCoreApplication>

QString editText(EditKind kind) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("EditKind", text); };
    switch (kind) {
    case EditKind::Difference: return tr(QT_TRANSLATE_NOOP("EditKind", "Differencing"));
    case EditKind::Lags: return tr(QT_TRANSLATE_NOOP("EditKind", "Lags"));
    case EditKind::Layout: return tr(QT_TRANSLATE_NOOP("EditKind", "Layout of the lags"));
    case EditKind::TestSize: return tr(QT_TRANSLATE_NOOP("EditKind", "Test size"));
    case EditKind::TrainSize: return tr(QT_TRANSLATE_NOOP("EditKind", "Training rows"));
    case EditKind::Scaling: return tr(QT_TRANSLATE_NOOP("EditKind", "Scaling"));
    case EditKind::Units: return tr(QT_TRANSLATE_NOOP("EditKind", "Units"));
    case EditKind::Activation: return tr(QT_TRANSLATE_NOOP("EditKind", "Activation"));
    case EditKind::RecurrentActivation: return tr(QT_TRANSLATE_NOOP("EditKind", "Gate activation"));
    case EditKind::Initializer: return tr(QT_TRANSLATE_NOOP("EditKind", "Initializer"));
    case EditKind::KerasVersion: return tr(QT_TRANSLATE_NOOP("EditKind", "Keras version"));
    case EditKind::Epochs: return tr(QT_TRANSLATE_NOOP("EditKind", "Epochs"));
    case EditKind::BatchSize: return tr(QT_TRANSLATE_NOOP("EditKind", "Batch size"));
    case EditKind::Shuffle: return tr(QT_TRANSLATE_NOOP("EditKind", "Shuffle"));
    case EditKind::LearningRate: return tr(QT_TRANSLATE_NOOP("EditKind", "Learning rate"));
    case EditKind::Beta1: return tr(QT_TRANSLATE_NOOP("EditKind", "Beta 1"));
    case EditKind::Beta2: return tr(QT_TRANSLATE_NOOP("EditKind", "Beta 2"));
    case EditKind::Epsilon: return tr(QT_TRANSLATE_NOOP("EditKind", "Epsilon"));
    case EditKind::Trainer: return tr(QT_TRANSLATE_NOOP("EditKind", "Trainer"));
    case EditKind::Seed: return tr(QT_TRANSLATE_NOOP("EditKind", "Random seed"));
    case EditKind::Stream: return tr(QT_TRANSLATE_NOOP("EditKind", "Pairing by seed"));
    case EditKind::ResetEachBatch: return tr(QT_TRANSLATE_NOOP("EditKind", "Reset each batch"));
    case EditKind::ResetEachEpoch: return tr(QT_TRANSLATE_NOOP("EditKind", "Reset each epoch"));
    case EditKind::Seeding: return tr(QT_TRANSLATE_NOOP("EditKind", "Seeding the state"));
    case EditKind::ResetEachForecast: return tr(QT_TRANSLATE_NOOP("EditKind", "Reset each forecast"));
    case EditKind::ForecastBatchSize: return tr(QT_TRANSLATE_NOOP("EditKind", "Forecast batch size"));
    }
    return {};
}
