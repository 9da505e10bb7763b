// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/framing.h"
#include "engine/keras/tracefield.h"
#include "engine/network/network.h"
#include "engine/training/options.h"
#include "engine/training/roworder.h"
#include "engine/training/samples.h"

namespace lstm {

/// What a record calls an activation: Keras' names; the hard_sigmoid of Keras 3 is "hard_sigmoid_3".
std::string traceName(Activation activation);
/// What it calls a matrix: "kernel", "recurrent_kernel", "bias", with their number where there are several layers
/// ("kernel2"), "dense_kernel".
std::string traceName(const NetworkShape& shape, const ParameterBlock& block);

/// A recorded run of Keras in our terms: the network, its training and the rows that it saw. Reading it refuses
/// whatever contradicts itself: an unknown loss, lags that are not the features or time steps, batches that do not
/// divide, orders of the rows that are none. What else the trace records is compared by the replay (kerastrace.h).
struct KerasRecord {
    TraceField trace;
    NetworkShape shape;
    TrainingOptions options;
    FramingOptions framing;
    /// What holds `raw` and the rows: the trace itself, or its `files` one after the other.
    std::vector<TraceField> parts;
    Samples train, test;  ///< of all parts, with borders between them
    Samples validation;   ///< held out, behind those of `train`; none in most records

    explicit KerasRecord(const TraceField& trace);

    /// Named weights as one vector in Keras' order.
    std::vector<double> weights(const TraceField& named) const;
    /// What the optimizer keeps (m, v, ...), one list a weight: in the order of the weights, or (Keras 2.0) sorted by
    /// their names.
    std::vector<double> array(const TraceField& lists) const;
    RowOrder order() const;
    /// The states of every layer, one after the other; nothing of a stateless network.
    std::vector<double> states(const TraceField& layers, int rows) const;
    /// The same as a state to start from.
    NetworkState networkState(const TraceField& layers, int rows) const;

    /// The shape of forecasts or targets of so many rows: numbers, or lists of the steps of a horizon.
    std::vector<int> forecastsOf(int rows) const;

    /// The series framed as the configuration says; nothing without `raw`.
    std::optional<FramedSeries> framed() const;

private:
    void readConfig(const TraceField& config);
    void readLayout(const TraceField& config);
    void readValidation(const TraceField& config);
    void readCell(const TraceField& config);
    void readOptimizer(const TraceField& optimizer);
    Samples rows(const char* x, const char* y) const;
    Series series() const;
};

}  // namespace lstm
