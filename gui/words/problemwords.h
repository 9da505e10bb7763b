// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>

/// Words of the engine inside a problem's arguments ("a directory", "1 column", "at most 4 lags") in the
/// user's language. What the table does not know - names, numbers, text from files - comes back as it is.
QString problemWord(const std::string& word);

/// True where `{index}` of a template is quoted ("{0}"): such an argument is text from outside and never translated.
bool isQuotedArgument(std::string_view english, std::size_t index);
