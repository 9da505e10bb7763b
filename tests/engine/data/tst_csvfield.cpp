// SPDX-License-Identifier: GPL-3.0-or-later
// Files as people bring them. golden/field holds the ones that a careful person looked at, with what they expect
// (manifest.json); below them variants of the kinds of columns.
#include <QTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "engine/base/textfile.h"
#include "engine/data/csvreader.h"
#include "engine/data/framing.h"
#include "tests/engine/data/madetable.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

namespace {

/// What a careful person reads in a file of golden/field: the manifest's words as column, rows, period and problems.
struct FieldFile {
    const char *file, *column;
    int count;
    Period period;
    const char* codes;
};
const std::array fieldFiles{
    FieldFile{"i01_index_with_gaps.csv", "Close", 27, Period::Day, "W:CSV_DATE_GAP"},
    FieldFile{"i03_index_falling.csv", "Close", 30, Period::Day, ""},
    FieldFile{"i05_unnamed0_gap.csv", "sales", 30, Period::Unknown, ""},
    FieldFile{"i07_no_year_month_day_hour.csv", "pm2.5", 48, Period::Hour, "W:CSV_PICK_COLUMN"},
    FieldFile{"i09_compact_trade_date.csv", "close", 30, Period::Day, "W:CSV_PICK_COLUMN"},
    FieldFile{"i10_store_column.csv", "sales", 30, Period::Day, ""},
    FieldFile{"o01_us_slash.csv", "Close", 30, Period::Day, "I:CSV_ORDER"},
    FieldFile{"o03_dd-mm-yyyy.csv", "Close", 30, Period::Day, "I:CSV_ORDER"},
    FieldFile{"o05_dd-Mon-yy.csv", "Close", 30, Period::Day, "I:CSV_ORDER"},
    FieldFile{"o07_unix_seconds.csv", "Close", 30, Period::Day, "I:CSV_ORDER"},
    FieldFile{"h01_hourly.csv", "load", 30, Period::Hour, ""},
    FieldFile{"h02_hourly_gap.csv", "load", 27, Period::Hour, "W:CSV_DATE_GAP"},
    FieldFile{"h04_hourly_falling_within_day.csv", "load", 30, Period::Hour, "W:CSV_ORDER"},
    FieldFile{"h06_date_and_time_columns.csv", "load", 30, Period::Hour, ""},
    FieldFile{"u01_dollar.csv", "Price", 30, Period::Day, "W:CSV_PICK_COLUMN I:CSV_UNIT"},
    FieldFile{"u03_suffix_K.csv", "Vol.", 30, Period::Day, "W:CSV_PICK_COLUMN I:CSV_UNIT"},
    FieldFile{"u05_dollar_alone.csv", "Price", 30, Period::Day, "I:CSV_UNIT"},
    FieldFile{"f01_blank_row_then_footer.csv", "Sales", 30, Period::Month, "W:CSV_FOOTER"},
    FieldFile{"f03_total.csv", "Sales", 30, Period::Month, "W:CSV_FOOTER"},
    FieldFile{"y01_german_two_digit_year.csv", "Wert", 30, Period::Day, ""},
    FieldFile{"n01_missing_as_1.7e308.csv", "Open", 30, Period::Day, "W:CSV_SUSPECT_VALUE E:SERIES_DIFF_OVERFLOW"},
    FieldFile{"w01_one_saturday.csv", "Close", 30, Period::Day, ""},
    FieldFile{"m01_1-1_gap.csv", "Sales", 29, Period::Month, "W:CSV_DATE_GAP"},
    FieldFile{"s01_returns.csv", "ret", 30, Period::Day, ""},
    FieldFile{"c01_spaces_in_quoted_header.csv", "Close Price", 30, Period::Day, ""},
};

Problems allProblems(const CsvReport& report) {
    auto problems = report.problems;
    if (report.ok())
        for (const auto& problem : checkFraming(report.series, {})) problems.push_back(problem);
    return problems;
}

}  // namespace

