// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lstm {

/// pandas' describe() of a sample: NaN is dropped and counted beside, quantiles are of type 7.
struct Description {
    std::size_t count = 0;                                                     ///< finite values
    std::size_t diverged = 0;                                                  ///< the others (NaN or infinite)
    double mean = 0, std = 0, min = 0, q25 = 0, median = 0, q75 = 0, max = 0;  ///< NaN where undefined
};

/// mean and std are NaN for no values, std (n - 1) also for one. All values equal: exactly that mean and
/// std 0, where pandas leaves rounding noise. Scaled by max |x|, so 1e300 and 1e-300 work.
Description describe(std::span<const double> sample);

/// The finite values in ascending order.
std::vector<double> sortedFinite(std::span<const double> sample);

/// Quantile of type 7 (NumPy's and pandas' "linear") of an ascending sample:
/// h = (n - 1) p, i = floor(h), t = h - i; a + (b - a) t for t < 1/2, else b - (b - a)(1 - t), with
/// a = x[i], b = x[i + 1]: equal to NumPy to the last bit. NaN for an empty sample.
double quantile(std::span<const double> ascending, double p);

}  // namespace lstm
