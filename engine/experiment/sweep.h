// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/series.h"
#include "engine/experiment/config.h"
#include "engine/experiment/prepared.h"

/// A sweep: one configuration and one to three axes along which settings of it change. Each combination of their values
/// is a cell, an experiment of its own; the last axis changes fastest. As a file:
///
///   {"sweep": 1, "base": {a configuration},
///    "axes": [{"key": "network.units", "values": [[1], [2], [4]]},
///             {"key": "stopping", "values": [{"name": "none", "set": {}},
///                                            {"name": "early", "set": {"training.early_stopping": {..}}}]}]}
///
/// A key is the dotted path of a setting. What is set is set in the base as it was written: a base that says nothing of
/// `network.recurrent_activation` takes that of each cell's `keras`.
namespace lstm {

/// One value of an axis.
struct SweepValue {
    std::string name;                  ///< as it was written: "4", "[8,8]", "early"
    std::string json;                  ///< the value, as JSON; with `several` an object of values by their keys
    bool several = false;              ///< it sets other keys than the axis' own, several or none
    std::size_t line = 0, column = 0;  ///< in its file; 0 = none
};

struct SweepAxis {
    std::string key;
    std::vector<SweepValue> values;
};

struct Sweep {
    std::string base;  ///< a configuration, as JSON
    std::vector<SweepAxis> axes;
};

inline constexpr std::size_t mostAxes = 3, mostCells = 10'000;

/// Reads a sweep's file. Problems of its form and of its base, with their places.
Checked<Sweep> parseSweep(std::string_view json);

/// The sweep as a file; what parseSweep() reads from it has the same cells, by the same names. A project keeps it as a
/// note under `sweepKey` (results/project.h).
std::string sweepText(const Sweep& sweep);
inline constexpr const char* sweepKey = "sweep";

/// Whether a JSON text is meant as a sweep: an object with a key "sweep".
bool looksLikeSweep(std::string_view json);

/// "network.units=1,4,[8,8]": values between commas that stand in no brackets and quotation marks, each JSON, a range
/// or else a text. Nothing where it does not have this form.
std::optional<SweepAxis> parseAxis(std::string_view text);

/// The values of a range, each as it is written; the text itself where it is none. Nothing for a range that is empty,
/// or of more than 1000 values.
///
///   "1..5"              every whole number                       "0.5..2 step 0.5"    0.5, 1, 1.5, 2
///   "50..3000 log 8"    8 numbers of equal ratio, whole as both ends are: 50, 90, 161, 289, 519, 931, 1671, 3000;
///                       else with three digits: "0.001..0.1 log 3" is 0.001, 0.01, 0.1
std::optional<std::vector<std::string>> rangeValues(std::string_view text);

/// A configuration as the base of a sweep: what differs from the defaults of its Keras version.
std::string sweepBase(const ExperimentConfig& config);

struct SweepCell {
    std::vector<std::size_t> values;  ///< of each axis, which one
    ExperimentConfig config;          ///< named "<key>=<value>, <key>=<value>"
};

/// All cells, possible or not. Problems: ConfigNoSuchSetting, those of readConfig(), and ConfigOutOfRange where a value
/// is none that its setting can have, whatever the others are; more than three axes or `mostCells` cells.
Checked<std::vector<SweepCell>> sweepCells(const Sweep& sweep);

struct PlannedCell {
    std::vector<std::size_t> values;
    Prepared experiment;
};
/// A combination that cannot be trained, such as a batch size that does not divide the rows.
struct LeftOutCell {
    std::vector<std::size_t> values;
    std::string name;
    Problems why;
};
struct SweepPlan {
    std::vector<PlannedCell> cells;
    std::vector<LeftOutCell> leftOut;
    Problems problems;  ///< series that could not be read: nothing is planned; and warnings
};

/// Prepares the cells, in time that grows with their number; each series is asked for once.
using SeriesSource = std::function<Checked<std::shared_ptr<const Series>>(const SeriesOptions&)>;
SweepPlan planSweep(const std::vector<SweepCell>& cells, const SeriesSource& load);

}  // namespace lstm
