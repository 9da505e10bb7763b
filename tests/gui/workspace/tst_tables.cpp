// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTranslator>
#include <limits>

#include "gui/data/pipelinetablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/tabletext.h"
#include "gui/toolkit/theme.h"
#include "gui/workspace/describetablemodel.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using Tester = QAbstractItemModelTester;
using namespace Qt::Literals::StringLiterals;

namespace {

const double notANumber = std::numeric_limits<double>::quiet_NaN();
const QString hostile = u"<img src=/etc/hostname>"_s;

void give(Workspace& workspace, int id, const std::vector<double>& rmse) {
    workspace.beginRun(id, static_cast<int>(rmse.size()));
    workspace.tell();
    for (int r = 0; r < static_cast<int>(rmse.size()); ++r)
        workspace.addResult(id, {r, rmse[static_cast<std::size_t>(r)], {}, 0});
    workspace.tell();
}

QStringList row(const QAbstractItemModel& model, int at) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) cells << model.index(at, column).data().toString();
    return cells;
}
QStringList head(const QAbstractItemModel& model) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.headerData(column, Qt::Horizontal).toString();
    return cells;
}

/// Every text comes back in brackets, whatever its context.
class Brackets final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return u"["_s + QString::fromUtf8(text) + u"]"_s;
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ColorScheme::Light); }
    void numbers() {
        QCOMPARE(fixedNumber(-13.7, 2), u"\u221213.70"_s);
        QCOMPARE(fixedNumber(1234567.891, 2), u"1234567.89"_s);
        QCOMPARE(fixedNumber(notANumber, 2), u"\u2014"_s);
        QCOMPARE(fixedNumber(-0.0, 1), u"0.0"_s);
        QCOMPARE(fixedNumber(1e300, 2), u"1e+300"_s);
        QCOMPARE(fixedNumber(-0.000125, 2), u"\u22120.000125"_s);
        QCOMPARE(signedNumber(131.7, 1), u"+131.7"_s);
        QCOMPARE(signedNumber(0.0, 1), u"0.0"_s);
        QCOMPARE(decimalsOf(std::vector{1.0, 2.25, 3.5}, 6), 2);
        QCOMPARE(decimalsOf(std::vector{1e-9}, 6), 6);
    }

    void describesTickedExperimentsWithResults() {
        Workspace workspace;
        DescribeTableModel model(workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const int first = workspace.experiments()[0].id, second = workspace.experiments()[1].id;
        // pandas: Series([1, 2, 3, 4, 10]).describe()
        give(workspace, first, {1, 2, 3, 4, 10});
        QCOMPARE(row(model, 0), (QStringList{u"stateful"_s, u"5"_s, u"4.00"_s, u"3.54"_s, u"1.00"_s, u"2.00"_s,
                                             u"3.00"_s, u"4.00"_s, u"10.00"_s}));
        QCOMPARE(head(model).size(), 9);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
        workspace.tell();
        QCOMPARE(changed.size(), 0);  // nothing new, nothing said
        give(workspace, second, {7, notANumber});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 10);
        QCOMPARE(row(model, 1), (QStringList{u"stateful2"_s, u"1"_s, u"7.00"_s, u"\u2014"_s, u"7.00"_s, u"7.00"_s,
                                             u"7.00"_s, u"7.00"_s, u"7.00"_s, u"1"_s}));
        workspace.setTicked(second, false);
        workspace.tell();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), 9);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(0, 0).data(TableStyleRole).toInt(), 0);
    }

    void pipelineOfTheShampooSales() {
        Workspace workspace;
        PipelineTableModel model(workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(head(model), (QStringList{u"Month"_s, u"Sales"_s, u"Difference"_s, u"Scaled input"_s,
                                           u"Scaled target"_s, u"Use"_s}));
        QCOMPARE(model.rowCount(), 36);
        // The rows of the design's picture of the Data page.
        QCOMPARE(row(model, 20),
                 (QStringList{u"2-09"_s, u"289.9"_s, u"\u221213.7"_s, u"0.266"_s, u"\u22120.226"_s, u"train"_s}));
        QCOMPARE(row(model, 25),
                 (QStringList{u"3-02"_s, u"440.4"_s, u"+100.7"_s, u"\u22120.166"_s, u"0.391"_s, u"test"_s}));
        QCOMPARE(row(model, 0), (QStringList{u"1-01"_s, u"266.0"_s, QString(), QString(), QString(), u"\u2014"_s}));
        QCOMPARE(model.firstTestRow(), 24);
        for (int r = 0; r < 36; ++r) QCOMPARE(model.index(r, 0).data(TableRuleRole).toBool(), r == 23);
        QCOMPARE(model.index(25, 1).data(Qt::EditRole).toDouble(), 440.4);
    }

    void pipelineFollowsTheFraming() {
        Workspace workspace;
        PipelineTableModel model(workspace);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        lstm::ExperimentConfig config = workspace.current()->config;
        config.training.epochs = 5;
        workspace.setConfig(workspace.currentId(), config, u"epochs"_s);
        workspace.tell();
        QCOMPARE(reset.size(), 0);  // nothing of that is in the table
        config.framing.difference.clear();
        config.framing.lags = 2;
        config.framing.trainSize = 12;
        workspace.setConfig(workspace.currentId(), config, u"framing"_s);
        workspace.tell();
        QCOMPARE(head(model), (QStringList{u"Month"_s, u"Sales"_s, u"Scaled input, lag 1"_s, u"Scaled input, lag 2"_s,
                                           u"Scaled target"_s, u"Use"_s}));
        QCOMPARE(row(model, 11).last(), u"\u2014"_s);
        QCOMPARE(row(model, 12).last(), u"train"_s);
    }

    void aSeriesThatCannotBeFramedShowsItsValues() {
        Workspace workspace;
        PipelineTableModel model(workspace);
        lstm::Series series;
        series.name = "short";
        series.valueColumn = hostile.toStdString();
        series.values = {1.5, -2, 3};
        workspace.setSeries(std::make_shared<const lstm::Series>(series));
        workspace.tell();
        QVERIFY(!model.framed());
        QCOMPARE(head(model), (QStringList{u"Row"_s, hostile}));
        QCOMPARE(row(model, 1), (QStringList{u"2"_s, u"\u22122.0"_s}));
        QCOMPARE(model.firstTestRow(), -1);
    }

    void longSeriesAreShownAtOnce() {
        Workspace workspace;
        lstm::Series series;
        series.name = "long";
        for (int i = 0; i < 2820; ++i) series.values.push_back((i * 7919) % 1000 / 10.0);
        workspace.setSeries(std::make_shared<const lstm::Series>(series));
        workspace.tell();
        PipelineTableModel model(workspace);
        DataTable table;
        table.setModel(&model);
        table.resize(700, 400);
        table.show();
        table.scrollToBottom();
        table.grab();
        QCOMPARE(model.rowCount(), 2820);
    }

    void retranslates() {
        Workspace workspace;
        PipelineTableModel pipeline(workspace);
        DescribeTableModel describe(workspace);
        QSignalSpy heads(&pipeline, &QAbstractItemModel::headerDataChanged),
            others(&describe, &QAbstractItemModel::headerDataChanged);
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCOMPARE(heads.size(), 1);
        QCOMPARE(others.size(), 1);
        QCOMPARE(head(pipeline).first(), u"[Month]"_s);
        QCOMPARE(head(describe).at(1), u"[count]"_s);
        QCoreApplication::removeTranslator(&brackets);
    }

    void copies_data() {
        QTest::addColumn<TableFormat>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("tsv") << TableFormat::Tsv << u"Name\tRMSE\n'=1+1\t-1.50\n<img src=/etc/hostname>\t2.00\n"_s;
        QTest::newRow("markdown")
            << TableFormat::Markdown
            << u"| Name | RMSE |\n| :--- | ---: |\n| =1\\+1 | \u22121.50 |\n| \\<img src=/etc/hostname\\> | 2.00 |\n"_s;
        QTest::newRow("latex")
            << TableFormat::Latex
            << u"\\begin{tabular}{lr}\nName & RMSE \\\\\n\\hline\n=1+1 & $-$1.50 \\\\\n\\textless{}img src=/etc/hostname\\textgreater{} & 2.00 \\\\\n\\end{tabular}\n"_s;
    }
    void copies() {
        QFETCH(TableFormat, format);
        QFETCH(QString, text);
        QStandardItemModel model(0, 2);
        model.setHorizontalHeaderLabels({u"Name"_s, u"RMSE"_s});
        class Figure final : public QStandardItem {
        public:
            explicit Figure(double value) : m_value(value) {}
            QVariant data(int role) const override {
                return role == Qt::DisplayRole ? QVariant(fixedNumber(m_value, 2))
                       : role == Qt::EditRole  ? QVariant(m_value)
                                               : QVariant();
            }
            double m_value;
        };
        model.appendRow({new QStandardItem(u"=1+1"_s), new Figure(-1.5)});
        model.appendRow({new QStandardItem(hostile), new Figure(2)});
        QCOMPARE(tableText(model, format), text);
    }

    void cellsThatASpreadsheetWouldCompute_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        const QString dangerous[] = {u"=HYPERLINK(1)"_s, u"+1"_s, u"-1"_s, u"@SUM"_s, u"\u22121"_s, u"\uFF1D1"_s};
        for (const QString& text : dangerous) QTest::addRow("%s", qPrintable(text)) << text << u"'"_s + text;
        QTest::newRow("tab") << u"\t=1"_s << u"' =1"_s;
        QTest::newRow("return") << u"\r=1"_s << u"' =1"_s;
        QTest::newRow("quoted") << u"\"=1\""_s << u"'\"=1\""_s;
        QTest::newRow("inside") << u"a=1\tb\nc"_s << u"a=1 b c"_s;
        QTest::newRow("plain") << u"stateful_reset-test"_s << u"stateful_reset-test"_s;
    }
    void cellsThatASpreadsheetWouldCompute() {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(safeCell(text, TableFormat::Tsv), safe);
    }

    void escapesMarkup() {
        QCOMPARE(safeCell(u"a|b\\c_d [x](y)"_s, TableFormat::Markdown), u"a\\|b\\\\c\\_d \\[x\\]\\(y\\)"_s);
        QCOMPARE(safeCell(u"\\input{x} 5%_&#$~^"_s, TableFormat::Latex),
                 u"\\textbackslash{}input\\{x\\} 5\\%\\_\\&\\#\\$\\textasciitilde{}\\textasciicircum{}"_s);
    }

    void tableFitsItsRowsAndCopiesByKey() {
        Workspace workspace;
        DescribeTableModel model(workspace);
        DataTable table;
        table.setModel(&model);
        give(workspace, workspace.experiments()[0].id, {101, 102, 103});
        give(workspace, workspace.experiments()[1].id, {104, 105, 106});
        workspace.rename(workspace.currentId(), hostile);
        workspace.tell();
        QCOMPARE(table.sizeHint().height(), 3 * 28);
        table.resize(712, table.sizeHint().height());
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(!table.verticalScrollBar()->isVisible());
        int width = 0;
        for (int column = 0; column < model.columnCount(); ++column) width += table.columnWidth(column);
        QCOMPARE(width, 712);
        table.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(table.hasFocus());
        QCOMPARE(table.currentIndex().row(), 0);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 1);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"Test RMSE\tcount"_s) && copied.contains(hostile + u"\t3\t102.00"_s),
                 qPrintable(copied));
        table.resize(712, 60);
        QTRY_VERIFY(table.verticalScrollBar()->isVisible());
    }
};

WORKBENCH_TEST(TestTables, Windows)
#include "tst_tables.moc"
