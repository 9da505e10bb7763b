// SPDX-License-Identifier: GPL-3.0-or-later
// tests/run screenshots DIR: every page of the window with really trained data, in both languages, light and dark, at
// 100 % and 200 % text.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <cstdio>

#include "engine/experiment/presets.h"
#include "gui/docks/gallerypanel.h"
#include "gui/docks/runtoolbar.h"
#include "gui/mainwindow.h"
#include "gui/pages/comparepage.h"
#include "gui/pages/pagetabs.h"
#include "gui/support/actions.h"
#include "gui/support/language.h"
#include "gui/support/settings.h"
#include "gui/support/theme.h"

namespace {

/// Layouts whose height depends on their width settle after a few rounds of events.
void settle() {
    for (int round = 0; round < 6; ++round) QCoreApplication::processEvents();
}

void finishRun(MainWindow& window) {
    QElapsedTimer clock;
    clock.start();
    while (window.runController().running() && clock.elapsed() < 60000) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// The Compare page with a section of the tutorial, with the arrangement of docks that is made for it.
void drawComparison(MainWindow& window, const QDir& folder, const QString& group, int repeats, const QString& suffix) {
    window.actions().arrangeCompare->trigger();
    GalleryPanel::openGroup(window.workspace(), group.toStdString());
    for (Page* page : window.pages().pages())
        if (qobject_cast<ComparePage*>(page)) window.pages().show(page);
    window.findChild<RunToolbar*>()->setRepeats(repeats);
    window.startRun();
    finishRun(window);
    settle();
    const QString file = folder.filePath(QStringLiteral("compare-%1-%2.png").arg(group, suffix));
    if (!window.grab().save(file)) std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

void drawAll(MainWindow& window, const QDir& folder, const QString& suffix) {
    int number = 0;
    for (Page* page : window.pages().pages()) {
        window.pages().show(page);
        settle();
        const QString file = folder.filePath(QStringLiteral("%1-%2-%3.png").arg(++number).arg(QLatin1String(page->metaObject()->className()), suffix));
        if (!window.grab().save(file)) std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }
}

/// What a person meets beside the plain case: nothing trained yet, a setting that cannot run, other series, a wrong file,
/// a small window, all experiments at once, a run in progress.
void drawStates(const QDir& folder, const QString& suffix) {
    const auto draw = [&](MainWindow& window, const char* name) {
        settle();
        window.grab().save(folder.filePath(QStringLiteral("state-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        draw(window, "first-start");
        window.pages().show(window.pages().pages()[1]);
        draw(window, "nothing-trained");
        auto config = window.workspace().current()->config;
        config.training.batchSize = 12;
        window.editCurrent(config, EditKind::BatchSize);
        draw(window, "batch-does-not-divide");
    }
    MainWindow window;
    window.resize(1024, 680);
    window.show();
    window.openSample(QStringLiteral("airline-passengers.csv"));
    draw(window, "airline-1024");
    window.openSample(QStringLiteral("monthly-sunspots.csv"));
    draw(window, "sunspots-1024");
    window.openSample(QStringLiteral("lynx-trappings.csv"));
    window.openFiles({QStringLiteral(GOLDEN_DIR "/csv/b07_text_in_value.csv")});
    draw(window, "wrong-file");
    window.resize(1280, 800);
    window.openSample(QStringLiteral("shampoo-sales.csv"));
    window.workspace().replaceExperiments([] {
        std::vector<lstm::ExperimentConfig> all;
        for (const auto* preset : lstm::resolvePresets("tutorial")) all.push_back(lstm::presetConfig(*preset));
        return all;
    }(), QStringLiteral("tutorial"));
    window.startRun();
    finishRun(window);
    draw(window, "whole-tutorial");
    window.actions().pause->trigger();
    window.startRun();
    for (int epoch = 0; epoch < 40; ++epoch) window.actions().stepEpoch->trigger();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 800;) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    draw(window, "paused");
    window.actions().stop->trigger();
    window.actions().pause->trigger();
    finishRun(window);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: screenshots DIR\n", stderr);
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lstm-workbench-screenshots"));
    settings::forgetWindow();
    settings::setRepeats(30);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    for (const double scale : {1.0, 2.0})
        for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark})
            for (const auto language : {Language::English, Language::Chinese}) {
                applyTheme(app, scheme);
                setTextScale(scale);
                setLanguage(language);
                MainWindow window;
                window.resize(scale > 1 ? QSize(1920, 1200) : QSize(1280, 800));
                window.show();
                settle();
                const QString suffix = QStringLiteral("%1-%2-%3").arg(languageCode(language), scheme == ColorScheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                           .arg(qRound(scale * 100));
                window.startRun();
                finishRun(window);
                const auto& first = window.workspace().experiments().front();
                window.workspace().selectRepeat(first.id, 4);
                drawAll(window, folder, suffix);
                if (scale == 1.0 && scheme == ColorScheme::Light) drawStates(folder, suffix);
                drawComparison(window, folder, QStringLiteral("resets-and-seeding"), 100, suffix);
                drawComparison(window, folder, QStringLiteral("tutorial"), scale > 1 ? 100 : 1000, suffix);
            }
    return 0;
}
