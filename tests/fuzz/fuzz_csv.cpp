// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "engine/data/csvreader.h"
#include "engine/experiment/prepare.h"
#include "tests/fuzz/target.h"

namespace {

using namespace lstm;

void promiseSeries(const CsvReport& report) {
    const Series& series = report.series;
    promise(!series.values.empty(), "a file without errors holds values");
    promise(series.labels.empty() || series.labels.size() == series.values.size(), "one label for every value");
    promise(series.lines.size() == series.values.size(), "one line number for every value");
    for (const double value : series.values) promise(std::isfinite(value), "every value is finite");
    for (const InputColumn& input : series.inputs) {
        promise(input.values.size() == series.values.size(), "one value of every input for every value");
        for (const double value : input.values) promise(std::isfinite(value), "every value of an input is finite");
    }
    std::size_t end = 0;
    for (const Sequence& sequence : series.sequences) {
        promise(sequence.begin == end && sequence.rows() > 0, "sequences stand one behind the other");
        end = sequence.end;
    }
    promise(series.sequences.empty() || end == series.values.size(), "sequences hold all rows");
}

void promiseFraming(const CsvReport& report, const ExperimentConfig& config) {
    const auto prepared = prepare(config, std::make_shared<const Series>(report.series));
    promise((prepared.value != nullptr) == !hasError(prepared.problems),
            "a series is framed or a problem says why not");
    if (prepared.value) promise(std::isfinite(prepared.value->persistence), "the persistence RMSE is finite");
}

void promiseReport(const CsvReport& report, const ExperimentConfig& config) {
    for (const Problem& problem : report.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    if (!report.ok()) return promise(report.series.values.empty(), "a refused file gives no series");
    promiseSeries(report);
    promiseFraming(report, config);
}

}  // namespace

/// A CSV file from anywhere: read, and framed by the default configuration; then with its columns in other roles, the
/// first one a group and the last one an input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const CsvReport report = readCsv(text(data, size), "any.csv");
    promiseReport(report, {});
    if (report.columns.size() < 3 || report.numericColumns.size() < 2) return 0;
    ExperimentConfig config;
    config.framing.testSize = 1;
    config.framing.scalePer = ScalePer::Pooled;
    config.series.inputs = {{report.numericColumns.back(), true}};
    promiseReport(readCsv(text(data, size), "any.csv",
                          {.column = report.numericColumns.front(),
                           .inputs = config.series.inputs,
                           .group = report.columns.front(),
                           .missing = MissingValues::Drop}),
                  config);
    return 0;
}
