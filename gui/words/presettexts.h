// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

/// The name of a section of the tutorial ("a-vs-a": "A vs A") in the user's language; a group without one shows its
/// key. The English name that is translated in the context "PresetTexts".
const char* presetGroupSource(std::string_view group);
QString presetGroupText(std::string_view group);
