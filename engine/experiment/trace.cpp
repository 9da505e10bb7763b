// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trace.h"

#include <algorithm>
#include <cmath>

#include "engine/base/denormals.h"
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
        t.c.push_back(part(tape.c, block + rows, 0, units));
        t.h.push_back(part(tape.h, block + rows, 0, units));
    }
    return t;
}

class Tracer {
public:
    Tracer(const PreparedExperiment& experiment, int repeat) : m_experiment(experiment), m_repeat(repeat) {}

    RepeatTrace trace() {
        const TrainedNetwork network = train();
        const CallVisitor visit = [this](ForecastPhase phase, int firstRow, bool resetBefore, const Network& net) {
            auto& steps = phaseSteps(phase == ForecastPhase::Seeding ? TracePhase::Seeding : TracePhase::Test);
            const auto& rows = phase == ForecastPhase::Seeding ? m_experiment.framed.train : m_experiment.framed.test;
            for (int r = 0; r < net.batchSize(); ++r) addRow(steps, net, r, firstRow + r, rows[firstRow + r], resetBefore || !m_started);
            m_started = true;
        };
        m_started = m_carries;
        forecastRepeat(m_experiment, network, visit);
        m_trace.result = evaluateRepeat(m_experiment, m_repeat, network);
        return std::move(m_trace);
    }

private:
    TrainedNetwork train() {
        const ExperimentConfig& config = m_experiment.config;
        std::vector<RepeatStart> starts{repeatStart(m_experiment, m_repeat)};
        RowOrder order = starts.front().order;
        const TrainingOptions options = config.effectiveTraining(m_experiment.train.rows());
        const auto trainer = makeTrainer(config.trainer, config.shape(), options, m_experiment.train, std::move(starts));
        TrainedNetwork network;
        while (!trainer->finished()) {
            order.nextEpoch();
            const bool last = trainer->epoch() == config.training.epochs - 1;
            if (last) traceEpoch(*trainer, order);
            else trainer->stepEpoch();
            if (!std::isfinite(trainer->epochLoss(0)) && network.divergedEpoch == 0) network.divergedEpoch = trainer->epoch();
        }
        network.parameters = trainer->parameters(0);
        network.state = trainer->nextState(0);
        const bool sameBatch = config.forecastBatchSize() == config.training.batchSize;
        m_carries = config.training.stateful && config.training.resetStates == ResetStates::Never && sameBatch;
        return network;
    }

    /// Each batch goes forward through a network of its own with the weights and the state the trainer is about to use.
    void traceEpoch(Trainer& trainer, const RowOrder& order) {
        const FlushDenormals flush;
        const ExperimentConfig& config = m_experiment.config;
        auto& steps = phaseSteps(TracePhase::TrainingLastEpoch);
        const int batchSize = config.effectiveTraining(m_experiment.train.rows()).batchSize;
        Network network(config.shape(), batchSize);
        for (const int epoch = trainer.epoch(); trainer.epoch() == epoch;) {
            const int first = trainer.batch() * batchSize;
            const int rows = std::min(batchSize, m_experiment.train.rows() - first);
            const bool reset = !config.training.stateful || (first == 0 && (epoch == 0 || config.training.resetStates == ResetStates::Epoch));
            NetworkState state = reset ? zeroState(config.shape(), rows) : trainer.state(0);
            Matrix x(rows, m_experiment.train.x.cols());
            for (int r = 0; r < rows; ++r) x.row(r) = m_experiment.train.x.row(order.rows()[first + r]);
            network.setBatchSize(rows);
            network.forward(trainer.parameters(0), x, state);
            for (int r = 0; r < rows; ++r) {
                const int row = order.rows()[first + r];
                addRow(steps, network, r, row, m_experiment.framed.train[row], reset);
            }
            trainer.stepBatch();
        }
    }

    void addRow(std::vector<TraceStep>& steps, const Network& network, int batchRow, int row, const SupervisedRow& supervised, bool reset) {
        const int last = network.shape().timeSteps - 1;
        for (int step = 0; step <= last; ++step) {
            TraceStep t = readTape(network, batchRow, step);
            t.row = row;
            t.actual = m_experiment.framed.actualValue(supervised);
            t.resetBefore = reset && step == 0;
            if (step == last) {
                t.y = network.forecasts()[batchRow];
                t.forecast = m_experiment.framed.forecastValue(supervised, static_cast<double>(*t.y));
            }
            steps.push_back(std::move(t));
        }
    }

    std::vector<TraceStep>& phaseSteps(TracePhase phase) {
        if (m_trace.phases.empty() || m_trace.phases.back().phase != phase) m_trace.phases.push_back({phase, {}});
        return m_trace.phases.back().steps;
    }

    const PreparedExperiment& m_experiment;
    int m_repeat;
    bool m_carries = false;  ///< the state of training goes on into forecasting
    bool m_started = false;  ///< a forecast has been made, or the state of training was carried over
    RepeatTrace m_trace;
};

}  // namespace

std::string_view name(TracePhase phase) {
    switch (phase) {
    case TracePhase::TrainingLastEpoch: return "training_last_epoch";
    case TracePhase::Seeding: return "seeding";
    case TracePhase::Test: return "test";
    }
    __builtin_unreachable();
}

RepeatTrace traceRepeat(const PreparedExperiment& experiment, int repeat) { return Tracer(experiment, repeat).trace(); }

}  // namespace lstm
