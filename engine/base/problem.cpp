// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/problem.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace lstm {
namespace {

struct Row {
    ProblemCode code;
    ProblemKind kind;
};
using enum ProblemCode;
constexpr auto E = Severity::Error, W = Severity::Warning, I = Severity::Info;

constexpr std::array table{
    Row{CsvAmbiguousNumber,
        {"CSV_AMBIGUOUS_NUMBER", E, "Line {line}: \"{0}\" can mean {1} or {2}. Choose the decimal mark."}},
    Row{CsvBadDate, {"CSV_BAD_DATE", W, "Line {line}: \"{0}\" is not a date; row order is used instead of dates."}},
    Row{CsvBadQuote, {"CSV_BAD_QUOTE", E, "Line {line}, column {column}: text after a closing quotation mark."}},
    Row{CsvBinary, {"CSV_BINARY", E, "This is not a text file ({0})."}},
    Row{CsvColumnCount, {"CSV_COLUMN_COUNT", E, "Line {line}: {0} found, {1} expected."}},
    Row{CsvDateGap, {"CSV_DATE_GAP", W, "{0} is missing between lines {1} and {2}."}},
    Row{CsvDuplicateDate, {"CSV_DUPLICATE_DATE", W, "Lines {1} and {2} have the same date \"{0}\"."}},
    Row{CsvDuplicateHeader,
        {"CSV_DUPLICATE_HEADER", W, "Two columns are called \"{0}\"; they are shown as \"{0}\" and \"{1}\"."}},
    Row{CsvEmpty, {"CSV_EMPTY", E, "The file is empty ({0})."}},
    Row{CsvEmptyColumns, {"CSV_EMPTY_COLUMNS", W, "{0} empty columns at the right were ignored."}},
    Row{CsvEncoding,
        {"CSV_ENCODING", E, "The text is not valid {0} ({1}). Choose the encoding: GB18030, Windows-1252 ..."}},
    Row{CsvEncodingGuessed,
        {"CSV_ENCODING_GUESSED", I, "Read as {0} (not valid UTF-8). Change the encoding if the header looks wrong."}},
    Row{CsvFooter, {"CSV_FOOTER", W, "{0} footer line was ignored: \"{1}\"."}},
    Row{CsvHtml, {"CSV_HTML", E, "This is a web page, not a CSV file (the download may have failed)."}},
    Row{CsvIsResults,
        {"CSV_IS_RESULTS", E,
         "This is a results file of a finished experiment (one column \"results\"). Compare it with other results "
         "instead."}},
    Row{CsvLineTooLong, {"CSV_LINE_TOO_LONG", E, "Line {line} is longer than 1 MiB."}},
    Row{CsvMissing, {"CSV_MISSING", E, "Line {line}, column \"{0}\": missing value{1}. Fill it in or drop the row."}},
    Row{CsvMixedDecimal, {"CSV_MIXED_DECIMAL", E, "Line {line} uses a decimal {0}, earlier lines use a decimal {1}."}},
    Row{CsvNotANumber, {"CSV_NOT_A_NUMBER", E, "Line {line}, column \"{0}\": \"{1}\" is not a number."}},
    Row{CsvNotFinite, {"CSV_NOT_FINITE", E, "Line {line}, column \"{0}\": infinite values are not allowed."}},
    Row{CsvNoHeader, {"CSV_NO_HEADER", I, "No header row; columns are called {0}."}},
    Row{CsvNoNumericColumn, {"CSV_NO_NUMERIC_COLUMN", E, "No numeric column found. Columns: {0}."}},
    Row{CsvNoRows, {"CSV_NO_ROWS", E, "The file contains no data rows ({0})."}},
    Row{CsvNul, {"CSV_NUL", E, "Line {line}: the file contains a NUL byte."}},
    Row{CsvOrder, {"CSV_ORDER", W, "The dates run backwards ({0}). Sort them in ascending order."}},
    Row{CsvOutOfRange,
        {"CSV_OUT_OF_RANGE", E, "Line {line}, column \"{0}\": \"{1}\" is outside the range of a double."}},
    Row{CsvPickColumn, {"CSV_PICK_COLUMN", I, "{0} numeric columns; \"{1}\" is selected."}},
    Row{CsvTooManyColumns, {"CSV_TOO_MANY_COLUMNS", E, "{0} columns found; at most 1000 are supported."}},
    Row{CsvUnclosedQuote, {"CSV_UNCLOSED_QUOTE", E, "A quotation mark opened on line {line} is never closed."}},
    Row{CsvNoSuchColumn, {"CSV_NO_SUCH_COLUMN", E, "There is no column \"{0}\". Columns: {1}."}},
    Row{CsvColumnNotNumeric, {"CSV_COLUMN_NOT_NUMERIC", E, "Column \"{0}\" holds no numbers. Numeric columns: {1}."}},
    Row{SeriesConstant, {"SERIES_CONSTANT", E, "All values are equal; scaling to [-1, 1] is impossible."}},
    Row{SeriesConstantDiff,
        {"SERIES_CONSTANT_DIFF", E,
         "All differences of the training rows are equal; scaling is impossible after differencing."}},
    Row{SeriesDiffOverflow,
        {"SERIES_DIFF_OVERFLOW", E, "Line {line}: the difference to the previous value is not finite."}},
    Row{SeriesTooShort,
        {"SERIES_TOO_SHORT", E, "{0} found; at least {1} are needed for a test period of {2} after differencing."}},
    Row{JsonSyntax, {"JSON_SYNTAX", E, "Line {line}, column {column}: not valid JSON ({0})."}},
    Row{JsonDuplicateKey, {"JSON_DUPLICATE_KEY", W, "The key \"{0}\" stands twice; the last one counts."}},
    Row{ConfigNotAnObject, {"CONFIG_NOT_AN_OBJECT", E, "The configuration must be a JSON object."}},
    Row{ConfigUnknownKey, {"CONFIG_UNKNOWN_KEY", W, "Unknown key \"{0}\"; it is kept but has no effect."}},
    Row{ConfigWrongType, {"CONFIG_WRONG_TYPE", E, "\"{0}\" must be {1}, not {2}."}},
    Row{ConfigUnknownName, {"CONFIG_UNKNOWN_NAME", E, "\"{0}\" is not a known value of \"{1}\". Known: {2}."}},
    Row{ConfigOutOfRange, {"CONFIG_OUT_OF_RANGE", E, "\"{0}\" is {1}; it must be {2}."}},
    Row{ConfigTooLarge,
        {"CONFIG_TOO_LARGE", E,
         "This network needs about {0} of memory for training; the limit is {1}. Use fewer units, fewer lags or a "
         "smaller batch."}},
    Row{ConfigTooLong,
        {"CONFIG_TOO_LONG", E,
         "This run needs about {0} steps of the optimizer; the limit is {1}. Use fewer epochs or repeats, or a larger "
         "batch."}},
    Row{ConfigReserved, {"CONFIG_RESERVED", E, "\"{0}\" is reserved for a later version."}},
    Row{ConfigBatchDivides,
        {"CONFIG_BATCH_DIVIDES", E,
         "Batch size {0} does not divide the {1} training samples. A stateful network needs equal batches, because row "
         "i of one batch continues row i of the batch before. Use {2}{3}."}},
    Row{ConfigForecastBatchDivides,
        {"CONFIG_FORECAST_BATCH_DIVIDES", E,
         "Forecasts are made in calls of {0} rows; {0} does not divide the {1} test rows. A stateful network needs "
         "whole calls. Set \"forecast.batch_size\" to {2}."}},
    Row{ConfigTrainRows,
        {"CONFIG_TRAIN_ROWS", E, "\"framing.train_size\" is {0}, but only {1} rows stand before the test."}},
    Row{ConfigTestRows, {"CONFIG_TEST_ROWS", E, "\"framing.test_size\" is {0}, but the series gives only {1} rows."}},
    Row{ConfigShuffleStateful,
        {"CONFIG_SHUFFLE_STATEFUL", W,
         "Shuffling breaks the order in which a stateful network carries its state along."}},
    Row{NotARecipe,
        {"NOT_A_RECIPE", E,
         "\"{0}\" is no recipe of an experiment. A recipe is one line of JSON; \"Copy recipe\" makes one."}},
    Row{NotALesson, {"NOT_A_LESSON", E, "This is not a lesson: it is no JSON object with the key \"lesson\"."}},
    Row{UnknownExperiment, {"UNKNOWN_EXPERIMENT", E, "There is no experiment or group \"{0}\". Known: {1}."}},
    Row{LockstepShape, {"LOCKSTEP_SHAPE", E, "The lockstep trainer does not train this network: {0}."}},
    Row{FileNotFound, {"FILE_NOT_FOUND", E, "There is no such file."}},
    Row{FileNotReadable, {"FILE_NOT_READABLE", E, "The file cannot be read: {0}."}},
    Row{FileNotRegular, {"FILE_NOT_REGULAR", E, "This is not a file but {0}."}},
    Row{FileTooLarge, {"FILE_TOO_LARGE", E, "The file has {0}; the limit is {1}."}},
    Row{FileNotWritable, {"FILE_NOT_WRITABLE", E, "The file cannot be written: {0}."}},
    Row{FileLocked, {"FILE_LOCKED", E, "Another process is writing this file ({0})."}},
    Row{NotAProject, {"NOT_A_PROJECT", E, "This is not a project of the LSTM Workbench: {0}."}},
    Row{ProjectNewer,
        {"PROJECT_NEWER", E,
         "This project was written by a newer version of the program (format {0}; this version knows {1})."}},
    Row{ProjectDamaged, {"PROJECT_DAMAGED", E, "The project is damaged: {0}. It was left as it is."}},
    Row{ProjectOtherExperiment,
        {"PROJECT_OTHER_EXPERIMENT", E, "Another experiment is called \"{0}\": {1}. Give one of them another name."}},
    Row{ProjectNotReproducible,
        {"PROJECT_NOT_REPRODUCIBLE", E, "Repeat {1} of \"{0}\" is not reproducible: {2}, but {3}."}},
    Row{ResultsNotANumber, {"RESULTS_NOT_A_NUMBER", E, "Line {line}: \"{0}\" is not a result."}},
    Row{ResultsEmpty, {"RESULTS_EMPTY", E, "The file holds no results."}},
    Row{ResultsKept, {"RESULTS_KEPT", W, "The file holds {0} results, this run only {1}; it was left as it is."}},
    Row{ResultsNoneYet, {"RESULTS_NONE_YET", W, "No repeat is finished, so no results were written."}},
    Row{TraceField, {"TRACE_FIELD", E, "This is not a Keras trace: {0}."}},
    Row{TraceShape, {"TRACE_SHAPE", E, "\"{0}\" has the wrong shape: {1}."}},
    Row{NumberFormat, {"NUMBER_FORMAT", E, "\"{0}\" is not {1}."}},
};

// The table is indexed by the code, so its order must be that of the enum.
constexpr bool inOrder() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].code) != i) return false;
    return static_cast<std::size_t>(NumberFormat) + 1 == table.size();
}
static_assert(inOrder());

