// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "engine/base/problem.h"
#include "gui/shell/feature.h"

/// Results as files of one experiment each: in, to be compared, and out, as `lstm-experiment run --out` writes them.
class ResultsFeature final : public Feature {
    Q_OBJECT

public:
    explicit ResultsFeature(const Shell& shell);
    /// Writes the results of the ticked experiments; asks before files are replaced.
    void save(const QString& folder);

private:
    void askWhatToImport();
    lstm::Problems import(const QString& path);
    void askForFolder();
    void askWhetherToReplace(const QStringList& files, std::function<void()> write);

    Shell m_shell;
};
