// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiments/experimentsfeature.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/experiment/presets.h"
#include "engine/experiment/recipe.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/shell/docks.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/words/presettexts.h"
#include "gui/words/problemtext.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

ExperimentsFeature::ExperimentsFeature(const Shell& shell)
    : m_shell(shell), m_panel(new ExperimentsPanel(shell.workspace)) {
    addDock();
    addActions();
    addRecipes();
    addGallery();
    connect(m_panel, &ExperimentsPanel::runRequested, this, [this](int id) { m_shell.training.ask({id}); });
    connect(&shell.workspace.selection(), &Selection::baseChanged, m_panel, &ExperimentsPanel::setBase);
    QAction* remove = shell.menus.action("remove");
    const auto allow = [this, remove] { remove->setEnabled(m_shell.workspace.experiments().size() > 1); };
    connect(&shell.workspace, &Workspace::changed, this, allow);
    allow();
}

void ExperimentsFeature::addDock() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panel, 1);
    column->addWidget(new GalleryPanel(m_shell.workspace));
    m_shell.docks.add({"experiments",
                       {"ExperimentsFeature", QT_TR_NOOP("Experiments")},
                       Qt::LeftDockWidgetArea,
                       10,
                       "list dock panel show hide 列表 面板 显示 隐藏"},
                      content, m_panel->takeAddButton());
}

void ExperimentsFeature::addActions() {
    Workspace& workspace = m_shell.workspace;
    Menus& menus = m_shell.menus;
    menus.add({"addExperiment",
               {"ExperimentsFeature", QT_TR_NOOP("Add experiment")},
               {MenuPlace::Edit, 100},
               "add-experiment",
               {Qt::CTRL | Qt::Key_N},
               "new create 新建 增加"},
              this, [&workspace] { workspace.addExperiment(workspace.current()->config); });
    QAction* duplicate = menus.add({"duplicate",
                                    {"ExperimentsFeature", QT_TR_NOOP("Duplicate experiment")},
                                    {MenuPlace::Edit, 110},
                                    "duplicate",
                                    {Qt::CTRL | Qt::Key_D},
                                    "copy clone 复制 克隆"},
                                   this, [&workspace] { workspace.duplicate(workspace.currentId()); });
    menus.add({"rename",
               {"ExperimentsFeature", QT_TR_NOOP("Rename experiment")},
               {MenuPlace::Edit, 120},
               "",
               {},
               "name label 名称 改名"},
              m_panel, [this] { m_panel->editCurrentName(); });
    menus.add({"remove",
               {"ExperimentsFeature", QT_TR_NOOP("Delete experiment")},
               {MenuPlace::Edit, 130},
               "delete",
               {},
               "remove erase 移除"},
              this, [&workspace] { workspace.remove(workspace.currentId()); });
    m_panel->setWindowActions({duplicate, menus.action("unqueue")});
}

void ExperimentsFeature::addRecipes() {
    constexpr auto words = "share json link configuration clipboard 分享 配置 剪贴板";
    m_shell.menus.add({"copyRecipe",
                       {"ExperimentsFeature", QT_TR_NOOP("Copy recipe")},
                       {MenuPlace::Edit, 200},
                       "copy",
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
                       words},
                      this, [this] { copyRecipe(); });
    m_shell.menus.add({"pasteRecipe",
                       {"ExperimentsFeature", QT_TR_NOOP("Paste recipe")},
                       {MenuPlace::Edit, 210},
                       "",
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
                       words},
                      this, [this] { pasteRecipe(QGuiApplication::clipboard()->text()); });
}

void ExperimentsFeature::addGallery() {
    Workspace& workspace = m_shell.workspace;
    m_shell.menus.addSubmenu(
        {"ExperimentsFeature", QT_TR_NOOP("Gallery")}, {MenuPlace::Teach, 300}, [this, &workspace](QObject* owner) {
            std::vector<QAction*> groups;
            for (const auto& group : lstm::presetGroups()) {
                groups.push_back(new QAction(GalleryPanel::groupName(group.name), owner));
                connect(groups.back(), &QAction::triggered, this,
                        [&workspace, name = group.name] { GalleryPanel::openGroup(workspace, name); });
            }
            return groups;
        });
    m_shell.menus.addCommands(400, [&workspace] {
        std::vector<Command> commands;
        for (const auto& group : lstm::presetGroups()) {
            QString words = QStringLiteral("gallery tutorial experiments 示例 教程 实验 boxplot 箱形图");
            for (const auto preset : group.presets)
                words += QLatin1Char(' ') + QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size()));
            commands.push_back(makeCommand(
                {"PresetTexts", presetGroupSource(group.name)}, words,
                [&workspace, name = group.name] { GalleryPanel::openGroup(workspace, name); }, "compare"));
        }
        return commands;
    });
}

void ExperimentsFeature::dress(const WindowMode& mode) { m_panel->setTicksShown(mode.page.comparesTicked()); }

/// What is chosen in the whole window.
bool ExperimentsFeature::takeBack() {
    Selection& selection = m_shell.workspace.selection();
    if (selection.experiment() == 0 && selection.repeats().empty()) return false;
    selection.clear();
    return true;
}

void ExperimentsFeature::copyRecipe() {
    const ExperimentItem* current = m_shell.workspace.current();
    if (!current) return;
    lstm::ExperimentConfig config = current->config;
    config.repeats = m_shell.training.repeats();
    QGuiApplication::clipboard()->setText(QString::fromStdString(lstm::recipe(config)));
    m_shell.notices.say(tr("The recipe of %1 is in the clipboard.").arg(current->name()));
}

void ExperimentsFeature::pasteRecipe(const QString& text) {
    Notices& notices = m_shell.notices;
    if (text.trimmed().isEmpty()) {
        notices.fail(tr("The clipboard holds no text."), tr("\"Copy recipe\" puts one there."));
        return;
    }
    auto parsed = lstm::parseRecipe(text.toStdString());
    if (!parsed.ok()) {
        const auto error = std::ranges::find(parsed.problems, lstm::Severity::Error, &lstm::Problem::severity);
        notices.fail(tr("No experiment was added."), problemText(*error));
        return;
    }
    notices.withdraw();
    const bool otherSeries = !parsed.value.series.csv.empty();
    parsed.value.series = {};
    parsed.value.repeats = lstm::ExperimentConfig().repeats;  // the window has a number for all
    m_shell.workspace.addExperiment(parsed.value);
    const QString name = m_shell.workspace.current()->name();
    notices.say(otherSeries
                    ? tr("%1 was added. Its recipe names a series of its own; here it runs on the open one.").arg(name)
                    : tr("%1 was added.").arg(name));
}
