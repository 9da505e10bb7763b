// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "engine/data/csvreader.h"
#include "engine/experiment/prepare.h"
#include "tests/fuzz/target.h"

/// A CSV file from anywhere: read, and framed by the default configuration.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lstm;
    const CsvReport report = readCsv(text(data, size), "any.csv");
    for (const Problem& problem : report.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    if (!report.ok()) {
        promise(report.series.values.empty(), "a refused file gives no series");
        return 0;
    }
    const Series& series = report.series;
    promise(!series.values.empty(), "a file without errors holds values");
    promise(series.labels.empty() || series.labels.size() == series.values.size(), "one label for every value");
    promise(series.lines.size() == series.values.size(), "one line number for every value");
    for (const double value : series.values) promise(std::isfinite(value), "every value is finite");
    const auto prepared = prepare(ExperimentConfig{}, std::make_shared<const Series>(series));
    promise((prepared.value != nullptr) == !hasError(prepared.problems),
            "a series is framed or a problem says why not");
    if (prepared.value) promise(std::isfinite(prepared.value->persistence), "the persistence RMSE is finite");
    return 0;
}
