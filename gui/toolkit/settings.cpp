// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace settings {
namespace {

QVariant get(const char* key, const QVariant& otherwise = {}) {
    return QSettings().value(QLatin1String(key), otherwise);
}
void set(const char* key, const QVariant& value) { QSettings().setValue(QLatin1String(key), value); }

constexpr auto languageKey = "language", schemeKey = "scheme", scaleKey = "textScale", geometryKey = "window/geometry",
               arrangementKey = "window/arrangement", layoutsKey = "window/layouts/", repeatsKey = "repeats",
               watchedKey = "firstRunWatched", tourKey = "tour/", lessonKey = "tourLesson", recentKey = "recentFiles",
               exportKey = "exportFolder";

}  // namespace

Language language() {
    const QString code = get(languageKey).toString();
    return code.isEmpty() ? systemLanguage() : languageFromCode(code);
}
void setLanguage(Language language) { set(languageKey, languageCode(language)); }

ColorScheme scheme() {
    const QString name = get(schemeKey).toString();
    return name == QLatin1String("light")  ? ColorScheme::Light
           : name == QLatin1String("dark") ? ColorScheme::Dark
                                           : ColorScheme::System;
}
void setScheme(ColorScheme scheme) {
    switch (scheme) {
    case ColorScheme::System: return set(schemeKey, QStringLiteral("system"));
    case ColorScheme::Light: return set(schemeKey, QStringLiteral("light"));
    case ColorScheme::Dark: return set(schemeKey, QStringLiteral("dark"));
    }
}

double textScale() { return get(scaleKey, 1.0).toDouble(); }
void setTextScale(double scale) { set(scaleKey, scale); }

QByteArray geometry() { return get(geometryKey).toByteArray(); }
void setGeometry(const QByteArray& geometry) { set(geometryKey, geometry); }
QString arrangement() { return get(arrangementKey).toString(); }
void setArrangement(const QString& name) { set(arrangementKey, name); }
QByteArray layout(const QString& arrangement) {
    return QSettings().value(QLatin1String(layoutsKey) + arrangement).toByteArray();
}
void setLayout(const QString& arrangement, const QByteArray& state) {
    QSettings().setValue(QLatin1String(layoutsKey) + arrangement, state);
}
void forgetWindow() { QSettings().remove(QStringLiteral("window")); }

int repeats() { return get(repeatsKey, 10).toInt(); }
void setRepeats(int repeats) { set(repeatsKey, repeats); }
bool firstRunWatched() { return get(watchedKey, false).toBool(); }
void setFirstRunWatched() { set(watchedKey, true); }

QString tourLesson() { return get(lessonKey).toString(); }
void setTourLesson(const QString& path) { set(lessonKey, path); }
QString tourCard(const QString& lesson) {
    return QSettings().value(QLatin1String(tourKey) + lesson + QStringLiteral("/card")).toString();
}
void setTourCard(const QString& lesson, const QString& card) {
    QSettings().setValue(QLatin1String(tourKey) + lesson + QStringLiteral("/card"), card);
}
QString tourExpected(const QString& lesson, const QString& card) {
    return QSettings().value(QLatin1String(tourKey) + lesson + QStringLiteral("/expected/") + card).toString();
}
void setTourExpected(const QString& lesson, const QString& card, const QString& expected) {
    QSettings().setValue(QLatin1String(tourKey) + lesson + QStringLiteral("/expected/") + card, expected);
}
void forgetTour(const QString& lesson) { QSettings().remove(QLatin1String(tourKey) + lesson); }

QString exportFolder() {
    const QString folder = get(exportKey).toString();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}
void setExportFolder(const QString& path) { set(exportKey, path); }

QStringList recentFiles() { return get(recentKey).toStringList(); }
void addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    set(recentKey, QStringList(files.mid(0, 10)));
}

}  // namespace settings
