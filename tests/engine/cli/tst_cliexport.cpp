// SPDX-License-Identifier: GPL-3.0-or-later
// `export-keras`: what is written where, and what is refused. (What the programs do: tst_kerasscript.)
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

class TestCliExport : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void toFileOrOutput() {
        const Answer printed = call({"export-keras", "--config", config()});
        QCOMPARE(printed.exit, 0);
        QVERIFY(printed.out.startsWith("#!/usr/bin/env python3\n"));
        QVERIFY(printed.out.contains("from keras import backend as K"));
        const Answer written = call({"export-keras", "--config", config(), "-o", path("mine.py")});
        QCOMPARE(written.exit, 0);
        QCOMPARE(written.out, QByteArray());
        QCOMPARE(read("mine.py"), printed.out);
    }

    /// The generation follows the experiment's own version, unless it is named.
    void generations() {
        const QString third = config(R"({"keras": "3", "training": {"epochs": 2}})");
        QVERIFY(call({"export-keras", "--config", third}).out.contains("Input(batch_shape="));
        const QByteArray second = call({"export-keras", "--config", third, "--keras", "2"}).out;
        QVERIFY(second.contains("batch_input_shape=") && !second.contains("Input("));
        QVERIFY(second.contains("recurrent_activation=\"sigmoid\""));  // what it trains stays the experiment's
    }

    void repeatsDiffer() {
        const QString file = config();
        const auto of = [&](const char* repeat) {
            return call({"export-keras", "--config", file, "--repeat", repeat}).out;
        };
        QCOMPARE(of("0"), call({"export-keras", "--config", file}).out);
        QVERIFY(of("0") != of("1"));
    }

    void refused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const auto row = [](const QStringList& arguments, int exit) {
            QTest::newRow(qPrintable(arguments.join(' '))) << arguments << exit;
        };
        row({}, 2);
        row({"nosuch"}, 2);
        row({"tutorial"}, 2);
        row({"stateful", "--config", "x.json"}, 2);
        row({"stateful", "--repeat", "-1"}, 2);
        row({"stateful", "--repeat", "one"}, 2);
        row({"stateful", "--keras", "4"}, 2);
        row({"--config", "nosuch.json"}, 4);
        row({"stateful", "-o", "/nosuch/folder/mine.py"}, 4);
        row({"stateful", "-o", "/"}, 4);
    }
    void refused() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        const Answer answer = call(QStringList{"export-keras"} + arguments);
        QCOMPARE(answer.exit, exit);
        QVERIFY(!answer.err.isEmpty());
        QCOMPARE(answer.out, QByteArray());
    }

    void clipsBothWays() {
        const QString file = config(R"({"training": {"epochs": 2, "optimizer": {"clipnorm": 1, "clipvalue": 0.5}}})");
        QCOMPARE(call({"export-keras", "--config", file}).exit, 0);
        const Answer third = call({"export-keras", "--config", file, "--keras", "3", "-o", path("x.py")});
        QCOMPARE(third.exit, 3);
        QVERIFY(third.err.contains("clipnorm"));
        QVERIFY(!files().contains("x.py"));
    }
};

WORKBENCH_TEST(TestCliExport, Nothing)
#include "tst_cliexport.moc"
