// SPDX-License-Identifier: GPL-3.0-or-later
// The palette finds what the window can do, in both languages whatever the current one, and is used by keys alone.
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <memory>

#include "gui/shell/menus.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/window/commandpalette.h"
#include "gui/window/helpfeature.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

namespace {

QString nameOf(const std::vector<Command>& commands, int index) {
    return commands[static_cast<std::size_t>(index)].english;
}

}  // namespace

class TestCommandPalette : public WindowTest {
    Q_OBJECT

    CommandPalette* m_palette = nullptr;

    void type(const QString& text) { m_palette->field()->insert(text); }  // keyClicks knows ASCII only
    void key(Qt::Key key) {
        QTest::keyClick(m_palette->field(), key);
        m_window->workspace().tell();
    }

private Q_SLOTS:
    void init() {
        WindowTest::init();
        m_palette = m_window->findChild<CommandPalette*>();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        m_window->workspace().tell();
        QTRY_VERIFY(m_palette->isVisible());
    }

    // Every action of the window is in it, under a name in each language.
    void knowsEveryAction() {
        const auto commands = m_window->feature<HelpFeature>().commands();
        for (const auto& [info, action, ownText] : m_window->menus().entries()) {
            if (!info.inPalette) continue;
            const auto found = std::ranges::find(commands, QString::fromUtf8(info.text.source), &Command::english);
            QVERIFY2(found != commands.end(), info.name);
        }
        for (const auto* dock : m_window->findChildren<QDockWidget*>())
            QVERIFY(std::ranges::find(commands, dock->windowTitle(), &Command::english) != commands.end());
        const QStringList names{QStringLiteral("A vs A"), QStringLiteral("Beta 1"), QStringLiteral("Beta 2"),
                                QStringLiteral("Epsilon")};  // the same in both languages
        for (const Command& command : commands) {
            const bool chinese = std::any_of(command.chinese.begin(), command.chinese.end(),
                                             [](QChar c) { return c.script() == QChar::Script_Han; });
            QVERIFY2(chinese || names.contains(command.english), qPrintable(command.english));
            QVERIFY(!command.english.isEmpty() && command.run);
        }
    }

