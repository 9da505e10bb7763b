// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trace.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/experiment/rmse.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

std::vector<float> part(const Matrix& matrix, int row, int first, int count) {
    const float* begin = matrix.data() + static_cast<std::ptrdiff_t>(row) * matrix.cols() + first;
    return {begin, begin + count};
}

/// What the tape holds about one row of a batch at one time step.
TraceStep readTape(const Network& network, int batchRow, int step) {
    TraceStep t;
    t.step = step;
    const int rows = network.batchSize(), block = step * rows + batchRow;
    t.x = part(network.tape().front().x, block, 0, network.shape().features);
    for (int layer = 0; layer < network.shape().layers(); ++layer) {
        const LayerTape& tape = network.tape()[layer];
        const LayerShape shape = network.shape().layer(layer);
        LayerStep& s = t.layers.emplace_back(LayerStep{shape.cell, {}, {}, {}});
        for (int gate = 0; gate < shape.gates(); ++gate)
            s.gates.push_back(part(tape.gates, block, gate * shape.units, shape.units));
        for (int state = 0; state < shape.states(); ++state) {
            s.before.push_back(part(tape.state[state], block, 0, shape.units));
            s.after.push_back(part(tape.state[state], block + rows, 0, shape.units));
        }
    }
    return t;
}

/// Weights and bias of the first output.
std::vector<float> firstOutput(const NetworkShape& shape, int outputs, std::span<const float> parameters) {
    const auto all = parameters.last(static_cast<std::size_t>(shape.layer(shape.output()).parameters()));
    std::vector<float> own;
    for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(outputs)) own.push_back(all[i]);
    return own;
}

bool beginsSequence(const SupervisedRows& rows, int row) {
    return std::ranges::binary_search(rows.begins(), static_cast<std::size_t>(row));
}

/// Collects the steps of a phase, batch by batch, and knows which one each goes on from.
class PhaseTracer {
public:
    PhaseTracer(const PreparedExperiment& experiment, TracePhase phase)
        : m_experiment(experiment), m_trace{phase, {}} {}

    /// A batch that has just gone forward. \param rows its rows, in order \param reset the state was zero before it
    void add(const Network& network, std::span<const int> rows, bool reset, std::span<const float> parameters) {
        const auto& shape = network.shape();
        const auto& supervised =
            m_trace.phase == TracePhase::Test ? m_experiment.framed.test : m_experiment.framed.train;
        const std::vector<float> dense = firstOutput(shape, m_experiment.framed.options.horizon, parameters);
        const bool apart = m_trace.phase != TracePhase::TrainingLastEpoch && beginsSequence(supervised, rows.front());
        const int before = reset || apart ? -1 : m_batch;
        m_batch = static_cast<int>(m_trace.steps.size());
        for (int r = 0; r < static_cast<int>(rows.size()); ++r)
            for (int step = 0; step < shape.timeSteps; ++step) {
                TraceStep t = readTape(network, r, step);
                const int last = r * shape.timeSteps + shape.timeSteps - 1;  // of row r, counted from its batch
                t.row = rows[r];
                t.from = step > 0 ? static_cast<int>(m_trace.steps.size()) - 1 : before < 0 ? -1 : before + last;
                t.actual = m_experiment.framed.actualValue(supervised[static_cast<std::size_t>(t.row)]);
                t.resetBefore = reset && step == 0;
                t.beginsCall = r == 0 && step == 0;
                if (step == shape.timeSteps - 1)
                    addForecast(t, network.forecasts()(r, 0), supervised[static_cast<std::size_t>(t.row)], dense);
                m_trace.steps.push_back(std::move(t));
            }
    }

    PhaseTrace take() { return std::move(m_trace); }

private:
    void addForecast(TraceStep& t, float y, const SupervisedRow& row, const std::vector<float>& dense) const {
        t.dense = dense;
        t.y = y;
        t.forecast = m_experiment.framed.forecastValue(row, static_cast<double>(y));
    }

    const PreparedExperiment& m_experiment;
    PhaseTrace m_trace;
    int m_batch = -1;  ///< where the latest one begins
};

/// Nothing has been carried into it, as after no epoch at all.
bool isZero(const NetworkState& state) {
    return std::ranges::all_of(state, [](const LayerState& layer) {
        return std::ranges::all_of(layer.states, [](const Matrix& part) { return part.isZero(0.0f); });
    });
}

/// Looks at the last epoch of a fit: each batch goes forward through a network of its own with the weights and the
/// state that the trainer is about to use.
class LastEpochTracer final : public FitObserver {
public:
    /// \param order the trainer's, before the first epoch
    LastEpochTracer(const PreparedExperiment& experiment, const Trainer& trainer, RowOrder order, int epochs)
        : m_experiment(experiment),
          m_trainer(trainer),
          m_order(std::move(order)),
          m_epochs(epochs),
          m_batchSize(experiment.config.effectiveTraining(experiment.train.rows()).batchSize),
          m_network(experiment.config.shape(), m_batchSize),
          m_tracer(experiment, TracePhase::TrainingLastEpoch) {}

    PhaseTrace take() { return m_tracer.take(); }

