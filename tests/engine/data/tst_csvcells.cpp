// SPDX-License-Identifier: GPL-3.0-or-later
// Units, missing values, digits and encodings; what stands above and below the data.
#include <QTest>

#include "engine/data/csvreader.h"
#include "tests/engine/data/madetable.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

class TestCsvCells : public QObject {
    Q_OBJECT

private slots:
    void units_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<QString>("column");
        QTest::addColumn<double>("first");
        QTest::addColumn<std::string>("codes");
        const auto add = [](const char* name, const char* pattern, double first, const char* codes = "I:CSV_UNIT") {
            const Cell cell = [=](int row) { return QString::fromUtf8(pattern).arg(value(row)); };
            QTest::newRow(name) << table("Date;Price", {iso, cell}, u';') << QStringLiteral("Price") << first
                                << std::string(codes);
        };
        add("percent", "%1%", 200.5);
        add("kilogram", "%1 kg", 200.5);
        add("euro behind", "%1 \u20AC", 200.5);
        add("yuan in front", "\uFFE5%1", 200.5);
        add("thousands", "%1K", 200500);
        add("millions", "%1M", 200500000);
        add("Mrd.", "%1 Mrd.", 200500000000);
        add("\u4E07", "%1\u4E07", 2005000);
        add("brackets", "(%1)", -200.5);
        add("minus behind", "%1-", -200.5);
        add("minus before the unit", "-$%1", -200.5);
        add("thousands mark", "$1,%1", 1200.5);
        add("space and sign", "1 %1 \u00A5", 1200.5);
        const auto rest = [](const char* name, const Cell& price, const char* header, double first, const char* column,
                             const char* codes) {
            const Cell volume = number([](int i) { return 1000 + i * i % 73; });
            QTest::newRow(name) << table(header,
                                         QString::fromUtf8(header).count(u';') > 1 ? QList<Cell>{iso, price, volume}
                                                                                   : QList<Cell>{iso, price},
                                         u';')
                                << QString::fromUtf8(column) << first << std::string(codes);
        };
        const Cell mixed = [](int i) { return value(i) + (i == 7 ? QStringLiteral(" t") : QStringLiteral(" kg")); };
        const Cell plainOnce = [](int i) { return i == 5 ? value(i) : u'$' + value(i); };
        const Cell kilosAndMillions = [](int i) { return value(i) + (i % 3 == 0 ? u'M' : u'K'); };
        const Cell net = [](int i) { return value(i) + QStringLiteral(" kg (net)"); };
        rest("units that differ", mixed, "Date;Weight", 0, "", "I:CSV_UNIT E:CSV_MIXED_UNITS");
        rest("a number without the unit", plainOnce, "Date;Price", 0, "", "I:CSV_UNIT E:CSV_MIXED_UNITS");
        rest("passed over, told", mixed, "Date;Weight;Volume", 1000, "Volume", "W:CSV_COLUMN_SKIPPED");
        rest("more than a unit", net, "Date;Weight;Volume", 1000, "Volume", "W:CSV_COLUMN_SKIPPED");
        rest("K and M", kilosAndMillions, "Date;Vol.", 200500000, "Vol.", "I:CSV_UNIT");
    }
    void units() {
        QFETCH(const std::string, bytes);
        QFETCH(const QString, column);
        QFETCH(const double, first);
        QFETCH(const std::string, codes);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(told(report.problems), codes);
        QCOMPARE(QString::fromStdString(report.series.valueColumn), column);
        if (report.ok()) QCOMPARE(report.series.values.front(), first);
    }

    void around_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("codes");
        double sum = 0;
        for (int row = 0; row < rows; ++row) sum += valueAt(row);
        const auto total = QString::number(sum, 'f', 2).toStdString(),
                   mean = QString::number(sum / rows, 'f', 2).toStdString();
        const auto plain = table("Date,Sales", {iso, value}), body = plain.substr(plain.find('\n') + 1);
        const auto add = [](const char* name, const std::string& bytes, const char* codes) {
            QTest::newRow(name) << bytes << std::string(codes);
        };
        add("total", plain + "Total," + total + "\n", "W:CSV_FOOTER");
        add("total and mean", plain + "Total," + total + "\nMean," + mean + "\n", "W:CSV_FOOTER");
        add("合计", plain + "合计," + total + "\n", "W:CSV_FOOTER");
        add("a sum without a word", plain + "," + total + "\n", "W:CSV_FOOTER");
        add("a sum with other words", plain + "Alle Tage," + total + "\n", "W:CSV_FOOTER");
        add("blank rows and a note", plain + ",\n,\nSource: World Bank,\n", "W:CSV_FOOTER");
        add("total, blank row, note", plain + "Summe," + total + "\n,\nQuelle: X,\n", "W:CSV_FOOTER");
        add("title", "Sales of the shop\n" + plain, "I:CSV_LINES_ABOVE");
        add("title as wide as the table", "Sales of the shop,\n" + plain, "I:CSV_LINES_ABOVE");
        add("comments", "# made by X\n# at, noon\n" + plain, "I:CSV_LINES_ABOVE");
        add("comment and title", "# made by X\nSales\n" + plain, "I:CSV_LINES_ABOVE");
        add("units", "Date,Sales\n,EUR\n" + body, "I:CSV_LINES_ABOVE");
        add("units in brackets", "Date,Sales\n(day),(EUR)\n" + body, "I:CSV_LINES_ABOVE");
        add("header of three lines", "Price,Sales\nTicker,AAPL\nDate,\n" + body, "I:CSV_LINES_ABOVE");
        add("a header that begins with #", "#" + plain, "");
    }
    void around() {
        QFETCH(const std::string, bytes);
        QFETCH(const std::string, codes);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(told(report.problems), codes);
        QCOMPARE(int(report.series.values.size()), rows);
        QCOMPARE(report.series.values.back(), valueAt(rows - 1));
        QCOMPARE(report.series.valueColumn, "Sales"s);
        QCOMPARE(report.series.period, Period::Day);
    }

    void missing_data() {
        QTest::addColumn<QString>("cell");
        for (const char* cell : {"", "-", "n/a", ".", "NaN", "k.A.", "\u2026", "--", "#DIV/0!", "\u65E0"})
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    // Rows 6 and 7 miss their values; rows 5 and 8 are their neighbours.
    void missing() {
        QFETCH(const QString, cell);
        const auto bytes =
            table("Date,Sales", {iso, [&](int row) { return row == 6 || row == 7 ? cell : value(row); }});
        QCOMPARE(told(readCsv(bytes, "x").problems), "E:CSV_MISSING"s);
        const auto read = [&](MissingValues missing) { return readCsv(bytes, "x", {.missing = missing}); };
        const auto dropped = read(MissingValues::Drop), line = read(MissingValues::Interpolate),
                   before = read(MissingValues::Previous);
        QCOMPARE(told(dropped.problems), "I:CSV_DROPPED W:CSV_DATE_GAP"s);
        QCOMPARE(int(dropped.series.values.size()), rows - 2);
        QCOMPARE(dropped.series.labels[6], "2021-03-09"s);
        QCOMPARE(told(line.problems), "I:CSV_FILLED"s);
        QCOMPARE(line.series.values[6], valueAt(5) + (valueAt(8) - valueAt(5)) / 3);
        QCOMPARE(line.series.values[7], valueAt(5) + (valueAt(8) - valueAt(5)) * 2 / 3);
        QCOMPARE(before.series.values[6], valueAt(5));
        QCOMPARE(before.series.values[7], valueAt(5));
    }
    void missingAtTheEnds() {
        const auto bytes =
            table("Date,Sales", {iso, [](int row) { return row == 0 || row == rows - 1 ? QString() : value(row); }});
        const auto read = [&](MissingValues missing) { return readCsv(bytes, "x", {.missing = missing}); };
        QCOMPARE(told(read(MissingValues::Interpolate).problems), "E:CSV_MISSING"s);
        QCOMPARE(read(MissingValues::Interpolate).problems[0].more, std::size_t(1));
        QCOMPARE(told(read(MissingValues::Previous).problems), "E:CSV_MISSING I:CSV_FILLED"s);  // by line
        QCOMPARE(int(read(MissingValues::Drop).series.values.size()), rows - 2);
        // The previous value is that of the day before, whichever way the file runs.
        const auto backwards =
            table("Date,Sales", {falling(iso), [](int row) { return row == 3 ? QString() : value(row); }});
        QCOMPARE(readCsv(backwards, "x", {.missing = MissingValues::Previous}).series.values[rows - 1 - 3], valueAt(4));
        const auto blank = readCsv("Sales\n1.5\n2.5\n\n4.5\n3\n7\n", "x", {.missing = MissingValues::Interpolate});
        QCOMPARE(blank.series.values, (std::vector<double>{1.5, 2.5, 3.5, 4.5, 3, 7}));
    }

    void suspects_data() {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<std::string>("codes");
        for (const char* mark : {"-999", "-9999", "9999", "1.7e308", "1e36"})
            QTest::newRow(mark) << QString::fromUtf8(mark) << "W:CSV_SUSPECT_VALUE"s;
        QTest::newRow("199 is no mark") << QStringLiteral("199") << ""s;
    }
    void suspects() {
        QFETCH(const QString, mark);
        QFETCH(const std::string, codes);
        const auto bytes = table("Date,Sales", {iso, [&](int row) { return row == 6 ? mark : value(row); }});
        QCOMPARE(told(readCsv(bytes, "x").problems), codes);
        const auto wide = table("Date,Sales", {iso, number([](int row) { return row * 251 % 1000 - 500; })});
        QCOMPARE(told(readCsv(wide, "x").problems), ""s);
    }

    void encodings_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::string>("codes");
        for (const char* latin : {"Datum;Gr\xF6\xDF"
                                  "e",
                                  "Datum;\xC4nderung",
                                  "Datum;H\xF6he \xFC"
                                  "ber Null",
                                  "Date;Temp\xE9rature"})
            QTest::newRow(latin) << QByteArray(latin) << "E:CSV_ENCODING"s;
        for (const char* chinese : {"\xC8\xD5\xC6\xDA;\xCF\xFA\xC1\xBF", "Date;\xBC\xDB\xB8\xF1",
                                    "\xC8\xD5\xC6\xDA;Price\xA3\xA8\xD4\xAA\xA3\xA9"})
            QTest::newRow(chinese) << QByteArray(chinese) << "I:CSV_ENCODING_GUESSED"s;
    }
    void encodings() {
        QFETCH(const QByteArray, header);
        QFETCH(const std::string, codes);
        const auto body = table("", {iso, value}, u';');
        const auto report = readCsv(header.toStdString() + body, "x");
        QCOMPARE(told(report.problems), codes);
        if (report.ok()) QCOMPARE(report.encoding, "GB18030"s);
        else QVERIFY(readCsv(header.toStdString() + body, "x", {.encoding = "Windows-1252"}).ok());
    }

    void digits() {
        const Cell wide = [](int row) {
            QString text = value(row);
            for (auto& c : text) c = c == u'.' ? QChar(0xFF0E) : QChar(c.unicode() - u'0' + 0xFF10);
            return text;
        };
        QCOMPARE(readCsv(table("Date,V", {iso, wide}), "x").series.values[3], valueAt(3));
        const Cell minus = [](int row) { return QChar(0x2212) + value(row); };
        QCOMPARE(readCsv(table("Date,V", {iso, minus}), "x").series.values[3], -valueAt(3));
        const auto comma = readCsv("a;b\nx;1,137\ny;2,500\nz;3,125\n", "x", {.decimal = DecimalMark::Comma});
        QCOMPARE(comma.series.values, (std::vector<double>{1.137, 2.5, 3.125}));
    }
};

WORKBENCH_TEST(TestCsvCells, Nothing)
#include "tst_csvcells.moc"
