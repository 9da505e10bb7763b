// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QString>
#include <functional>
#include <vector>

/// Something the window can do or show, with the words to find it by.
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
};

/// Synonyms of a command by its English name: what readers of the tutorial, of Keras and of other translations call
/// it ("boxplot", "csv", 周期, 批量大小, 洗牌, 箱形图, 细胞状态).
QString commandWords(const QString& english);

/// The commands that fit a query, best first; all of them, in their own order, for an empty one.
///
/// Every word of the query must be found in a command: in its names in either language (best at their beginning, then
/// at the beginning of a word), or among its synonyms. Width, case and accents do not count. Words that say nothing
/// ("the", "a", "to", 的) are passed over. What is disabled stands last.
std::vector<int> findCommands(const std::vector<Command>& commands, const QString& query);
