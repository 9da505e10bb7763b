// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

/// How many digits a figure needs. Fixed decimals suit one unit only: with three of them returns of 0.01 have errors of
/// "0.000", and sales of 10^9 pretend to know a thousandth. So digits follow what the figures are read for.
namespace lstm {

/// The fewest decimals whose last one is a step of at most `step`: 0.027 -> 2, 0.0027 -> 3, 50 -> 0. Not finite or not
/// above 0: 0. At most 20.
int decimalsFor(double step);

/// For an RMSE beside others: steps of a fiftieth of a thousandth of the persistence forecast's error (shampoo: 136.76
/// -> 3, "103.143", as the tutorial prints). Where that is 0 or unknown (NaN), of the largest of `values`.
int errorDecimals(double persistence, std::span<const double> values = {});

/// For a difference and its interval: steps of a fiftieth of the margin within which nothing matters (shampoo: 1.37 ->
/// 2). Where the margin is 0, of the width of the interval.
int differenceDecimals(double margin, double width = 0);

/// Rounded to these decimals, never "-0.00"; "nan", "inf", "-inf";
/// from 10^15 on in powers of ten: "1.23457e+300".
std::string figure(double value, int decimals);

}  // namespace lstm
