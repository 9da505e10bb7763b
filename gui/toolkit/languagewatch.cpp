// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/languagewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

LanguageWatch::LanguageWatch(QObject* application) : QObject(application) { application->installEventFilter(this); }

LanguageWatch* LanguageWatch::instance() {
    static QPointer<LanguageWatch> watch;  // goes with its application
    if (!watch) watch = new LanguageWatch(QCoreApplication::instance());
    return watch;
}

bool LanguageWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange && watched == parent()) Q_EMIT changed();
    return false;
}
