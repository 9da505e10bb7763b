// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projectwriter.h"

#include <algorithm>
#include <iterator>

#include "engine/base/version.h"
#include "engine/experiment/prepare.h"
#include "engine/results/projectfile.h"
#include "engine/results/projecttables.h"

namespace lstm {
namespace {

ProjectExperiment entryOf(const PreparedExperiment& experiment) {
    return {experiment.config, experiment.config.name, experiment.series, numericsVersion, {}};
}

constexpr int shortPatience = 100, longPatience = 10'000;  // milliseconds

}  // namespace

struct ProjectWriter::Database {
    explicit Database(const std::string& path) : sqlite(openProject(path, longPatience)), rows(sqlite) {
        sqlite.exec("PRAGMA synchronous = EXTRA");  // a committed repeat survives a power cut, too
    }
    SQLite::Database sqlite;
    ProjectRows rows;
    std::string origin = projectOrigin();
};

ProjectWriter::ProjectWriter() = default;
ProjectWriter::~ProjectWriter() = default;

Checked<std::unique_ptr<ProjectWriter>> ProjectWriter::open(const std::string& path,
                                                            std::span<const Prepared> experiments) {
    auto lock = FileLock::acquire(path);
    if (!lock.ok()) return {nullptr, lock.problems};
    std::unique_ptr<ProjectWriter> writer(new ProjectWriter);
    writer->m_lock = std::move(lock.value);
    auto project = readProject(path);
    if (!project.ok() && project.problems.front().code == ProblemCode::FileNotFound) {
        for (const Prepared& experiment : experiments) project.value.experiments.push_back(entryOf(*experiment));
        project.problems = writeProject(writer->m_lock, project.value);
    }
    if (project.ok() && writer->olderFormat()) project.problems = writeProject(writer->m_lock, project.value);
    if (!project.ok()) return {nullptr, project.problems};
    if (const Problems problems = writer->enter(std::move(project.value), experiments); hasError(problems))
        return {nullptr, problems};
    return {std::move(writer), {}};
}

bool ProjectWriter::olderFormat() const {
    bool older = false;
    const auto problems = tryProject(m_lock.path(), false, [&] {
        SQLite::Database database = openProject(m_lock.path(), longPatience);
        older = formatOf(database) < projectFormat;
    });
    return !hasError(problems) && older;
}

Problems ProjectWriter::enter(Project project, std::span<const Prepared> experiments) {
    Problems problems;
    std::vector<ProjectExperiment*> there;  // null: not yet
    for (const Prepared& experiment : experiments) {
        const auto found = std::ranges::find(project.experiments, experiment->config.name, &ProjectExperiment::name);
        there.push_back(found == project.experiments.end() ? nullptr : &*found);
        m_ids.push_back(found - project.experiments.begin() + 1);
        if (!there.back()) continue;
        if (const auto difference = differenceBetween(*found, entryOf(*experiment)))
            problems.push_back(
                {ProblemCode::ProjectOtherExperiment, 0, 0, {Text(found->name), *difference}, m_lock.path()});
    }
    if (!problems.empty()) return problems;
    m_notes = std::move(project.notes);
    m_hadRepeats = std::ranges::any_of(project.experiments, [](const auto& e) { return !e.repeats.empty(); });
    return tryProject(m_lock.path(), true, [&] {
        m_database = std::make_unique<Database>(m_lock.path());
        SQLite::Transaction transaction(m_database->sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        auto nextId = static_cast<std::int64_t>(project.experiments.size());
        for (std::size_t e = 0; e < experiments.size(); ++e) {
            const ExperimentConfig& config = experiments[e]->config;
            std::vector<RepeatResult>& known = m_known.emplace_back();
            if (!there[e]) {
                m_database->rows.addExperiment(m_ids[e] = ++nextId, entryOf(*experiments[e]));
                continue;
            }
            for (ProjectRepeat& repeat : there[e]->repeats) known.push_back(std::move(repeat.result));
            there[e]->config->repeats = std::max(there[e]->config->repeats, config.repeats);
            m_database->rows.setWanted(m_ids[e], *there[e]);
        }
        transaction.commit();
        m_database->sqlite.setBusyTimeout(shortPatience);
    });
}

const std::vector<RepeatResult>& ProjectWriter::known(int experiment) const { return m_known[experiment]; }

std::string ProjectWriter::note(const std::string& key) const {
    const auto found = std::ranges::find(m_notes, key, &ProjectNote::key);
    return found == m_notes.end() ? std::string() : found->text;
}

Problems ProjectWriter::addNote(const ProjectNote& note) {
    if (std::ranges::find(m_notes, note) != m_notes.end()) return {};
    m_notes.push_back(note);
    return tryProject(m_lock.path(), true, [&] {
        SQLite::Transaction transaction(m_database->sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        m_database->rows.addNote(note);
        transaction.commit();
    });
}

Problems ProjectWriter::keep(std::vector<FinishedRepeat> finished) {
    std::ranges::move(finished, std::back_inserter(m_waiting));
    if (m_waiting.empty()) return {};
    const Problems problems = tryProject(m_lock.path(), true, [&] {
        SQLite::Transaction transaction(m_database->sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        for (const FinishedRepeat& f : m_waiting)
            m_database->rows.addRepeat(m_ids[f.experiment], f.result, m_database->origin);
        transaction.commit();
        m_waiting.clear();
    });
    if (hasError(problems) && problems.front().code == ProblemCode::FileLocked) return {};
    return problems;
}

Problems ProjectWriter::finish() {
    m_database->sqlite.setBusyTimeout(longPatience);
    const Problems problems = keep({});
    if (!hasError(problems) && !m_waiting.empty())
        return {{ProblemCode::FileLocked, 0, 0, {Word::DatabaseInUse}, m_lock.path()}};
    return problems;
}

}  // namespace lstm
