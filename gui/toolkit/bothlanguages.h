// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/toolkit/language.h"

/// A text of the window in a language that need not be the current one: the command palette is searched in both.
/// A text that has no translation comes back as it stands in the source.
QString textIn(Language language, const char* context, const char* source);

/// A text that is kept as it stands in the source and shown in whatever language is current then:
/// `{"RunPage", QT_TRANSLATE_NOOP("RunPage", "Run")}`.
struct SourceText {
    const char* context = "";
    const char* source = "";

    QString translated() const;
    QString in(Language language) const { return textIn(language, context, source); }
};
