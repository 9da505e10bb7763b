// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configurationfeature.h"

#include "gui/configuration/configurationpanel.h"
#include "gui/configuration/experimenttag.h"
#include "gui/shell/docks.h"
#include "gui/shell/menus.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

namespace {

/// The section that holds the four switches of the state, under the name that it has.
constexpr SourceText stateTimeline{"TimelineSection", "State timeline"};
constexpr const char* stateSynonyms =
    "reset_states stateful stateless cell state hidden state seed 细胞状态 隐状态 重置 有状态 无状态 播种";

}  // namespace

ConfigurationFeature::ConfigurationFeature(const Shell& shell)
    : m_shell(shell), m_panel(new ConfigurationPanel), m_tag(new ExperimentTag) {
    m_shell.docks.add({"configuration",
                       {"ConfigurationFeature", QT_TR_NOOP("Configuration")},
                       Qt::RightDockWidgetArea,
                       20,
                       "settings options parameters dock panel 设置 选项 参数 面板"},
                      m_panel, m_tag);
    addCommands();
    connect(m_panel, &ConfigurationPanel::configEdited, this, &ConfigurationFeature::edit);
    connect(&shell.workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.current || changes.series) show();
    });
    show();
}

void ConfigurationFeature::addCommands() {
    m_shell.menus.addCommands(300, [this] {
        std::vector<Command> commands;
        const auto add = [&](const SourceText& name, const char* synonyms, EditKind kind) {
            const auto run = [this, kind] {
                m_shell.docks.reveal("configuration");
                m_panel->focusSetting(kind);
            };
            commands.push_back(makeCommand(name, QString::fromUtf8(synonyms), run, "settings"));
        };
        for (const SettingRow& row : settingRows())
            if (row.kind) add({"Setting", row.label}, row.synonyms, *row.kind);
        add(stateTimeline, stateSynonyms, EditKind::ResetEachBatch);
        return commands;
    });
}

void ConfigurationFeature::edit(const lstm::ExperimentConfig& config, EditKind kind) {
    Workspace& workspace = m_shell.workspace;
    if (workspace.current()->imported) return;
    workspace.setConfig(workspace.currentId(), config, kind);
    workspace.tell();  // the next edit begins with this one
    m_shell.training.edited();
}

void ConfigurationFeature::show() {
    const Workspace& workspace = m_shell.workspace;
    const ExperimentItem* item = workspace.current();
    if (!item) return;
    ConfigView view;
    view.config = item->config;
    view.problems = workspace.problems(item->id);
    view.trainingRows = workspace.trainingRows(item->config);
    view.sequences = static_cast<int>(std::max<std::size_t>(1, workspace.series().sequences.size()));
    view.testRows = item->config.framing.testSize;
    view.experiment = item->style;
    view.imported = item->imported;
    m_panel->setConfig(view);
    m_tag->setExperiment(item->name(), item->style);
}
