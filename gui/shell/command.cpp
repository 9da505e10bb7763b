// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/command.h"

#include <QAction>

#include "gui/toolkit/theme.h"

QString Command::title() const { return currentLanguage() == Language::Chinese ? chinese : english; }
QString Command::otherTitle() const { return currentLanguage() == Language::Chinese ? english : chinese; }

void Command::addName(const QString& name) {
    english += QStringLiteral(": ") + name;
    chinese += QStringLiteral("：") + name;
}

Command makeCommand(const SourceText& title, const QString& words, std::function<void()> run, const char* icon) {
    Command command;
    command.english = title.in(Language::English);
    command.chinese = title.in(Language::Chinese);
    command.words = words;
    if (*icon) command.icon = themeIcon(QLatin1String(icon));
    command.run = std::move(run);
    return command;
}

Command commandOf(QAction* action, const SourceText& title, const QString& words) {
    Command command = makeCommand(title, words, [action] { action->trigger(); });
    command.shortcut = action->shortcut();
    command.icon = action->icon();
    command.enabled = action->isEnabled();
    return command;
}
