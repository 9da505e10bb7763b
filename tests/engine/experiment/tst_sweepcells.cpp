// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps as values: what files and the command line say, the cells that follow, what is refused and what is left out.
#include "engine/experiment/sweep.h"

#include <QTest>
#include <set>

#include "engine/experiment/configjson.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

Sweep varied(const std::string& base, std::initializer_list<const char*> axes) {
    Sweep sweep{base, {}};
    for (const char* axis : axes) sweep.axes.push_back(parseAxis(axis).value());
    return sweep;
}

std::vector<ExperimentConfig> cellsOf(const std::string& base, std::initializer_list<const char*> axes) {
    std::vector<ExperimentConfig> configs;
    for (const SweepCell& cell : sweepCells(varied(base, axes)).value) configs.push_back(cell.config);
    return configs;
}

QString wrong(const Problems& problems) {
    QStringList said;
    for (const Problem& problem : problems) said << QString::fromStdString(sentence(problem));
    return said.join(' ');
}

Checked<std::shared_ptr<const Series>> shampoo(const SeriesOptions& options) { return loadSeries(options, ""); }

}  // namespace

class TestSweepCells : public QObject {
    Q_OBJECT

private slots:
    void allCombinations() {
        const auto cells = sweepCells(varied("{}", {"network.units=1,4,[8,8]", "training.epochs=10,20"}));
        QVERIFY(cells.ok());
        QStringList names;
        for (const SweepCell& cell : cells.value) names << QString::fromStdString(cell.config.name);
        QCOMPARE(names,
                 QStringList({"network.units=1, training.epochs=10", "network.units=1, training.epochs=20",
                              "network.units=4, training.epochs=10", "network.units=4, training.epochs=20",
                              "network.units=[8,8], training.epochs=10", "network.units=[8,8], training.epochs=20"}));
        QVERIFY(cells.value[0].config.network.units == std::vector<int>{1});  // a bare number is a list of one
        QVERIFY(cells.value[5].config.network.units == std::vector<int>({8, 8}));
        QCOMPARE(cells.value[4].config.training.epochs, 10);
        QVERIFY(cells.value[4].values == std::vector<std::size_t>({2, 0}));
    }

    /// A cell is the configuration that one would write by hand.
    void asWrittenByHand() {
        const auto hand = [](const char* json) {
            ExperimentConfig config = parseConfig(json).value;
            config.name.clear();
            return config;
        };
        const auto cell = [](const std::string& base, const char* axis, std::size_t number = 0) {
            ExperimentConfig config = cellsOf(base, {axis}).at(number);
            config.name.clear();
            return config;
        };
        QVERIFY(cell("{}", "training.early_stopping.patience=7") ==
                hand(R"({"training": {"early_stopping": {"patience": 7}}})"));
        QVERIFY(cell("{}", R"(training.early_stopping=null,{"patience":3})", 1) ==
                hand(R"({"training": {"early_stopping": {"patience": 3}}})"));
        QVERIFY(cell("{}", "framing.scale=none,standard,[0,1]", 2) == hand(R"({"framing": {"scale": [0, 1]}})"));
        QVERIFY(cell("{}", "framing.difference=0,[12,1]", 1) == hand(R"({"framing": {"difference": [12, 1]}})"));
        QVERIFY(cell("{}", "seed=18446744073709551615") == hand(R"({"seed": "18446744073709551615"})"));
        QVERIFY(cell("{}", "network.cell=lstm,gru", 1) == hand(R"({"network": {"cell": "gru"}})"));
        QVERIFY(cell("{}", "training.stateful=true,false", 1) == hand(R"({"training": {"stateful": false}})"));
        // A Keras version brings its defaults along, but not over what the base says.
        QVERIFY(cell("{}", "keras=2.0,3", 1) == hand(R"({"keras": "3"})"));
        QVERIFY(cell(sweepBase(presetConfig(*findPreset("stateful"))), "keras=3") == hand(R"({"keras": "3"})"));
        QVERIFY(cell(R"({"network": {"recurrent_activation": "hard_sigmoid"}})", "keras=3") ==
                hand(R"({"keras": "3", "network": {"recurrent_activation": "hard_sigmoid"}})"));
    }

