// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>

#include "engine/base/random.h"
#include "engine/base/textfile.h"
#include "engine/results/resultcsv.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {
using Values = std::vector<double>;
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

bool same(const Values& a, const Values& b) {
    return std::ranges::equal(a, b, [](double x, double y) {
        return std::isnan(x) ? std::isnan(y) : std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}
}  // namespace

class TestResultCsv : public QObject {
    Q_OBJECT
private slots:
    void writesTheTutorialsForm();
    void readsBackTheSameBits();
    void readsTolerantly_data();
    void readsTolerantly();
    void reportsFaults_data();
    void reportsFaults();
    void tellsACauseOnce();
    void readsTheColumnThatIsAskedFor();
    void namesTheExperiment_data();
    void namesTheExperiment();
    void readsFiles();
};

void TestResultCsv::writesTheTutorialsForm() {
    const Values values{103.142903, 95, NaN, 0.1, inf, -inf, -NaN, 1e-7};
    QCOMPARE(writeResultCsv(values), std::string("results\n103.142903\n95\nnan\n0.1\nnan\nnan\nnan\n1e-07\n"));
    QCOMPARE(writeResultCsv({}), std::string("results\n"));
}

void TestResultCsv::readsBackTheSameBits() {
    RandomStream random(1, 0, Purpose::Resampling, 0);
    Values values;
    while (values.size() < 100'000) {
        const auto bits = std::uint64_t{random.bits()} << 32 | random.bits();
        const auto value = std::bit_cast<double>(bits);
        values.push_back(std::isfinite(value) ? value : NaN);
    }
    const auto back = readResultCsv(writeResultCsv(values), "experiment_x.csv");
    QVERIFY(back.problems.empty());
    QVERIFY(same(back.rmse, values));
}

void TestResultCsv::readsTolerantly_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Values>("values");
    const Values two{103.1, 95.5}, gap{103.1, NaN, 95.5};
    QTest::newRow("ours") << QByteArray("results\n103.1\n95.5\n") << two;
    QTest::newRow("no header") << QByteArray("103.1\n95.5\n") << two;
    QTest::newRow("other header") << QByteArray("Test RMSE\n103.1\n95.5\n") << two;
    QTest::newRow("quoted header with a comma") << QByteArray("\"rmse, test\"\n103.1\n95.5\n") << two;
    QTest::newRow("no end of line") << QByteArray("results\n103.1\n95.5") << two;
    QTest::newRow("CRLF") << QByteArray("results\r\n103.1\r\n95.5\r\n") << two;
    QTest::newRow("CR") << QByteArray("results\r103.1\r95.5\r") << two;
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBFresults\n103.1\n95.5\n") << two;
    QTest::newRow("BOM, no header") << QByteArray(
                                           "\xEF\xBB\xBF"
                                           "103.1\n95.5\n")
                                    << two;
    QTest::newRow("blank lines") << QByteArray("\nresults\n\n103.1\n  \n95.5\n\n\n") << two;
    QTest::newRow("quotes") << QByteArray("\"results\"\n\"103.1\"\n\" 95.5 \"\n") << two;
    QTest::newRow("spaces") << QByteArray("results \n 103.1\t\n  95.5\n") << two;
    QTest::newRow("whole numbers, signs, exponents")
        << QByteArray("results\n103\n+95\n1e2\n1.5E-3\n") << Values{103, 95, 100, 0.0015};
    QTest::newRow("pandas to_csv") << QByteArray(",results\n0,103.1\n1,95.5\n") << two;
    QTest::newRow("pandas to_csv, missing value") << QByteArray(",results\n0,103.1\n1,\n2,95.5\n") << gap;
    QTest::newRow("pandas to_csv of a nameless series") << QByteArray(",0\n0,103.1\n1,95.5\n") << two;
    QTest::newRow("index with a name") << QByteArray("repeat,rmse\n1,103.1\n2,95.5\n") << two;
    QTest::newRow("index without header") << QByteArray("0,103.1\n1,95.5\n") << two;
    QTest::newRow("index with a gap") << QByteArray(",results\n0,103.1\n7,95.5\n") << two;
    QTest::newRow("R write.csv") << QByteArray("\"\",\"x\"\n\"1\",103.1\n\"2\",NA\n\"3\",95.5\n") << gap;
    QTest::newRow("results before another column") << QByteArray("results,seconds\n103.1,1\n95.5,2\n") << two;
    QTest::newRow("whole results before another column")
        << QByteArray("results,seconds\n103,1\n104,2\n") << Values{103, 104};
    QTest::newRow("results between others") << QByteArray("repeat,results,seconds\n1,103.1,7\n2,95.5,6\n") << two;
    QTest::newRow("nan") << QByteArray("results\n103.1\nnan\n95.5\n") << gap;
    QTest::newRow("NaN") << QByteArray("results\n103.1\nNaN\n95.5\n") << gap;
    QTest::newRow("inf") << QByteArray("results\n103.1\ninf\n95.5\n") << gap;
    QTest::newRow("-Infinity") << QByteArray("results\n103.1\n-Infinity\n95.5\n") << gap;
    QTest::newRow("empty text, as pandas writes a missing value") << QByteArray("results\n103.1\n\"\"\n95.5\n") << gap;
    QTest::newRow("first value diverged, no header") << QByteArray("nan\n103.1\n") << Values{NaN, 103.1};
    QTest::newRow("all diverged") << QByteArray("results\nnan\nnan\n") << Values{NaN, NaN};
    QTest::newRow("one") << QByteArray("7") << Values{7};
}

