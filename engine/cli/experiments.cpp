// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/experiments.h"

#include <algorithm>
#include <cmath>
#include <CLI/CLI.hpp>

#include "engine/base/textfile.h"
#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/validate.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

struct Selected {
    ExperimentConfig config;
    std::filesystem::path folder;  ///< that series.csv is relative to
    std::string file;              ///< configuration file; empty for a preset
};

class Selector {
public:
    explicit Selector(const ExperimentOptions& options) : m_options(options), m_overrides(readOverrides(options)) {}

    SelectedExperiments select() {
        m_result.problems = m_overrides.problems;
        m_result.threads = m_overrides.threads;
        if (!m_overrides.problems.empty()) m_result.exitCode = ExitCode::Usage;
        for (const std::string& name : m_options.names) addPresets(name);
        if (m_result.exitCode == 0)
            for (const std::string& file : m_options.configFiles) addConfig(file);
        if (m_result.exitCode == 0 && m_selected.empty())
            usage({ProblemCode::UnknownExperiment, 0, 0, {Text(""), knownNames()}});
        if (m_result.exitCode != 0) return std::move(m_result);
        makeNamesUnique();
        for (std::size_t i = 0; i < m_selected.size(); ++i) prepareOne(m_selected[i], static_cast<std::uint32_t>(i));
        if (hasError(m_result.problems)) m_result.exitCode = exitCodeOf(m_result.problems);
        return std::move(m_result);
    }

private:
    void usage(Problem problem) {
        m_result.problems.push_back(std::move(problem));
        m_result.exitCode = ExitCode::Usage;
    }

    static List knownNames() {
        List known;
        for (const Preset& preset : presets()) known.items.push_back(Key{std::string(preset.name)});
        for (const PresetGroup& group : presetGroups()) known.items.push_back(Key{std::string(group.name)});
        return known;
    }

    void addPresets(const std::string& name) {
        const auto found = resolvePresets(name);
        if (found.empty()) usage({ProblemCode::UnknownExperiment, 0, 0, {Text(name), knownNames()}});
        for (const Preset* preset : found) {
            const bool twice = std::ranges::any_of(
                m_selected, [&](const Selected& s) { return s.file.empty() && s.config.name == preset->name; });
            if (!twice)
                m_selected.push_back({presetConfig(*preset, m_overrides.keras.value_or(KerasVersion::V2_0)), "", ""});
        }
    }

    void addConfig(const std::string& file) {
        const auto bytes = readFile(file);
        append(bytes.problems, file);
        if (!bytes.ok()) return;
        auto parsed = parseConfig(bytes.value, m_overrides.keras);
        append(parsed.problems, file);
        if (parsed.ok())
            m_selected.push_back({std::move(parsed.value), std::filesystem::path(file).parent_path(), file});
    }

    void append(const Problems& problems, const std::string& file) {
        for (Problem problem : problems) {
            if (problem.file.empty()) problem.file = file;
            m_result.problems.push_back(std::move(problem));
        }
        if (hasError(problems)) m_result.exitCode = std::max(m_result.exitCode, exitCodeOf(m_result.problems));
    }

    /// Two files may give their experiments one name; results are told apart by it.
    void makeNamesUnique() {
        std::vector<std::string> names;
        for (const Selected& selected : m_selected) names.push_back(selected.config.name);
        makeUnique(names);
        for (std::size_t i = 0; i < names.size(); ++i) m_selected[i].config.name = names[i];
    }

    void prepareOne(Selected& selected, std::uint32_t position) {
        ExperimentConfig& config = selected.config;
        if (!m_options.csv.empty()) {
            config.series.csv = {m_options.csv};
            selected.folder = "";
        }
        if (!m_options.column.empty()) config.series.column = m_options.column;
        if (m_overrides.repeats > 0) config.repeats = m_overrides.repeats;
        if (m_overrides.seed) config.seed = *m_overrides.seed;
        if (m_overrides.trainer) config.trainer = *m_overrides.trainer;
        if (m_options.independentSeeds) config.stream = position;
        nameFromHere(config.series, selected.folder);
        auto series = loaded(config.series);
        if (!series) return;
        auto prepared = prepare(config, std::move(series));
        append(prepared.problems, selected.file.empty() ? config.name : selected.file);
        if (prepared.ok()) m_result.experiments.push_back(std::move(prepared.value));
    }

    /// Each file is read once, whatever the number of experiments on it.
    std::shared_ptr<const Series> loaded(const SeriesOptions& options) {
        const auto found = std::ranges::find(m_series, options, &LoadedSeries::options);
        if (found != m_series.end()) return found->series;
        auto series = loadSeries(options, "");
        append(series.problems, "");
        m_series.push_back({options, std::move(series.value)});
        return m_series.back().series;
    }

    const ExperimentOptions& m_options;
    Overrides m_overrides;
    SelectedExperiments m_result;
    std::vector<Selected> m_selected;
    struct LoadedSeries {
        SeriesOptions options;
        std::shared_ptr<const Series> series;
    };
    std::vector<LoadedSeries> m_series;
};

}  // namespace

void ExperimentOptions::addSelection(CLI::App& command) {
    command.add_option("NAME", names, "Experiments or groups of the tutorial (see `list`)");
    command.add_option("--config", configFiles,
                       "Experiment configurations (JSON), or the sidecars experiment_<name>.json of results");
}

void ExperimentOptions::addOverrides(CLI::App& command, bool several, bool ownSeries) {
    if (ownSeries) {
        command.add_option("--csv", csv, "Series to use instead of the configured one");
        command.add_option("--column", column, "Value column of the series");
    }
    command.add_option("--repeats", repeats, "Networks to train for each experiment");
    command.add_option("--seed", seed, "Seed of all random numbers, 64 bits");
    command.add_option("--keras", keras, "Defaults of a Keras version: 2.0, 2.1.3, 2.3, 3");
    if (several)
        command.add_flag("--independent-seeds", independentSeeds,
                         "Give every experiment random numbers of its own instead of pairing them by seed");
    command.add_option("--trainer", trainer, "auto, eigen or lockstep");
}

void ExperimentOptions::addThreads(CLI::App& command) {
    command.add_option("--threads", threads, "Threads to train on; default: one for each processor");
}

SelectedExperiments selectExperiments(const ExperimentOptions& options) { return Selector(options).select(); }

SelectedExperiments selectExactly(std::size_t count, const ExperimentOptions& options, const std::string& what) {
    SelectedExperiments selected;
    if (options.names.empty() && options.configFiles.empty()) {
        printMessage("error: " + what + ": name " + (count == 1 ? "it" : "them") +
                     " (see `lstm-experiment list`), or give a configuration with --config.");
        selected.exitCode = ExitCode::Usage;
        return selected;
    }
    selected = selectExperiments(options);
    printProblems(selected.problems);
    if (selected.exitCode != 0 || selected.experiments.size() == count) return selected;
    printMessage("error: " + what + "; " + std::to_string(selected.experiments.size()) + " are named.");
    selected.exitCode = ExitCode::Usage;
    return selected;
}

void nameFromHere(SeriesOptions& series, const std::filesystem::path& folder) {
    for (std::string& file : series.csv)
        if (!folder.empty() && std::filesystem::path(file).is_relative()) file = pathFrom(".", folder / file);
}

int CollectedResults::diverged() const {
    return static_cast<int>(std::ranges::count_if(rmse, [](double value) { return !std::isfinite(value); }));
}

bool CollectedResults::fromTheFirst() const {
    return repeats.empty() || repeats.back() + 1 == static_cast<int>(repeats.size());
}

}  // namespace lstm
