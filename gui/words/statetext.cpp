// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/statetext.h"

#include <QRegularExpression>
#include <QStringList>

#include "gui/toolkit/numbertext.h"

using namespace lstm;

namespace {

using Rows = std::vector<std::vector<double>>;

QString rowText(const std::vector<double>& row) {
    QStringList numbers;
    for (const double number : row) numbers << numberText(number);
    return numbers.join(QLatin1Char(' '));
}

QString rowsText(const Rows& rows) {
    if (rows.size() == 1) return rowText(rows.front());
    QStringList texts;
    for (const auto& row : rows) texts << QLatin1Char('[') + rowText(row) + QLatin1Char(']');
    return texts.join(QLatin1Char(' '));
}

std::optional<std::vector<double>> rowFrom(const QString& text) {
    std::vector<double> row;
    for (const QString& word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto number = numberFrom(word);
        if (!number) return std::nullopt;
        row.push_back(*number);
    }
    return row.empty() ? std::nullopt : std::optional(row);
}

std::optional<Rows> rowsFrom(const QString& text) {
    static const QRegularExpression brackets(QStringLiteral("\\[([^\\]\\[]*)\\]"));
    Rows rows;
    QString rest = text;
    for (auto found = brackets.globalMatch(text); found.hasNext();) {
        const auto row = rowFrom(found.next().captured(1));
        if (!row) return std::nullopt;
        rows.push_back(*row);
    }
    rest.remove(brackets);
    if (rows.empty()) {
        const auto row = rowFrom(rest);
        return row ? std::optional(Rows{*row}) : std::nullopt;
    }
    return rest.trimmed().isEmpty() ? std::optional(rows) : std::nullopt;
}

}  // namespace

QString startText(const std::vector<LayerStart>& layers) {
    QStringList texts;
    for (const LayerStart& layer : layers)
        texts << rowsText(layer.h) + (layer.c.empty() ? QString() : QStringLiteral(" / ") + rowsText(layer.c));
    return texts.join(QStringLiteral("; "));
}

std::optional<std::vector<LayerStart>> startFrom(const QString& text) {
    std::vector<LayerStart> layers;
    if (text.trimmed().isEmpty()) return layers;
    for (const QString& part : text.split(QRegularExpression(QStringLiteral("[;；]")))) {
        const QStringList states = part.split(QLatin1Char('/'));
        if (states.size() > 2) return std::nullopt;
        const auto h = rowsFrom(states[0]), c = states.size() == 2 ? rowsFrom(states[1]) : Rows{};
        if (!h || !c) return std::nullopt;
        layers.push_back({*h, *c});
    }
    return layers;
}
