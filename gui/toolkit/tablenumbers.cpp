// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/tablenumbers.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "engine/base/numbers.h"
#include "gui/toolkit/numbertext.h"

namespace {

bool isZero(const QString& text) {
    return std::ranges::none_of(text, [](QChar c) { return c.isDigit() && c.digitValue() > 0; });
}

}  // namespace

QString fixedNumber(double value, int decimals) {
    if (std::isnan(value)) return QStringLiteral("\u2014");
    const QLocale locale = settingLocale();
    const double size = std::abs(value);
    QString text;
    if (std::isinf(value)) text = value < 0 ? QStringLiteral("-\u221e") : QStringLiteral("\u221e");
    else if (size >= 1e10) text = locale.toString(value, 'g', 6);
    else if (size > 0 && size < 0.5 * std::pow(10.0, -decimals)) text = locale.toString(value, 'g', 3);
    else text = locale.toString(value == 0 ? 0.0 : value, 'f', decimals);  // no negative zero
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString signedNumber(double value, int decimals) {
    const QString text = fixedNumber(value, decimals);
    return value > 0 && !isZero(text) ? QLatin1Char('+') + text : text;
}

QString percentNumber(double share) {
    const bool end = share == 0 || share == 1;
    const double percent = end ? 100 * share : std::clamp(100 * share, 0.1, 99.9);
    return fixedNumber(percent, !end && (percent < 0.5 || percent >= 99.5) ? 1 : 0);
}

QString pNumber(double p) { return p < 0.001 ? QLatin1Char('<') + fixedNumber(0.001, 3) : fixedNumber(p, 3); }

int decimalsOf(std::span<const double> values, int most) {
    int decimals = 0;
    for (const double value : values) {
        const std::string text = lstm::shortest(value);
        const auto point = text.find('.');
        if (text.find('e') != std::string::npos) return most;
        if (point != std::string::npos) decimals = std::max(decimals, static_cast<int>(text.size() - point - 1));
        if (decimals >= most) return most;
    }
    return decimals;
}

QString toolTipText(const QStringList& lines) {
    QStringList escaped;
    for (const QString& line : lines) escaped << line.toHtmlEscaped();
    return QStringLiteral("<qt>%1</qt>").arg(escaped.join(QStringLiteral("<br>")));
}
