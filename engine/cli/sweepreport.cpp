// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/sweepreport.h"

#include <cmath>

#include "engine/base/figures.h"
#include "engine/base/texttable.h"
#include "engine/cli/judging.h"
#include "engine/cli/pairs.h"
#include "engine/cli/reporting.h"
#include "engine/experiment/baselines.h"

namespace lstm {
namespace {

double medianOf(const CollectedResults& results) { return describe(results.rmse).median; }

/// A cell of which half or more has diverged is none to choose.
bool canBeBest(const CollectedResults& results) {
    return !results.rmse.empty() && 2 * results.diverged() <= static_cast<int>(results.rmse.size());
}

const SweepValue& valueOf(const Sweep& sweep, const std::vector<std::size_t>& values, std::size_t axis) {
    return sweep.axes[axis].values[values[axis]];
}

/// As the axis has it; of a value that sets several keys its name.
Json valuesJson(const Sweep& sweep, const std::vector<std::size_t>& values) {
    Json json = Json::array();
    for (std::size_t axis = 0; axis < values.size(); ++axis) {
        const SweepValue& value = valueOf(sweep, values, axis);
        json.push_back(value.several ? Json(value.name) : Json::parse(value.json));
    }
    return json;
}

Json axesJson(const Sweep& sweep) {
    Json axes = Json::array();
    for (const SweepAxis& axis : sweep.axes) {
        Json values = Json::array();
        for (const SweepValue& value : axis.values)
            values.push_back(value.several ? Json{{"name", value.name}, {"set", Json::parse(value.json)}}
                                           : Json::parse(value.json));
        axes.push_back({{"key", axis.key}, {"values", values}});
    }
    return axes;
}

Json againstBestJson(const SweepFindings& findings, std::size_t cell) {
    if (!findings.best) return nullptr;
    return judgementJson(findings.againstBest[cell]);
}

/// "the test year itself", "the same 24 test rows": what the best was chosen on.
std::string chosenOn(const PreparedExperiment& experiment) {
    const int rows = experiment.config.framing.testSize;
    const Period period = experiment.series->period;
    const bool inYear = period == Period::Month || period == Period::Quarter || period == Period::Week;
    if (inYear && seasonLength(period) == rows) return "the test year itself";
    return "the " + std::to_string(rows) + " test rows themselves";
}

std::string differenceText(const Judgement& j, int decimals) {
    const double d = j.difference.estimate;
    return std::isnan(d) ? "-" : (d > 0 ? "+" : "") + figure(d, decimals);
}

std::string intervalText(const Judgement& j, int decimals) {
    if (std::isnan(j.difference.low)) return "-";
    return figure(j.difference.low, decimals) + " to " + figure(j.difference.high, decimals);
}

std::vector<std::string> row(const Sweep& sweep, const PlannedCell& cell, const CollectedResults& results) {
    std::vector<std::string> cells;
    for (std::size_t axis = 0; axis < sweep.axes.size(); ++axis)
        cells.push_back(quotable(valueOf(sweep, cell.values, axis).name));
    const double median = medianOf(results);
    cells.push_back(std::isnan(median) ? "-"
                                       : figure(median, errorDecimals(results.experiment->persistence, results.rmse)));
    return cells;
}

void sayWhatTheBestIs(const std::vector<CollectedResults>& results, const SweepFindings& findings) {
    if (findings.best) {
        const CollectedResults& best = results[*findings.best];
        if (results.size() == 1) return;
        printOut("Lowest: " + printable(best.experiment->config.name) + ". Chosen on " + chosenOn(*best.experiment) +
                 ": the best of " + std::to_string(results.size()) + " looks better than it is.\n");
    } else if (!findings.otherTest.empty()) {
        printOut("The cells were tested on " + findings.otherTest +
                 ": their errors measure different things, and none is the best.\n");
    }
}

}  // namespace

SweepFindings judgeSweep(const std::vector<CollectedResults>& results) {
    SweepFindings findings;
    const TestedOn first = testedOn(*results.front().experiment);
    for (const CollectedResults& cell : results)
        if (findings.otherTest.empty()) findings.otherTest = otherTest(first, testedOn(*cell.experiment));
    if (!findings.otherTest.empty()) return findings;
    for (std::size_t cell = 0; cell < results.size(); ++cell)
        if (canBeBest(results[cell]) && (!findings.best || medianOf(results[cell]) < medianOf(results[*findings.best])))
            findings.best = cell;
    if (!findings.best) return findings;
    const CollectedResults& best = results[*findings.best];
    const double margin = defaultMargin(best.experiment->persistence);
    for (const CollectedResults& cell : results)
        findings.againstBest.push_back(compareResults(cell, best, margin).judged);
    return findings;
}

std::string whyLeftOut(const LeftOutCell& cell) {
    std::string why;
    for (const Problem& problem : cell.why)
        if (problem.severity() == Severity::Error) why += (why.empty() ? "" : " ") + sentence(problem);
    return why;
}

Json sweepJson(const Sweep& sweep, const SweepPlan& plan, const std::vector<CollectedResults>& results,
               const SweepFindings& findings) {
    Json cells = Json::array(), leftOut = Json::array();
    for (std::size_t cell = 0; cell < results.size(); ++cell) {
        Json json{{"values", valuesJson(sweep, plan.cells[cell].values)}};
        json.update(experimentJson(results[cell]));
        json["against_best"] = againstBestJson(findings, cell);
        cells.push_back(std::move(json));
    }
    for (const LeftOutCell& cell : plan.leftOut)
        leftOut.push_back({{"values", valuesJson(sweep, cell.values)}, {"name", cell.name}, {"why", whyLeftOut(cell)}});
    Json json{{"axes", axesJson(sweep)},
              {"cells", cells},
              {"best", findings.best ? Json(results[*findings.best].experiment->config.name) : Json(nullptr)},
              {"left_out", leftOut},
              {"baselines", baselinesJson(*results.front().experiment)}};
    if (!findings.otherTest.empty()) json.update({{"comparable", false}, {"why", "tested on " + findings.otherTest}});
    return json;
}

void printSweep(const Sweep& sweep, const SweepPlan& plan, const std::vector<CollectedResults>& results,
                const SweepFindings& findings) {
    std::vector<std::string> head;
    std::string alignment;
    for (const SweepAxis& axis : sweep.axes)
        head.push_back(quotable(axis.key)), alignment += alignment.empty() ? "l" : "r";
    head.insert(head.end(), {"median", "difference", "95 % interval", "against the lowest"});
    alignment += "rrrl";
    std::vector<std::vector<std::string>> rows{head};
    double width = 0;
    for (const Judgement& j : findings.againstBest) width = std::max(width, j.difference.high - j.difference.low);
    for (std::size_t cell = 0; cell < results.size(); ++cell) {
        rows.push_back(row(sweep, plan.cells[cell], results[cell]));
        if (!findings.best) {
            rows.back().insert(rows.back().end(), {"", "", ""});
            continue;
        }
        const Judgement& j = findings.againstBest[cell];
        const int decimals = differenceDecimals(j.margin, width);
        if (cell == *findings.best) rows.back().insert(rows.back().end(), {"", "", "lowest"});
        else
            rows.back().insert(rows.back().end(),
                               {differenceText(j, decimals), intervalText(j, decimals), verdictWord(j.verdict)});
    }
    printOut(textTable(rows, alignment));
    printBaselines(results.front());
    sayWhatTheBestIs(results, findings);
}

}  // namespace lstm
