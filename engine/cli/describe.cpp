// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/samples.h"

namespace lstm {
namespace {

struct DescribeOptions {
    std::vector<std::string> files, columns;
    bool json = false;
};

int describeFiles(const DescribeOptions& options) {
    std::vector<Sample> results;
    if (const int code = readSamples(options.files, options.columns, {}, results); code != 0) return code;
    if (options.json) printJson({{"describe", describeJson(results)}});
    else printDescriptions(results);
    return ExitCode::Done;
}

}  // namespace

void addDescribe(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("describe", "The describe() table of result files and projects");
    const auto options = std::make_shared<DescribeOptions>();
    command->add_option("FILE", options->files, "Result files, experiment_<name>.csv, and projects, *.lstmwb")
        ->required();
    command->add_option("--column", options->columns, "Column of result files with several; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = describeFiles(*options); });
}

}  // namespace lstm
