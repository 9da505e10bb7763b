// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTimer>
#include <QWidget>
#include <cstdio>
#include <cstdlib>

#include "gui/toolkit/theme.h"

/// What the programs that draw pictures have in common.
namespace gallery {

/// Checks the arguments and sets up what must be set before the application: settings of its own, offscreen, 96 dpi.
/// Prints the usage and ends the program where they name no folder. \return the folder of the pictures, made
inline QString prepare(int argc, char** argv, const char* name) {
    if (argc != 2 || argv[1][0] == '-') {
        std::fprintf(stderr, "usage: %s DIR\n", name);
        std::exit(2);
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_FONT_DPI", "96");
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("lstm-workbench-screenshots"));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    return folder;
}

/// Layouts whose height depends on their width settle after a few rounds of events.
inline void settle() {
    for (int round = 0; round < 8; ++round) QCoreApplication::processEvents();
}

/// Lets events come until it is over, at most a minute.
template <class Until>
void waitFor(Until over) {
    QElapsedTimer clock;
    for (clock.start(); !over() && clock.elapsed() < 60000;)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

inline void save(const QPixmap& picture, const QString& path) {
    if (!picture.save(path)) std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}
inline void save(QWidget& widget, const QString& path) {
    settle();
    save(widget.grab(), path);
}

/// A widget's context menu, open at a point of it; also one that waits for an answer.
inline void saveMenu(QWidget& widget, const QPoint& at, const QString& path) {
    QTimer::singleShot(0, &widget, [path] {
        QWidget* menu = QApplication::activePopupWidget();
        if (!menu) return std::fprintf(stderr, "no menu for %s\n", qPrintable(path)), void();
        save(menu->grab(), path);
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &event);
    settle();
}

inline QString schemeName(ColorScheme scheme) {
    return scheme == ColorScheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

/// Draws in both schemes at 100 % and 200 % text; `draw` gets "light-100" and so on.
template <class Draw>
void inEveryLook(QApplication& app, Draw draw) {
    for (const double scale : {1.0, 2.0})
        for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            applyTheme(app, scheme);
            setTextScale(scale);
            draw(QStringLiteral("%1-%2").arg(schemeName(scheme)).arg(qRound(scale * 100)));
        }
}

}  // namespace gallery
