// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

/// A folder of tests is one program; every class in it registers itself here and is run alone:
/// `tests_engine_data tst_scaler [QTest's arguments]`. One ctest entry a class.

/// What a test class needs of the application before it is made.
enum class Needs { Nothing, EventLoop, Windows };

/// Makes the class known under the name of its file (tst_scaler).
struct RegisteredTest {
    RegisteredTest(std::function<QObject*()> make, Needs needs, const char* file = __builtin_FILE());
};

#define WORKBENCH_TEST(Class, needs) \
    static const RegisteredTest registered##Class([] { return static_cast<QObject*>(new Class); }, Needs::needs);
