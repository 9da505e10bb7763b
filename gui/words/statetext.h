// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "engine/experiment/config.h"

/// A given state as it is typed: the numbers of h, for an LSTM a slash and those of c; layers behind a semicolon, rows
/// of a call (where each has its own) in brackets: "0.5 -1 / 2 0; 0.1 / 0", "[0.5] [0.7] / [1] [2]".
QString startText(const std::vector<lstm::LayerStart>& layers);

/// The same back; an empty text is no layer. Nothing where it cannot be read.
std::optional<std::vector<lstm::LayerStart>> startFrom(const QString& text);
