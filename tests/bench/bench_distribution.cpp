// SPDX-License-Identifier: GPL-3.0-or-later
// 1000 repeats of every distribution of celldistributions.h: how far mean and median lie from the expected ones, in
// standard errors. About one z in twenty is beyond 2.
#include <cstdio>

#include "tests/engine/experiment/celldistributions.h"

int main() {
    using namespace lstm::testing;
    std::printf("%-58s %8s %8s %7s %7s\n", "1000 repeats", "mean", "expected", "z", "z(med.)");
    for (const CellDistribution& expected : cellDistributions()) {
        const DistributionCheck check = checkDistribution(expected, 1000);
        std::printf("%-58s %8.2f %8.2f %7.2f %7.2f\n", expected.name.c_str(), check.ours.mean, expected.mean,
                    check.zMean, check.zMedian);
    }
}
