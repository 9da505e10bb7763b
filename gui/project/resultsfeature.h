// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <functional>
#include <string>
#include <vector>

#include "engine/base/problem.h"
#include "gui/shell/feature.h"

class InlineProblem;

/// Results as files: in, to be compared - of tables with several columns those that are chosen -, and out, one
/// experiment each, as `lstm-experiment run --out` writes them.
class ResultsFeature final : public Feature {
    Q_OBJECT

public:
    explicit ResultsFeature(const Shell& shell);
    /// Writes the results of the ticked experiments; asks before files are replaced.
    void save(const QString& folder);

private:
    void askWhatToImport();
    lstm::Problems import(const QString& path);
    void askForColumn(const QString& path, const std::vector<std::string>& columns);
    void take(const QString& path, const QStringList& columns);
    void askForFolder();
    void askWhetherToReplace(const QStringList& files, std::function<void()> write);

    Shell m_shell;
    QHash<QString, QPointer<InlineProblem>> m_questions;  ///< open ones, by file
};
