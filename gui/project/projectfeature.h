// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/project/projectdocument.h"
#include "gui/shell/feature.h"

class Autosave;

/// Project files: open, save, the window's title, and what a session left that did not end as it should.
class ProjectFeature final : public Feature {
    Q_OBJECT

public:
    explicit ProjectFeature(const Shell& shell);
    ProjectDocument& document() { return m_document; }
    Autosave* autosave() const { return m_autosave; }  ///< null until something is to be kept

    /// Keeps unsaved work in this folder while the window lives, and offers what a session left there that did not end.
    void keepRecoverable(const QString& folder);
    /// What is not saved stays there when the window goes: for an end that nobody in front of it has asked for.
    void leaveRecoverable();

    void retranslate() override { showTitle(); }
    /// Only a project that has a file is asked about: nobody else has said that he wants to keep anything.
    bool mayClose() override;

private:
    void addActions();
    void showTitle();
    lstm::Problems open(const QString& path);
    void askWhereToSave();
    bool save();
    bool write(const QString& path);
    void offerRecovery(const lstm::Project& project);

    Shell m_shell;
    ProjectDocument m_document;
    Autosave* m_autosave = nullptr;
};
