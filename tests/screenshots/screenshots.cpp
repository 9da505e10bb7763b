// SPDX-License-Identifier: GPL-3.0-or-later
// tests/run screenshots DIR: every page of the window with really trained data, in both languages, light and dark, at
// 100 % and 200 % text; context menus; what a person meets beside the plain case.
#include <QAction>
#include <QElapsedTimer>
#include <QPushButton>
#include <QUndoStack>

#include "engine/experiment/presets.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/insidechart.h"
#include "gui/compare/comparepage.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/data/datafeature.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/forecast/beyondview.h"
#include "gui/forecast/forecastpage.h"
#include "gui/inside/insidecontrols.h"
#include "gui/inside/insidepage.h"
#include "gui/repeats/repeatscontrols.h"
#include "gui/repeats/repeatsgoalbar.h"
#include "gui/repeats/repeatspage.h"
#include "gui/shell/files.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/screenshots/gallery.h"

namespace {

using gallery::settle;

void finishRun(MainWindow& window) {
    gallery::waitFor([&] { return !window.training().run().running(); });
}

/// The Compare page with a section of the tutorial, with the arrangement of docks that is made for it.
void drawComparison(MainWindow& window, const QDir& folder, const QString& group, int repeats, const QString& suffix,
                    int ticked = 99) {
    window.action("arrangeCompare")->trigger();
    GalleryPanel::openGroup(window.workspace(), group.toStdString());
    std::vector<int> ids;
    for (const auto& item : window.workspace().experiments()) ids.push_back(item.id);
    for (int i = ticked; i < static_cast<int>(ids.size()); ++i)
        window.workspace().setTicked(ids[static_cast<std::size_t>(i)], false);
    for (Page* page : window.pages().pages())
        if (qobject_cast<ComparePage*>(page)) window.pages().show(page);
    window.training().setRepeats(repeats);
    window.action("run")->trigger();
    finishRun(window);
    gallery::save(window, folder.filePath(QStringLiteral("compare-%1-%2.png").arg(group, suffix)));
}

/// The Repeats page: two experiments paired by seed, repeats added until the interval is narrow; results of a file.
void drawRepeats(MainWindow& window, const QDir& folder, const QString& suffix) {
    auto* page = window.findChild<RepeatsPage*>();
    window.action("arrangeExplore")->trigger();
    GalleryPanel::openGroup(window.workspace(), "stateful-vs-stateless");
    window.pages().show(page);
    window.training().setRepeats(30);
    const auto path = [&](const char* name) {
        return folder.filePath(QStringLiteral("repeats-%1-%2.png").arg(QLatin1String(name), suffix));
    };
    gallery::save(window, path("nothing-trained"));
    window.action("run")->trigger();
    finishRun(window);
    gallery::save(window, path("unpaired"));
    qobject_cast<QAbstractButton*>(page->findChild<RepeatsControls*>()->pairing()->segment(1))->click();
    page->findChild<RepeatsGoalBar*>()->button()->click();
    finishRun(window);
    gallery::save(window, path("until-narrow"));
    window.workspace().importResults(QStringLiteral("keras"), {101.2, 99.1, 98.4, 104.0, 95.3, 97.7, 120.5, 100.9});
    window.workspace().setCurrent(window.workspace().experiments().back().id);
    gallery::save(window, path("imported"));
}

void drawAll(MainWindow& window, const QDir& folder, const QString& suffix) {
    int number = 0;
    for (Page* page : window.pages().pages()) {
        window.pages().show(page);
        gallery::save(window, folder.filePath(QStringLiteral("%1-%2-%3.png")
                                                  .arg(++number)
                                                  .arg(QLatin1String(page->metaObject()->className()), suffix)));
    }
}

/// What the networks forecast past the last value.
void drawBeyond(MainWindow& window, const QDir& folder, const QString& suffix) {
    auto* page = window.findChild<ForecastPage*>();
    window.pages().show(page);
    page->showBeyond(true);
    gallery::waitFor([&] { return page->beyond()->there(); });
    gallery::save(window, folder.filePath(QStringLiteral("forecast-beyond-%1.png").arg(suffix)));
    page->showBeyond(false);
}

/// Inside a network: a reset put into the test, several layers and time steps, an epoch of training.
void drawInside(MainWindow& window, const QDir& folder, const QString& suffix) {
    auto* page = window.findChild<InsidePage*>();
    auto* chart = page->findChild<InsideChart*>();
    const auto draw = [&](const char* name) {
        gallery::save(window, folder.filePath(QStringLiteral("inside-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    window.pages().show(page);
    settle();
    chart->setCursor(8);
    Q_EMIT chart->resetToggled(8);
    draw("reset");
    window.workspace().undoStack()->undo();
    Q_EMIT page->findChild<InsideControls*>()->phaseChosen(lstm::TracePhase::TrainingLastEpoch);
    draw("training");
    Q_EMIT page->findChild<InsideControls*>()->phaseChosen(lstm::TracePhase::Test);
    auto config = window.workspace().current()->config;
    config.network.units = {4, 3};
    config.framing.lags = 3;
    config.framing.layout = lstm::Layout::TimeSteps;
    config.training.epochs = 200;
    config.forecast.batchSize = 4;
    window.feature<ConfigurationFeature>().edit(config, EditKind::Units);
    window.action("run")->trigger();
    finishRun(window);
    window.pages().show(page);
    gallery::waitFor([&] { return chart->isVisible(); });  // a thread trains it once more
    draw("layers");
    window.workspace().undoStack()->undo();
}

/// Context menus, open: of a chart, of a table, of the list of experiments.
void drawMenus(MainWindow& window, const QDir& folder, const QString& suffix) {
    auto* page = window.findChild<RunPage*>();
    window.pages().show(page);
    settle();
    const auto path = [&](const char* name) {
        return folder.filePath(QStringLiteral("menu-%1-%2.png").arg(QLatin1String(name), suffix));
    };
    auto* chart = page->findChild<BoxPlotChart*>();
    gallery::saveMenu(*chart->viewport(), chart->plot().center().toPoint(), path("chart"));
    gallery::saveMenu(*page->findChild<DataTable*>()->viewport(), {40, 10}, path("table"));
    gallery::saveMenu(*window.findChild<ExperimentTree*>()->viewport(), {40, 10}, path("experiment"));
}

/// What a person meets beside the plain case: nothing trained yet, a setting that cannot run, other series, a wrong
/// file, a small window, all experiments at once, a run in progress.
void drawStates(const QDir& folder, const QString& suffix) {
    const auto draw = [&](MainWindow& window, const char* name) {
        gallery::save(window, folder.filePath(QStringLiteral("state-%1-%2.png").arg(QLatin1String(name), suffix)));
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
        window.feature<ConfigurationFeature>().edit(config, EditKind::BatchSize);
        draw(window, "batch-does-not-divide");
    }
    MainWindow window;
    window.resize(1024, 680);
    window.show();
    window.feature<DataFeature>().openSample(QStringLiteral("airline-passengers.csv"));
    draw(window, "airline-1024");
    window.feature<DataFeature>().openSample(QStringLiteral("monthly-sunspots.csv"));
    draw(window, "sunspots-1024");
    window.feature<DataFeature>().openSample(QStringLiteral("lynx-trappings.csv"));
    window.files().open({QStringLiteral(GOLDEN_DIR "/csv/b07_text_in_value.csv")});
    draw(window, "wrong-file");
    window.resize(1280, 800);
    window.feature<DataFeature>().openSample(QStringLiteral("shampoo-sales.csv"));
    window.workspace().replaceExperiments(
        [] {
            std::vector<lstm::ExperimentConfig> all;
            for (const auto* preset : lstm::resolvePresets("tutorial")) all.push_back(lstm::presetConfig(*preset));
            return all;
        }(),
        QStringLiteral("tutorial"));
    window.action("run")->trigger();
    finishRun(window);
    draw(window, "whole-tutorial");
    window.action("pause")->trigger();
    window.action("run")->trigger();
    for (int epoch = 0; epoch < 40; ++epoch) window.action("stepEpoch")->trigger();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 800;) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    draw(window, "paused");
    window.action("stop")->trigger();
    window.action("pause")->trigger();
    finishRun(window);
}

}  // namespace

int main(int argc, char** argv) {
    const QDir folder(gallery::prepare(argc, argv, "screenshots"));
    QApplication app(argc, argv);
    settings::forgetWindow();
    settings::setRepeats(30);
    gallery::inEveryLook(app, [&](const QString& look) {
        for (const auto language : {Language::English, Language::Chinese}) {
            setLanguage(language);
            const bool large = textScale() > 1;
            MainWindow window;
            window.resize(large ? QSize(1920, 1200) : QSize(1280, 800));
            window.show();
            settle();
            const QString suffix = QStringLiteral("%1-%2").arg(languageCode(language), look);
            window.action("run")->trigger();
            finishRun(window);
            const auto& first = window.workspace().experiments().front();
            window.workspace().selection().choose(first.id, 4);
            drawAll(window, folder, suffix);
            drawBeyond(window, folder, suffix);
            drawInside(window, folder, suffix);
            if (!large) drawMenus(window, folder, suffix);
            if (look == QLatin1String("light-100")) drawStates(folder, suffix);
            drawRepeats(window, folder, suffix);
            drawComparison(window, folder, QStringLiteral("stateful-vs-stateless"), 100, suffix, 2);
            drawComparison(window, folder, QStringLiteral("resets-and-seeding"), 100, suffix);
            drawComparison(window, folder, QStringLiteral("tutorial"), large ? 100 : 1000, suffix);
        }
    });
    return 0;
}
