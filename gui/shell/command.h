// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QString>
#include <functional>

#include "gui/toolkit/bothlanguages.h"

class QAction;

/// Something the window can do or show, with the words to find it by in the command palette.
struct Command {
    QString english, chinese;
    QString words;  ///< synonyms in both languages, separated by spaces
    QKeySequence shortcut;
    QIcon icon;
    bool enabled = true;
    std::function<void()> run;

    /// Its name in the current language, and in the other one.
    QString title() const;
    QString otherTitle() const;
    /// "Sample series: lynx-trappings": one of several of the same kind.
    void addName(const QString& name);
};

/// \param icon as in themeIcon(); empty = none
Command makeCommand(const SourceText& title, const QString& words, std::function<void()> run, const char* icon = "");
/// What an action does, with its keys, icon and whether it can be done now.
Command commandOf(QAction* action, const SourceText& title, const QString& words);
