// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projectmerge.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <nlohmann/json.hpp>

#include "engine/base/numbers.h"
#include "engine/experiment/configjson.h"

namespace lstm {

Problems ProjectMerger::add(Project project, const std::string& file) {
    Problems problems;
    const std::size_t number = m_files.size();
    m_files.push_back(file);
    for (std::size_t place = 0; place < project.experiments.size(); ++place) {
        ProjectExperiment& other = project.experiments[place];
        auto found = m_experiments.find(other.name);
        if (found == m_experiments.end()) {
            ProjectExperiment head{other.config, other.name, other.series, other.numerics, {}};
            found = m_experiments.emplace(other.name, Experiment{std::move(head), place, number, {}}).first;
        } else if (const auto difference = differenceBetween(found->second.head, other)) {
            Fact both = said(Word::InFiles, *difference, Text(m_files[found->second.file], std::string::npos),
                             Text(file, std::string::npos));
            problems.push_back({ProblemCode::ProjectOtherExperiment, 0, 0, {Text(other.name), std::move(both)}, file});
            continue;
        }
        found->second.place = std::min(found->second.place, place);
        addHead(found->second, other);
        if (auto problem = addRepeats(found->second, other, number)) problems.push_back(std::move(*problem));
    }
    std::ranges::copy_if(project.notes, std::back_inserter(m_notes),
                         [](const ProjectNote& note) { return note.key != shardKey; });
    return problems;
}

/// Of what results do not depend on, one is chosen that does not depend on the order.
void ProjectMerger::addHead(Experiment& there, const ProjectExperiment& other) const {
    if (!other.config) return;
    ExperimentConfig a = *there.head.config, b = *other.config;
    a.repeats = b.repeats = std::max(a.repeats, b.repeats);
    there.head.config = toJson(b).dump() < toJson(a).dump() ? b : a;
    const auto label = [](const Series& s) {
        return std::tie(s.name, s.valueColumn, s.labelColumn, s.labels, s.period);
    };
    if (label(*other.series) < label(*there.head.series)) there.head.series = other.series;
}

std::optional<Problem> ProjectMerger::addRepeats(Experiment& there, ProjectExperiment& other, std::size_t file) const {
    std::optional<Problem> problem;
    for (ProjectRepeat& repeat : other.repeats) {
        const int number = repeat.result.repeat;
        Repeat added{std::move(repeat), file};
        const auto [place, isNew] = there.repeats.try_emplace(number, added);
        if (isNew) continue;
        Repeat& known = place->second;
        if (!sameBits(known.repeat.result, added.repeat.result)) {
            if (!problem)
                problem = Problem{ProblemCode::ProjectNotReproducible,
                                  0,
                                  0,
                                  {Text(other.name), number + 1, described(known), described(added)},
                                  m_files[file]};
            continue;
        }
        if (known.repeat.result.weights.empty()) known.repeat.result.weights = std::move(added.repeat.result.weights);
        known.repeat.origin = std::min(known.repeat.origin, added.repeat.origin);
    }
    return problem;
}

Fact ProjectMerger::described(const Repeat& repeat) const {
    const double rmse = repeat.repeat.result.rmse;
    return said(Word::RmseFromIn, std::isnan(rmse) ? Fact(Word::Diverged) : Fact(rmse), Text(repeat.repeat.origin),
                Text(m_files[repeat.file], std::string::npos));
}

Project ProjectMerger::result() const {
    std::vector<const Experiment*> order;
    for (const auto& [name, experiment] : m_experiments) order.push_back(&experiment);
    std::ranges::stable_sort(order, {}, &Experiment::place);  // the map is sorted by name
    Project project;
    for (const Experiment* experiment : order) {
        project.experiments.push_back(experiment->head);
        for (const auto& [number, repeat] : experiment->repeats)
            project.experiments.back().repeats.push_back(repeat.repeat);
    }
    project.notes = m_notes;
    std::ranges::sort(project.notes);
    project.notes.erase(std::unique(project.notes.begin(), project.notes.end()), project.notes.end());
    return project;
}

}  // namespace lstm
