// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/numbertext.h"

#include <QRegularExpression>

#include "engine/base/numbers.h"

using namespace lstm;

QLocale settingLocale() {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

QString plain(qint64 value) { return settingLocale().toString(value); }

QString sentenceGap() { return QLocale().language() == QLocale::Chinese ? QString() : QStringLiteral(" "); }

QString numberText(double value) {
    QString text = QString::fromStdString(shortest(value));
    text.replace(QRegularExpression(QStringLiteral("e([-+]?)0+(?=\\d)")), QStringLiteral("e\\1"));
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

std::optional<double> numberFrom(const QString& text) {
    QString plainText = text.trimmed();
    if (const QString mark = QLocale().decimalPoint(); mark != QLatin1String("."))
        plainText.replace(mark, QStringLiteral("."));
    return parseDouble(plainText.toStdString());
}

QString listText(const std::vector<int>& values) {
    QStringList parts;
    for (const int v : values) parts << QString::number(v);
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<int>> listFrom(const QString& text) {
    static const QRegularExpression separator(QStringLiteral("[\\s,;\\x{3001}\\x{FF0C}\\x{FF1B}]+"));
    std::vector<int> values;
    for (const QString& part : text.split(separator, Qt::SkipEmptyParts)) {
        const auto value = parseInteger(part.toStdString());
        if (!value || *value < 1 || *value > 1'000'000) return {};
        values.push_back(static_cast<int>(*value));
    }
    return values;
}
