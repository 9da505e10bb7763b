// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of rows to come, against the same dates written by QDate and QLocale.
#include "engine/data/datedrows.h"

#include <QTest>

#include "engine/data/csvreader.h"
#include "tests/engine/data/madetable.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;
Q_DECLARE_METATYPE(lstm::testing::Cell)

class TestDatedRows : public QObject {
    Q_OBJECT

private slots:
    void goOnAsWritten_data() {
        QTest::addColumn<Cell>("label");
        const auto add = [](const char* name, const Cell& label) { QTest::newRow(name) << label; };
        for (const char* format :
             {"dd/MM/yyyy", "MM/dd/yyyy", "dd/MM/yy", "MM/dd/yy", "M-d-yyyy", "yy-MM-dd", "yyyy.MM.dd", "yyyy/M/d",
              "d.M.yyyy", "dd.MM.yy", "dd-MMM-yy", "d MMMM yyyy", "MMM d, yyyy", "yyyy-MMM-dd", "ddd, dd MMM yyyy",
              "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-ddT16:00:00.000Z", "yyyy-MM-dd 00:00:00+01:00"})
            add(format, days(format));
        const auto monthOf = [](int row) { return QDate(2018, 1, 1).addMonths(row); };
        for (const char* format : {"yyyyMMM", "yyyy'M'MM", "MM/yyyy", "yyyy/M", "yyyy-M", "yy-MM", "MMM-yy", "yyyyMM",
                                   "MMMM yyyy", "yyyy-MM-01", "01.MM.yyyy"})
            add(format, [=](int row) { return QLocale::c().toString(monthOf(row), QString::fromUtf8(format)); });
        add("ends of months",
            [=](int row) { return monthOf(row).addMonths(1).addDays(-1).toString(QStringLiteral("yyyy-MM-dd")); });
        add("ISO week", [](int row) {
            int year = 0;
            const int week = day(7 * row).weekNumber(&year);
            return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QChar(u'0'));
        });
        add("every seventh day", [](int row) { return iso(7 * row); });
        add("1Q2019", [](int row) { return QStringLiteral("%1Q%2").arg(row % 4 + 1).arg(2010 + row / 4); });
        add("1-01",
            [](int row) { return QStringLiteral("%1-%2").arg(row / 12 + 1).arg(row % 12 + 1, 2, 10, QChar(u'0')); });
        add("years", number([](int row) { return 1980 + row; }));
        add("hours", hours("dd.MM.yyyy HH:mm"));
        add("Unix seconds", [](int row) { return QString::number(hour(row).toSecsSinceEpoch()); });
        add("Unix milliseconds", [](int row) { return QString::number(hour(row).toMSecsSinceEpoch()); });
        add("hours of a clock", [](int row) { return QStringLiteral("%1:00").arg(row % 24, 2, 10, QChar(u'0')); });
        add("working days", [](int row) { return iso(row / 5 * 7 + row % 5); });  // row 0 is a Monday
    }
    void goOnAsWritten() {
        QFETCH(Cell, label);
        const CsvReport read = readCsv(table(QStringLiteral("When;X"), {label, value}, u';'), "made.csv", {});
        QVERIFY2(!hasError(read.problems), told(read.problems).c_str());
        QCOMPARE(read.series.labels.size(), std::size_t(rows));
        const auto after = labelsAfter(read.series, 15);
        QCOMPARE(after.size(), std::size_t(15));
        for (int k = 0; k < 15; ++k) QCOMPARE(QString::fromStdString(after[std::size_t(k)]), label(rows + k));
    }

    /// Of a long series the latest rows are looked at.
    void manyRows() {
        const QDateTime first(QDate(2021, 3, 1), QTime(0, 0), QTimeZone::utc());
        Series series;
        series.period = Period::Minute;
        const auto label = [&](int row) {
            return first.addSecs(60 * row).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        };
        for (int row = 0; row < 30'000; ++row) series.labels.push_back(label(row).toStdString());
        series.values.assign(30'000, 1.0);
        const auto after = labelsAfter(series, 3);
        for (int k = 0; k < 3; ++k) QCOMPARE(QString::fromStdString(after[std::size_t(k)]), label(30'000 + k));
    }

    /// A name that no row has is not made up; where no period is known rows are counted.
    void whatIsNotKnown() {
        const auto labelsOf = [](const Cell& label, int count) {
            return labelsAfter(
                readCsv(table(QStringLiteral("When;X"), {label, value}, u';', count), "made.csv", {}).series, 3);
        };
        const auto monthsAs = [](const QLocale& locale, const char* format) -> Cell {
            return
                [=](int row) { return locale.toString(QDate(2018, 1, 1).addMonths(row), QString::fromUtf8(format)); };
        };
        using Labels = std::vector<std::string>;
        QVERIFY(labelsOf(monthsAs(QLocale::c(), "MMM yyyy"), 10) == Labels({"Nov 2018", "Dec 2018", "Jan 2019"}));
        QVERIFY(labelsOf(monthsAs(QLocale::c(), "MMMM yyyy"), 11) ==
                Labels({"December 2018", "January 2019", "February 2019"}));
        QVERIFY(labelsOf([=](int row) { return monthsAs(QLocale::c(), "yyyy-MMM")(row).toUpper(); }, 10) ==
                Labels({"2018-NOV", "2018-DEC", "2019-JAN"}));
        QVERIFY(labelsOf(monthsAs(QLocale::German, "MMMM yyyy"), 11) ==
                Labels({"2018-12", "Januar 2019", "Februar 2019"}));
        QVERIFY(labelsOf([](int row) { return QStringLiteral("row %1").arg(row * row); }, 20) ==
                std::vector<std::string>({"+1", "+2", "+3"}));
        Series plain = shampooSales();
        plain.labels.clear();
        QVERIFY(labelsAfter(plain, 2) == std::vector<std::string>({"+1", "+2"}));
        QVERIFY(labelsAfter(shampooSales(), 13).back() == "5-01");
    }
};

WORKBENCH_TEST(TestDatedRows, Nothing)
#include "tst_datedrows.moc"
