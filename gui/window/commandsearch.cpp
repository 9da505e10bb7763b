// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/commandsearch.h"

#include <QSet>
#include <algorithm>

namespace {

/// Lower case, full-width forms as half-width ones, without accents, punctuation as spaces.
QString folded(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing) continue;
        plain += c.isLetterOrNumber() ? c : QLatin1Char(' ');
    }
    return plain.simplified();
}

QStringList wordsOf(const QString& query) {
    static const QSet<QString> empty{QStringLiteral("the"), QStringLiteral("a"),  QStringLiteral("an"),
                                     QStringLiteral("to"),  QStringLiteral("of"), QStringLiteral("as"),
                                     QStringLiteral("is"),  QStringLiteral("的")};
    QStringList words;
    for (const QString& word : folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!empty.contains(word)) words << word;
    return words;
}

/// 0 = not there; more is better.
int rank(const QString& word, const QString& name, const QString& otherName, const QString& synonyms) {
    if (name == word || otherName == word) return 100;
    if (name.startsWith(word)) return 80;
    if (otherName.startsWith(word)) return 70;
    const QString inner = QLatin1Char(' ') + word;
    if (name.contains(inner)) return 60;
    if (otherName.contains(inner)) return 50;
    const QString padded = QLatin1Char(' ') + synonyms + QLatin1Char(' ');
    if (padded.contains(inner + QLatin1Char(' '))) return 45;
    if (padded.contains(inner)) return 35;
    if (name.contains(word) || otherName.contains(word)) return 30;
    return synonyms.contains(word) ? 20 : 0;
}

}  // namespace

std::vector<int> findCommands(const std::vector<Command>& commands, const QString& query) {
    const QStringList words = wordsOf(query);
    std::vector<std::pair<int, int>> found;  // rank, position
    for (int i = 0; i < static_cast<int>(commands.size()); ++i) {
        const Command& command = commands[static_cast<std::size_t>(i)];
        const QString name = folded(command.title()), other = folded(command.otherTitle()),
                      synonyms = folded(command.words);
        int total = command.enabled ? 1000 : 0;
        bool all = true;
        for (const QString& word : words) {
            const int one = rank(word, name, other, synonyms);
            all = all && one > 0;
            total += one;
        }
        if (all) found.emplace_back(total, i);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<int> order;
    for (const auto& [rank, index] : found) order.push_back(index);
    return order;
}
