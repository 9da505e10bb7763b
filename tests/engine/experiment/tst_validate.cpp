// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <functional>

#include "engine/experiment/validate.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

using Change = std::function<void(ExperimentConfig&)>;

QByteArray codes(const Problems& problems) {
    QByteArray all;
    for (const Problem& p : problems) all += QByteArray(all.isEmpty() ? "" : " ") + kindOf(p.code).name.data();
    return all;
}

Problems problemsOf(const Change& change) {
    ExperimentConfig config;
    change(config);
    return validate(config, shampooSales());
}

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestValidate : public QObject {
    Q_OBJECT
private slots:
    void verdicts_data();
    void verdicts();
    void allProblemsAtOnce();
    void batchMessageNamesTheDivisors();
    void heldOutRowsNeedDivisorsInCommon();
    void rowCounts();
    void namesStayInTheFolder_data();
    void namesStayInTheFolder();
};

void TestValidate::verdicts_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* what, Change change, const char* code = "") {
        QTest::newRow(what) << change << QByteArray(code);
    };
    const char* range = "CONFIG_OUT_OF_RANGE";
    row("the default", [](auto&) {});
    row(
        "no repeats", [](auto& c) { c.repeats = 0; }, range);
    row("a million repeats", [](auto& c) { c.repeats = 1'000'000; });
    row(
        "more repeats", [](auto& c) { c.repeats = 1'000'001; }, range);
    row(
        "negative epochs", [](auto& c) { c.training.epochs = -1; }, range);
    row("one epoch", [](auto& c) { c.training.epochs = 1; });
    row(
        "a billion epochs", [](auto& c) { c.training.epochs = 1'000'000'000; }, range);
    row(
        "too many steps in all",
        [](auto& c) {
            c.training.epochs = 10'000'000;
            c.repeats = 1'000'000;
        },
        "CONFIG_TOO_LONG");
    row(
        "no units", [](auto& c) { c.network.units = {}; }, range);
    row(
        "a layer without units",
        [](auto& c) {
            c.network.units = {2, 0};
        },
        range);
    row(
        "a billion units", [](auto& c) { c.network.units = {1'000'000'000}; }, range);
    row("1024 units", [](auto& c) { c.network.units = {1024}; });
    row(
        "nine layers", [](auto& c) { c.network.units = std::vector<int>(9, 1); }, range);
    row(
        "no lags", [](auto& c) { c.framing.lags = 0; }, range);
    row(
        "40 lags of 36 values", [](auto& c) { c.framing.lags = 40; }, "SERIES_TOO_SHORT");
    row("difference 12 and 1", [](auto& c) {
        c.framing.difference = {12, 1};
        c.training.batchSize = 1;
    });
    row(
        "a negative difference", [](auto& c) { c.framing.difference = {-1}; }, range);
    row(
        "a difference of 100", [](auto& c) { c.framing.difference = {100}; }, "SERIES_TOO_SHORT");
    row(
        "a test of nothing", [](auto& c) { c.framing.testSize = 0; }, range);
    row(
        "a training row", [](auto& c) { c.framing.trainSize = 1; }, range);
    row("two training rows", [](auto& c) { c.framing.trainSize = 2; });
    row("22 training rows", [](auto& c) { c.framing.trainSize = 22; });
    row(
        "23 training rows", [](auto& c) { c.framing.trainSize = 23; }, "CONFIG_TRAIN_ROWS");
    row(
        "a scale upside down",
        [](auto& c) {
            c.framing.scale = {ScaleKind::MinMax, 1, -1};
        },
        range);
    row(
        "a scale beyond float32",
        [](auto& c) {
            c.framing.scale = {ScaleKind::MinMax, -1e308, 1e308};
        },
        range);
    row(
        "a scale that float32 makes one number",
        [](auto& c) {
            c.framing.scale = {ScaleKind::MinMax, 1, 1 + 1e-12};
        },
        range);
    row(
        "a scale of NaN",
        [](auto& c) {
            c.framing.scale = {ScaleKind::MinMax, NAN, 1};
        },
        range);
    row(
        "learning rate 0", [](auto& c) { c.training.optimizer.learningRate = 0; }, range);
    row(
        "learning rate NaN", [](auto& c) { c.training.optimizer.learningRate = NAN; }, range);
    row("learning rate 1e6", [](auto& c) { c.training.optimizer.learningRate = 1e6; });
    row(
        "learning rate beyond float32", [](auto& c) { c.training.optimizer.learningRate = 1e39; }, range);
    row(
        "beta 1", [](auto& c) { c.training.optimizer.beta1 = 1; }, range);
    row(
        "beta that float32 rounds to 1", [](auto& c) { c.training.optimizer.beta2 = 0.999999999; }, range);
    row(
        "epsilon that float32 rounds to 0", [](auto& c) { c.training.optimizer.epsilon = 1e-60; }, range);
    row(
        "no rows in a batch", [](auto& c) { c.training.batchSize = 0; }, range);
    row(
        "a batch that does not divide",
        [](auto& c) {
            c.training.batchSize = 5;
            c.forecast.batchSize = 1;
        },
        "CONFIG_BATCH_DIVIDES");
    row(
        "a stateful batch larger than the rows",
        [](auto& c) {
            c.training.batchSize = 44;
            c.forecast.batchSize = 1;
        },
        "CONFIG_BATCH_DIVIDES");
    row("a stateless batch that does not divide", [](auto& c) {
        c.training.batchSize = 5;
        c.training.stateful = false;
    });
    row("a stateless batch larger than the rows", [](auto& c) {
        c.training.batchSize = 1'000'000;
        c.training.stateful = false;
    });
    row("the same with a wide network", [](auto& c) {
        c.training.batchSize = 1'000'000;
        c.training.stateful = false;
        c.network.units = {1024};
    });
    row(
        "batch 12, test of 10",
        [](auto& c) {
            c.framing.trainSize = 12;
            c.training.batchSize = 12;
            c.framing.testSize = 10;
        },
        "CONFIG_FORECAST_BATCH_DIVIDES");
    row("the same in calls of 5", [](auto& c) {
        c.framing.trainSize = 12;
        c.training.batchSize = 12;
        c.framing.testSize = 10;
        c.forecast.batchSize = 5;
    });
    row(
        "shuffled and stateful", [](auto& c) { c.training.shuffle = true; }, "CONFIG_SHUFFLE_STATEFUL");
    row("hold out six", [](auto& c) { c.training.validation = {.size = 6}; });
    row(
        "hold out none", [](auto& c) { c.training.validation = {.size = 0}; }, "CONFIG_OUT_OF_RANGE");
    row(
        "hold out all", [](auto& c) { c.training.validation = {.size = 22}; }, "CONFIG_VALIDATION_ROWS");
    row(
        "hold out more than there are", [](auto& c) { c.training.validation = {.size = 100'000'000}; },
        "CONFIG_VALIDATION_ROWS");
    row(
        "batches of 4 that 22 - 6 rows fill and 6 do not",
        [](auto& c) {
            c.training.batchSize = 4;
            c.training.validation = {.size = 6};
        },
        "CONFIG_VALIDATION_DIVIDES");
    row(
        "batches of 4 that 8 rows fill and 22 - 8 do not",
        [](auto& c) {
            c.training.batchSize = 4;
            c.training.validation = {.size = 8};
        },
        "CONFIG_BATCH_DIVIDES");
    row("partial batches of a stateless network", [](auto& c) {
        c.training.batchSize = 4;
        c.training.stateful = false;
        c.training.validation = {.size = 7};
    });
    row(
        "rules that look at nothing",
        [](auto& c) {
            c.training.earlyStopping.emplace();
            c.training.reduceLearningRate.emplace();
        },
        "CONFIG_NEEDS_VALIDATION CONFIG_NEEDS_VALIDATION");
    row("rules that look at the loss", [](auto& c) {
        c.training.earlyStopping = {Monitor::Loss, 0, 0.0, true};
        c.training.reduceLearningRate = {.monitor = Monitor::Loss};
        c.training.bestWeights = true;
    });
    row(
        "absurd rules",
        [](auto& c) {
            c.training.earlyStopping = {Monitor::Loss, -1, -0.5, true};
            c.training.reduceLearningRate = {Monitor::Loss, 1.0, -1, std::nan(""), -1, -1.0};
        },
        "CONFIG_OUT_OF_RANGE CONFIG_OUT_OF_RANGE CONFIG_OUT_OF_RANGE CONFIG_OUT_OF_RANGE CONFIG_OUT_OF_RANGE "
        "CONFIG_OUT_OF_RANGE CONFIG_OUT_OF_RANGE");
    row("trained stateless, forecast stateful", [](auto& c) {
        c.training.stateful = false;
        c.training.batchSize = 5;
        c.forecast.stateful = true;
        c.forecast.batchSize = 4;
    });
    row(
        "the same in calls that do not divide",
        [](auto& c) {
            c.training.stateful = false;
            c.training.batchSize = 5;
            c.forecast.stateful = true;
        },
        "CONFIG_FORECAST_BATCH_DIVIDES");
    row("trained stateful, forecast stateless in any calls", [](auto& c) {
        c.forecast.stateful = false;
        c.forecast.batchSize = 5;
    });
    row("a given state", [](auto& c) { c.forecast.initialState = {{.h = {{0.5}}, .c = {{1}}}}; });
    row("one for each row of a call", [](auto& c) {
        c.forecast.batchSize = 2;
        c.forecast.initialState = {{.h = {{0.5}, {0.25}}, .c = {{1}}}};
    });
    row(
        "of a stateless forecast",
        [](auto& c) {
            c.forecast.stateful = false;
            c.forecast.initialState = {{.h = {{0.5}}, .c = {{1}}}};
        },
        "CONFIG_INITIAL_STATE");
    row(
        "of too many layers",
        [](auto& c) {
            c.forecast.initialState = {{.h = {{0.5}}, .c = {{1}}}, {.h = {{0.5}}, .c = {{1}}}};
        },
        "CONFIG_INITIAL_STATE");
    row(
        "of too many units, without c",
        [](auto& c) {
            c.forecast.initialState = {{.h = {{0.5, 1}}, .c = {}}};
        },
        "CONFIG_INITIAL_STATE CONFIG_INITIAL_STATE");
    row(
        "too few rows, not finite in float32",
        [](auto& c) {
            c.forecast.batchSize = 3;
            c.forecast.initialState = {{.h = {{0.5}, {0.25}}, .c = {{1e39}}}};
        },
        "CONFIG_INITIAL_STATE CONFIG_INITIAL_STATE");
    row("eight layers of 1024", [](auto& c) { c.network.units = std::vector<int>(8, 1024); });
}

void TestValidate::verdicts() {
    QFETCH(Change, change);
    QFETCH(QByteArray, expected);
    const Problems problems = problemsOf(change);
    QCOMPARE(codes(problems), expected);
    for (const Problem& p : problems) QVERIFY(!sentence(p).empty());
}

void TestValidate::allProblemsAtOnce() {
    QCOMPARE(problemsOf([](ExperimentConfig& c) {
                 c.repeats = 0, c.training.epochs = 0, c.network.units = {0}, c.framing.lags = -1, c.name = "/";
             }).size(),
             std::size_t(5));
    QCOMPARE(codes(problemsOf([](ExperimentConfig& c) { c.training.batchSize = 5; })),
             QByteArray("CONFIG_BATCH_DIVIDES CONFIG_FORECAST_BATCH_DIVIDES"));
}

void TestValidate::batchMessageNamesTheDivisors() {
    const Problem p = problemsOf([](ExperimentConfig& c) { c.training.batchSize = 5, c.forecast.batchSize = 1; }).at(0);
    QVERIFY(sentence(p).find("Use 1, 2, 11 or 22, or the last 20 rows (\"framing.train_size\": 20).") !=
            std::string::npos);
}

/// Of a number that divides both the rows that are learned from and those that are held out.
void TestValidate::heldOutRowsNeedDivisorsInCommon() {
    const auto told = [](int batch, int held) {
        return sentence(problemsOf([&](ExperimentConfig& c) {
                            c.training.batchSize = batch, c.training.validation = {.size = held},
                            c.forecast.batchSize = 1;
                        }).at(0));
    };
    QVERIFY(told(4, 6).find("does not divide the 6 held-out rows") != std::string::npos);
    QVERIFY(told(4, 6).find("Use 1 or 2, or hold out another number of rows.") != std::string::npos);
    QVERIFY(told(5, 5).find("Batch size 5 does not divide the 17 training samples") != std::string::npos);
    QVERIFY(told(5, 5).find("the last 20 rows") != std::string::npos);
}

void TestValidate::rowCounts() {
    Series series = shampooSales();
    QCOMPARE(trainingRows({}, series), 22);
    FramingOptions framing{.difference = {12, 1}, .lags = 2, .testSize = 3};
    QCOMPARE(trainingRows(framing, series), 18);
    framing.horizon = 3, framing.testEnd = 4;
    QCOMPARE(trainingRows(framing, series), 12);
    series.sequences = {{"a", 0, 22}, {"b", 22, 36}};
    framing = {.testSize = 3};
    QCOMPARE(trainingRows(framing, series), 17 + 9);
    framing.lags = 1000;
    QCOMPARE(trainingRows(framing, series), 0);
    framing.trainSize = 12;
    QCOMPARE(trainingRows(framing, shampooSales()), 12);
}

void TestValidate::namesStayInTheFolder_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* what, QByteArray name, bool good) { QTest::newRow(what) << name << good; };
    row("plain", "mine", true);
    row("Chinese", "有状态 · 第二次", true);
    row("dots", "..", true);
    row("spaces inside", "a b (2)", true);
    row("200 bytes", QByteArray(200, 'n'), true);
    row("201 bytes", QByteArray(201, 'n'), false);
    row("empty", "", false);
    row("slash", "../escape", false);
    row("backslash", "..\\escape", false);
    row("line end", "a\nb", false);
    row("NUL", QByteArray("a\0b", 3), false);
    row("escape", "\x1b[31m", false);
    row("bidirectional", "a\u202Eb", false);
    row("not UTF-8", "\xff", false);
    row("space at the end", "a ", false);
}

void TestValidate::namesStayInTheFolder() {
    QFETCH(QByteArray, name);
    QFETCH(bool, good);
    QCOMPARE(problemsOf([&](ExperimentConfig& c) { c.name = name.toStdString(); }).empty(), good);
}

WORKBENCH_TEST(TestValidate, Nothing)
#include "tst_validate.moc"
