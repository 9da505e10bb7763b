// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of dates and times, the order of rows, periods and gaps.
#include <QTest>

#include "engine/data/csvreader.h"
#include "tests/engine/data/madetable.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

class TestCsvTimes : public QObject {
    Q_OBJECT

private slots:
    void turned_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<Period>("period");
        const auto add = [](const char* name, const Cell& label, Period period = Period::Day) {
            QTest::newRow(name) << table("When;X", {falling(label), value}, u';') << period;
        };
        const auto monthOf = [](int row) { return QDate(2018, 1, 1).addMonths(row); };
        for (const char* format :
             {"dd/MM/yyyy", "MM/dd/yyyy", "dd/MM/yy", "MM/dd/yy", "M-d-yyyy", "yy-MM-dd", "yyyy.MM.dd", "yyyy/M/d",
              "d.M.yyyy", "dd.MM.yy", "dd-MMM-yy", "d MMMM yyyy", "MMM d, yyyy", "yyyy-MMM-dd", "ddd, dd MMM yyyy",
              "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-ddT16:00:00.000Z", "yyyy-MM-dd 00:00:00+01:00"})
            add(format, days(format));
        add("German names",
            [](int row) { return QLocale(QLocale::German).toString(day(row), QStringLiteral("d. MMMM yyyy")); });
        add("German short names", [](int row) {
            return day(row).toString(u"d. ") + (day(row).month() == 3 ? QStringLiteral("Mrz") : QStringLiteral("Apr")) +
                   day(row).toString(u" yy");
        });
        add("ISO week and day", [](int row) {
            int year = 0;
            const int week = day(row).weekNumber(&year);
            return QStringLiteral("%1-W%2-%3").arg(year).arg(week, 2, 10, QChar(u'0')).arg(day(row).dayOfWeek());
        });
        add(
            "ISO week",
            [](int row) {
                int year = 0;
                const int week = day(7 * row).weekNumber(&year);
                return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QChar(u'0'));
            },
            Period::Week);
        add(
            "1Q2019", [](int row) { return QStringLiteral("%1Q%2").arg(row % 4 + 1).arg(2010 + row / 4); },
            Period::Quarter);
        for (const char* format : {"yyyyMMM", "yyyy'M'MM", "MM/yyyy", "yyyy/M", "yyyy-M", "yy-MM", "MMM-yy"})
            add(
                format, [=](int row) { return QLocale::c().toString(monthOf(row), QString::fromUtf8(format)); },
                Period::Month);
        add(
            "Unix milliseconds", [](int row) { return QString::number(hour(row).toMSecsSinceEpoch()); }, Period::Hour);
        add("hours", hours("dd.MM.yyyy HH:mm"), Period::Hour);
        add("years", number([](int row) { return 1980 + row; }), Period::Year);
    }
    void turned() {
        QFETCH(const std::string, bytes);
        QFETCH(const Period, period);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(told(report.problems), "I:CSV_ORDER"s);
        QCOMPARE(report.series.values.front(), valueAt(rows - 1));
        QCOMPARE(report.series.values.back(), valueAt(0));
        QCOMPARE(int(report.series.lines.front()), rows + 1);
        QCOMPARE(report.series.period, period);
        const auto asItStands = readCsv(bytes, "x", {.order = DateOrder::File});
        QCOMPARE(told(asItStands.problems), "W:CSV_ORDER"s);
        QCOMPARE(asItStands.series.values.front(), valueAt(0));
        QCOMPARE(asItStands.series.period, period);
    }

    void times_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<Period>("period");
        QTest::addColumn<std::string>("codes");
        const auto add = [](const char* name, const std::string& bytes, Period period, const char* codes = "") {
            QTest::newRow(name) << bytes << period << std::string(codes);
        };
        const auto every = [](int seconds, int skipped = -1) -> Cell {
            return [=](int row) {
                return hour(0)
                    .addSecs(qint64(seconds) * (row + (skipped >= 0 && row > skipped)))
                    .toString(u"yyyy-MM-dd HH:mm:ss");
            };
        };
        add("half hours", table("t,x", {every(1800), value}), Period::HalfHour);
        add("quarters of an hour", table("t,x", {every(900), value}), Period::QuarterHour);
        add("ten minutes, a gap", table("t,x", {every(600, 9), value}), Period::TenMinutes, "W:CSV_DATE_GAP");
        add("five minutes", table("t,x", {every(300), value}), Period::FiveMinutes);
        add("minutes", table("t,x", {every(60), value}), Period::Minute);
        add("seconds, a gap", table("t,x", {every(1, 5), value}), Period::Second, "W:CSV_DATE_GAP");
        add("six hours, a gap", table("t,x", {every(21600, 20), value}), Period::Unknown, "W:CSV_DATE_GAP");
        add("twelve-hour clock", table("t,x", {hours("M/d/yyyy h:mm AP"), value}), Period::Hour);
        add("T without separators", table("t,x", {hours("yyyyMMdd'T'HHmmss"), value}), Period::Hour);
        add("digits only", table("t,x", {hours("yyyyMMddHHmm"), value}), Period::Hour);
        add("Chinese", table("时间,负荷", {hours("yyyy年MM月dd日 HH时mm分"), value}), Period::Hour);
        add("date and clock", table("Datum;Uhrzeit;Last", {hours("dd.MM.yyyy"), hours("HH:mm"), value}, u';'),
            Period::Hour);
        add("compact date and clock", table("d;t;Last", {hours("yyyyMMdd"), hours("HH:mm:ss"), value}, u';'),
            Period::Hour);
        add("date, hour, minute", table("d,hour,minute,x", {hours("yyyy-MM-dd"), hours("H"), text("30"), value}),
            Period::Hour);
        add("year and month",
            table("Jahr;Monat;X",
                  {number([](int i) { return 2018 + i / 12; }), number([](int i) { return i % 12 + 1; }), value}, u';'),
            Period::Month);
        add("year and name of month",
            table("Year,Month,X",
                  {number([](int i) { return 2018 + i / 12; }),
                   [](int i) { return QLocale::c().monthName(i % 12 + 1, QLocale::ShortFormat); }, value}),
            Period::Month);
        add("year and quarter",
            table("Year,Quarter,X",
                  {number([](int i) { return 2010 + i / 4; }), number([](int i) { return i % 4 + 1; }), value}),
            Period::Quarter);
        add("clock alone", table("time,x", {hours("HH:mm"), value}), Period::Hour);
        add("a doubled hour",
            table("t,x", {[](int i) { return hour(i - (i > 10)).toString(u"yyyy-MM-dd HH:mm"); }, value}), Period::Hour,
            "W:CSV_DUPLICATE_DATE");
        const QTimeZone berlin("Europe/Berlin");
        const Cell local = [berlin](int row) {  // the clock goes back on 31 October
            const auto time = QDateTime(QDate(2021, 10, 30), QTime(22, 0), QTimeZone::utc()).addSecs(3600 * row);
            return time.toOffsetFromUtc(berlin.offsetFromUtc(time)).toString(Qt::ISODate);
        };
        if (berlin.isValid()) add("change of the clock", table("t,x", {local, value}), Period::Hour);
        const auto workday = [](int row) { return day(row / 5 * 7 + row % 5); };  // day(0) is a Monday
        add("working days", table("d,x", {[=](int i) { return workday(i).toString(Qt::ISODate); }, value}),
            Period::Day);
        add("working days and a Sunday",
            table("d,x", {[=](int i) {
                              return (i < 10 ? workday(i) : i == 10 ? day(13) : workday(i - 1)).toString(Qt::ISODate);
                          },
                          value}),
            Period::Day);
        add("Sunday to Thursday",
            table("d,x", {[=](int i) { return workday(i).addDays(-1).toString(u"dd/MM/yyyy"); }, value}), Period::Day);
        add("a holiday", table("d,x", {[=](int i) { return workday(i + (i > 17)).toString(Qt::ISODate); }, value}),
            Period::Day, "W:CSV_DATE_GAP");
        add("hours of trading",
            table(
                "t,x",
                {[=](int i) { return workday(i / 8).toString(Qt::ISODate) + QStringLiteral(" %1:00").arg(9 + i % 8); },
                 value},
                u',', 160),
            Period::Hour);
        add("days and months open",
            table("d,x", {[](int i) { return QStringLiteral("01/%1/2021").arg(i + 1, 2, 10, QChar(u'0')); }, value},
                  u',', 12),
            Period::Month, "W:CSV_AMBIGUOUS_DATE");
        add("jumps", table("d,x", {[](int i) { return iso(i ^ 1); }, value}), Period::Day, "W:CSV_ORDER");
        add("ten years of the series",
            table("m,x", {[](int i) { return QStringLiteral("%1-%2").arg(1 + i / 12).arg(i % 12 + 1); }, value}, u',',
                  130),
            Period::Month);
        add("over 1999", table("m,x", {[](int i) { return QDate(1998, 1, 1).addMonths(i).toString(u"yy-MM"); }, value}),
            Period::Month);
        add("months, a gap",
            table("m,x", {[](int i) { return QDate(2018, 1, 1).addMonths(i + (i > 5)).toString(u"yyyy/M"); }, value}),
            Period::Month, "W:CSV_DATE_GAP");
    }
    void times() {
        QFETCH(const std::string, bytes);
        QFETCH(const Period, period);
        QFETCH(const std::string, codes);
        const auto report = readCsv(bytes, "x");
        QCOMPARE(told(report.problems), codes);
        QCOMPARE(report.series.period, period);
        QCOMPARE(report.series.values.front(), valueAt(0));
    }
};

WORKBENCH_TEST(TestCsvTimes, Nothing)
#include "tst_csvtimes.moc"
