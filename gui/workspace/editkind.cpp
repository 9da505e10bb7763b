// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/editkind.h"

#include <QCoreApplication>

QString editText(EditKind kind) {
    const auto named = [](const char* text) { return QCoreApplication::translate("EditKind", text); };
    switch (kind) {
    case EditKind::Difference: return named(QT_TRANSLATE_NOOP("EditKind", "Differencing"));
    case EditKind::Lags: return named(QT_TRANSLATE_NOOP("EditKind", "Lags"));
    case EditKind::Layout: return named(QT_TRANSLATE_NOOP("EditKind", "Layout of the lags"));
    case EditKind::TestSize: return named(QT_TRANSLATE_NOOP("EditKind", "Test samples"));
    case EditKind::TrainSize: return named(QT_TRANSLATE_NOOP("EditKind", "Training samples"));
    case EditKind::Scaling: return named(QT_TRANSLATE_NOOP("EditKind", "Scaling"));
    case EditKind::Units: return named(QT_TRANSLATE_NOOP("EditKind", "Units"));
    case EditKind::Activation: return named(QT_TRANSLATE_NOOP("EditKind", "Activation"));
    case EditKind::RecurrentActivation: return named(QT_TRANSLATE_NOOP("EditKind", "Gate activation"));
    case EditKind::Initializer: return named(QT_TRANSLATE_NOOP("EditKind", "Recurrent weights"));
    case EditKind::KerasVersion: return named(QT_TRANSLATE_NOOP("EditKind", "Keras version"));
    case EditKind::Epochs: return named(QT_TRANSLATE_NOOP("EditKind", "Epochs"));
    case EditKind::BatchSize: return named(QT_TRANSLATE_NOOP("EditKind", "Batch size"));
    case EditKind::Shuffle: return named(QT_TRANSLATE_NOOP("EditKind", "Shuffle"));
    case EditKind::LearningRate: return named(QT_TRANSLATE_NOOP("EditKind", "Learning rate"));
    case EditKind::Beta1: return named(QT_TRANSLATE_NOOP("EditKind", "Beta 1"));
    case EditKind::Beta2: return named(QT_TRANSLATE_NOOP("EditKind", "Beta 2"));
    case EditKind::Epsilon: return named(QT_TRANSLATE_NOOP("EditKind", "Epsilon"));
    case EditKind::Trainer: return named(QT_TRANSLATE_NOOP("EditKind", "Trainer"));
    case EditKind::Seed: return named(QT_TRANSLATE_NOOP("EditKind", "Random seed"));
    case EditKind::Stream: return named(QT_TRANSLATE_NOOP("EditKind", "Pairing by seed"));
    case EditKind::ResetEachBatch: return named(QT_TRANSLATE_NOOP("EditKind", "Reset each batch"));
    case EditKind::ResetEachEpoch: return named(QT_TRANSLATE_NOOP("EditKind", "Reset each epoch"));
    case EditKind::Seeding: return named(QT_TRANSLATE_NOOP("EditKind", "Seeding the state"));
    case EditKind::ResetEachForecast: return named(QT_TRANSLATE_NOOP("EditKind", "Reset each forecast"));
    case EditKind::ForecastBatchSize: return named(QT_TRANSLATE_NOOP("EditKind", "Forecast batch size"));
    }
    return {};
}
