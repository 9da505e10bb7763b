// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/appearancefeature.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>

#include "gui/shell/menus.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"

namespace {

/// Of actions of which one is on.
QAction* inGroup(QActionGroup* group, QAction* action) {
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

}  // namespace

AppearanceFeature::AppearanceFeature(const Shell& shell) : m_shell(shell) {
    addTextSizes();
    addSchemes();
    addArrangements();
    addFullScreen();
    addLanguage();
}

void AppearanceFeature::addTextSizes() {
    const auto zoom = [](double factor) {
        setTextScale(factor);
        settings::setTextScale(textScale());
    };
    Menus& menus = m_shell.menus;
    menus.add({"zoomIn",
               {"AppearanceFeature", QT_TR_NOOP("Larger text")},
               {MenuPlace::View, 0},
               "",
               {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
               "zoom in font bigger 放大 字体 缩放"},
              this, [zoom] { zoom(textScale() + 0.1); });
    menus.add({"zoomOut",
               {"AppearanceFeature", QT_TR_NOOP("Smaller text")},
               {MenuPlace::View, 10},
               "",
               {Qt::CTRL | Qt::Key_Minus},
               "zoom out font 缩小 字体 缩放"},
              this, [zoom] { zoom(textScale() - 0.1); });
    menus.add({"zoomReset",
               {"AppearanceFeature", QT_TR_NOOP("Normal text size")},
               {MenuPlace::View, 20},
               "",
               {Qt::CTRL | Qt::Key_0},
               "zoom 100 reset font 缩放 字体 还原"},
              this, [zoom] { zoom(1.0); });
}

void AppearanceFeature::addSchemes() {
    auto* group = new QActionGroup(this);
    const auto add = [this, group](const ActionInfo& info, ColorScheme scheme) {
        QAction* action = m_shell.menus.add(info, this, [scheme] {
            applyTheme(*qApp, scheme);
            settings::setScheme(scheme);
        });
        inGroup(group, action)->setChecked(colorScheme() == scheme);
    };
    add({"schemeSystem",
         {"AppearanceFeature", QT_TR_NOOP("Colours of the desktop")},
         {MenuPlace::View, 100},
         "",
         {},
         "theme system scheme colors 主题 系统 配色"},
        ColorScheme::System);
    add({"schemeLight",
         {"AppearanceFeature", QT_TR_NOOP("Light")},
         {MenuPlace::View, 110},
         "",
         {},
         "theme day scheme mode 主题 日间 配色"},
        ColorScheme::Light);
    add({"schemeDark",
         {"AppearanceFeature", QT_TR_NOOP("Dark")},
         {MenuPlace::View, 120},
         "",
         {},
         "theme night scheme mode 主题 夜间 配色"},
        ColorScheme::Dark);
}

void AppearanceFeature::addArrangements() {
    Menus& menus = m_shell.menus;
    Arrangements& arrangements = m_shell.arrangements;
    auto* group = new QActionGroup(this);
    inGroup(group, menus.add({"arrangeExplore",
                              {"AppearanceFeature", QT_TR_NOOP("Arrangement: explore")},
                              {MenuPlace::View, 400},
                              "",
                              {Qt::ALT | Qt::Key_1}},
                             this, [&arrangements] { arrangements.open(Arrangements::Kind::Explore); }));
    inGroup(group, menus.add({"arrangeCompare",
                              {"AppearanceFeature", QT_TR_NOOP("Arrangement: compare")},
                              {MenuPlace::View, 410},
                              "",
                              {Qt::ALT | Qt::Key_2}},
                             this, [this] {
                                 m_shell.arrangements.open(Arrangements::Kind::Compare);
                                 m_shell.pages.show("compare");
                             }));
    inGroup(group, menus.add({"arrangeTeach",
                              {"AppearanceFeature", QT_TR_NOOP("Arrangement: teach")},
                              {MenuPlace::View, 420},
                              "",
                              {Qt::ALT | Qt::Key_3}},
                             this, [&arrangements] { arrangements.open(Arrangements::Kind::Teach); }));
    menus.add({"resetLayout",
               {"AppearanceFeature", QT_TR_NOOP("Reset layout")},
               {MenuPlace::View, 430},
               "",
               {},
               "docks panels default 面板 还原"},
              this, [&arrangements] { arrangements.reset(); });
    connect(&arrangements, &Arrangements::opened, this, &AppearanceFeature::showArrangement);
}

void AppearanceFeature::showArrangement(Arrangements::Kind kind) {
    const char* const name = kind == Arrangements::Kind::Explore   ? "arrangeExplore"
                             : kind == Arrangements::Kind::Compare ? "arrangeCompare"
                                                                   : "arrangeTeach";
    m_shell.menus.action(name)->setChecked(true);
}

void AppearanceFeature::addFullScreen() {
    QMainWindow& window = m_shell.window;
    m_fullScreen = m_shell.menus.add(
        {"fullScreen",
         {"AppearanceFeature", QT_TR_NOOP("Full screen")},
         {MenuPlace::View, 500},
         "",
         {Qt::SHIFT | Qt::Key_F11},
         "presentation projector beamer 演示 投影"},
        this,
        [&window](bool full) { window.setWindowState(window.windowState().setFlag(Qt::WindowFullScreen, full)); });
    m_fullScreen->setCheckable(true);
}

void AppearanceFeature::addLanguage() {
    m_language = new SegmentedControl;
    m_language->setTexts({QStringLiteral("English"), QStringLiteral("中文")});
    m_shell.menus.addToCorner(m_language);
    connect(m_language, &SegmentedControl::activated, this, [](int index) {
        const auto language = index == 1 ? Language::Chinese : Language::English;
        setLanguage(language);
        settings::setLanguage(language);
    });
    m_shell.menus.addCommands(200, [] {
        return std::vector{makeCommand(
            {"AppearanceFeature", QT_TR_NOOP("Switch language")},
            QStringLiteral("english chinese translate 英文 中文 汉语 翻译"), [] { switchLanguage(); }, "language")};
    });
    retranslate();
}

void AppearanceFeature::restore() { m_shell.arrangements.restore(); }

void AppearanceFeature::retranslate() {
    m_language->setAccessibleName(tr("Language"));
    m_language->setCurrentIndex(currentLanguage() == Language::Chinese ? 1 : 0);
}

void AppearanceFeature::dress(const WindowMode& mode) { m_shell.arrangements.makeRoom(mode.page.wantsRoom()); }

bool AppearanceFeature::takeBack() {
    if (!m_shell.window.isFullScreen()) return false;
    m_fullScreen->trigger();
    return true;
}

void AppearanceFeature::windowStateChanged() { m_fullScreen->setChecked(m_shell.window.isFullScreen()); }