void TestResultCsv::readsTolerantly() {
    QFETCH(QByteArray, bytes);
    QFETCH(Values, values);
    const auto file = readResultCsv(bytes.toStdString(), "experiment_x.csv");
    QVERIFY(file.problems.empty());
    QVERIFY(same(file.rmse, values));
}

void TestResultCsv::reportsFaults_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("text");
    const QByteArray wrong("RESULTS_NOT_A_NUMBER"), empty("RESULTS_EMPTY");
    QTest::newRow("text") << QByteArray("results\n103.1\nabc\n95\n") << wrong << 3 << QByteArray("abc");
    QTest::newRow("line counts CRLF and blank lines")
        << QByteArray("results\r\n\r\n103.1\r\nabc\r\n") << wrong << 4 << QByteArray("abc");
    QTest::newRow("damaged first value is no header")
        << QByteArray("103.1x\n95\n") << wrong << 1 << QByteArray("103.1x");
    QTest::newRow("out of range") << QByteArray("results\n1e400\n") << wrong << 2 << QByteArray("1e400");
    QTest::newRow("two numbers in a cell") << QByteArray("results\n1 2\n") << wrong << 2 << QByteArray("1 2");
    QTest::newRow("decimal comma under a header")
        << QByteArray("results\n103,14\n") << wrong << 2 << QByteArray("103,14");
    QTest::newRow("decimal comma without header") << QByteArray("103,14\n95,66\n") << wrong << 2 << QByteArray("95");
    QTest::newRow("thousands") << QByteArray("results\n\"1,137.5\"\n") << wrong << 2 << QByteArray("1,137.5");
    QTest::newRow("a series of sales") << QByteArray("Month,Sales\n1-01,266\n") << wrong << 2 << QByteArray("1-01");
    const QByteArray several("RESULTS_COLUMNS");
    QTest::newRow("three columns") << QByteArray("0,1,2\n") << several << 0 << QByteArray("\"1\", \"2\", \"3\"");
    QTest::newRow("two metrics") << QByteArray("RMSE,MAE\n100.5,80\n102,82\n") << several << 0
                                 << QByteArray("\"RMSE\", \"MAE\"");
    QTest::newRow("an experiment a column")
        << QByteArray("a,b,c\n1.5,2,3\n") << several << 0 << QByteArray("\"a\", \"b\", \"c\"");
    QTest::newRow("short row") << QByteArray(",results\n0,1\n1\n") << wrong << 3 << QByteArray("1");
    QTest::newRow("unclosed quote") << QByteArray("results\n\"12\n") << wrong << 2 << QByteArray("\"12");
    QTest::newRow("control characters") << QByteArray("results\na\x1b[2J\n") << wrong << 2 << QByteArray("a\\x1B[2J");
    QTest::newRow("long text") << "results\n" + QByteArray(5000, 'a') << wrong << 2 << QByteArray(40, 'a') + "...";
    QTest::newRow("empty file") << QByteArray("") << empty << 0 << QByteArray();
    QTest::newRow("BOM only") << QByteArray("\xEF\xBB\xBF") << empty << 0 << QByteArray();
    QTest::newRow("blank lines only") << QByteArray("\n\r\n \n") << empty << 0 << QByteArray();
    QTest::newRow("header only") << QByteArray("results\n") << empty << 0 << QByteArray();
}

