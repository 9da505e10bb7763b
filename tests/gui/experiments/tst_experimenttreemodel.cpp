// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

#include "gui/experiments/experimenttreemodel.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using Model = ExperimentTreeModel;

namespace {

const double notANumber = std::numeric_limits<double>::quiet_NaN();
lstm::RepeatResult result(int repeat, double rmse) { return {repeat, rmse, {}, 0}; }
QString text(const QModelIndex& index) { return index.data().toString(); }
QModelIndex value(const QModelIndex& index) { return index.siblingAtColumn(Model::ValueColumn); }

}  // namespace

class TestExperimentTreeModel : public QObject {
    Q_OBJECT

private:
    /// `count` repeats of the first experiment; repeat r has the RMSE 100 + r.
    void run(Workspace& workspace, int count, int from = 0) {
        const int id = workspace.currentId();
        if (from == 0) workspace.beginRun(id, 1000);
        workspace.tell();
        for (int r = from; r < count; ++r) workspace.addResult(id, result(r, 100.0 + r));
        workspace.tell();
    }

private Q_SLOTS:
    void startsWithAVsA() {
        Workspace workspace;
        Model model(workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(text(first), QStringLiteral("stateful"));
        QCOMPARE(text(value(first)), QStringLiteral("not run"));
        QVERIFY(first.data(Model::CurrentRole).toBool());
        QVERIFY(!model.index(1, 0).data(Model::CurrentRole).toBool());
        QCOMPARE(model.index(1, 0).data(Model::StyleRole).toInt(), 1);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    }

    void repeatsArriveInAnyOrderWithoutReset() {
        Workspace workspace;
        Model model(workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), inserted(&model, &QAbstractItemModel::rowsInserted);
        const int id = workspace.currentId();
        workspace.beginRun(id, 6);
        workspace.tell();
        for (const int r : {4, 0, 2}) workspace.addResult(id, result(r, r == 2 ? notANumber : 90.25 + r));
        workspace.tell();
        const QModelIndex parent = model.index(0, 0);
        QCOMPARE(model.rowCount(parent), 3);
        QCOMPARE(inserted.size(), 1);
        for (const int r : {1, 3}) workspace.addResult(id, result(r, 90.25 + r));
        workspace.tell();
        QCOMPARE(inserted.size(), 3);
        QStringList names, values;
        for (int row = 0; row < 5; ++row) {
            names << text(model.index(row, 0, parent));
            values << text(model.index(row, Model::ValueColumn, parent));
        }
        QCOMPARE(names, (QStringList{QStringLiteral("#1"), QStringLiteral("#2"), QStringLiteral("#3"),
                                     QStringLiteral("#4"), QStringLiteral("#5")}));
        QCOMPARE(values, (QStringList{QStringLiteral("90.3"), QStringLiteral("91.3"), QStringLiteral("diverged"),
                                      QStringLiteral("93.3"), QStringLiteral("94.3")}));
        QCOMPARE(parent.data(Model::CountRole).toInt(), 5);
        QCOMPARE(parent.data(Model::DivergedRole).toInt(), 1);
        QCOMPARE(parent.data(Model::PlannedRole).toInt(), 6);
        QCOMPARE(parent.data(Model::MeanRole).toDouble(), 92.25);  // of 90.25, 91.25, 93.25, 94.25
        QVERIFY(std::abs(parent.data(Model::StdRole).toDouble() - std::sqrt(10.0 / 3.0)) < 1e-12);
        QVERIFY(parent.data(Qt::ToolTipRole).toString().contains(QStringLiteral("5 of 6 repeats")));
        QCOMPARE(reset.size(), 0);
    }

    void manyRepeatsShowTheLatestSix() {
        Workspace workspace;
        Model model(workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        run(workspace, 8);
        const QModelIndex parent = model.index(0, 0);
        QCOMPARE(model.rowCount(parent), 8);
        run(workspace, 30, 8);
        QCOMPARE(model.rowCount(parent), 7);
        QCOMPARE(text(model.index(0, 0, parent)), QStringLiteral("#25"));
        QCOMPARE(text(model.index(6, 0, parent)), QStringLiteral("24 more"));
        QCOMPARE(model.index(6, 0, parent).data(Model::KindRole).value<Model::Kind>(), Model::Kind::More);
        workspace.selection().choose(workspace.currentId(), 2);  // far above: the window goes there
        QVERIFY(model.indexOf(workspace.currentId(), 2).isValid());
        QVERIFY(model.indexOf(workspace.currentId(), 2).data(Model::CurrentRole).toBool());
        const QString first = text(model.index(0, 0, parent));
        workspace.selection().choose(workspace.currentId(), 4);  // on screen: rows stay under the pointer
        QCOMPARE(text(model.index(0, 0, parent)), first);
        model.showAll(workspace.currentId(), true);
        QCOMPARE(model.rowCount(parent), 31);
        QCOMPARE(text(model.index(30, 0, parent)), QStringLiteral("Show fewer"));
        model.showAll(workspace.currentId(), false);
        QCOMPARE(model.rowCount(parent), 7);
    }

    void aThousandStreamInSmallSteps() {
        Workspace workspace;
        Model model(workspace);
        model.showAll(workspace.currentId(), true);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), removed(&model, &QAbstractItemModel::rowsRemoved);
        for (int from = 0; from < 1000; from += 10) run(workspace, from + 10, from);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1001);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(removed.size(), 0);
    }

