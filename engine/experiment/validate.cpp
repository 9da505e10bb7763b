// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/validate.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <numeric>

#include "engine/base/numbers.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

class Checker {
public:
    Problems problems;

    void range(const char* key, long long value, long long low, long long high) {
        if (value < low || value > high)
            outOfRange(key, std::to_string(value), "from " + std::to_string(low) + " to " + std::to_string(high));
    }
    void number(const char* key, double value, bool good, const char* expected) {
        if (!std::isfinite(value) || !good) outOfRange(key, shortest(value), expected);
    }
    void outOfRange(const char* key, std::string value, std::string expected) {
        problems.push_back({ProblemCode::ConfigOutOfRange, 0, 0, {key, std::move(value), std::move(expected)}});
    }
};

/// The name becomes part of a file's name: it may neither leave the folder nor upset a terminal or a table.
void checkName(Checker& check, const std::string& name) {
    const bool slash = name.find('/') != std::string::npos || name.find('\\') != std::string::npos;
    if (name.empty() || name.size() > limits::nameBytes || slash || name.front() == ' ' || name.back() == ' ' ||
        printable(name) != name)
        check.outOfRange("name", "\"" + quotable(name) + "\"",
                         "1 to " + std::to_string(limits::nameBytes) +
                             " bytes without slashes, control characters and spaces at the ends");
}

void checkFramingOptions(Checker& check, const FramingOptions& framing) {
    if (framing.difference.size() > 4)
        check.outOfRange("framing.difference", std::to_string(framing.difference.size()) + " lags", "at most 4 lags");
    for (const int lag : framing.difference) check.range("framing.difference", lag, 1, 100'000);
    check.range("framing.lags", framing.lags, 1, limits::lags);
    check.range("framing.test_size", framing.testSize, 1, 1'000'000);
    if (framing.trainSize) check.range("framing.train_size", *framing.trainSize, 2, 100'000'000);
    const ScaleOptions& scale = framing.scale;
    const bool inFloat =
        std::abs(scale.low) <= FLT_MAX && std::abs(scale.high) <= FLT_MAX;  // training sees them as float32
    if (scale.kind == ScaleKind::MinMax && !(inFloat && static_cast<float>(scale.low) < static_cast<float>(scale.high)))
        check.outOfRange("framing.scale", "[" + shortest(scale.low) + ", " + shortest(scale.high) + "]",
                         "[low, high] with low below high in float32");
}

void checkNetwork(Checker& check, const NetworkOptions& network) {
    if (network.units.empty() || network.units.size() > static_cast<std::size_t>(limits::layers))
        check.outOfRange("network.units", std::to_string(network.units.size()) + " layers",
                         "1 to " + std::to_string(limits::layers) + " layers");
    for (const int units : network.units) check.range("network.units", units, 1, limits::units);
}

void checkTraining(Checker& check, const ExperimentConfig& config) {
    const TrainingOptions& training = config.training;
    check.range("training.epochs", training.epochs, 1, limits::epochs);
    check.range("training.batch_size", training.batchSize, 1, limits::batchSize);
    const AdamOptions& adam = training.optimizer;
    const auto positive = [](double value) {
        return value >= FLT_MIN && value <= FLT_MAX;
    };  // training sees them as float32
    const auto fraction = [](double value) { return value >= 0 && static_cast<float>(value) < 1; };
    const char* normal = "from 1.2e-38 to 3.4e38, what a float32 holds with all its digits";
    check.number("training.optimizer.learning_rate", adam.learningRate, positive(adam.learningRate), normal);
    check.number("training.optimizer.beta_1", adam.beta1, fraction(adam.beta1), "from 0 to below 1 in float32");
    check.number("training.optimizer.beta_2", adam.beta2, fraction(adam.beta2), "from 0 to below 1 in float32");
    check.number("training.optimizer.epsilon", adam.epsilon, positive(adam.epsilon), normal);
    if (config.forecast.batchSize) check.range("forecast.batch_size", *config.forecast.batchSize, 1, limits::batchSize);
    check.range("repeats", config.repeats, 1, limits::repeats);
}

/// "1, 2, 11 or 22": the divisors nearest to what was asked for, at most four.
std::string divisorList(int rows, int wanted) {
    std::vector<int> divisors;
    for (int d = 1; d <= rows; ++d)
        if (rows % d == 0) divisors.push_back(d);
    while (divisors.size() > 4)
        divisors.erase(std::abs(divisors.front() - wanted) > std::abs(divisors.back() - wanted) ? divisors.begin()
                                                                                                : divisors.end() - 1);
    std::string list;
    for (std::size_t i = 0; i < divisors.size(); ++i)
        list += (i == 0 ? "" : i + 1 == divisors.size() ? " or " : ", ") + std::to_string(divisors[i]);
    return list;
}

void checkBatches(Checker& check, const ExperimentConfig& config, int rows) {
    const int batch = config.training.batchSize;
    if (config.training.shuffle && config.training.stateful)
        check.problems.push_back({ProblemCode::ConfigShuffleStateful, 0, 0, {}});
    if (config.training.stateful && rows % batch != 0) {
        const int kept = rows / batch * batch;
        const std::string keep = kept > 1 ? ", or the last " + std::to_string(kept) +
                                                " rows (\"framing.train_size\": " + std::to_string(kept) + ")"
                                          : "";
        check.problems.push_back({ProblemCode::ConfigBatchDivides,
                                  0,
                                  0,
                                  {std::to_string(batch), std::to_string(rows), divisorList(rows, batch), keep}});
    }
    const int test = config.framing.testSize, call = config.forecastBatchSize();
    if (config.training.stateful && test % call != 0)
        check.problems.push_back({ProblemCode::ConfigForecastBatchDivides,
                                  0,
                                  0,
                                  {std::to_string(call), std::to_string(test), divisorList(test, call)}});
}

/// Memory and trainer, for this many training rows and rows in the largest call.
void checkResources(Checker& check, const ExperimentConfig& config, int trainRows, int callRows) {
    const TrainingOptions training = config.effectiveTraining(trainRows);
    const double bytes = estimatedMemory(config, std::max(training.batchSize, callRows));
    if (bytes > limits::memory)
        check.problems.push_back({ProblemCode::ConfigTooLarge, 0, 0, {sizeText(bytes), sizeText(limits::memory)}});
    else
        for (Problem& problem : checkTrainer(config.trainer, config.shape(), training))
            check.problems.push_back(std::move(problem));
}

}  // namespace

