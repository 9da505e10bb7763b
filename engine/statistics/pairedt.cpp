// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/pairedt.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/statistics/describe.h"

namespace lstm {

TTest pairedT(std::span<const double> a, std::span<const double> b) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (std::isfinite(a[i]) && std::isfinite(b[i])) differences.push_back(a[i] - b[i]);
    const Description d = describe(differences);
    const auto n = static_cast<double>(d.count);
    return studentT(d.mean, d.std / std::sqrt(n), n - 1);
}

}  // namespace lstm
