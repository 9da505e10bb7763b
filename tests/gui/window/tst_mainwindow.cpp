// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person meets it, driven by keys and clicks. Expected values are properties (counts, states, names,
// equality of bits between runs), never figures.
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QButtonGroup>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>
#include <functional>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/losschart.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/data/datafeature.h"
#include "gui/data/datapage.h"
#include "gui/shell/files.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

Q_DECLARE_METATYPE(std::function<void(lstm::ExperimentConfig&)>)

class TestMainWindow : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void oneKeyFromLaunchToTwoBoxes() {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        const auto* boxes = m_window->findChild<RunPage*>()->findChild<BoxPlotChart*>();
        QTRY_COMPARE(boxes->boxes().size(), 2);
        for (const auto& box : boxes->boxes()) QCOMPARE(box.values.size(), 10);
        QCOMPARE(m_window->findChild<LossChart*>()->curves().size(), 2);
        for (const auto& item : m_window->workspace().experiments()) QCOMPARE(item.results.state, RunState::Done);
        QVERIFY(m_window->findChild<RunPage*>()->isVisible());
    }

    void theBigButtonRunsToo() {
        auto* page = m_window->findChild<DataPage*>();
        QVERIFY(page->isVisible());
        QPushButton* big = nullptr;
        for (auto* button : page->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(QLatin1String("Run A vs A"))) big = button;
        QVERIFY(big);
        QTest::mouseClick(big, Qt::LeftButton);
        m_window->workspace().tell();
        QTRY_COMPARE(m_window->workspace().experiments().front().results.state, RunState::Done);
        m_window->workspace().tell();
    }

    void sameBitsHoweverSlowItIsShown() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        const auto fast = m_window->workspace().experiments().front().results.rmse();
        // Ten epochs by hand, then on at full speed.
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        for (int epoch = 0; epoch < 10; ++epoch) m_window->action("stepEpoch")->trigger();
        m_window->action("stepSample")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(
            m_window->training().run().losses(m_window->workspace().experiments().front().id)->points(0).size() >= 10);
        QVERIFY(m_window->training().run().running());
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().experiments().front().results.rmse(), fast);
    }

    void stopKeepsWhatIsFinished() {
        settings::setRepeats(1000);
        m_window->training().setRepeats(1000);
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(m_window->training().run().done() > 0);
        m_window->workspace().tell();
        m_window->action("stop")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        const auto& results = m_window->workspace().experiments().front().results;
        QVERIFY(results.state == RunState::Stopped || results.repeats.size() == 1000);
        QVERIFY(!results.repeats.empty());
    }

    void aNewRunSupersedesTheOld() {
        m_window->training().setRepeats(1000);
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        m_window->training().setRepeats(10);
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        for (const auto& item : m_window->workspace().experiments())
            QCOMPARE(item.results.repeats.size(), std::size_t(10));
    }

    void liveRedrawsAfterAnEdit() {
        m_window->findChild<Switch*>();
        m_window->action("live")->setChecked(true);
        m_window->workspace().tell();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        Workspace& workspace = m_window->workspace();
        auto config = workspace.current()->config;
        config.training.epochs = 200;
        QSignalSpy started(&m_window->training().run(), &RunController::started);
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        QTRY_COMPARE(started.count(), 1);
        m_window->workspace().tell();
        QTRY_COMPARE(workspace.current()->results.repeats.size(), std::size_t(30));
    }

    void everySettingIsUndone() {
        Workspace& workspace = m_window->workspace();
        const auto before = workspace.current()->config;
        auto config = before;
        config.training.batchSize = 2;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::BatchSize);
        config.training.batchSize = 11;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::BatchSize);
        config.forecast.resetAfterEach = true;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::ResetEachForecast);
        QCOMPARE(workspace.undoStack()->count(), 2);  // the two edits of one setting have merged
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(workspace.current()->config, before);
        m_window->action("redo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(workspace.current()->config.training.batchSize, 11);
    }

    void everyKindOfSettingIsUndoneAndRedone_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<std::function<void(lstm::ExperimentConfig&)>>("change");
        using Config = lstm::ExperimentConfig;
        const auto add = [](EditKind kind, const char* name, std::function<void(Config&)> change) {
            QTest::newRow(name) << static_cast<int>(kind) << change;
        };
        add(EditKind::Difference, "difference", [](Config& c) { c.framing.difference = {12, 1}; });
        add(EditKind::Lags, "lags", [](Config& c) { c.framing.lags = 3; });
        add(EditKind::Layout, "layout", [](Config& c) { c.framing.layout = lstm::Layout::TimeSteps; });
        add(EditKind::TestSize, "test size", [](Config& c) { c.framing.testSize = 6; });
        add(EditKind::TrainSize, "train size", [](Config& c) { c.framing.trainSize = 12; });
        add(EditKind::Scaling, "scaling", [](Config& c) { c.framing.scale.kind = lstm::ScaleKind::Standard; });
        add(EditKind::Units, "units", [](Config& c) { c.network.units = {2, 2}; });
        add(EditKind::Activation, "activation", [](Config& c) { c.network.activation = lstm::Activation::Relu; });
        add(EditKind::RecurrentActivation, "gate activation",
            [](Config& c) { c.network.recurrentActivation = lstm::Activation::Sigmoid; });
        add(EditKind::Initializer, "initializer",
            [](Config& c) { c.network.recurrentInitializer = lstm::RecurrentInitializer::OrthogonalQr; });
        add(EditKind::KerasVersion, "keras", [](Config& c) { lstm::applyKerasDefaults(c, lstm::KerasVersion::V3); });
        add(EditKind::Epochs, "epochs", [](Config& c) { c.training.epochs = 7; });
        add(EditKind::BatchSize, "batch size", [](Config& c) { c.training.batchSize = 2; });
        add(EditKind::Shuffle, "shuffle", [](Config& c) { c.training.shuffle = true; });
        add(EditKind::LearningRate, "learning rate", [](Config& c) { c.training.optimizer.learningRate = 0.01; });
        add(EditKind::Epsilon, "epsilon", [](Config& c) { c.training.optimizer.epsilon = 1e-7; });
        add(EditKind::Trainer, "trainer", [](Config& c) { c.trainer = lstm::TrainerChoice::Eigen; });
        add(EditKind::Seed, "seed", [](Config& c) { c.seed = 5; });
        add(EditKind::Stream, "stream", [](Config& c) { c.stream = 3; });
        add(EditKind::ResetEachBatch, "reset each batch", [](Config& c) { c.training.stateful = false; });
        add(EditKind::ResetEachEpoch, "reset each epoch",
            [](Config& c) { c.training.resetStates = lstm::ResetStates::Never; });
        add(EditKind::Seeding, "seeding", [](Config& c) { c.forecast.seedWithTraining = true; });
        add(EditKind::ResetEachForecast, "reset each forecast", [](Config& c) { c.forecast.resetAfterEach = true; });
        add(EditKind::ForecastBatchSize, "forecast batch size", [](Config& c) { c.forecast.batchSize = 3; });
    }
    void everyKindOfSettingIsUndoneAndRedone() {
        QFETCH(int, kind);
        QFETCH(std::function<void(lstm::ExperimentConfig&)>, change);
        Workspace& workspace = m_window->workspace();
        const auto before = workspace.current()->config;
        auto after = before;
        change(after);
        QVERIFY(!(after == before));
        m_window->feature<ConfigurationFeature>().edit(after, static_cast<EditKind>(kind));
        QCOMPARE(workspace.current()->config, after);
        QVERIFY(!workspace.undoStack()->undoText().isEmpty());
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(workspace.current()->config, before);
        m_window->action("redo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(workspace.current()->config, after);
    }

    void theTestSizeIsDraggedForAllExperiments() {
        Workspace& workspace = m_window->workspace();
        for (int size = 11; size >= 6; --size) workspace.setTestSize(size);
        for (const auto& item : workspace.experiments()) QCOMPARE(item.config.framing.testSize, 6);
        QCOMPARE(workspace.undoStack()->undoText(), QStringLiteral("Test samples 6"));  // where the drag ended
        m_window->action("undo")->trigger();                                            // one drag, one step
        m_window->workspace().tell();
        for (const auto& item : workspace.experiments()) QCOMPARE(item.config.framing.testSize, 12);
    }

    void tabReachesEveryControl() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        m_window->activateWindow();
        QSet<QWidget*> expected, reached;
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            const auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
            if (area && area->viewport() == widget) continue;
            const auto* radio = qobject_cast<QAbstractButton*>(widget);
            if (radio && radio->autoExclusive() && !radio->isChecked()) continue;  // arrows move inside a group
            if (radio && radio->group() && radio->group()->exclusive() && !radio->isChecked()) continue;
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
                !widget->focusProxy())
                expected.insert(widget);
        }
        for (int step = 0; step < 200; ++step) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_Tab);
            m_window->workspace().tell();
            if (QWidget* focus = QApplication::focusWidget()) reached.insert(focus);
        }
        for (QWidget* widget : expected)
            QVERIFY2(reached.contains(widget),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->accessibleName() + QLatin1String(" in ") +
                                QLatin1String(widget->parentWidget()->metaObject()->className())));
    }

    void wrongFilesAnswerInTheWindow_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"b01_empty.csv", "b07_text_in_value.csv", "b19_binary_png.csv", "no_such_file.csv",
                                 "experiment_missing.csv"})
            QTest::newRow(name) << QStringLiteral(GOLDEN_DIR "/csv/") + QLatin1String(name);
    }
    void wrongFilesAnswerInTheWindow() {
        QFETCH(QString, file);
        const auto before = m_window->workspace().series();
        for (Page* page : m_window->pages().pages()) {
            m_window->pages().show(page);
            m_window->files().open({file});
            QVERIFY(m_window->workspace().series() == before);
            QCOMPARE(m_window->pages().currentPage(), page);  // nothing was opened, nothing moves
            QVERIFY(bar() && bar()->what().contains(QFileInfo(file).fileName()));
        }
    }

    // Several files dropped at once: what can be read is opened, and the rest is told where the person looks now.
    void aWrongFileAmongSeveralIsTold_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("page");
        const auto row = [](const char* name, const QStringList& names, const char* what, const char* page) {
            QTest::newRow(name) << names << QString::fromLatin1(what) << QByteArray(page);
        };
        const QString good(QStringLiteral("experiment_a.csv")), bad(QStringLiteral("experiment_bad.csv")),
            series(QStringLiteral("series.csv")), text(QStringLiteral("text.csv"));
        row("bad results first", {bad, good}, "experiment_bad.csv was not opened.", "ComparePage");
        row("bad results last", {good, bad}, "experiment_bad.csv was not opened.", "ComparePage");
        row("bad series before results", {text, good}, "text.csv was not opened.", "ComparePage");
        row("bad results after a series", {series, bad}, "experiment_bad.csv was not opened.", "DataPage");
        row("two bad ones", {bad, good, text}, "2 files were not opened.", "ComparePage");
    }
    void aWrongFileAmongSeveralIsTold() {
        QFETCH(const QStringList, names);
        QFETCH(const QString, what);
        QFETCH(const QByteArray, page);
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& content) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        write("experiment_a.csv", "results\n1.5\n2.5\n3.5\n");
        write("experiment_bad.csv", "results\n1.5\nabc\n");
        write("text.csv", "Month,Sales\n1-01,abc\n1-02,def\n");
        QFile::copy(QStringLiteral(":/series/lynx-trappings.csv"), folder.filePath(QStringLiteral("series.csv")));
        QMimeData dropped;
        QList<QUrl> urls;
        for (const QString& name : names) urls << QUrl::fromLocalFile(folder.filePath(name));
        dropped.setUrls(urls);
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(QByteArray(m_window->pages().currentPage()->metaObject()->className()), page);
        QVERIFY(bar());
        QCOMPARE(bar()->what(), what);
        m_window->pages().show(m_window->pages().pages()[3]);
        QVERIFY(bar());  // until it is closed
        QTest::mouseClick(bar()->fixButtons().front(), Qt::LeftButton);
        m_window->workspace().tell();
        QVERIFY(!bar());
        m_window->files().open({folder.filePath(QStringLiteral("text.csv"))});
        QVERIFY(bar());
        m_window->files().open({folder.filePath(QStringLiteral("experiment_a.csv"))});
        QVERIFY(!bar());
    }

    void resultsOfAnyNameAreImported() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("results\n1.5\n2.5\n3.5\n");
        file.close();
        m_window->files().open({file.fileName()}, lstm::FileKind::Results);
        QVERIFY(!bar());
        QCOMPARE(m_window->workspace().experiments().back().name(), QStringLiteral("mine"));
        QVERIFY(m_window->workspace().experiments().back().imported);
    }

    void everySampleSeriesOpensAndTrains() {
        for (const char* name :
             {"airline-passengers.csv", "lynx-trappings.csv", "monthly-sunspots.csv", "shampoo-sales.csv"}) {
            m_window->feature<DataFeature>().openSample(QLatin1String(name));
            QVERIFY(m_window->workspace().persistence());
        }
        const auto experiments = m_window->workspace().experiments();  // changing one replaces the list
        for (const auto& item : experiments) {
            auto config = item.config;
            config.training.epochs = 3;
            m_window->workspace().setConfig(item.id, config, QStringLiteral("epochs"));
            m_window->workspace().tell();
        }
        m_window->feature<DataFeature>().openSample(QStringLiteral("airline-passengers.csv"));
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_COMPARE(m_window->workspace().experiments().front().results.state, RunState::Done);
        m_window->workspace().tell();
    }

    void anUndoneEditShowsItsOldResults() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        Workspace& workspace = m_window->workspace();
        const auto results = workspace.current()->results.rmse();
        auto config = workspace.current()->config;
        config.training.epochs = 10;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        QVERIFY(workspace.current()->results.repeats.empty());
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(workspace.current()->results.rmse(), results);
    }

    void everyControlHasAName() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisibleTo(m_window.get()) || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            const auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
            if (area && area->viewport() == widget) continue;  // its area is the one that is named
            const auto* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1String(" in ") +
                                QLatin1String(widget->parentWidget() ? widget->parentWidget()->metaObject()->className()
                                                                     : "")));
        }
    }

    void theLanguageSwitchLeavesNoSourceText() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        setLanguage(Language::Chinese);
        QTRY_COMPARE(m_window->windowTitle().contains(QLatin1String("LSTM")), true);
        QTRY_VERIFY(isChinese(m_window->action("run")->text()));
        for (auto* label : m_window->findChildren<QLabel*>())
            if (label->isVisibleTo(m_window.get()) && !allowed(label->text()))
                QVERIFY2(isChinese(label->text()), qPrintable(label->text()));
        for (auto* button : m_window->findChildren<QAbstractButton*>())
            if (button->isVisibleTo(m_window.get()) && !allowed(button->text()))
                QVERIFY2(isChinese(button->text()), qPrintable(button->text()));
    }

    void menusMadeAnewReplaceTheOld() {
        const auto objects = [this] {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return m_window->findChildren<QMenu*>().size() + m_window->findChildren<QAction*>().size();
        };
        for (int i = 0; i < 2; ++i) switchLanguage();
        const auto before = objects();
        for (int i = 0; i < 10; ++i) switchLanguage();
        QCOMPARE(objects(), before);
    }

private:
    /// The bar that tells what could not be read or written, where it is to be seen.
    InlineProblem* bar() const {
        for (auto* problem : m_window->findChildren<InlineProblem*>())
            if (problem->isVisible() && m_window->centralWidget()->isAncestorOf(problem) &&
                !m_window->pages().isAncestorOf(problem))
                return problem;
        return nullptr;
    }
    static bool isChinese(const QString& text) {
        return std::any_of(text.begin(), text.end(),
                           [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
    }
    /// Texts that are the same in every language: figures, names of experiments, names of the languages, code.
    static bool allowed(const QString& text) {
        static const QStringList names{QStringLiteral("stateful"), QStringLiteral("stateful2"),
                                       QStringLiteral("English"), QStringLiteral("LSTM"), QStringLiteral("Keras")};
        return names.contains(text) || text.contains(QLatin1String("model.")) ||
               std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    }
};

WORKBENCH_TEST(TestMainWindow, Windows)
#include "tst_mainwindow.moc"