class TestCsvField : public QObject {
    Q_OBJECT

private slots:
    void field_data() {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<std::string>("column");
        QTest::addColumn<int>("count");
        QTest::addColumn<Period>("period");
        QTest::addColumn<std::string>("codes");
        for (const auto& [file, column, count, period, codes] : fieldFiles)
            QTest::newRow(file) << std::string(file) << std::string(column) << count << period << std::string(codes);
    }
    // What the manifest expects. (Falling dates are turned round and told: contracts section 1, series.order; the
    // dollar alone is read away as beside other columns.)
    void field() {
        QFETCH(const std::string, file);
        QFETCH(const std::string, column);
        QFETCH(const int, count);
        QFETCH(const Period, period);
        QFETCH(const std::string, codes);
        CsvOptions options;
        if (file.starts_with("c01")) options.column = "Close Price";
        const auto report = readCsvFile(GOLDEN_DIR "/field/" + file, options);
        QCOMPARE(told(allProblems(report)), codes);
        QCOMPARE(report.series.valueColumn, column);
        QCOMPARE(int(report.series.values.size()), count);
        QCOMPARE(report.series.period, period);
        if (file.starts_with("o")) QCOMPARE(report.series.values.front(), 210.0);  // the value of 1 March
        if (file.starts_with("u03")) QCOMPARE(report.series.values.front(), 210000.0);
    }

    void everyFileOfTheFieldIsHere() {
        for (const auto& entry : nlohmann::json::parse(readFile(GOLDEN_DIR "/field/manifest.json").value)) {
            const auto file = entry["file"].get<std::string>();
            if (file.starts_with("experiment_")) continue;  // results, not series
            const bool here =
                std::ranges::any_of(fieldFiles, [&](const FieldFile& known) { return known.file == file; });
            QVERIFY2(here, file.c_str());
        }
    }

    void sentences_data() {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<std::string>("sentence");
        QTest::newRow("gap") << "h02_hourly_gap.csv"s
                             << "A stretch of 3 rows is missing between lines 6 and 7."s;
        QTest::newRow("month") << "m01_1-1_gap.csv"s
                               << "The month 1-7 is missing between lines 7 and 8."s;
        QTest::newRow("jumps") << "h04_hourly_falling_within_day.csv"s
                               << "The dates run backwards (28 of 29 steps, first in line 3). "
                                  "Sort them in ascending order."s;
        QTest::newRow("dollar") << "u05_dollar_alone.csv"s
                                << "Line 2, column \"Price\": \"$210.0\" is read as 210. (And 29 more.)"s;
        QTest::newRow("candidates") << "i09_compact_trade_date.csv"s
                                    << "2 columns can be the series: \"close\", \"vol\". \"close\" is selected."s;
    }
    void sentences() {
        QFETCH(const std::string, file);
        QFETCH(const std::string, sentence);
        auto report = readCsvFile(GOLDEN_DIR "/field/" + file);
        report.problems.at(0).file.clear();
        QCOMPARE(lstm::sentence(report.problems[0]), sentence);
    }

