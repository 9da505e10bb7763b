// SPDX-License-Identifier: GPL-3.0-or-later
// Own files on the Data page: roles of columns, problems beside what mends them, several files, groups.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>

#include "engine/experiment/presets.h"
#include "gui/data/columnspanel.h"
#include "gui/data/datapage.h"
#include "gui/data/lanes.h"
#include "gui/project/projectitems.h"
#include "gui/shell/files.h"
#include "gui/words/configdiff.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

namespace {

/// month, sales, visitors, price (whole numbers and others) and a text; `gap` leaves a sale out.
QByteArray shop(int rows, bool gap = false) {
    QByteArray csv = "month,sales,visitors,price,note\n";
    for (int i = 0; i < rows; ++i)
        csv += QStringLiteral("%1-%2,%3,%4,%5,%6\n")
                   .arg(2018 + i / 12)
                   .arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                   .arg(gap && i == 9 ? QString() : QString::number(200.5 + 7 * i + 40 * ((i * 7) % 5)))
                   .arg(400 + (i * 37) % 90)
                   .arg(2.5 + 0.25 * (i % 7))
                   .arg(i % 12 == 11 ? QStringLiteral("holiday") : QStringLiteral("usual"))
                   .toUtf8();
    return csv;
}

}  // namespace

class TestDataColumns : public WindowTest {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const char* name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    Workspace& workspace() { return m_window->workspace(); }
    DataPage& page() { return *m_window->findChild<DataPage*>(); }
    ColumnRow* row(const char* name) {
        for (ColumnRow* row : page().columns().rows())
            if (row->view().sketch.name == name) return row;
        return nullptr;
    }
    void openFiles(const QStringList& paths) {
        m_window->files().open(paths);
        workspace().tell();
        QCoreApplication::processEvents();  // lays the page out
    }
    void press(const char* column, Qt::Key key) {
        row(column)->setFocus();
        QTest::keyClick(row(column), key);
        workspace().tell();
    }
    void undo() {
        workspace().undoStack()->undo();
        workspace().tell();
    }
    bool canRun() {
        return std::ranges::all_of(workspace().experiments(),
                                   [this](const auto& item) { return workspace().problems(item.id).empty(); });
    }

private Q_SLOTS:
    void nothingToChooseShowsNoTable() {
        QVERIFY(page().columns().rows().empty());  // the shampoo sales
        openFiles({write("plain.csv", "month,sales\n2020-01,3\n2020-02,5\n2020-03,4\n")});
        QCOMPARE(workspace().series().valueColumn, std::string("sales"));
        QVERIFY(page().columns().rows().empty());
    }

    void columnsAndTheirRoles() {
        openFiles({write("shop.csv", shop(36))});
        QCOMPARE(page().columns().rows().size(), 5u);
        QVERIFY(row("sales")->view().role == ColumnRole::Target);
        QVERIFY(row("month")->view().role == ColumnRole::Time);
        QVERIFY(row("note")->view().role == ColumnRole::Ignored);
        QCOMPARE(row("visitors")->view().sketch.smallest, 400.0);
        QVERIFY(row("price")->accessibleName().contains(QStringLiteral("price: ignored, 2.5")));
        QVERIFY(row("note")->accessibleName().contains(QStringLiteral("text")));
    }

    void keysGiveRolesAndUndoTakesThemBack() {
        openFiles({write("shop.csv", shop(36))});
        press("price", Qt::Key_P);
        QCOMPARE(workspace().series().inputs.size(), 1u);
        QVERIFY(!workspace().series().inputs[0].knownAhead);
        QVERIFY(row("price")->view().role == ColumnRole::Past);
        QVERIFY(canRun());  // every experiment knows of the input
        press("price", Qt::Key_K);
        QVERIFY(workspace().series().inputs.at(0).knownAhead);
        press("visitors", Qt::Key_T);
        QCOMPARE(workspace().series().valueColumn, std::string("visitors"));
        QVERIFY(row("sales")->view().role == ColumnRole::Ignored);
        QVERIFY(canRun());
        QVERIFY(workspace().undoStack()->undoText().contains(QStringLiteral("visitors: target")));
        undo();
        QCOMPARE(workspace().series().valueColumn, std::string("sales"));
        undo();
        QVERIFY(!workspace().series().inputs.at(0).knownAhead);
        undo();
        QVERIFY(workspace().series().inputs.empty());
        QVERIFY(canRun());
    }

    void someRolesAreNotToBeHad() {
        openFiles({write("shop.csv", shop(36))});
        const auto before = workspace().undoStack()->count();
        press("note", Qt::Key_T);   // a text
        press("month", Qt::Key_P);  // the time
        press("sales", Qt::Key_I);  // the target only moves
        QCOMPARE(workspace().undoStack()->count(), before);
    }

    void presetsTakeTheInputsOver() {
        openFiles({write("shop.csv", shop(36))});
        press("price", Qt::Key_P);
        workspace().addExperiment(lstm::presetConfig(*lstm::findPreset("stateless")));
        workspace().tell();
        QVERIFY(canRun());
        QCOMPARE(workspace().experiments().back().config.series.inputs.size(), 1u);
    }

