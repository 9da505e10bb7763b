// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/fact.h"

/// The language of messages: `--lang`, else the locale's (LC_ALL, LC_MESSAGES, LANG), else English. JSON, files, names
/// of options and what a run prints do not depend on it.
namespace lstm {

/// \param wanted "en", "zh_CN", or "" = the locale's \return false where it is no language that messages are told in
bool chooseLanguage(const std::string& wanted);

/// Templates of problems in the language that was chosen.
Translation translation();

/// One of two words.
const char* inLanguage(const char* english, const char* chinese);

}  // namespace lstm
