// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/settingtable.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace {

constexpr std::array settingTable{
#define ENGLISH(text) text
#define SETTING(kind, key, part, label, toolTip, undo, difference, synonyms) \
    SettingRow{EditKind::kind, key, ConfigPart::part, label, toolTip, undo, difference, synonyms},
#define FIXED(key, part, difference) SettingRow{std::nullopt, key, ConfigPart::part, "", "", "", difference, ""},
#include /* the table */ "gui/words/settings.def"
#undef FIXED
#undef SETTING
#undef ENGLISH
};

}  // namespace

std::span<const SettingRow> settingRows() { return settingTable; }

const SettingRow& settingRow(EditKind kind) { return *std::ranges::find(settingTable, kind, &SettingRow::kind); }

const SettingRow* settingRow(std::string_view key) {
    const auto row = std::ranges::find(settingTable, key, [](const SettingRow& r) { return std::string_view(r.key); });
    return row == settingTable.end() ? nullptr : &*row;
}

QString settingText(const char* english) {
    return *english == '\0' ? QString() : QCoreApplication::translate("Setting", english);
}
