// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string_view>
#include <vector>

#include "engine/experiment/config.h"

class QListWidget;
class TextLabel;
class Workspace;

/// The sections of the tutorial, each with the number of its experiments. A click or Enter puts a section's
/// experiments in place of the present ones; one undo step brings those back. The section on screen is tinted.
class GalleryPanel : public QWidget {
    Q_OBJECT
public:
    explicit GalleryPanel(Workspace& workspace, QWidget* parent = nullptr);

    QListWidget* list() const { return m_list; }

    /// A section's name in the user's language.
    static QString groupName(std::string_view group);
    /// Its experiments under the current Keras version; test size, repeats and seed stay as they are.
    static std::vector<lstm::ExperimentConfig> configs(const Workspace& workspace, std::string_view group);
    /// Puts them in place of the present ones, unless they are there already.
    static void openGroup(Workspace& workspace, std::string_view group);

protected:
    void changeEvent(QEvent* event) override;

private:
    void activate(int row);
    void mark();
    void retranslate();
    void dress();

    Workspace& m_workspace;
    TextLabel* m_title;
    QListWidget* m_list;
};
