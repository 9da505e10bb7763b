// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/output.h"

#include <cmath>
#include <cstdio>
#include <set>

#include "engine/base/figures.h"
#include "engine/base/jsontext.h"
#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/language.h"

namespace lstm {
namespace {

std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "info";
    }
    __builtin_unreachable();
}

/// What a message begins with.
std::string told(Severity severity) {
    switch (severity) {
    case Severity::Error: return inLanguage("error: ", "错误：");
    case Severity::Warning: return inLanguage("warning: ", "警告：");
    case Severity::Info: return inLanguage("info: ", "提示：");
    }
    __builtin_unreachable();
}

}  // namespace

void printOut(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void printJson(const Json& json) { printOut(jsonText(json) + "\n"); }
void printMessage(const std::string& text) { std::fprintf(stderr, "%s\n", text.c_str()); }

void printProblems(const Problems& problems) {
    std::set<std::string> said;
    for (const Problem& problem : problems) {
        const std::string line = told(problem.severity()) + sentence(problem, translation());
        if (said.insert(line).second) printMessage(line);
    }
}

int exitCodeOf(const Problems& problems) {
    if (hasFileProblem(problems)) return ExitCode::Io;
    return hasError(problems) ? ExitCode::BadInput : ExitCode::Done;
}

Json describeJson(const Description& d) {
    return {{"count", d.count}, {"mean", d.mean}, {"std", d.std}, {"min", d.min},          {"25%", d.q25},
            {"50%", d.median},  {"75%", d.q75},   {"max", d.max}, {"diverged", d.diverged}};
}

Json rmseJson(std::span<const double> rmse) {
    Json list = Json::array();
    for (const double value : rmse) list.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
    return list;
}

Json problemJson(const Problem& problem) {
    Problem withoutFile = problem;
    withoutFile.file.clear();
    return {{"code", kindOf(problem.code).name},
            {"severity", name(problem.severity())},
            {"line", problem.line},
            {"column", problem.column},
            {"text", sentence(withoutFile)}};
}

Json judgementJson(const Judgement& j) {
    return {{"verdict", name(j.verdict)},
            {"estimate", j.difference.estimate},
            {"ci95", {j.difference.low, j.difference.high}},
            {"margin", j.margin},
            {"paired", j.paired},
            {"n", j.difference.n},
            {"repeats_needed", j.repeatsNeeded ? Json(*j.repeatsNeeded) : Json(nullptr)}};
}

std::string judgementSentence(const Judgement& j) {
    const DifferenceEstimate& d = j.difference;
    const int decimals = differenceDecimals(j.margin, d.high - d.low);
    const auto number = [decimals](double value) { return figure(value, decimals); };
    const std::string figures = " (typical difference " + number(d.estimate) + ", 95 % interval " + number(d.low) +
                                " to " + number(d.high) + (j.paired ? ", paired by seed" : "") +
                                ", n = " + std::to_string(d.n) + ")";
    switch (j.verdict) {
    case Verdict::TooFew: return "too few repeats: at least 5 are needed on each side";
    case Verdict::Unstable: return "unstable: more than half of the repeats diverged";
    case Verdict::Identical: return "identical in every one of " + std::to_string(d.n) + " repeats";
    case Verdict::Supported: return "supported" + figures;
    case Verdict::Contradicted: return "contradicted" + figures;
    case Verdict::Negligible: return "supported but negligible" + figures;
    case Verdict::PracticallyEqual: return "practically equal" + figures;
    case Verdict::Undecided: break;
    }
    const double needed = j.repeatsNeeded.value_or(INFINITY);
    return "undecided - about " + (needed > 1e6 ? "practically endless" : fixed(needed, 0)) + " repeats are needed" +
           figures;
}

}  // namespace lstm