    void epochBegins() override { m_order.nextEpoch(); }
    bool everyBatch() const override { return m_trainer.epoch() == m_epochs - 1; }
    void batchBegins() override {
        const Samples& data = m_experiment.trained();
        const int first = m_trainer.batch() * m_batchSize, rows = std::min(m_batchSize, data.rows() - first);
        const auto batch = m_order.rows().subspan(first, rows);
        const bool reset = m_trainer.startsFromZero();
        NetworkState state = reset ? zeroState(m_network.shape(), rows) : m_trainer.state(0);
        Matrix x(rows, data.x.cols());
        for (int r = 0; r < rows; ++r) x.row(r) = data.x.row(batch[r]);
        const std::vector<float> parameters = m_trainer.parameters(0);
        m_network.setBatchSize(rows);
        m_network.forward(parameters, x, state);
        m_tracer.add(m_network, batch, reset, parameters);
    }

private:
    const PreparedExperiment& m_experiment;
    const Trainer& m_trainer;
    RowOrder m_order;
    int m_epochs, m_batchSize;
    Network m_network;
    PhaseTracer m_tracer;
};

/// Trains as trainRepeats does, for so many epochs at most. \param trace receives the last one; may be null
/// \return nothing when stop was requested
std::optional<TrainedNetwork> trainSome(const PreparedExperiment& experiment, int repeat, int epochs,
                                        std::stop_token stop, RepeatTrace* trace) {
    const ExperimentConfig& config = experiment.config;
    std::vector<RepeatStart> starts{repeatStart(experiment, repeat)};
    const RowOrder order = starts.front().order;
    TrainingOptions training = config.effectiveTraining(experiment.train.rows());
    training.epochs = epochs;
    const auto trainer = makeTrainer(config.trainer, config.shape(), training, experiment.trained(), std::move(starts));
    LastEpochTracer tracer(experiment, *trainer, order, epochs);
    FitOptions options = validationOf(experiment, false);
    options.batchesAtOnce = batchesAtOnce(experiment, 1);
    options.pastDivergence = true;
    options.stop = std::move(stop);
    Fit fit(*trainer, {fitLane({&experiment, repeat})}, std::move(options), trace ? &tracer : nullptr);
    if (!fit.run()) return std::nullopt;
    if (trace && epochs > 0) trace->phases.push_back(tracer.take());
    return trainedNetwork(fit, 0);
}

/// Which epoch is the last one is known beforehand, or found out by training twice where early stopping may end it.
/// \return false when stop was requested
bool train(const PreparedExperiment& experiment, int repeat, const TraceOptions& options, RepeatTrace& trace) {
    const TrainingOptions& training = experiment.config.training;
    int epochs = std::clamp(options.afterEpoch.value_or(training.epochs), 0, training.epochs);
    if (training.earlyStopping) {
        const auto before = trainSome(experiment, repeat, epochs, options.stop, nullptr);
        if (!before) return false;
        epochs = before->epochs;
    }
    auto network = trainSome(experiment, repeat, epochs, options.stop, &trace);
    if (network) trace.network = std::move(*network);
    return network.has_value();
}

}  // namespace

std::string_view name(TracePhase phase) {
    switch (phase) {
    case TracePhase::TrainingLastEpoch: return "training_last_epoch";
    case TracePhase::Seeding: return "seeding";
    case TracePhase::Test: return "test";
    }
    __builtin_unreachable();
}

std::vector<NamedNumbers> namedNumbers(const LayerStep& layer) {
    const CellForm form = cellForm(layer.cell);
    std::vector<NamedNumbers> all;
    for (std::size_t gate = 0; gate < form.gates.size(); ++gate) all.push_back({form.gates[gate], &layer.gates[gate]});
    for (std::size_t state = form.states.size(); state-- > 0;) all.push_back({form.states[state], &layer.after[state]});
    return all;
}

bool carriesTrainingState(const ExperimentConfig& config) {
    return config.keepsState() && config.training.resetStates == ResetStates::Never && config.forecastsFromTraining();
}

ForecastTrace traceForecast(const PreparedExperiment& experiment, const TrainedNetwork& network,
                            const ForecastEdits& edits) {
    PhaseTracer seeding(experiment, TracePhase::Seeding), test(experiment, TracePhase::Test);
    bool started = !isZero(forecastStart(experiment, network));  // something is carried, or given
    const CallVisitor visit = [&](ForecastPhase phase, int firstRow, bool resetBefore, const Network& net) {
        std::vector<int> rows(net.batchSize());
        std::iota(rows.begin(), rows.end(), firstRow);
        (phase == ForecastPhase::Seeding ? seeding : test).add(net, rows, resetBefore || !started, network.parameters);
        started = true;
    };
    const WalkForward pass = forecastRepeat(experiment, network, visit, edits);
    ForecastTrace trace{{}, testRmse(experiment.framed, pass.test)};
    for (PhaseTracer* tracer : {&seeding, &test})
        if (PhaseTrace phase = tracer->take(); !phase.steps.empty()) trace.phases.push_back(std::move(phase));
    return trace;
}

RepeatTrace traceRepeat(const PreparedExperiment& experiment, int repeat, const TraceOptions& options) {
    RepeatTrace trace;
    if (!train(experiment, repeat, options, trace)) return {};
    for (PhaseTrace& phase : traceForecast(experiment, trace.network).phases) trace.phases.push_back(std::move(phase));
    trace.result = evaluateRepeat(experiment, repeat, trace.network);
    return trace;
}

}  // namespace lstm