    void aNewRunReplacesTheOldOne() {
        Workspace workspace;
        Model model(workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        run(workspace, 5);
        const int id = workspace.currentId();
        workspace.beginRun(id, 5);
        workspace.tell();
        for (int r = 0; r < 5; ++r) workspace.addResult(id, result(r, 200.0 + r));  // as many, but others
        workspace.tell();
        QCOMPARE(text(model.index(0, Model::ValueColumn, model.index(0, 0))), QStringLiteral("200.0"));
        QCOMPARE(model.index(0, 0).data(Model::MeanRole).toDouble(), 202.0);
    }

    void followsTheListOfExperiments() {
        Workspace workspace;
        Model model(workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        run(workspace, 3);
        const QPersistentModelIndex first = model.index(0, 0);
        const int id = workspace.currentId();
        workspace.duplicate(id);
        workspace.tell();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model.index(2, 0)), QStringLiteral("stateful 2"));
        QVERIFY(first.isValid());
        workspace.remove(id);
        workspace.tell();
        QVERIFY(!first.isValid());
        QCOMPARE(model.rowCount(), 2);
        workspace.undoStack()->undo();
        workspace.tell();
        QCOMPARE(text(model.index(0, 0)), QStringLiteral("stateful"));
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);  // an undone step brings its results back
        workspace.replaceExperiments({lstm::ExperimentConfig()}, QStringLiteral("one"));
        workspace.tell();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void editsAndTicks() {
        Workspace workspace;
        Model model(workspace);
        const QModelIndex first = model.index(0, 0);
        QVERIFY(model.setData(first, QStringLiteral("  mine  "), Qt::EditRole));
        QCOMPARE(workspace.experiments().front().name(), QStringLiteral("mine"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.setData(first, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!workspace.experiments().front().ticked);
        workspace.tell();
        QVERIFY(changed.size() > 0);
        QVERIFY(!model.setData(value(first), QStringLiteral("x"), Qt::EditRole));
    }

    void differencesFromTheBase() {
        Workspace workspace;
        Model model(workspace);
        lstm::ExperimentConfig config;
        config.name = "other";
        config.training.stateful = false;
        config.training.batchSize = 2;
        workspace.addExperiment(config);
        workspace.tell();
        const QModelIndex index = model.index(2, 0);
        QCOMPARE(index.data(Model::DifferencesRole).toStringList(),
                 (QStringList{QStringLiteral("batch size: 2"), QStringLiteral("stateful: off")}));
        QCOMPARE(model.index(1, 0).data(Model::DifferencesRole).toStringList(),
                 QStringList{QStringLiteral("random stream: 1")});
        model.setBase(index.data(Model::IdRole).toInt());
        QVERIFY(index.data(Model::DifferencesRole).toStringList().isEmpty());
        QVERIFY(model.index(0, 0).data(Model::DifferencesRole).toStringList().contains(QStringLiteral("stateful: on")));
    }

    void namesStayText() {
        Workspace workspace;
        Model model(workspace);
        const QString hostile = QStringLiteral("<img src=/etc/hostname>");
        workspace.rename(workspace.currentId(), hostile);
        workspace.tell();
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(text(index), hostile);
        for (int row = 0; row < 2; ++row) {
            const QString tip = model.index(row, 0).data(Qt::ToolTipRole).toString();
            QVERIFY2(
                tip.contains(QStringLiteral("&lt;img src=/etc/hostname&gt;")) && !tip.contains(QStringLiteral("<img")),
                qPrintable(tip));
        }
    }
};

WORKBENCH_TEST(TestExperimentTreeModel, Windows)
#include "tst_experimenttreemodel.moc"
