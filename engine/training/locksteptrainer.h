// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "engine/training/lockstep.h"
#include "engine/training/trainer.h"

namespace lstm {

/// The lines of a network of this shape and batch size.
LockstepLayout lockstepLayout(const NetworkShape& shape, int batchSize, const TrainingOptions& options);

/// A loss of every lane.
using LaneLosses = std::array<double, lockstepLanes>;
/// What batches have added to the epoch's sum.
LaneLosses lossSums(const std::vector<Line>& lines, const LockstepLayout& layout);

/// The same value in every lane.
Line everywhere(float value);

/// Bytes of rows, or of rates, that are made ready at once: they should stay in the processor's cache.
inline constexpr int lockstepTableBytes = 256 << 10;

/// Trains up to sixteen repeats at once with the lockstep kernel (see lockstep.h).
///
/// Memory: 64 bytes for each line of the layout, and a table of the rows about to be shown, in the kernel's form: lane
/// l of a line of x holds the value that repeat l sees, each repeat in its own order; a line of rates holds each
/// repeat's own rate. With fewer than sixteen repeats the other lanes train copies of the first one, which nobody looks
/// at.
class LockstepTrainer final : public Trainer {
public:
    /// \param data stays where it is for the trainer's life \param starts 1 to 16
    LockstepTrainer(const NetworkShape& shape, const TrainingOptions& options, const Samples& data,
                    std::vector<RepeatStart> starts, InstructionSet instructions = bestInstructionSet());

    int repeats() const override { return m_repeats; }
    double epochLoss(int repeat) const override { return m_epochLoss[static_cast<std::size_t>(repeat)]; }
    float batchLoss(int repeat) const override { return m_lines[m_layout.losses + BatchLoss].lane[repeat]; }
    void readParameters(int repeat, std::span<float> into) const override;
    OptimizerState optimizer(int repeat) const override;
    NetworkState state(int repeat) const override;
    void setLearningRate(int repeat, float rate) override;
    std::unique_ptr<Evaluation> evaluation(const Samples& rows) override;

protected:
    void beginEpoch() override;
    void trainBatches(int first, int end) override;
    void endEpoch() override;

private:
    class Judge;
    struct BatchRange {
        int first = 0, end = 0;
    };

    /// What stands in a block of lines, one for each parameter, in Keras' order.
    std::vector<float> perParameter(LockstepLayout::Index firstLine, int repeat) const;
    /// What a batch of so many rows has left behind in lines of this trainer's layout.
    NetworkState stateIn(const std::vector<Line>& lines, int repeat, int rows) const;
    void copyState(const std::vector<Line>& from, std::vector<Line>& to, int rows) const;
    void fillRows(int firstBatch);
    void fillRates();

    const Samples& m_data;
    NetworkShape m_shape;
    LockstepLayout m_layout;
    InstructionSet m_instructions;
    int m_repeats;
    std::vector<RowOrder> m_orders;
    bool m_ordersChange = false;  ///< from epoch to epoch
    StepFactors m_stepFactors;
    Line m_learningRates;
    std::vector<Line> m_lines;
    std::vector<int> m_lineOf;  ///< of each parameter in Keras' order

    std::vector<Line> m_x, m_y;  ///< the rows of m_table's batches
    BatchRange m_table;
    std::vector<Line> m_rates;  ///< of the coming steps
    long long m_step = 0;       ///< steps of the optimizer done
    long long m_ratesFrom = 0;  ///< steps done before m_rates[0] is due
    int m_stateRows;            ///< rows of the latest batch
    LaneLosses m_epochLoss{};
};

}  // namespace lstm
