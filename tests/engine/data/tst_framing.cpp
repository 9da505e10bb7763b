// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

#include "engine/base/random.h"
#include "engine/base/textfile.h"
#include "engine/data/csvreader.h"
#include "engine/data/framing.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

class TestFraming : public QObject {
    Q_OBJECT

private slots:
    void shampoo() {
        const auto& series = shampooSales();
        const auto file = readCsvFile(SOURCE_DIR "/resources/series/shampoo-sales.csv");
        QVERIFY(file.ok());
        QVERIFY(file.series == series);  // the file is the source of the values that are compiled in
        QCOMPARE(int(series.values.size()), 36);
        QCOMPARE(series.labels.back(), std::string("3-12"));
    }

    // xxHash 0.8.1: XXH3_64bits of no bytes is 2d06800538d394c2 (its documented value for length 0, seed 0).
    void hashes() {
        Series series;
        QCOMPARE(dataHash(series), std::string("xxh3:2d06800538d394c2"));
        const auto shampooHash = dataHash(shampooSales());
        series = shampooSales();
        series.name = "other";
        QCOMPARE(dataHash(series), shampooHash);
        series.values[7] = std::nextafter(series.values[7], 0.0);
        QVERIFY(dataHash(series) != shampooHash);
    }

    void persistence() {
        QCOMPARE(persistenceRmse(frame(shampooSales(), {})), 136.76131884905664);
    }  // reference/keras.md