    void finds_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* query, const char* expected) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("run", "Run");
        row("RUN", "Run");
        row("运行", "Run");
        row("ｒｕｎ", "Run");
        row("周期", "Epochs");
        row("批量大小", "Batch size");
        row("洗牌", "Shuffle");
        row("neurons", "Units");
        row("神经元", "Units");
        row("hidden size", "Units");
        row("隐藏层", "Units");
        row("lr", "Learning rate");
        row("步长", "Learning rate");
        row("optimizer", "Learning rate");
        row("优化器", "Learning rate");
        row("beta", "Beta 1");
        row("动量", "Beta 2");
        row("epsilon", "Epsilon");
        row("initializer", "Recurrent weights");
        row("初始化", "Recurrent weights");
        row("time steps", "Lags are");
        row("时间步", "Lags are");
        row("window", "Lags");
        row("窗口", "Lags");
        row("forecast batch", "Batch size of a forecast");
        row("预测 批", "Batch size of a forecast");
        row("pairing", "Weights of the repeats");
        row("配对", "Weights of the repeats");
        row("differencing", "Difference");
        row("差分", "Difference");
        row("normalization", "Scale");
        row("归一化", "Scale");
        row("test set", "Test samples");
        row("测试集", "Test samples");
        row("train_size", "Training samples");
        row("训练集", "Training samples");
        row("relu", "Activation");
        row("hard_sigmoid", "Gate activation");
        row("激活函数", "Activation");
        row("tensorflow", "Keras defaults");
        row("lockstep", "Trainer");
        row("stateful", "Reset each batch");
        row("reset_states", "Reset each epoch");
        row("warm up", "Seeding the state");
        row("reset after each", "Reset each forecast");
        row("reproducible", "Seed");
        row("复现", "Seed");
        row("箱形图", "Run");
        row("boxplot", "Run");
        row("细胞状态", "State timeline");
        row("cell state", "State timeline");
        row("csv", "Open series or project…");
        row("save csv", "Save results…");
        row("the whole tutorial", "The whole tutorial");
        row("stateless_shuffle", "Stateful or stateless");
        row("重置与播种", "Resets and seeding");
        row("lynx", "Sample series: lynx-trappings");
        row("zoom in", "Larger text");
        row("深色", "Dark");
        row("licence", "About LSTM Workbench");
        row("svg", "Save as SVG…");
        row("recipe paste", "Paste recipe");
        row("early stopping", "Stop early");
        row("早停", "Stop early");
        row("val_loss", "Validate on the last");
        row("ReduceLROnPlateau", "Reduce the learning rate");
        row("checkpoint", "Keep the best epoch");
        row("过拟合", "Validate on the last");
        row("multi-step", "Steps ahead");
        row("initial_state", "Starts from the state");
    }
    void finds() {
        QFETCH(const QString, query);
        QFETCH(const QString, expected);
        for (const auto language : {Language::English, Language::Chinese}) {
            setLanguage(language);
            auto commands = m_window->feature<HelpFeature>().commands();
            for (Command& command : commands) command.enabled = true;
            const auto found = findCommands(commands, query);
            QStringList names;
            for (std::size_t i = 0; i < std::min<std::size_t>(6, found.size()); ++i)
                names << nameOf(commands, found[i]);
            QVERIFY2(names.contains(expected),
                     qPrintable(query + QStringLiteral(": ") + names.join(QStringLiteral(", "))));
        }
    }
    void findsNothing() {
        type(QStringLiteral("qqqq"));
        QCOMPARE(m_palette->list()->count(), 0);
        key(Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }

    void keysAlone() {
        const QSize all(0, m_palette->list()->count());
        QVERIFY(all.height() > 50);
        type(QStringLiteral("add experiment"));
        const auto before = m_window->workspace().experiments().size();
        key(Qt::Key_Return);
        QVERIFY(!m_palette->isVisible());
        QCOMPARE(m_window->workspace().experiments().size(), before + 1);
    }
    void arrowsWalkAround() {
        const int last = m_palette->list()->count() - 1;
        key(Qt::Key_Up);
        QCOMPARE(m_palette->list()->currentRow(), last);
        key(Qt::Key_Down);
        QCOMPARE(m_palette->list()->currentRow(), 0);
        key(Qt::Key_PageDown);
        QCOMPARE(m_palette->list()->currentRow(), 8);
        key(Qt::Key_PageUp);
        key(Qt::Key_PageUp);
        QCOMPARE(m_palette->list()->currentRow(), 0);
    }
    void escapeClosesAndGivesTheFocusBack() {
        key(Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        m_window->workspace().tell();
        QTRY_VERIFY(m_palette->isVisible());
    }
    void aClickRuns() {
        type(QStringLiteral("duplicate"));
        const auto before = m_window->workspace().experiments().size();
        const QRect row = m_palette->list()->visualItemRect(m_palette->list()->item(0));
        QTest::mouseClick(m_palette->list()->viewport(), Qt::LeftButton, {}, row.center());
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().experiments().size(), before + 1);
    }
    void whatIsDisabledDoesNothing() {
        type(QStringLiteral("stop"));
        QListWidget* list = m_palette->list();
        int disabled = 0;
        while (
            disabled < list->count() &&
            !list->item(disabled)->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("not available now")))
            ++disabled;
        QVERIFY(disabled < list->count());  // nothing runs, so nothing can be stopped
        list->setCurrentRow(disabled);
        key(Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }
    void aSettingGetsTheFocus() {
        type(QStringLiteral("批量大小"));
        key(Qt::Key_Return);
        QTRY_VERIFY(QApplication::focusWidget());
        QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Batch size"));
    }
    void spokenWithItsKeys() {
        type(QStringLiteral("run"));
        QVERIFY(m_palette->list()->item(0)->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("F5")));
        QVERIFY(!m_palette->field()->accessibleName().isEmpty());
    }
};

WORKBENCH_TEST(TestCommandPalette, Windows)
#include "tst_commandpalette.moc"
