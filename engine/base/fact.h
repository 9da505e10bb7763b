// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Facts: what a problem says, without a language.
///
/// The engine hands numbers, sizes, names and words of a closed set; sentences are made from them by the templates of
/// problems.def and words.def, which are English and go through the front end's translation. No string is a fact by
/// itself, so English cannot slip in: text from outside says that it is `Text`, names of files and options that they
/// are a `Key`.
namespace lstm {

struct Problem;

/// The closed set of words and phrases; each takes as many facts as its template has places. (lupdate does not
/// follow an include with a comment in it: it is to read the table as a file of its own.)
enum class Word {
#define WORD(id, english) id,
#include /* the table */ "engine/base/words.def"
#undef WORD
};

/// Text from outside (a cell, a name, a path, a message of the system), shown as it stands but never doing harm: see
/// printable().
struct Text {
    static constexpr std::size_t quoted = 40;  ///< characters of what is quoted inside a sentence
    explicit Text(std::string_view outside, std::size_t most = quoted);
    std::string shown;
    bool operator==(const Text&) const = default;
};

/// A name that files and options use ("framing.lags", "--seed", "hard_sigmoid"): the same in every language. The first
/// one of a problem is the setting that it is about.
struct Key {
    std::string name;
    bool operator==(const Key&) const = default;
};

/// A number of bytes: "512 bytes", "1.5 GiB".
struct Bytes {
    double count = 0;
    bool operator==(const Bytes&) const = default;
};

struct Fact;

/// A word, or a phrase with facts of its own: `said(Word::FromTo, 1, 10)` is "from 1 to 10".
struct Phrase {
    Word word{};
    std::vector<Fact> parts;
    bool operator==(const Phrase& other) const;
};

/// "1, 2, 11", or with `either` "1, 2 or 11".
struct List {
    std::vector<Fact> items;
    bool either = false;
    bool operator==(const List& other) const;
};

/// What a part of the input is refused for, told inside a problem of the whole.
struct Reason {
    std::shared_ptr<const Problem> problem;
    bool operator==(const Reason& other) const;
};

struct Fact {
    Fact(Text text) : value(std::move(text)) {}
    Fact(Key key) : value(std::move(key)) {}
    Fact(Bytes bytes) : value(bytes) {}
    Fact(Word word) : value(Phrase{word, {}}) {}
    Fact(Phrase phrase) : value(std::move(phrase)) {}
    Fact(List list) : value(std::move(list)) {}
    Fact(Reason reason) : value(std::move(reason)) {}
    Fact(double number) : value(number) {}
    template <std::integral Whole>
    requires(!std::same_as<Whole, bool> && !std::same_as<Whole, char>) Fact(Whole number)
        : value(static_cast<std::int64_t>(number)) {}

    bool operator==(const Fact& other) const;

    std::variant<Text, Key, std::int64_t, double, Bytes, Phrase, List, Reason> value;
};

template <class... Facts>
Fact said(Word word, Facts&&... parts) {
    Phrase phrase{word, {}};
    phrase.parts.reserve(sizeof...(parts));
    (phrase.parts.emplace_back(std::forward<Facts>(parts)), ...);
    return phrase;
}

/// A quoted text from outside: "a".
Fact inQuotes(std::string_view outside);
/// Names from outside in quotation marks, at most ten: "a", "b", ...
Fact quotedNames(const std::vector<std::string>& names);
/// What the C library calls an errno; those that people meet are words.
Fact systemCause(int error);

/// The whole numbers inside: of a number itself, of a list, of a phrase.
std::vector<std::int64_t> wholeNumbers(const Fact& fact);

/// A template of problems.def or words.def in the reader's language.
using Translation = std::function<std::string(const char* english)>;
std::string inEnglish(const char* english);

/// The fact in words.
std::string told(const Fact& fact, const Translation& translate = inEnglish);
/// A phrase whose parts are told already.
std::string told(Word word, const std::vector<std::string>& parts, const Translation& translate);

/// A template with {0}, {1}, ... filled in one pass from left to right: a part that looks like a place stays as it is,
/// a place without a part is left out.
std::string filled(std::string_view text, std::span<const std::string> parts);

}  // namespace lstm
