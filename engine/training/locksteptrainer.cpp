// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/locksteptrainer.h"

#include <algorithm>

#include "engine/base/denormals.h"
#include "engine/training/pack.h"

namespace lstm {
namespace {

constexpr int ratesAhead = 256;

/// Calls use(index in Keras' order, line) for every parameter: a block begins at the same place in both, but a line's
/// gates stand side by side.
template <class Use>
void forEachParameter(const NetworkShape& shape, Use use) {
    for (const ParameterBlock& block : shape.blocks()) {
        const LayerShape layer = shape.layer(block.layer);
        const int gates = layer.gates(), units = layer.units;
        for (int row = block.offset; row < block.offset + block.size(); row += block.columns)
            for (int gate = 0; gate < gates; ++gate)
                for (int u = 0; u < units; ++u) use(row + gate * units + u, row + u * gates + gate);
    }
}

}  // namespace

Line everywhere(float value) {
    Line line;
    std::ranges::fill(line.lane, value);
    return line;
}

LaneLosses lossSums(const std::vector<Line>& lines, const LockstepLayout& layout) {
    const Line &sum = lines[layout.losses + EpochSum], &lost = lines[layout.losses + EpochLost];
    LaneLosses sums;
    for (std::size_t lane = 0; lane < sums.size(); ++lane)
        sums[lane] = static_cast<double>(sum.lane[lane]) - lost.lane[lane];
    return sums;
}

LockstepLayout lockstepLayout(const NetworkShape& shape, int batchSize, const TrainingOptions& options) {
    std::vector<LayerShape> layers;
    for (int number = 0; number <= shape.output(); ++number) layers.push_back(shape.layer(number));
    return {layers,       shape.timeSteps,  batchSize, shape.activation, shape.recurrentActivation,
            options.loss, options.optimizer};
}

LockstepTrainer::LockstepTrainer(const NetworkShape& shape, const TrainingOptions& options, const Samples& data,
                                 std::vector<RepeatStart> starts, InstructionSet instructions)
    : Trainer(options, data, shape.parameterCount()),
      m_data(data),
      m_shape(shape),
      m_layout(lockstepLayout(shape, std::min(options.batchSize, data.rows()), options)),
      m_instructions(instructions),
      m_repeats(static_cast<int>(starts.size())),
      m_stepFactors(options.optimizer),
      m_lines(m_layout.lines),
      m_lineOf(static_cast<std::size_t>(shape.parameterCount())),
      m_stateRows(options.batchSize) {
    forEachParameter(shape, [this](int keras, int line) { m_lineOf[static_cast<std::size_t>(keras)] = line; });
    starts.resize(lockstepLanes, starts.front());
    for (int lane = 0; lane < lockstepLanes; ++lane) {
        for (std::size_t keras = 0; keras < m_lineOf.size(); ++keras)
            m_lines[m_lineOf[keras]].lane[lane] = starts[lane].parameters[keras];
        m_learningRates.lane[lane] = static_cast<float>(starts[lane].optimizer(options).learningRate);
        m_orders.push_back(std::move(starts[lane].order));
        m_ordersChange |= m_orders.back().changes();
    }
    std::ranges::transform(ruleConstants(options.optimizer), m_lines.begin() + m_layout.constants, everywhere);
}

void LockstepTrainer::beginEpoch() {
    if (!m_ordersChange) return;
    for (RowOrder& order : m_orders) order.nextEpoch();
    m_table = {};
}

void LockstepTrainer::trainBatches(int first, int end) {
    while (first < end) {
        if (first < m_table.first || first >= m_table.end) fillRows(first);
        if (m_step == m_ratesFrom + static_cast<long long>(m_rates.size())) fillRates();
        const long long rates = m_ratesFrom + static_cast<long long>(m_rates.size()) - m_step;
        const int last = std::min({end, m_table.end, nextBorder(first)});  // one run ends where a reset may be due
        const BatchRange now{first, static_cast<int>(std::min<long long>(last, first + rates))};
        const int row = firstRow(first) - firstRow(m_table.first), final = now.end - 1;
        trainLockstep(m_lines.data(), m_layout,
                      {.x = &m_x[row * m_data.x.cols()],
                       .y = &m_y[row * m_data.y.cols()],
                       .rates = &m_rates[m_step - m_ratesFrom],
                       .rows = firstRow(final) + rowsOf(final) - firstRow(first),
                       .fromZero = resetDueBefore(first) || rowsOf(first) != m_stateRows,
                       .stateless = !m_options.stateful},
                      m_instructions);
        m_stateRows = rowsOf(final);
        m_step += now.end - now.first;
        first = now.end;
    }
}

/// From `firstBatch` on, as many batches as the table holds, at least one.
void LockstepTrainer::fillRows(int firstBatch) {
    const int width = static_cast<int>(m_data.x.cols()), features = m_shape.features, outputs = m_shape.outputs;
    const long long batchBytes = static_cast<long long>(sizeof(Line)) * m_options.batchSize * (width + outputs);
    const int count =
        static_cast<int>(std::clamp<long long>(lockstepTableBytes / batchBytes, 1, batchesPerEpoch() - firstBatch));
    m_table = {firstBatch, firstBatch + count};
    const int begin = firstRow(firstBatch), rows = firstRow(m_table.end - 1) + rowsOf(m_table.end - 1) - begin;
    m_x.resize(static_cast<std::size_t>(rows) * width);
    m_y.resize(static_cast<std::size_t>(rows) * outputs);
    for (int lane = 0; lane < lockstepLanes; ++lane) {
        const auto order = m_orders[lane].rows();
        for (int row = 0; row < rows; ++row)
            for (int k = 0; k < outputs; ++k) m_y[row * outputs + k].lane[lane] = m_data.y(order[begin + row], k);
        Line* x = m_x.data();
        for (int batch = m_table.first; batch < m_table.end; ++batch)
            for (int step = 0; step < m_shape.timeSteps; ++step)
                for (int row = 0; row < rowsOf(batch); ++row)
                    for (int f = 0; f < features; ++f)
                        (x++)->lane[lane] = m_data.x(order[firstRow(batch) + row], step * features + f);
    }
}

void LockstepTrainer::fillRates() {
    std::array<float, ratesAhead> corrections;
    m_stepFactors.at(m_step + 1, corrections);
    m_rates.resize(ratesAhead);
    using AllLanes = Pack<16, 4>;
    const auto own = AllLanes::load(m_learningRates.lane);
    for (int step = 0; step < ratesAhead; ++step) (own * AllLanes(corrections[step])).store(m_rates[step].lane);
    m_ratesFrom = m_step;
}

void LockstepTrainer::endEpoch() {
    m_epochLoss = lossSums(m_lines, m_layout);
    for (double& loss : m_epochLoss) loss /= static_cast<double>(m_rows * m_layout.outputs);
    m_lines[m_layout.losses + EpochSum] = m_lines[m_layout.losses + EpochLost] = {};
}

void LockstepTrainer::setLearningRate(int repeat, float rate) {
    m_learningRates.lane[repeat] = rate;
    m_rates.clear();  // of coming steps; made anew
    m_ratesFrom = m_step;
}

void LockstepTrainer::readParameters(int repeat, std::span<float> into) const {
    for (std::size_t keras = 0; keras < m_lineOf.size(); ++keras) into[keras] = m_lines[m_lineOf[keras]].lane[repeat];
}

OptimizerState LockstepTrainer::optimizer(int repeat) const {
    OptimizerState state{m_step, {}};
    for (std::size_t array = 0; array < arrayNames(m_options.optimizer).size(); ++array)
        state.arrays.push_back(perParameter(m_layout.arrays[array], repeat));
    return state;
}

std::vector<float> LockstepTrainer::perParameter(LockstepLayout::Index firstLine, int repeat) const {
    std::vector<float> values;
    values.reserve(m_lineOf.size());
    for (const int line : m_lineOf) values.push_back(m_lines[firstLine + line].lane[repeat]);
    return values;
}

NetworkState LockstepTrainer::state(int repeat) const {
    if (m_step == 0) return zeroState(m_shape, m_stateRows);
    return stateIn(m_lines, repeat, m_stateRows);
}

NetworkState LockstepTrainer::stateIn(const std::vector<Line>& lines, int repeat, int rows) const {
    NetworkState state = zeroState(m_shape, rows);
    for (int i = 0; i < m_shape.layers(); ++i) {
        const LockstepLayer& l = m_layout.layer[i];
        const auto size = rows * l.units, latest = m_layout.timeSteps * size;
        for (std::size_t part = 0; part < state[i].states.size(); ++part)
            for (LockstepLayer::Index j = 0; j < size; ++j)
                state[i].states[part].data()[j] = lines[l.state[part] + latest + j].lane[repeat];
    }
    return state;
}

void LockstepTrainer::copyState(const std::vector<Line>& from, std::vector<Line>& to, int rows) const {
    for (LockstepLayout::Index i = 0; i < m_layout.layers; ++i) {
        const LockstepLayer& l = m_layout.layer[i];
        const auto size = rows * l.units, latest = m_layout.timeSteps * size;
        for (std::size_t part = 0; part < cellForm(m_shape.cell).states.size(); ++part)
            std::copy_n(from.begin() + l.state[part] + latest, size, to.begin() + l.state[part] + latest);
    }
}

}  // namespace lstm
