// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <optional>
#include <span>
#include <string_view>

/// The one table of an experiment's settings (settings.def): whatever names a setting reads it - labels and tooltips of
/// the dock, the history, lists of differences, the command palette, the place where a problem is shown.

/// The sections of the configuration dock, from top to bottom.
enum class ConfigPart { Framing, Network, Training, Stopping, Timeline, Forecast, Meaning };
inline constexpr int configParts = 7;

/// Which setting an edit touched: successive edits of one kind merge into one step of undo. (A comment in
/// the include as in engine/base/fact.h.)
enum class EditKind {
#define SETTING(kind, key, part, label, toolTip, undo, difference, synonyms) kind,
#define FIXED(key, part, difference)
#include /* the table */ "gui/words/settings.def"
#undef FIXED
#undef SETTING
};

/// What one setting is called. The texts are English sources of the context "Setting"; "" = there is none.
struct SettingRow {
    std::optional<EditKind> kind;  ///< nothing: no control sets it
    const char* key;               ///< in the configuration's JSON: "training.shuffle"
    ConfigPart part;               ///< where it stands in the dock
    const char *label, *toolTip, *undo, *difference;
    const char* synonyms;  ///< in both languages, separated by spaces, UTF-8
};

/// All of them, in the order of the configuration's JSON.
std::span<const SettingRow> settingRows();
const SettingRow& settingRow(EditKind kind);
/// nullptr for a key that is no setting's (`name`, one of a later version).
const SettingRow* settingRow(std::string_view key);

/// One of a row's texts in the user's language.
QString settingText(const char* english);

Q_DECLARE_METATYPE(EditKind)
