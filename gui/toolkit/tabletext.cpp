// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/tabletext.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace {

constexpr QChar minus(0x2212);

bool isNumber(const QModelIndex& index) {
    const QVariant value = index.data(Qt::EditRole);
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong: return true;
    default: return false;
    }
}

/// Tabs and line breaks would end the cell.
QString oneLine(QString text) {
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    return text;
}

/// Also the full-width forms, which spreadsheets of East Asian locales take for the same.
bool wouldCompute(const QString& text) {
    static const QString starts = QStringLiteral("=+-@\t\r\n\"\uFF1D\uFF0B\uFF0D\uFF20") + minus;
    return !text.isEmpty() && starts.contains(text.front());
}

QString markdown(const QString& text) {
    static const QString syntax = QStringLiteral("\\`*_{}[]<>()#+-.!|~&$");
    QString escaped;
    for (int i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        // Letters, digits and a point or dash between them need nothing and stay readable.
        const bool inside = (c == QLatin1Char('.') || c == QLatin1Char('-')) && i > 0 && text[i - 1].isLetterOrNumber();
        if (syntax.contains(c) && !inside) escaped += QLatin1Char('\\');
        escaped += c;
    }
    return escaped;
}

QString latex(const QString& text) {
    QString escaped;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '\\': escaped += QStringLiteral("\\textbackslash{}"); break;
        case '~': escaped += QStringLiteral("\\textasciitilde{}"); break;
        case '^': escaped += QStringLiteral("\\textasciicircum{}"); break;
        case '<': escaped += QStringLiteral("\\textless{}"); break;
        case '>': escaped += QStringLiteral("\\textgreater{}"); break;
        case '|': escaped += QStringLiteral("\\textbar{}"); break;
        case '"': escaped += QStringLiteral("\\textquotedbl{}"); break;
        case '{':
        case '}':
        case '_':
        case '#':
        case '$':
        case '%':
        case '&': escaped += QLatin1Char('\\'), escaped += c; break;
        case 0x2212: escaped += QStringLiteral("$-$"); break;
        case 0x221e: escaped += QStringLiteral("$\\infty$"); break;
        case 0x2014: escaped += QStringLiteral("---"); break;
        default: escaped += c;
        }
    }
    return escaped;
}

QString numberCell(QString text, TableFormat format) {
    text = oneLine(text);
    switch (format) {
    case TableFormat::Tsv: return text.replace(minus, QLatin1Char('-'));
    case TableFormat::Markdown: return text;
    case TableFormat::Latex: return latex(text);
    }
    Q_UNREACHABLE();
}

QStringList rowCells(const QAbstractItemModel& model, int row, TableFormat format) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QModelIndex index = model.index(row, column);
        const QString text = index.data().toString();
        cells << (isNumber(index) ? numberCell(text, format) : safeCell(text, format));
    }
    return cells;
}

/// A column is one of figures when its first filled cell is a number.
bool isFigures(const QAbstractItemModel& model, int column) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (!model.index(row, column).data().toString().isEmpty()) return isNumber(model.index(row, column));
    return false;
}

}  // namespace

QString safeCell(const QString& text, TableFormat format) {
    switch (format) {
    case TableFormat::Tsv: return (wouldCompute(text) ? QStringLiteral("'") : QString()) + oneLine(text);
    case TableFormat::Markdown: return markdown(oneLine(text));
    case TableFormat::Latex: return latex(oneLine(text));
    }
    Q_UNREACHABLE();
}

QString tableText(const QAbstractItemModel& model, TableFormat format) {
    QStringList head;
    QString alignment;
    QStringList rules;
    for (int column = 0; column < model.columnCount(); ++column) {
        head << safeCell(model.headerData(column, Qt::Horizontal).toString(), format);
        alignment += QLatin1Char(isFigures(model, column) ? 'r' : 'l');
        rules << (isFigures(model, column) ? QStringLiteral("---:") : QStringLiteral(":---"));
    }
    const auto line = [format](const QStringList& cells) {
        switch (format) {
        case TableFormat::Tsv: return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        case TableFormat::Markdown: return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
        case TableFormat::Latex: return cells.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
        }
        Q_UNREACHABLE();
    };
    QString text = line(head);
    if (format == TableFormat::Markdown) text += line(rules);
    if (format == TableFormat::Latex)
        text = QStringLiteral("\\begin{tabular}{") + alignment + QStringLiteral("}\n") + text +
               QStringLiteral("\\hline\n");
    for (int row = 0; row < model.rowCount(); ++row) text += line(rowCells(model, row, format));
    if (format == TableFormat::Latex) text += QStringLiteral("\\end{tabular}\n");
    return text;
}
