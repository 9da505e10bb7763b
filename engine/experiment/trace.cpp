// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trace.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/denormals.h"
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
    for (std::size_t layer = 0; layer < network.tape().size(); ++layer) {
        const LayerTape& tape = network.tape()[layer];
        const int units = network.shape().units[layer];
        t.i.push_back(part(tape.gates, block, 0, units));
        t.f.push_back(part(tape.gates, block, units, units));
        t.g.push_back(part(tape.gates, block, 2 * units, units));
        t.o.push_back(part(tape.gates, block, 3 * units, units));
        t.c0.push_back(part(tape.c, block, 0, units));
        t.h0.push_back(part(tape.h, block, 0, units));
        t.c.push_back(part(tape.c, block + rows, 0, units));
        t.h.push_back(part(tape.h, block + rows, 0, units));
    }
    return t;
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
        const std::vector<float> dense(parameters.begin() + shape.denseKernelOffset(), parameters.end());
        const int before = reset ? -1 : m_batch;
        m_batch = static_cast<int>(m_trace.steps.size());
        for (int r = 0; r < static_cast<int>(rows.size()); ++r)
            for (int step = 0; step < shape.timeSteps; ++step) {
                TraceStep t = readTape(network, r, step);
                const int last = r * shape.timeSteps + shape.timeSteps - 1;  // of row r, counted from its batch
                t.row = rows[r];
                t.from = step > 0 ? static_cast<int>(m_trace.steps.size()) - 1 : before < 0 ? -1 : before + last;
                t.actual = m_experiment.framed.actualValue(supervised[t.row]);
                t.resetBefore = reset && step == 0;
                t.beginsCall = r == 0 && step == 0;
                if (step == shape.timeSteps - 1) addForecast(t, network.forecasts()[r], supervised[t.row], dense);
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
    return std::ranges::all_of(state,
                               [](const LayerState& layer) { return layer.h.isZero(0.0f) && layer.c.isZero(0.0f); });
}

/// One epoch: each batch goes forward through a network of its own with the weights and the state the trainer is about
/// to use.
PhaseTrace traceEpoch(const PreparedExperiment& experiment, Trainer& trainer, const RowOrder& order) {
    const FlushDenormals flush;
    const ExperimentConfig& config = experiment.config;
    PhaseTracer tracer(experiment, TracePhase::TrainingLastEpoch);
    const int batchSize = config.effectiveTraining(experiment.train.rows()).batchSize;
    Network network(config.shape(), batchSize);
    for (const int epoch = trainer.epoch(); trainer.epoch() == epoch;) {
        const int first = trainer.batch() * batchSize;
        const int rows = std::min(batchSize, experiment.train.rows() - first);
        const auto batch = order.rows().subspan(first, rows);
        const bool reset = !config.training.stateful ||
                           (first == 0 && (epoch == 0 || config.training.resetStates == ResetStates::Epoch));
        NetworkState state = reset ? zeroState(config.shape(), rows) : trainer.state(0);
        Matrix x(rows, experiment.train.x.cols());
        for (int r = 0; r < rows; ++r) x.row(r) = experiment.train.x.row(batch[r]);
        const std::vector<float> parameters = trainer.parameters(0);
        network.setBatchSize(rows);
        network.forward(parameters, x, state);
        tracer.add(network, batch, reset, parameters);
        trainer.stepBatch();
    }
    return tracer.take();
}

/// Trains as trainRepeats does, and looks at the last epoch. \return false when stop was requested
bool train(const PreparedExperiment& experiment, int repeat, const TraceOptions& options, RepeatTrace& trace) {
    const ExperimentConfig& config = experiment.config;
    std::vector<RepeatStart> starts{repeatStart(experiment, repeat)};
    RowOrder order = starts.front().order;
    TrainingOptions training = config.effectiveTraining(experiment.train.rows());
    training.epochs = std::clamp(options.afterEpoch.value_or(training.epochs), 0, training.epochs);
    const auto trainer = makeTrainer(config.trainer, config.shape(), training, experiment.train, std::move(starts));
    const int atOnce = batchesAtOnce(experiment, 1);
    while (!trainer->finished()) {
        order.nextEpoch();
        const int epoch = trainer->epoch();
        if (epoch == training.epochs - 1) trace.phases.push_back(traceEpoch(experiment, *trainer, order));
        while (trainer->epoch() == epoch) {
            if (options.stop.stop_requested()) return false;
            trainer->stepBatches(atOnce);
        }
        if (!std::isfinite(trainer->epochLoss(0)) && trace.network.divergedEpoch == 0)
            trace.network.divergedEpoch = trainer->epoch();
    }
    trace.network.parameters = trainer->parameters(0);
    trace.network.state = trainer->nextState(0);
    return true;
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

bool carriesTrainingState(const ExperimentConfig& config) {
    return config.training.stateful && config.training.resetStates == ResetStates::Never &&
           config.forecastBatchSize() == config.training.batchSize;
}

ForecastTrace traceForecast(const PreparedExperiment& experiment, const TrainedNetwork& network,
                            const ForecastEdits& edits) {
    PhaseTracer seeding(experiment, TracePhase::Seeding), test(experiment, TracePhase::Test);
    bool started = carriesTrainingState(experiment.config) && !isZero(network.state);
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
