// SPDX-License-Identifier: GPL-3.0-or-later
// Rolling origins: which windows there are, when they fit, and that each is an ordinary test.
#include "engine/experiment/testwindows.h"

#include <QTest>

#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

std::shared_ptr<const Series> firstValues(int count) {
    auto series = std::make_shared<Series>(shampooSales());
    series->values.resize(static_cast<std::size_t>(count));
    series->labels.resize(static_cast<std::size_t>(count));
    return series;
}

bool isTooShort(const Problems& problems) {
    for (const Problem& problem : problems)
        if (problem.code == ProblemCode::SeriesTooShort || problem.code == ProblemCode::ConfigTrainRows) return true;
    return false;
}

}  // namespace

class TestTestWindows : public QObject {
    Q_OBJECT
private slots:
    void usual() {
        const FramingOptions framing;
        QVERIFY(usualWindows(framing, 36) == TestWindows({8, 3}));    // shampoo: after the first year
        QVERIFY(usualWindows(framing, 144) == TestWindows({8, 12}));  // airline
        QVERIFY(usualWindows(framing, 2820) == TestWindows({8, 12}));
        QVERIFY(usualWindows(framing, 36, 4) == TestWindows({4, 6}));
        QVERIFY(usualWindows(framing, 36, {}, 6) == TestWindows({4, 6}));
        QVERIFY(usualWindows(framing, 36, 3, 5) == TestWindows({3, 5}));
        QVERIFY(usualWindows(framing, 5) == TestWindows({8, 1}));  // too short: checkWindows() says so
    }

    /// They stand one behind the other up to the end, and everything before a window is trained on.
    void coverTheEnd() {
        const ExperimentConfig config = shortPreset("stateful");
        const TestWindows windows{8, 3};
        for (int number = 0; number < 8; ++number) {
            const Prepared experiment = prepared(inWindow(config, windows, number));
            QCOMPARE(experiment->framed.test.size(), std::size_t(3));
            QCOMPARE(experiment->framed.test[0].seriesRow, 12 + 3 * number);
            QCOMPARE(experiment->train.rows(), 12 + 3 * number - 2);  // one difference, one lag
        }
        const auto names = [&](int number) { return testedFromTo(*prepared(inWindow(config, windows, number))); };
        QVERIFY(names(0) == std::pair(std::string("2-01"), std::string("2-03")));
        QVERIFY(names(7) == std::pair(std::string("3-10"), std::string("3-12")));
        ExperimentConfig ahead = config;
        ahead.framing.horizon = 2;
        QVERIFY(testedFromTo(*prepared(inWindow(ahead, {2, 3}, 1))) ==
                std::pair(std::string("3-09"), std::string("3-12")));
    }

    /// Windows fit where the first one can be framed: asked of checkFraming() for many shapes.
    void fitWhereTheFirstOneDoes() {
        int fitting = 0, others = 0;
        for (const int lags : {1, 3})
            for (const std::vector<int>& difference : {std::vector<int>{}, {1}, {4, 1}})
                for (const int horizon : {1, 2})
                    for (const std::optional<int> train : {std::optional<int>(), std::optional<int>(5)})
                        for (const TestWindows windows : {TestWindows{1, 1}, {3, 4}, {8, 3}, {2, 11}})
                            for (int values = 2; values <= 36; ++values) {
                                FramingOptions framing;
                                framing.lags = lags;
                                framing.difference = difference;
                                framing.horizon = horizon;
                                framing.trainSize = train;
                                ExperimentConfig config;
                                config.framing = framing;
                                const bool fits = checkWindows(framing, windows, values).empty();
                                const bool framed = !isTooShort(
                                    checkFraming(*firstValues(values), inWindow(config, windows, 0).framing));
                                QCOMPARE(fits, framed);
                                QCOMPARE(fits, values >= valuesNeeded(framing, windows));
                                ++(fits ? fitting : others);
                            }
        QVERIFY(fitting > 500 && others > 500);
    }

    void whatWouldFit() {
        const FramingOptions framing;  // 12 + 24 values
        const auto told = [&](TestWindows windows, int values) {
            return QString::fromStdString(sentence(checkWindows(framing, windows, values).at(0)));
        };
        QCOMPARE(
            told({8, 3, 12}, 30),
            QString("8 test windows of 3 rows need 36 values; there are 30. Possible: 6 test windows of 3 rows or 8 "
                    "test windows of 2 rows."));
        QVERIFY(told({40, 3}, 36).contains("Possible: 10 test windows of 3 rows."));
        QVERIFY(told({2, 50}, 36).contains("Possible: 2 test windows of 16 rows."));
        QVERIFY(told({2'000'000'000, 2'000'000'000}, 36).contains("Possible: 1 test windows of 32 rows."));
        QVERIFY(isTooShort(checkWindows(framing, {8, 3}, 4)));
        QVERIFY(checkWindows(framing, {8, 3, 12}, 36).empty());
    }

    void theShortestSequenceCounts() {
        Series series = shampooSales();
        QCOMPARE(shortestSequence(series), std::int64_t(36));
        series.sequences = {{"a", 0, 25}, {"b", 25, 36}};
        QCOMPARE(shortestSequence(series), std::int64_t(11));
    }
};

WORKBENCH_TEST(TestTestWindows, Nothing)
#include "tst_testwindows.moc"
