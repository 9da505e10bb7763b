// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

/// Figures as tables show them: the language's decimal mark, no thousands separators, U+2212 for minus.

/// "104.11"; NaN is an em dash. Sizes that fixed decimals cannot show (1e300, 1e-7) get an exponent.
QString fixedNumber(double value, int decimals);

/// The same with a plus where it grows: "+131.7", "−13.7", "0.0".
QString signedNumber(double value, int decimals);

/// A share from 0 to 1 in percent, without the sign: "92", "99.8"; "0" and "100" only where it is exactly that.
QString percentNumber(double share);

/// A p value: "0.029", "<0.001"; NaN is an em dash.
QString pNumber(double p);

/// Decimals that show all of these values, at most `most`.
int decimalsOf(std::span<const double> values, int most);

/// Text from outside for a tooltip, which Qt would take for HTML where it looks like it. Lines stay lines.
QString toolTipText(const QStringList& lines);
