// SPDX-License-Identifier: GPL-3.0-or-later
// The menus put what features add, in any order, where it says it stands. Texts are the window's own, so that both
// languages are known: "Run" is 运行.
#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include "gui/shell/menus.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestMenus : public QObject {
    Q_OBJECT

    std::unique_ptr<QMainWindow> m_window;
    Menus* m_menus = nullptr;

    QAction* add(const char* name, MenuPlace place, const char* text = "Stop") {
        return m_menus->add({name, {"TrainingFeature", text}, place});
    }
    /// "File: a b | c": names of actions, | for a line, + for a submenu.
    QStringList shown() const {
        QStringList all;
        for (const QAction* top : m_window->menuBar()->actions()) {
            QStringList items;
            for (QAction* action : top->menu()->actions()) {
                QString name = action->isSeparator() ? u"|"_s : action->menu() ? u"+"_s : u"?"_s;
                for (const auto& entry : m_menus->entries())
                    if (entry.action == action) name = QLatin1String(entry.info.name);
                items << name;
            }
            all << top->text().remove(u'&') + u": "_s + items.join(u' ');
        }
        return all;
    }

private Q_SLOTS:
    void init() {
        setLanguage(Language::English);
        m_window = std::make_unique<QMainWindow>();
        m_menus = new Menus(*m_window);
    }
    void cleanup() {
        m_window.reset();
        setLanguage(Language::English);
    }

    void everythingStandsWhereItSays() {
        add("c", {MenuPlace::File, 110});
        add("help", {MenuPlace::Help, 0});
        add("b", {MenuPlace::File, 20});
        m_menus->addSubmenu({"Files", "Recent files"}, {MenuPlace::File, 30},
                            [](QObject*) { return std::vector<QAction*>(); });
        add("a", {MenuPlace::File, 10});
        add("d", {MenuPlace::File, 120});
        m_menus->repeat("help", {MenuPlace::File, 300});
        m_menus->rebuild();
        QCOMPARE(shown(), (QStringList{u"File: a b + | c d | help"_s, u"Help: help"_s}));
        QVERIFY(!m_window->menuBar()->actions().front()->menu()->actions()[2]->isEnabled());  // it is empty
        add("late", {MenuPlace::File, 15});
        QCOMPARE(shown().front(), u"File: a late b + | c d | help"_s);
    }

    void submenusAreAskedAnew() {
        int asked = 0;
        m_menus->addSubmenu({"Files", "Recent files"}, {MenuPlace::File, 0}, [&](QObject* owner) {
            ++asked;
            return std::vector{new QAction(QString::number(asked), owner)};
        });
        m_menus->rebuild();
        const auto held = [this] {
            return m_window->menuBar()->actions().front()->menu()->actions().front()->menu()->actions();
        };
        QCOMPARE(held().front()->text(), u"1"_s);
        m_menus->rebuild();
        QCOMPARE(held().size(), 1);
        QCOMPARE(held().front()->text(), u"2"_s);
        QCOMPARE(m_menus->actions(), std::vector<QAction*>{held().front()});
    }

    void textsFollowTheLanguage() {
        QAction* run = m_menus->add({"run", {"TrainingFeature", "Run"}, {MenuPlace::Run, 0}, "", {Qt::Key_F5}});
        m_menus->rebuild();
        QCOMPARE(run->text(), u"Run"_s);
        QCOMPARE(run->toolTip(), u"Run (F5)"_s);
        setLanguage(Language::Chinese);
        m_menus->retranslate();
        QCOMPARE(run->text(), u"运行"_s);
        QVERIFY(m_window->menuBar()->actions().front()->text().startsWith(u"运行"_s));
    }

    void thePaletteFindsWhatIsThere() {
        m_menus->addCommands(200, [] { return std::vector{makeCommand({"", "second"}, {}, [] {})}; });
        m_menus->addCommands(100, [] { return std::vector{makeCommand({"", "first"}, {}, [] {})}; });
        int done = 0;
        m_menus->add({"stop", {"TrainingFeature", "Stop"}, {MenuPlace::Run, 10}, "", {}, "cancel"}, this,
                     [&] { ++done; });
        m_menus->add({"run", {"TrainingFeature", "Run"}, {MenuPlace::Run, 0}, "", {}, "", false});
        const auto commands = m_menus->commands();
        QStringList names;
        for (const Command& command : commands) names << command.english;
        QCOMPARE(names, (QStringList{u"Stop"_s, u"first"_s, u"second"_s}));
        QCOMPARE(commands[0].chinese, u"停止"_s);
        QCOMPARE(commands[0].words, u"cancel"_s);
        commands[0].run();
        QCOMPARE(done, 1);
        m_menus->action("stop")->setEnabled(false);
        QVERIFY(!m_menus->commands()[0].enabled);
    }
};

WORKBENCH_TEST(TestMenus, Windows)
#include "tst_menus.moc"
