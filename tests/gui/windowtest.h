// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QStandardPaths>
#include <QTest>
#include <memory>

#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/mainwindow.h"

/// A test of the whole window: every test function has a new one that remembers nothing, light, in English, at 100 %,
/// with ten repeats to a run. Settings go to a place of the test class's own.
class WindowTest : public QObject {
    Q_OBJECT

protected:
    /// What the window before and its user left is forgotten.
    void forget() {
        settings::forgetWindow();
        settings::setRepeats(10);
        setTextScale(1.0);
        setLanguage(Language::English);
    }
    /// Makes the window and waits until it can be seen. An empty size is the window's own choice.
    void open(QSize size = {}) {
        m_window = std::make_unique<MainWindow>();
        if (!size.isEmpty()) m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    /// Gives it the keyboard; without a window manager nobody else does.
    void activate() {
        QApplication::setActiveWindow(m_window.get());
        QTRY_VERIFY(m_window->isActiveWindow());
    }

    std::unique_ptr<MainWindow> m_window;

protected Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QLatin1String(metaObject()->className()));
        applyTheme(*qApp, ColorScheme::Light);
        settings::setFirstRunWatched();
    }
    void init() {
        forget();
        open();
    }
    void cleanup() {
        m_window.reset();
        setTextScale(1.0);
        setLanguage(Language::English);
    }
};
