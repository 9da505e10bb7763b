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

    /// Rows [begin, end); their forecasts are appended.
    void go(ForecastPhase phase, const Samples& rows, std::pair<int, int> range, std::vector<float>& forecasts) {
        const int batch = m_policy.batchSize, count = range.second - range.first;
        const int end = range.first + (m_policy.stateful ? count / batch * batch : count);
        for (int first = range.first; first < end; first += batch)
            call(phase, rows, first, std::min(batch, end - first), forecasts);
    }

    /// Another sequence begins.
    void reset() { m_resetDue = true; }

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
        if (!fits(m_state, size)) {
            m_state = zeroState(m_network.shape(), size);
            reset = true;
        } else if (reset) {
            resetState(m_state);
        }
        if (phase == ForecastPhase::Test) setByHand(first, size);
        const Outputs& y = m_network.forward(m_parameters, rows.x.middleRows(first, size), m_state);
        for (Eigen::Index row = 0; row < y.rows(); ++row)
            forecasts.insert(forecasts.end(), y.row(row).begin(), y.row(row).end());
        if (m_visit) m_visit(phase, first, reset, m_network);
        m_resetDue = m_policy.resetAfterEach;
    }

    void setByHand(int first, int size) {
        for (const StateEdit& edit : m_edits.states) {
            const int row = edit.row - first;
            if (row < 0 || row >= size) continue;
            m_state.at(edit.layer).states.at(edit.state)(row, edit.unit) = edit.value;
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
    const auto trainParts = train.sequences(), testParts = test.sequences();
    for (std::size_t part = 0; part < std::max(trainParts.size(), testParts.size()); ++part) {
        if (trainParts.size() > 1 || testParts.size() > 1) pass.reset();
        if (policy.seedWithTraining && part < trainParts.size())
            pass.go(ForecastPhase::Seeding, train, trainParts[part], result.seeding);
        if (part < testParts.size()) pass.go(ForecastPhase::Test, test, testParts[part], result.test);
    }
    pass.end();
    result.stateAfter = std::move(state);
    return result;
}

}  // namespace lstm
