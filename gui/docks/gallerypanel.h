// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string_view>
#include <vector>

#include "engine/experiment/config.h"

class PanelTitle;
class QListWidget;
class Workspace;

/// The sections of the tutorial, each with the number of its experiments. A click or Enter puts a section's
/// experiments in place of the present ones; one undo step brings those back. The section on screen is tinted.
class GalleryPanel : public QWidget {
    Q_OBJECT
public:
    explicit GalleryPanel(Workspace& workspace, QWidget* parent = nullptr);

    PanelTitle* title() const { return m_title; }
    QListWidget* list() const { return m_list; }

    /// The experiments of a section under the current Keras version; test size, repeats and seed stay as they are.
    std::vector<lstm::ExperimentConfig> configs(std::string_view group) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void activate(int row);
    bool shown(std::string_view group) const;
    void mark();
    void retranslate();

    Workspace& m_workspace;
    PanelTitle* m_title;
    QListWidget* m_list;
};
