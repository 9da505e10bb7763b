// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/problem.h"
#include "gui/shell/feature.h"

class DataPage;

/// The page Data, and the series that it shows: from files, and those that ship with the program.
class DataFeature final : public Feature {
    Q_OBJECT

public:
    explicit DataFeature(const Shell& shell);
    void openSample(const QString& fileName);  ///< "shampoo-sales.csv"

private:
    lstm::Problems open(const QString& path);
    void addSamples();

    Shell m_shell;
    DataPage* m_page;
};
