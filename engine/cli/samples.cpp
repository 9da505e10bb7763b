// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/samples.h"

#include "engine/cli/output.h"
#include "engine/results/project.h"
#include "engine/results/resultcsv.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

Sample sampleOf(ResultFile file) {
    Sample sample{std::move(file.name), std::move(file.rmse), {}, {}, {}};
    for (const double rmse : sample.rmse) sample.repeats.push_back({static_cast<int>(sample.repeats.size()), rmse, {}, 0, {}});
    return sample;
}

Sample sampleOf(ProjectExperiment experiment) {
    Sample sample{std::move(experiment.name), {}, {}, {}, {}};
    for (ProjectRepeat& repeat : experiment.repeats) {
        sample.rmse.push_back(repeat.result.rmse);
        sample.repeats.push_back(std::move(repeat.result));
    }
    if (!experiment.config) return sample;
    sample.stream = {experiment.config->seed, experiment.config->stream};
    if (!hasError(checkFraming(*experiment.series, experiment.config->framing))) sample.persistence = persistenceRmse(frame(*experiment.series, experiment.config->framing));
    return sample;
}

Problems read(const std::string& file, bool project, std::vector<Sample>& samples) {
    if (!project && !looksLikeProject(file)) {
        ResultFile results = readResultCsvFile(file);
        const Problems problems = results.problems;
        samples.push_back(sampleOf(std::move(results)));
        return problems;
    }
    auto contents = readProject(file);
    for (ProjectExperiment& experiment : contents.value.experiments) samples.push_back(sampleOf(std::move(experiment)));
    return contents.problems;
}

}  // namespace

int readSamples(const std::vector<std::string>& files, const std::string& project, std::vector<Sample>& samples) {
    Problems all;
    const auto add = [&](const std::string& file, bool isProject) {
        for (Problem& problem : read(file, isProject, samples)) {
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
    return exitCodeOf(all);
}

}  // namespace lstm
