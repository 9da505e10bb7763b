// SPDX-License-Identifier: GPL-3.0-or-later
// Several columns, sequences and steps ahead: against recorded runs of Keras (tests/golden/keras2) and by hand.
#include <QDir>
#include <QTest>
#include <set>
#include <nlohmann/json.hpp>

#include "engine/base/random.h"
#include "engine/base/textfile.h"
#include "engine/data/framing.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

namespace {

using Numbers = std::vector<double>;

Numbers listOf(std::span<const double> numbers) { return {numbers.begin(), numbers.end()}; }

/// One sequence behind the other; names are "a", "b", ...
Series cutSeries(const std::vector<Numbers>& parts) {
    Series series;
    for (const Numbers& part : parts) {
        const std::string name(1, static_cast<char>('a' + series.sequences.size()));
        series.sequences.push_back({name, series.values.size(), series.values.size() + part.size()});
        series.values.insert(series.values.end(), part.begin(), part.end());
    }
    return series;
}

Numbers randomNumbers(RandomStream& random, std::size_t count) {
    Numbers numbers(count);
    for (double& number : numbers) number = random.uniform(-100.0, 100.0);
    return numbers;
}

void compareTable(const SupervisedRows& rows, std::size_t sequence, const Json& expected) {
    QCOMPARE(rows.end(sequence) - rows.first(sequence), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const SupervisedRow row = rows[rows.first(sequence) + i];
        QCOMPARE(std::size_t(row.sequence), sequence);
        Numbers all = listOf(row.scaledInput);
        all.insert(all.end(), row.scaledTarget.begin(), row.scaledTarget.end());
        QVERIFY(all == expected[i].get<Numbers>());
    }
}

FramingOptions optionsOf(const Json& config) {
    FramingOptions options;
    options.lags = config["lag"];
    options.layout = config["layout"] == "features" ? Layout::Features : Layout::TimeSteps;
    options.horizon = config["horizon"];
    options.testSize = config["test_rows"];
    options.scalePer = config.value("scaling", "") == "pooled" ? ScalePer::Pooled : ScalePer::Series;
    return options;
}

Series seriesOf(const Json& run) {
    if (run.contains("files")) {
        std::vector<Numbers> parts;
        for (const Json& file : run["files"]) parts.push_back(file["raw"].get<Numbers>());
        return cutSeries(parts);
    }
    Series series;
    if (!run["raw"][0].is_array()) {
        series.values = run["raw"].get<Numbers>();
        return series;
    }
    series.values = run["raw"][0].get<Numbers>();
    for (std::size_t column = 1; column < run["raw"].size(); ++column)
        series.inputs.push_back({std::to_string(column), false, run["raw"][column].get<Numbers>()});
    return series;
}

}  // namespace

