// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/samples.h"

#include "engine/cli/commands.h"
#include "engine/results/describetable.h"
#include "engine/results/project.h"
#include "engine/results/resultcsv.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

SampleOrigin originOf(const ExperimentConfig& config, std::string hash, std::optional<double> persistence) {
    return {config.seed, config.stream, testedOn(config, std::move(hash)), config.repeats, persistence};
}

Sample sampleOf(ResultFile file, const std::string& path) {
    Sample sample{.name = std::move(file.name), .rmse = std::move(file.rmse), .repeats = {}, .origin = {}};
    for (const double rmse : sample.rmse)
        sample.repeats.push_back({static_cast<int>(sample.repeats.size()), rmse, {}, 0, {}});
    if (auto sidecar = readResultSidecar(path, sample.rmse.size())) {
        sample.origin = originOf(sidecar->config, std::move(sidecar->targetHash), sidecar->persistence);
        sample.origin->tested.metric = std::move(sidecar->metric);
    }
    return sample;
}

/// RMSEs stay as they were stored; another metric is measured on the forecasts.
void measure(Sample& sample, const FramedSeries& framed, Metric metric) {
    const Measure measure(metric, framed);
    sample.origin->persistence = measure.unit();
    if (metric == Metric::Rmse) return;
    sample.origin->tested.metric = name(metric);
    for (std::size_t r = 0; r < sample.repeats.size(); ++r)
        sample.rmse[r] = sample.repeats[r].rmse = measure.of(sample.repeats[r].forecasts);
}

Sample sampleOf(ProjectExperiment experiment, Metric metric) {
    Sample sample{.name = std::move(experiment.name), .rmse = {}, .repeats = {}, .origin = {}, .fromProject = true};
    for (ProjectRepeat& repeat : experiment.repeats) {
        sample.rmse.push_back(repeat.result.rmse);
        sample.repeats.push_back(std::move(repeat.result));
    }
    if (!experiment.config) return sample;
    sample.origin = originOf(*experiment.config, targetHash(*experiment.series), {});
    if (!hasError(checkFraming(*experiment.series, experiment.config->framing)))
        measure(sample, frame(*experiment.series, experiment.config->framing), metric);
    return sample;
}

/// A sample a column, of a file that is no project.
Problems readColumns(const std::string& file, const std::vector<std::string>& columns, bool onlyFile,
                     std::vector<Sample>& samples) {
    Problems problems;
    for (const std::string& column : columns.empty() ? std::vector<std::string>{""} : columns) {
        ResultFile results = readResultCsvFile(file, column);
        for (Problem& problem : results.problems) problems.push_back(std::move(problem));
        samples.push_back(sampleOf(std::move(results), file));
        if (onlyFile && !column.empty()) samples.back().name = column;
        else if (columns.size() > 1) samples.back().name += " " + column;
    }
    return problems;
}

Problems readProjectSamples(const std::string& file, std::vector<Sample>& samples, Metric metric) {
    auto contents = readProject(file);
    for (ProjectExperiment& experiment : contents.value.experiments)
        samples.push_back(sampleOf(std::move(experiment), metric));
    return contents.problems;
}

}  // namespace

int readSamples(const std::vector<std::string>& files, const std::vector<std::string>& columns,
                const std::string& project, std::vector<Sample>& samples, Metric metric) {
    Problems all;
    const auto add = [&](const std::string& file, bool isProject) {
        for (Problem& problem : isProject || looksLikeProject(file)
                                    ? readProjectSamples(file, samples, metric)
                                    : readColumns(file, columns, files.size() == 1 && project.empty(), samples)) {
            if (problem.file.empty()) problem.file = file;
            all.push_back(std::move(problem));
        }
    };
    for (const std::string& file : files) add(file, false);
    if (!project.empty()) add(project, true);
    printProblems(all);
    std::vector<std::string> names;
    for (const Sample& sample : samples) names.push_back(sample.name);
    makeUnique(names);
    for (std::size_t i = 0; i < names.size(); ++i) samples[i].name = names[i];
    if (const int code = exitCodeOf(all); code != 0) return code;
    for (const Sample& sample : samples) {
        if (metric == Metric::Rmse || (sample.origin && sample.origin->tested.metric == name(metric))) continue;
        printMessage("error: " + quotable(sample.name) + ": there are no forecasts to measure \"" +
                     std::string(name(metric)) + "\" on; they stand in projects, not in files of results.");
        return ExitCode::BadInput;
    }
    return ExitCode::Done;
}

Json describeJson(const std::vector<Sample>& samples) {
    Json all = Json::object();
    for (const Sample& sample : samples) all[sample.name] = describeJson(describe(sample.rmse));
    return all;
}

void printDescriptions(const std::vector<Sample>& samples) {
    std::vector<std::string> names;
    std::vector<Description> descriptions;
    for (const Sample& sample : samples) {
        names.push_back(quotable(sample.name));
        descriptions.push_back(describe(sample.rmse));
    }
    printOut(describeTable(names, descriptions));
}

}  // namespace lstm
