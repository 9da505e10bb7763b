// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/forecast.h"

#include <algorithm>

#include "engine/base/denormals.h"

namespace lstm {
namespace {

class Pass {
public:
    Pass(const NetworkShape& shape, const ForecastPolicy& policy, std::span<const float> parameters,
         NetworkState& state, int mostRows, const CallVisitor& visit, const ForecastEdits& edits)
        : m_policy(policy),
          m_parameters(parameters),
          m_state(state),
          m_visit(visit),
          m_edits(edits),
          m_network(shape, std::min(policy.batchSize, mostRows)) {}

    std::vector<float> go(ForecastPhase phase, const Samples& rows) {
        const int batch = m_policy.batchSize;
        const int count = m_policy.stateful ? rows.rows() / batch * batch : rows.rows();
        std::vector<float> forecasts;
        forecasts.reserve(count);
        for (int first = 0; first < count; first += batch)
            call(phase, rows, first, std::min(batch, count - first), forecasts);
        return forecasts;
    }

    /// The reset after the last call.
    void end() {
        if (m_resetDue) resetState(m_state);
    }

private:
    void call(ForecastPhase phase, const Samples& rows, int first, int size, std::vector<float>& forecasts) {
        m_network.setBatchSize(size);
        bool reset = m_resetDue || !m_policy.stateful;
        if (phase == ForecastPhase::Test && std::ranges::find(m_edits.resets, first) != m_edits.resets.end())
            reset = !reset;
        if (m_state.front().h.rows() != size) {
            m_state = zeroState(m_network.shape(), size);
            reset = true;
        } else if (reset) {
            resetState(m_state);
        }
        if (phase == ForecastPhase::Test) setByHand(first, size);
        const Eigen::VectorXf& y = m_network.forward(m_parameters, rows.x.middleRows(first, size), m_state);
        forecasts.insert(forecasts.end(), y.begin(), y.end());
        if (m_visit) m_visit(phase, first, reset, m_network);
        m_resetDue = m_policy.resetAfterEach;
    }

    void setByHand(int first, int size) {
        for (const StateEdit& edit : m_edits.states) {
            const int row = edit.row - first;
            if (row < 0 || row >= size) continue;
            m_state.at(edit.layer).state(edit.state)(row, edit.unit) = edit.value;
        }
    }

    const ForecastPolicy& m_policy;
    std::span<const float> m_parameters;
    NetworkState& m_state;
    const CallVisitor& m_visit;
    const ForecastEdits& m_edits;
    Network m_network;
    bool m_resetDue = false;
};

}  // namespace

WalkForward walkForward(const NetworkShape& shape, const ForecastPolicy& policy, std::span<const float> parameters,
                        NetworkState state, const Samples& train, const Samples& test, const CallVisitor& visit,
                        const ForecastEdits& edits) {
    const FlushDenormals flush;
    WalkForward result;
    Pass pass(shape, policy, parameters, state, std::max(train.rows(), test.rows()), visit, edits);
    if (policy.seedWithTraining) result.seeding = pass.go(ForecastPhase::Seeding, train);
    result.test = pass.go(ForecastPhase::Test, test);
    pass.end();
    result.stateAfter = std::move(state);
    return result;
}

}  // namespace lstm
