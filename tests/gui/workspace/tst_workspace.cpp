// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace tells, how often, and that results stay with what gave them.
#include <QTest>
#include <QUndoStack>

#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestWorkspace : public QObject {
    Q_OBJECT

    std::unique_ptr<Workspace> m_workspace;
    std::vector<Changes> m_told;

    Workspace& workspace() { return *m_workspace; }
    const ExperimentItem& item(int row) { return workspace().experiments()[static_cast<std::size_t>(row)]; }
    lstm::ExperimentConfig withEpochs(int row, int epochs) {
        lstm::ExperimentConfig config = item(row).config;
        config.training.epochs = epochs;
        return config;
    }
    void setEpochs(int row, int epochs) { workspace().setConfig(item(row).id, withEpochs(row, epochs), u"epochs"_s); }
    void give(int row, int count, double from) {
        workspace().beginRun(item(row).id, count);
        for (int r = 0; r < count; ++r) workspace().addResult(item(row).id, {r, from + r, {}, 0});
        workspace().endRun(item(row).id, RunState::Done);
    }

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<Workspace>();
        workspace().tell();
        m_told.clear();
        connect(m_workspace.get(), &Workspace::changed, this,
                [this](const Changes& changes) { m_told.push_back(changes); });
    }

    void anEditIsToldOnceWithWhatItChanged() {
        setEpochs(0, 7);
        QVERIFY(m_told.empty());                      // in the next turn
        QCOMPARE(item(0).config.training.epochs, 7);  // but true at once
        QTRY_COMPARE(m_told.size(), 1u);
        QCOMPARE(m_told[0].configs, std::vector{item(0).id});
        QVERIFY(m_told[0].current && m_told[0].results);
        QVERIFY(!m_told[0].series && !m_told[0].list && !m_told[0].ticks && !m_told[0].names && !m_told[0].queue);
        setEpochs(1, 7);  // not the current one
        QTRY_COMPARE(m_told.size(), 2u);
        QVERIFY(!m_told[1].current);
    }

    void manyStepsOfOneTurnAreToldTogether() {
        for (int epochs = 1; epochs <= 5; ++epochs) setEpochs(0, epochs);
        workspace().undoStack()->setIndex(1);
        workspace().setTicked(item(1).id, false);
        workspace().queue().add({{item(1).id}, 3});
        QTRY_COMPARE(m_told.size(), 1u);
        QVERIFY(m_told[0].ticks && m_told[0].queue && m_told[0].experiments());
        QCoreApplication::processEvents();
        QCOMPARE(m_told.size(), 1u);
    }

    void tellingAtOnceIsNotRepeated() {
        setEpochs(0, 7);
        workspace().tell();
        QCOMPARE(m_told.size(), 1u);
        workspace().tell();
        QCoreApplication::processEvents();
        QCOMPARE(m_told.size(), 1u);
        workspace().setCurrent(item(1).id);
        QTRY_COMPARE(m_told.size(), 2u);
        QVERIFY(m_told[1].current && !m_told[1].experiments() && !m_told[1].results);
    }

    void namesListAndSeriesAreToldApart() {
        workspace().rename(item(0).id, u"another"_s);
        workspace().tell();
        QVERIFY(m_told.back().names && !m_told.back().list && !m_told.back().series);
        workspace().duplicate(item(0).id);
        workspace().tell();
        QVERIFY(m_told.back().list && m_told.back().current);
        lstm::Series other = workspace().series();
        other.values.back() += 1;
        workspace().setSeries(std::make_shared<const lstm::Series>(other));
        workspace().tell();
        QVERIFY(m_told.back().series && m_told.back().results && !m_told.back().list);
        workspace().setNamesHidden(true);
        workspace().tell();
        QVERIFY(m_told.back().names && m_told.back().configs.empty());
    }

    void resultsComeBackWithTheirSettings() {
        give(0, 3, 100);
        setEpochs(0, 7);
        QVERIFY(item(0).results.repeats.empty());
        give(0, 2, 200);
        workspace().undoStack()->undo();
        QCOMPARE(item(0).results.rmse(), (std::vector{100.0, 101.0, 102.0}));
        workspace().undoStack()->redo();
        QCOMPARE(item(0).results.rmse(), (std::vector{200.0, 201.0}));
    }

    void aNameChangesNoResults() {
        give(0, 3, 100);
        workspace().rename(item(0).id, u"another"_s);
        QCOMPARE(item(0).results.repeats.size(), 3u);
        workspace().undoStack()->undo();
        QCOMPARE(item(0).results.repeats.size(), 3u);
    }

    void aCopyHasTheSameResults() {
        give(0, 3, 100);
        workspace().duplicate(item(0).id);
        QCOMPARE(item(2).results.rmse(), item(0).results.rmse());
        QVERIFY(item(2).key == item(0).key);
        setEpochs(2, 7);
        QVERIFY(item(2).results.repeats.empty());
        QCOMPARE(item(0).results.repeats.size(), 3u);
    }

    void repeatsAreFoundInAnyOrderAndTakenOnce() {
        const int id = item(0).id;
        workspace().beginRun(id, 1000);
        for (const int repeat : {900, 3, 0, 3, 900}) workspace().addResult(id, {repeat, 1.0 + repeat, {}, 0});
        QCOMPARE(item(0).results.repeats.size(), 3u);
        QCOMPARE(item(0).results.find(900)->rmse, 901.0);
        QCOMPARE(item(0).results.find(3)->rmse, 4.0);
        for (const int none : {-1, 1, 901, 100000}) QVERIFY(!item(0).results.find(none));
    }
};

WORKBENCH_TEST(TestWorkspace, EventLoop)
#include "tst_workspace.moc"
