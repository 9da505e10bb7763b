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

Checked<std::shared_ptr<const Series>> loadSeries(const SeriesOptions& options, const std::filesystem::path& folder) {
    if (!options.csv) {
        const Series& shampoo = shampooSales();
        if (options.column && *options.column != shampoo.valueColumn)
            return {nullptr,
                    {{ProblemCode::CsvNoSuchColumn, 0, 0, {Text(*options.column), inQuotes(shampoo.valueColumn)}}}};
        return {std::make_shared<const Series>(shampoo), {}};
    }
    const CsvReport report = readCsvFile((folder / *options.csv).string(), {.column = options.column,
                                                                            .encoding = options.encoding,
                                                                            .order = options.order,
                                                                            .decimal = options.decimal,
                                                                            .missing = options.missing});
    if (!report.ok()) return {nullptr, report.problems};
    return {std::make_shared<const Series>(report.series), report.problems};
}

Checked<Prepared> prepare(const ExperimentConfig& config, std::shared_ptr<const Series> series) {
    Checked<Prepared> result{nullptr, validate(config, *series)};
    if (!result.ok()) return result;
    FramedSeries framed = frame(*series, config.framing);
    Samples train = samples(framed.train, framed.timeSteps()), test = samples(framed.test, framed.timeSteps());
    const double persistence = persistenceRmse(framed);
    const std::string hash = dataHash(*series);
    result.value = std::make_shared<const PreparedExperiment>(PreparedExperiment{
        config, std::move(series), std::move(framed), std::move(train), std::move(test), persistence, hash});
    return result;
}

}  // namespace lstm
