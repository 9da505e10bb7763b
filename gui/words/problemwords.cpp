// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/problemwords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <vector>

namespace {

// %1, %2 stand for figures ("12", "1, 2, 11", "0xFF", "1.5 GiB"), "%1" in quotation marks for any text.
// The first row that fits the whole word wins.
constexpr std::array words{
    // files
    QT_TRANSLATE_NOOP("ProblemWord", "a directory"),
    QT_TRANSLATE_NOOP("ProblemWord", "a pipe"),
    QT_TRANSLATE_NOOP("ProblemWord", "a socket"),
    QT_TRANSLATE_NOOP("ProblemWord", "a device"),
    QT_TRANSLATE_NOOP("ProblemWord", "a socket or a device"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 byte"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 bytes"),
    // causes, as the C library names them
    QT_TRANSLATE_NOOP("ProblemWord", "Permission denied"),
    QT_TRANSLATE_NOOP("ProblemWord", "No such file or directory"),
    QT_TRANSLATE_NOOP("ProblemWord", "No space left on device"),
    QT_TRANSLATE_NOOP("ProblemWord", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("ProblemWord", "Read-only file system"),
    QT_TRANSLATE_NOOP("ProblemWord", "Input/output error"),
    QT_TRANSLATE_NOOP("ProblemWord", "File too large"),
    QT_TRANSLATE_NOOP("ProblemWord", "File name too long"),
    QT_TRANSLATE_NOOP("ProblemWord", "Is a directory"),
    QT_TRANSLATE_NOOP("ProblemWord", "Not a directory"),
    QT_TRANSLATE_NOOP("ProblemWord", "Operation not permitted"),
    QT_TRANSLATE_NOOP("ProblemWord", "Too many open files"),
    // what a file is instead of a table
    QT_TRANSLATE_NOOP("ProblemWord", "PNG image"),
    QT_TRANSLATE_NOOP("ProblemWord", "JPEG image"),
    QT_TRANSLATE_NOOP("ProblemWord", "GIF image"),
    QT_TRANSLATE_NOOP("ProblemWord", "PDF document"),
    QT_TRANSLATE_NOOP("ProblemWord", "gzip archive"),
    QT_TRANSLATE_NOOP("ProblemWord", "SQLite database"),
    QT_TRANSLATE_NOOP("ProblemWord", "program"),
    QT_TRANSLATE_NOOP("ProblemWord", "binary data"),
    QT_TRANSLATE_NOOP("ProblemWord", "Excel workbook (.xlsx) or another ZIP archive; in Excel use Save as, CSV UTF-8"),
    QT_TRANSLATE_NOOP("ProblemWord", "Excel workbook (.xls) or another Office file; save it as CSV UTF-8"),
    QT_TRANSLATE_NOOP("ProblemWord", "only a byte-order mark"),
    QT_TRANSLATE_NOOP("ProblemWord", "only blank lines"),
    QT_TRANSLATE_NOOP("ProblemWord", "only a header"),
    // projects
    QT_TRANSLATE_NOOP("ProblemWord", "the file is empty"),
    QT_TRANSLATE_NOOP("ProblemWord", "it is no SQLite database"),
    QT_TRANSLATE_NOOP("ProblemWord", "it is the database of another program"),
    QT_TRANSLATE_NOOP("ProblemWord", "its header has changed"),
    QT_TRANSLATE_NOOP("ProblemWord", "the database is in use"),
    QT_TRANSLATE_NOOP("ProblemWord", "the disk is full"),
    QT_TRANSLATE_NOOP("ProblemWord", "it is read-only"),
    QT_TRANSLATE_NOOP("ProblemWord", "the values of a series have changed"),
    QT_TRANSLATE_NOOP("ProblemWord", "a row of the table \"%1\" has changed"),
    QT_TRANSLATE_NOOP("ProblemWord", "it holds other tables than a project does"),
    QT_TRANSLATE_NOOP("ProblemWord", "a table is missing"),
    QT_TRANSLATE_NOOP("ProblemWord", "database disk image is malformed"),
    QT_TRANSLATE_NOOP("ProblemWord", "process %1 on \"%2\""),
    QT_TRANSLATE_NOOP("ProblemWord", "its owner is not known"),
    // encodings
    QT_TRANSLATE_NOOP("ProblemWord", "byte %1 at offset %2"),
    QT_TRANSLATE_NOOP("ProblemWord", "it is UTF-32"),
    QT_TRANSLATE_NOOP("ProblemWord", "no such encoding"),
    QT_TRANSLATE_NOOP("ProblemWord", "half a surrogate pair at offset %1"),
    QT_TRANSLATE_NOOP("ProblemWord", "an odd number of bytes; is it cut off?"),
    // rows, columns, dates
    QT_TRANSLATE_NOOP("ProblemWord", "%1 column"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 columns"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 value"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 values"),
    QT_TRANSLATE_NOOP("ProblemWord", "The month %1"),
    QT_TRANSLATE_NOOP("ProblemWord", "One row"),
    QT_TRANSLATE_NOOP("ProblemWord", "A stretch of %1 rows"),
    QT_TRANSLATE_NOOP("ProblemWord", "newest first"),
    QT_TRANSLATE_NOOP("ProblemWord", "first in line %1"),
    QT_TRANSLATE_NOOP("ProblemWord", "comma"),
    QT_TRANSLATE_NOOP("ProblemWord", "point"),
    QT_TRANSLATE_NOOP("ProblemWord", "none"),
    // kinds of JSON values
    QT_TRANSLATE_NOOP("ProblemWord", "null"),
    QT_TRANSLATE_NOOP("ProblemWord", "a list"),
    QT_TRANSLATE_NOOP("ProblemWord", "an object"),
    QT_TRANSLATE_NOOP("ProblemWord", "a text"),
    QT_TRANSLATE_NOOP("ProblemWord", "the text \"%1\""),
    QT_TRANSLATE_NOOP("ProblemWord", "a number"),
    QT_TRANSLATE_NOOP("ProblemWord", "the number %1"),
    QT_TRANSLATE_NOOP("ProblemWord", "a whole number"),
    QT_TRANSLATE_NOOP("ProblemWord", "true or false"),
    QT_TRANSLATE_NOOP("ProblemWord", "true"),
    QT_TRANSLATE_NOOP("ProblemWord", "false"),
    QT_TRANSLATE_NOOP("ProblemWord", "a whole number from %1 to %2, as a text"),
    QT_TRANSLATE_NOOP("ProblemWord", "[low, high], \"standard\" or \"none\""),
    QT_TRANSLATE_NOOP("ProblemWord", "syntax error"),
    QT_TRANSLATE_NOOP("ProblemWord", "a number is outside the range of a double"),
    QT_TRANSLATE_NOOP("ProblemWord", "nested more than %1 deep"),
    QT_TRANSLATE_NOOP("ProblemWord", "more than %1 values"),
    QT_TRANSLATE_NOOP("ProblemWord", "nothing"),
    QT_TRANSLATE_NOOP("ProblemWord", "a list of %1"),
    // lessons
    QT_TRANSLATE_NOOP("ProblemWord", "%1 to %2 lower-case letters, digits and hyphens"),
    QT_TRANSLATE_NOOP("ProblemWord", "a name that no preset and no other experiment of the lesson has"),
    QT_TRANSLATE_NOOP("ProblemWord", "an id that no other card has"),
    QT_TRANSLATE_NOOP("ProblemWord", "another experiment than \"a\""),
    // ranges
    QT_TRANSLATE_NOOP("ProblemWord", "from %1 to %2"),
    QT_TRANSLATE_NOOP("ProblemWord", "at most %1"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 or more"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 lags"),
    QT_TRANSLATE_NOOP("ProblemWord", "at most %1 lags"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 layers"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 to %2 layers"),
    QT_TRANSLATE_NOOP("ProblemWord", "[low, high] with low below high in float32"),
    QT_TRANSLATE_NOOP("ProblemWord", "from %1 to below %2 in float32"),
    QT_TRANSLATE_NOOP("ProblemWord", "from %1 to %2, what a float32 holds with all its digits"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 to %2 bytes without slashes, control characters and spaces at the ends"),
    // remedies and limits
    QT_TRANSLATE_NOOP("ProblemWord", "%1 or %2"),
    QT_TRANSLATE_NOOP("ProblemWord", ", or the last %1 rows (\"framing.train_size\": %2)"),
    QT_TRANSLATE_NOOP("ProblemWord", "%1 layers, at most %2 are possible"),
    QT_TRANSLATE_NOOP("ProblemWord", "sixteen repeats at once need %1, at most %2 are possible"),
};

/// The word as a pattern: everything literal but the figures.
QRegularExpression patternOf(const char* word) {
    QString pattern = QRegularExpression::escape(QString::fromLatin1(word));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\\"\\\\%\\d\\\\\"")), QStringLiteral("\"(.*)\""));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")),
                    QStringLiteral("(\\S*\\d\\S*?(?:, \\d+)*(?: (?:bytes?|[KMGTPE]iB))?)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

const std::vector<QRegularExpression>& patterns() {
    static const auto all = [] {
        std::vector<QRegularExpression> list;
        for (const char* word : words) list.push_back(patternOf(word));
        return list;
    }();
    return all;
}

/// Figures are words themselves where they have a unit ("12 bytes") or make a list ("1, 2, 11").
QString figureText(QString figure) {
    static const QRegularExpression bytes(QStringLiteral("^(.*\\d) bytes?$"));
    if (const auto match = bytes.match(figure); match.hasMatch())
        return QCoreApplication::translate("ProblemWord", "%1 bytes").arg(match.captured(1));
    static const QRegularExpression list(QStringLiteral("^\\d+(, \\d+)+$"));
    return list.match(figure).hasMatch()
               ? figure.replace(QStringLiteral(", "),
                                QCoreApplication::translate("ProblemWord", ", ", "between the figures of a list"))
               : figure;
}

}  // namespace

QString problemWord(const std::string& word) {
    const QString text = QString::fromStdString(word);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto match = patterns()[i].match(text);
        if (!match.hasMatch()) continue;
        QString translated = QCoreApplication::translate("ProblemWord", words[i]);
        const QString first = match.captured(1), second = match.captured(2);
        if (match.lastCapturedIndex() == 2) return translated.arg(figureText(first), figureText(second));
        return match.lastCapturedIndex() == 1 ? translated.arg(figureText(first)) : translated;
    }
    return text;
}

bool isQuotedArgument(std::string_view english, std::size_t index) {
    return english.find("\"{" + std::to_string(index) + "}\"") != english.npos;
}
