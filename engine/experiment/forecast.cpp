// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/forecast.h"

#include <algorithm>

#include "engine/base/denormals.h"

namespace lstm {
namespace {

class Pass {
public:
    Pass(const NetworkShape& shape, const ForecastPolicy& policy, std::span<const float> parameters, NetworkState& state,
         int mostRows, const CallVisitor& visit)
        : m_policy(policy), m_parameters(parameters), m_state(state), m_visit(visit), m_network(shape, std::min(policy.batchSize, mostRows)) {}

    std::vector<float> go(ForecastPhase phase, const Samples& rows) {
        const int batch = m_policy.batchSize;
        const int count = m_policy.stateful ? rows.rows() / batch * batch : rows.rows();
        std::vector<float> forecasts;
        forecasts.reserve(count);
        for (int first = 0; first < count; first += batch) call(phase, rows, first, std::min(batch, count - first), forecasts);
        return forecasts;
    }

private:
    void call(ForecastPhase phase, const Samples& rows, int first, int size, std::vector<float>& forecasts) {
        m_network.setBatchSize(size);
        if (!m_policy.stateful) m_state = zeroState(m_network.shape(), size);
        const Eigen::VectorXf& y = m_network.forward(m_parameters, rows.x.middleRows(first, size), m_state);
        forecasts.insert(forecasts.end(), y.begin(), y.end());
        if (m_visit) m_visit(phase, first, m_resetBefore || !m_policy.stateful, m_network);
        m_resetBefore = m_policy.resetAfterEach;
        if (m_policy.resetAfterEach) resetState(m_state);
    }

    const ForecastPolicy& m_policy;
    std::span<const float> m_parameters;
    NetworkState& m_state;
    const CallVisitor& m_visit;
    Network m_network;
    bool m_resetBefore = false;
};

}  // namespace

WalkForward walkForward(const NetworkShape& shape, const ForecastPolicy& policy, std::span<const float> parameters,
                        NetworkState state, const Samples& train, const Samples& test, const CallVisitor& visit) {
    const FlushDenormals flush;
    WalkForward result;
    Pass pass(shape, policy, parameters, state, std::max(train.rows(), test.rows()), visit);
    if (policy.seedWithTraining) result.seeding = pass.go(ForecastPhase::Seeding, train);
    result.test = pass.go(ForecastPhase::Test, test);
    result.stateAfter = std::move(state);
    return result;
}

}  // namespace lstm
