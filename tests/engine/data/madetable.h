// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <string>

#include "engine/base/problem.h"

/// Made CSV files: a header and a function a column. Dates are written by QDate, QDateTime and QLocale, which are
/// independent of the reader.
namespace lstm::testing {

inline constexpr int rows = 40;

/// The values of every made file: neither sorted nor whole.
inline double valueAt(int row) { return 200.5 + (row * 37 % 23) * 1.25; }
inline QString value(int row) { return QString::number(valueAt(row), 'f', 2); }

using Cell = std::function<QString(int row)>;

/// A table from its header and one function a column.
inline std::string table(const QString& header, const QList<Cell>& columns, QChar separator = u',', int count = rows) {
    QStringList lines{header};
    for (int row = 0; row < count; ++row) {
        QStringList cells;
        for (const auto& column : columns) cells << column(row);
        lines << cells.join(separator);
    }
    return (lines.join(u'\n') + u'\n').toStdString();
}

inline QDate day(int row) { return QDate(2021, 3, 1).addDays(row); }
inline QDateTime hour(int row) {
    return QDateTime(QDate(2021, 3, 1), QTime(0, 0), QTimeZone::utc()).addSecs(3600 * row);
}
inline QString iso(int row) { return day(row).toString(Qt::ISODate); }
inline Cell number(std::function<int(int)> of) {
    return [of](int row) { return QString::number(of(row)); };
}
inline Cell days(const char* format) {
    return [format](int row) { return QLocale::c().toString(day(row), QString::fromUtf8(format)); };
}
inline Cell hours(const char* format) {
    return [format](int row) { return QLocale::c().toString(hour(row), QString::fromUtf8(format)); };
}
/// The newest row first.
inline Cell falling(const Cell& cell) {
    return [cell](int row) { return cell(rows - 1 - row); };
}
inline Cell text(const char* cell) {
    return [cell](int) { return QString::fromUtf8(cell); };
}

/// Codes with the first letter of their severity: "W:CSV_ORDER".
inline std::string told(const Problems& problems) {
    std::string codes;
    for (const auto& problem : problems)
        codes.append(codes.empty() ? "" : " ")
            .append(1, "EWI"[static_cast<int>(problem.severity())])
            .append(":")
            .append(kindOf(problem.code).name);
    return codes;
}

}  // namespace lstm::testing
