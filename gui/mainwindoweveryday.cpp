// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that takes things along and finds them: results and recipes, the command palette, help.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

#include "engine/experiment/presets.h"
#include "engine/experiment/recipe.h"
#include "gui/charts/chartmenu.h"
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/textwindow.h"
#include "gui/docks/gallerypanel.h"
#include "gui/mainwindow.h"
#include "gui/models/resultfiles.h"
#include "gui/pages/pagetabs.h"
#include "gui/support/actions.h"
#include "gui/support/bothlanguages.h"
#include "gui/support/inlineproblem.h"
#include "gui/support/presettexts.h"
#include "gui/support/problemtext.h"
#include "gui/support/section.h"
#include "gui/support/settings.h"

namespace {

/// Settings that the palette leads to, as they are called in the configuration.
struct Setting {
    const char *context, *source;
};
constexpr Setting foundSettings[]{{"FramingSection", "Difference"}, {"FramingSection", "Lags"}, {"FramingSection", "Test samples"},
                                  {"FramingSection", "Training samples"}, {"FramingSection", "Scale"}, {"NetworkSection", "LSTM units"},
                                  {"NetworkSection", "Keras defaults"}, {"NetworkSection", "Activation"}, {"NetworkSection", "Gate activation"},
                                  {"TrainingSection", "Epochs"}, {"TrainingSection", "Batch size"}, {"TrainingSection", "Shuffle"},
                                  {"TrainingSection", "Learning rate"}, {"TrainingSection", "Repeats"}, {"TrainingSection", "Seed"},
                                  {"TrainingSection", "Trainer"}, {"TimelineSection", "State timeline"}};

Command makeCommand(const char* context, const char* source, std::function<void()> run, const QString& icon = {}) {
    Command command;
    command.english = textIn(Language::English, context, source);
    command.chinese = textIn(Language::Chinese, context, source);
    command.words = commandWords(command.english);
    if (!icon.isEmpty()) command.icon = themeIcon(icon);
    command.run = std::move(run);
    return command;
}

Command commandOf(QAction* action, const char* context, const char* source) {
    Command command = makeCommand(context, source, [action] { action->trigger(); });
    command.shortcut = action->shortcut();
    command.icon = action->icon();
    command.enabled = action->isEnabled();
    return command;
}

void named(Command& command, const QString& name) {
    command.english += QStringLiteral(": ") + name;
    command.chinese += QStringLiteral("：") + name;
}

}  // namespace

void MainWindow::connectEveryday() {
    m_chartActions = new ChartActions(this);
    m_palette = new CommandPalette(this);
    m_actions->exportActions = m_chartActions->actions();
    for (QAction* action : m_actions->exportActions) addAction(action);
    connect(m_chartActions, &ChartActions::notice, this, &MainWindow::say);
    connect(m_chartActions, &ChartActions::failed, this, &MainWindow::showFailure);
    connect(m_failure, &InlineProblem::fixChosen, m_failure, &QWidget::hide);
    const auto on = [this](QAction* action, auto&& call) { connect(action, &QAction::triggered, this, call); };
    on(m_actions->saveResults, [this] { askForResultFolder(); });
    on(m_actions->copyRecipe, [this] { copyRecipe(); });
    on(m_actions->pasteRecipe, [this] { pasteRecipe(QGuiApplication::clipboard()->text()); });
    on(m_actions->palette, [this] { m_palette->open(commands()); });
    on(m_actions->help, [this] {
        std::vector<QAction*> all{m_actions->undo, m_actions->redo};
        for (const auto& entry : m_actions->entries()) all.push_back(entry.action);
        all.insert(all.end(), m_actions->exportActions.begin(), m_actions->exportActions.end());
        if (!m_help) m_help = new HelpWindow(all, this);
        m_help->present();
    });
    on(m_actions->about, [this] {
        if (!m_about) m_about = new AboutWindow(this);
        m_about->present();
    });
}

void MainWindow::say(const QString& message) {
    m_message = message;
    m_failure->hide();
    showStatus();
}

/// Stays until it is closed: what could not be written must not be lost behind the next message.
void MainWindow::showFailure(const QString& what, const QString& why) {
    m_failure->setContentsMargins(0, qRound(px(10)), qRound(px(16)), qRound(px(12)));
    m_failure->setKind(InlineProblem::Kind::Error);
    m_failure->setTexts(what, why);
    m_failure->setFixes({tr("Close")});
    m_failure->show();
}

void MainWindow::askForResultFolder() {
    lstm::Problems problems;
    const auto results = resultsToWrite(m_workspace, problems);
    if (!problems.empty()) return showFailure(tr("The results were not saved."), problemText(problems.front()));
    if (results.empty()) return showFailure(tr("There are no results to save."), tr("Run the ticked experiments first; imported results are files already."));
    auto* dialog = new QFileDialog(this, tr("Save results in a folder"), settings::exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveResults);
    dialog->open();
}