bool isControl(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

/// Bidirectional marks, line and paragraph separators: characters that move the text around them.
bool reordersText(char32_t point) {
    return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

void appendEscape(std::string& text, std::string_view prefix, char32_t point, int digits) {
    text += prefix;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += "0123456789ABCDEF"[(point >> shift) & 15];
}

}  // namespace

const ProblemKind& kindOf(ProblemCode code) { return table[static_cast<std::size_t>(code)].kind; }

bool hasError(const Problems& problems) {
    return std::ranges::any_of(problems, [](const Problem& p) { return p.severity() == Severity::Error; });
}

bool hasFileProblem(const Problems& problems) {
    return std::ranges::any_of(problems,
                               [](const Problem& p) { return p.code >= FileNotFound && p.code <= FileLocked; });
}

std::string fillTemplate(std::string_view text, const Problem& problem) {
    // One pass from left to right: text from outside that looks like a placeholder stays as it is.
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            result += text[i];
            continue;
        }
        const auto key = text.substr(i + 1, close - i - 1);
        if (key == "line") result += std::to_string(problem.line);
        else if (key == "column") result += std::to_string(problem.column);
        else if (const auto n = key.size() == 1 ? static_cast<std::size_t>(key[0] - '0') : problem.arguments.size();
                 n < problem.arguments.size())
            result += problem.arguments[n];
        i = close;
    }
    return result;
}

bool tellsPlaceFirst(const Problem& problem) {
    return problem.line > 0 && problem.column > 0 && problem.code >= JsonDuplicateKey &&
           problem.code <= ConfigShuffleStateful;
}

std::string sentence(const Problem& problem) {
    auto text = fillTemplate(kindOf(problem.code).english, problem);
    if (tellsPlaceFirst(problem))
        text = "Line " + std::to_string(problem.line) + ", column " + std::to_string(problem.column) + ": " + text;
    if (problem.more > 0) text += " (And " + std::to_string(problem.more) + " more.)";
    return problem.file.empty() ? text : printable(problem.file) + ": " + text;
}

std::string printable(std::string_view text, std::size_t limit) {
    std::string result;
    for (std::size_t characters = 0; !text.empty(); ++characters) {
        if (characters == limit) return result + "...";
        const auto character = firstCharacter(text);
        if (!character.valid || isControl(character.point)) appendEscape(result, "\\x", character.point, 2);
        else if (reordersText(character.point)) appendEscape(result, "\\u", character.point, 4);
        else result += text.substr(0, character.bytes);
        text.remove_prefix(character.bytes);
    }
    return result;
}

std::string quotable(std::string_view text) { return printable(text, 40); }

}  // namespace lstm