    void columns_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("column");
        QTest::addColumn<std::string>("codes");
        const auto add = [](const char* name, const std::string& bytes, const char* column, const char* codes = "") {
            QTest::newRow(name) << bytes << std::string(column) << std::string(codes);
        };
        const Cell up = number([](int i) { return i + 1; }), down = number([](int i) { return rows - i; });
        const Cell shuffled = number([](int i) { return i * 17 % rows; }),
                   gaps = number([](int i) { return 3 * i + i % 2; });
        add("no name, shuffled", table(",Date,Close", {shuffled, iso, value}), "Close");
        add("no name, no date", table(",Close", {gaps, value}), "Close");
        add("Unnamed: 0 falling", table("Unnamed: 0,Date,Close", {down, iso, value}), "Close");
        add("id shuffled", table("id,Date,Close", {shuffled, iso, value}), "Close");
        add("No by ten", table("No,Date,Close", {number([](int i) { return 10 * i; }), iso, value}), "Close");
        add("序号", table("序号,日期,收盘", {up, iso, value}), "收盘");
        add("behind the values", table("Date,Close,rownum", {iso, value, down}), "Close");
        add("unknown name, gaps", table("rec,Date,Close", {gaps, iso, value}), "Close", "W:CSV_PICK_COLUMN");
        add("unknown name, shuffled", table("rec,Date,Close", {shuffled, iso, value}), "Close", "W:CSV_PICK_COLUMN");
        add("lone index", table("Index", {number([](int i) { return i * i % 31; })}), "Index");
        add("growing numbers beside a date", table("Month,Passengers", {days("yyyy-MM-dd"), gaps}), "Passengers");
        add("growing numbers beside a year", table("Year,Count", {number([](int i) { return 1900 + i; }), gaps}),
            "Count");
        add("weekday", table("date,weekday,sales", {iso, number([](int i) { return i % 7; }), value}), "sales");
        add("Stunde",
            table("Datum;Stunde;Last", {days("dd.MM.yyyy"), number([](int i) { return i % 24; }), value}, u';'),
            "Last");
        add("年 月 日", table("年,月,日,销量", {days("yyyy"), days("M"), days("d"), value}), "销量");
        add("an hour alone is the series", table("date,hour", {iso, number([](int i) { return i * 7 % 24; })}), "hour");
        add("hour out of range is a value", table("date,hour,x", {iso, value, text("5")}), "hour");
        add("seconds since 1970", table("t0,price", {number([](int i) { return 1614556800 + 60 * i; }), value}),
            "price");
        add("milliseconds since 1970",
            table("open_time,open", {[](int i) { return QString::number(1614556800000 + 3600000ll * i); }, value}),
            "open");
        add("yyyyMM", table("period,value", {number([](int i) { return 201801 + i / 12 * 100 + i % 12; }), value}),
            "value");
        add("places",
            table("date,lat,lon,temp",
                  {iso, number([](int i) { return 52 + i % 3; }), number([](int i) { return 13 + i % 2; }), value}),
            "temp");
        add("a station", table("station,date,temp", {number([](int i) { return 10384 + i % 4; }), iso, value}), "temp");
        add("StationID", table("date,StationID,temp", {iso, number([](int i) { return 7 + i % 4; }), value}), "temp");
        add("leading zeros",
            table("Datum,Ort,Absatz", {iso, [](int i) { return u'0' + QString::number(1067 + i % 5); }, value}),
            "Absatz");
        add("constant first", table("date,altitude,temp", {iso, text("34"), value}), "temp");
        add("flag first", table("date,promo,sales", {iso, number([](int i) { return i % 3 == 0; }), value}), "sales");
        add("a few levels first",
            table("date,weather,sales", {iso, number([](int i) { return i * 7 % 5; }), value}, u',', 60), "sales",
            "W:CSV_PICK_COLUMN");
        add("versions are text", table("Version,Wert", {[](int i) { return QStringLiteral("1.%1.3").arg(i); }, value}),
            "Wert");
        add("addresses are text", table("host,ms", {[](int i) { return QStringLiteral("10.0.0.%1").arg(i); }, value}),
            "ms");
    }
    void columns() {
        QFETCH(const std::string, bytes);
        QFETCH(const std::string, column);
        QFETCH(const std::string, codes);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(told(report.problems), codes);
        QCOMPARE(report.series.valueColumn, column);
    }

    void namesAsShown() {
        const auto bytes = table("Date,\" Close Price \",\"Two\nlines\",Volume", {iso, value, value, value});
        for (const char* name : {"Close Price", "Two\nlines", "Two lines", "Two\\x0Alines", "Volume"})
            QVERIFY2(readCsv(bytes, "x", {.column = name}).ok(), name);
        QCOMPARE(told(readCsv(bytes, "x", {.column = "Close"}).problems), "E:CSV_NO_SUCH_COLUMN"s);
    }
};

WORKBENCH_TEST(TestCsvField, Nothing)
#include "tst_csvfield.moc"
