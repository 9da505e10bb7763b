// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartmenu.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QRegularExpression>

#include "gui/charts/chartexport.h"
#include "gui/charts/charttable.h"
#include "gui/charts/chartview.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"

namespace {

struct ChartMenu {
    Q_DECLARE_TR_FUNCTIONS(ChartMenu)
};

struct Format {
    const char* ending;
    QString (*write)(ChartView&, const QString&);
};
Format formatOf(ChartCommand command) {
    if (command == ChartCommand::SaveSvg) return {"svg", exportSvg};
    if (command == ChartCommand::SavePdf) return {"pdf", exportPdf};
    return {"png", [](ChartView& view, const QString& path) { return exportPng(view, path); }};
}

/// "Test RMSE, Sales per month" as a file's name; nothing in it may lead out of the folder.
QString fileName(const ChartView& view, const char* ending) {
    static const QRegularExpression unwanted(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString name = view.yTitle().simplified().replace(unwanted, QStringLiteral("-")).left(60);
    while (name.startsWith(QLatin1Char('.'))) name.remove(0, 1);
    return (name.isEmpty() ? QStringLiteral("chart") : name) + QLatin1Char('.') + QLatin1String(ending);
}

void save(ChartView& view, const QString& path, const Format& format) {
    settings::setExportFolder(QFileInfo(path).absolutePath());
    const QString name = QFileInfo(path).fileName(), why = format.write(view, path);
    if (why.isEmpty())
        Q_EMIT view.notice(
            ChartMenu::tr("Saved %1 in %2.").arg(name, QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
    else Q_EMIT view.failed(ChartMenu::tr("%1 was not saved.").arg(name), why);
}

void askForFile(ChartView& view, ChartCommand command) {
    const Format format = formatOf(command);
    const QString ending = QLatin1String(format.ending);
    auto* dialog = new QFileDialog(view.window(), chartCommandText(command), settings::exportFolder(),
                                   ChartMenu::tr("%1 picture (*.%2)").arg(ending.toUpper(), ending));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileName(view, format.ending));
    QObject::connect(dialog, &QFileDialog::fileSelected, &view,
                     [&view, format](const QString& path) { save(view, path, format); });
    dialog->open();
}

}  // namespace

const char* chartCommandSource(ChartCommand command) {
    switch (command) {
    case ChartCommand::CopyPicture: return QT_TRANSLATE_NOOP("ChartMenu", "Copy picture");
    case ChartCommand::SavePng: return QT_TRANSLATE_NOOP("ChartMenu", "Save as PNG…");
    case ChartCommand::SaveSvg: return QT_TRANSLATE_NOOP("ChartMenu", "Save as SVG…");
    case ChartCommand::SavePdf: return QT_TRANSLATE_NOOP("ChartMenu", "Save as PDF…");
    case ChartCommand::CopyTable: return QT_TRANSLATE_NOOP("ChartMenu", "Copy table");
    case ChartCommand::ShowTable: return QT_TRANSLATE_NOOP("ChartMenu", "Show as table");
    case ChartCommand::ZoomHome: return QT_TRANSLATE_NOOP("ChartMenu", "Show all again");
    }
    __builtin_unreachable();
}

QString chartCommandText(ChartCommand command) { return ChartMenu::tr(chartCommandSource(command)); }

QString chartCommandIcon(ChartCommand command) {
    switch (command) {
    case ChartCommand::CopyPicture:
    case ChartCommand::CopyTable: return QStringLiteral("copy");
    case ChartCommand::SavePng:
    case ChartCommand::SaveSvg:
    case ChartCommand::SavePdf: return QStringLiteral("export");
    case ChartCommand::ShowTable: return QStringLiteral("data");
    case ChartCommand::ZoomHome: return QStringLiteral("zoom-home");
    }
    __builtin_unreachable();
}

void perform(ChartView& view, ChartCommand command) {
    switch (command) {
    case ChartCommand::CopyPicture:
        copyToClipboard(view);
        Q_EMIT view.notice(ChartMenu::tr("The picture is in the clipboard."));
        return;
    case ChartCommand::SavePng:
    case ChartCommand::SaveSvg:
    case ChartCommand::SavePdf: return askForFile(view, command);
    case ChartCommand::CopyTable:
        QGuiApplication::clipboard()->setText(chartTableText(view));
        Q_EMIT view.notice(ChartMenu::tr("The table is in the clipboard."));
        return;
    case ChartCommand::ShowTable: ChartTableWindow::open(view); return;
    case ChartCommand::ZoomHome: return view.goHome();
    }
}

void fillChartMenu(QMenu& menu, ChartView& view) {
    if (view.showsRepeats()) {
        menu.addAction(themeIcon(QStringLiteral("inside")), ChartMenu::tr("Look inside"), &view,
                       &ChartView::insideAsked)
            ->setShortcut(Qt::Key_Return);
        menu.addSeparator();
    }
    for (const ChartCommand command : chartCommands) {
        if (command == ChartCommand::CopyTable || command == ChartCommand::ZoomHome) menu.addSeparator();
        auto* action = menu.addAction(themeIcon(chartCommandIcon(command)), chartCommandText(command), &view,
                                      [&view, command] { perform(view, command); });
        if (command == ChartCommand::CopyPicture) action->setShortcut(QKeySequence::Copy);
        if (command == ChartCommand::ZoomHome) {
            action->setShortcut(Qt::Key_0);
            action->setEnabled(!view.isHome());
        }
    }
}

ChartActions::ChartActions(QWidget* window) : QObject(window), m_window(window) {
    for (const ChartCommand command : chartCommands) {
        auto* action = new QAction(themeIcon(chartCommandIcon(command)), {}, this);
        connect(action, &QAction::triggered, this, [this, command] {
            if (ChartView* view = chart()) perform(*view, command);
        });
        m_actions.push_back(action);
    }
    action(ChartCommand::CopyPicture)->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    action(ChartCommand::SavePng)->setShortcut(Qt::CTRL | Qt::Key_E);
    action(ChartCommand::ShowTable)->setShortcut(Qt::CTRL | Qt::Key_T);
    for (auto* chart : window->findChildren<ChartView*>()) listen(chart);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    retranslate();
}

void ChartActions::listen(ChartView* chart) {
    connect(chart, &ChartView::notice, this, &ChartActions::notice, Qt::UniqueConnection);
    connect(chart, &ChartView::failed, this, &ChartActions::failed, Qt::UniqueConnection);
}

void ChartActions::follow(QWidget* focus) {
    auto* chart = qobject_cast<ChartView*>(focus);
    if (!chart || chart->window() != m_window) return;
    m_last = chart;
    listen(chart);
}

ChartView* ChartActions::chart() const {
    if (m_last && m_last->isVisible()) return m_last;
    for (auto* chart : m_window->findChildren<ChartView*>())
        if (chart->isVisible()) return chart;
    return nullptr;
}

void ChartActions::update() {
    const ChartView* view = chart();
    for (QAction* action : m_actions) action->setEnabled(view);
}

void ChartActions::retranslate() {
    for (const ChartCommand command : chartCommands) action(command)->setText(chartCommandText(command));
}
