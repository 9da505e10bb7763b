// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configurationfeature.h"

#include "gui/configuration/configurationpanel.h"
#include "gui/configuration/experimenttag.h"
#include "gui/shell/docks.h"
#include "gui/shell/menus.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

namespace {

/// Settings that the palette leads to, as they are called in the sections.
struct FoundSetting {
    SourceText name;
    const char* synonyms;
};
constexpr FoundSetting foundSettings[]{
    {{"FramingSection", "Difference"}, ""},
    {{"FramingSection", "Lags"}, ""},
    {{"FramingSection", "Test samples"}, ""},
    {{"FramingSection", "Training samples"}, ""},
    {{"FramingSection", "Scale"}, ""},
    {{"NetworkSection", "LSTM units"}, "neurons layers hidden size 神经元 层 隐藏单元"},
    {{"NetworkSection", "Keras defaults"}, ""},
    {{"NetworkSection", "Activation"}, ""},
    {{"NetworkSection", "Gate activation"}, ""},
    {{"TrainingSection", "Epochs"}, "epoch iterations passes 周期 迭代 训练轮数 回合"},
    {{"TrainingSection", "Batch size"}, "batch mini-batch minibatch 批量大小 批大小 批尺寸 小批量"},
    {{"TrainingSection", "Shuffle"}, "random order permute 洗牌 乱序 随机顺序"},
    {{"TrainingSection", "Learning rate"}, ""},
    {{"TrainingSection", "Seed"}, "random number seed reproducible 随机数 种子 复现"},
    {{"TrainingSection", "Trainer"}, ""},
    {{"TimelineSection", "State timeline"},
     "reset_states stateful stateless cell state hidden state seed 细胞状态 隐状态 重置 有状态 无状态 播种"}};

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
        for (const auto& [name, synonyms] : foundSettings)
            commands.push_back(makeCommand(
                name, QString::fromUtf8(synonyms),
                [this, name = name] {
                    m_shell.docks.reveal("configuration");
                    m_panel->focusSetting(name.translated());
                },
                "settings"));
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
    view.testRows = item->config.framing.testSize;
    view.experiment = item->style;
    view.imported = item->imported;
    m_panel->setConfig(view);
    m_tag->setExperiment(item->name(), item->style);
}
