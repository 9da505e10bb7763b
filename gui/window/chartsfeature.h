// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"

class ChartActions;

/// What can be done with the chart that has the focus, as a submenu and in the palette: copy, save, show as a table.
class ChartsFeature final : public Feature {
    Q_OBJECT

public:
    explicit ChartsFeature(const Shell& shell);
    ChartActions& actions() const { return *m_actions; }
    void retranslate() override;

private:
    ChartActions* m_actions;
};
