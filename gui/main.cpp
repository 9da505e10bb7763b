// SPDX-License-Identifier: GPL-3.0-or-later
// lstm-workbench: opens the window, or says what to do where there is no display.
#include <QApplication>
#include <QStandardPaths>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <string_view>

#include "engine/base/version.h"
#include "gui/project/projectfeature.h"
#include "gui/report/tutorialreport.h"
#include "gui/shell/files.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/endsignals.h"
#include "gui/window/mainwindow.h"

namespace {

constexpr auto helpText =
    "Usage: lstm-workbench [FILE.csv | FILE.lstmwb | experiment_*.csv ...] [--lang en|zh_CN] [--help] [--version]\n"
    "\n"
    "Shows what keeping, resetting and seeding the state of an LSTM does to a forecast.\n"
    "\n"
    "  FILE.csv           a series to open instead of the shampoo sales\n"
    "  FILE.lstmwb        a project: a series, experiments and their results\n"
    "  experiment_*.csv   results to compare, one RMSE a line\n"
    "  --lang LANGUAGE    en or zh_CN\n"
    "  --help, --version  this text; the version\n"
    "\n"
    "Without a display a report is made in the folder lstm-workbench-report: of the results and projects that are "
    "named,\n"
    "or of the tutorial, trained on the series that is named. Exit codes: 0 done, 2 usage, 3 bad input, 4 cannot read "
    "or\n"
    "write, 128 + N ended by signal N.\n";

struct Arguments {
    QStringList files;
    QString language;
    int exitCode = -1;  ///< above 0: nothing is to be opened
};

bool contains(int argc, char** argv, std::initializer_list<std::string_view> options) {
    return std::any_of(argv + 1, argv + argc,
                       [&](const char* argument) { return std::ranges::find(options, argument) != options.end(); });
}

/// Answered before any Qt object exists: it must work without a display.
bool answered(int argc, char** argv) {
    if (contains(argc, argv, {"--help", "-h"})) std::fputs(helpText, stdout);
    else if (contains(argc, argv, {"--version"}))
        std::printf("lstm-workbench %s\n", std::string(lstm::engineVersion).c_str());
    else return false;
    return true;
}

/// What QApplication has left: it takes its own options (-platform, -style ...) and their values out.
Arguments readArguments(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == QLatin1String("--lang") || argument.startsWith(QLatin1String("--lang="))) {
            arguments.language = argument.contains(QLatin1Char('=')) ? argument.section(QLatin1Char('='), 1)
                                 : i + 1 < argc                      ? QString::fromLocal8Bit(argv[++i])
                                                                     : QString();
            if (arguments.language != QLatin1String("en") && arguments.language != QLatin1String("zh_CN")) {
                std::fputs("error: --lang takes en or zh_CN\n", stderr);
                return {{}, {}, 2};
            }
        } else if (argument.startsWith(QLatin1Char('-')) && argument.size() > 1) {
            std::fprintf(stderr, "error: unknown option %s\n%s", argv[i], helpText);
            return {{}, {}, 2};
        } else {
            arguments.files << argument;
        }
    }
    return arguments;
}

}  // namespace

int main(int argc, char** argv) {
    if (answered(argc, argv)) return 0;
    const bool platformChosen =
        qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || contains(argc, argv, {"-platform", "--platform"});
    if (!platformChosen) {  // only what the session offers is tried; Qt complains of every other one
        QByteArray platforms = "offscreen";
        if (qEnvironmentVariableIsSet("DISPLAY")) platforms.prepend("xcb;");
        if (qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) platforms.prepend("wayland;");
        qputenv("QT_QPA_PLATFORM", platforms);
    }
    QApplication app(argc, argv);
    const Arguments arguments = readArguments(argc, argv);
    if (arguments.exitCode >= 0) return arguments.exitCode;
    std::setlocale(LC_NUMERIC, "C");  // QApplication took the user's; numbers of files are not his
    QApplication::setApplicationName(QStringLiteral("lstm-workbench"));
    QApplication::setApplicationVersion(QString::fromStdString(std::string(lstm::engineVersion)));
    QApplication::setOrganizationName(QStringLiteral("lstm-workbench"));
    QApplication::setDesktopFileName(QStringLiteral("lstm-workbench"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/lstm-workbench.svg")));
    const Language language =
        arguments.language.isEmpty() ? settings::language() : languageFromCode(arguments.language);
    if (!platformChosen && QGuiApplication::platformName() == QLatin1String("offscreen")) {
        applyTheme(app, ColorScheme::Light);
        setLanguage(language);
        return writeReport(QStringLiteral("lstm-workbench-report"), arguments.files, 30);
    }
    applyTheme(app, settings::scheme());
    setTextScale(settings::textScale());
    setLanguage(language);
    MainWindow window;
    auto& project = window.feature<ProjectFeature>();
    EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::arrived, &window, [&project](int number) {
        project.leaveRecoverable();  // offered at the next start
        QApplication::exit(128 + number);
    });
    window.show();
    project.keepRecoverable(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                            QStringLiteral("/recovery"));
    window.files().open(arguments.files);
    return QApplication::exec();
}
