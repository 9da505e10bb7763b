// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <clocale>
#include <cmath>

#include "engine/base/random.h"
#include "engine/base/textfile.h"
#include "engine/data/csvencoding.h"
#include "engine/data/csvlabels.h"
#include "engine/data/csvreader.h"
#include "engine/data/framing.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

namespace {

const std::string quotedHeader = "\"Month\",\"Sales\"\n";

std::string shampooRows(const std::string& separator = ",", const std::string& lineEnd = "\n", char decimal = '.') {
    std::string text;
    const auto& series = shampooSales();
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        std::string value = QByteArray::number(series.values[i], 'f', 1).toStdString();
        std::ranges::replace(value, '.', decimal);
        text += "\"" + series.labels[i] + "\"" + separator + value + lineEnd;
    }
    return text;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    text.replace(text.find(what), what.size(), by);
    return text;
}

std::string codesOf(const Problems& problems) {
    std::string codes;
    for (const auto& problem : problems) codes.append(codes.empty() ? "" : " ").append(kindOf(problem.code).name);
    return codes;
}

std::string utf16(const std::string& text, bool bigEndian, bool mark) {
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 255), high = static_cast<char>(unit >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    };
    if (mark) put(0xFEFF);
    for (const auto unit : QString::fromStdString(text).toStdU16String()) put(unit);
    return bytes;
}

}  // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        for (const char* name : {"de_DE.UTF-8", "de_DE.utf8"})  // a German desktop must read the same numbers
            if (std::setlocale(LC_ALL, name)) break;
    }
    void cleanupTestCase() { std::setlocale(LC_ALL, "C"); }

    void corpus_data() {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<std::string>("outcome");
        QTest::addColumn<std::string>("code");
        for (const auto& entry : Json::parse(readFile(GOLDEN_DIR "/csv/manifest.json").value))
            QTest::newRow(entry["file"].get<std::string>().c_str())
                << entry["file"].get<std::string>() << entry["outcome"].get<std::string>()
                << entry["code"].get<std::string>();
    }
    // Every file of the corpus gives exactly what its manifest says, nothing more.
    void corpus() {
        QFETCH(const std::string, file);
        QFETCH(const std::string, outcome);
        QFETCH(const std::string, code);
        const auto path = GOLDEN_DIR "/csv/" + file;
        const auto report = readCsvFile(path);
        auto problems = report.problems;
        for (const auto& problem : problems) QCOMPARE(problem.file, path);
        if (report.ok())
            for (const auto& problem : checkFraming(report.series, {})) problems.push_back(problem);
        QCOMPARE(codesOf(problems), code);
        QCOMPARE(hasError(problems), outcome == "error");
        if (outcome == "warning") QCOMPARE(problems[0].severity(), Severity::Warning);
        if (outcome == "info") QCOMPARE(problems[0].severity(), Severity::Info);
        if (file.starts_with("g") || outcome == "ok") QCOMPARE(report.series.values, shampooSales().values);
        if (!report.ok()) QVERIFY(report.series == Series{});
    }

    void places_data() {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        // Lines and columns from the manifest's messages.
        QTest::newRow("text") << "b07_text_in_value.csv"s << 10 << 2;
        QTest::newRow("nan") << "b10_nan_token.csv"s << 10 << 2;
        QTest::newRow("inf") << "b11_inf_token.csv"s << 10 << 2;
        QTest::newRow("missing") << "b13_missing_cell.csv"s << 10 << 2;
        QTest::newRow("short row") << "b14_short_row.csv"s << 10 << 0;
        QTest::newRow("unclosed quote") << "b16_unclosed_quote.csv"s << 10 << 0;
        QTest::newRow("13th month") << "b30_bad_date_13th_month.csv"s << 13 << 0;
        QTest::newRow("quotes only") << "b40_quote_bomb.csv"s << 1 << 0;
    }
    void places() {
        QFETCH(const std::string, file);
        QFETCH(const int, line);
        QFETCH(const int, column);
        const auto report = readCsvFile(GOLDEN_DIR "/csv/" + file);
        QCOMPARE(int(report.problems.size()), 1);
        QCOMPARE(int(report.problems[0].line), line);
        QCOMPARE(int(report.problems[0].column), column);
    }

    void samples_data() {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<Period>("period");
        QTest::newRow("airline") << "airline-passengers"s << 144 << Period::Month;
        QTest::newRow("lynx") << "lynx-trappings"s << 114 << Period::Year;
        QTest::newRow("CO2") << "mauna-loa-co2"s << 468 << Period::Month;
        QTest::newRow("sunspots") << "monthly-sunspots"s << 2820 << Period::Month;
        QTest::newRow("Nottingham") << "nottingham-temperature"s << 240 << Period::Month;
        QTest::newRow("shampoo") << "shampoo-sales"s << 36 << Period::Month;
    }
    void samples() {
        QFETCH(const std::string, file);
        QFETCH(const int, rows);
        QFETCH(const Period, period);
        const auto report = readCsvFile(SOURCE_DIR "/resources/series/" + file + ".csv");
        QCOMPARE(codesOf(report.problems), ""s);
        QCOMPARE(int(report.series.values.size()), rows);
        QCOMPARE(int(report.series.labels.size()), rows);
        QCOMPARE(report.series.period, period);
        QCOMPARE(report.series.name, file);
        QVERIFY(checkFraming(report.series, {}).empty());
    }

    void sameSeries_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("codes");
        const auto plain = quotedHeader + shampooRows();
        const auto add = [](const char* name, const std::string& bytes, const char* codes = "") {
            QTest::newRow(name) << bytes << std::string(codes);
        };
        add("CRLF", "\"Month\",\"Sales\"\r\n" + shampooRows(",", "\r\n"));
        add("CR only", "\"Month\",\"Sales\"\r" + shampooRows(",", "\r"));
        add("byte-order mark", "\xEF\xBB\xBF" + plain);
        add("UTF-16LE", utf16(plain, false, true));
        add("UTF-16BE", utf16(plain, true, true));
        add("UTF-16LE without mark", utf16(plain, false, false), "CSV_ENCODING_GUESSED");
        add("UTF-16BE without mark", utf16(plain, true, false), "CSV_ENCODING_GUESSED");
        add("decimal comma", "Month;Sales\n" + shampooRows(";", "\n", ','));
        add("decimal comma, tab", "Month\tSales\n" + shampooRows("\t", "\n", ','));
        add("bar", "Month|Sales\n" + shampooRows("|"));
        add("sep=;", "sep=;\r\nMonth;Sales\r\n" + shampooRows(";", "\r\n"));
        add("no header", shampooRows(), "CSV_NO_HEADER");
        add("blank lines around", "\n\n" + plain + "\n\n\n");
        add("rows of separators at the end", plain + ",\n,\n");
        add("spaces around cells", "Month , Sales\n" + shampooRows(" , "));
        add("GB18030", "\"\xD4\xC2\xB7\xDD\",\"\xCF\xFA\xCA\xDB\xB6\xEE\"\n" + shampooRows(), "CSV_ENCODING_GUESSED");
        add("footer of several lines", plain + "\nSource: Makridakis, 1998\nDownloaded yesterday\n", "CSV_FOOTER");
        add("empty columns", "Month,Sales,,\n" + shampooRows(",", ",,\n"), "CSV_EMPTY_COLUMNS");
        add("thousands in quotes", replaced(replaced(plain, "266.0", "\"0,266.0\""), "\"0,2", "\"2"));
    }
    void sameSeries() {
        QFETCH(const std::string, bytes);
        QFETCH(const std::string, codes);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(codesOf(report.problems), codes);
        QCOMPARE(report.series.values, shampooSales().values);
        QCOMPARE(report.series.labels, shampooSales().labels);
        QCOMPARE(report.series.period, Period::Month);
    }

    void refused_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("codes");
        QTest::addColumn<int>("line");
        const auto plain = quotedHeader + shampooRows();
        const auto with = [&](const std::string& cell) { return replaced(plain, "145.9", cell); };  // line 3
        const auto add = [](const char* name, const std::string& bytes, const char* codes, int line) {
            QTest::newRow(name) << bytes << std::string(codes) << line;
        };
        add("long row", with("145.9,7"), "CSV_COLUMN_COUNT", 3);
        add("text after a quote", with("\"145.9\"x"), "CSV_BAD_QUOTE", 3);
        add("currency", with("$145.9"), "CSV_NOT_A_NUMBER", 3);
        add("hexadecimal", with("0x10"), "CSV_NOT_A_NUMBER", 3);
        add("no-break space", with("\u00A0145.9"), "CSV_NOT_A_NUMBER", 3);
        add("wrong grouping", with("14 5.9"), "CSV_NOT_A_NUMBER", 3);
        add("1e400", with("1e400"), "CSV_OUT_OF_RANGE", 3);
        add("NA", with("NA"), "CSV_MISSING", 3);
        add("-Infinity", with("-Infinity"), "CSV_NOT_FINITE", 3);
        add("mixed decimal marks", replaced("Month;Sales\n" + shampooRows(";"), "145.9", "145,9"), "CSV_MIXED_DECIMAL",
            3);
        add("NUL", with(std::string("1\0", 2)), "CSV_NUL", 3);
        add("UTF-32LE", std::string("\xFF\xFE\0\0M\0\0\0", 8), "CSV_ENCODING", 0);
        add("UTF-32BE", std::string("\0\0\xFE\xFF\0\0\0M", 8), "CSV_ENCODING", 0);
        add("truncated UTF-8", plain + "\xE9\x94", "CSV_ENCODING", 0);
        add("Windows-1252", "Month,Ums\xE4tze\n" + shampooRows(), "CSV_ENCODING", 0);
        add("half a surrogate pair", std::string("\xFF\xFE\x00\xD8M\0", 6), "CSV_ENCODING", 0);
        add("web page", "\n<!DOCTYPE html><html><body>404</body></html>", "CSV_HTML", 0);
        add("results of an experiment", "results\n103.1\n95.2\n", "CSV_IS_RESULTS", 0);
        add("results with an index", ",results\n0,103.1\n1,95.2\n", "CSV_IS_RESULTS", 0);
        add("results with a nameless index", "Unnamed: 0,results\n0,103.1\n1,95.2\n", "CSV_IS_RESULTS", 0);
        add("long line", "Month,Sales\n1-01," + std::string(2u << 20, '1') + "\n", "CSV_LINE_TOO_LONG", 2);
        add("200 001 quotes", std::string(200001, '"'), "CSV_UNCLOSED_QUOTE", 1);
        add("control characters", std::string(100, '\x01'), "CSV_BINARY", 0);
        add("blank line in one column", "Sales\n1\n2\n3\n\n5\n6\n", "CSV_MISSING", 5);
        add("one number, no rows", "Sales\n\n", "CSV_NO_ROWS", 0);
        add("several at once", replaced(replaced(with("abc"), "183.1", ""), "119.3", "inf"),
            "CSV_NOT_A_NUMBER CSV_MISSING CSV_NOT_FINITE", 3);
    }
    void refused() {
        QFETCH(const std::string, bytes);
        QFETCH(const std::string, codes);
        QFETCH(const int, line);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(codesOf(report.problems), codes);
        QVERIFY(!report.ok());
        QCOMPARE(int(report.problems[0].line), line);
        QVERIFY(report.series == Series{});
    }

    void warned_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("sentence");
        const auto plain = quotedHeader + shampooRows();
        QTest::newRow("gap") << replaced(plain, "\"1-09\",192.8\n", "")
                             << "The month 1-09 is missing between lines 9 and 10."s;
        QTest::newRow("duplicate") << replaced(plain, "1-10", "1-09")
                                   << "Lines 10 and 11 have the same date \"1-09\"."s;
        QTest::newRow("backwards") << "Month,Sales\n1-03,1\n1-02,2\n1-01,7\n"s
                                   << "The dates run backwards (newest first); the rows were turned round."s;
        QTest::newRow("one step back")
            << "Month,Sales\n1-01,1\n1-02,2\n1-03,7\n1-02,3\n1-03,4\n"s
            << "The dates run backwards (1 of 4 steps, first in line 5). Sort them in ascending order."s;
        QTest::newRow("two footers") << plain + "\nSource: Makridakis, 1998\nDownloaded yesterday\n"
                                     << "1 footer line was ignored: \"Source: Makridakis\". (And 1 more.)"s;
        QTest::newRow("impossible days")
            << "Date,Sales\n1901-02-28,1\n1901-02-29,2\n1901-02-30,7\n"s
            << "Line 3: \"1901-02-29\" is not a date; row order is used instead of dates. (And 1 more.)"s;
    }
    void warned() {
        QFETCH(const std::string, bytes);
        QFETCH(const std::string, sentence);
        const auto report = readCsv(bytes, "x");
        QVERIFY(report.ok());
        QVERIFY(!report.problems.empty());
        QCOMPARE(lstm::sentence(report.problems[0]), sentence);
    }

    void equalCausesAreToldOnce() {
        const auto report = readCsv("Month,Sales\n1-01,1\n1-02,x\n1-03,y\n1-04,z\n1-05,2\n1-06,3\n1-07,4\n", "x");
        QCOMPARE(int(report.problems.size()), 1);
        QCOMPARE(int(report.problems[0].more), 2);
        QVERIFY(report.problems[0].facts == (std::vector<Fact>{Text("Sales"), Text("x")}));
    }

    void numbers_data() {
        QTest::addColumn<std::string>("cells");  // separated by bars
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("German") << "1.234,5|1.137|99"s << QList<double>{1234.5, 1137, 99};
        QTest::newRow("English") << "1,234.5|1,137|99"s << QList<double>{1234.5, 1137, 99};
        QTest::newRow("millions") << "1,234,567|1,137|-2,000,000"s << QList<double>{1234567, 1137, -2000000};
        QTest::newRow("point alone") << "1.137|2.5|99"s << QList<double>{1.137, 2.5, 99};
        QTest::newRow("spaces") << "1 234,5|12 345"s << QList<double>{1234.5, 12345};
        QTest::newRow("no-break spaces") << "1\u00A0234,5|1\u202F234"s << QList<double>{1234.5, 1234};
        QTest::newRow("Swiss") << "1'234.5|1'234'567"s << QList<double>{1234.5, 1234567};
        QTest::newRow("exponents and signs") << "1e3|-2.5E-1|+7|.5"s << QList<double>{1000, -0.25, 7, 0.5};
        QTest::newRow("comma exponents") << "1,5e3|-0,25"s << QList<double>{1500, -0.25};
    }
    void numbers() {
        QFETCH(const std::string, cells);
        QFETCH(const QList<double>, values);
        std::string text = "Label;Value\n";
        for (const auto& cell : QString::fromStdString(cells).split('|')) text += "a;" + cell.toStdString() + "\n";
        const auto report = readCsv(text, "x");
        QCOMPARE(codesOf(report.problems), ""s);
        QCOMPARE(QList<double>(report.series.values.begin(), report.series.values.end()), values);
    }

    void periods_data() {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<Period>("period");
        QTest::newRow("year of the series - month") << QStringList{"1-11", "1-12", "2-01"} << Period::Month;
        QTest::newRow("year - month") << QStringList{"1901-11", "1901-12", "1902-01"} << Period::Month;
        QTest::newRow("Chinese") << QStringList{"1901年11月", "1901年12月", "1902年1月"} << Period::Month;
        QTest::newRow("name - year") << QStringList{"Jan-01", "Feb-01", "Mar-01"} << Period::Month;
        QTest::newRow("what Excel makes of 1-01") << QStringList{"1-Jan", "1-Feb", "1-Mar"} << Period::Month;
        QTest::newRow("long names") << QStringList{"November 1901", "December 1901", "January 1902"} << Period::Month;
        QTest::newRow("first days") << QStringList{"1901-11-01", "1901-12-01", "1902-01-01", "1902-02-01"}
                                    << Period::Month;
        QTest::newRow("last days") << QStringList{"1903-11-30", "1903-12-31", "1904-01-31", "1904-02-29"}
                                   << Period::Month;
        QTest::newRow("days") << QStringList{"1901-02-28", "1901-03-01", "1901-03-02"} << Period::Day;
        QTest::newRow("days with times") << QStringList{"2018-11-03T00:00", "2018-11-04 00:00:00", "2018-11-05"}
                                         << Period::Day;
        QTest::newRow("working days") << QStringList{"2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13"}
                                      << Period::Day;
        QTest::newRow("German days") << QStringList{"30.12.1901", "31.12.1901", "1.1.1902"} << Period::Day;
        QTest::newRow("weeks") << QStringList{"1901-12-25", "1902-01-01", "1902-01-08"} << Period::Week;
        QTest::newRow("ISO weeks") << QStringList{"2020-W52", "2020-W53", "2021-W01"} << Period::Week;
        QTest::newRow("quarters") << QStringList{"1901Q3", "1901Q4", "1902Q1"} << Period::Quarter;
        QTest::newRow("quarters by month") << QStringList{"1901-07", "1901-10", "1902-01"} << Period::Quarter;
        QTest::newRow("years") << QStringList{"1999", "2000", "2001"} << Period::Year;
        QTest::newRow("new year's days") << QStringList{"1999-01-01", "2000-01-01", "2001-01-01"} << Period::Year;
        QTest::newRow("no dates") << QStringList{"a", "b", "c"} << Period::Unknown;
    }
    void periods() {
        QFETCH(const QStringList, labels);
        QFETCH(const Period, period);
        std::string text = "When,Value\n";
        int value = 1;
        for (const auto& label : labels) text += label.toStdString() + "," + std::to_string(value *= 3) + "\n";
        const auto report = readCsv(text, "x");
        QCOMPARE(codesOf(report.problems), ""s);
        QCOMPARE(report.series.period, period);
        QCOMPARE(int(report.series.labels.size()), int(labels.size()));
    }

    // Expected: QDate's proleptic Gregorian day numbers.
    void dayNumbers() {
        const auto epoch = QDate(1970, 1, 1).toJulianDay();
        for (QDate day(1, 1, 1); day.year() < 3000; day = day.addDays(17)) {
            const auto time = parseLabel(day.toString(Qt::ISODate).toStdString(), LabelForm::Day);
            QVERIFY(time.count.has_value());
            QCOMPARE(qint64(*time.count), (day.toJulianDay() - epoch) * 24 * 60 * 60 * 1000);
        }
    }

    void quotedCells() {
        const auto corpus = readCsvFile(GOLDEN_DIR "/csv/g14_embedded_newline_quote.csv");
        QCOMPARE(corpus.columns, (std::vector<std::string>{"Mon\nth", "Sales \"net\""}));
        const auto report = readCsv("a,b\n\"\"\"x\"\"\",1\n\"\",2\n\" y,\"\";\r\n\" ,3\n\"z\",x\n", "x");
        QCOMPARE(int(report.problems.size()), 1);
        QCOMPARE(int(report.problems[0].line), 6);  // the line end inside quotes counts
        QCOMPARE(readCsv("a,b\n\"\"\"x\"\"\",1\n\"\",2\n\" y,\"\";\r\n\" ,3\n", "x").series.labels,
                 (std::vector<std::string>{"\"x\"", "", " y,\";\r\n"}));
    }

    void columns() {
        const auto text = "Index,Month,Sales,Costs\n0,1-01,5,50\n1,1-02,7,60\n2,1-03,6,80\n"s;
        const auto first = readCsv(text, "x");
        QCOMPARE(first.series.labelColumn, "Month"s);
        QCOMPARE(first.series.valueColumn, "Sales"s);
        QCOMPARE(first.numericColumns, (std::vector<std::string>{"Index", "Sales", "Costs"}));
        QCOMPARE(codesOf(first.problems), "CSV_PICK_COLUMN"s);
        QVERIFY(first.problems[0].facts == (std::vector<Fact>{2, Text("Sales"), quotedNames({"Sales", "Costs"})}));
        const auto costs = readCsv(text, "x", {.column = "Costs", .encoding = {}});
        QCOMPARE(costs.series.values, (std::vector<double>{50, 60, 80}));
        QCOMPARE(codesOf(costs.problems), ""s);
        QCOMPARE(codesOf(readCsv(text, "x", {.column = "Nope", .encoding = {}}).problems), "CSV_NO_SUCH_COLUMN"s);
        QCOMPARE(codesOf(readCsv(text, "x", {.column = "Month", .encoding = {}}).problems), "CSV_COLUMN_NOT_NUMERIC"s);
        const auto index = readCsv(",0\n0,266.0\n1,145.9\n2,183.1\n", "x");  // as pandas writes a series
        QCOMPARE(index.series.values, (std::vector<double>{266.0, 145.9, 183.1}));
        const auto years = readCsv("Year,Count\n1821,5\n1822,9\n1823,2\n", "x", {.column = "Year", .encoding = {}});
        QCOMPARE(years.series.values, (std::vector<double>{1821, 1822, 1823}));
        QCOMPARE(years.series.labelColumn, ""s);
    }

    void namedEncodings() {
        const auto text = "Month,Ums\xE4tze\n" + shampooRows();
        const auto report = readCsv(text, "x", {.column = {}, .encoding = "Windows-1252"});
        QVERIFY(report.ok());
        QCOMPARE(report.series.valueColumn, "Umsätze"s);
        QCOMPARE(report.encoding, "Windows-1252"s);
        for (const char* name : {"", "nonsense", "UTF-8//IGNORE", "\x01"})
            QCOMPARE(codesOf(readCsv(text, "x", {.column = {}, .encoding = name}).problems), "CSV_ENCODING"s);
        QCOMPARE(codesOf(readCsv(text, "x", {.column = {}, .encoding = "UTF-8"}).problems), "CSV_ENCODING"s);
    }

    void filesThatAreNone() {
        QCOMPARE(codesOf(readCsvFile("/nowhere/x.csv").problems), "FILE_NOT_FOUND"s);
        QCOMPARE(codesOf(readCsvFile(SOURCE_DIR).problems), "FILE_NOT_REGULAR"s);
    }

    // Damaged files and noise: always an answer, and either a whole series or an error.
    void noise() {
        RandomStream random(20, 0, Purpose::Resampling, 0);
        const auto plain = quotedHeader + shampooRows();
        const std::string alphabet = "0123456789.,;\t|\"\n\r-+eE '\xC2\xA0\xEF\xBB\xBF\xFF\xFEQW年JanNaN\0"s;
        for (int input = 0; input < 2000; ++input) {
            std::string bytes = input % 4 == 0   ? plain
                                : input % 4 == 1 ? utf16(plain, input % 8 == 1, true)
                                                 : std::string(random.below(600), ' ');
            if (input % 4 == 2)
                for (auto& c : bytes) c = alphabet[random.below(std::uint32_t(alphabet.size()))];
            if (input % 4 == 3)
                for (auto& c : bytes) c = static_cast<char>(random.bits());
            for (auto changes = random.below(6); changes > 0 && !bytes.empty(); --changes)
                bytes[random.below(std::uint32_t(bytes.size()))] =
                    alphabet[random.below(std::uint32_t(alphabet.size()))];
            bytes.resize(bytes.size() - random.below(std::uint32_t(bytes.size()) / 4 + 1));
            const auto report = readCsv(bytes, "x");
            QCOMPARE(report.ok(), !report.series.values.empty());
            QVERIFY(report.series.labels.empty() || report.series.labels.size() == report.series.values.size());
            QCOMPARE(report.series.lines.size(), report.series.values.size());
            for (const double value : report.series.values) QVERIFY(std::isfinite(value));
            for (const auto& problem : report.problems)
                QCOMPARE(invalidUtf8(lstm::sentence(problem)), std::string::npos);
            if (report.ok() && checkFraming(report.series, {}).empty()) frame(report.series, {});
        }
    }
};

WORKBENCH_TEST(TestCsvReader, Nothing)
#include "tst_csvreader.moc"
