// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/validate.h"

#include <algorithm>
#include <cfloat>
#include <climits>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

class Checker {
public:
    Problems problems;

    void range(const char* key, long long value, long long low, long long high) {
        if (value < low || value > high) outOfRange(key, value, said(Word::FromTo, low, high));
    }
    void number(const char* key, double value, bool good, const Fact& expected) {
        if (!std::isfinite(value) || !good) outOfRange(key, value, expected);
    }
    void outOfRange(const char* key, Fact value, Fact expected) {
        problems.push_back({ProblemCode::ConfigOutOfRange, 0, 0, {Key{key}, std::move(value), std::move(expected)}});
    }
};

/// The name becomes part of a file's name: it may neither leave the folder nor upset a terminal or a table.
void checkName(Checker& check, const std::string& name) {
    const bool slash = name.find('/') != std::string::npos || name.find('\\') != std::string::npos;
    if (name.empty() || name.size() > limits::nameBytes || slash || name.front() == ' ' || name.back() == ' ' ||
        printable(name) != name)
        check.outOfRange("name", inQuotes(name), said(Word::ANameOfBytes, 1, limits::nameBytes));
}

void checkSeriesOptions(Checker& check, const SeriesOptions& series) {
    const auto atMost = [&](const char* key, std::size_t count, std::size_t most) {
        if (count > most) check.outOfRange(key, said(Word::Entries, count), said(Word::AtMostEntries, most));
    };
    atMost("series.csv", series.csv.size(), limits::files);
    atMost("series.inputs", series.inputs.size(), limits::inputs);
}

