// SPDX-License-Identifier: GPL-3.0-or-later
// Expected programs are written by hand after the tutorial's scripts and the documentation of Keras 2.0.3 and 3.
#include "gui/configuration/kerascode.h"
#include "tests/testmain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace lstm;

class TestKerasCode : public QObject {
    Q_OBJECT

    static QString lines(std::initializer_list<const char*> texts) {
        QStringList all;
        for (const char* text : texts) all << QString::fromUtf8(text);
        return all.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void stateful() {
        QCOMPARE(kerasCode({}, 22),
                 lines({"model = Sequential()", "model.add(LSTM(1, stateful=True,", "  batch_input_shape=(1, 1, 1)))",
                        "model.add(Dense(1))", "model.compile(", "  loss='mean_squared_error',", "  optimizer='adam')",
                        "for epoch in range(1000):", "  model.fit(X, y, epochs=1,", "    batch_size=1, shuffle=False)",
                        "  model.reset_states()", "forecasts = model.predict(", "  X_test, batch_size=1)"}));
    }

    void statelessIsOneFitWithoutResets() {
        ExperimentConfig c;
        c.training.stateful = false;
        c.training.shuffle = true;
        c.forecast.resetAfterEach = c.forecast.seedWithTraining = true;  // without effect, so without lines
        const QString code = kerasCode(c, 22);
        QVERIFY(code.contains(QStringLiteral("epochs=1000,\n  batch_size=1, shuffle=True)")));
        QVERIFY(!code.contains(QStringLiteral("reset_state")));
        QVERIFY(!code.contains(QStringLiteral("stateful")));
        QCOMPARE(code.count(QStringLiteral("predict")), 1);
    }

    void neverResetIsOneFitToo() {
        ExperimentConfig c;
        c.training.resetStates = ResetStates::Never;
        QVERIFY(kerasCode(c, 22).contains(QStringLiteral("\nmodel.fit(X, y, epochs=1000,")));
        QVERIFY(!kerasCode(c, 22).contains(QStringLiteral("reset_states")));
    }

    void seedingDropsAPartialCallAndForecastsHaveANetworkOfTheirOwn() {
        ExperimentConfig c;
        c.training.batchSize = 2;
        c.forecast.batchSize = 4;
        c.forecast.seedWithTraining = true;
        const QString code = kerasCode(c, 22);  // 5 whole calls of 4
        QVERIFY(code.contains(QStringLiteral("X[:20], batch_size=4)")));
        QVERIFY(code.contains(QStringLiteral("forecaster = build(4)")));
        QVERIFY(code.contains(QStringLiteral("batch_input_shape=(batch, 1, 1)")));
    }

    void resetsAfterEachForecastAreALoop() {
        ExperimentConfig c;
        c.forecast.resetAfterEach = true;
        QVERIFY(kerasCode(c, 22).endsWith(
            lines({"forecasts = []", "for i in range(12):", "  forecasts.extend(model.predict(",
                   "    X_test[i:i+1], batch_size=1))", "  model.reset_states()"})));
    }

    void keras3NamesInputAndResetsLayers() {
        ExperimentConfig c;
        c.keras = KerasVersion::V3;
        c.network.recurrentActivation = Activation::Sigmoid;
        c.training.optimizer.epsilon = 1e-7;
        c.framing.layout = Layout::TimeSteps;
        c.framing.lags = 3;
        const QString code = kerasCode(c, 20);
        QVERIFY(code.contains(QStringLiteral("model.add(Input(batch_shape=(1, 3, 1)))")));
        QVERIFY(code.contains(QStringLiteral("  for layer in model.layers[:-1]:\n    layer.reset_state()")));
        QVERIFY(code.contains(QStringLiteral("optimizer='adam')")));
        QVERIFY(!code.contains(QStringLiteral("recurrent_activation")));
    }

    void whatDiffersFromTheVersionIsWritten() {
        ExperimentConfig c;
        c.network.units = {2, 3};
        c.network.recurrentActivation = Activation::Sigmoid;
        c.training.optimizer.learningRate = 0.01;
        const QString code = kerasCode(c, 22);
        QVERIFY(code.contains(QStringLiteral("recurrent_activation='sigmoid'")));
        QVERIFY(code.contains(QStringLiteral("optimizer=Adam(lr=0.01))")));
        QCOMPARE(code.count(QStringLiteral("return_sequences=True")), 1);
    }

    void cellsAndOptimizersHaveTheirNames() {
        ExperimentConfig c;
        c.network.cell = Cell::Gru;
        c.network.resetAfter = true;
        c.training.optimizer.kind = OptimizerKind::Sgd;
        c.training.optimizer.momentum = 0.9;
        const QString gru = kerasCode(c, 22);
        QVERIFY(gru.contains(QStringLiteral("model.add(GRU(1, stateful=True,\n  reset_after=True,")));
        QVERIFY(gru.contains(QStringLiteral("optimizer=SGD(lr=0.001, momentum=0.9))")));
        c.network.cell = Cell::Dense;
        const QString dense = kerasCode(c, 22);
        QVERIFY2(dense.contains(QStringLiteral("model.add(Dense(1,\n  activation='tanh',\n  input_shape=(1,)))")),
                 qPrintable(dense));
        QVERIFY(!dense.contains(QStringLiteral("stateful")) && !dense.contains(QStringLiteral("reset")));
    }

    void everyVariantIsPython() {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty()) QSKIP("python3 is not installed");
        QString all;
        for (int bits = 0; bits < 128; ++bits) {
            ExperimentConfig c;
            c.training.stateful = bits & 1;
            c.training.resetStates = bits & 2 ? ResetStates::Epoch : ResetStates::Never;
            c.forecast.seedWithTraining = bits & 4;
            c.forecast.resetAfterEach = bits & 8;
            if (bits & 16) c.forecast.batchSize = 4;
            if (bits & 32) c.keras = KerasVersion::V3;
            if (bits & 64) c.network.units = {2, 2}, c.network.activation = Activation::Relu;
            c.network.cell = static_cast<Cell>(bits % 4);
            c.training.optimizer.kind = static_cast<OptimizerKind>(bits % 3);
            c.training.optimizer.nesterov = c.training.optimizer.amsgrad = bits & 2;
            all += kerasCode(c, 22) + QLatin1Char('\n');
        }
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QStringLiteral("import ast, sys; ast.parse(sys.stdin.read())")});
        process.write(all.toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        QCOMPARE(process.exitCode(), 0);
    }
};

WORKBENCH_TEST(TestKerasCode, Nothing)
#include "tst_kerascode.moc"