void TestResultCsv::reportsFaults() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QFETCH(int, line);
    QFETCH(QByteArray, text);
    const auto file = readResultCsv(bytes.toStdString(), "dir/experiment_x.csv");
    QCOMPARE(file.problems.size(), 1u);
    const auto& problem = file.problems.front();
    QCOMPARE(std::string(kindOf(problem.code).name), code.toStdString());
    QCOMPARE(problem.line, static_cast<std::size_t>(line));
    QCOMPARE(problem.file, std::string("dir/experiment_x.csv"));
    QCOMPARE(problem.facts.empty() ? std::string() : told(problem.facts.back()), text.toStdString());
}

void TestResultCsv::readsTheColumnThatIsAskedFor() {
    const std::string metrics = "RMSE, Mean abs. error ,\"R 2\"\n100.5,80,0.5\n102,nan,0.25\n";
    QVERIFY(same(readResultCsv(metrics, "x.csv", "RMSE").rmse, {100.5, 102}));
    QVERIFY(same(readResultCsv(metrics, "x.csv", "Mean abs. error").rmse, {80, NaN}));
    QVERIFY(same(readResultCsv(metrics, "x.csv", " R 2 ").rmse, {0.5, 0.25}));
    QVERIFY(same(readResultCsv("1.5,7\n2.5,8\n", "x.csv", "2").rmse, {7, 8}));
    QVERIFY(same(readResultCsv("results,seconds\n1.5,7\n2.5,8\n", "x.csv", "seconds").rmse, {7, 8}));
    const auto none = readResultCsv(metrics, "x.csv", "MSE");
    QVERIFY(none.rmse.empty());
    QCOMPARE(sentence(none.problems.at(0)),
             std::string("x.csv: There is no column \"MSE\". Columns: \"RMSE\", \"Mean abs. error\", \"R 2\"."));
    QVERIFY(sentence(readResultCsv(metrics, "x.csv").problems.at(0)).find("\"Mean abs. error\"") != std::string::npos);
}

void TestResultCsv::tellsACauseOnce() {
    const auto few = readResultCsv("results\na\n1\nb\n2\nc\n", "x.csv").problems;
    QCOMPARE(few.size(), 1u);
    QCOMPARE(sentence(few[0]), std::string("x.csv: Line 2: \"a\" is not a result. (And 2 more.)"));
    std::string many = "results\n";
    for (int i = 0; i < 10'000; ++i) many += "x\n";
    QCOMPARE(readResultCsv(many, "x.csv").problems.at(0).more, 9'999u);
}

void TestResultCsv::namesTheExperiment_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("ours") << QByteArray("experiment_stateless.csv") << QByteArray("stateless");
    QTest::newRow("in a folder") << QByteArray("/data/experiment_a/experiment_stateless.csv")
                                 << QByteArray("stateless");
    QTest::newRow("no prefix") << QByteArray("out/mine.csv") << QByteArray("mine");
    QTest::newRow("no ending") << QByteArray("experiment_x") << QByteArray("x");
    QTest::newRow("dots") << QByteArray("experiment_a.b.csv") << QByteArray("a.b");
    QTest::newRow("nothing between") << QByteArray("experiment_.csv") << QByteArray("experiment_");
    QTest::newRow("Chinese") << QByteArray("experiment_\xE9\x94\x80.csv") << QByteArray("\xE9\x94\x80");
}

void TestResultCsv::namesTheExperiment() {
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, name);
    QCOMPARE(resultName(path.toStdString()), name.toStdString());
    QCOMPARE(readResultCsv("results\n1\n", path.toStdString()).name, name.toStdString());
}

void TestResultCsv::readsFiles() {
    QTemporaryDir folder;
    const auto path = folder.filePath("experiment_one.csv").toStdString();
    QVERIFY(writeFile(path, writeResultCsv(Values{1.5, NaN})).empty());
    const auto file = readResultCsvFile(path);
    QCOMPARE(file.name, std::string("one"));
    QVERIFY(file.problems.empty());
    QVERIFY(same(file.rmse, {1.5, NaN}));

    const auto missing = readResultCsvFile(path + "x");
    QCOMPARE(missing.problems.size(), 1u);
    QVERIFY(missing.problems[0].code == ProblemCode::FileNotFound);
    QCOMPARE(missing.problems[0].file, path + "x");
}

WORKBENCH_TEST(TestResultCsv, Nothing)
#include "tst_resultcsv.moc"
