// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/kerastrace.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/experiment/forecast.h"
#include "engine/experiment/rmse.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

using Json = nlohmann::json;

/// Every number inside nested arrays, in order.
void flatten(const Json& json, std::vector<float>& values) {
    if (json.is_array()) for (const Json& item : json) flatten(item, values);
    else values.push_back(static_cast<float>(json.get<double>()));
}
std::vector<float> flat(const Json& json) {
    std::vector<float> values;
    flatten(json, values);
    return values;
}

struct ShapeError { std::string field, detail; };

Activation gateActivation(const std::string& name) {
    if (name == "hard_sigmoid") return Activation::HardSigmoid;
    if (name == "sigmoid") return Activation::Sigmoid;
    if (name == "tanh") return Activation::Tanh;
    throw ShapeError{"config", "unknown activation \"" + quotable(name) + "\""};
}

int boundedInt(const Json& json, const char* key, int low, int high) {
    const auto value = json.at(key).get<long long>();
    if (value < low || value > high) throw ShapeError{key, std::to_string(value)};
    return static_cast<int>(value);
}

/// The trace's own account of the run, in our terms.
struct Recorded {
    const Json& json;
    NetworkShape shape;
    TrainingOptions options;
    int lags = 1;
    Samples train, test;

    explicit Recorded(const Json& trace) : json(trace) {
        const Json& config = trace.at("config");
        shape.features = boundedInt(config, "features", 1, 1000);
        shape.timeSteps = boundedInt(config, "timesteps", 1, 1000);
        shape.units.clear();
        const Json& units = config.at("units");
        if (!units.is_array() || units.empty() || units.size() > 16) throw ShapeError{"units", "a list of layers expected"};
        for (const Json& u : units) shape.units.push_back(boundedInt(Json{{"units", u}}, "units", 1, 256));
        shape.activation = gateActivation(config.value("activation", "tanh"));
        shape.recurrentActivation = gateActivation(config.at("recurrent_activation"));
        lags = boundedInt(config, "lag", 1, 1000);
        options.epochs = boundedInt(config, "epochs", 1, 100000);
        options.batchSize = boundedInt(config, "batch", 1, 100000);
        options.stateful = config.at("stateful").get<bool>();
        options.resetStates = config.at("reset_each_epoch").get<bool>() ? ResetStates::Epoch : ResetStates::Never;
        options.shuffle = config.at("shuffle").get<bool>();
        const Json& adam = config.at("optimizer");
        options.optimizer = {adam.at("lr").get<double>(), adam.at("beta_1").get<double>(), adam.at("beta_2").get<double>(),
                             adam.at("epsilon").get<double>()};
        train = rows("X_train", "y_train");
        test = rows("X_test", "y_test");
        if (options.stateful && train.rows() % options.batchSize != 0) throw ShapeError{"batch", "a divisor of the training rows expected"};
    }

    Samples rows(const char* xField, const char* yField) const {
        const auto x = flat(json.at(xField)), y = flat(json.at(yField));
        const auto width = static_cast<std::size_t>(shape.features * shape.timeSteps);
        if (y.empty() || x.size() != y.size() * width) throw ShapeError{xField, "rows x steps x features expected"};
        return {Eigen::Map<const Matrix>(x.data(), y.size(), width), Eigen::Map<const Eigen::VectorXf>(y.data(), y.size())};
    }

    std::vector<float> weights(const Json& named) const {
        std::vector<float> all;
        const bool numbered = shape.layers() > 1;
        for (int layer = 1; layer <= shape.layers(); ++layer)
            for (const char* part : {"kernel", "recurrent_kernel", "bias"})
                flatten(named.at(part + (numbered ? std::to_string(layer) : std::string{})), all);
        flatten(named.at("dense_kernel"), all);
        flatten(named.at("dense_bias"), all);
        if (all.size() != static_cast<std::size_t>(shape.parameterCount()))
            throw ShapeError{"weights", std::to_string(shape.parameterCount()) + " numbers expected"};
        return all;
    }

    RowOrder order() const {
        if (!options.shuffle) return RowOrder(train.rows());
        std::vector<std::vector<int>> orders;
        for (const Json& epoch : json.at("permutations")) {
            orders.push_back(epoch.get<std::vector<int>>());
            auto sorted = orders.back();
            std::ranges::sort(sorted);
            for (int i = 0; i < train.rows(); ++i)
                if (sorted.size() != static_cast<std::size_t>(train.rows()) || sorted[i] != i)
                    throw ShapeError{"permutations", "an order of the training rows expected"};
        }
        if (orders.size() < static_cast<std::size_t>(options.epochs)) throw ShapeError{"permutations", "one for every epoch expected"};
        return RowOrder(train.rows(), std::move(orders));
    }
};