    void basesAreWhatTheyWere() {
        for (const Preset& preset : presets())
            for (const KerasVersion keras : {KerasVersion::V2_0, KerasVersion::V3}) {
                const ExperimentConfig config = presetConfig(preset, keras);
                QVERIFY(parseConfig(sweepBase(config)).value == config);
            }
        ExperimentConfig odd = shortPreset("stateless");
        odd.unknownKeys = R"({"training":{"colour":null}})";
        odd.training.optimizer.learningRate = 0.1;
        QVERIFY(parseConfig(sweepBase(odd)).value == odd);
    }

    void files() {
        const std::string text = R"({"sweep": 1, "base": {"training": {"epochs": 5}},
 "axes": [{"key": "network.units", "values": [[1], [2, 2]]},
          {"key": "stopping", "values": [{"name": "none", "set": {}},
             {"name": "early", "set": {"training.early_stopping": {"patience": 3}, "training.validation.size": 4}}]}]})";
        QVERIFY(looksLikeSweep(text));
        QVERIFY(!looksLikeSweep("{\"training\": {}}") && !looksLikeSweep("[1"));
        const auto sweep = parseSweep(text);
        QVERIFY2(sweep.ok(), qPrintable(wrong(sweep.problems)));
        const auto cells = sweepCells(sweep.value).value;
        QCOMPARE(cells.size(), std::size_t(4));
        QCOMPARE(cells[3].config.name, std::string("network.units=[2,2], stopping=early"));
        QCOMPARE(cells[3].config.training.epochs, 5);
        QCOMPARE(cells[3].config.training.earlyStopping->patience, 3);
        QCOMPARE(cells[3].config.training.validation->size, 4);
        QVERIFY(!cells[2].config.training.earlyStopping);
    }

    /// Written and read again, a sweep has the same cells.
    void written() {
        const Sweep sweep =
            varied(sweepBase(presetConfig(*findPreset("stateless"), KerasVersion::V3)),
                   {"training.optimizer.learning_rate=1e-3,0.01", "keras=2.0,3", "network.units=4,[8, 8]"});
        const auto again = parseSweep(sweepText(sweep));
        QVERIFY2(again.ok() && again.problems.empty(), qPrintable(wrong(again.problems)));
        const auto before = sweepCells(sweep).value, after = sweepCells(again.value).value;
        QCOMPARE(after.size(), std::size_t(8));
        for (std::size_t cell = 0; cell < 8; ++cell) QVERIFY(before[cell].config == after[cell].config);
        QCOMPARE(before[0].config.name,
                 std::string("training.optimizer.learning_rate=1e-3, keras=2.0, network.units=4"));
    }

    void writtenFiles() {
        const Sweep sweep = varied(R"({"series": {"csv": "a.csv"}})", {R"(series.csv=a.csv,["a.csv","b.csv"],null)"});
        const auto cells = sweepCells(parseSweep(sweepText(sweep)).value).value;
        QVERIFY(cells[1].config.series.csv == std::vector<std::string>({"a.csv", "b.csv"}));
        QVERIFY(cells[2].config.series.csv.empty());
    }

    /// The sidecar of results may be the base.
    void sidecars() {
        const auto sweep = parseSweep(R"({"sweep": 1, "base": {"data_hash": "x", "config": {"training": {"epochs": 7}}},
            "axes": [{"key": "network.units", "values": [3]}]})");
        QVERIFY(sweep.ok());
        const ExperimentConfig config = sweepCells(sweep.value).value.at(0).config;
        QVERIFY(config.training.epochs == 7 && config.network.units == std::vector<int>{3});
    }

    void refusedFiles_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const char* json, const char* says) {
            QTest::newRow(name) << std::string(json) << QString(says);
        };
        add("version", R"({"sweep": 2, "base": {}, "axes": [{"key": "seed", "values": [1]}]})",
            "Line 1, column 11: \"sweep\" is 2");
        add("no sweep", R"({"base": {}, "axes": [{"key": "seed", "values": [1]}]})", "\"sweep\" is missing");
        add("no base", R"({"sweep": 1, "axes": [{"key": "seed", "values": [1]}]})", "\"base\" is missing");
        add("base",
            "{\"sweep\": 1, \"base\":\n {\"network\": {\"units\": \"x\"}}, \"axes\": [{\"key\": \"seed\", \"values\": "
            "[1]}]}",
            "Line 2, column 24: \"network.units\" must be");
        add("no axes", R"({"sweep": 1, "base": {}})", "\"axes\" is missing");
        add("empty axes", R"({"sweep": 1, "base": {}, "axes": []})", "from 1 to 3");
        add("no list", R"({"sweep": 1, "base": {}, "axes": {}})", "\"axes\" must be a list, not an object");
        add("no key", R"({"sweep": 1, "base": {}, "axes": [{"values": [1]}]})", "\"axes[0].key\" is missing");
        add("no values", R"({"sweep": 1, "base": {}, "axes": [{"key": "seed"}]})", "\"axes[0].values\" is missing");
        add("empty values", R"({"sweep": 1, "base": {}, "axes": [{"key": "seed", "values": []}]})", "1 or more");
        add("syntax", R"({"sweep": 1, )", "not valid JSON");
    }
    void refusedFiles() {
        QFETCH(std::string, json);
        QFETCH(QString, says);
        const auto sweep = parseSweep(json);
        QVERIFY(!sweep.ok());
        QVERIFY2(wrong(sweep.problems).contains(says), qPrintable(wrong(sweep.problems)));
    }

    void refusedValues_data() {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<QString>("says");
        QTest::newRow("key") << "network.unts=1"
                             << "There is no setting \"network.unts\". Settings there: cell, units,";
        QTest::newRow("section") << "netwrk.units=1"
                                 << "There is no setting \"netwrk.units\". Settings there: name,";
        QTest::newRow("below a value") << "training.epochs.most=1"
                                       << "There is no setting \"training.epochs.most\"";
        QTest::newRow("within a value") << R"(training.early_stopping={"patiense":1})"
                                        << "There is no setting";
        QTest::newRow("type") << "training.epochs=1,many"
                              << "\"training.epochs\" must be a whole number, not the text \"many\"";
        QTest::newRow("name") << "network.cell=lstm,gro"
                              << "\"gro\" is not a known value";
        QTest::newRow("range") << "training.epochs=10,0"
                               << "\"training.epochs\" is 0; it must be from 1";
        QTest::newRow("Keras") << "training.validation_split=0.1"
                               << "Use \"training.validation\"";
    }
    void refusedValues() {
        QFETCH(QString, axis);
        QFETCH(QString, says);
        const auto cells = sweepCells(varied("{}", {axis.toUtf8().constData()}));
        QVERIFY(!cells.ok());
        QVERIFY2(wrong(cells.problems).contains(says), qPrintable(wrong(cells.problems)));
    }

    void tooMuch() {
        QVERIFY(!sweepCells(Sweep{"{}", {}}).ok());
        QVERIFY(!sweepCells(varied("{}", {"seed=1", "stream=1", "repeats=1", "training.epochs=1"})).ok());
        QVERIFY(wrong(sweepCells(varied("{}", {"seed=1,2", "seed=3"})).problems).contains("no other axis"));
        std::string many = "seed=1";
        for (int i = 2; i <= 101; ++i) many += "," + std::to_string(i);
        const std::string streams = std::string("stream").append(many.substr(4));
        QVERIFY(
            wrong(sweepCells(varied("{}", {many.c_str(), streams.c_str()})).problems).contains("10201 combinations"));
    }

    void commandLineSyntax() {
        for (const char* text : {"", "seed", "=1", "seed=", "seed=1,,2", "seed=1,", "network.units=[1",
                                 "network.units=1]", "name=\"a", "network.units=[1}"})
            QVERIFY2(!parseAxis(text), text);
        QVERIFY(parseAxis("series.csv=\xff").has_value());  // not UTF-8
        const auto axis = parseAxis(" framing.scale = none , [-1, 1],\"a,b\" ").value();
        QCOMPARE(axis.key, std::string("framing.scale"));
        QCOMPARE(axis.values.size(), std::size_t(3));
        QCOMPARE(axis.values[0].json, std::string("\"none\""));
        QCOMPARE(axis.values[1].name, std::string("[-1, 1]"));
        QCOMPARE(axis.values[2].name, std::string("a,b"));
    }

    void ranges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");  // empty = refused
        const auto add = [](const char* text, const QStringList& values) {
            QTest::newRow(text) << QString(text) << values;
        };
        add("1..5", {"1", "2", "3", "4", "5"});
        add("0.5..2 step 0.5", {"0.5", "1", "1.5", "2"});
        add("0.1..0.5 step 0.1", {"0.1", "0.2", "0.3", "0.4", "0.5"});
        add("10..35 step 10", {"10", "20", "30"});
        add("-1..1", {"-1", "0", "1"});
        // 50 x 60^(i/7), rounded: 50, 89.7, 161.1, 289.1, 518.8, 931.1, 1671.2, 3000
        add("50..3000 log 8", {"50", "90", "161", "289", "519", "931", "1671", "3000"});
        add("0.001..0.1 log 5", {"0.001", "0.00316", "0.01", "0.0316", "0.1"});
        add("1..3 log 8", {"1", "2", "3"});  // whole numbers, each once
        add("8", {"8"});
        add("../a.csv", {"../a.csv"});
        add("a..b", {"a..b"});
        add("1..x", {"1..x"});
        for (const char* refused : {"5..1", "1..1", "1..5 step 0", "1..5 step -1", "0..5 log 3", "1..5 log 1",
                                    "1..5 log x", "1..5 step x", "1..100000", "1..1e300", "1..inf", "1..5 log 1001"})
            add(refused, {});
    }
    void ranges() {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        const auto found = rangeValues(text.toStdString());
        QCOMPARE(found.has_value(), !values.isEmpty());
        QStringList texts;
        for (const std::string& value : found.value_or(std::vector<std::string>()))
            texts << QString::fromStdString(value);
        QCOMPARE(texts, values);
        const auto axis = parseAxis("x=7," + text.toStdString());
        QCOMPARE(axis.has_value(), !values.isEmpty());
        if (axis) QCOMPARE(axis->values.size(), std::size_t(values.size()) + 1);
    }

    /// Names become parts of file names and tell cells apart.
    void names() {
        const auto cells = cellsOf("{}", {R"(series.csv=a/b.csv,"a\\b.csv")"});
        std::set<std::string> all;
        for (const ExperimentConfig& config : cells) {
            all.insert(config.name);
            QVERIFY(config.name.find_first_of("/\\") == std::string::npos);
        }
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(cellsOf("{}", {"seed=1,1"})[1].name, std::string("seed=1 (2)"));
        std::string list = "framing.difference=[1";
        for (int i = 0; i < 200; ++i) list += ",1";
        const auto lengthy = cellsOf("{}", {(list + "],1").c_str()});
        QVERIFY(lengthy.empty() || lengthy[0].name.size() <= 200);  // four differences are possible
    }

    void impossibleCellsAreLeftOut() {
        const auto cells =
            sweepCells(varied("{}", {"training.batch_size=1,2,5", "training.stateful=true,false"})).value;
        const SweepPlan plan = planSweep(cells, shampoo);
        QCOMPARE(plan.cells.size(), std::size_t(5));  // a stateless network may have a short last batch
        QCOMPARE(plan.leftOut.size(), std::size_t(1));
        QCOMPARE(plan.leftOut[0].name, std::string("training.batch_size=5, training.stateful=true"));
        QCOMPARE(plan.leftOut[0].why.front().code, ProblemCode::ConfigBatchDivides);
        QVERIFY(plan.leftOut[0].values == std::vector<std::size_t>({2, 0}));
    }

    void seriesAreReadOnce() {
        const auto cells = sweepCells(varied("{}", {"training.epochs=1,2,3", "framing.lags=1,2"})).value;
        int reads = 0;
        const auto counted = [&reads](const SeriesOptions& options) {
            ++reads;
            return shampoo(options);
        };
        QCOMPARE(planSweep(cells, counted).cells.size(), std::size_t(6));
        QCOMPARE(reads, 1);
        const SweepPlan none = planSweep(sweepCells(varied("{}", {"series.csv=null,missing.csv"})).value, shampoo);
        QVERIFY(hasFileProblem(none.problems) && none.cells.empty());
    }

    /// The bits of a cell are those of its configuration alone, and cells share packs.
    void bits() {
        const auto cells = sweepCells(varied(sweepBase(shortPreset("stateful", 4, 5)),
                                             {"training.optimizer.learning_rate=0.001,0.01,0.1", "network.units=1,2"}));
        std::vector<Prepared> experiments;
        for (const PlannedCell& cell : planSweep(cells.value, shampoo).cells) experiments.push_back(cell.experiment);
        ExperimentRun run(experiments);
        QCOMPARE(run.packCount(), 2);  // 3 rates x 5 repeats fill one pack of sixteen for each number of units
        run.execute();
        const auto together = rmseBits(run);
        for (std::size_t cell = 0; cell < experiments.size(); ++cell)
            for (int repeat = 0; repeat < 5; ++repeat)
                QCOMPARE(together[cell][std::size_t(repeat)],
                         lstm::testing::bits(runAlone(experiments[cell], repeat).rmse));
    }
};

WORKBENCH_TEST(TestSweepCells, Nothing)
#include "tst_sweepcells.moc"
