// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/generalityreport.h"

#include <cmath>

#include "engine/base/figures.h"
#include "engine/base/numbers.h"
#include "engine/base/texttable.h"
#include "engine/cli/pairs.h"
#include "engine/experiment/prepare.h"

namespace lstm {
namespace {

/// How often a repeat of a has the lower error than one of b.
double winsOf(const GeneralityRow& row) { return 1 - row.compared.ranks.a12; }

std::optional<GeneralitySummary> summaryOf(const std::vector<GeneralityRow>& rows, RowKind kind) {
    std::vector<Judgement> judged;
    for (const GeneralityRow& row : rows)
        if (row.row.kind == kind) judged.push_back(row.compared.judged);
    if (judged.empty()) return std::nullopt;
    return summarise(judged);
}

Json summaryJson(const std::optional<GeneralitySummary>& summary) {
    if (!summary) return nullptr;
    Json json{{"rows", summary->rows}, {"better", summary->better}};
    const bool judged = summary->judged.has_value();
    const DifferenceEstimate d = judged ? summary->judged->difference : DifferenceEstimate{};
    json["estimate"] = judged ? Json(d.estimate) : Json(nullptr);
    json["ci95"] = judged ? Json{d.low, d.high} : Json(nullptr);
    json["verdict"] = name(judged ? summary->judged->verdict : Verdict::TooFew);
    return json;
}

std::string percentText(double value) {
    return std::isnan(value) ? "-" : (value > 0 ? "+" : "") + fixed(value, 1) + " %";
}

std::vector<std::string> judgedCells(const Judgement& judged) {
    const DifferenceEstimate& d = judged.difference;
    return {percentText(d.estimate), std::isnan(d.low) ? "-" : fixed(d.low, 1) + " to " + fixed(d.high, 1),
            verdictWord(judged.verdict)};
}

std::string countOf(const GeneralitySummary& summary) {
    return std::to_string(summary.better) + " of " + std::to_string(summary.rows);
}

/// Head, rows and summary of one kind, nothing where there are none.
void addRows(std::vector<std::vector<std::string>>& table, const GeneralityFindings& findings, RowKind kind) {
    const auto& summary = kind == RowKind::Window ? findings.windows : findings.series;
    if (!summary) return;
    for (const GeneralityRow& row : findings.rows) {
        if (row.row.kind != kind) continue;
        std::vector<std::string> cells{quotable(row.row.name)};
        for (std::string& cell : judgedCells(row.compared.judged)) cells.push_back(std::move(cell));
        const double wins = winsOf(row);
        cells.push_back(std::isnan(wins) ? "-" : fixed(100 * wins, 0) + " %");
        cells.push_back(figure(row.persistence, errorDecimals(row.persistence)));
        table.push_back(std::move(cells));
    }
    std::vector<std::string> all{kind == RowKind::Window ? "all windows" : "all series"};
    for (std::string& cell : summary->judged ? judgedCells(*summary->judged) : std::vector<std::string>{"", "", ""})
        all.push_back(std::move(cell));
    all.insert(all.end(), {countOf(*summary), ""});
    table.push_back(std::move(all));
}

/// "in 6 of 8 test windows", "in all 6 series".
std::string inRows(const GeneralitySummary& summary, const char* one, const char* many) {
    const std::string count = summary.rows > 1 && (summary.better == summary.rows || summary.better == 0)
                                  ? (summary.better == 0 ? "none of " : "all ") + std::to_string(summary.rows)
                                  : countOf(summary);
    return "in " + count + " " + (summary.rows == 1 ? one : many);
}

/// "stateless is better in 6 of 8 test windows, but only in 3 of 6 series."
std::string headline(const std::string& a, const GeneralityFindings& findings) {
    std::string text = quotable(a) + " is better ";
    if (findings.windows) text += inRows(*findings.windows, "test window", "test windows");
    if (findings.windows && findings.series) {
        const auto most = [](const GeneralitySummary& s) { return 2 * s.better > s.rows; };
        text += most(*findings.windows) && !most(*findings.series)  ? ", but only "
                : most(*findings.windows) == most(*findings.series) ? " and "
                                                                    : ", but ";
    }
    if (findings.series) text += inRows(*findings.series, "series", "series");
    return text + ".\n";
}

}  // namespace

GeneralityFindings judgeRows(const std::vector<PlannedRow>& rows, const std::vector<CollectedResults>& results) {
    GeneralityFindings findings;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const CollectedResults &a = results[2 * i], &b = results[2 * i + 1];
        const double persistence = a.experiment->persistence;
        findings.rows.push_back({rows[i], persistence, compareResults(a, b, generalityMargin, persistence / 100)});
    }
    findings.windows = summaryOf(findings.rows, RowKind::Window);
    findings.series = summaryOf(findings.rows, RowKind::Series);
    return findings;
}

Json generalityJson(const std::string& a, const std::string& b, const GeneralityFindings& findings) {
    Json rows = Json::array();
    for (const GeneralityRow& row : findings.rows) {
        const Judgement& judged = row.compared.judged;
        rows.push_back({{"kind", row.row.kind == RowKind::Window ? "window" : "series"},
                        {"name", row.row.name},
                        {"persistence", row.persistence},
                        {"n", judged.difference.n},
                        {"estimate", judged.difference.estimate},
                        {"ci95", {judged.difference.low, judged.difference.high}},
                        {"verdict", name(judged.verdict)},
                        {"wins", winsOf(row)}});
    }
    return {{"a", a},
            {"b", b},
            {"rows", rows},
            {"summary", {{"window", summaryJson(findings.windows)}, {"series", summaryJson(findings.series)}}}};
}

void printGenerality(const std::string& a, const std::string& b, const GeneralityFindings& findings) {
    std::vector<std::vector<std::string>> table{{"", "difference", "95 % interval", "verdict", "wins", "persistence"}};
    addRows(table, findings, RowKind::Window);
    addRows(table, findings, RowKind::Series);
    printOut("Is " + quotable(a) + " better than " + quotable(b) + "?\n" + textTable(table, "lrrlrr") +
             headline(a, findings) +
             "difference: typical difference of test RMSE in % of the row's persistence RMSE; within 1 counts as "
             "practically "
             "equal.\nwins: how often a repeat of " +
             quotable(a) + " has the lower error than one of " + quotable(b) +
             ", ties half; of all rows, in how many it is better.\n"
             "Windows of one series are related, and series are chosen, not drawn.\n");
}

}  // namespace lstm
