// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QStringList>

/// A name cut to a width in px so that it can still be told from the others: in the middle, or, where another one would
/// then look the same, at the end, "stateless_b…", or before the word in which they differ: "stateful_s…no_resets".
QString shortName(const QString& name, const QStringList& others, const QFontMetrics& metrics, int width);
