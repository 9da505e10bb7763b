// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/base/denormals.h"
#include "engine/training/locksteptrainer.h"

namespace lstm {
namespace {

/// Rows in the kernel's form, alike in every lane: all of them where the table holds them, else as many whole batches
/// as it does.
class RowTable {
public:
    RowTable(const Samples& data, const NetworkShape& shape, int batchSize)
        : m_data(data), m_shape(shape), m_batchSize(batchSize) {
        const long long batchBytes =
            static_cast<long long>(sizeof(Line)) * batchSize * static_cast<long long>(data.x.cols() + data.y.cols());
        const long long batches = std::max(lockstepTableBytes / batchBytes, 1LL);
        m_most = static_cast<int>(std::min<long long>(batches * batchSize, data.rows()));
    }

    /// Calls use(x, y, rows) for rows [first, end), some whole batches at a time. \pre a batch begins at `first`
    template <class Use>
    void go(std::pair<int, int> range, Use use) {
        const bool whole = m_most == m_data.rows();
        for (int first = range.first; first < range.second; first += m_most) {
            const int rows = std::min(m_most, range.second - first), from = whole ? 0 : first;
            if (!whole || m_y.empty()) fill(from, whole ? m_most : rows);
            use(&m_x[static_cast<std::size_t>(first - from) * m_data.x.cols()],
                &m_y[static_cast<std::size_t>(first - from) * m_data.y.cols()], rows);
        }
    }

private:
    void fill(int begin, int rows) {
        const int features = m_shape.features, end = begin + rows;
        m_x.clear(), m_y.clear();
        for (int batch = begin; batch < end; batch += m_batchSize)
            for (int step = 0; step < m_shape.timeSteps; ++step)
                for (int row = batch; row < std::min(batch + m_batchSize, end); ++row)
                    for (int f = 0; f < features; ++f) m_x.push_back(everywhere(m_data.x(row, step * features + f)));
        for (int row = begin; row < end; ++row)
            for (Eigen::Index output = 0; output < m_data.y.cols(); ++output)
                m_y.push_back(everywhere(m_data.y(row, output)));
    }

    const Samples& m_data;
    const NetworkShape& m_shape;
    int m_batchSize, m_most;
    std::vector<Line> m_x, m_y;
};

}  // namespace

/// Has lines of its own in the trainer's layout: the parameters are copied into them before a pass, and the state where
/// it goes on from the training's. Passes allocate nothing but what the first one does.
class LockstepTrainer::Judge final : public Evaluation {
public:
    Judge(LockstepTrainer& trainer, const Samples& rows)
        : m_trainer(trainer),
          m_lines(trainer.m_layout.lines),
          m_judged(rows, trainer.m_shape, static_cast<int>(trainer.m_layout.batchSize)),
          m_trained(trainer.m_data, trainer.m_shape, static_cast<int>(trainer.m_layout.batchSize)),
          m_parts(evaluationParts(trainer.m_data, rows, trainer.m_options.resetAtBorders)),
          m_count(static_cast<int>(rows.y.size())) {}

    std::span<const double> losses(StateSource from) override {
        const FlushDenormals flush;
        const LockstepLayout& layout = m_trainer.m_layout;
        const bool stateful = m_trainer.m_options.stateful;
        std::copy_n(m_trainer.m_lines.begin(), layout.parameters(), m_lines.begin());
        LaneLosses sum{};
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            start(part == 0 || from == StateSource::Seeded ? from : StateSource::Zero);
            if (from == StateSource::Seeded && stateful) pass(m_trained, m_parts[part].trained);
            m_lines[layout.losses + EpochSum] = m_lines[layout.losses + EpochLost] = {};
            pass(m_judged, m_parts[part].judged);
            const LaneLosses own = lossSums(m_lines, layout);
            for (std::size_t lane = 0; lane < sum.size(); ++lane) sum[lane] += own[lane];
        }
        if (from == StateSource::Shared && stateful) {
            m_trainer.copyState(m_lines, m_trainer.m_lines, m_stateRows);
            m_trainer.m_stateRows = m_stateRows;
        }
        for (std::size_t lane = 0; lane < sum.size(); ++lane) m_losses[lane] = sum[lane] / m_count;
        return std::span(m_losses).first(static_cast<std::size_t>(m_trainer.m_repeats));
    }
    NetworkState stateAfter(int repeat) const override { return m_trainer.stateIn(m_lines, repeat, m_stateRows); }

private:
    void start(StateSource from) {
        const bool latest = from == StateSource::Latest || from == StateSource::Shared;
        const bool carried = from == StateSource::Carried && !m_trainer.startsFromZero();
        m_stateRows = (latest || carried) && m_trainer.m_step > 0 ? m_trainer.m_stateRows : 0;
        if (m_stateRows > 0) m_trainer.copyState(m_trainer.m_lines, m_lines, m_stateRows);
    }

    void pass(RowTable& table, std::pair<int, int> range) {
        const bool stateless = !m_trainer.m_options.stateful;
        const int batch = static_cast<int>(m_trainer.m_layout.batchSize);
        table.go(range, [&](const Line* x, const Line* y, int rows) {
            const bool fromZero = stateless || std::min(rows, batch) != m_stateRows;
            evaluateLockstep(m_lines.data(), m_trainer.m_layout, {x, y, rows, fromZero, stateless},
                             m_trainer.m_instructions);
            m_stateRows = rows % batch == 0 ? batch : rows % batch;
        });
    }

    LockstepTrainer& m_trainer;
    std::vector<Line> m_lines;
    RowTable m_judged, m_trained;
    std::vector<EvaluationPart> m_parts;
    int m_count, m_stateRows = 0;  ///< of targets; of rows that the latest batch has left a state of
    LaneLosses m_losses{};
};

std::unique_ptr<Evaluation> LockstepTrainer::evaluation(const Samples& rows) {
    return std::make_unique<Judge>(*this, rows);
}

}  // namespace lstm
