// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/language.h"

#include <cstdlib>
#include <string_view>
#include <unordered_map>

namespace lstm {
namespace {

bool chinese = false;

std::string localeLanguage() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(variable); value && *value) return value;
    return {};
}

/// Made by the build from translations/workbench_zh_CN.ts.
const std::unordered_map<std::string_view, const char*>& catalogue() {
    static const std::unordered_map<std::string_view, const char*> pairs{
#include "engine/cli/catalogue_zh.inc"
    };
    return pairs;
}

std::string inChinese(const char* english) {
    const auto found = catalogue().find(english);
    return found == catalogue().end() ? english : found->second;
}

}  // namespace

bool chooseLanguage(const std::string& wanted) {
    const std::string language = wanted.empty() ? localeLanguage() : wanted;
    chinese = language.starts_with("zh_CN") || (wanted.empty() && language.starts_with("zh"));
    return wanted.empty() || wanted == "en" || wanted == "zh_CN";
}

Translation translation() { return chinese ? inChinese : inEnglish; }

const char* inLanguage(const char* english, const char* chineseWord) { return chinese ? chineseWord : english; }

}  // namespace lstm
