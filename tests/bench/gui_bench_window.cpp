// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs while both cores train. Prints; asserts nothing. Times are of this process; "CPU" is the CPU
// time of the GUI thread alone.
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "gui/charts/boxplotchart.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

namespace {

double threadCpuMs() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e3 * static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_nsec);
}

double ms(const QElapsedTimer& clock) { return 1e-6 * static_cast<double>(clock.nsecsElapsed()); }

double quantile(std::vector<double> values, double p) {
    if (values.empty()) return 0.0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))];
}

double residentMiB() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0.0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').front().toDouble() / 1024.0;
    return 0.0;
}

/// One pass of the event loop after another, with the CPU time that each took.
template <class Until>
void spin(Until until, std::vector<double>* cpu = nullptr) {
    while (!until()) {
        const double before = threadCpuMs();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (const double took = threadCpuMs() - before; cpu && took > 0.05) cpu->push_back(took);
    }
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer clock;
    clock.start();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gui_bench_window"));
    settings::setFirstRunWatched();
    settings::forgetWindow();
    applyTheme(app, ColorScheme::Light);
    setLanguage(Language::English);
    MainWindow window;
    window.show();
    window.grab();
    std::printf("main to first paint           %8.0f ms wall\n", ms(clock));
    std::printf("memory at start               %8.0f MiB\n", residentMiB());
    RunController& run = window.training().run();

    std::vector<double> firstDot;
    for (int i = 0; i < 9; ++i) {
        window.training().setRepeats(10);
        clock.restart();
        window.action("run")->trigger();
        spin([&] { return run.done() > 0; });
        window.findChild<BoxPlotChart*>()->grab();
        firstDot.push_back(ms(clock));
        spin([&] { return !run.running(); });
    }
    std::printf("click to first dot drawn      %8.1f ms wall, median of 9 (goal 50)\n", quantile(firstDot, 0.5));

    for (const char* group : {"a-vs-a", "tutorial"}) {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text() == (QLatin1String(group) == QLatin1String("tutorial")
                                       ? QStringLiteral("The whole tutorial")
                                       : QStringLiteral("A vs A")))
                action->trigger();
        window.training().setRepeats(1000);
        std::vector<double> cpu, late;
        QTimer probe;
        QElapsedTimer beat;
        probe.setTimerType(Qt::PreciseTimer);
        probe.setInterval(10);
        QObject::connect(&probe, &QTimer::timeout, &window, [&] {
            late.push_back(std::max(0.0, ms(beat) - 10.0));
            beat.restart();
        });
        // Long enough to measure: ten times the tutorial's epochs, on both cores.
        const auto experiments = window.workspace().experiments();  // changing one replaces the list
        for (const auto& item : experiments) {
            auto config = item.config;
            config.training.epochs = 10000;
            window.workspace().setConfig(item.id, config, QStringLiteral("epochs"));
        }
        window.action("run")->trigger();
        beat.start();
        probe.start();
        spin([&] { return !run.running(); }, &cpu);
        probe.stop();
        std::printf(
            "%-9s 1000 repeats, frames   %8.1f ms GUI CPU at the 95th percentile (median %.1f, %zu frames; goal %d)\n",
            group, quantile(cpu, 0.95), quantile(cpu, 0.5), cpu.size(),
            QLatin1String(group) == QLatin1String("tutorial") ? 16 : 8);
        std::printf("%-9s lateness of a 10 ms timer%8.1f ms median, %.1f at the 95th percentile\n", group,
                    quantile(late, 0.5), quantile(late, 0.95));
        std::printf("%-9s memory               %8.0f MiB\n", group, residentMiB());
    }

    std::vector<double> stop;
    for (int i = 0; i < 9; ++i) {
        window.action("run")->trigger();
        spin([&] { return run.done() > 0; });
        clock.restart();
        window.action("stop")->trigger();
        spin([&] { return !run.running(); });
        stop.push_back(ms(clock));
    }
    std::printf("Stop to idle                  %8.1f ms wall, median of 9, largest %.1f (goal 100)\n",
                quantile(stop, 0.5), quantile(stop, 1.0));
    return 0;
}
