// SPDX-License-Identifier: GPL-3.0-or-later
// Days of use in minutes: opens series and wrong files, trains, stops in the middle, walks the pages, edits, undoes,
// exports, switches language, colours and text size, again and again, with the recovery file kept. Prints what the
// process holds; fails where threads or open files become more, or where memory grows by more than 64 KiB a cycle once
// warm (undo alone kept 35 in a run of 1000).
//
// usage: soak_window [CYCLES]
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "engine/base/random.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/chartexport.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/data/datafeature.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/project/projectfeature.h"
#include "gui/shell/files.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

namespace {

struct Held {
    double residentKiB = 0;
    int threads = 0, files = 0;
};

Held held() {
    Held now;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return now;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) now.residentKiB = line.mid(6).trimmed().split(' ').front().toDouble();
        if (line.startsWith("Threads:")) now.threads = line.mid(8).trimmed().toInt();
    }
    status.close();
    now.files = static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
    return now;
}

class Person {
public:
    Person(MainWindow& window, const QString& folder) : m_window(window), m_folder(folder) {}

    void cycle(int number) {
        static const std::vector<QString> series{QStringLiteral("shampoo-sales.csv"),
                                                 QStringLiteral("airline-passengers.csv"),
                                                 QStringLiteral("lynx-trappings.csv")};
        static const std::vector<const char*> sections{"a-vs-a", "stateful-vs-stateless", "resets-and-seeding"};
        applyTheme(*qApp, number % 2 ? ColorScheme::Dark : ColorScheme::Light);
        setLanguage(number % 3 ? Language::English : Language::Chinese);
        setTextScale(number % 5 ? 1.0 : 1.5);
        m_window.feature<DataFeature>().openSample(series[pick(series.size())]);
        GalleryPanel::openGroup(m_window.workspace(), sections[pick(sections.size())]);
        m_window.training().setRepeats(10);
        m_window.action("run")->trigger();
        if (number % 4 == 0) {  // stopped in the middle
            spin(5);
            m_window.action("stop")->trigger();
        }
        while (m_window.training().run().running()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        edit();
        for (Page* page : m_window.pages().pages()) {
            m_window.pages().show(page);
            spin(3);
        }
        auto& chart = *m_window.findChild<BoxPlotChart*>();
        if (number % 2) exportSvg(chart, m_folder + QStringLiteral("/chart.svg"));
        else exportPng(chart, m_folder + QStringLiteral("/chart.png"));
        m_window.files().open({QStringLiteral(GOLDEN_DIR "/csv/b07_text_in_value.csv")});
        spin(3);
    }

private:
    std::size_t pick(std::size_t count) { return m_random.below(static_cast<std::uint32_t>(count)); }

    void edit() {
        auto config = m_window.workspace().current()->config;
        config.training.epochs = 100 + static_cast<int>(pick(400));
        m_window.feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        m_window.action("undo")->trigger();
        m_window.action("redo")->trigger();
        m_window.action("undo")->trigger();
    }

    static void spin(int rounds) {
        for (int i = 0; i < rounds; ++i) QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // outside exec() nobody else does
    }

    MainWindow& m_window;
    QString m_folder;
    lstm::RandomStream m_random{1, 0, lstm::Purpose::Resampling, 0};
};

}  // namespace

int main(int argc, char** argv) {
    const int cycles = argc > 1 ? std::atoi(argv[1]) : 2000;
    if (cycles < 1) return std::fprintf(stderr, "usage: soak_window [CYCLES]\n"), 2;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("lstm-workbench-soak"));
    QApplication app(argc, argv);
    settings::forgetWindow();
    settings::setFirstRunWatched();
    const QTemporaryDir folder;
    MainWindow window;
    window.feature<ProjectFeature>().keepRecoverable(folder.filePath(QStringLiteral("recovery")));
    window.resize(1280, 800);
    window.show();
    Person person(window, folder.path());
    const int warm = std::max(1, cycles / 5);
    Held before;
    for (int number = 1; number <= cycles; ++number) {
        person.cycle(number);
        const Held now = held();
        if (number == warm) before = now;
        if (number % std::max(1, cycles / 20) == 0)
            std::printf("%6d cycles: %7.0f KiB, %d threads, %d open files\n", number, now.residentKiB, now.threads,
                        now.files),
                std::fflush(stdout);
    }
    Held after = held();
    for (int i = 0; i < 1000 && after.threads > before.threads; ++i) {  // the last workers are on their way out
        QThread::msleep(5);
        after = held();
    }
    const double growth = cycles > warm ? (after.residentKiB - before.residentKiB) / (cycles - warm) : 0;
    std::printf("growth: %.2f KiB a cycle\n", growth);
    const bool bad = growth > 64 || after.threads > before.threads || after.files > before.files;
    if (bad)
        std::printf("something is kept: %d -> %d threads, %d -> %d open files\n", before.threads, after.threads,
                    before.files, after.files);
    return bad ? 1 : 0;
}
