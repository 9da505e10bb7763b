// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "gui/support/language.h"
#include "gui/support/theme.h"

/// What the window remembers from one start to the next. Each key is written once, here; enums are stored by name.
namespace settings {

Language language();
void setLanguage(Language language);
ColorScheme scheme();
void setScheme(ColorScheme scheme);
double textScale();
void setTextScale(double scale);
QByteArray geometry();
QByteArray windowState();
void setWindow(const QByteArray& geometry, const QByteArray& state);
int repeats();
void setRepeats(int repeats);
bool firstRunWatched();  ///< the slow first run has been shown
void setFirstRunWatched();

/// Where pictures and results were saved last; the documents at first.
QString exportFolder();
void setExportFolder(const QString& path);

/// The latest ten series files, newest first.
QStringList recentFiles();
void addRecentFile(const QString& path);

}  // namespace settings
