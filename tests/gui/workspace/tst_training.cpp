// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of training without a window: what gives way, what waits, what is refused, until when. A paused run stays
// where it is, so that nothing here depends on time. Expected results are those that lstm::trainRepeats gives at once.
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <memory>

#include "engine/experiment/prepare.h"
#include "engine/experiment/recall.h"
#include "engine/experiment/repeat.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/workspace/training.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;
using State = RepeatsGoal::State;

namespace {

std::vector<double> expectedRmse(const lstm::ExperimentConfig& config, const Workspace& workspace, int repeats) {
    const lstm::Prepared prepared = lstm::prepare(config, workspace.sharedSeries()).value;
    std::vector<double> rmse;
    for (int r = 0; r < repeats; ++r)
        rmse.push_back(lstm::evaluateRepeat(*prepared, r, lstm::trainRepeats({{prepared.get(), r}}).front()).rmse);
    return rmse;
}

}  // namespace

/// Three experiments a, b, c of 20 epochs; a and b are ticked, each has 5 repeats to give.
class TestTraining : public QObject {
    Q_OBJECT

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Training> m_training;
    QStringList m_said;
    std::vector<std::vector<Training::Refused>> m_refused;

    Workspace& workspace() { return *m_workspace; }
    Training& training() { return *m_training; }
    const ExperimentItem& item(int row) { return workspace().experiments()[static_cast<std::size_t>(row)]; }
    int id(int row) { return item(row).id; }
    RunState state(int row) { return item(row).results.state; }
    std::size_t repeats(int row) { return item(row).results.repeats.size(); }
    bool waits(int row) { return workspace().queue().contains(id(row)); }
    template <class Change>
    void edit(int row, const Change& change) {
        lstm::ExperimentConfig config = item(row).config;
        change(config);
        workspace().setConfig(id(row), config, u"edit"_s);
    }
    void setEpochs(int row, int epochs) {
        edit(row, [epochs](auto& config) { config.training.epochs = epochs; });
    }
    /// 12 does not divide the 22 samples of a stateful network.
    void spoil(int row) {
        edit(row, [](auto& config) { config.training.batchSize = 12; });
    }
    /// From now on nothing is trained until goOn().
    void holdStill() { training().run().pause(); }
    void goOn() { training().run().resume(); }
    bool waitForEnd() {
        return QTest::qWaitFor([this] { return !training().running(); }, 60000);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"tst_training"_s);
        settings::setFirstRunWatched();
    }
    void init() {
        m_said.clear();
        m_refused.clear();
        m_workspace = std::make_unique<Workspace>();
        lstm::ExperimentConfig config = item(0).config;
        config.training.epochs = 20;
        std::vector<lstm::ExperimentConfig> configs;
        for (const char* name : {"a", "b", "c"}) {
            config.name = name;
            ++config.seed;
            configs.push_back(config);
        }
        workspace().replaceExperiments(configs, u"three"_s);
        workspace().setTicked(id(2), false);
        m_training = std::make_unique<Training>(workspace());
        training().setRepeats(5);
        connect(m_training.get(), &Training::said, this, [this](const QString& text) { m_said << text; });
        connect(m_training.get(), &Training::refused, this, [this](const auto& list) { m_refused.push_back(list); });
    }
    void cleanup() {
        m_training.reset();
        m_workspace.reset();
    }

    void theTickedTrainAndGiveTheirResults() {
        QSignalSpy began(m_training.get(), &Training::began), ended(m_training.get(), &Training::ended);
        training().runTicked();
        QCOMPARE(state(0), RunState::Running);
        QVERIFY(waitForEnd());
        QCOMPARE(state(0), RunState::Done);
        QCOMPARE(item(1).results.rmse(), expectedRmse(item(1).config, workspace(), 5));
        QCOMPARE(state(2), RunState::NotRun);
        QCOMPARE(began.count(), 1);
        QVERIFY(began.front().front().toBool());
        QCOMPARE(ended.count(), 1);
        QVERIFY(m_said.back().isEmpty());
    }

    void nothingToTrainIsSaid() {
        for (const int row : {0, 1}) workspace().setTicked(id(row), false);
        training().runTicked();
        QCOMPARE(m_said, QStringList{u"No experiment is ticked."_s});
        workspace().importResults(u"theirs"_s, {1.0, 2.0});
        training().ask({id(3)});
        QCOMPARE(m_said.back(), u"Results from a file cannot be trained."_s);
        QVERIFY(!training().running());
    }

    void whatIsAskedForMeanwhileWaitsForTheEnd() {
        holdStill();
        training().ask({id(0)});
        training().setRepeats(3);
        training().ask({id(2)});
        QVERIFY(waits(2));
        QCOMPARE(state(2), RunState::NotRun);
        QCOMPARE(training().status().total, 5);
        QSignalSpy began(m_training.get(), &Training::began);
        goOn();
        QTRY_COMPARE(state(2), RunState::Done);
        QCOMPARE(began.count(), 1);
        QCOMPARE(repeats(0), 5u);
        QCOMPARE(repeats(2), 3u);  // as many as were chosen when it was asked for
        QVERIFY(!waits(2));
    }

    void whatTrainsIsNotAskedForTwice() {
        holdStill();
        training().runTicked();
        training().runTicked();
        QVERIFY(!training().run().paused());  // asking again is a way to go on
        if (training().running()) training().ask({id(0)});
        QVERIFY(waitForEnd());
        QCOMPARE(workspace().queue().count(), 0);
        QCOMPARE(repeats(0), 5u);
    }

    void anotherNumberOfRepeatsGivesWayAtOnce() {
        holdStill();
        training().runTicked();
        training().setRepeats(7);
        training().runTicked();
        QCOMPARE(training().status().total, 14);
        QCOMPARE(workspace().queue().count(), 0);
        goOn();
        QVERIFY(waitForEnd());
        QCOMPARE(repeats(1), 7u);
    }

    void aRunThatNobodySeesGivesWay() {
        holdStill();
        training().ask({id(0)});
        setEpochs(0, 3);
        training().ask({id(2)});
        QVERIFY(!waits(2));
        QCOMPARE(state(2), RunState::Running);
        workspace().undoStack()->undo();
        QCOMPARE(state(0), RunState::Stopped);
    }

    void oneOfSeveralIsEnoughToGoOn() {
        holdStill();
        training().ask({id(0), id(1)});
        setEpochs(0, 3);
        training().ask({id(0)});
        QVERIFY(waits(0));
        QCOMPARE(state(1), RunState::Running);
    }

    void stopKeepsWhatIsFinishedAndEmptiesTheQueue() {
        holdStill();
        training().ask({id(0)});
        training().ask({id(1)});
        QVERIFY(waits(1));
        QSignalSpy ended(m_training.get(), &Training::ended);
        training().stop();
        QVERIFY(waitForEnd());
        QCOMPARE(ended.count(), 1);
        QCOMPARE(state(0), RunState::Stopped);
        QCOMPARE(state(1), RunState::NotRun);
        QCOMPARE(workspace().queue().count(), 0);
        QCOMPARE(m_said.back(),
                 u"Stopped. 0 of 5 repeats are finished and kept. 1 waiting experiment(s) will not train."_s);
    }

    void whatCannotRunIsRefusedAndTheOthersTrain() {
        spoil(0);
        workspace().setCurrent(id(1));
        training().runTicked();
        QCOMPARE(m_refused.size(), 1u);
        QCOMPARE(m_refused.back().size(), 1u);
        QCOMPARE(m_refused.back().front().name, u"a"_s);
        QVERIFY(lstm::hasError(m_refused.back().front().problems));
        QCOMPARE(workspace().currentId(), id(0));  // whose configuration tells why
        QVERIFY(waitForEnd());
        QCOMPARE(state(0), RunState::NotRun);
        QCOMPARE(state(1), RunState::Done);
        workspace().undoStack()->undo();
        training().ask({id(0)});
        QVERIFY(m_refused.back().empty());
    }

    void whatCannotRunWhenItsTurnComesIsPassedOver() {
        holdStill();
        training().ask({id(0)});
        training().ask({id(1)});
        training().ask({id(2)});
        spoil(1);
        setEpochs(2, 3);  // trains as it is when its turn comes
        goOn();
        QTRY_COMPARE(state(2), RunState::Done);
        QCOMPARE(state(1), RunState::NotRun);
        QCOMPARE(item(2).results.rmse(), expectedRmse(item(2).config, workspace(), 5));
    }

    void onlyWithLiveAnEditTrains() {
        QSignalSpy began(m_training.get(), &Training::began);
        training().edited();
        training().setLive(true);
        QVERIFY(!began.wait(100));
        for (int epochs = 3; epochs < 6; ++epochs) {
            setEpochs(0, epochs);
            training().edited();
        }
        QVERIFY(began.wait());
        QVERIFY(waitForEnd());
        QCOMPARE(began.count(), 1);
        QCOMPARE(item(0).results.rmse(), expectedRmse(item(0).config, workspace(), 30));
        spoil(0);
        training().edited();
        QVERIFY(!began.wait(100));
        QVERIFY(m_refused.back().empty());  // while it is being typed nobody is told
    }

    void liveSupersedesAndWhatWaitsGoesOnWaiting() {
        holdStill();
        training().ask({id(0)});
        training().ask({id(2)});
        training().setLive(true);
        setEpochs(0, 3);
        QSignalSpy began(m_training.get(), &Training::began);
        training().edited();
        QVERIFY(began.wait());
        QVERIFY(waits(2));
        QCOMPARE(training().status().total, 30);
        goOn();
        QTRY_COMPARE(state(2), RunState::Done);
        QCOMPARE(repeats(0), 30u);
    }

    void lossesBelongToTheConfiguration() {
        training().ask({id(0)});
        QVERIFY(!training().losses(id(1)));
        QVERIFY(waitForEnd());
        const auto* losses = training().losses(id(0));
        QVERIFY(losses);
        workspace().rename(id(0), u"another name"_s);
        edit(0, [](auto& config) { config.forecast.resetAfterEach = !config.forecast.resetAfterEach; });
        QCOMPARE(training().losses(id(0)), losses);  // trained all the same
        setEpochs(0, 3);
        QVERIFY(!training().losses(id(0)));
        workspace().undoStack()->undo();
        QCOMPARE(training().losses(id(0)), losses);
        lstm::Series other = workspace().series();
        other.values.back() += 1;
        workspace().setSeries(std::make_shared<const lstm::Series>(other));
        QVERIFY(!training().losses(id(0)));
    }

    void theirBandStaysWhenTheCurvesGo() {
        training().ask({id(0)});
        QVERIFY(waitForEnd());
        const lstm::LossBand band = Training::band(*training().losses(id(0)));
        QCOMPARE(band.repeats, 5);
        const int gone = id(0);
        workspace().remove(gone);
        workspace().tell();
        QVERIFY(!training().run().losses(gone));
        workspace().undoStack()->undo();
        QCOMPARE(item(0).results.losses.median, band.median);
    }

    void lossesOfOneRepeatAreRecomputed() {
        const auto losses = training().repeatLosses(id(1), 2);
        const auto expected =
            lstm::recallRepeat(*lstm::prepare(item(1).config, workspace().sharedSeries()).value, 2)->losses;
        QVERIFY(!losses.points.empty());
        QVERIFY(std::ranges::equal(losses.points, expected));
        QVERIFY(training().repeatLosses(-1, 0).points.empty());  // of nobody
    }

    void untilNarrowAddsToWhatIsThere() {
        training().ask({id(0)});
        QVERIFY(waitForEnd());
        QSignalSpy began(m_training.get(), &Training::began);
        training().runUntilNarrow({{id(0)}, 1e-9, 12});
        QVERIFY(waitForEnd());
        QCOMPARE(training().goal().state(), State::AtLimit);
        for (const auto& run : began) QVERIFY(!run.front().toBool());
        QCOMPARE(repeats(0), 12u);
        QCOMPARE(item(0).results.rmse(), expectedRmse(item(0).config, workspace(), 12));
    }

    void untilNarrowEndsWhereAnotherRunTakesItsPlace() {
        holdStill();
        training().runUntilNarrow({{id(0)}, 1e-9, 12});
        QCOMPARE(training().goal().state(), State::Running);
        training().ask({id(2)});  // waits: the present step is to be seen
        QVERIFY(waits(2));
        training().setRepeats(7);
        training().ask({id(0)});
        QCOMPARE(training().goal().state(), State::Superseded);
    }

    void untilNarrowEndsWithStopAndWithAnEdit() {
        holdStill();
        training().runUntilNarrow({{id(0)}, 1e-9, 12});
        training().stop();
        QVERIFY(waitForEnd());
        QCOMPARE(training().goal().state(), State::Stopped);
        holdStill();
        training().runUntilNarrow({{id(1)}, 1e-9, 12});
        setEpochs(1, 3);
        goOn();
        QVERIFY(waitForEnd());
        QCOMPARE(training().goal().state(), State::Edited);
        spoil(2);
        training().runUntilNarrow({{id(2)}, 1e-9, 12});
        QCOMPARE(training().goal().state(), State::Impossible);
    }

    void theStateIsToldWithEachChange() {
        std::vector<Pause> pauses;
        connect(m_training.get(), &Training::stateChanged, this,
                [&](const RunStatus& status) { pauses.push_back(status.pause()); });
        holdStill();
        QCOMPARE(pauses.back(), Pause::None);  // nothing runs that could stand still
        training().ask({id(0)});
        QCOMPARE(pauses.back(), Pause::BeforeFirstSample);
        training().run().stepBatch();
        QCOMPARE(pauses.back(), Pause::Underway);
        goOn();
        QCOMPARE(pauses.back(), Pause::None);
        QVERIFY(waitForEnd());
        QCOMPARE(training().status().done, 5);
    }
};

WORKBENCH_TEST(TestTraining, EventLoop)
#include "tst_training.moc"