    void missingValuesAreMendedByAChoice() {
        const QString file = write("gap.csv", shop(36, true));
        openFiles({file});
        QCOMPARE(workspace().series().values.size(), 36u);
        QCOMPARE(workspace().series().values[0], 266.0);  // still the shampoo sales
        QVERIFY(page().notes().size() >= 1);
        InlineProblem* line = page().notes().front();
        QVERIFY2(line->what().contains(QStringLiteral("gap.csv")), qPrintable(line->what()));
        QCOMPARE(line->fixButtons().size(), 3u);
        QCOMPARE(line->fixButtons()[0]->text(), QStringLiteral("Interpolate"));
        QTest::mouseClick(line->fixButtons()[0], Qt::LeftButton);
        workspace().tell();
        const auto& values = workspace().series().values;
        QCOMPARE(values.size(), 36u);
        QCOMPARE(values[9], (values[8] + values[10]) / 2);
        QCOMPARE(workspace().series().reading.missing, lstm::MissingValues::Interpolate);
        QCOMPARE(workspace().undoStack()->undoText(), QStringLiteral("Interpolate"));
        undo();
        QCOMPARE(workspace().series().values[0], 266.0);
    }

    void anotherColumnIsOneClickAway() {
        openFiles({write("shop.csv", shop(36))});
        InlineProblem* line = page().notes().front();
        QCOMPARE(line->fixButtons().size(), 3u);  // sales, visitors, price
        QTest::mouseClick(line->fixButtons()[1], Qt::LeftButton);
        workspace().tell();
        QCOMPARE(workspace().series().valueColumn, std::string("visitors"));
    }

    void severalFilesAreSequences() {
        openFiles({write("north.csv", shop(36)), write("south.csv", shop(30))});
        QCOMPARE(workspace().series().sequences.size(), 2u);
        QVERIFY(page().lanes().isVisibleTo(&page()));
        QCOMPARE(page().lanes().data().lanes.size(), 2u);
        QCOMPARE(page().lanes().data().lanes[1].name, QStringLiteral("south"));
        QVERIFY(canRun());
        // Files with other columns: one can be left out.
        openFiles({write("north.csv", shop(36)), write("other.csv", "month,weight\n2020-01,3\n2020-02,4\n")});
        QCOMPARE(workspace().series().sequences.size(), 2u);  // as before
        InlineProblem* line = page().notes().front();
        QVERIFY2(line->fixButtons().size() == 1u, qPrintable(line->what()));
        QTest::mouseClick(line->fixButtons()[0], Qt::LeftButton);
        workspace().tell();
        QCOMPARE(workspace().series().values.size(), 36u);
        QVERIFY(workspace().series().sequences.empty());
    }

    /// What no way of reading mends can be left out.
    void aWrongFileAmongSeveralIsLeftOut() {
        openFiles({write("text.csv", "month,sales\n2020-01,abc\n2020-02,def\n"), write("shop.csv", shop(36))});
        QVERIFY(page().notes().front()->what().contains(QStringLiteral("text.csv")));
        QTest::mouseClick(page().notes().front()->fixButtons().back(), Qt::LeftButton);
        workspace().tell();
        QCOMPARE(workspace().series().valueColumn, std::string("sales"));
        QCOMPARE(workspace().series().values.size(), 36u);
    }

    void groupsAreSequencesAndAreKept() {
        QByteArray csv = "month,sales,shop\n";
        for (const char* name : {"A", "B"})
            for (int i = 0; i < 30; ++i)
                csv += QByteArray::number(2018 + i / 12) + "-" + QByteArray::number(i % 12 + 1).rightJustified(2, '0') +
                       "," + QByteArray::number((i * 13) % 17 + 50) + "," + name + "\n";
        openFiles({write("long.csv", csv)});
        press("shop", Qt::Key_G);
        QCOMPARE(workspace().series().sequences.size(), 2u);
        QVERIFY(row("shop")->view().role == ColumnRole::Group);
        workspace().setTestSize(6);
        workspace().tell();
        QVERIFY(canRun());
        const lstm::Project project = projectOf(workspace(), {});
        QCOMPARE(project.experiments.front().config->series.group, std::optional<std::string>("shop"));
        const ProjectItems again = itemsOf(project);
        QCOMPARE(again.series->reading.group, std::optional<std::string>("shop"));
    }

    void differencesAreWords() {
        lstm::ExperimentConfig base, other;
        other.series.inputs = {{"price", false}, {"promo", true}};
        other.training.validation = lstm::ValidationOptions{.size = 6};
        const QStringList lines = configDifferences(base, other);
        QCOMPARE(lines.value(0), QStringLiteral("inputs: price, promo (known ahead)"));
        QVERIFY(lines.contains(QStringLiteral("validation samples: 6")));
        for (const QString& line : lines) QVERIFY2(!line.contains(QLatin1Char('{')), qPrintable(line));
        QCOMPARE(configDifferences(other, base).value(1), QStringLiteral("validation: off"));
    }
};

WORKBENCH_TEST(TestDataColumns, Windows)
#include "tst_datacolumns.moc"
