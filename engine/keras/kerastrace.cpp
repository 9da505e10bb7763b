// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/kerastrace.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/jsontext.h"
#include "engine/base/numbers.h"
#include "engine/experiment/forecast.h"
#include "engine/experiment/rmse.h"
#include "engine/keras/epochreplay.h"
#include "engine/keras/kerasrecord.h"
#include "engine/keras/tracecompare.h"
#include "engine/training/fit.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

std::vector<float> narrow(const Numbers& numbers) { return {numbers.begin(), numbers.end()}; }

int count(const auto& range) { return static_cast<int>(range.size()); }

/// Trains as the record says and is the observer of its own fit.
class Replay final : private FitObserver {
public:
    Replay(const KerasRecord& record, TrainerChoice choice)
        : m_record(record),
          m_framed(record.framed()),
          m_trainer(makeTrainer(choice == TrainerChoice::Auto ? TrainerChoice::Eigen : choice, record.shape,
                                record.options, record.train,
                                {{narrow(record.weights(record.trace["initial_weights"])), record.order()}})),
          m_epochs(record, *m_trainer, m_largest) {}

    TraceDifferences differences() {
        compareData();
        compareUntrained();
        train();
        compareAfterTraining();
        return m_largest;
    }

private:
    /// The rows follow from the series. (Both sides are scaled; minima and maxima are told as parts of their distance.)
    void compareData() {
        if (!m_framed) return;
        compareRows("train_scaled", "X_train", "y_train", m_framed->train);
        compareRows("test_scaled", "X_test", "y_test", m_framed->test);
        const int columns = m_record.framing.lags + 1;
        for (const char* field : {"data_min", "data_max"}) {
            const auto recorded = m_record.trace.find(field);
            if (!recorded) continue;
            const Numbers numbers = recorded->numbers({columns});
            for (int column = 0; column < columns; ++column) {
                const auto [smallest, largest] = rangeOf(column);
                const double ours = field == std::string_view("data_min") ? smallest : largest;
                widen(m_largest.data,
                      std::abs(ours - numbers[static_cast<std::size_t>(column)]) / (largest - smallest));
            }
        }
    }

    /// Of a column of the training rows in the units of the series; the target's is the last one.
    std::pair<double, double> rangeOf(int column) const {
        double smallest = INFINITY, largest = -INFINITY;
        for (std::size_t r = 0; r < m_framed->train.size(); ++r) {
            const SupervisedRow row = m_framed->train[r];
            const double value = column < count(row.input) ? row.input[column] : row.target[column - count(row.input)];
            smallest = std::min(smallest, value), largest = std::max(largest, value);
        }
        return {smallest, largest};
    }

