// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configview.h"
#include "gui/shell/feature.h"

class ConfigurationPanel;
class ExperimentTag;

/// The dock Configuration: every setting of the current experiment, and the palette's way to each.
class ConfigurationFeature final : public Feature {
    Q_OBJECT

public:
    explicit ConfigurationFeature(const Shell& shell);

    /// A change of the current experiment's settings by a person: undoable, and trained at once when Live is on.
    void edit(const lstm::ExperimentConfig& config, EditKind kind);
    void retranslate() override { show(); }

private:
    void show();
    void addCommands();

    Shell m_shell;
    ConfigurationPanel* m_panel;
    ExperimentTag* m_tag;  ///< whose configuration it is
};
