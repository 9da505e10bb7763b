// SPDX-License-Identifier: GPL-3.0-or-later
// tscatalogue FILE.ts OUT.inc: the sentences of the context "Problem" as C++ pairs {"English", "translation"}, for a
// program without Qt. Run by the build.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

namespace {

/// What stands between two marks, from `at` on, which moves behind it; nothing left: npos.
std::string between(const std::string& text, const std::string& open, const std::string& close, std::size_t& at) {
    const std::size_t begin = text.find(open, at);
    const std::size_t end = begin == std::string::npos ? begin : text.find(close, begin + open.size());
    if (end == std::string::npos) {
        at = std::string::npos;
        return {};
    }
    at = end + close.size();
    return text.substr(begin + open.size(), end - begin - open.size());
}

std::string unescaped(std::string text) {
    constexpr std::pair<const char*, const char*> entities[]{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities) {
        const std::string name = entity;
        for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; ++at)
            text.replace(at, name.size(), character);
    }
    return text;
}

std::string literal(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\n') quoted += "\\n";
        else if (c == '"' || c == '\\') quoted += std::string("\\") + c;
        else quoted += c;
    }
    return quoted + '"';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    std::ifstream in(arguments[1]);
    std::stringstream whole;
    whole << in.rdbuf();
    std::ofstream out(arguments[2]);
    int pairs = 0;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::string context = between(whole.str(), "<context>", "</context>", at);
        if (context.find("<name>Problem</name>") == std::string::npos) continue;
        for (std::size_t here = 0; here != std::string::npos;) {
            const std::string message = between(context, "<message>", "</message>", here);
            std::size_t part = 0;
            const std::string source = between(message, "<source>", "</source>", part);
            const std::string translated = between(message, "<translation>", "</translation>", part);
            if (source.empty() || translated.empty()) continue;
            out << "{" << literal(unescaped(source)) << ", " << literal(unescaped(translated)) << "},\n";
            ++pairs;
        }
    }
    if (!in || !out.flush() || pairs == 0) {
        std::cerr << "tscatalogue: nothing to read in " << arguments[1] << "\n";
        return 1;
    }
    return 0;
}
