// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;

/// Beyond Qt's roles, what a table can say of its cells.
enum TableRole {
    TableStyleRole = Qt::UserRole + 64,  ///< int: a marker of Theme::experiment stands before the text
    TableMarkRole,                       ///< QString: a sign painted before the text, DemiBold as the text then is
    TableRuleRole,                       ///< bool, of column 0: a strong rule beneath the row
    TableHoverRole,                      ///< bool: the pointer is over what this row shows, here or elsewhere
};

/// How a table is copied.
enum class TableFormat { Tsv, Markdown, Latex };

/// Head and rows of a table as text, as they are displayed.
///
/// A cell is a number when its EditRole is one (a double or an integer); numbers keep their digits and are never
/// quoted. Text cells come from outside: in TSV a cell that a spreadsheet would compute (it starts with = + - @, a
/// tab, a line break or a quotation mark) gets a leading apostrophe; in Markdown and LaTeX all that is syntax there
/// is escaped. Line breaks and tabs within a cell become spaces. The minus sign is U+2212 in Markdown, "-" in TSV
/// and $-$ in LaTeX. Columns of numbers are set to the right.
QString tableText(const QAbstractItemModel& model, TableFormat format);

/// One cell of text, made safe for a format.
QString safeCell(const QString& text, TableFormat format);
