// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/numbers.h"
#include "engine/base/textfile.h"
#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/experiment/configjson.h"
#include "engine/keras/kerastrace.h"

namespace lstm {
namespace {

struct VerifyOptions {
    std::vector<std::string> files;
    std::string trainer = "eigen";
    bool json = false;
};

Json orNull(std::optional<double> value) { return value ? Json(*value) : Json(nullptr); }

Json traceJson(const std::string& file, const TraceReplay& replay) {
    const TraceDifferences& d = replay.differences;
    return {{"file", file},
            {"passed", replay.passed},
            {"max_abs",
             {{"losses", orNull(d.losses)},
              {"weights", orNull(d.weights)},
              {"states", orNull(d.states)},
              {"predictions", orNull(d.predictions)},
              {"rmse", orNull(d.rmse)}}}};
}

std::string traceLine(const std::string& file, const TraceReplay& replay) {
    std::string line = std::string(replay.passed ? "passed  " : "FAILED  ") + printable(file);
    const auto add = [&line](const char* what, std::optional<double> value) {
        if (value) line += std::string("  ") + what + " " + shortest(static_cast<float>(*value));
    };
    const TraceDifferences& d = replay.differences;
    add("losses", d.losses), add("weights", d.weights), add("states", d.states), add("predictions", d.predictions),
        add("rmse", d.rmse);
    return line + "\n";
}

int verify(const VerifyOptions& options) {
    Json traces = Json::array();
    Problems problems;
    std::size_t passed = 0;
    for (const std::string& file : options.files) {
        const auto bytes = readFile(file);
        TraceReplay replay;
        if (bytes.ok()) replay = replayKerasTrace(bytes.value, *trainerChoice(options.trainer));
        else replay.problems = bytes.problems;
        for (Problem problem : replay.problems) {
            problem.file = file;
            problems.push_back(problem);
        }
        passed += replay.passed;
        if (options.json) traces.push_back(traceJson(file, replay));
        else printOut(traceLine(file, replay));
    }
    if (options.json) printJson({{"traces", traces}});
    else printOut(std::to_string(passed) + " of " + std::to_string(options.files.size()) + " traces passed\n");
    printProblems(problems);
    if (const int code = exitCodeOf(problems); code != 0) return code;
    return passed == options.files.size() ? ExitCode::Done : ExitCode::Failed;
}

}  // namespace

void addVerify(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("verify", "Replay recorded runs of real Keras and compare every number");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("TRACE", options->files, "Recorded runs (JSON)")->required();
    command->add_option("--trainer", options->trainer, "eigen or lockstep")
        ->check(CLI::IsMember({"eigen", "lockstep"}));
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = verify(*options); });
}

}  // namespace lstm
