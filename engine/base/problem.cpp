// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/problem.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/utf8.h"

namespace lstm {
namespace {

constexpr std::array table{
#define ENGLISH(text) text
#define PROBLEM(code, name, severity, what, why, remedy) ProblemKind{name, Severity::severity, what, why, remedy},
#include /* the table */ "engine/base/problems.def"
#undef PROBLEM
#undef ENGLISH
};

/// Where the template does not tell the place but the problem has one: a value of a JSON file that people write by
/// hand.
bool tellsPlaceFirst(const Problem& problem) {
    return problem.line > 0 && problem.column > 0 && problem.code >= ProblemCode::JsonDuplicateKey &&
           problem.code <= ProblemCode::ConfigShuffleStateful;
}

/// The three sentences, told alone.
struct Telling {
    const Problem& problem;
    const Translation& translate;
    std::vector<std::string> facts = {};

    std::string operator()(const char* english) const {
        if (*english == '\0') return {};
        std::string text = translate(english);
        for (const auto& [name, number] : {std::pair("{line}", problem.line), std::pair("{column}", problem.column)})
            if (const auto at = text.find(name); at != std::string::npos)
                text.replace(at, std::string_view(name).size(), std::to_string(number));
        return filled(text, facts);
    }
};

ProblemParts bareParts(const Problem& problem, const Translation& translate) {
    Telling tell{problem, translate};
    for (const Fact& fact : problem.facts) tell.facts.push_back(told(fact, translate));
    const ProblemKind& kind = kindOf(problem.code);
    return {tell(kind.what), tell(kind.why), tell(kind.remedy)};
}

std::string withFile(const Problem& problem, const std::string& text, const Translation& translate) {
    return problem.file.empty() ? text : told(Word::OfFile, {printable(problem.file), text}, translate);
}

std::string withMore(const Problem& problem, const std::string& text, const Translation& translate) {
    return problem.more == 0 ? text : told(Word::AndMore, {text, std::to_string(problem.more)}, translate);
}

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

const ProblemKind& kindOf(ProblemCode code) { return table[static_cast<std::size_t>(code)]; }

std::size_t problemCodes() { return table.size(); }

bool hasError(const Problems& problems) {
    return std::ranges::any_of(problems, [](const Problem& p) { return p.severity() == Severity::Error; });
}

bool hasFileProblem(const Problems& problems) {
    return std::ranges::any_of(problems, [](const Problem& p) {
        return p.code >= ProblemCode::FileNotFound && p.code <= ProblemCode::FileLocked;
    });
}

const Key* keyOf(const Problem& problem) {
    for (const Fact& fact : problem.facts)
        if (const Key* key = std::get_if<Key>(&fact.value)) return key;
    return nullptr;
}

ProblemParts partsOf(const Problem& problem, const Translation& translate) {
    ProblemParts parts = bareParts(problem, translate);
    parts.what = withFile(problem, withMore(problem, parts.what, translate), translate);
    return parts;
}

std::string sentence(const Problem& problem, const Translation& translate) {
    const ProblemParts parts = bareParts(problem, translate);
    std::string text = parts.what;
    for (const std::string& part : {parts.why, parts.remedy})
        if (!part.empty()) text = told(Word::Sentences, {text, part}, translate);
    if (tellsPlaceFirst(problem))
        text = told(Word::AtPlace, {std::to_string(problem.line), std::to_string(problem.column), text}, translate);
    return withFile(problem, withMore(problem, text, translate), translate);
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
