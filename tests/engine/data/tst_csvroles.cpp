// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs, groups and several files: which rows become which sequence, and what is said where they cannot. Expected
// values are written out by hand.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "engine/data/csvreader.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

/// A long table: two shops, one newest first, dates of their own.
constexpr const char* shops =
    "Date,Shop,Sales,Price,Promo\n"
    "2020-01-01,North,10,1.5,0\n"
    "2020-01-03,South,300,2.5,1\n"
    "2020-01-02,North,11,1.6,1\n"
    "2020-01-02,South,200,2.4,0\n"
    "2020-01-01,South,100,2.3,0\n"
    "2020-01-03,North,12,1.7,0\n";

CsvOptions roles(std::vector<InputChoice> inputs, std::optional<std::string> group = {}) {
    return {.column = "Sales", .inputs = std::move(inputs), .group = std::move(group)};
}

/// The codes of all problems but infos.
QByteArray codes(const Problems& problems) {
    QByteArray all;
    for (const Problem& p : problems)
        if (p.severity() != Severity::Info) all += QByteArray(all.isEmpty() ? "" : " ") + kindOf(p.code).name.data();
    return all;
}

}  // namespace

class TestCsvRoles : public QObject {
    Q_OBJECT

private slots:
    void inputs() {
        const auto report = readCsv("t,y,Price,Promo\n1,5,1.5,0\n2,7,1.25,1\n3,6,$1.5,0\n", "x",
                                    {.column = "y", .inputs = {{"Promo", true}, {"Price", false}}});
        QCOMPARE(codes(report.problems), QByteArray("CSV_NOT_A_NUMBER"));  // units are minded in every column
        const auto good = readCsv("t,y,Price,Promo\n1,5,1.5,0\n2,7,1.25,1\n3,6,1.5,0\n", "x",
                                  {.column = "y", .inputs = {{"Promo", true}, {"Price", false}}});
        QVERIFY(good.ok());
        QCOMPARE(good.series.values, (Numbers{5, 7, 6}));
        QCOMPARE(good.series.inputs.size(), std::size_t(2));
        QVERIFY((good.series.inputs[0] == InputColumn{"Promo", true, {0, 1, 0}}));
        QVERIFY((good.series.inputs[1] == InputColumn{"Price", false, {1.5, 1.25, 1.5}}));
        QVERIFY(good.series.sequences.empty());
    }

    void groupsAreGathered() {
        const auto report = readCsv(shops, "x", roles({{"Price", false}}, "Shop"));
        QVERIFY(report.ok());
        const Series& series = report.series;
        QCOMPARE(series.values, (Numbers{10, 11, 12, 100, 200, 300}));  // South is turned round
        QCOMPARE(series.inputs[0].values, (Numbers{1.5, 1.6, 1.7, 2.3, 2.4, 2.5}));
        QCOMPARE(series.labels,
                 (Texts{"2020-01-01", "2020-01-02", "2020-01-03", "2020-01-01", "2020-01-02", "2020-01-03"}));
        QCOMPARE(series.lines, (std::vector<std::size_t>{2, 4, 7, 6, 5, 3}));
        QCOMPARE(series.period, Period::Day);
        QCOMPARE(series.sequences.size(), std::size_t(2));
        QCOMPARE(series.sequences[1].name, std::string("South"));
        QCOMPARE(series.sequences[1].begin, std::size_t(3));
        QCOMPARE(codes(report.problems), QByteArray());
    }

