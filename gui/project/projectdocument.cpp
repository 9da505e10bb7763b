// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/projectdocument.h"

#include <QFileInfo>
#include <utility>

#include "gui/project/projectitems.h"
#include "gui/workspace/workspace.h"

ProjectDocument::ProjectDocument(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (holds(changes)) touch();
    });
    connect(workspace.undoStack(), &QUndoStack::indexChanged, this, &ProjectDocument::follow);
}

bool ProjectDocument::holds(const Changes& changes) {
    return changes.series || changes.experiments() || changes.results;
}

void ProjectDocument::touch() {
    if (!std::exchange(m_modified, true)) Q_EMIT changed();
}

/// The change that opened the file may be undone, and then be overtaken by another one.
void ProjectDocument::follow() {
    if (m_openedBy && m_workspace.undoStack()->command(m_openedAt - 1) != m_openedBy) {
        m_path.clear();
        m_openedBy = nullptr;
    }
    Q_EMIT changed();
}

QString ProjectDocument::path() const {
    return m_openedBy && m_workspace.undoStack()->index() < m_openedAt ? QString() : m_path;
}

QString ProjectDocument::name() const { return QFileInfo(path()).completeBaseName(); }

void ProjectDocument::remember(const QString& path, lstm::Project project) {
    const QFileInfo file(path);
    m_path = file.absoluteFilePath();
    m_project = std::move(project);
    m_written = file.lastModified();
    m_size = file.size();
    m_workspace.tell();  // what has led to what the file holds
    m_modified = false;
    Q_EMIT changed();
}

lstm::Problems ProjectDocument::open(const QString& path) {
    auto read = lstm::readProject(path.toStdString());
    if (!read.ok()) return read.problems;
    ProjectItems items = itemsOf(read.value);
    if (items.items.empty()) return {{lstm::ProblemCode::ResultsEmpty, 0, 0, {}, path.toStdString()}};
    m_onlyResults = items.onlyResults;
    m_openedBy = nullptr;
    m_workspace.replaceAll(items.series, std::move(items.items), items.current,
                           tr("Open %1").arg(QFileInfo(path).fileName()));
    m_openedAt = m_workspace.undoStack()->index();
    m_openedBy = m_workspace.undoStack()->command(m_openedAt - 1);
    remember(path, std::move(read.value));
    if (m_onlyResults > 0) m_path.clear();
    return {};
}

std::optional<lstm::Project> ProjectDocument::unsaved() const {
    m_workspace.tell();  // what has just changed is unsaved, too
    if (!m_modified) return std::nullopt;
    return projectOf(m_workspace, m_project);
}

void ProjectDocument::restore(const lstm::Project& project) {
    ProjectItems items = itemsOf(project);
    m_path.clear();
    m_openedBy = nullptr;
    m_project = project;
    m_workspace.replaceAll(items.series, std::move(items.items), items.current, tr("Restore"));
}

bool ProjectDocument::changedOnDisk() const {
    const QFileInfo file(m_path);
    return !m_path.isEmpty() && file.exists() && (file.lastModified() != m_written || file.size() != m_size);
}

lstm::Problems ProjectDocument::save(const QString& path) {
    auto lock = lstm::FileLock::acquire(path.toStdString());
    if (!lock.ok()) return lock.problems;
    lstm::Project project = projectOf(m_workspace, m_project);
    if (lstm::Problems problems = lstm::writeProject(lock.value, project); lstm::hasError(problems)) return problems;
    remember(path, std::move(project));
    return {};
}