void checkFramingOptions(Checker& check, const FramingOptions& framing) {
    if (framing.difference.size() > limits::differences)
        check.outOfRange("framing.difference", said(Word::Lags, framing.difference.size()),
                         said(Word::AtMostLags, limits::differences));
    for (const int lag : framing.difference) check.range("framing.difference", lag, 1, 100'000);
    check.range("framing.lags", framing.lags, 1, limits::lags);
    check.range("framing.test_size", framing.testSize, 1, 1'000'000);
    check.range("framing.horizon", framing.horizon, 1, limits::horizon);
    check.range("framing.test_end", framing.testEnd, 0, 100'000'000);
    if (framing.trainSize) check.range("framing.train_size", *framing.trainSize, 2, 100'000'000);
    const ScaleOptions& scale = framing.scale;
    const bool inFloat =
        std::abs(scale.low) <= FLT_MAX && std::abs(scale.high) <= FLT_MAX;  // training sees them as float32
    if (scale.kind == ScaleKind::MinMax && !(inFloat && static_cast<float>(scale.low) < static_cast<float>(scale.high)))
        check.outOfRange("framing.scale", said(Word::Interval, scale.low, scale.high), Word::LowBelowHigh);
}

/// Whether `rows` are so many numbers each, finite as float32, in one row or in one for each row of a call.
void checkStates(Checker& check, const char* name, int layer, const std::vector<std::vector<double>>& rows, int units,
                 int call) {
    const auto refuse = [&check](Fact why) {
        check.problems.push_back({ProblemCode::ConfigInitialState, 0, 0, {std::move(why)}});
    };
    if (rows.empty()) return refuse(said(Word::StateMissing, Key{name}, layer));
    const bool counted = rows.size() == 1 || std::cmp_equal(rows.size(), call);
    if (!counted || std::ranges::any_of(rows, [&](const auto& row) { return !std::cmp_equal(row.size(), units); }))
        return refuse(said(Word::StateNumbers, Key{name}, layer, units, call));
    for (const auto& row : rows)
        if (std::ranges::any_of(row, [](double value) { return !(std::abs(value) <= FLT_MAX); }))
            return refuse(said(Word::StateNotFinite, Key{name}, layer));
}

void checkInitialState(Checker& check, const ExperimentConfig& config) {
    if (!config.forecast.initialState) return;
    const auto refuse = [&check](Fact why) {
        check.problems.push_back({ProblemCode::ConfigInitialState, 0, 0, {std::move(why)}});
    };
    if (!config.forecastsStateful()) return refuse(Word::ForecastsStateless);
    const std::vector<LayerStart>& layers = *config.forecast.initialState;
    const NetworkShape shape = config.shape();
    if (std::cmp_not_equal(layers.size(), shape.layers())) return refuse(said(Word::OneForEachLayer, shape.layers()));
    for (int number = 0; number < shape.layers(); ++number) {
        const LayerShape layer = shape.layer(number);
        const LayerStart& start = layers[static_cast<std::size_t>(number)];
        const int call = config.forecastBatchSize();
        if (layer.states() > 0) checkStates(check, "h", number + 1, start.h, layer.units, call);
        if (layer.states() > 1) checkStates(check, "c", number + 1, start.c, layer.units, call);
        else if (!start.c.empty()) refuse(said(Word::StateUnknown, Key{"c"}, number + 1));
    }
}

void checkNetwork(Checker& check, const NetworkOptions& network) {
    if (network.units.empty() || network.units.size() > static_cast<std::size_t>(limits::layers))
        check.outOfRange("network.units", said(Word::Layers, network.units.size()),
                         said(Word::FromToLayers, 1, limits::layers));
    for (const int units : network.units) check.range("network.units", units, 1, limits::units);
}

/// A rule can look at the validation loss only where there is one.
void checkMonitor(Checker& check, const char* key, Monitor monitor, const TrainingOptions& training) {
    if (monitor == Monitor::ValidationLoss && !training.validation)
        check.problems.push_back({ProblemCode::ConfigNeedsValidation, 0, 0, {Key{key}}});
}

void checkEpochRules(Checker& check, const TrainingOptions& training) {
    const auto amount = [&check](const char* key, double value) {
        check.number(key, value, value >= 0, said(Word::OrMore, 0));
    };
    if (training.validation) check.range("training.validation.size", training.validation->size, 1, 100'000'000);
    if (const auto& stopping = training.earlyStopping) {
        checkMonitor(check, "training.early_stopping.monitor", stopping->monitor, training);
        check.range("training.early_stopping.patience", stopping->patience, 0, limits::epochs);
        amount("training.early_stopping.min_delta", stopping->minDelta);
    }
    if (const auto& plateau = training.reduceLearningRate) {
        checkMonitor(check, "training.reduce_learning_rate.monitor", plateau->monitor, training);
        check.number("training.reduce_learning_rate.factor", plateau->factor,
                     plateau->factor >= 0 && static_cast<float>(plateau->factor) < 1, said(Word::FromToBelow, 0, 1));
        check.range("training.reduce_learning_rate.patience", plateau->patience, 0, limits::epochs);
        check.range("training.reduce_learning_rate.cooldown", plateau->cooldown, 0, limits::epochs);
        amount("training.reduce_learning_rate.min_delta", plateau->minDelta);
        check.number("training.reduce_learning_rate.min_lr", plateau->minLearningRate,
                     plateau->minLearningRate >= 0 && plateau->minLearningRate <= FLT_MAX, said(Word::OrMore, 0));
    }
}

void checkTraining(Checker& check, const ExperimentConfig& config) {
    const TrainingOptions& training = config.training;
    check.range("training.epochs", training.epochs, 1, limits::epochs);
    check.range("training.batch_size", training.batchSize, 1, limits::batchSize);
    const OptimizerOptions& rule = training.optimizer;
    const auto positive = [](double value) {
        return value >= FLT_MIN && value <= FLT_MAX;
    };  // training sees them as float32
    const auto fraction = [](double value) { return value >= 0 && static_cast<float>(value) < 1; };
    const Fact normal = said(Word::NormalFloat32, Key{"1.2e-38"}, Key{"3.4e38"}),  // FLT_MIN and FLT_MAX in short
        belowOne = said(Word::FromToBelow, 0, 1);
    check.number("training.optimizer.learning_rate", rule.learningRate, positive(rule.learningRate), normal);
    check.number("training.optimizer.beta_1", rule.beta1, fraction(rule.beta1), belowOne);
    check.number("training.optimizer.beta_2", rule.beta2, fraction(rule.beta2), belowOne);
    check.number("training.optimizer.epsilon", rule.epsilon, positive(rule.epsilon), normal);
    check.number("training.optimizer.momentum", rule.momentum, fraction(rule.momentum), belowOne);
    check.number("training.optimizer.rho", rule.rho, fraction(rule.rho), belowOne);
    if (rule.clipNorm) check.number("training.optimizer.clipnorm", *rule.clipNorm, positive(*rule.clipNorm), normal);
    if (rule.clipValue)
        check.number("training.optimizer.clipvalue", *rule.clipValue, positive(*rule.clipValue), normal);
    checkEpochRules(check, training);
    if (config.forecast.batchSize) check.range("forecast.batch_size", *config.forecast.batchSize, 1, limits::batchSize);
    check.range("repeats", config.repeats, 1, limits::repeats);
}

int trainingRowsOf(const FramingOptions& framing, const Sequence& sequence) {
    const auto all = rowsBefore(framing, static_cast<std::int64_t>(sequence.rows()));
    return framing.trainSize.value_or(static_cast<int>(std::clamp<std::int64_t>(all, INT_MIN, INT_MAX)));
}

/// "1, 2, 11 or 22": the divisors nearest to what was asked for, at most four.
List nearestDivisors(int rows, int wanted) {
    std::vector<int> divisors;
    for (int d = 1; d <= rows; ++d)
        if (rows % d == 0) divisors.push_back(d);
    while (divisors.size() > 4)
        divisors.erase(std::abs(divisors.front() - wanted) > std::abs(divisors.back() - wanted) ? divisors.begin()
                                                                                                : divisors.end() - 1);
    return {{divisors.begin(), divisors.end()}, true};
}

/// The same network sees every sequence, so it needs what the configuration says, no more and no less.
void checkInputs(Checker& check, const SeriesOptions& options, const Series& series) {
    const auto same = [](const InputChoice& a, const InputColumn& b) { return a.knownAhead == b.knownAhead; };
    if (!std::ranges::equal(options.inputs, series.inputs, same))
        check.problems.push_back(
            {ProblemCode::ConfigInputs, 0, 0, {Key{"series.inputs"}, options.inputs.size(), series.inputs.size()}});
}

/// \param held rows of the sequence that are held out
void checkTrainingBatches(Checker& check, const ExperimentConfig& config, const Series& series,
                          const Sequence& sequence, int held) {
    const auto refuse = [&](Problem problem) {
        check.problems.push_back(inSequence(series, sequence, std::move(problem)));
    };
    const int batch = config.training.batchSize, rows = trainingRowsOf(config.framing, sequence), trained = rows - held;
    if (trained < 1) return refuse({ProblemCode::ConfigValidationRows, 0, 0, {held, rows}});
    if (!config.keepsState()) return;
    const List divisors = nearestDivisors(std::gcd(trained, held), batch);  // gcd(trained, 0) = trained
    if (trained % batch != 0) {
        const int kept = trained / batch * batch;
        Problem problem{ProblemCode::ConfigBatchDivides, 0, 0, {batch, trained, divisors}};
        if (kept > 1) problem.facts.push_back(said(Word::OrTheLastRows, kept + held));
        refuse(std::move(problem));
    }
    if (held % batch != 0) refuse({ProblemCode::ConfigValidationDivides, 0, 0, {batch, held, divisors}});
}

/// The state that training leaves is that of the last sequence: no other one can be judged from it.
void checkValidationStart(Checker& check, const TrainingOptions& training, std::size_t sequences) {
    if (!training.validation || !training.stateful || !training.resetAtBorders || sequences < 2) return;
    const ValidationState state = training.validation->state;
    if (state == ValidationState::Copy || state == ValidationState::Keras)
        check.problems.push_back({ProblemCode::ConfigValidationSequences,
                                  0,
                                  0,
                                  {Key{"training.validation.state"},
                                   List{{said(Word::Quoted, Key{"zero"}), said(Word::Quoted, Key{"seeded"})}, true}}});
}

void checkBatches(Checker& check, const ExperimentConfig& config, const Series& series) {
    const auto sequences = sequencesOf(series);
    if (config.training.shuffle && config.keepsState())
        check.problems.push_back(
            {sequences.size() > 1 ? ProblemCode::ConfigShuffleSequences : ProblemCode::ConfigShuffleStateful,
             0,
             0,
             {}});
    checkValidationStart(check, config.training, sequences.size());
    const int held = config.training.validation ? config.training.validation->size : 0;
    for (const Sequence& sequence : sequences) {
        const std::size_t before = check.problems.size();
        checkTrainingBatches(check, config, series, sequence, held);
        if (check.problems.size() > before) break;
    }
    const int test = config.framing.testSize, call = config.forecastBatchSize();
    if (config.forecastsStateful() && test % call != 0)
        check.problems.push_back(
            {ProblemCode::ConfigForecastBatchDivides, 0, 0, {call, test, nearestDivisors(test, call)}});
}

/// Memory and trainer, for this many training rows and rows in the largest call.
void checkResources(Checker& check, const ExperimentConfig& config, int trainRows, int callRows) {
    const TrainingOptions training = config.effectiveTraining(trainRows);
    const double bytes = estimatedMemory(config, std::max(training.batchSize, callRows));
    if (bytes > limits::memory)
        check.problems.push_back({ProblemCode::ConfigTooLarge, 0, 0, {Bytes{bytes}, Bytes{limits::memory}}});
    else
        for (Problem& problem : checkTrainer(config.trainer, config.shape(), training))
            check.problems.push_back(std::move(problem));
}

}  // namespace