void widen(std::optional<double>& largest, double difference) {
    if (std::isnan(difference)) difference = INFINITY;  // a difference that cannot be told apart fails
    largest = std::max(largest.value_or(0.0), difference);
}

template <class A, class B>
void compare(std::optional<double>& largest, const A& ours, const B& recorded, const char* field) {
    if (static_cast<std::size_t>(ours.size()) != static_cast<std::size_t>(recorded.size()))
        throw ShapeError{field, std::to_string(ours.size()) + " numbers expected"};
    for (std::size_t i = 0; i < static_cast<std::size_t>(ours.size()); ++i)
        widen(largest, std::abs(static_cast<double>(ours[i]) - static_cast<double>(recorded[i])));
}

class Replay {
public:
    Replay(const Recorded& recorded, TrainerChoice choice)
        : m_recorded(recorded),
          m_trainer(makeTrainer(choice == TrainerChoice::Auto ? TrainerChoice::Eigen : choice, recorded.shape, recorded.options,
                                recorded.train, {{recorded.weights(recorded.json.at("initial_weights")), recorded.order()}})) {}

    TraceDifferences differences() {
        compareUntrained();
        train();
        compareAfterTraining();
        return m_largest;
    }

private:
    void compareUntrained() {
        if (!m_recorded.json.contains("initial_test_predictions_one_call")) return;
        const ForecastPolicy untrained{.stateful = m_recorded.options.stateful, .batchSize = m_recorded.options.batchSize};
        const auto ours = walkForward(m_recorded.shape, untrained, m_trainer->parameters(0), m_trainer->nextState(0),
                                      m_recorded.train, m_recorded.test);
        compare(m_largest.predictions, ours.test, flat(m_recorded.json["initial_test_predictions_one_call"]), "initial_test_predictions_one_call");
    }

    void train() {
        const Json losses = list("losses"), first = list("first_batches");
        std::size_t batches = 0;
        while (!m_trainer->finished()) {
            for (const int epoch = m_trainer->epoch(); m_trainer->epoch() == epoch;) {
                m_trainer->stepBatch();
                if (batches < first.size()) compareBatch(first[batches]);
                ++batches;
            }
            const std::size_t epoch = static_cast<std::size_t>(m_trainer->epoch());
            if (epoch <= losses.size())
                widen(m_largest.losses, std::abs(m_trainer->epochLoss(0) - losses[epoch - 1].get<double>()));
            compareEpoch(std::to_string(epoch));
        }
    }

    Json list(const char* field) const {
        Json values = m_recorded.json.value(field, Json::array());
        if (!values.is_array()) throw ShapeError{field, "a list expected"};
        return values;
    }

    void compareBatch(const Json& batch) {
        widen(m_largest.losses, std::abs(m_trainer->batchLoss(0) - batch.at("loss").get<double>()));
        compare(m_largest.weights, m_trainer->parameters(0), m_recorded.weights(batch.at("weights")), "first_batches");
        if (batch.contains("states")) compareStates(m_trainer->state(0), batch["states"]);
    }

    void compareEpoch(const std::string& epoch) {
        const Json weights = m_recorded.json.value("weights_after_epoch", Json::object());
        if (weights.contains(epoch)) compare(m_largest.weights, m_trainer->parameters(0), m_recorded.weights(weights[epoch]), "weights_after_epoch");
        const Json states = m_recorded.json.value("states_after_epoch_before_reset", Json::object());
        if (states.contains(epoch)) compareStates(m_trainer->state(0), states[epoch]);
    }

    void compareStates(const NetworkState& ours, const Json& recorded) {
        if (recorded.size() != ours.size()) return;  // a stateless network keeps none
        for (std::size_t layer = 0; layer < ours.size(); ++layer) {
            compare(m_largest.states, ours[layer].h.reshaped<Eigen::RowMajor>(), flat(recorded[layer].at("h")), "states");
            compare(m_largest.states, ours[layer].c.reshaped<Eigen::RowMajor>(), flat(recorded[layer].at("c")), "states");
        }
    }

    void compareAfterTraining() {
        if (m_recorded.options.stateful && m_recorded.json.contains("states_after_training"))
            compareStates(m_trainer->nextState(0), m_recorded.json["states_after_training"]);
        const Json policies = m_recorded.json.value("policies", Json::object());
        for (const auto& [name, policy] : policies.items()) comparePolicy(name, policy);
        if (m_recorded.json.contains("evaluate_train_from_final_state")) compareEvaluation();
    }

