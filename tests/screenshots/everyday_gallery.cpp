// SPDX-License-Identifier: GPL-3.0-or-later
// Palette, help, about, a chart's table and menu in both languages and schemes, and the exported files of both charts
// of the Run page, to be looked at.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/chartexport.h"
#include "gui/charts/chartmenu.h"
#include "gui/charts/charttable.h"
#include "gui/charts/losschart.h"
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/textwindow.h"
#include "gui/mainwindow.h"
#include "gui/pages/runpage.h"
#include "gui/support/actions.h"
#include "gui/support/settings.h"

namespace {

void settle() {
    for (int round = 0; round < 8; ++round) QCoreApplication::processEvents();
}

void draw(MainWindow& window, const QDir& folder, const QString& suffix) {
    const auto save = [&](QWidget* widget, const char* name) {
        settle();
        widget->grab().save(folder.filePath(QStringLiteral("everyday-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    auto* palette = window.findChild<CommandPalette*>();
    palette->open(window.commands());
    save(&window, "palette");
    palette->field()->setText(QStringLiteral("箱形图"));
    save(&window, "palette-found");
    palette->hide();
    window.pasteRecipe(QStringLiteral("see you at ten"));
    save(&window, "failure");
    window.actions().help->trigger();
    auto* help = window.findChild<HelpWindow*>();
    save(help, "help");
    help->resize(help->width(), qRound(px(1500)));
    save(help, "help-whole");
    window.actions().about->trigger();
    save(window.findChild<AboutWindow*>(), "about");
    auto* chart = window.findChild<RunPage*>()->findChild<BoxPlotChart*>();
    save(ChartTableWindow::open(*chart), "table");
    QMenu menu;
    fillChartMenu(menu, *chart);
    menu.popup({});
    save(&menu, "menu");
    for (ChartView* view : {static_cast<ChartView*>(chart), static_cast<ChartView*>(window.findChild<LossChart*>())}) {
        const QString name = folder.filePath(QStringLiteral("export-%1-%2").arg(QLatin1String(view->metaObject()->className()), suffix));
        exportPng(*view, name + QStringLiteral(".png"), 2);
        exportSvg(*view, name + QStringLiteral(".svg"));
        exportPdf(*view, name + QStringLiteral(".pdf"));
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lstm-workbench-screenshots"));
    settings::forgetWindow();
    settings::setRepeats(30);
    settings::setFirstRunWatched();
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark})
        for (const auto language : {Language::English, Language::Chinese}) {
            applyTheme(app, scheme);
            setLanguage(language);
            MainWindow window;
            window.resize(1280, 800);
            window.show();
            window.startRun();
            QElapsedTimer clock;
            clock.start();
            while (window.runController().running() && clock.elapsed() < 60000) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (scheme == ColorScheme::Light) {  // built at 100 %, then zoomed: everything must follow at once
                for (const double scale : {0.8, 2.5, 1.0}) {
                    setTextScale(scale);
                    settle();
                    window.grab().save(folder.filePath(QStringLiteral("everyday-zoomed-%1-%2.png").arg(languageCode(language)).arg(qRound(scale * 100))));
                }
            }
            draw(window, folder, QStringLiteral("%1-%2").arg(languageCode(language), scheme == ColorScheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    return 0;
}
