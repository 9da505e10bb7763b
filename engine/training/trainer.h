// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/network/network.h"
#include "engine/training/evaluation.h"
#include "engine/training/options.h"
#include "engine/training/roworder.h"
#include "engine/training/samples.h"

namespace lstm {

/// What repeats trained side by side may differ in: their weights, their orders of the rows and the learning rate.
struct RepeatStart {
    std::vector<float> parameters;  ///< flat, in the order of NetworkShape
    RowOrder order;
    std::optional<double> learningRate = {};  ///< nothing = that of the TrainingOptions

    OptimizerOptions optimizer(const TrainingOptions& options) const {
        OptimizerOptions own = options.optimizer;
        own.learningRate = learningRate.value_or(own.learningRate);
        return own;
    }
};

/// Trains repeats of one shape and one set of options as Keras' `fit` does, and can be stopped between any two batches.
/// Fit (fit.h) is the loop around it.
///
/// For each batch: forward, loss (network/loss.h), backward, one step of the optimizer. A stateful network hands the
/// final state of row i of a batch to row i of the next one, across epochs; only a reset zeroes them: after an epoch,
/// and where a sequence begins (batches of a stateful network do not straddle that). A stateless one starts every batch
/// from zero. The loss of an epoch is the mean of its batches' losses, weighted by their rows;
/// each is taken before its batch's update, so it is not the loss of the final weights.
///
/// Two trainers implement this: EigenTrainer (any size, readable, one repeat at a time) and LockstepTrainer
/// (many repeats at once in SIMD lanes). They agree within 1e-5.
class Trainer {
public:
    virtual ~Trainer() = default;

    virtual int repeats() const = 0;  ///< trained by this object at once

    int epoch() const { return m_epoch; }  ///< finished epochs
    int batch() const { return m_batch; }  ///< finished batches of the current epoch
    int batchesPerEpoch() const { return m_batches; }
    int parameterCount() const { return m_parameterCount; }  ///< of a network
    bool finished() const { return m_epoch >= m_options.epochs; }

    /// One batch of every repeat; the last one of an epoch ends the epoch (loss, reset). \pre !finished()
    void stepBatch();

    /// So many batches, but no further than to the end of the epoch: the same bits as batch by batch, and faster.
    /// \pre !finished(), most > 0
    void stepBatches(int most);

    /// The rest of the current epoch. \pre !finished()
    void stepEpoch();

    /// Of the latest finished epoch; NaN or infinite where the repeat has diverged. \pre epoch() > 0
    virtual double epochLoss(int repeat) const = 0;
    /// Loss of the latest batch.
    virtual float batchLoss(int repeat) const = 0;

    /// \param into as many as the network has parameters
    virtual void readParameters(int repeat, std::span<float> into) const = 0;
    std::vector<float> parameters(int repeat) const;
    virtual OptimizerState optimizer(int repeat) const = 0;
    /// What the latest batch left behind: the states of its rows.
    virtual NetworkState state(int repeat) const = 0;
    /// Whether a reset is due: the next batch, or the first forecast, starts from zero.
    bool startsFromZero() const { return resetDueBefore(m_batch); }
    /// What it starts from: zero there, else state().
    NetworkState nextState(int repeat) const;

    /// A repeat's learning rate from the next batch on, in place of the one that it started with.
    virtual void setLearningRate(int repeat, float rate) = 0;

    /// Makes other rows ready to be judged. \param rows stay where they are for the result's life \pre rows.rows() > 0
    virtual std::unique_ptr<Evaluation> evaluation(const Samples& rows) = 0;
    /// The same for once: the mean loss of the rows for every repeat.
    std::vector<double> evaluate(const Samples& rows, StateSource from);

protected:
    /// \param parameters of a network \param borders Samples::borders of the rows
    Trainer(const TrainingOptions& options, int rows, int parameters, const std::vector<int>& borders = {});
    Trainer(const TrainingOptions& options, const Samples& data, int parameters);

    virtual void beginEpoch() = 0;  ///< next order of the rows
    /// Batches first ... end - 1 of the current epoch, in order.
    virtual void trainBatches(int first, int end) = 0;
    virtual void endEpoch() = 0;  ///< the epoch's loss

    int firstRow(int batch) const { return batch * m_options.batchSize; }  ///< its position in the order of the rows
    int rowsOf(int batch) const { return std::min(m_options.batchSize, m_rows - firstRow(batch)); }
    bool resetDueBefore(int batch) const;  ///< of the current epoch
    /// The first batch behind `batch` that a state may have to be reset before, or the end of the epoch.
    int nextBorder(int batch) const;

    TrainingOptions m_options;
    int m_rows;  ///< training rows

private:
    void trainTo(int end);

    int m_parameterCount, m_batches, m_epoch = 0, m_batch = 0;
    std::vector<int> m_borders;  ///< batches that begin a sequence, but for the first
};

}  // namespace lstm