    void compareRows(const char* table, const char* x, const char* y, const SupervisedRows& rows) {
        Numbers scaled, targets;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const SupervisedRow row = rows[r];
            scaled.insert(scaled.end(), row.scaledInput.begin(), row.scaledInput.end());
            scaled.insert(scaled.end(), row.scaledTarget.begin(), row.scaledTarget.end());
            targets.insert(targets.end(), row.scaledTarget.begin(), row.scaledTarget.end());
        }
        if (const auto recorded = m_record.trace.find(table))
            compare(m_largest.data, scaled, recorded->numbers({count(rows), m_record.framing.lags + 1}));
        const Samples ours = samples(rows, m_framed->timeSteps());
        compare(m_largest.data, std::span(ours.x.data(), static_cast<std::size_t>(ours.x.size())),
                recordedRows(x, {m_record.shape.timeSteps, m_record.shape.features}));
        compare(m_largest.data, targets, recordedRows(y, {}));
    }

    /// Of training the held-out rows, too, which stand behind those of X_train. \param row its shape
    Numbers recordedRows(const std::string& field, std::vector<int> row) const {
        const bool training = field.ends_with("_train");
        row.insert(row.begin(), training ? m_record.train.rows() : m_record.test.rows());
        Numbers all = m_record.trace[field].numbers(row);
        if (training && m_record.validation.rows() > 0) {
            row.front() = m_record.validation.rows();
            const Numbers held = m_record.trace[field.substr(0, 2) + "validation"].numbers(row);
            all.insert(all.end(), held.begin(), held.end());
        }
        return all;
    }

    void compareUntrained() {
        const auto recorded = m_record.trace.find("initial_test_predictions_one_call");
        if (!recorded) return;
        compare(m_largest.predictions,
                forecast({.stateful = m_record.options.stateful, .batchSize = m_record.options.batchSize}).test,
                recorded->numbers({m_record.test.rows()}));
    }

    WalkForward forecast(const ForecastPolicy& policy) const {
        return forecast(policy, m_weights.empty() ? m_trainer->parameters(0) : m_weights, m_trainer->nextState(0));
    }
    WalkForward forecast(const ForecastPolicy& policy, const std::vector<float>& weights, NetworkState state) const {
        return walkForward(m_record.shape, policy, weights, std::move(state), m_record.train, m_record.test);
    }

    void train() {
        if (const auto losses = m_record.trace.find("losses")) m_losses = byEpoch(m_record, *losses);
        const auto firstBatches = m_record.trace.find("first_batches");
        if (firstBatches) m_firstBatches = firstBatches->items();
        for (const char* field : {"weights_after_epoch", "states_after_epoch_before_reset"}) checkEpochs(field);
        Fit fit(*m_trainer, {m_epochs.lane()}, m_epochs.options(), this);
        m_fit = &fit;
        fit.run();
        m_fit = nullptr;
        m_epochs.trained(fit);
        m_weights = fit.result(0).parameters;
        if (m_batches < m_firstBatches.size()) firstBatches->expect(said(Word::AtMostBatches, m_batches));
    }

    bool everyBatch() const override { return m_batches < m_firstBatches.size(); }
    void batchEnded() override { compareBatch(m_firstBatches[m_batches++]); }
    void epochEnded() override {
        const auto epoch = static_cast<std::size_t>(m_trainer->epoch());
        if (epoch <= m_losses.size()) widen(m_largest.losses, std::abs(m_trainer->epochLoss(0) - m_losses[epoch - 1]));
        m_epochs.epochEnded(*m_fit);
        compareEpoch(std::to_string(epoch));
    }

    /// What is keyed by an epoch belongs to one of the run.
    void checkEpochs(const char* field) const {
        const auto recorded = m_record.trace.find(field);
        if (!recorded) return;
        for (const auto& [key, value] : recorded->members()) {
            const auto epoch = parseInteger(key);
            if (!epoch || *epoch < 1 || *epoch > m_record.options.epochs || std::to_string(*epoch) != key)
                value.expect(said(Word::AnEpoch, 1, m_record.options.epochs));
        }
    }

    void compareBatch(const TraceField& batch) {
        widen(m_largest.losses, std::abs(m_trainer->batchLoss(0) - batch["loss"].number()));
        compare(m_largest.weights, m_trainer->parameters(0), m_record.weights(batch["weights"]));
        if (const auto states = batch.find("states")) compareStates(m_trainer->state(0), *states);
    }

    void compareEpoch(const std::string& epoch) {
        const auto at = [&](const char* field) {
            const auto recorded = m_record.trace.find(field);
            return recorded ? recorded->find(epoch) : std::nullopt;
        };
        if (const auto weights = at("weights_after_epoch"))
            compare(m_largest.weights, m_epochs.weights(*m_fit), m_record.weights(*weights));
        if (const auto states = at("states_after_epoch_before_reset")) compareStates(m_trainer->state(0), *states);
    }

    void compareStates(const NetworkState& ours, const TraceField& recorded) {
        const Numbers numbers = m_record.states(recorded, static_cast<int>(ours.front().h.rows()));
        compare(m_largest.states, flat(ours), numbers);
    }

    void compareAfterTraining() {
        const TraceField& trace = m_record.trace;
        if (const auto states = trace.find("states_after_training")) compareStates(m_trainer->nextState(0), *states);
        if (const auto optimizer = trace.find("optimizer")) compareOptimizer(*optimizer);
        if (const auto policies = trace.find("policies"))
            for (const auto& [name, policy] : policies->members())
                comparePolicy(policy, policyNamed(name, policy), m_weights, m_trainer->nextState(0));
        compareGivenStart();
        compareCheckpoint();
        if (const auto evaluation = trace.find("evaluate_train_from_final_state"))
            compareEvaluation(evaluation->number());
    }

    void compareOptimizer(const TraceField& recorded) {
        const AdamState ours = m_trainer->optimizer(0);
        if (const auto steps = recorded.find("iterations"))
            widen(m_largest.weights, std::abs(static_cast<double>(ours.steps) - steps->number()));
        if (const auto m = recorded.find("m")) compare(m_largest.weights, ours.m, m_record.moments(*m));
        if (const auto v = recorded.find("v")) compare(m_largest.weights, ours.v, m_record.moments(*v));
    }

    ForecastPolicy policyNamed(const std::string& name, const TraceField& recorded) const {
        constexpr std::array known{"noreset", "reset_each", "seed_noreset", "seed_reset_each"};
        if (std::ranges::find(known, name) == known.end())
            recorded.expect(List{{Key{known[0]}, Key{known[1]}, Key{known[2]}, Key{known[3]}}, true});
        return {.stateful = m_record.options.stateful,
                .batchSize = m_record.options.batchSize,
                .seedWithTraining = name.starts_with("seed_"),
                .resetAfterEach = name.ends_with("reset_each")};
    }

    /// Forecasts from a state that was set by hand.
    void compareGivenStart() {
        const auto given = m_record.trace.find("initial_state");
        if (!given) return;
        const NetworkState start = m_record.networkState((*given)["given"], m_record.options.batchSize);
        for (const auto& [name, policy] : (*given)["policies"].members())
            comparePolicy(policy, policyNamed(name, policy), m_weights, start);
    }

    /// Forecasts with the weights that were loaded back into a network with zero state.
    void compareCheckpoint() {
        const auto checkpoint = m_record.trace.find("checkpoint");
        const auto policy = checkpoint ? checkpoint->find("policy_from_zero") : std::nullopt;
        if (!policy || m_epochs.checkpointWeights().empty()) return;
        comparePolicy(*policy, policyNamed("noreset", *policy), m_epochs.checkpointWeights(),
                      zeroState(m_record.shape, m_record.options.batchSize));
    }

    void comparePolicy(const TraceField& recorded, const ForecastPolicy& policy, const std::vector<float>& weights,
                       NetworkState start) {
        const WalkForward ours = forecast(policy, weights, std::move(start));
        const int whole = count(ours.seeding) / policy.batchSize * policy.batchSize;  // recorded in whole calls
        if (const auto test = recorded.find("test_predictions_scaled"))
            compare(m_largest.predictions, ours.test, test->numbers({count(ours.test)}));
        if (const auto train = recorded.find("train_predictions"))
            compare(m_largest.predictions, ours.seeding, train->numbers({whole}));
        if (const auto states = recorded.find("states_after")) compareStates(ours.stateAfter, *states);
        const auto test = recorded.find("test_predictions"), rmse = recorded.find("rmse");
        if ((test || rmse) && !m_framed) m_record.trace["raw"];  // says that it is missing
        if (test) {  // in the units of the series; told like the scaled ones, between -1 and 1
            const auto [smallest, largest] = rangeOf(m_record.framing.lags);
            compare(m_largest.predictions, testForecasts(*m_framed, ours.test), test->numbers({count(ours.test)}),
                    (largest - smallest) / 2);
        }
        if (rmse) widen(m_largest.rmse, std::abs(testRmse(*m_framed, ours.test) - rmse->number()));
    }

    /// Keras' evaluate goes on from the state of the end of training, batch by batch. (Of weights that were put back
    /// no record tells it.)
    void compareEvaluation(double recorded) {
        if (m_weights != m_trainer->parameters(0)) return;
        widen(m_largest.losses, std::abs(m_trainer->evaluate(m_record.train, StateSource::Carried).front() - recorded));
    }

    const KerasRecord& m_record;
    std::optional<FramedSeries> m_framed;
    std::unique_ptr<Trainer> m_trainer;
    Numbers m_losses;                        ///< recorded, by epoch; may be empty
    std::vector<TraceField> m_firstBatches;  ///< recorded
    std::size_t m_batches = 0;               ///< of them, compared
    TraceDifferences m_largest;
    EpochReplay m_epochs;
    const Fit* m_fit = nullptr;    ///< while it runs
    std::vector<float> m_weights;  ///< after training
};