int trainingRows(const FramingOptions& framing, const Series& series) {
    std::int64_t rows = 0;
    for (const Sequence& sequence : sequencesOf(series)) rows += trainingRowsOf(framing, sequence);
    return static_cast<int>(std::clamp<std::int64_t>(rows, 0, std::numeric_limits<int>::max()));
}

int heldOutRows(const ExperimentConfig& config, const Series& series) {
    const auto& validation = config.training.validation;
    if (!validation) return 0;
    const auto rows =
        static_cast<std::int64_t>(validation->size) * static_cast<std::int64_t>(sequencesOf(series).size());
    return static_cast<int>(std::min<std::int64_t>(rows, std::numeric_limits<int>::max()));
}

double estimatedMemory(const ExperimentConfig& config, int rows) {
    const NetworkShape shape = config.shape();
    double kept = 0;
    for (int layer = 0; layer < shape.layers(); ++layer) kept += LayerTape::numbersPerSample(shape.layer(layer));
    constexpr int perParameter = 2 + mostArrays;  // itself, its gradient and what the optimizer keeps
    return sizeof(float) * (perParameter * static_cast<double>(shape.parameterCount()) + rows * shape.timeSteps * kept);
}

Problems validate(const ExperimentConfig& config) {
    Checker check;
    checkName(check, config.name);
    checkSeriesOptions(check, config.series);
    checkFramingOptions(check, config.framing);
    checkNetwork(check, config.network);
    checkTraining(check, config);
    if (!hasError(check.problems)) checkInitialState(check, config);
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
    checkInputs(check, config.series, series);
    const auto framing = checkFraming(series, config.framing);
    check.problems.insert(check.problems.end(), framing.begin(), framing.end());
    for (const Sequence& sequence : sequencesOf(series))  // what is too short is said by checkFraming
        if (rowsBefore(config.framing, static_cast<std::int64_t>(sequence.rows())) <
            config.framing.trainSize.value_or(2))
            return check.problems;
    const int rows = trainingRows(config.framing, series);
    checkBatches(check, config, series);
    const int held = heldOutRows(config, series);
    checkResources(check, config, rows, std::min(config.forecastBatchSize(), std::max(rows, config.framing.testSize)));
    const double steps = static_cast<double>(config.repeats) * config.training.epochs *
                         std::ceil(static_cast<double>(rows - held) / config.training.batchSize);
    if (steps > limits::steps) check.problems.push_back({ProblemCode::ConfigTooLong, 0, 0, {steps, limits::steps}});
    return check.problems;
}

}  // namespace lstm
