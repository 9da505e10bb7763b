// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace costs the GUI thread where there is much in it: CPU time of an edit among many experiments, until
// everybody has been told and until all is painted (the Data page is shown), and of many results arriving. Medians.
//   gui_bench_workspace
#include <QApplication>
#include <QStandardPaths>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "gui/configuration/configurationfeature.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/workspace.h"

namespace {

double cpuMilliseconds() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e3 * static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_nsec);
}

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Experiments that differ in their seed, 30 results each.
void fill(Workspace& workspace, int count) {
    std::vector<lstm::ExperimentConfig> configs;
    for (int i = 0; i < count; ++i) {
        configs.push_back(workspace.experiments().front().config);
        configs.back().name = "experiment " + std::to_string(i + 1);
        configs.back().seed = static_cast<std::uint64_t>(i + 1);
    }
    workspace.replaceExperiments(configs, QStringLiteral("many"));
    std::vector<int> ids;
    for (const auto& item : workspace.experiments()) ids.push_back(item.id);
    for (const int id : ids) {
        workspace.beginRun(id, 30);
        for (int repeat = 0; repeat < 30; ++repeat)
            workspace.addResult(id, {repeat, 100.0 + repeat % 7, std::vector<double>(12, 300.0), 0});
        workspace.endRun(id, RunState::Done);
    }
}

void edit(MainWindow& window, int experiments) {
    fill(window.workspace(), experiments);
    for (int i = 0; i < 5; ++i) QApplication::processEvents();
    std::vector<double> told, painted;
    for (int i = 0; i < 31; ++i) {
        lstm::ExperimentConfig config = window.workspace().current()->config;
        config.training.epochs = 500 + i;
        const double begin = cpuMilliseconds();
        window.feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        told.push_back(cpuMilliseconds() - begin);
        QApplication::processEvents();
        painted.push_back(cpuMilliseconds() - begin);
    }
    std::printf("an edit, %3d experiments       %9.2f ms CPU, painted %.2f ms\n", experiments, median(told),
                median(painted));
}

double results(int count) {
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        Workspace workspace;
        const int id = workspace.currentId();
        const double begin = cpuMilliseconds();
        workspace.beginRun(id, count);
        for (int repeat = 0; repeat < count; ++repeat) workspace.addResult(id, {repeat, 100.0, {}, 0});
        workspace.endRun(id, RunState::Done);
        times.push_back(cpuMilliseconds() - begin);
    }
    return median(times);
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lstm-workbench-bench"));
    settings::forgetWindow();
    applyTheme(app, ColorScheme::Light);
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.pages().show(window.pages().pages().front());
    for (const int experiments : {2, 100, 300}) edit(window, experiments);
    for (const int count : {10000, 50000, 100000})
        std::printf("%6d results arriving        %9.2f ms CPU\n", count, results(count));
}
