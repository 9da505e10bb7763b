// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/generalityreport.h"
#include "engine/cli/longrun.h"
#include "engine/cli/reporting.h"
#include "engine/cli/testedon.h"
#include "engine/experiment/testwindows.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

struct GeneralityArguments {
    ExperimentOptions experiments;
    LongRunOptions longRun;
    std::vector<std::string> csv;
    std::string column, windows, size;
    bool json = false;
};

constexpr int mostWindows = 1000;

/// Both experiments of every row, prepared; problems name the row.
class RowMaker {
public:
    RowMaker(const PreparedExperiment& a, const PreparedExperiment& b) : m_a(a), m_b(b) {}

    void addWindows(const GeneralityArguments& options, int count, int size) {
        if (options.windows == "0") return;
        const std::int64_t values = shortestSequence(*m_a.series);
        const auto given = [](int number) { return number > 0 ? std::optional(number) : std::nullopt; };
        const FramingOptions& framing = m_a.config.framing;
        windows = usualWindows(framing, values, given(count), given(size));
        for (const auto* config : {&m_a.config, &m_b.config})
            if (hasError(problems)) return;
            else take(checkWindows(config->framing, windows, values), config->name);
        for (int number = 0; number < windows.count && !hasError(problems); ++number)
            add(RowKind::Window, inWindow(m_a.config, windows, number), inWindow(m_b.config, windows, number),
                m_a.series, m_b.series);
    }

    /// The file in place of the experiments' own series.
    void addSeries(const std::string& file, const std::string& column) {
        const auto on = [&](ExperimentConfig config) {
            config.series.csv = {file};
            config.series.column = column.empty() ? std::nullopt : std::optional(column);
            return config;
        };
        const ExperimentConfig a = on(m_a.config), b = on(m_b.config);
        auto first = loadSeries(a.series, ""), second = b.series == a.series ? first : loadSeries(b.series, "");
        take(std::move(first.problems), "");
        if (!(b.series == a.series)) take(std::move(second.problems), "");
        if (first.value && second.value) add(RowKind::Series, a, b, first.value, second.value);
    }

    std::vector<PlannedRow> rows;
    std::vector<Prepared> experiments;  ///< a and b of each row, one after the other
    Problems problems;
    TestWindows windows;

private:
    void take(Problems more, const std::string& where) {
        for (Problem& problem : more) {
            if (problem.file.empty()) problem.file = where;
            problems.push_back(std::move(problem));
        }
    }

    void add(RowKind kind, ExperimentConfig a, ExperimentConfig b, const std::shared_ptr<const Series>& seriesA,
             const std::shared_ptr<const Series>& seriesB) {
        const std::string number = std::string(kind == RowKind::Window ? ", window " : ", series ") +
                                   std::to_string(1 + std::ranges::count(rows, kind, &PlannedRow::kind));
        a.name += number;
        b.name += number;
        auto first = prepare(a, seriesA), second = prepare(b, seriesB);
        take(std::move(first.problems), a.name);
        take(std::move(second.problems), b.name);
        if (!first.value || !second.value) return;
        const auto [from, to] = testedFromTo(*first.value);
        rows.push_back({kind, kind == RowKind::Series ? seriesA->name : from == to ? from : from + " to " + to});
        experiments.push_back(std::move(first.value));
        experiments.push_back(std::move(second.value));
    }

    const PreparedExperiment &m_a, &m_b;
};

int wrongUsage(const Problems& problems, const char* message = nullptr) {
    printProblems(problems);
    if (message) printMessage(message);
    return ExitCode::Usage;
}

void makeNamesUnique(std::vector<PlannedRow>& rows) {
    std::vector<std::string> names;
    for (const PlannedRow& row : rows) names.push_back(row.name);
    makeUnique(names);
    for (std::size_t i = 0; i < names.size(); ++i) rows[i].name = names[i];
}

int generality(const GeneralityArguments& options) {
    const Checked<int> count = wholeNumber(options.windows, "--windows", 0, mostWindows, 0),
                       size = wholeNumber(options.size, "--size", 1, 1'000'000, 0);
    if (!count.ok() || !size.ok()) return wrongUsage(count.ok() ? size.problems : count.problems);
    if (options.windows == "0" && options.csv.empty())
        return wrongUsage({}, "error: without test windows there must be series (--csv).");
    const SelectedExperiments selected =
        selectExactly(2, options.experiments, "generality is a question about two experiments");
    if (selected.exitCode != 0) return selected.exitCode;
    const PreparedExperiment &a = *selected.experiments[0], &b = *selected.experiments[1];
    if (const std::string other = otherTest(testedOn(a), testedOn(b)); !other.empty()) {
        printMessage("error: the two are tested on " + other + ": their errors measure different things.");
        return ExitCode::BadInput;
    }
    RowMaker maker(a, b);
    maker.addWindows(options, count.value, size.value);
    for (const std::string& file : options.csv) maker.addSeries(file, options.column);
    printProblems(maker.problems);
    if (hasError(maker.problems)) return exitCodeOf(maker.problems);
    makeNamesUnique(maker.rows);

    const RunOutcome outcome =
        runToEnd(maker.experiments, {.threads = selected.threads, .progress = options.longRun.progressStyle()});
    const GeneralityFindings findings = judgeRows(maker.rows, outcome.results);
    if (options.json) printJson(generalityJson(a.config.name, b.config.name, findings));
    else printGenerality(a.config.name, b.config.name, findings);
    return sayHowItEnded(outcome);
}

}  // namespace

void addGenerality(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand(
        "generality", "Is the first of two experiments better than the second in other test windows and other series?");
    const auto options = std::make_shared<GeneralityArguments>();
    options->experiments.addSelection(*command);
    command->add_option("--windows", options->windows,
                        "Test windows, one behind the other up to the end of the series, each trained on everything "
                        "before it; 0 = none. Default: 8");
    command->add_option(
        "--size", options->size,
        "Rows of each window; default: as many as the test has, or what fits behind a third of the series");
    command->add_option("--csv", options->csv, "Further series: files, each tested at its end as the experiments are");
    command->add_option("--column", options->column, "Value column of these files");
    options->experiments.addOverrides(*command, false, false);
    options->experiments.addThreads(*command);
    options->longRun.addProgress(*command);
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = generality(*options); });
}

}  // namespace lstm
