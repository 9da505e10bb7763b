// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <optional>

#include "engine/results/project.h"

class QUndoCommand;
class Workspace;
struct Changes;

/// The project file that the workspace was opened from or saved to.
///
/// Opening is a change of the workspace like any other: undo brings back what was there before, and that belongs to no
/// file. Saving writes the whole file or nothing. A file that somebody else has changed since is not overwritten.
class ProjectDocument : public QObject {
    Q_OBJECT

public:
    explicit ProjectDocument(Workspace& workspace, QObject* parent = nullptr);

    QString path() const;                         ///< empty: what is shown is in no file
    QString name() const;                         ///< of the file, without folder and ending
    bool modified() const { return m_modified; }  ///< since it was opened or saved, as far as that has been told

    /// Puts what the file holds in place of everything. Where the window cannot show all of it (onlyResults()), the
    /// file is not the workspace's: saving asks for a name.
    lstm::Problems open(const QString& path);
    int onlyResults() const { return m_onlyResults; }

    /// Whether a project holds what has changed.
    static bool holds(const Changes& changes);

    /// Whether another program has written the file since it was opened or saved here.
    bool changedOnDisk() const;
    lstm::Problems save(const QString& path);

    /// What is shown, as a project; nothing where it stands in a file, or where nobody has done anything yet.
    std::optional<lstm::Project> unsaved() const;
    /// Puts a project that belongs to no file in place of everything.
    void restore(const lstm::Project& project);

Q_SIGNALS:
    void changed();  ///< path or modified

private:
    void touch();
    void follow();
    void remember(const QString& path, lstm::Project project);

    Workspace& m_workspace;
    QString m_path;
    lstm::Project m_project;  ///< as it is in the file
    QDateTime m_written;      ///< of the file, when it was read or written here
    qint64 m_size = 0;
    const QUndoCommand* m_openedBy = nullptr;  ///< before this change the workspace showed something else
    int m_openedAt = 0;                        ///< its place in the undo stack, from 1
    int m_onlyResults = 0;
    bool m_modified = false;
};
