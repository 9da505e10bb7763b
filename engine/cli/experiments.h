// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/experiment/prepare.h"
#include "engine/experiment/run.h"

namespace CLI {
class App;
}

namespace lstm {

/// The options that `run`, `reproduce` and `trace` share, as text; numbers are read in every locale alike.
struct ExperimentOptions {
    std::vector<std::string> names, configFiles;
    std::string csv, column, repeats, seed, keras, trainer, threads;
    bool independentSeeds = false;

    void addSelection(CLI::App& command);  ///< NAME... and --config
    /// --csv, --column, --repeats, --seed, --keras, --trainer, and --independent-seeds where there can be several: the
    /// stream is an experiment's place in the run, so an experiment of such a run is traced by its sidecar, which knows
    /// it.
    /// Without `ownSeries` the command has a --csv and --column of its own.
    void addOverrides(CLI::App& command, bool several = true, bool ownSeries = true);
    void addThreads(CLI::App& command);
};

/// What the options say instead of the configurations.
struct Overrides {
    int repeats = 0, threads = 0;  ///< 0 = not said
    std::optional<std::uint64_t> seed = {};
    std::optional<KerasVersion> keras = {};
    std::optional<TrainerChoice> trainer = {};
    Problems problems = {};  ///< wrong texts: a wrong command line
};
Overrides readOverrides(const ExperimentOptions& options);

/// Names the files of a configuration in `folder` from the working folder, as everything is that is printed.
void nameFromHere(SeriesOptions& series, const std::filesystem::path& folder);

struct SelectedExperiments {
    std::vector<Prepared> experiments;
    int threads = 0;
    Problems problems;
    int exitCode = 0;  ///< not 0: nothing can be run, and why stands in `problems`
};

/// Resolves names and files, lets options beat them, loads the series and validates everything.
SelectedExperiments selectExperiments(const ExperimentOptions& options);

/// Exactly so many experiments, their warnings said; anything else is said to be wrong. \param what "a trace is of one
/// experiment"
SelectedExperiments selectExactly(std::size_t count, const ExperimentOptions& options, const std::string& what);

/// The text of an option as a whole number from `low` to `high`; empty = `otherwise`. Problem: NumberFormat.
Checked<int> wholeNumber(const std::string& text, const char* option, int low, int high, int otherwise);

/// Results of one experiment, in the order of the repeats.
struct CollectedResults {
    Prepared experiment;
    std::optional<std::string> identicalTo;
    std::vector<int> repeats;  ///< numbers of the finished ones, from the first that was asked for on without a gap
    std::vector<double> rmse;  ///< of these repeats; NaN = diverged
    double seconds = 0.0;      ///< from the start of the run to this experiment's latest repeat
    /// Of these repeats, where there are several sequences or steps: RMSE of each; empty of one that diverged.
    std::vector<std::vector<double>> rmsePerSequence = {}, rmsePerStep = {};
    /// Of these repeats, with early stopping: the 1-based epoch after which each was stopped; 0 = it was not.
    std::vector<int> stoppedEpochs = {};

    int diverged() const;
    bool fromTheFirst() const;  ///< no repeat was left out, as in a shard
};

}  // namespace lstm
