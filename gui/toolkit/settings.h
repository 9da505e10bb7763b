// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "gui/toolkit/language.h"
#include "gui/toolkit/theme.h"

/// What the window remembers from one start to the next. Each key is written once, here; enums are stored by name.
namespace settings {

Language language();
void setLanguage(Language language);
ColorScheme scheme();
void setScheme(ColorScheme scheme);
double textScale();
void setTextScale(double scale);
QByteArray geometry();
void setGeometry(const QByteArray& geometry);
/// The arrangement of docks that was open last, by name, and what the user made of each; empty = as it comes.
QString arrangement();
void setArrangement(const QString& name);
QByteArray layout(const QString& arrangement);
void setLayout(const QString& arrangement, const QByteArray& state);
void forgetWindow();  ///< for tests and pictures: as at the very first start
int repeats();
void setRepeats(int repeats);
bool firstRunWatched();  ///< the slow first run has been shown
void setFirstRunWatched();

/// The guided tour: the file of the lesson that is open (empty = the program's own); by the ids of lesson and card, the
/// card that was on and what was expected of it ("better", "same", "worse"; empty = nothing).
QString tourLesson();
void setTourLesson(const QString& path);
QString tourCard(const QString& lesson);
void setTourCard(const QString& lesson, const QString& card);
QString tourExpected(const QString& lesson, const QString& card);
void setTourExpected(const QString& lesson, const QString& card, const QString& expected);
void forgetTour(const QString& lesson);

/// Where pictures and results were saved last; the documents at first.
QString exportFolder();
void setExportFolder(const QString& path);

/// The latest ten series files, newest first.
QStringList recentFiles();
void addRecentFile(const QString& path);

}  // namespace settings