void MainWindow::saveResults(const QString& folder) {
    settings::setExportFolder(folder);
    lstm::Problems problems;
    const auto results = resultsToWrite(m_workspace, problems);
    const auto write = [this, folder, results] {
        const lstm::Problems failures = writeResults(folder, results);
        if (failures.empty()) say(tr("Results of %n experiment(s) are in %1.", nullptr, static_cast<int>(results.size())).arg(QDir::toNativeSeparators(folder)));
        else showFailure(tr("The results were not saved."), problemText(failures.front()));
    };
    const QStringList there = existingFiles(folder, results);
    if (there.isEmpty()) return write();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Replace files?"), tr("%n file(s) of these names are there already.", nullptr, static_cast<int>(there.size())),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(QStringList(there.mid(0, 8)).join(QLatin1Char('\n')) + (there.size() > 8 ? QStringLiteral("\n…") : QString()));
    const auto* replace = question->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QAbstractButton::clicked, this, write);
    question->open();
}

void MainWindow::copyRecipe() {
    if (!m_workspace.current()) return;
    QGuiApplication::clipboard()->setText(QString::fromStdString(lstm::recipe(m_workspace.current()->config)));
    say(tr("The recipe of %1 is in the clipboard.").arg(m_workspace.current()->name()));
}

void MainWindow::pasteRecipe(const QString& text) {
    if (text.trimmed().isEmpty()) return showFailure(tr("The clipboard holds no text."), tr("Copy recipe puts one there."));
    auto parsed = lstm::parseRecipe(text.toStdString());
    if (!parsed.ok()) {
        const auto error = std::ranges::find(parsed.problems, lstm::Severity::Error, &lstm::Problem::severity);
        return showFailure(tr("No experiment was added."), problemText(*error));
    }
    const bool otherSeries = parsed.value.series.csv.has_value();
    parsed.value.series = {};
    m_workspace.addExperiment(parsed.value);
    const QString name = m_workspace.current()->name();
    say(otherSeries ? tr("%1 was added. Its recipe names a series of its own; here it runs on the open one.").arg(name) : tr("%1 was added.").arg(name));
}

void MainWindow::showSetting(const QString& name) {
    m_configurationDock->show();
    m_configurationDock->raise();
    for (auto* section : m_configurationDock->findChildren<Section*>())
        for (auto* control : section->findChildren<QWidget*>()) {
            if (control->accessibleName() != name || control->focusPolicy() == Qt::NoFocus) continue;
            section->setUnfolded(true);
            control->setFocus(Qt::ShortcutFocusReason);
            if (auto* scroll = m_configurationDock->findChild<QScrollArea*>()) scroll->ensureWidgetVisible(control);
            return;
        }
}

std::vector<Command> MainWindow::commands() {
    m_chartActions->update();
    std::vector<Command> all;
    for (Page* page : m_pages->pages()) {
        // A page's class is called after its English title.
        const QByteArray context(page->metaObject()->className()), title = context.chopped(4);
        all.push_back(makeCommand(context.constData(), title.constData(), [this, page] { m_pages->show(page); }, QString::fromLatin1(title).toLower()));
        all.back().english += QStringLiteral(" (page)");  // "Run" is an action, too
        all.back().chinese += QStringLiteral("（页面）");
    }
    for (const auto& entry : m_actions->entries())
        if (entry.action != m_actions->openSample && entry.action != m_actions->palette) all.push_back(commandOf(entry.action, "Actions", entry.text));
    all.push_back(commandOf(m_actions->undo, "Actions", QT_TRANSLATE_NOOP("Actions", "Undo")));
    all.push_back(commandOf(m_actions->redo, "Actions", QT_TRANSLATE_NOOP("Actions", "Redo")));
    for (const ChartCommand command : chartCommands) all.push_back(commandOf(m_chartActions->action(command), "ChartMenu", chartCommandSource(command)));
    all.push_back(makeCommand("MainWindow", QT_TRANSLATE_NOOP("MainWindow", "Switch language"), [this] { switchLanguage(); }, QStringLiteral("language")));
    for (const auto& setting : foundSettings)
        all.push_back(makeCommand(setting.context, setting.source, [this, setting] { showSetting(QCoreApplication::translate(setting.context, setting.source)); },
                                  QStringLiteral("settings")));
    for (const auto& group : lstm::presetGroups()) {
        all.push_back(makeCommand("PresetTexts", presetGroupSource(group.name), [this, group] { GalleryPanel::openGroup(m_workspace, group.name); }, QStringLiteral("compare")));
        all.back().words += QStringLiteral(" gallery tutorial experiments 示例 教程 实验 boxplot 箱形图");
        for (const auto preset : group.presets) all.back().words += QLatin1Char(' ') + QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size()));
    }
    for (const QString& file : QDir(QStringLiteral(":/series")).entryList()) {
        all.push_back(makeCommand("Actions", "Sample series", [this, file] { openSample(file); }, QStringLiteral("open")));
        named(all.back(), QFileInfo(file).completeBaseName());
        all.back().words = QStringLiteral("csv data dataset example 数据集 示例 序列");
    }
    for (const auto& [dock, source] : {std::pair(m_experimentsDock, "Experiments"), std::pair(m_configurationDock, "Configuration"), std::pair(m_historyDock, "History")})
        all.push_back(commandOf(dock->toggleViewAction(), "MainWindow", source));
    return all;
}
