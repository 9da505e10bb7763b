// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvsketch.h"

#include <QTest>

#include "tests/testmain.h"

using namespace lstm;

class TestCsvSketch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kinds() {
        const auto columns =
            sketchColumns("date,price,note,shop\n2020-01-01,3.5,open,1\n2020-01-02,,,1\n2020-01-03,2.5,closed,2\n");
        QCOMPARE(columns.size(), 4u);
        QVERIFY(columns[0].kind == ColumnSketch::Kind::Time);
        QCOMPARE(columns[0].first, std::string("2020-01-01"));
        QCOMPARE(columns[0].last, std::string("2020-01-03"));
        QVERIFY(columns[1].kind == ColumnSketch::Kind::Numbers);
        QCOMPARE(columns[1].smallest, 2.5);
        QCOMPARE(columns[1].largest, 3.5);
        QCOMPARE(columns[1].missing, 1u);
        QCOMPARE(columns[1].course.size(), 3u);
        QVERIFY(std::isnan(columns[1].course[1]));
        QVERIFY(columns[2].kind == ColumnSketch::Kind::Texts);
        QCOMPARE(columns[2].missing, 1u);
        QCOMPARE(columns[2].first, std::string("open"));
        QVERIFY(columns[3].kind == ColumnSketch::Kind::Numbers);
    }

    /// Of many rows the smallest and the largest of each stretch stay.
    void longColumnsAreThinned() {
        std::string csv = "value\n";
        for (int i = 0; i < 100'000; ++i) csv += i == 54'321 ? "1e6\n" : std::to_string(i % 1000) + "\n";
        const auto columns = sketchColumns(csv);
        QCOMPARE(columns[0].course.size(), 200u);
        QCOMPARE(columns[0].largest, 1e6);
        QCOMPARE(*std::ranges::max_element(columns[0].course), 1e6);
        QCOMPARE(*std::ranges::min_element(columns[0].course), 0.0);
    }

    void whatIsNoTableHasNoColumns() {
        QVERIFY(sketchColumns("").empty());
        QVERIFY(sketchColumns("a,\"b\n").empty());
    }
};

WORKBENCH_TEST(TestCsvSketch, Nothing)
#include "tst_csvsketch.moc"
