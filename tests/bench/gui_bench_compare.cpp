// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare page with all of the tutorial's experiments: GUI-thread CPU time of a refresh and paint while repeats
// stream in, and the memory of the window after a thousand real repeats of each.
//   gui_bench_compare [repeats]
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "gui/compare/comparepage.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

namespace {

double cpuMilliseconds() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e3 * static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_nsec);
}

/// Resident memory in MB, as Linux has it.
double residentMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith("VmRSS:")) return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

void report(const char* what, std::vector<double> times, double goal) {
    if (times.empty()) return;
    std::sort(times.begin(), times.end());
    const auto at = [&](double q) {
        return times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-44s median %6.2f ms   95 %% %6.2f ms   highest %6.2f ms   frames %zu   (goal %g ms)\n", what,
                at(0.5), at(0.95), at(1), times.size(), goal);
}

/// Results that are there already, arriving again in a given number of frames.
void stream(MainWindow& window, int frames) {
    Workspace& workspace = window.workspace();
    std::vector<std::pair<int, std::vector<lstm::RepeatResult>>> all;
    for (const auto& item : workspace.experiments()) all.emplace_back(item.id, item.results.repeats);
    for (const auto& [id, results] : all) workspace.beginRun(id, static_cast<int>(results.size()));
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        for (const auto& [id, results] : all) {
            const std::size_t n = results.size(),
                              from = n * static_cast<std::size_t>(frame) / static_cast<std::size_t>(frames);
            const std::size_t to = n * static_cast<std::size_t>(frame + 1) / static_cast<std::size_t>(frames);
            for (std::size_t i = from; i < to; ++i) workspace.addResult(id, results[i]);
        }
        const double begin = cpuMilliseconds();
        workspace.tell();
        QApplication::processEvents();
        times.push_back(cpuMilliseconds() - begin);
    }
    report("Compare page: frame while streaming", times, 16);
    for (const auto& entry : all) workspace.endRun(entry.first, RunState::Done);
    const double begin = cpuMilliseconds();
    workspace.tell();
    QApplication::processEvents();
    std::printf("%-44s %.2f ms, once\n", "Compare page: verdicts after the run", cpuMilliseconds() - begin);
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lstm-workbench-bench"));
    settings::forgetWindow();
    settings::setFirstRunWatched();
    applyTheme(app, ColorScheme::Light);
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();
    std::printf("memory after start %.0f MB\n", residentMegabytes());
    for (Page* page : window.pages().pages())
        if (qobject_cast<ComparePage*>(page)) window.pages().show(page);
    GalleryPanel::openGroup(window.workspace(), "tutorial");
    window.training().setRepeats(argc > 1 ? std::max(10, std::atoi(argv[1])) : 1000);
    QElapsedTimer clock;
    clock.start();
    window.action("run")->trigger();
    std::vector<double> times;
    while (window.training().run().running() && clock.elapsed() < 120000) {
        const double begin = cpuMilliseconds();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.push_back(cpuMilliseconds() - begin);
    }
    for (int i = 0; i < 6; ++i) QCoreApplication::processEvents();
    report("Real run: one round of events", times, 16);
    std::printf("real run %.2f s, memory after it %.0f MB (goal 150 MB)\n", 1e-3 * static_cast<double>(clock.elapsed()),
                residentMegabytes());
    stream(window, 60);
    return 0;
}
