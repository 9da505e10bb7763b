// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/chartsfeature.h"

#include <QAction>
#include <QMainWindow>

#include "gui/charts/chartmenu.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"

namespace {

const char* wordsOf(ChartCommand command) {
    switch (command) {
    case ChartCommand::CopyPicture: return "chart plot figure image clipboard boxplot 图表 图像 剪贴板 截图 箱形图";
    case ChartCommand::SavePng: return "chart plot figure image export picture boxplot 图表 图片 导出 箱形图";
    case ChartCommand::SaveSvg: return "chart plot figure vector export picture boxplot 图表 图片 矢量 导出 箱形图";
    case ChartCommand::SavePdf:
        return "chart plot figure vector export print paper boxplot 图表 图片 打印 论文 导出 箱形图";
    case ChartCommand::CopyTable: return "chart tsv csv excel figures numbers clipboard 表格 数字 剪贴板";
    case ChartCommand::ShowTable: return "chart figures numbers accessible 表格 数值";
    case ChartCommand::ZoomHome: return "chart zoom home reset view 缩放 还原 全部";
    }
    Q_UNREACHABLE();
}

}  // namespace

ChartsFeature::ChartsFeature(const Shell& shell) : m_actions(new ChartActions(&shell.window)) {
    for (QAction* action : m_actions->actions()) shell.window.addAction(action);
    shell.menus.addSubmenu({"ChartsFeature", QT_TR_NOOP("Export chart")}, {MenuPlace::File, 220},
                           [this](QObject*) { return m_actions->actions(); });
    shell.menus.addCommands(100, [this] {
        m_actions->update();
        std::vector<Command> commands;
        for (const ChartCommand command : chartCommands)
            commands.push_back(commandOf(m_actions->action(command), {"ChartMenu", chartCommandSource(command)},
                                         QString::fromUtf8(wordsOf(command))));
        return commands;
    });
    connect(m_actions, &ChartActions::notice, &shell.notices, &Notices::say);
    connect(m_actions, &ChartActions::failed, &shell.notices,
            [&notices = shell.notices](const QString& what, const QString& why) { notices.fail(what, why); });
}

void ChartsFeature::retranslate() { m_actions->retranslate(); }
