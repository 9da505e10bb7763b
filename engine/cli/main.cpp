// SPDX-License-Identifier: GPL-3.0-or-later
// lstm-experiment: the engine's own front end. Results go to stdout, messages and progress to stderr.
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>
#include <CLI/CLI.hpp>

#include "engine/base/version.h"
#include "engine/cli/commands.h"
#include "engine/cli/language.h"
#include "engine/cli/output.h"

namespace {

/// `--out "$OUT"` of a variable that is not set is a mistake and no wish for the default.
void refuseEmptyValues(CLI::App& app) {
    const CLI::Validator notEmpty(
        [](std::string& value) {
            return value.empty() ? std::string("the value is empty; is a variable not set?") : std::string();
        },
        "");
    for (CLI::App* command : app.get_subcommands({}))
        for (CLI::Option* option : command->get_options())
            if (option->get_items_expected_max() > 0) option->check(notEmpty);
}

/// What was typed is part of the message, and may hold anything.
std::string failureMessage(const CLI::App*, const CLI::Error& error) {
    return "error: " + lstm::printable(error.what()) + "\nRun with --help for more information.\n";
}

}  // namespace

int main(int argc, char** argv) {
    using namespace lstm;
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);  // a file size limit is reported as a failed write, not as a crash
#endif
    std::signal(SIGPIPE, SIG_DFL);  // `lstm-experiment list | head` ends quietly

    int exitCode = ExitCode::Done;
    CLI::App app{
        "Trains the LSTM of the tutorial \"Stateful and Stateless LSTM for Time Series Forecasting\" as Keras does, "
        "many times, and says what "
        "keeping, resetting and seeding its state changes.",
        "lstm-experiment"};
    app.set_version_flag("--version", "lstm-experiment " + std::string(engineVersion) + " (numerics " +
                                          std::to_string(numericsVersion) + ")");
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done, 1 a check failed, 2 wrong command line, 3 bad input, 4 cannot read or write, 75 stopped "
        "early, the same command continues, 130 interrupted.");
    addList(app, exitCode);
    addRun(app, exitCode);
    addReproduce(app, exitCode);
    addDescribe(app, exitCode);
    addCompare(app, exitCode);
    addMerge(app, exitCode);
    addCheckCsv(app, exitCode);
    addVerify(app, exitCode);
    addTrace(app, exitCode);
    addForecast(app, exitCode);
    addSweep(app, exitCode);
    addGenerality(app, exitCode);
    addExportKeras(app, exitCode);
    std::string language;
    app.add_option("--lang", language, "Language of messages: en or zh_CN; default: the locale's")
        ->check([](const std::string& wanted) {
            return chooseLanguage(wanted) ? std::string() : "--lang knows en and zh_CN, not " + wanted;
        });
    chooseLanguage({});
    for (CLI::App* command : app.get_subcommands({})) command->fallthrough();
    refuseEmptyValues(app);
    app.failure_message(failureMessage);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const auto isNamed = [argv](const CLI::App* command) { return command->get_name() == argv[1]; };
        const bool unknown = argc > 1 && argv[1][0] != '-' && app.get_subcommands(isNamed).empty();
        if (unknown)
            printMessage("error: there is no command \"" + quotable(argv[1]) +
                         "\"; `lstm-experiment --help` lists them.");
        exitCode = unknown || app.exit(error) != 0 ? ExitCode::Usage : ExitCode::Done;
    } catch (const std::bad_alloc&) {
        printMessage("error: not enough memory");
        return ExitCode::Failed;
    } catch (const std::exception& error) {
        printMessage("error: " + printable(error.what()));
        return ExitCode::Failed;
    }
    if (!std::cout.flush() || std::fflush(stdout) != 0 || std::ferror(stdout)) {
        printMessage("error: the results could not be written to the standard output");
        return ExitCode::Io;
    }
    return exitCode;
}
