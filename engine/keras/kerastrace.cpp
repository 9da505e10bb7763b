// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/kerastrace.h"

#include <algorithm>
#include <cmath>

#include "engine/base/jsontext.h"
#include "engine/base/numbers.h"
#include "engine/experiment/forecast.h"
#include "engine/experiment/rmse.h"
#include "engine/keras/epochreplay.h"
#include "engine/keras/filelosses.h"
#include "engine/keras/kerasrecord.h"
#include "engine/keras/tracecompare.h"
#include "engine/keras/tracedata.h"
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
          m_fileLosses(record),
          m_epochs(record, *m_trainer, m_largest) {}

    TraceDifferences differences() {
        if (m_framed) compareData(m_record, *m_framed, m_largest.data);
        compareUntrained();
        train();
        compareAfterTraining();
        return m_largest;
    }

private:
    void compareUntrained() {
        const auto recorded = m_record.trace.find("initial_test_predictions_one_call");
        if (!recorded) return;
        compare(m_largest.predictions,
                forecast({.stateful = m_record.options.stateful, .batchSize = m_record.options.batchSize}).test,
                recorded->numbers(m_record.forecastsOf(m_record.test.rows())));
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

    bool everyBatch() const override { return m_batches < m_firstBatches.size() || m_fileLosses.recorded(); }
    void batchEnded() override {
        if (m_batches < m_firstBatches.size()) compareBatch(m_firstBatches[m_batches++]);
        if (m_fileLosses.recorded()) m_fileLosses.batchEnded(m_trainer->batchLoss(0), m_largest.losses);
    }
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
        const Numbers numbers = m_record.states(
            recorded, static_cast<int>(ours.empty() || ours.front().states.empty() ? 0 : ours.front().h().rows()));
        compare(m_largest.states, flat(ours), numbers);
    }

    void compareAfterTraining() {
        const TraceField& trace = m_record.trace;
        if (const auto states = trace.find("states_after_training")) compareStates(m_trainer->nextState(0), *states);
        if (const auto optimizer = trace.find("optimizer")) compareOptimizer(*optimizer);
        if (const auto policies = trace.find("policies"))
            for (const auto& [name, policy] : policies->members())
                comparePolicy(policy, policyNamed(name, policy), m_weights, m_trainer->nextState(0));
        if (const auto policies = trace.find("file_policies")) compareFilePolicies(*policies);
        compareGivenStart();
        compareCheckpoint();
        if (const auto evaluation = trace.find("evaluate_train_from_final_state"))
            compareEvaluation(evaluation->number());
    }

    void compareOptimizer(const TraceField& recorded) {
        const OptimizerState ours = m_trainer->optimizer(0);
        const OptimizerOptions& rule = m_record.options.optimizer;
        const auto steps = recorded.find("iterations");
        // Keras 2.0 counts Adam's only: those of the others are 0.
        if (steps && (rule.kind == OptimizerKind::Adam || steps->number() != 0.0))
            widen(m_largest.weights, std::abs(static_cast<double>(ours.steps) - steps->number()));
        const auto names = arrayNames(rule);
        for (std::size_t i = 0; i < names.size(); ++i)
            if (const auto array = recorded.find(std::string(names[i])))
                compare(m_largest.weights, ours.arrays[i], m_record.array(*array));
    }

    /// \param prefix of the names: nothing, or what they start from
    ForecastPolicy policyNamed(const std::string& name, const TraceField& recorded, const char* prefix = "") const {
        List known{{}, true};
        for (const char* start : {prefix, "seed_"})
            for (const char* reset : {"noreset", "reset_each"}) known.items.push_back(Key{std::string(start) + reset});
        if (std::ranges::find(known.items, Fact(Key{name})) == known.items.end()) recorded.expect(known);
        return {.stateful = m_record.options.stateful,
                .batchSize = m_record.options.batchSize,
                .seedWithTraining = name.starts_with("seed_"),
                .resetAfterEach = name.ends_with("reset_each")};
    }

    /// Each file after a reset. All of them are forecast in one go, as experiments are; the state behind a file is that
    /// of the file by itself.
    void compareFilePolicies(const TraceField& recorded) {
        const auto files = recorded.items();
        if (files.size() != m_record.parts.size()) recorded.expect(said(Word::ListOf, m_record.parts.size()));
        for (std::size_t file = 0; file < files.size(); ++file)
            for (const auto& [name, policy] : files[file].members()) {
                const ForecastPolicy how = policyNamed(name, policy, "zero_");
                compareForecasts(forecast(how), file, policy);
                const auto states = policy.find("states_after");
                if (!states) continue;
                NetworkState zero = zeroState(m_record.shape, how.batchSize);
                compareStates(walkForward(m_record.shape, how, m_weights, std::move(zero), m_record.train.part(file),
                                          m_record.test.part(file))
                                  .stateAfter,
                              *states);
            }
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
        compareForecasts(ours, 0, recorded);
        if (const auto states = recorded.find("states_after")) compareStates(ours.stateAfter, *states);
    }

    /// The forecasts of one file (of the only one) among those of all.
    void compareForecasts(const WalkForward& all, std::size_t file, const TraceField& recorded) {
        const int steps = m_record.framing.horizon, batch = m_record.options.batchSize;
        const auto of = [&](const auto& forecasts, const Samples& rows) {
            const auto [first, end] = rows.sequences()[file];
            const auto begin = std::min<std::size_t>(forecasts.size(), static_cast<std::size_t>(first) * steps);
            return std::span(forecasts).subspan(
                begin, std::min(static_cast<std::size_t>(end - first) * steps, forecasts.size() - begin));
        };
        const auto tested = of(all.test, m_record.test), seeded = of(all.seeding, m_record.train);
        const auto testShape = m_record.forecastsOf(count(tested) / steps),
                   seedShape = m_record.forecastsOf(count(seeded) / steps / batch * batch);  // in whole calls
        if (const auto test = recorded.find("test_predictions_scaled"))
            compare(m_largest.predictions, tested, test->numbers(testShape));
        if (const auto train = recorded.find("train_predictions"))
            compare(m_largest.predictions, seeded, train->numbers(seedShape));
        const auto test = recorded.find("test_predictions"), rmse = recorded.find("rmse"),
                   perStep = recorded.find("rmse_per_step");
        if ((test || rmse || perStep) && !m_framed) m_record.parts[file]["raw"];  // says that it is missing
        if (!m_framed) return;
        const Numbers forecasts = testForecasts(*m_framed, all.test);
        if (test) {  // in the units of the series; told like the scaled ones, between -1 and 1
            const auto [smallest, largest] = columnRange(*m_framed, m_framed->train.inputs(), file);
            compare(m_largest.predictions, of(forecasts, m_record.test), test->numbers(testShape),
                    (largest - smallest) / 2);
        }
        if (rmse) widen(m_largest.rmse, std::abs(rmsePerSequence(*m_framed, forecasts)[file] - rmse->number()));
        if (perStep) compare(m_largest.rmse, rmsePerStep(*m_framed, forecasts), perStep->numbers({steps}));
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
    FileLosses m_fileLosses;
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
