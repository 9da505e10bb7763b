// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/problemtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "gui/toolkit/numbertext.h"
#include "gui/words/problemwords.h"

namespace {

// The engine knows no translations; its templates are repeated here so that lupdate finds them.
constexpr std::array templates{
    QT_TRANSLATE_NOOP("Problem", "Line {line}: \"{0}\" can mean {1} or {2}. Choose the decimal mark."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}: \"{0}\" is not a date; row order is used instead of dates."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}, column {column}: text after a closing quotation mark."),
    QT_TRANSLATE_NOOP("Problem", "This is not a text file ({0})."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}: {0} found, {1} expected."),
    QT_TRANSLATE_NOOP("Problem", "{0} is missing between lines {1} and {2}."),
    QT_TRANSLATE_NOOP("Problem", "Lines {1} and {2} have the same date \"{0}\"."),
    QT_TRANSLATE_NOOP("Problem", "Two columns are called \"{0}\"; they are shown as \"{0}\" and \"{1}\"."),
    QT_TRANSLATE_NOOP("Problem", "The file is empty ({0})."),
    QT_TRANSLATE_NOOP("Problem", "{0} empty columns at the right were ignored."),
    QT_TRANSLATE_NOOP("Problem", "The text is not valid {0} ({1}). Choose the encoding: GB18030, Windows-1252 ..."),
    QT_TRANSLATE_NOOP("Problem", "Read as {0} (not valid UTF-8). Change the encoding if the header looks wrong."),
    QT_TRANSLATE_NOOP("Problem", "{0} footer line was ignored: \"{1}\"."),
    QT_TRANSLATE_NOOP("Problem", "This is a web page, not a CSV file (the download may have failed)."),
    QT_TRANSLATE_NOOP("Problem",
                      "This is a results file of a finished experiment (one column \"results\"). Compare it with other "
                      "results instead."),
    QT_TRANSLATE_NOOP("Problem", "Line {line} is longer than 1 MiB."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}, column \"{0}\": missing value{1}. Fill it in or drop the row."),
    QT_TRANSLATE_NOOP("Problem", "Line {line} uses a decimal {0}, earlier lines use a decimal {1}."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}, column \"{0}\": \"{1}\" is not a number."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}, column \"{0}\": infinite values are not allowed."),
    QT_TRANSLATE_NOOP("Problem", "No header row; columns are called {0}."),
    QT_TRANSLATE_NOOP("Problem", "No numeric column found. Columns: {0}."),
    QT_TRANSLATE_NOOP("Problem", "The file contains no data rows ({0})."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}: the file contains a NUL byte."),
    QT_TRANSLATE_NOOP("Problem", "The dates run backwards ({0}). Sort them in ascending order."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}, column \"{0}\": \"{1}\" is outside the range of a double."),
    QT_TRANSLATE_NOOP("Problem", "{0} numeric columns; \"{1}\" is selected."),
    QT_TRANSLATE_NOOP("Problem", "{0} columns found; at most 1000 are supported."),
    QT_TRANSLATE_NOOP("Problem", "A quotation mark opened on line {line} is never closed."),
    QT_TRANSLATE_NOOP("Problem", "There is no column \"{0}\". Columns: {1}."),
    QT_TRANSLATE_NOOP("Problem", "Column \"{0}\" holds no numbers. Numeric columns: {1}."),
    QT_TRANSLATE_NOOP("Problem", "All values are equal; scaling to [-1, 1] is impossible."),
    QT_TRANSLATE_NOOP("Problem",
                      "All differences of the training rows are equal; scaling is impossible after differencing."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}: the difference to the previous value is not finite."),
    QT_TRANSLATE_NOOP("Problem", "{0} found; at least {1} are needed for a test period of {2} after differencing."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}, column {column}: not valid JSON ({0})."),
    QT_TRANSLATE_NOOP("Problem", "The key \"{0}\" stands twice; the last one counts."),
    QT_TRANSLATE_NOOP("Problem", "The configuration must be a JSON object."),
    QT_TRANSLATE_NOOP("Problem", "Unknown key \"{0}\"; it is kept but has no effect."),
    QT_TRANSLATE_NOOP("Problem", "\"{0}\" must be {1}, not {2}."),
    QT_TRANSLATE_NOOP("Problem", "\"{0}\" is not a known value of \"{1}\". Known: {2}."),
    QT_TRANSLATE_NOOP("Problem", "\"{0}\" is {1}; it must be {2}."),
    QT_TRANSLATE_NOOP("Problem",
                      "This network needs about {0} of memory for training; the limit is {1}. Use fewer units, fewer "
                      "lags or a smaller batch."),
    QT_TRANSLATE_NOOP("Problem",
                      "This run needs about {0} steps of the optimizer; the limit is {1}. Use fewer epochs or repeats, "
                      "or a larger batch."),
    QT_TRANSLATE_NOOP("Problem", "\"{0}\" is reserved for a later version."),
    QT_TRANSLATE_NOOP("Problem",
                      "Batch size {0} does not divide the {1} training samples. A stateful network needs equal "
                      "batches, because row i of one batch continues row i of the batch before. Use {2}{3}."),
    QT_TRANSLATE_NOOP("Problem",
                      "Forecasts are made in calls of {0} rows; {0} does not divide the {1} test rows. A stateful "
                      "network needs whole calls. Set \"forecast.batch_size\" to {2}."),
    QT_TRANSLATE_NOOP("Problem", "\"framing.train_size\" is {0}, but only {1} rows stand before the test."),
    QT_TRANSLATE_NOOP("Problem", "\"framing.test_size\" is {0}, but the series gives only {1} rows."),
    QT_TRANSLATE_NOOP("Problem", "Shuffling breaks the order in which a stateful network carries its state along."),
    QT_TRANSLATE_NOOP(
        "Problem", "\"{0}\" is no recipe of an experiment. A recipe is one line of JSON; \"Copy recipe\" makes one."),
    QT_TRANSLATE_NOOP("Problem", "This is not a lesson: it is no JSON object with the key \"lesson\"."),
    QT_TRANSLATE_NOOP("Problem", "There is no experiment or group \"{0}\". Known: {1}."),
    QT_TRANSLATE_NOOP("Problem", "The lockstep trainer does not train this network: {0}."),
    QT_TRANSLATE_NOOP("Problem", "There is no such file."),
    QT_TRANSLATE_NOOP("Problem", "The file cannot be read: {0}."),
    QT_TRANSLATE_NOOP("Problem", "This is not a file but {0}."),
    QT_TRANSLATE_NOOP("Problem", "The file has {0}; the limit is {1}."),
    QT_TRANSLATE_NOOP("Problem", "The file cannot be written: {0}."),
    QT_TRANSLATE_NOOP("Problem", "Another process is writing this file ({0})."),
    QT_TRANSLATE_NOOP("Problem", "This is not a project of the LSTM Workbench: {0}."),
    QT_TRANSLATE_NOOP(
        "Problem", "This project was written by a newer version of the program (format {0}; this version knows {1})."),
    QT_TRANSLATE_NOOP("Problem", "The project is damaged: {0}. It was left as it is."),
    QT_TRANSLATE_NOOP("Problem", "Another experiment is called \"{0}\": {1}. Give one of them another name."),
    QT_TRANSLATE_NOOP("Problem", "Repeat {1} of \"{0}\" is not reproducible: {2}, but {3}."),
    QT_TRANSLATE_NOOP("Problem", "Line {line}: \"{0}\" is not a result."),
    QT_TRANSLATE_NOOP("Problem", "The file holds no results."),
    QT_TRANSLATE_NOOP("Problem", "The file holds {0} results, this run only {1}; it was left as it is."),
    QT_TRANSLATE_NOOP("Problem", "No repeat is finished, so no results were written."),
    QT_TRANSLATE_NOOP("Problem", "This is not a Keras trace: {0}."),
    QT_TRANSLATE_NOOP("Problem", "\"{0}\" has the wrong shape: {1}."),
    QT_TRANSLATE_NOOP("Problem", "\"{0}\" is not {1}."),
};

