// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/data/csvreader.h"
#include "engine/data/framing.h"
#include "engine/network/initializer.h"
#include "engine/network/shape.h"
#include "engine/training/options.h"

namespace lstm {

/// A Keras release whose defaults an experiment takes.
enum class KerasVersion {
    V2_0,    ///< "2.0": hard_sigmoid, SVD-orthogonal, epsilon 1e-8 (the tutorial's)
    V2_1_3,  ///< "2.1.3": the same with epsilon 1e-7
    V2_3,    ///< "2.3": sigmoid, SVD-orthogonal, epsilon 1e-7
    V3,      ///< "3": sigmoid, QR-orthogonal, epsilon 1e-7, a GRU resets after the product
};

struct SeriesOptions {
    std::vector<std::string> csv = {};       ///< paths relative to the configuration file; none = shampoo sales
    std::optional<std::string> column = {};  ///< nothing = the reader's choice (data/csvcolumns.h)
    std::vector<InputChoice> inputs = {};    ///< further columns that the network sees
    std::optional<std::string> group = {};   ///< column whose values name sequences of their own
    DateOrder order = DateOrder::Ascending;
    MissingValues missing = MissingValues::Refuse;
    std::optional<std::string> encoding = {};  ///< nothing = detected
    DecimalMark decimal = DecimalMark::Detect;
    bool operator==(const SeriesOptions&) const = default;
};

/// The cells as people name them: a GRU has two forms (CellKind).
enum class Cell { Lstm, Gru, SimpleRnn, Dense };

struct NetworkOptions {
    Cell cell = Cell::Lstm;
    std::vector<int> units{1};  ///< of each layer of the cell, from the input to the output
    /// HardSigmoid is what the configuration's Keras version calls so; ExperimentConfig::shape() says which one that
    /// is.
    Activation activation = Activation::Tanh;
    Activation recurrentActivation = Activation::HardSigmoid;
    RecurrentInitializer recurrentInitializer = RecurrentInitializer::OrthogonalSvd;
    std::optional<bool> resetAfter = {};  ///< of a GRU; nothing = as the Keras version does
    bool operator==(const NetworkOptions&) const = default;
};

/// A state that is given: the numbers of a layer's units, in one row for all rows of a call or in one for each.
struct LayerStart {
    std::vector<std::vector<double>> h, c;  ///< c of an LSTM only
    bool operator==(const LayerStart&) const = default;
};
bool isZeroStart(const std::vector<LayerStart>& layers);

/// \param resetAfter of a GRU
CellKind cellKind(Cell cell, bool resetAfter);

/// How the test rows are forecast after training.
struct ForecastOptions {
    bool seedWithTraining = false;  ///< first forecast the training rows, for the state's sake
    bool resetAfterEach = false;    ///< reset the state after every predict call
    std::optional<int> batchSize;   ///< rows per predict call; nothing = the training batch size
    /// Nothing = as trained. Otherwise the weights may move to a network of the other kind, with zero state.
    std::optional<bool> stateful = {};
    /// Of each layer, where seeding, else the test, starts from. It is set once: a later reset gives zeros.
    std::optional<std::vector<LayerStart>> initialState = {};
    bool operator==(const ForecastOptions&) const = default;
};

/// One experiment: everything that its results depend on. The JSON form is in configjson.h; every
/// number's limits are in validate.h.
struct ExperimentConfig {
    std::string name = "stateful";
    KerasVersion keras = KerasVersion::V2_0;
    TrainerChoice trainer = TrainerChoice::Auto;
    SeriesOptions series;
    FramingOptions framing;
    NetworkOptions network;
    TrainingOptions training;
    ForecastOptions forecast;
    int repeats = 10;
    std::uint64_t seed = 1;
    std::uint32_t stream = 0;  ///< experiments of equal seed and stream start from equal weights
    std::string unknownKeys;   ///< JSON object of keys from a file that this version does not know; kept on writing

    bool operator==(const ExperimentConfig&) const = default;

    NetworkShape shape() const;
    /// How many of these training rows of a sequence networks learn from: the others are held out. At least one.
    int rowsTrained(int trainRows) const;
    /// The training as it runs on this many rows: a batch is never larger than all of those that are trained on.
    TrainingOptions effectiveTraining(int trainRows) const;
    /// Whose counting the rules at the end of an epoch follow.
    CallbackEra callbackEra() const;
    /// Whether anything is carried from batch to batch: a stateful network of a cell that has states.
    bool keepsState() const { return training.stateful && network.cell != Cell::Dense; }
    int forecastBatchSize() const { return forecast.batchSize.value_or(training.batchSize); }
    bool forecastsStateful() const {
        return network.cell != Cell::Dense && forecast.stateful.value_or(training.stateful);
    }
    /// Whether forecasting starts from the state that training has left: with the very network that was trained.
    bool forecastsFromTraining() const {
        return forecastBatchSize() == training.batchSize && forecastsStateful() == keepsState() &&
               !forecast.initialState;
    }
};

/// Puts the defaults of a Keras version into the fields that depend on it.
void applyKerasDefaults(ExperimentConfig& config, KerasVersion version);

}  // namespace lstm
