// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvencoding.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/base/utf8.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

DecodedText refused(ProblemCode code, std::vector<Fact> facts, std::size_t line = 0) {
    return {{}, {}, {{code, line, 0, std::move(facts)}}};
}

Fact byteText(unsigned char byte, std::size_t offset) {
    constexpr char hex[] = "0123456789ABCDEF";
    return said(Word::ByteAtOffset, Key{std::string("0x") + hex[byte >> 4] + hex[byte & 15]}, offset);
}

/// What kind of other file starts like this; nothing = none that we know.
std::optional<Word> kindOfBinary(std::string_view bytes) {
    struct Signature {
        std::string_view start;
        Word kind;
    };
    constexpr std::array signatures{Signature{"\x89PNG\r\n\x1a\n", Word::PngImage},
                                    Signature{"\xFF\xD8\xFF", Word::JpegImage},
                                    Signature{"GIF8", Word::GifImage},
                                    Signature{"PK\x03\x04", Word::ZipOrExcel},
                                    Signature{"%PDF-", Word::PdfDocument},
                                    Signature{"\x1F\x8B", Word::GzipArchive},
                                    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Word::OfficeFile},
                                    Signature{"SQLite format 3\0"sv, Word::SqliteDatabase},
                                    Signature{"\x7F"
                                              "ELF",
                                              Word::Program}};
    const auto found = std::ranges::find_if(signatures, [&](const auto& s) { return bytes.starts_with(s.start); });
    return found == signatures.end() ? std::nullopt : std::optional(found->kind);
}

bool isWebPage(std::string_view text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    std::string head(text.substr(std::min(start, text.size()), 16));
    std::ranges::transform(head, head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::any_of(std::array{"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<?xml"sv},
                               [&](auto tag) { return head.starts_with(tag); });
}

/// UTF-16 without a mark: Western text has a zero in every second byte, hardly one in the others.
std::optional<bool> utf16BigEndian(std::string_view bytes) {
    const auto head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1});
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) zeros[i & 1] += head[i] == 0;
    const std::size_t units = head.size() / 2, many = units - units / 4;
    if (units < 4) return std::nullopt;
    if (zeros[1] >= many && zeros[0] * 10 <= units) return false;
    if (zeros[0] >= many && zeros[1] * 10 <= units) return true;
    return std::nullopt;
}

bool isLatinLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Chinese text stands in pairs of bytes, most of them in GB2312's range and, of the characters in use, in its first
/// part (B0 to D7) or among its signs (A1 to A3). Western text has accented letters between plain ones: "Gr\xF6\xDFe"
/// also forms a pair, but within a word.
bool looksChinese(std::string_view bytes) {
    std::size_t pairs = 0, common = 0, frequent = 0, runs = 0, insideWords = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
        const auto start = i;
        while (i + 1 < bytes.size() && static_cast<unsigned char>(bytes[i]) >= 0x80) {
            const auto lead = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
            ++pairs;
            common += second >= 0xA1;
            frequent += second >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3));
            i += 2;
        }
        ++runs;
        const bool letterBefore = start > 0 && isLatinLetter(bytes[start - 1]);
        const bool letterAfter = i < bytes.size() && isLatinLetter(bytes[i]);
        insideWords += i - start <= 2 && (letterBefore || letterAfter);
    }
    return pairs > 0 && 2 * common >= pairs && 2 * frequent >= pairs && 2 * insideWords <= runs;
}

DecodedText fromUtf16(std::string_view bytes, bool bigEndian, bool guessed) {
    const std::string name = bigEndian ? "UTF-16BE" : "UTF-16LE";
    std::optional<Fact> problem;
    auto text = decodeUtf16(bytes, bigEndian, problem);
    if (problem) return refused(ProblemCode::CsvEncoding, {Key{name}, *problem});
    Problems problems;
    if (guessed) problems.push_back({ProblemCode::CsvEncodingGuessed, 0, 0, {Key{name}, Word::NoByteOrderMark}});
    return {std::move(text), name, std::move(problems)};
}

