// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/problem.h"
#include "gui/shell/feature.h"

class DataPage;
struct SeriesSource;

/// The page Data, and the series that it shows: from files, and those that ship with the program.
class DataFeature final : public Feature {
    Q_OBJECT

public:
    explicit DataFeature(const Shell& shell);
    void openSample(const QString& fileName);  ///< "shampoo-sales.csv"

private:
    lstm::Problems open(const QStringList& paths);
    /// Reads it and takes the series over, as a step that Undo takes back; what keeps it from that is answered, or
    /// stands on the page where it is something to choose.
    lstm::Problems take(const SeriesSource& source, const QString& step);
    void addSamples();

    Shell m_shell;
    DataPage* m_page;
};