    void comparePolicy(const std::string& name, const Json& recorded) {
        const ForecastPolicy policy{.stateful = m_recorded.options.stateful,
                                    .batchSize = m_recorded.options.batchSize,
                                    .seedWithTraining = name.starts_with("seed_"),
                                    .resetAfterEach = name.ends_with("reset_each")};
        auto ours = walkForward(m_recorded.shape, policy, m_trainer->parameters(0), m_trainer->nextState(0), m_recorded.train, m_recorded.test);
        ours.seeding.resize(ours.seeding.size() / policy.batchSize * policy.batchSize);  // recorded in whole calls
        if (recorded.contains("test_predictions_scaled"))
            compare(m_largest.predictions, ours.test, flat(recorded["test_predictions_scaled"]), "test_predictions_scaled");
        if (recorded.contains("train_predictions"))
            compare(m_largest.predictions, ours.seeding, flat(recorded["train_predictions"]), "train_predictions");
        if (policy.stateful && recorded.contains("states_after")) compareStates(ours.stateAfter, recorded["states_after"]);
        if (recorded.contains("rmse")) widen(m_largest.rmse, std::abs(rmseOf(ours.test) - recorded["rmse"].get<double>()));
    }

    double rmseOf(const std::vector<float>& scaled) const {
        Series series;
        series.values = m_recorded.json.at("raw").get<std::vector<double>>();
        FramingOptions framing;
        framing.lags = m_recorded.lags;
        framing.layout = m_recorded.shape.timeSteps > 1 ? Layout::TimeSteps : Layout::Features;
        framing.testSize = m_recorded.test.rows();
        const Json& rows = m_recorded.json.at("config").at("train_rows");
        if (!rows.is_null()) framing.trainSize = boundedInt(m_recorded.json["config"], "train_rows", 2, 100'000'000);
        if (hasError(checkFraming(series, framing))) throw ShapeError{"raw", "the series cannot be framed"};
        return testRmse(frame(series, framing), scaled);
    }

    /// Keras' evaluate goes on from the state of the end of training, batch by batch.
    void compareEvaluation() {
        const ForecastPolicy policy{m_recorded.options.stateful, m_recorded.options.batchSize, true, false};
        const auto ours = walkForward(m_recorded.shape, policy, m_trainer->parameters(0), m_trainer->nextState(0), m_recorded.train, m_recorded.test);
        double sum = 0.0;
        for (std::size_t row = 0; row < ours.seeding.size(); ++row) {
            const double error = static_cast<double>(ours.seeding[row]) - m_recorded.train.y[row];
            sum += error * error;
        }
        widen(m_largest.losses, std::abs(sum / ours.seeding.size() - m_recorded.json["evaluate_train_from_final_state"].get<double>()));
    }

    const Recorded& m_recorded;
    std::unique_ptr<Trainer> m_trainer;
    TraceDifferences m_largest;
};

TraceLimits limitsFor(const TrainingOptions& options) {
    if (options.epochs < 1000) return {};
    const bool kinks = options.stateful && options.resetStates == ResetStates::Never;
    TraceLimits limits;
    limits.weights = limits.states = kinks ? 2e-2 : 2e-3;
    limits.rmse = kinks ? 0.1 : 0.01;
    return limits;
}

}  // namespace

TraceReplay replayKerasTrace(std::string_view bytes, TrainerChoice trainer) {
    TraceReplay replay;
    if (const auto problem = jsonTooLarge(bytes, 10'000'000)) {
        replay.problems.push_back(*problem);
        return replay;
    }
    try {
        const Json json = Json::parse(bytes);
        const Recorded recorded(json);
        replay.limits = limitsFor(recorded.options);
        replay.differences = Replay(recorded, trainer).differences();
    } catch (const ShapeError& error) {
        replay.problems.push_back({ProblemCode::TraceShape, 0, 0, {quotable(error.field), error.detail}});
    } catch (const Json::exception& error) {
        replay.problems.push_back({ProblemCode::TraceField, 0, 0, {printable(error.what(), 200)}});
    }
    const auto within = [](std::optional<double> difference, double limit) { return !difference || *difference <= limit; };
    const TraceDifferences& d = replay.differences;
    const TraceLimits& l = replay.limits;
    const bool something = d.losses || d.weights || d.states || d.predictions || d.rmse;
    replay.passed = replay.problems.empty() && something && within(d.losses, l.losses) && within(d.weights, l.weights) &&
                    within(d.states, l.states) && within(d.predictions, l.predictions) && within(d.rmse, l.rmse);
    return replay;
}

}  // namespace lstm