DecodedText fromNamed(std::string_view bytes, const std::string& name) {
    std::size_t offset = 0;
    auto text = convert(bytes, name, offset);
    if (text) return {std::move(*text), name, {}};
    const Fact why =
        offset < bytes.size() ? byteText(static_cast<unsigned char>(bytes[offset]), offset) : Word::NoSuchEncoding;
    return refused(ProblemCode::CsvEncoding, {Text(name), why});
}

DecodedText detected(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return refused(ProblemCode::CsvEncoding, {Key{"UTF-8"}, Word::IsUtf32});
    if (bytes.starts_with("\xFF\xFE")) return fromUtf16(bytes.substr(2), false, false);
    if (bytes.starts_with("\xFE\xFF")) return fromUtf16(bytes.substr(2), true, false);
    if (const auto bigEndian = utf16BigEndian(bytes)) return fromUtf16(bytes, *bigEndian, true);
    const auto invalid = invalidUtf8(bytes);
    if (invalid == bytes.npos) return {std::string(bytes), "UTF-8", {}};
    std::size_t offset = 0;
    if (looksChinese(bytes))
        if (auto text = convert(bytes, "GB18030", offset))
            return {std::move(*text),
                    "GB18030",
                    {{ProblemCode::CsvEncodingGuessed, 0, 0, {Key{"GB18030"}, Word::NotUtf8}}}};
    return refused(ProblemCode::CsvEncoding,
                   {Key{"UTF-8"}, byteText(static_cast<unsigned char>(bytes[invalid]), invalid)});
}

/// Refuses zeros and text that is mostly control characters.
std::optional<DecodedText> notText(std::string_view text) {
    const auto head = text.substr(0, 4096);
    const auto control = std::ranges::count_if(head, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && "\t\n\r\f\v"sv.find(c) == std::string_view::npos) || c == 0x7F;
    });
    if (static_cast<std::size_t>(control) * 10 > head.size())
        return refused(ProblemCode::CsvBinary, {Word::BinaryData});
    const auto zero = text.find('\0');
    if (zero == text.npos) return std::nullopt;
    std::size_t line = 1;
    for (std::size_t i = 0; i < zero; ++i) line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
    return refused(ProblemCode::CsvNul, {}, line);
}

}  // namespace

std::size_t invalidUtf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = firstCharacter(bytes.substr(at));
        if (!character.valid) return at;
        at += character.bytes;
    }
    return bytes.npos;
}

DecodedText decodeText(std::string_view bytes, const std::optional<std::string>& encoding) {
    if (bytes.empty()) return refused(ProblemCode::CsvEmpty, {Bytes{0}});
    if (const auto kind = kindOfBinary(bytes)) return refused(ProblemCode::CsvBinary, {*kind});
    auto decoded = encoding ? fromNamed(bytes, *encoding) : detected(bytes);
    if (hasError(decoded.problems)) return decoded;
    if (decoded.text.starts_with("\xEF\xBB\xBF")) decoded.text.erase(0, 3);
    if (decoded.text.empty()) return refused(ProblemCode::CsvEmpty, {Word::OnlyAMark});
    if (auto problem = notText(decoded.text)) return std::move(*problem);
    if (isWebPage(decoded.text)) return refused(ProblemCode::CsvHtml, {});
    return decoded;
}

std::string decodeUtf16(std::string_view bytes, bool bigEndian, std::optional<Fact>& problem) {
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        return bigEndian ? first * 256u + second : second * 256u + first;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t point = unit(i);
        if (point >= 0xD800 && point < 0xE000) {  // a surrogate pair: ten bits each, high one first
            const char32_t low = i + 3 < bytes.size() ? unit(i + 2) : 0;
            if (point >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
                problem = said(Word::HalfAPair, i);
                return {};
            }
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        appendUtf8(text, point);
    }
    if (bytes.size() % 2 != 0) problem = Word::OddBytes;
    return !problem ? text : std::string{};
}

}  // namespace lstm
