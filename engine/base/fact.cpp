// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/fact.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "engine/base/numbers.h"
#include "engine/base/problem.h"

namespace lstm {
namespace {

constexpr std::array words{
#define ENGLISH(text) text
#define WORD(id, english) english,
#include /* the table */ "engine/base/words.def"
#undef WORD
#undef ENGLISH
};

struct Teller {
    const Translation& translate;

    std::string operator()(const Text& text) const { return text.shown; }
    std::string operator()(const Key& key) const { return key.name; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return shortest(number); }
    std::string operator()(const Bytes& bytes) const {
        if (bytes.count >= 1024.0) return sizeText(bytes.count);
        return told(bytes.count == 1.0 ? Word::OneByte : Word::ByteCount, {fixed(bytes.count, 0)}, translate);
    }
    std::string operator()(const Phrase& phrase) const {
        std::vector<std::string> parts;
        for (const Fact& part : phrase.parts) parts.push_back(told(part, translate));
        return told(phrase.word, parts, translate);
    }
    std::string operator()(const List& list) const {
        std::string text;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const bool last = list.either && i + 1 == list.items.size();
            const std::string item = told(list.items[i], translate);
            text = i == 0 ? item : told(last ? Word::Either : Word::Listed, {text, item}, translate);
        }
        return text;
    }
    std::string operator()(const Reason& reason) const { return sentence(*reason.problem, translate); }
};

}  // namespace

Text::Text(std::string_view outside, std::size_t most) : shown(printable(outside, most)) {}

// Written out: facts hold phrases hold facts, and not every compiler compares such a circle by default.
bool Fact::operator==(const Fact& other) const { return value == other.value; }
bool Phrase::operator==(const Phrase& other) const { return word == other.word && parts == other.parts; }
bool List::operator==(const List& other) const { return items == other.items && either == other.either; }
bool Reason::operator==(const Reason& other) const { return *problem == *other.problem; }

Fact inQuotes(std::string_view outside) { return said(Word::Quoted, Text(outside)); }

Fact quotedNames(const std::vector<std::string>& names) {
    constexpr std::size_t most = 10;
    List list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) list.items.push_back(inQuotes(names[i]));
    return names.size() > most ? said(Word::AndSoOn, std::move(list)) : Fact(std::move(list));
}

Fact systemCause(int error) {
    switch (error) {
    case EACCES: return Word::PermissionDenied;
    case EPERM: return Word::OperationNotPermitted;
    case ENOENT: return Word::NoSuchFile;
    case ENOTDIR: return Word::NotADirectory;
    case EISDIR: return Word::IsADirectory;
    case ENOSPC: return Word::NoSpaceLeft;
    case EDQUOT: return Word::QuotaExceeded;
    case EROFS: return Word::ReadOnlyFileSystem;
    case EIO: return Word::InputOutputError;
    case EFBIG: return Word::FileTooLarge;
    case ENAMETOOLONG: return Word::FileNameTooLong;
    case EMFILE: return Word::TooManyOpenFiles;
    default: return Text(std::error_code(error, std::generic_category()).message(), 200);
    }
}

std::vector<std::int64_t> wholeNumbers(const Fact& fact) {
    if (const auto* number = std::get_if<std::int64_t>(&fact.value)) return {*number};
    const auto* phrase = std::get_if<Phrase>(&fact.value);
    const auto* list = std::get_if<List>(&fact.value);
    std::vector<std::int64_t> all;
    for (const Fact& part : phrase ? phrase->parts : list ? list->items : std::vector<Fact>())
        std::ranges::copy(wholeNumbers(part), std::back_inserter(all));
    return all;
}

std::string inEnglish(const char* english) { return english; }

std::string told(const Fact& fact, const Translation& translate) { return std::visit(Teller{translate}, fact.value); }

std::string told(Word word, const std::vector<std::string>& parts, const Translation& translate) {
    return filled(translate(words[static_cast<std::size_t>(word)]), parts);
}

std::string filled(std::string_view text, std::span<const std::string> parts) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            result += text[i];
            continue;
        }
        const auto key = text.substr(i + 1, close - i - 1);
        const auto n = key.size() == 1 ? static_cast<std::size_t>(key[0] - '0') : parts.size();
        if (n < parts.size()) result += parts[n];
        i = close;
    }
    return result;
}

}  // namespace lstm
