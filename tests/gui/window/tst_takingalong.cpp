// SPDX-License-Identifier: GPL-3.0-or-later
// Results, recipes, charts and texts that leave the window; help and about.
#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <algorithm>
#include <memory>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/chartmenu.h"
#include "gui/charts/charttable.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/project/resultsfeature.h"
#include "gui/shell/menus.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/textlabel.h"
#include "gui/training/runpage.h"
#include "gui/window/chartsfeature.h"
#include "gui/window/textwindow.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing: ") + path.toUtf8();
}

}  // namespace

class TestTakingAlong : public WindowTest {
    Q_OBJECT

    QTemporaryDir m_folder;

    void run() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->training().run().running(), 60000);
        m_window->workspace().tell();
    }
    InlineProblem* failure() const {
        for (auto* problem : m_window->findChildren<InlineProblem*>())
            if (m_window->centralWidget()->isAncestorOf(problem) && !m_window->pages().isAncestorOf(problem))
                return problem;
        return nullptr;
    }
    QString message() const { return m_window->findChild<StatusLine*>()->message(); }
    void paste(const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        m_window->action("pasteRecipe")->trigger();
        m_window->workspace().tell();
    }

private Q_SLOTS:
    void initTestCase() {
        WindowTest::initTestCase();
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        applyTheme(*qApp, ColorScheme::Dark);
    }
    void init() {
        forget();
        settings::setExportFolder(m_folder.path());
        open();
    }

    void resultsAreTheCommandLines() {
        QVERIFY(!m_window->workspace().experiments().empty());
        run();
        const QString here = m_folder.filePath(QStringLiteral("window")),
                      there = m_folder.filePath(QStringLiteral("cli"));
        m_window->feature<ResultsFeature>().save(here);
        QVERIFY2(message().contains(QLatin1String("2 experiments")), qPrintable(message()));
        QProcess process;
        process.start(QStringLiteral(EXPERIMENT_BINARY),
                      {QStringLiteral("run"), QStringLiteral("a-vs-a"), QStringLiteral("--repeats"),
                       QStringLiteral("10"), QStringLiteral("--out"), there});
        QVERIFY(process.waitForFinished(120000));
        const QStringList names = QDir(there).entryList(QDir::Files);
        QCOMPARE(names.size(), 4);
        QCOMPARE(QDir(here).entryList(QDir::Files), names);
        for (const QString& name : names)
            QCOMPARE(bytesOf(QDir(here).filePath(name)), bytesOf(QDir(there).filePath(name)));
    }

    void filesAreNotReplacedUnasked() {
        run();
        const QString here = m_folder.filePath(QStringLiteral("asked"));
        m_window->feature<ResultsFeature>().save(here);
        const QString path = here + QStringLiteral("/experiment_stateful.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        m_window->feature<ResultsFeature>().save(here);
        auto* question = m_window->findChild<QMessageBox*>();
        QVERIFY(question && question->informativeText().contains(QLatin1String("experiment_stateful.csv")));
        QTest::keyClick(question, Qt::Key_Escape);
        m_window->workspace().tell();
        QCOMPARE(bytesOf(path), QByteArray("mine"));
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>());
        m_window->feature<ResultsFeature>().save(here);
        question = m_window->findChild<QMessageBox*>();
        for (auto* button : question->buttons())
            if (button->text() == QLatin1String("Replace")) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(bytesOf(path).startsWith("results\n"));
    }

    void whatCannotBeWrittenIsSaidAndStays() {
        run();
        QFile file(m_folder.filePath(QStringLiteral("a file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_window->feature<ResultsFeature>().save(file.fileName() + QStringLiteral("/inside"));
        QVERIFY(failure()->isVisible());
        QVERIFY(failure()->what().contains(QLatin1String("not saved")));
        run();
        QVERIFY(failure()->isVisible());
        QTest::mouseClick(failure()->fixButtons().front(), Qt::LeftButton);
        m_window->workspace().tell();
        QVERIFY(!failure()->isVisible());
    }

    void nothingToSave() {
        m_window->action("saveResults")->trigger();
        m_window->workspace().tell();
        QVERIFY(failure()->isVisible());
        QVERIFY(!m_window->findChild<QFileDialog*>());
    }

    void aRecipeComesBack() {
        auto config = m_window->workspace().current()->config;
        config.training.epochs = 77;
        config.framing.lags = 3;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        m_window->action("copyRecipe")->trigger();
        m_window->workspace().tell();
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.startsWith(QLatin1Char('{')) && !line.contains(QLatin1Char('\n')), qPrintable(line));
        const auto count = m_window->workspace().experiments().size();
        m_window->action("pasteRecipe")->trigger();
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().experiments().size(), count + 1);
        auto back = m_window->workspace().current()->config;
        back.name = config.name;
        QVERIFY(back == config);
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().experiments().size(), count);
    }

    void wrongRecipes_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("prose") << QStringLiteral("<img src=/etc/hostname>");
        QTest::newRow("cut off") << QStringLiteral("{\"name\":\"a\"");
        QTest::newRow("too large") << QStringLiteral("{\"network\":{\"units\":1000000}}");
    }
    void wrongRecipes() {
        QFETCH(const QString, text);
        const auto count = m_window->workspace().experiments().size();
        paste(text);
        QCOMPARE(m_window->workspace().experiments().size(), count);
        QVERIFY(failure()->isVisible());
        for (auto* label : failure()->findChildren<QLabel*>()) QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void chartsOfferEverything() {
        run();
        auto* chart = m_window->findChild<RunPage*>()->findChild<BoxPlotChart*>();
        QTRY_VERIFY(chart->isVisible());
        chart->setFocus();
        for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
            QContextMenuEvent event(reason, QPoint(50, 50), chart->mapToGlobal(QPoint(50, 50)));
            QCoreApplication::sendEvent(
                reason == QContextMenuEvent::Mouse ? chart->viewport() : static_cast<QWidget*>(chart), &event);
            auto* menu = chart->findChild<QMenu*>();
            QVERIFY(menu && menu->isVisible());
            QStringList texts;
            for (auto* action : menu->actions())
                if (!action->isSeparator()) texts << action->text();
            QCOMPARE(texts.takeFirst(), QStringLiteral("Look inside"));  // a chart of repeats
            QCOMPARE(texts.size(), static_cast<int>(chartCommands.size()));
            menu->close();
            QTRY_VERIFY(!chart->findChild<QMenu*>());
        }
    }

    void picturesGoWhereTheLastOneWent() {
        run();
        auto* chart = m_window->findChild<RunPage*>()->findChild<BoxPlotChart*>();
        chart->setFocus();
        for (const auto command : {ChartCommand::SavePng, ChartCommand::SaveSvg, ChartCommand::SavePdf}) {
            perform(*chart, command);
            auto* dialog = m_window->findChild<QFileDialog*>();
            QVERIFY(dialog);
            QCOMPARE(dialog->directory().canonicalPath(), QDir(m_folder.path()).canonicalPath());
            QTest::keyClick(dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
            m_window->workspace().tell();
            QTRY_VERIFY(!m_window->findChild<QFileDialog*>());
        }
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("Test RMSE*")}, QDir::Files).size(), 3);
        QVERIFY2(message().contains(QLatin1String(".pdf")), qPrintable(message()));
    }

    void theTableTwinFollowsTheChart() {
        run();
        auto* chart = m_window->findChild<RunPage*>()->findChild<BoxPlotChart*>();
        QTRY_VERIFY(chart->isVisible());
        chart->setFocus();
        m_window->feature<ChartsFeature>().actions().action(ChartCommand::ShowTable)->trigger();
        auto* twin = m_window->findChild<ChartTableWindow*>();
        QVERIFY(twin && twin->isVisible());
        QCOMPARE(twin->table()->model()->rowCount(), static_cast<int>(chart->tableRows().size()));
        QCOMPARE(twin->table()->model()->index(0, 1).data(Qt::EditRole).toDouble(), 10.0);
        const int id = m_window->workspace().current()->id;
        m_window->workspace().rename(id, QStringLiteral("=cmd|' /C calc'!A0"));
        m_window->workspace().tell();
        QTRY_COMPARE(twin->table()->model()->index(0, 0).data().toString(), QStringLiteral("=cmd|' /C calc'!A0"));
        perform(*chart, ChartCommand::CopyTable);
        QVERIFY(
            QGuiApplication::clipboard()->text().section(QLatin1Char('\n'), 1, 1).startsWith(QLatin1String("'=cmd")));
        QTest::keyClick(twin, Qt::Key_Escape);
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->findChild<ChartTableWindow*>());
    }

    void helpListsEveryKey() {
        m_window->action("help")->trigger();
        m_window->workspace().tell();
        auto* help = m_window->findChild<HelpWindow*>();
        QVERIFY(help && help->isVisible() && !help->isModal());
        const auto* keys = help->findChild<DataTable*>()->model();
        QStringList listed;
        for (int row = 0; row < keys->rowCount(); ++row) listed << keys->index(row, 1).data().toString();
        const QString text = listed.join(QLatin1Char('\n'));
        for (const auto& entry : m_window->menus().entries())
            for (const auto& key : entry.action->shortcuts())
                QVERIFY2(text.contains(key.toString(QKeySequence::NativeText)), entry.info.name);
        QTest::keyClick(help, Qt::Key_Escape);
        m_window->workspace().tell();
        QVERIFY(!help->isVisible());
    }

    void aboutNamesVersionsAndLicences() {
        m_window->action("about")->trigger();
        m_window->workspace().tell();
        auto* about = m_window->findChild<AboutWindow*>();
        QVERIFY(about && about->isVisible() && !about->isModal());
        const auto* table = about->findChild<DataTable*>()->model();
        QVERIFY(table->rowCount() > 5);
        QCOMPARE(table->index(0, 1).data().toString(), QLatin1String(qVersion()));
        for (int row = 0; row < table->rowCount(); ++row) QVERIFY(!table->index(row, 2).data().toString().isEmpty());
    }

    // What was built at 100 % looks at 80 % and 250 % as if it had been built there.
    void zoomLaysOutEverything_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("80 %") << 0.8;
        QTest::newRow("250 %") << 2.5;
    }
    void zoomLaysOutEverything() {
        QFETCH(const double, scale);
        setTextScale(scale);
        QTRY_COMPARE(m_window->pages().pages().front()->layout()->contentsMargins().left(), qRound(24 * scale));
        const auto born = std::make_unique<MainWindow>();
        const auto fonts = [](MainWindow& window) {
            QList<int> sizes;
            for (auto* label : window.findChildren<TextLabel*>()) sizes << label->font().pixelSize();
            std::ranges::sort(sizes);  // docks that became tabs are children in another order
            return sizes;
        };
        QCOMPARE(fonts(*m_window), fonts(*born));
        for (std::size_t i = 0; i < born->pages().pages().size(); ++i) {
            const auto margins = [i](MainWindow& window) {
                QList<QMargins> all;
                for (auto* layout : window.pages().pages()[i]->findChildren<QBoxLayout*>(Qt::FindDirectChildrenOnly))
                    all << layout->contentsMargins();
                return all;
            };
            QCOMPARE(margins(*m_window), margins(*born));
        }
        setTextScale(1.0);
        QTRY_COMPARE(m_window->pages().pages().front()->layout()->contentsMargins().left(), 24);
    }
};

WORKBENCH_TEST(TestTakingAlong, Windows)
#include "tst_takingalong.moc"
