// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fact.h"

/// Problems: bad input is data, not an exception.
///
/// Every function that reads something from outside returns what it understood together with a
/// list of all problems at once. A problem is a code, a place and the facts that belong to it; the
/// front ends make sentences of it, each in its language, from the one table of templates (problems.def).
namespace lstm {

enum class Severity { Error, Warning, Info };

/// Closed set of everything that can be wrong; the name of each (`CSV_EMPTY`) is what `--json` prints.
enum class ProblemCode {
#define PROBLEM(code, name, severity, what, why, remedy) code,
#include /* the table */ "engine/base/problems.def"
#undef PROBLEM
};

struct ProblemKind {
    std::string_view name;  ///< `CSV_EMPTY`
    Severity severity;
    const char *what, *why,
        *remedy;  ///< English templates with {0}, {1}, ... and {line}, {column}; "" = nothing to say
};
const ProblemKind& kindOf(ProblemCode code);
/// How many codes there are: they are numbered from 0.
std::size_t problemCodes();

struct Problem {
    ProblemCode code{};
    std::size_t line = 0;          ///< 1-based, 0 = no line
    std::size_t column = 0;        ///< 1-based column of the table, 0 = no column
    std::vector<Fact> facts = {};  ///< what fills {0}, {1}, ...: offending text, limits, names
    std::string file = {};         ///< where it comes from, as the user named it; empty = no file
    std::size_t more = 0;          ///< how many further places have the same cause; the first one is told

    Severity severity() const { return kindOf(code).severity; }
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// True when at least one problem is an error.
bool hasError(const Problems& problems);

/// True when a file could not be read or written at all, whatever stands in it.
bool hasFileProblem(const Problems& problems);

/// The setting, option or other name that the problem is about; nullptr where it is about none.
const Key* keyOf(const Problem& problem);

/// What is wrong (with its file), why, and what would help; each may be empty.
struct ProblemParts {
    std::string what, why, remedy;
};
ProblemParts partsOf(const Problem& problem, const Translation& translate = inEnglish);

/// All of it: file, place, the three sentences and how many more places there are.
std::string sentence(const Problem& problem, const Translation& translate = inEnglish);

/// Text from outside so that it can be shown in a message, a terminal or a label without doing harm:
/// control characters and bytes that are not UTF-8 become `\x1B`, bidirectional marks `\u202E`. After
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
