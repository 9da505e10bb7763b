// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>
#include <vector>

#include "gui/shell/feature.h"

class QAction;

/// The window: it builds the shell and a list of features (features.cpp), hands them the window's events and knows none
/// of them.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Workspace& workspace() const { return *m_workspace; }
    Training& training() const { return *m_training; }
    PageTabs& pages() const { return *m_pages; }
    Menus& menus() const { return *m_menus; }
    Files& files() const { return *m_files; }

    /// What the window can do, by name ("run"). \pre there is such an action
    QAction* action(const char* name) const;
    /// \pre it is in the list of features
    template <class T>
    T& feature() const {
        for (const auto& candidate : m_features)
            if (auto* wanted = qobject_cast<T*>(candidate.get())) return *wanted;
        Q_UNREACHABLE();
    }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildCentre();
    void buildFeatures();
    void restore();
    void dressFeatures();
    void retranslate();

    std::unique_ptr<Workspace> m_workspace;  ///< the one document
    std::unique_ptr<Training> m_training;    ///< who trains
    PageTabs* m_pages;
    StatusLine* m_status;
    Notices* m_notices;
    Menus* m_menus;
    Docks* m_docks;
    Files* m_files;
    Arrangements* m_arrangements;
    std::vector<std::unique_ptr<Feature>> m_features;
};