int rowsBeforeTest(const FramingOptions& framing, int seriesLength) {
    const long long lost =
        std::accumulate(framing.difference.begin(), framing.difference.end(), 0LL) + framing.lags + framing.testSize;
    return static_cast<int>(std::max(0LL, seriesLength - lost));
}

int trainingRows(const FramingOptions& framing, int seriesLength) {
    return framing.trainSize.value_or(rowsBeforeTest(framing, seriesLength));
}

double estimatedMemory(const ExperimentConfig& config, int rows) {
    double parameters = 0, activations = 0,
           inputs = config.framing.layout == Layout::Features ? config.framing.lags : 1;
    const double steps = config.framing.layout == Layout::Features ? 1 : config.framing.lags;
    for (const double units : config.network.units) {
        parameters += (inputs + units + 1) * 4 * units;
        activations += steps * (2 * inputs + 13 * units);
        inputs = units;
    }
    return 4.0 * (4 * parameters + rows * activations);
}

Problems validate(const ExperimentConfig& config) {
    Checker check;
    checkName(check, config.name);
    checkFramingOptions(check, config.framing);
    checkNetwork(check, config.network);
    checkTraining(check, config);
    if (!hasError(check.problems)) checkResources(check, config, 1, 1);
    if (!hasError(check.problems)) {
        const Problems trainer = checkTrainer(config.trainer, config.shape(), config.training);
        check.problems.insert(check.problems.end(), trainer.begin(), trainer.end());
    }
    return check.problems;
}

Problems validate(const ExperimentConfig& config, const Series& series) {
    Checker check{validate(config)};
    if (hasError(check.problems)) return check.problems;
    const int available = rowsBeforeTest(config.framing, static_cast<int>(series.values.size()));
    const auto framing = checkFraming(series, config.framing);
    check.problems.insert(check.problems.end(), framing.begin(), framing.end());
    if (available < 2) return check.problems;  // said by checkFraming
    if (config.framing.trainSize.value_or(2) > available) return check.problems;
    const int rows = config.framing.trainSize.value_or(available);
    checkBatches(check, config, rows);
    checkResources(check, config, rows, std::min(config.forecastBatchSize(), std::max(rows, config.framing.testSize)));
    const double steps = static_cast<double>(config.repeats) * config.training.epochs *
                         std::ceil(static_cast<double>(rows) / config.training.batchSize);
    if (steps > limits::steps)
        check.problems.push_back({ProblemCode::ConfigTooLong, 0, 0, {shortest(steps), shortest(limits::steps)}});
    return check.problems;
}

}  // namespace lstm
