// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "engine/experiment/config.h"

/// Words for the settings of an experiment, in the user's language, and numbers as they are typed.

/// The language's number format without thousands separators (1000 epochs, not 1,000).
QLocale settingLocale();
QString plain(qint64 value);
/// What stands between two sentences: a space, nothing in Chinese.
QString sentenceGap();

/// Shortest exact form with the language's decimal mark ("1e-08" reads 1e-8), and back: the language's mark and the
/// full stop are both understood.
QString numberText(double value);
std::optional<double> numberFrom(const QString& text);

/// "12, 1" and back; nothing when an element is not a whole number of at least 1. Empty text is an empty list.
QString listText(const std::vector<int>& values);
std::optional<std::vector<int>> listFrom(const QString& text);

QString activationText(lstm::Activation activation);
QString initializerText(lstm::RecurrentInitializer initializer);
QString kerasVersionText(lstm::KerasVersion version);

/// "lag 1 · 22 + 12", "LSTM, 1 unit", "1000 epochs, batch 1", "one step, batch 1".
QString framingSummary(const lstm::ExperimentConfig& config, int trainingRows);
QString networkSummary(const lstm::ExperimentConfig& config);
QString trainingSummary(const lstm::ExperimentConfig& config);
QString forecastSummary(const lstm::ExperimentConfig& config);