TraceLimits limitsFor(const KerasRecord& record, TrainerChoice trainer) {
    const TrainingOptions& options = record.options;
    const bool callbacks = record.trace["config"].find("callbacks").has_value();
    if (options.epochs < 1000 && !callbacks) return {};
    if (options.epochs < 1000) return {.weights = trainer == TrainerChoice::Lockstep ? 1e-5 : 5e-6};
    const bool kinks = options.stateful && options.resetStates == ResetStates::Never;
    TraceLimits limits;
    limits.weights = limits.states = kinks ? 2e-2 : 2e-3;
    limits.predictions = kinks ? 1e-3 : 1e-4;
    limits.rmse = kinks ? 0.1 : 0.01;
    return limits;
}

}  // namespace

TraceReplay replayKerasTrace(std::string_view bytes, TrainerChoice trainer) {
    TraceReplay replay;
    const auto json = parseJson(bytes, 10'000'000);
    replay.problems = json.problems;
    if (!json.ok()) return replay;
    try {
        const KerasRecord record{TraceField(json.value)};
        replay.limits = limitsFor(record, trainer);
        replay.differences = Replay(record, trainer).differences();
    } catch (const TraceError& error) {
        replay.problems.push_back(error.problem);
    }
    const auto within = [](std::optional<double> difference, double limit) {
        return !difference || *difference <= limit;
    };
    TraceDifferences& d = replay.differences;
    const TraceLimits& l = replay.limits;
    if (!within(d.data, l.data)) widen(d.predictions, *d.data);  // scaled values, too: told under that name
    const bool something = d.losses || d.weights || d.states || d.predictions || d.rmse;
    replay.passed = replay.problems.empty() && something && within(d.data, l.data) && within(d.losses, l.losses) &&
                    within(d.weights, l.weights) && within(d.states, l.states) &&
                    within(d.predictions, l.predictions) && within(d.rmse, l.rmse);
    return replay;
}

}  // namespace lstm
