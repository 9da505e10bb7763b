// SPDX-License-Identifier: GPL-3.0-or-later
// Palette, what is told above the page, help, about, a chart's table in both languages and schemes, and the exported
// files of both charts of the Run page, to be looked at.
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/chartexport.h"
#include "gui/charts/charttable.h"
#include "gui/charts/losschart.h"
#include "gui/experiments/experimentsfeature.h"
#include "gui/project/projectfeature.h"
#include "gui/shell/menus.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/training/runpage.h"
#include "gui/window/commandpalette.h"
#include "gui/window/helpfeature.h"
#include "gui/window/mainwindow.h"
#include "gui/window/textwindow.h"
#include "gui/workspace/training.h"
#include "tests/screenshots/gallery.h"

namespace {

void draw(MainWindow& window, const QDir& folder, const QString& suffix) {
    const auto path = [&](const char* name) {
        return folder.filePath(QStringLiteral("everyday-%1-%2.png").arg(QLatin1String(name), suffix));
    };
    const auto save = [&](QWidget* widget, const char* name) { gallery::save(*widget, path(name)); };
    auto* palette = window.findChild<CommandPalette*>();
    palette->open(window.feature<HelpFeature>().commands());
    save(&window, "palette");
    palette->field()->setText(QStringLiteral("箱形图"));
    save(&window, "palette-found");
    palette->hide();
    window.feature<ExperimentsFeature>().pasteRecipe(QStringLiteral("see you at ten"));
    save(&window, "failure");
    const QTemporaryDir sessions;  // one of them did not end
    window.feature<ProjectFeature>().document().save(sessions.filePath(QStringLiteral("session-0-1.lstmwb")));
    window.feature<ProjectFeature>().keepRecoverable(sessions.path());
    save(&window, "recovery");
    save(window.menuBar()->actions().front()->menu(), "file-menu");
    window.action("help")->trigger();
    auto* help = window.findChild<HelpWindow*>();
    save(help, "help");
    help->resize(help->width(), qRound(px(1500)));
    save(help, "help-whole");
    window.action("about")->trigger();
    save(window.findChild<AboutWindow*>(), "about");
    auto* chart = window.findChild<RunPage*>()->findChild<BoxPlotChart*>();
    save(ChartTableWindow::open(*chart), "table");
    for (ChartView* view : {static_cast<ChartView*>(chart), static_cast<ChartView*>(window.findChild<LossChart*>())}) {
        const QString name =
            folder.filePath(QStringLiteral("export-%1-%2").arg(QLatin1String(view->metaObject()->className()), suffix));
        exportPng(*view, name + QStringLiteral(".png"));
        exportSvg(*view, name + QStringLiteral(".svg"));
        exportPdf(*view, name + QStringLiteral(".pdf"));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QDir folder(gallery::prepare(argc, argv, "everyday_gallery"));
    QApplication app(argc, argv);
    settings::forgetWindow();
    settings::setRepeats(30);
    settings::setFirstRunWatched();
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark})
        for (const auto language : {Language::English, Language::Chinese}) {
            applyTheme(app, scheme);
            setLanguage(language);
            MainWindow window;
            window.resize(1280, 800);
            window.show();
            window.action("run")->trigger();
            gallery::waitFor([&] { return !window.training().run().running(); });
            if (scheme == ColorScheme::Light) {  // built at 100 %, then zoomed: everything must follow at once
                for (const double scale : {0.8, 2.5, 1.0}) {
                    setTextScale(scale);
                    gallery::save(window, folder.filePath(QStringLiteral("everyday-zoomed-%1-%2.png")
                                                              .arg(languageCode(language))
                                                              .arg(qRound(scale * 100))));
                }
            }
            draw(window, folder, QStringLiteral("%1-%2").arg(languageCode(language), gallery::schemeName(scheme)));
        }
    return 0;
}
