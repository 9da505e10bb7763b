// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/data/csvreader.h"
#include "engine/data/framing.h"

namespace lstm {
namespace {

struct CheckOptions {
    std::string file, column, encoding;
    bool json = false;
};

void printReport(const CheckOptions& options, const CsvReport& report) {
    const std::vector<double>& values = report.series.values;
    if (options.json) {
        Json problems = Json::array();
        for (const Problem& problem : report.problems) problems.push_back(problemJson(problem));
        const bool known = !values.empty();
        printJson({{"ok", report.ok()},
                   {"rows", values.size()},
                   {"column", known ? Json(report.series.valueColumn) : Json(nullptr)},
                   {"encoding", report.encoding.empty() ? Json(nullptr) : Json(report.encoding)},
                   {"first", known ? Json(values.front()) : Json(nullptr)},
                   {"last", known ? Json(values.back()) : Json(nullptr)},
                   {"problems", problems}});
        return;
    }
    printProblems(report.problems);
    if (report.ok())
        printOut(std::to_string(values.size()) + " values of \"" + quotable(report.series.valueColumn) + "\" (" +
                 report.encoding + "), first " + shortest(values.front()) + ", last " + shortest(values.back()) + "\n");
}

int check(const CheckOptions& options) {
    const auto text = [](const std::string& s) { return s.empty() ? std::nullopt : std::optional(s); };
    CsvReport report = readCsvFile(options.file, {.column = text(options.column), .encoding = text(options.encoding)});
    if (report.ok())
        for (Problem problem : checkFraming(report.series, {})) {
            problem.file = options.file;
            report.problems.push_back(problem);
        }
    printReport(options, report);
    return exitCodeOf(report.problems);
}

}  // namespace

void addCheckCsv(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("check-csv",
                                       "What the CSV reader makes of a file: rows, column, encoding and every problem");
    const auto options = std::make_shared<CheckOptions>();
    command->add_option("FILE", options->file, "CSV file")->required();
    command->add_option("--column", options->column, "Value column");
    command->add_option("--encoding", options->encoding, "Encoding of the text");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = check(*options); });
}

}  // namespace lstm
