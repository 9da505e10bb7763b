// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

/// Which setting an edit touched: successive edits of one kind merge into one step of undo.
enum class EditKind {
    Difference,
    Lags,
    Layout,
    TestSize,
    TrainSize,
    Scaling,
    Units,
    Activation,
    RecurrentActivation,
    Initializer,
    KerasVersion,
    Epochs,
    BatchSize,
    Shuffle,
    LearningRate,
    Beta1,
    Beta2,
    Epsilon,
    Trainer,
    Seed,
    Stream,
    ResetEachBatch,
    ResetEachEpoch,
    Seeding,
    ResetEachForecast,
    ForecastBatchSize,
};

/// What an edit is called in the history and behind Undo: the setting's name.
QString editText(EditKind kind);

Q_DECLARE_METATYPE(EditKind)
