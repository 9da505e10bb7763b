// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace lstm {

/// Holm's correction for looking at several comparisons at once: of twenty tests of nothing, one has p < 0.05 by
/// chance; among Holm's p values none has, with 95 % probability.
///
///   in ascending order p(1) <= ... <= p(m):   p'(i) = max over j <= i of min(1, (m - j + 1) p(j))
///
/// It supposes nothing about how the tests depend on each other. A NaN (a test that does not apply) stays NaN and does
/// not count in m. Answers stand in the order of the questions. Holm (1979); R's p.adjust(method = "holm").
std::vector<double> holm(std::span<const double> p);

}  // namespace lstm
