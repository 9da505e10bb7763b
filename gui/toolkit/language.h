// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The languages of the window. Switching takes effect at once: translators are exchanged, the default locale
/// follows (numbers, dates), and every widget hears of it by QEvent::LanguageChange.
enum class Language { English, Chinese };

Language currentLanguage();
void setLanguage(Language language);
void switchLanguage();  ///< to the other one

/// "en" and "zh_CN", as settings and `--lang` have it; anything else is English.
Language languageFromCode(const QString& code);
QString languageCode(Language language);
/// What the desktop asks for.
Language systemLanguage();
