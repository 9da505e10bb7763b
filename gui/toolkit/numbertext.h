// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <optional>
#include <vector>

/// Numbers as they are typed, in the user's language.

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
