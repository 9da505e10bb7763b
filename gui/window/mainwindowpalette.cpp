// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that tells the command palette what can be done.
#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QScrollArea>

#include "engine/experiment/presets.h"
#include "gui/charts/chartmenu.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/toolkit/bothlanguages.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/section.h"
#include "gui/toolkit/theme.h"
#include "gui/window/actions.h"
#include "gui/window/commandpalette.h"
#include "gui/window/mainwindow.h"
#include "gui/words/presettexts.h"

namespace {

/// Settings that the palette leads to, as they are called in the configuration.
struct Setting {
    const char *context, *source;
};
constexpr Setting foundSettings[]{
    {"FramingSection", "Difference"},       {"FramingSection", "Lags"},        {"FramingSection", "Test samples"},
    {"FramingSection", "Training samples"}, {"FramingSection", "Scale"},       {"NetworkSection", "LSTM units"},
    {"NetworkSection", "Keras defaults"},   {"NetworkSection", "Activation"},  {"NetworkSection", "Gate activation"},
    {"TrainingSection", "Epochs"},          {"TrainingSection", "Batch size"}, {"TrainingSection", "Shuffle"},
    {"TrainingSection", "Learning rate"},   {"TrainingSection", "Seed"},       {"TrainingSection", "Trainer"},
    {"TimelineSection", "State timeline"}};

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
        all.push_back(makeCommand(
            context.constData(), title.constData(), [this, page] { m_pages->show(page); },
            QString::fromLatin1(title).toLower()));
        all.back().english += QStringLiteral(" (page)");  // "Run" is an action, too
        all.back().chinese += QStringLiteral("（页面）");
    }
    for (const auto& entry : m_actions->entries())
        if (entry.action != m_actions->openSample && entry.action != m_actions->palette)
            all.push_back(commandOf(entry.action, "Actions", entry.text));
    all.push_back(commandOf(m_actions->undo, "Actions", QT_TRANSLATE_NOOP("Actions", "Undo")));
    all.push_back(commandOf(m_actions->redo, "Actions", QT_TRANSLATE_NOOP("Actions", "Redo")));
    for (const ChartCommand command : chartCommands)
        all.push_back(commandOf(m_chartActions->action(command), "ChartMenu", chartCommandSource(command)));
    all.push_back(makeCommand(
        "MainWindow", QT_TRANSLATE_NOOP("MainWindow", "Switch language"), [this] { switchLanguage(); },
        QStringLiteral("language")));
    for (const auto& setting : foundSettings)
        all.push_back(makeCommand(
            setting.context, setting.source,
            [this, setting] { showSetting(QCoreApplication::translate(setting.context, setting.source)); },
            QStringLiteral("settings")));
    for (const auto& group : lstm::presetGroups()) {
        all.push_back(makeCommand(
            "PresetTexts", presetGroupSource(group.name),
            [this, group] { GalleryPanel::openGroup(m_workspace, group.name); }, QStringLiteral("compare")));
        all.back().words += QStringLiteral(" gallery tutorial experiments 示例 教程 实验 boxplot 箱形图");
        for (const auto preset : group.presets)
            all.back().words +=
                QLatin1Char(' ') + QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size()));
    }
    for (const QString& file : QDir(QStringLiteral(":/series")).entryList()) {
        all.push_back(makeCommand(
            "Actions", "Sample series", [this, file] { openSample(file); }, QStringLiteral("open")));
        named(all.back(), QFileInfo(file).completeBaseName());
        all.back().words = QStringLiteral("csv data dataset example 数据集 示例 序列");
    }
    for (const auto& [dock, source] :
         {std::pair(m_experimentsDock, "Experiments"), std::pair(m_configurationDock, "Configuration"),
          std::pair(m_historyDock, "History"), std::pair(m_tourDock, "Guided tour")})
        all.push_back(commandOf(dock->toggleViewAction(), "MainWindow", source));
    return all;
}
