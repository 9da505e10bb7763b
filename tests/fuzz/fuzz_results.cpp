// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/describetable.h"
#include "engine/results/resultcsv.h"
#include "engine/statistics/boxplot.h"
#include "tests/fuzz/target.h"

/// A result file from anywhere: read, described, written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lstm;
    const ResultFile file = readResultCsv(text(data, size), "experiment_any.csv");
    for (const Problem& problem : file.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    if (hasError(file.problems)) return 0;
    promise(!file.rmse.empty(), "a file without errors holds results");
    const std::string written = writeResultCsv(file.rmse);
    const ResultFile again = readResultCsv(written, "experiment_any.csv");
    promise(!hasError(again.problems) && writeResultCsv(again.rmse) == written,
            "results are written and read without a loss");
    return 0;
}