QString translated(const lstm::Problem& problem) {
    return QCoreApplication::translate("Problem", std::string(lstm::kindOf(problem.code).english).c_str());
}

/// A template filled with the problem's arguments, the engine's own words among them translated.
QString filled(const QString& text, const lstm::Problem& problem) {
    lstm::Problem words = problem;
    const auto english = lstm::kindOf(problem.code).english;
    for (std::size_t i = 0; i < words.arguments.size(); ++i)
        if (!isQuotedArgument(english, i)) words.arguments[i] = problemWord(problem.arguments[i]).toStdString();
    return QString::fromStdString(lstm::fillTemplate(text.toStdString(), words));
}

QString ofFile(const lstm::Problem& problem, const QString& text) {
    return QCoreApplication::translate("Problem", "%1: %2", "name of a file, what is wrong with it")
        .arg(QString::fromStdString(problem.file), text);
}

/// Sentences of a template: after a full stop and a space, or after a Chinese full stop. Cut before the
/// arguments are filled in, which may hold full stops of their own.
QStringList sentences(const QString& text) {
    static const QRegularExpression border(QStringLiteral("(?<=\\.) (?=[A-Z])|(?<=\u3002)"));
    return text.split(border, Qt::SkipEmptyParts);
}

/// Problems whose last sentence says what a button beneath would do.
bool endsWithRemedy(lstm::ProblemCode code) {
    return code == lstm::ProblemCode::ConfigBatchDivides || code == lstm::ProblemCode::ConfigForecastBatchDivides;
}

}  // namespace

QString problemText(const lstm::Problem& problem) {
    QString text = filled(translated(problem), problem);
    if (lstm::tellsPlaceFirst(problem))
        text = QCoreApplication::translate("Problem", "Line %1, column %2: %3")
                   .arg(QString::number(problem.line), QString::number(problem.column), text);
    return problem.file.empty() ? text : ofFile(problem, text);
}

ProblemParts problemParts(const lstm::Problem& problem) {
    QStringList all = sentences(translated(problem));
    ProblemParts parts;
    if (all.size() > 1 && endsWithRemedy(problem.code)) parts.remedy = filled(all.takeLast(), problem);
    if (!all.isEmpty()) parts.what = filled(all.takeFirst(), problem);
    if (!problem.file.empty()) parts.what = ofFile(problem, parts.what);
    parts.why = filled(all.join(sentenceGap()), problem);
    return parts;
}

bool isTranslatableProblem(std::string_view english) {
    return std::ranges::any_of(templates, [english](const char* known) { return english == known; });
}
