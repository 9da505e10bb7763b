// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/helpfeature.h"

#include <QApplication>
#include <QMainWindow>

#include "gui/shell/menus.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/window/commandpalette.h"
#include "gui/window/textwindow.h"

namespace {

template <class Window, class Make>
void present(Window*& window, Make make) {
    if (!window) window = make();
    window->present();
}

}  // namespace

HelpFeature::HelpFeature(const Shell& shell) : m_shell(shell), m_palette(new CommandPalette(&shell.window)) {
    Menus& menus = m_shell.menus;
    ActionInfo palette{"palette",
                       {"HelpFeature", QT_TR_NOOP("Find a command…")},
                       {MenuPlace::Help, 0},
                       "search",
                       {Qt::CTRL | Qt::Key_K}};
    palette.inPalette = false;
    menus.add(palette, this, [this] { m_palette->open(commands()); });
    menus.add({"help",
               {"HelpFeature", QT_TR_NOOP("What it is and what it is not")},
               {MenuPlace::Help, 10},
               "tour",
               {QKeySequence::HelpContents},
               "help manual documentation shortcuts keyboard verdict whisker 帮助 手册 说明 快捷键 须 判断"},
              this, [this] {
                  present(m_help, [this] {
                      return new HelpWindow([&menus = m_shell.menus] { return menus.actions(); }, &m_shell.window);
                  });
              });
    menus.add({"about",
               {"HelpFeature", QT_TR_NOOP("About LSTM Workbench")},
               {MenuPlace::Help, 100},
               "info",
               {},
               "version licence license credits eigen qt 版本 许可证 致谢"},
              this, [this] { present(m_about, [this] { return new AboutWindow(&m_shell.window); }); });
    menus.add({"aboutQt", {"HelpFeature", QT_TR_NOOP("About Qt")}, {MenuPlace::Help, 110}}, this,
              [] { QApplication::aboutQt(); });
    menus.add({"quit",
               {"HelpFeature", QT_TR_NOOP("Quit")},
               {MenuPlace::File, 300},
               "",
               {QKeySequence::Quit},
               "exit close 关闭"},
              this, [this] { m_shell.window.close(); });
}

std::vector<Command> HelpFeature::commands() const {
    std::vector<Command> all;
    for (Page* page : m_shell.pages.pages()) {
        const PageInfo info = page->info();
        all.push_back(makeCommand(
            info.title, QString::fromUtf8(info.synonyms), [this, page] { m_shell.pages.show(page); }, info.name));
        all.back().english += QStringLiteral(" (page)");  // "Run" is an action, too
        all.back().chinese += QStringLiteral("（页面）");
    }
    for (Command& command : m_shell.menus.commands()) all.push_back(std::move(command));
    return all;
}
