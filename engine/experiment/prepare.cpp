// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prepare.h"

#include "engine/data/csvreader.h"
#include "engine/experiment/validate.h"

namespace lstm {

std::string pathFrom(const std::filesystem::path& folder, const std::filesystem::path& file) {
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(file), error);
    const auto from = std::filesystem::weakly_canonical(std::filesystem::absolute(folder), error);
    const auto relative = whole.lexically_relative(from);
    return relative.empty() ? std::filesystem::absolute(file, error).string() : relative.string();
}

namespace {

/// The built-in series has one column and no groups.
Problems checkShampoo(const SeriesOptions& options) {
    const Series& shampoo = shampooSales();
    std::vector<std::string> wanted;
    if (options.column && *options.column != shampoo.valueColumn) wanted.push_back(*options.column);
    for (const InputChoice& input : options.inputs) wanted.push_back(input.name);
    if (options.group) wanted.push_back(*options.group);
    Problems problems;
    for (const std::string& name : wanted)
        problems.push_back({ProblemCode::CsvNoSuchColumn, 0, 0, {Text(name), inQuotes(shampoo.valueColumn)}});
    return problems;
}

}  // namespace

Checked<std::shared_ptr<const Series>> loadSeries(const SeriesOptions& options, const std::filesystem::path& folder) {
    if (options.csv.empty()) {
        Checked<std::shared_ptr<const Series>> result{nullptr, checkShampoo(options)};
        if (result.ok()) result.value = std::make_shared<const Series>(shampooSales());
        return result;
    }
    const CsvOptions reading{.column = options.column,
                             .inputs = options.inputs,
                             .group = options.group,
                             .encoding = options.encoding,
                             .order = options.order,
                             .decimal = options.decimal,
                             .missing = options.missing};
    std::vector<std::string> paths;
    for (const std::string& file : options.csv) paths.push_back((folder / file).string());
    Checked<Series> read;
    if (paths.size() == 1) {
        CsvReport report = readCsvFile(paths.front(), reading);
        read = {std::move(report.series), std::move(report.problems)};
    } else {
        read = readCsvFiles(paths, reading);
    }
    if (!read.ok()) return {nullptr, std::move(read.problems)};
    return {std::make_shared<const Series>(std::move(read.value)), std::move(read.problems)};
}

std::vector<InputChoice> inputsOf(const Series& series) {
    std::vector<InputChoice> inputs;
    for (const InputColumn& input : series.inputs) inputs.push_back({input.name, input.knownAhead});
    return inputs;
}

SeriesOptions sourceOf(const Series& series) {
    if (dataHash(series) == dataHash(shampooSales())) return {};
    SeriesOptions source{.csv = filesOf(series), .column = series.valueColumn};
    if (source.csv.empty()) source.csv = {series.name + ".csv"};
    source.inputs = inputsOf(series);
    source.group = series.reading.group, source.encoding = series.reading.encoding;
    source.order = series.reading.order, source.missing = series.reading.missing;
    source.decimal = series.reading.decimal;
    return source;
}

Checked<Prepared> prepare(const ExperimentConfig& config, std::shared_ptr<const Series> series) {
    Checked<Prepared> result{nullptr, validate(config, *series)};
    if (!result.ok()) return result;
    FramedSeries framed = frame(*series, config.framing);
    const int steps = config.shape().timeSteps;
    Samples train = samples(framed.train, steps), test = samples(framed.test, steps);
    const double persistence = persistenceRmse(framed);
    const std::string hash = dataHash(*series);
    std::optional<HeldOut> heldOut;
    if (config.training.validation) heldOut = holdOut(train, config.training.validation->size);
    result.value = std::make_shared<const PreparedExperiment>(
        PreparedExperiment{config, std::move(series), std::move(framed), std::move(train), std::move(test), persistence,
                           hash, std::move(heldOut)});
    return result;
}

}  // namespace lstm
