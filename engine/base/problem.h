// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Problems: bad input is data, not an exception.
///
/// Every function that reads something from outside returns what it understood together with a
/// list of all problems at once. A problem is a code, a place and the pieces of text that belong
/// to it; the front ends make sentences of it (`sentence` in English, the window in the user's
/// language from the same templates).
namespace lstm {

enum class Severity { Error, Warning, Info };

/// Closed set of everything that can be wrong; the name of each (`CSV_EMPTY`) is what `--json` prints.
enum class ProblemCode {
    // CSV files (the whole set is a contract)
    CsvAmbiguousNumber,
    CsvBadDate,
    CsvBadQuote,
    CsvBinary,
    CsvColumnCount,
    CsvDateGap,
    CsvDuplicateDate,
    CsvDuplicateHeader,
    CsvEmpty,
    CsvEmptyColumns,
    CsvEncoding,
    CsvEncodingGuessed,
    CsvFooter,
    CsvHtml,
    CsvIsResults,
    CsvLineTooLong,
    CsvMissing,
    CsvMixedDecimal,
    CsvNotANumber,
    CsvNotFinite,
    CsvNoHeader,
    CsvNoNumericColumn,
    CsvNoRows,
    CsvNul,
    CsvOrder,
    CsvOutOfRange,
    CsvPickColumn,
    CsvTooManyColumns,
    CsvUnclosedQuote,
    CsvNoSuchColumn,
    CsvColumnNotNumeric,
    // a series that cannot be framed
    SeriesConstant,
    SeriesConstantDiff,
    SeriesDiffOverflow,
    SeriesTooShort,
    // configurations
    JsonSyntax,
    JsonDuplicateKey,
    ConfigNotAnObject,
    ConfigUnknownKey,
    ConfigWrongType,
    ConfigUnknownName,
    ConfigOutOfRange,
    ConfigTooLarge,
    ConfigTooLong,
    ConfigReserved,
    ConfigBatchDivides,
    ConfigForecastBatchDivides,
    ConfigTrainRows,
    ConfigTestRows,
    ConfigShuffleStateful,
    NotARecipe,
    NotALesson,
    UnknownExperiment,
    LockstepShape,
    // files
    FileNotFound,
    FileNotReadable,
    FileNotRegular,
    FileTooLarge,
    FileNotWritable,
    FileLocked,
    // project files
    NotAProject,
    ProjectNewer,
    ProjectDamaged,
    ProjectOtherExperiment,
    ProjectNotReproducible,
    // result files and traces
    ResultsNotANumber,
    ResultsEmpty,
    ResultsKept,
    ResultsNoneYet,
    TraceField,
    TraceShape,
    NumberFormat,
};

struct ProblemKind {
    std::string_view name;  ///< `CSV_EMPTY`
    Severity severity;
    std::string_view english;  ///< template with {0}, {1}, ... and {line}, {column}
};
const ProblemKind& kindOf(ProblemCode code);

struct Problem {
    ProblemCode code{};
    std::size_t line = 0;                ///< 1-based, 0 = no line
    std::size_t column = 0;              ///< 1-based column of the table, 0 = no column
    std::vector<std::string> arguments;  ///< what fills {0}, {1}, ...: offending text, limits, names
    std::string file = {};               ///< where it comes from, as the user named it; empty = no file
    std::size_t more = 0;                ///< how many further places have the same cause; the first one is told

    Severity severity() const { return kindOf(code).severity; }
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// True when at least one problem is an error.
bool hasError(const Problems& problems);

/// True when a file could not be read or written at all, whatever stands in it.
bool hasFileProblem(const Problems& problems);

/// Fills a template (English or translated) with the problem's place and arguments.
std::string fillTemplate(std::string_view text, const Problem& problem);

/// True where the template does not tell the place but the problem has one: a value of a JSON file that people write by
/// hand. Front ends put it before the sentence.
bool tellsPlaceFirst(const Problem& problem);

/// The English sentence.
std::string sentence(const Problem& problem);

/// Text from outside so that it can be shown in a message, a terminal or a label without doing harm:
/// control characters and bytes that are not UTF-8 become \x1B, bidirectional marks \u202E. After
/// `limit` characters follow three points.
std::string printable(std::string_view text, std::size_t limit = std::string_view::npos);

/// `printable` with at most 40 characters, to be quoted inside a sentence.
std::string quotable(std::string_view text);

/// A value, or the problems that prevented it. Warnings may stand beside a value.
template <class Value>
struct Checked {
    Value value{};
    Problems problems;
    bool ok() const { return !hasError(problems); }
};

}  // namespace lstm