    void recorded_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(GOLDEN_DIR "/keras");
        for (const auto& name : folder.entryList({"*.json"})) QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    // Runs of Keras 2.0.3 with scikit-learn's MinMaxScaler: the scaled tables are equal to the last bit.
    void recorded() {
        QFETCH(const QString, path);
        const auto run = Json::parse(readFile(path.toStdString()).value);
        const auto framed = frame(shampooSales(), optionsOf(run["config"]));
        QCOMPARE(framed.timeSteps(), run["config"].value("timesteps", 1));
        QCOMPARE(framed.features(), run["config"].value("features", 1));
        compareTable(framed.train, run["train_scaled"]);
        compareTable(framed.test, run["test_scaled"]);
        for (const auto& [name, policy] : run["policies"].items()) {
            if (!policy.contains("test_predictions_scaled"))
                continue;  // the runs of 1000 epochs keep the inverted ones only
            const auto scaled = policy["test_predictions_scaled"], expected = policy["test_predictions"];
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const double ours = framed.forecastValue(framed.test[i], scaled[i].get<double>());
                QVERIFY2(std::abs(ours - expected[i].get<double>()) < 1e-9, name.c_str());
            }
        }
    }
    // What the network sees: time steps are in time order, oldest first; features newest first.
    void recordedInputOrder() {
        for (const char* name : {"n2_t3_stateful__sigmoid__seed1.json", "n3_lag3_stateful__sigmoid__seed1.json"}) {
            const auto run = Json::parse(readFile(std::string(GOLDEN_DIR "/keras/") + name).value);
            const auto framed = frame(shampooSales(), optionsOf(run["config"]));
            const bool steps = framed.timeSteps() == 3;
            for (std::size_t row = 0; row < framed.train.size(); ++row)
                for (std::size_t k = 0; k < 3; ++k) {
                    const auto& seen = run["X_train"][row];
                    QCOMPARE(framed.train[row].scaledInput[k], (steps ? seen[2 - k][0] : seen[0][k]).get<double>());
                }
        }
    }

    // Values 1 4 9 16 25 36 49 64, d = 3 5 7 9 11 13 15, two lags: rows (5 3 | 7) ... (13 11 | 15).
    void byHand() {
        FramingOptions options;
        options.lags = 2;
        options.testSize = 2;
        const auto framed = frame(seriesOf({1, 4, 9, 16, 25, 36, 49, 64}), options);
        QCOMPARE(int(framed.train.size()), 3);
        QCOMPARE(int(framed.test.size()), 2);
        QCOMPARE(listOf(framed.train[0].input), (std::vector<double>{5, 3}));
        QCOMPARE(framed.train[0].target[0], 7.0);
        QCOMPARE(framed.train[0].seriesRow, 3);
        QCOMPARE(listOf(framed.train[0].scaledInput),
                 (std::vector<double>{-1, -1}));         // each column from its own minimum
        QCOMPARE(framed.train[2].scaledTarget[0], 1.0);  // target column 7 9 11
        QCOMPARE(framed.test[1].target[0], 15.0);
        QCOMPARE(framed.test[1].scaledTarget[0], 3.0);              // (15 - 7) / 4 * 2 - 1
        QCOMPARE(framed.forecastValue(framed.test[1], 3.0), 64.0);  // 49 + 15
        QCOMPARE(framed.actualValue(framed.test[1]), 64.0);
        QCOMPARE(persistenceRmse(framed), std::sqrt((13.0 * 13.0 + 15.0 * 15.0) / 2));
    }

    void trainSizeKeepsTheLastRows() {
        FramingOptions options;
        options.trainSize = 12;
        const auto some = frame(shampooSales(), options), all = frame(shampooSales(), {});
        QCOMPARE(int(some.train.size()), 12);
        QCOMPARE(some.train.front().seriesRow, all.train[10].seriesRow);
        QCOMPARE(some.train.back().seriesRow, all.train.back().seriesRow);
    }

    void everyTransformHasItsInverse_data() {
        QTest::addColumn<QList<int>>("difference");
        QTest::addColumn<int>("scale");
        const QList<QList<int>> differences{{}, {1}, {12}, {12, 1}, {1, 12}, {1, 1, 1}, {3, 5, 2}};
        for (const auto& difference : differences)
            for (int scale = 0; scale < 3; ++scale)
                QTest::addRow("%d differences, scale %d", int(difference.size()), scale) << difference << scale;
    }
    void everyTransformHasItsInverse() {
        QFETCH(const QList<int>, difference);
        QFETCH(const int, scale);
        RandomStream random(1, 0, Purpose::Resampling, 0);
        for (int trial = 0; trial < 50; ++trial) {
            std::vector<double> values(60 + random.below(40));
            for (auto& value : values) value = random.uniform(-1000.0, 1000.0);
            FramingOptions options;
            options.difference.assign(difference.begin(), difference.end());
            options.lags = 1 + int(random.below(4));
            options.scale.kind = static_cast<ScaleKind>(scale);
            options.scale.low = random.below(2) ? -1.0 : 0.0;
            const auto series = seriesOf(values);
            QVERIFY(checkFraming(series, options).empty());
            const auto framed = frame(series, options);
            int row = framed.train.front().seriesRow;
            for (const auto* part : {&framed.train, &framed.test})
                for (std::size_t i = 0; i < part->size(); ++i) {
                    const SupervisedRow r = (*part)[i];
                    QCOMPARE(r.seriesRow, row++);
                    QVERIFY(std::abs(framed.forecastValue(r, r.scaledTarget[0]) -
                                     series.values[std::size_t(r.seriesRow)]) < 1e-9);
                }
            QCOMPARE(row, int(values.size()));
        }
    }

    void differencesByHand() {
        const std::vector<double> values{1, 2, 4, 8, 16, 32};
        const std::vector<int> seasonal{2, 1};  // lag 2: 3 6 12 24, then lag 1: 3 6 12
        const Differencing differencing(values, seasonal);
        QCOMPARE(differencing.values(), (std::vector<double>{3, 6, 12}));
        QCOMPARE(differencing.offset(), 3);
        QCOMPARE(differencing.undo(12, 5), 32.0);
        QCOMPARE(differencing.undo(0, 5), 20.0);  // 12 + 8
    }

    // scikit-learn 1.2: StandardScaler on 2 4 4 4 5 5 7 9 has mean 5 and scale_ 2.
    void standardScaler() {
        const std::vector<double> column{2, 4, 4, 4, 5, 5, 7, 9};
        const Scaler scaler({ScaleKind::Standard}, column);
        QCOMPARE(scaler.scale(9.0), 2.0);
        QCOMPARE(scaler.unscale(-1.5), 2.0);
    }

    /// What differs by more than rounding is data: here by 1e-12 of values up to 4.
    void smallDifferencesCount() {
        Series series;
        for (int i = 0; i < 40; ++i) series.values.push_back(i / 10.0 + (i % 3 == 0 ? 1e-12 : 0.0));
        QVERIFY(checkFraming(series, {}).empty());
        for (int i = 0; i < 40; ++i)
            series.values[static_cast<std::size_t>(i)] = 1e15 + (i % 3);  // whole numbers are exact
        FramingOptions plain;
        plain.difference = {};
        QVERIFY(checkFraming(series, {}).empty() && checkFraming(series, plain).empty());
    }

    void refused_data() {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<int>>("difference");
        QTest::addColumn<int>("lags");
        QTest::addColumn<int>("testSize");
        QTest::addColumn<int>("trainSize");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("line");
        const auto add = [](const char* name, QList<double> values, QList<int> difference, int lags, int test,
                            int train, ProblemCode code, int line = 0) {
            QTest::newRow(name) << values << difference << lags << test << train << int(code) << line;
        };
        const QList<double> squares{1, 4, 9, 16, 25, 36, 49, 64};
        const int most = std::numeric_limits<int>::max();
        add("no values", {}, {1}, 1, 12, 0, ProblemCode::SeriesTooShort);
        add("test period longer than the series", squares, {1}, 1, 100, 0, ProblemCode::SeriesTooShort);
        add("more lags than values", squares, {1}, most, 1, 0, ProblemCode::SeriesTooShort);
        add("differences longer than the series", squares, {most, most, most}, most, most, 0,
            ProblemCode::SeriesTooShort);
        add("one training row", squares, {1}, 1, 5, 0, ProblemCode::SeriesTooShort);
        add("training rows that do not exist", squares, {1}, 1, 2, 5, ProblemCode::ConfigTrainRows);
        add("absurd training rows", squares, {1}, 1, 2, most, ProblemCode::ConfigTrainRows);
        add("constant", {5, 5, 5, 5, 5, 5, 5, 5}, {1}, 1, 2, 0, ProblemCode::SeriesConstant);
        add("constant before the test", {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 9, 8}, {}, 1, 2, 0, ProblemCode::SeriesConstant);
        add("straight line", {1, 2, 3, 4, 5, 6, 7, 8}, {1}, 1, 2, 0, ProblemCode::SeriesConstantDiff);
        add("straight line before the test", {1, 2, 3, 4, 5, 6, 9, 1}, {1}, 1, 2, 0, ProblemCode::SeriesConstantDiff);
        add("only the target's rows are straight", {3, 1, 2, 3, 4, 5, 9, 1}, {1}, 1, 2, 2,
            ProblemCode::SeriesConstantDiff);
        QList<double> tenths;
        for (int i = 0; i < 40; ++i) tenths << i / 10.0;
        add("0.0, 0.1, ... 3.9", tenths, {1}, 1, 12, 0, ProblemCode::SeriesConstantDiff);
        add("the same with two differences", tenths, {1, 1}, 1, 12, 0, ProblemCode::SeriesConstantDiff);
        add("one training row asked for", squares, {1}, 1, 2, 1, ProblemCode::SeriesConstantDiff);
        add("difference overflows", {1, -1.7e308, 1.7e308, 2, 3, 4, 7, 1}, {1}, 1, 2, 0,
            ProblemCode::SeriesDiffOverflow, 3);
        add("spread overflows", {1, -1.7e308, 1, 1.7e308, 3, 4, 7, 1}, {}, 1, 2, 0, ProblemCode::SeriesDiffOverflow, 4);
    }
    void refused() {
        QFETCH(const QList<double>, values);
        QFETCH(const QList<int>, difference);
        QFETCH(const int, lags);
        QFETCH(const int, testSize);
        QFETCH(const int, trainSize);
        QFETCH(const int, code);
        QFETCH(const int, line);
        for (const auto kind : {ScaleKind::MinMax, ScaleKind::Standard}) {
            FramingOptions options;
            options.difference.assign(difference.begin(), difference.end());
            options.lags = lags;
            options.testSize = testSize;
            options.scale.kind = kind;
            if (trainSize > 0) options.trainSize = trainSize;
            const auto problems = checkFraming(seriesOf({values.begin(), values.end()}), options);
            QCOMPARE(int(problems.size()), 1);
            QCOMPARE(int(problems[0].code), code);
            QCOMPARE(int(problems[0].line), line);
        }
    }

    void overflowIsLocatedInTheFile() {
        auto file = readCsv("Month,Sales\n1,1\n2,-1.7e308\n\n3,1.7e308\n4,2\n5,7\n6,1\n", "x");
        QVERIFY(file.ok());
        FramingOptions options;
        options.testSize = 1;
        const auto problems = checkFraming(file.series, options);
        QCOMPARE(int(problems.size()), 1);
        QCOMPARE(int(problems[0].line), 5);
    }

    void unscaledNeedsNoSpread() {
        FramingOptions options;
        options.testSize = 2;
        options.scale.kind = ScaleKind::None;
        const auto series = seriesOf({5, 5, 5, 5, 5, 5, 5, 5});
        QVERIFY(checkFraming(series, options).empty());
        QCOMPARE(frame(series, options).test[0].scaledTarget[0], 0.0);
    }

    void shortest() {
        QCOMPARE(shortestSeries({}), 16);
        for (const int lags : {1, 3})
            for (const std::vector<int>& difference : {std::vector<int>{}, {1}, {12, 1}}) {
                FramingOptions options;
                options.lags = lags;
                options.difference = difference;
                RandomStream random(9, 0, Purpose::Resampling, 0);
                std::vector<double> values(static_cast<std::size_t>(shortestSeries(options)));
                for (auto& value : values) value = random.uniform();
                QVERIFY(checkFraming(seriesOf(values), options).empty());
                QCOMPARE(int(frame(seriesOf(values), options).train.size()), 2);
                values.pop_back();
                const auto problems = checkFraming(seriesOf(values), options);
                QCOMPARE(problems.at(0).code, ProblemCode::SeriesTooShort);
                QVERIFY(problems[0].facts[0] == said(Word::Values, values.size()));
            }
    }

    void tablesBeyondMemoryAreRefused() {
        std::vector<double> values(200000);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = double(i % 17);
        FramingOptions options;
        options.lags = 100000;
        QCOMPARE(checkFraming(seriesOf(values), options).at(0).code, ProblemCode::ConfigTooLarge);
    }

private:
    static Series seriesOf(std::vector<double> values) {
        Series series;
        series.values = std::move(values);
        return series;
    }
    static FramingOptions optionsOf(const Json& config) {
        FramingOptions options;
        options.lags = config["lag"];
        options.layout = config["layout"] == "features" ? Layout::Features : Layout::TimeSteps;
        if (!config["train_rows"].is_null()) options.trainSize = config["train_rows"].get<int>();
        return options;
    }
    static std::vector<double> listOf(std::span<const double> numbers) { return {numbers.begin(), numbers.end()}; }
    static void compareTable(const SupervisedRows& rows, const Json& expected) {
        QCOMPARE(rows.size(), expected.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto row = listOf(rows[i].scaledInput);
            row.insert(row.end(), rows[i].scaledTarget.begin(), rows[i].scaledTarget.end());
            QVERIFY(row == expected[i].get<std::vector<double>>());
        }
    }
};

WORKBENCH_TEST(TestFraming, Nothing)
#include "tst_framing.moc"
