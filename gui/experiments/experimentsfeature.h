// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"

class ExperimentsPanel;

/// The list of experiments and what can be done with one of them: add, copy, rename, delete, take along as a recipe;
/// and the gallery, which replaces them all.
class ExperimentsFeature final : public Feature {
    Q_OBJECT

public:
    explicit ExperimentsFeature(const Shell& shell);
    /// Adds the experiment that a recipe stands for, or says in the window why not.
    void pasteRecipe(const QString& text);

    void dress(const WindowMode& mode) override;
    bool takeBack() override;

private:
    void addDock();
    void addActions();
    void addRecipes();
    void addGallery();
    void copyRecipe();

    Shell m_shell;
    ExperimentsPanel* m_panel;
};
