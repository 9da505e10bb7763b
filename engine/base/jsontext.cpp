// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/jsontext.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>
#include <nlohmann/json.hpp>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

std::string number(double value) {
    if (std::isnan(value)) return "\"NaN\"";
    if (std::isinf(value)) return value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    return shortest(value);
}

void write(const Json& json, std::size_t depth, std::string& text) {
    const std::string indent(2 * (depth + 1), ' ');
    const auto close = [&](char bracket) { (text += "\n").append(2 * depth, ' ') += bracket; };
    if (json.is_number_float()) {
        text += number(json.get<double>());
    } else if (!json.is_structured() || json.empty()) {
        text += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    } else if (json.is_array()) {
        const bool oneLine = std::ranges::none_of(json, [](const Json& item) { return item.is_structured(); });
        text += '[';
        for (bool first = true; const Json& item : json) {
            text += first ? (oneLine ? "" : "\n" + indent) : (oneLine ? ", " : ",\n" + indent);
            write(item, depth + 1, text);
            first = false;
        }
        if (oneLine) text += ']';
        else close(']');
    } else {
        text += '{';
        for (bool first = true; const auto& [key, value] : json.items()) {
            text +=
                (first ? "\n" : ",\n") + indent + Json(key).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
            write(value, depth + 1, text);
            first = false;
        }
        close('}');
    }
}

void writeLine(const Json& json, std::string& text) {
    if (json.is_number_float()) {
        text += number(json.get<double>());
    } else if (!json.is_structured()) {
        text += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    } else {
        text += json.is_array() ? '[' : '{';
        for (bool first = true; const auto& [key, value] : json.items()) {
            if (!first) text += ',';
            if (json.is_object()) text += Json(key).dump(-1, ' ', false, Json::error_handler_t::replace) + ":";
            writeLine(value, text);
            first = false;
        }
        text += json.is_array() ? ']' : '}';
    }
}

/// Finds the byte at which the parser stops; nothing of the text is kept.
class StopFinder final : public nlohmann::json_sax<Json> {
public:
    std::size_t byte = 0;
    Fact what = Word::SyntaxError;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string& token, const Json::exception& error) override {
        const bool number = error.id == 406;  // read to its end; no other error is about a token that is sound
        byte = position - (number ? std::min(position, token.size()) : std::min<std::size_t>(position, 1));
        // "[json.exception.parse_error.101] parse error at line 1, column 9: ...; expected ..." in short.
        const std::string_view message(error.what());
        const auto detail = message.rfind("; ");
        if (number) what = Word::NumberTooLarge;
        else if (detail != std::string_view::npos) what = Text(message.substr(detail + 2));
        return false;
    }
};

/// Notices keys that stand twice in one object, by their paths ("training.epochs").
class DuplicateFinder {
public:
    explicit DuplicateFinder(Problems& problems) : m_problems(problems) {}

    bool operator()(int, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::object_start) m_objects.emplace_back();
        if (event == Json::parse_event_t::object_end) m_objects.pop_back();
        if (event != Json::parse_event_t::key) return true;
        Object& object = m_objects.back();
        object.key = value.get<std::string>();
        if (!object.seen.insert(object.key).second) complain();
        return true;
    }

private:
    struct Object {
        std::string key;  ///< the one being read
        std::set<std::string> seen;
    };

    void complain() {
        std::string path;
        for (const Object& object : m_objects) path += (path.empty() ? "" : ".") + object.key;
        if (m_problems.size() < 100) m_problems.push_back({ProblemCode::JsonDuplicateKey, 0, 0, {Key{quotable(path)}}});
    }

    Problems& m_problems;
    std::vector<Object> m_objects;
};

/// The byte after the string that begins at `quote`.
std::size_t endOfString(std::string_view text, std::size_t quote) {
    std::size_t at = quote + 1;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
    return at + 1;
}

}  // namespace

std::string jsonLine(const nlohmann::ordered_json& json) {
    std::string text;
    writeLine(json, text);
    return text;
}

TextPlace placeOf(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    const auto lastBreak = before.rfind('\n');
    return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
            1 + before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1)};
}

std::optional<Problem> jsonTooLarge(std::string_view text, std::size_t mostValues) {
    constexpr int deepest = 64;
    std::size_t values = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
        if (c == ',' || c == ':') ++values;
        if (depth > deepest || values > mostValues) {
            const auto [line, column] = placeOf(text, at);
            return Problem{
                ProblemCode::JsonSyntax,
                line,
                column,
                {depth > deepest ? said(Word::NestedTooDeep, deepest) : said(Word::TooManyValues, mostValues)}};
        }
        at = c == '"' ? endOfString(text, at) : at + 1;
    }
    return std::nullopt;
}

Checked<nlohmann::ordered_json> parseJson(std::string_view text, std::size_t mostValues) {
    Checked<Json> result;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto problem = jsonTooLarge(text, mostValues)) return {{}, {*problem}};
    try {
        result.value = Json::parse(text, DuplicateFinder(result.problems));
        return result;
    } catch (const Json::exception&) {
        StopFinder stop;
        Json::sax_parse(text, &stop);
        const auto [line, column] = placeOf(text, stop.byte);
        return {{}, {{ProblemCode::JsonSyntax, line, column, {stop.what}}}};
    }
}

std::string jsonText(const nlohmann::ordered_json& json) {
    std::string text;
    write(json, 0, text);
    return text;
}

}  // namespace lstm
