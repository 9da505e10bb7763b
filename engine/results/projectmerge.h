// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/results/project.h"

namespace lstm {

/// Puts projects together, such as the shards of one run that several machines have computed.
///
/// A repeat is a pure function of its configuration, so it does not matter who computed it: the result is the same
/// whatever the order of the projects, and adding one twice changes nothing. A repeat that several have must have
/// the same bits in all of them; where it has not, two machines or two versions compute differently, and that is
/// said instead of picking one.
class ProjectMerger {
public:
    /// Problems, and then the result is not to be used: ProjectOtherExperiment where experiments of one name compute
    /// different things, ProjectNotReproducible where a repeat has different bits (the first one of each experiment).
    /// \param file as it should be named in problems
    Problems add(Project project, const std::string& file);

    /// Experiments stand in the order that they have in their projects, those at the same place by name.
    Project result() const;

private:
    struct Repeat {
        ProjectRepeat repeat;
        std::size_t file;
    };
    struct Experiment {
        ProjectExperiment head;  ///< without its repeats
        std::size_t place, file;
        std::map<int, Repeat> repeats;
    };
    void addHead(Experiment& there, const ProjectExperiment& other) const;
    std::optional<Problem> addRepeats(Experiment& there, ProjectExperiment& other, std::size_t file) const;
    Fact described(const Repeat& repeat) const;

    std::vector<std::string> m_files;
    std::map<std::string, Experiment> m_experiments;
    std::vector<ProjectNote> m_notes;
};

}  // namespace lstm