    void missingValuesInAnyColumn() {
        const char* table =
            "Date,Shop,Sales,Price\n2020-01-01,A,1,1\n2020-01-02,A,2,\n2020-01-03,A,,3\n2020-01-04,A,4,4\n"
            "2020-01-01,B,10,1\n2020-01-02,B,,2\n2020-01-03,B,30,3\n";
        CsvOptions options = roles({{"Price", false}}, "Shop");
        const auto refused = readCsv(table, "x", options);
        QCOMPARE(codes(refused.problems), QByteArray("CSV_MISSING CSV_MISSING"));
        QCOMPARE(int(refused.problems[0].line), 3);  // Price
        QCOMPARE(int(refused.problems[1].line), 4);  // Sales, and once more in B
        QCOMPARE(int(refused.problems[1].more), 1);
        options.missing = MissingValues::Drop;
        QCOMPARE(readCsv(table, "x", options).series.values, (Numbers{1, 4, 10, 30}));
        options.missing = MissingValues::Interpolate;
        const auto filled = readCsv(table, "x", options);
        QCOMPARE(filled.series.values, (Numbers{1, 2, 3, 4, 10, 20, 30}));
        QCOMPARE(filled.series.inputs[0].values, (Numbers{1, 2, 3, 4, 1, 2, 3}));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArrayList>("inputs");
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* column, QByteArrayList inputs, const char* group,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(column) << inputs << QByteArray(group) << QByteArray(expected);
        };
        row("no such input", "Sales", {"Prize"}, "", "CSV_NO_SUCH_COLUMN");
        row("no such group", "Sales", {}, "Store", "CSV_NO_SUCH_COLUMN");
        row("an input of text", "Sales", {"Shop"}, "", "CSV_COLUMN_NOT_NUMERIC");
        row("the target", "Sales", {"Sales"}, "", "CSV_COLUMN_TWICE");
        row("an input twice", "Sales", {"Price", "Price"}, "", "CSV_COLUMN_TWICE");
        row("the group is an input", "Sales", {"Promo"}, "Promo", "CSV_COLUMN_TWICE");
        row("a group a row", "Sales", {}, "Price", "CSV_GROUP_OF_ONE");
    }
    void refused() {
        QFETCH(QByteArray, column);
        QFETCH(QByteArrayList, inputs);
        QFETCH(QByteArray, group);
        QFETCH(QByteArray, expected);
        CsvOptions options{.column = column.toStdString()};
        for (const QByteArray& input : inputs) options.inputs.push_back({input.toStdString(), false});
        if (!group.isEmpty()) options.group = group.toStdString();
        const auto report = readCsv(shops, "x", options);
        QCOMPARE(codes(report.problems), expected);
        QVERIFY(!report.ok() && report.series.values.empty());
        if (expected == "CSV_NO_SUCH_COLUMN")  // says what there is
            QVERIFY(sentence(report.problems.front()).find("\"Sales\", \"Price\", \"Promo\"") != std::string::npos);
    }

    void aRowWithoutGroup() {
        const auto report = readCsv("Shop,Sales\nA,1\n,2\nA,3\nB,4\nB,5\n", "x", roles({}, "Shop"));
        QCOMPARE(codes(report.problems), QByteArray("CSV_NO_GROUP"));
        QCOMPARE(int(report.problems[0].line), 3);
    }

    /// What has another role is not the series, and a group of numbers is no time.
    void theReaderChoosesAmongTheRest() {
        const auto report = readCsv("Store,Price,Sales\n1,1.5,10\n1,1.25,20\n2,1.5,15\n2,1.75,30\n", "x",
                                    {.inputs = {{"Price", false}}, .group = "Store"});
        QVERIFY(report.ok());
        QCOMPARE(report.series.valueColumn, std::string("Sales"));
        QCOMPARE(report.series.sequences.size(), std::size_t(2));
        QVERIFY(report.series.labels.empty());
    }

    void files() {
        write("north.csv", "Date,Sales\n2020-01-01,1\n2020-01-02,2\n");
        write("south.csv", "Date,Sales,Other\n2020-01-02,20,7\n2020-01-01,10,8\n2020-01-03,30,9\n");
        const auto read = readCsvFiles({path("north.csv"), path("south.csv")}, {});
        QVERIFY(read.ok());
        QCOMPARE(read.value.values, (Numbers{1, 2, 20, 10, 30}));  // dates that jump are left, and told
        QCOMPARE(read.value.name, std::string("north, south"));
        QCOMPARE(read.value.sequences.size(), std::size_t(2));
        QCOMPARE(read.value.sequences[1].name, std::string("south"));
        QCOMPARE(filesOf(read.value), (Texts{path("north.csv"), path("south.csv")}));
        QVERIFY(codes(read.problems).contains("CSV_ORDER"));
        QCOMPARE(read.problems.back().file, path("south.csv"));
    }

    void filesThatDoNotFit() {
        write("a.csv", "Date,Sales\n2020-01-01,1\n2020-01-02,2\n");
        write("b.csv", "Date,Revenue\n2020-01-01,1\n2020-01-02,2\n");
        const auto read = readCsvFiles({path("a.csv"), path("b.csv"), path("none.csv")}, {});
        QCOMPARE(codes(read.problems), QByteArray("CSV_NO_SUCH_COLUMN FILE_NOT_FOUND"));
        QCOMPARE(read.problems[0].file, path("b.csv"));
        QVERIFY(read.value.values.empty());
    }

    /// Files of one name are told apart by their paths, groups come after their file's name.
    void filesWithGroups() {
        QVERIFY(QDir(m_folder.path()).mkpath("1") && QDir(m_folder.path()).mkpath("2"));
        for (const char* name : {"1/x.csv", "2/x.csv"}) write(name, shops);
        const auto read = readCsvFiles({path("1/x.csv"), path("2/x.csv")}, roles({}, "Shop"));
        QVERIFY(read.ok());
        QCOMPARE(read.value.sequences.size(), std::size_t(4));
        QCOMPARE(read.value.sequences[3].name, path("2/x.csv") + ": South");
        QCOMPARE(read.value.sequences[3].begin, std::size_t(9));
    }

private:
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    void write(const char* name, const char* text) const {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    QTemporaryDir m_folder;
};

WORKBENCH_TEST(TestCsvRoles, Nothing)
#include "tst_csvroles.moc"
