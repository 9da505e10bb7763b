// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

/// The subcommands of `lstm-experiment`. Each function adds one with its options; when it is called it writes its
/// exit code to `exitCode`.
namespace lstm {

/// What the process answers to the shell; 2 is a wrong command line.
struct ExitCode {
    enum Value { Done = 0, Failed = 1, Usage = 2, BadInput = 3, Io = 4, StoppedEarly = 75, Interrupted = 130 };
};

void addList(CLI::App& app, int& exitCode);
void addRun(CLI::App& app, int& exitCode);
void addReproduce(CLI::App& app, int& exitCode);
void addDescribe(CLI::App& app, int& exitCode);
void addCompare(CLI::App& app, int& exitCode);
void addMerge(CLI::App& app, int& exitCode);
void addCheckCsv(CLI::App& app, int& exitCode);
void addVerify(CLI::App& app, int& exitCode);
void addTrace(CLI::App& app, int& exitCode);
void addForecast(CLI::App& app, int& exitCode);
void addSweep(CLI::App& app, int& exitCode);
void addGenerality(CLI::App& app, int& exitCode);
void addExportKeras(CLI::App& app, int& exitCode);

}  // namespace lstm