class TestSequences : public QObject {
    Q_OBJECT

private slots:
    void recorded_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(GOLDEN_DIR "/keras2");
        for (const auto& name : folder.entryList({"inputs*.json", "files*.json", "direct*.json"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    /// The scaled tables are equal to the last bit, forecasts in the units of the series to 1e-9.
    void recorded() {
        QFETCH(const QString, path);
        const Json run = Json::parse(readFile(path.toStdString()).value);
        const Series series = seriesOf(run);
        const FramingOptions options = optionsOf(run["config"]);
        QVERIFY(checkFraming(series, options).empty());
        const FramedSeries framed = frame(series, options);
        QCOMPARE(framed.timeSteps(), run["config"]["timesteps"].get<int>());
        QCOMPARE(framed.features(), run["config"]["features"].get<int>());
        const Json whole = Json::array({run});
        const Json& files = run.contains("files") ? run["files"] : whole;
        QCOMPARE(framed.sequences.size(), files.size());
        for (std::size_t s = 0; s < files.size(); ++s) {
            compareTable(framed.train, s, files[s]["train_scaled"]);
            compareTable(framed.test, s, files[s]["test_scaled"]);
            const Json& policies = run.contains("files") ? run["file_policies"][s] : run["policies"];
            for (const auto& [name, policy] : policies.items()) compareForecasts(framed, s, policy);
        }
    }

    /// Three sequences of different lengths: no difference and no pair crosses a border.
    void bordersByHand() {
        const Series series = cutSeries({{1, 4, 9, 16, 25, 36}, {0, 5, 3, 8, 1}, {100, 90, 70, 40, 0, -50, -110}});
        FramingOptions options;
        options.testSize = 1;
        const FramedSeries framed = frame(series, options);
        // a: d = 3 5 7 9 11; b: 5 -2 5 -7; c: -10 -20 -30 -40 -50 -60
        QCOMPARE(framed.train.begins(), (std::vector<std::size_t>{0, 3, 5}));
        QCOMPARE(framed.train.size(), std::size_t(9));
        QCOMPARE(framed.test.begins(), (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(listOf(framed.train[3].input), Numbers{5});
        QCOMPARE(listOf(framed.train[3].target), Numbers{-2});
        QCOMPARE(framed.train[3].seriesRow, 8);
        QCOMPARE(framed.train[5].seriesRow, 13);
        QCOMPARE(listOf(framed.test[2].target), Numbers{-60});
        for (std::size_t row = 0; row < 3; ++row) {
            const SupervisedRow test = framed.test[row];
            QCOMPARE(framed.forecastValue(test, test.scaledTarget[0]), framed.actualValue(test));
        }
        QCOMPARE(framed.differenceAt(6), std::nullopt);
        QCOMPARE(framed.differenceAt(7), std::optional(5.0));
        QCOMPARE(persistenceRmse(framed), std::sqrt((121.0 + 49.0 + 3600.0) / 3));
        // scaled for each: c's targets -20 .. -50 and its test -60 goes below -1; pooled: all targets -50 .. 9
        QCOMPARE(framed.test[2].scaledTarget[0], -1.0 - 2.0 / 3.0);
        options.scalePer = ScalePer::Pooled;
        QVERIFY(std::abs(frame(series, options).test[2].scaledTarget[0] - (-1.0 - 20.0 / 59.0)) < 1e-15);
    }

    /// d of the target 1 2 3 4 5 6, of an input 10 .. 60, of one known ahead 100 .. 600; horizon 2, two lags.
    void knownAheadByHand() {
        Series series;
        double sum = 0.0, more = 0.0, most = 0.0;
        for (int i = 0; i <= 6; ++i) series.values.push_back(sum += i);
        series.inputs = {{"past", false, {}}, {"ahead", true, {}}};
        for (int i = 0; i <= 6; ++i) series.inputs[0].values.push_back(more += 10 * i);
        for (int i = 0; i <= 6; ++i) series.inputs[1].values.push_back(most += 100 * i);
        FramingOptions options;
        options.lags = 2, options.horizon = 2, options.testSize = 1;
        FramedSeries framed = frame(series, options);
        QCOMPARE(framed.train.size(), std::size_t(2));
        QCOMPARE(listOf(framed.train[0].input), (Numbers{2, 20, 200, 1, 10, 100, 300, 400}));
        QCOMPARE(listOf(framed.train[0].target), (Numbers{3, 4}));
        QCOMPARE(framed.features(), 8);
        options.layout = Layout::TimeSteps;
        framed = frame(series, options);
        QCOMPARE(listOf(framed.train[0].input), (Numbers{2, 20, 300, 400, 1, 10, 200, 300}));
        QCOMPARE(framed.features(), 4);
        QCOMPARE(framed.timeSteps(), 2);
        QCOMPARE(listOf(framed.test[0].target), (Numbers{5, 6}));
    }

    /// What lies behind the test is as if the series ended there, but for the rows themselves.
    void testEnd() {
        RandomStream random(3, 0, Purpose::Resampling, 0);
        Series series;
        series.values = randomNumbers(random, 60);
        FramingOptions options;
        options.lags = 3, options.testEnd = 10, options.horizon = 2;
        const FramedSeries early = frame(series, options);
        Series cut = series;
        cut.values.resize(50);
        options.testEnd = 0;
        const FramedSeries plain = frame(cut, options);
        QCOMPARE(early.train.size(), plain.train.size());
        for (std::size_t row = 0; row < plain.test.size(); ++row) {
            QCOMPARE(early.test[row].seriesRow, plain.test[row].seriesRow);
            QVERIFY(listOf(early.test[row].scaledInput) == listOf(plain.test[row].scaledInput));
            QVERIFY(listOf(early.test[row].scaledTarget) == listOf(plain.test[row].scaledTarget));
        }
        QCOMPARE(persistenceRmse(early), persistenceRmse(plain));
    }

    void forecastsAreUndone_data() {
        QTest::addColumn<QList<int>>("difference");
        for (const auto& difference : QList<QList<int>>{{}, {1}, {2}, {12, 1}, {1, 1}, {3, 5, 2}})
            QTest::addRow("%d differences", int(difference.size())) << difference;
    }
    /// Perfect differences give the values back, whatever the horizon needs of itself.
    void forecastsAreUndone() {
        QFETCH(const QList<int>, difference);
        RandomStream random(5, 0, Purpose::Resampling, 0);
        for (int trial = 0; trial < 30; ++trial) {
            const Series series = cutSeries({randomNumbers(random, 60), randomNumbers(random, 75)});
            FramingOptions options;
            options.difference.assign(difference.begin(), difference.end());
            options.horizon = 1 + int(random.below(8));
            options.testEnd = int(random.below(4));
            options.scalePer = random.below(2) ? ScalePer::Pooled : ScalePer::Series;
            const FramedSeries framed = frame(series, options);
            for (const SupervisedRows* part : {&framed.train, &framed.test})
                for (std::size_t i = 0; i < part->size(); ++i) {
                    const SupervisedRow row = (*part)[i];
                    const Numbers values = framed.forecastValues(row, row.scaledTarget);
                    for (int step = 0; step < options.horizon; ++step)
                        QVERIFY(std::abs(values[std::size_t(step)] - framed.actualValue(row, step)) < 1e-9);
                }
        }
    }

    /// The numbers of a test row are those that follow from the values before it.
    void rowsAfter() {
        RandomStream random(7, 0, Purpose::Resampling, 0);
        Series series;
        series.values = randomNumbers(random, 50);
        FramingOptions options;
        options.lags = 2, options.difference = {3, 1}, options.horizon = 4, options.testSize = 5;
        const FramedSeries framed = frame(series, options);
        for (std::size_t i = 0; i < framed.test.size(); ++i) {
            const SupervisedRow row = framed.test[i];
            const auto known = std::span(series.values).first(std::size_t(row.seriesRow));
            const SupervisedRows after = framed.rowAfter(known);
            QVERIFY(listOf(after[0].scaledInput) == listOf(row.scaledInput));
            QVERIFY(std::isnan(after[0].target[0]));
            QVERIFY(framed.forecastsAfter(known, listOf(row.scaledTarget)) ==
                    framed.forecastValues(row, row.scaledTarget));
        }
    }

    void refusalsSayWhere() {
        const auto text = [](const Series& series, const FramingOptions& options) {
            const Problems problems = checkFraming(series, options);
            return problems.size() == 1 ? QString::fromStdString(sentence(problems.front())) : QString();
        };
        const Numbers squares{1, 4, 9, 16, 25, 36, 49}, line{1, 2, 3, 4, 5, 6, 7};
        FramingOptions options;
        options.testSize = 2;
        QCOMPARE(text(cutSeries({squares, {1, 2, 4}}), options),
                 QString("Sequence \"b\": 3 values found; at least 6 are needed for a test period of 2 after "
                         "differencing."));
        QCOMPARE(text(cutSeries({squares, line}), options),
                 QString("Sequence \"b\": All differences of the training rows are equal; scaling is impossible after "
                         "differencing."));
        options.scalePer = ScalePer::Pooled;  // together they are not all equal
        QVERIFY(checkFraming(cutSeries({squares, line}), options).empty());
        Series series;
        series.values = squares;
        series.inputs = {{"Promo", false, {0, 0, 0, 0, 0, 0, 0}}};
        QCOMPARE(text(series, options),
                 QString("Column \"Promo\": All values are equal; scaling to [-1, 1] is impossible."));
        options.scale.kind = ScaleKind::None;
        QVERIFY(checkFraming(series, options).empty());
        options.horizon = 4;
        QCOMPARE(text(series, options),
                 QString("7 values found; at least 9 are needed for a test period of 2 after differencing."));
    }

    /// The hash is that of the values where there is nothing else, and changes with all that is trained on.
    void hashes() {
        const Series plain = cutSeries({{1, 2, 3, 4}});
        Series uncut = plain;
        uncut.sequences.clear();
        QCOMPARE(dataHash(plain), dataHash(uncut));
        std::set<std::string> all{dataHash(plain), dataHash(cutSeries({{1, 2}, {3, 4}})),
                                  dataHash(cutSeries({{1}, {2, 3, 4}}))};
        for (const Numbers& values : {Numbers{1, 2, 3, 4}, Numbers{1, 2, 3, 5}}) {
            Series more = plain;
            more.inputs = {{"x", false, values}};
            all.insert(dataHash(more));
        }
        QCOMPARE(all.size(), std::size_t(5));
    }

private:
    static void compareForecasts(const FramedSeries& framed, std::size_t sequence, const Json& policy) {
        if (!policy.contains("test_predictions")) return;
        const Json &scaled = policy["test_predictions_scaled"], &expected = policy["test_predictions"];
        const auto numbers = [](const Json& json) { return json.is_array() ? json.get<Numbers>() : Numbers{json}; };
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const SupervisedRow row = framed.test[framed.test.first(sequence) + i];
            const Numbers ours = framed.forecastValues(row, numbers(scaled[i])), theirs = numbers(expected[i]);
            QCOMPARE(ours.size(), theirs.size());
            for (std::size_t step = 0; step < ours.size(); ++step) QVERIFY(std::abs(ours[step] - theirs[step]) < 1e-9);
        }
    }
};

WORKBENCH_TEST(TestSequences, Nothing)
#include "tst_sequences.moc"
