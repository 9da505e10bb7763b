// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are kept in project files, as a stranger uses them: stopped, killed, continued, spread over machines,
// merged.
#include "engine/base/random.h"
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

namespace {

/// Everything but the time it took.
QJsonArray withoutSeconds(const Answer& answer) {
    QJsonArray all;
    for (const QJsonValue value : answer.json()["experiments"].toArray()) {
        QJsonObject experiment = value.toObject();
        experiment.remove("seconds");
        all.append(experiment);
    }
    return all;
}

}  // namespace

class TestCliProject : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        ProgramTest::init();
        write("short.json", R"({"name": "short", "colour": null, "training": {"epochs": 3}})");
    }
    void sameCommandContinues() {
        const QStringList run{"run",        "stateless_batch12", "seed_1", "noseed_1", "--config",
                              "short.json", "--repeats",         "20",     "--json"},
            kept = run + QStringList{"--project", "p.lstmwb"};
        const Answer unbroken = call(run), first = call(kept), again = call(kept);
        QCOMPARE(first.exit, 0);
        QCOMPARE(again.exit, 0);
        QCOMPARE(withoutSeconds(first), withoutSeconds(unbroken));  // JSON is the same, with a project or without
        QCOMPARE(withoutSeconds(again), withoutSeconds(unbroken));
        QCOMPARE(files(), (QStringList{"p.lstmwb", "short.json"}));
        QVERIFY(read("p.lstmwb").contains("colour"));  // unknown keys are kept
    }

    void nothingToDoIsQuick() {
        const QStringList run{"run",      "stateful", "--repeats",  "200",  "--project",
                              "p.lstmwb", "--json",   "--progress", "jsonl"};
        QCOMPARE(call(run).exit, 0);
        const Answer again = call(run);
        QCOMPARE(again.exit, 0);
        QVERIFY(!again.err.contains("\"event\":\"repeat\""));
        QVERIFY(again.err.contains("\"event\":\"end\"") && again.err.contains("\"done\":200,\"total\":200"));
        QCOMPARE(again.experiment()["rmse"].toArray().size(), 200);
    }

    void moreRepeatsLater() {
        const QStringList run{"run", "--config", "short.json", "--project", "p.lstmwb", "--json", "--repeats"};
        QCOMPARE(call(run + QStringList{"7"}).exit, 0);
        const QJsonValue more = call(run + QStringList{"30"}).experiment();
        QCOMPARE(more["rmse"].toArray(),
                 call({"run", "--config", "short.json", "--json", "--repeats", "30"}).experiment()["rmse"].toArray());
        QCOMPARE(call(run + QStringList{"4"}).experiment()["rmse"].toArray().size(), 4);  // the others stay
        QCOMPARE(kept("p.lstmwb"), 30);
    }

    void anotherExperiment() {
        QCOMPARE(call({"run", "--config", "short.json", "--repeats", "3", "--project", "p.lstmwb"}).exit, 0);
        const QByteArray before = read("p.lstmwb");
        const Answer other = call({"run", "stateless_batch12", "--config", "short.json", "--seed", "2", "--repeats",
                                   "3", "--project", "p.lstmwb"});
        QCOMPARE(other.exit, 3);
        QVERIFY2(other.err.contains("short") && other.err.contains("\"seed\" is \"1\" in one and \"2\" in the other"),
                 other.err.constData());
        QCOMPARE(other.out, QByteArray());
        QCOMPARE(read("p.lstmwb"), before);
        write("numbers.csv", "v\n1\n2\n4\n3\n5\n2\n6\n1\n7\n9\n2\n8\n4\n6\n3\n9\n1\n5\n7\n2\n");
        QCOMPARE(
            call({"run", "--config", "short.json", "--csv", "numbers.csv", "--repeats", "3", "--project", "p.lstmwb"})
                .exit,
            3);
        QCOMPARE(read("p.lstmwb"), before);
        QCOMPARE(call({"run", "stateless_batch12", "--repeats", "2", "--project", "p.lstmwb"}).exit,
                 0);  // of another name
        QCOMPARE(kept("p.lstmwb"), 5);
    }

    void csvFilesFromAProject() {
        const QStringList run{"run", "--config", "short.json", "--repeats", "5"};
        QCOMPARE(call(run + QStringList{"--out", "plain"}).exit, 0);
        QCOMPARE(call(run + QStringList{"--project", "p.lstmwb"}).exit, 0);
        QCOMPARE(call(run + QStringList{"--project", "p.lstmwb", "--out", "derived"}).exit, 0);
        QCOMPARE(read("derived/experiment_short.csv"), read("plain/experiment_short.csv"));
        QCOMPARE(read("derived/experiment_short.json"), read("plain/experiment_short.json"));
    }

    /// kill -9 at any moment: nothing that was committed is lost, and the end is that of an unbroken run, bit by bit.
    void killed() {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(call({"run", "stateful", "stateless", "--repeats", "200"}).exit, 0);
        const qint64 elapsed = qMax(qint64{1}, clock.elapsed());
        const int repeats =
            static_cast<int>(qBound(qint64{200}, 200 * 4000 / elapsed, qint64{20000}));  // about four seconds of work
        auto longest = static_cast<std::uint32_t>(qMax(qint64{200}, elapsed / 4));       // ms
        const QStringList run{"run",    "stateful",  "stateless", "--repeats", QString::number(repeats),
                              "--json", "--project", "p.lstmwb"};
        const int kills = qEnvironmentVariableIsSet("LSTM_KILLS") ? qEnvironmentVariableIntValue("LSTM_KILLS") : 20;
        lstm::RandomStream random(1, 0, lstm::Purpose::Resampling, 0);
        int before = 0,
            hits = 0;  // a hit is killed after it has committed something; a busy machine needs longer for that
        for (int k = 0; k < kills || hits < qMin(3, kills / 4); ++k) {
            QVERIFY2(k < 20 * kills, qPrintable(QString::number(hits)));
            QProcess process;
            start(process, run);
            QVERIFY(process.waitForStarted());
            if (process.waitForFinished(
                    static_cast<int>(1 + random.below(longest)))) {  // it came to its end: once more
                QFile::remove(path("p.lstmwb"));
                before = 0;
                longest = qMax(longest / 2, 50u);
                continue;
            }
            send(process, SIGKILL);
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.readAllStandardError(), QByteArray());
            const int now = QFile::exists(path("p.lstmwb")) ? kept("p.lstmwb") : 0;
            QVERIFY2(now >= before, qPrintable(QString("%1 after %2").arg(now).arg(before)));
            if (now > before) ++hits;
            else longest = qMin(2 * longest, 60'000u);
            before = now;
        }
        const Answer whole = call(run), unbroken = call(run.mid(0, run.size() - 2));
        QCOMPARE(whole.exit, 0);
        QCOMPARE(withoutSeconds(whole), withoutSeconds(unbroken));
        QVERIFY(!QFile::exists(path("p.lstmwb.lock")) && !QFile::exists(path("p.lstmwb-journal")));
    }

    void stopped_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("code");
        QTest::newRow("Ctrl-C") << SIGINT << 130;
        QTest::newRow("SIGTERM of a scheduler") << SIGTERM << 75;
        QTest::newRow("time limit") << SIGXCPU << 75;
    }

    void stopped() {
        QFETCH(int, signal);
        QFETCH(int, code);
        QProcess process;
        startLong(process, "p.lstmwb");
        QElapsedTimer clock;
        clock.start();
        send(process, signal);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(clock.elapsed() < 10'000,
                 qPrintable(QString::number(clock.elapsed())));  // a second on a machine that is not loaded
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
        const QByteArray err = process.readAllStandardError();
        const auto said =
            QRegularExpression(
                "Stopped\\. (\\d+) of 1000000 repeats are finished and kept\\. The same command continues")
                .match(QString::fromUtf8(err));
        QVERIFY(said.hasMatch());
        QCOMPARE(kept("p.lstmwb"), said.captured(1).toInt());  // all of them, not only those without a gap
        QCOMPARE(call({"run", "stateful", "--repeats", "1", "--project", "p.lstmwb"}).exit, 0);
        QVERIFY(!QFile::exists(path("p.lstmwb.lock")));
    }

    void twoProcesses() {
        QProcess process;
        startLong(process, "p.lstmwb");
        const Answer second = call({"run", "stateless", "--repeats", "1", "--project", "p.lstmwb"});
        QCOMPARE(second.exit, 4);
        QVERIFY2(
            second.err.contains(
                QString("process %1 on \"%2\"").arg(process.processId()).arg(QSysInfo::machineHostName()).toUtf8()),
            second.err.constData());
        QCOMPARE(call({"merge", "p.lstmwb", "p.lstmwb"}).exit, 4);
        QVERIFY(kept("p.lstmwb") > 0);  // reading is allowed meanwhile
        send(process, SIGKILL);
        QVERIFY(process.waitForFinished());
        QCOMPARE(call({"run", "stateful", "--repeats", "1", "--project", "p.lstmwb"}).exit,
                 0);  // a lock dies with its owner
    }

    void shardsMerge() {
        const QStringList run{"run", "stateless_batch12", "--config", "short.json", "--repeats", "25", "--json"};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(call(run + QStringList{"--project", QString("s%1.lstmwb").arg(i), "--shard",
                                            QString("%1/4").arg(i), "--threads", "1"})
                         .exit,
                     0);
        Answer merged = call({"merge", "all.lstmwb", "s2.lstmwb", "s0.lstmwb"});
        QCOMPARE(merged.exit, 1);  // what there is has been written
        QVERIFY(merged.err.contains("Repeats are missing"));
        QCOMPARE(call({"merge", "all.lstmwb", "s2.lstmwb", "--allow-missing"}).exit, 0);
        QVERIFY2(merged.out.contains("short: 13 of 25 repeats; missing: 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24\n"),
                 merged.out.constData());
        merged = call({"merge", "all.lstmwb", "s3.lstmwb", "s1.lstmwb", "s0.lstmwb"});  // added to what is there
        QVERIFY(merged.out.contains("short: 25 of 25 repeats\n"));
        QCOMPARE(merged.exit, 0);
        QCOMPARE(call({"merge", "other.lstmwb", "s3.lstmwb", "s2.lstmwb", "s1.lstmwb", "s0.lstmwb", "all.lstmwb"}).exit,
                 0);
        const Answer unbroken = call(run);
        for (const char* project : {"all.lstmwb", "other.lstmwb"}) {
            const Answer whole = call(run + QStringList{"--project", project, "--progress", "jsonl"});
            QVERIFY(!whole.err.contains("\"event\":\"repeat\""));
            QCOMPARE(withoutSeconds(whole), withoutSeconds(unbroken));
        }
    }

    void shardNumbers() {
        const QStringList run{"run", "--config", "short.json", "--repeats", "10"};
        const QJsonArray all = call(run + QStringList{"--json"}).experiment()["rmse"].toArray();
        const QJsonValue part = call(run + QStringList{"--json", "--shard", "1/4"}).experiment();
        QCOMPARE(part["repeat_numbers"].toArray(), (QJsonArray{1, 5, 9}));
        QCOMPARE(part["rmse"].toArray(), (QJsonArray{all[1], all[5], all[9]}));
        QVERIFY(call(run + QStringList{"--shard", "1/4"}).out.startsWith("short\n2) Test RMSE"));
    }

    void shardRefused_data() {
        QTest::addColumn<QString>("shard");
        for (const char* text : {"4/4", "-1/4", "1", "1/", "/4", "1/0", "a/b", "1/4/2", "0/1000001", "Auto"})
            QTest::newRow(text) << QString(text);
    }

    void shardRefused() {
        QFETCH(QString, shard);
        const Answer answer = call({"run", "--config", "short.json", "--shard", shard});
        QCOMPARE(answer.exit, 2);
        QVERIFY(answer.err.contains("--shard") && answer.out.isEmpty());
        QCOMPARE(call({"run", "--config", "short.json", "--shard", "0/2", "--out", "x"}).exit, 2);
    }

    void shardAuto_data() {
        using Variables = QMap<QString, QString>;
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("says");  // the numbers of the shard's repeats, or a word of the error
        QTest::newRow("Slurm") << Variables{{"SLURM_ARRAY_TASK_ID", "3"},
                                            {"SLURM_ARRAY_TASK_MIN", "1"},
                                            {"SLURM_ARRAY_TASK_COUNT", "4"}}
                               << "2,6";
        QTest::newRow("Slurm with steps") << Variables{{"SLURM_ARRAY_TASK_ID", "14"},
                                                       {"SLURM_ARRAY_TASK_MIN", "10"},
                                                       {"SLURM_ARRAY_TASK_COUNT", "4"},
                                                       {"SLURM_ARRAY_TASK_STEP", "4"}}
                                          << "1,5";
        QTest::newRow("Slurm before MPI") << Variables{{"SLURM_ARRAY_TASK_ID", "0"},
                                                       {"SLURM_ARRAY_TASK_MIN", "0"},
                                                       {"SLURM_ARRAY_TASK_COUNT", "4"},
                                                       {"PMI_RANK", "1"},
                                                       {"PMI_SIZE", "2"}}
                                          << "0,4";
        QTest::newRow("Open MPI") << Variables{{"OMPI_COMM_WORLD_RANK", "1"}, {"OMPI_COMM_WORLD_SIZE", "2"}}
                                  << "1,3,5,7";
        QTest::newRow("PMI") << Variables{{"PMI_RANK", "0"}, {"PMI_SIZE", "3"}} << "0,3,6";
        QTest::newRow("srun") << Variables{{"SLURM_PROCID", "1"}, {"SLURM_NTASKS", "4"}} << "1,5";
        QTest::newRow("PMI before srun") << Variables{{"SLURM_PROCID", "1"},
                                                      {"SLURM_NTASKS", "4"},
                                                      {"PMI_RANK", "0"},
                                                      {"PMI_SIZE", "2"}}
                                         << "0,2,4,6";
        QTest::newRow("Grid Engine") << Variables{{"SGE_TASK_ID", "5"},
                                                  {"SGE_TASK_FIRST", "1"},
                                                  {"SGE_TASK_LAST", "7"},
                                                  {"SGE_TASK_STEPSIZE", "2"}}
                                     << "2,6";
        QTest::newRow("LSF") << Variables{{"LSB_JOBINDEX", "2"}, {"LSB_JOBINDEX_END", "4"}, {"LSB_JOBINDEX_STEP", "1"}}
                             << "1,5";
        QTest::newRow("no arrays") << Variables{{"SGE_TASK_ID", "undefined"},
                                                {"LSB_JOBINDEX", "0"},
                                                {"SLURM_PROCID", "0"},
                                                {"SLURM_NTASKS", "1"}}
                                   << "none of SLURM_ARRAY_TASK_ID";
        QTest::newRow("none") << Variables{} << "SLURM_ARRAY_TASK_ID, OMPI_COMM_WORLD_RANK, PMI_RANK";
        QTest::newRow("no count") << Variables{{"SLURM_ARRAY_TASK_ID", "3"}, {"SLURM_ARRAY_TASK_MIN", "0"}}
                                  << "SLURM_ARRAY_TASK_COUNT";
        QTest::newRow("no number") << Variables{{"PMI_RANK", "one"}, {"PMI_SIZE", "3"}} << "PMI_RANK=one";
        QTest::newRow("odd array") << Variables{{"SLURM_ARRAY_TASK_ID", "9"},
                                                {"SLURM_ARRAY_TASK_MIN", "1"},
                                                {"SLURM_ARRAY_TASK_COUNT", "3"}}
                                   << "SLURM_ARRAY_TASK_ID=9";
    }

    void shardAuto() {
        using Variables = QMap<QString, QString>;
        QFETCH(Variables, variables);
        QFETCH(QString, says);
        const Answer answer =
            call({"run", "--config", "short.json", "--repeats", "8", "--shard", "auto", "--json"}, variables);
        if (!says.at(0).isDigit()) {
            QCOMPARE(answer.exit, 2);
            QVERIFY2(answer.err.contains(says.toUtf8()), answer.err.constData());
            return;
        }
        QStringList numbers;
        for (const QJsonValue number : answer.experiment()["repeat_numbers"].toArray())
            numbers << QString::number(number.toInt());
        QCOMPARE(numbers.join(','), says);
    }

    /// A part of a job array that is submitted again sees another array, of which it is the only task or one of a few;
    /// its project knows which repeats were its own.
    void partOfAnArrayAgain() {
        const auto task = [this](const char* id, const char* first, const char* count, const char* repeats) {
            const QString project = QString("s%1.lstmwb").arg(QLatin1String(id));
            const Answer answer =
                call({"run", "--config", "short.json", "--repeats", repeats, "--shard", "auto", "--project", project,
                      "--json"},
                     {{"SLURM_ARRAY_TASK_ID", id}, {"SLURM_ARRAY_TASK_MIN", first}, {"SLURM_ARRAY_TASK_COUNT", count}});
            QStringList numbers;
            for (const QJsonValue number : answer.experiment()["repeat_numbers"].toArray())
                numbers << QString::number(number.toInt());
            return answer.exit == 0 ? numbers.join(',') : QString::fromUtf8(answer.err);
        };
        QCOMPARE(task("5", "0", "8", "12"), QString("5"));
        QCOMPARE(task("4", "0", "8", "12"), QString("4"));
        QCOMPARE(task("5", "5", "1", "24"), QString("5,13,21"));  // --array=5
        QCOMPARE(task("4", "1", "3", "24"), QString("4,12,20"));  // --array=1,2,4: no numbers that could be right
        const QStringList run{"run", "--config", "short.json", "--repeats", "24", "--project", "s5.lstmwb"};
        QCOMPARE(call(run + QStringList{"--shard", "5/8"}).exit, 0);
        const Answer other = call(run + QStringList{"--shard", "4/8"});
        QCOMPARE(other.exit, 3);
        QVERIFY2(other.out.isEmpty() && other.err.contains("holds shard 5/8 of its run, this is shard 4/8"), other.err);
        QCOMPARE(call(run + QStringList{"--shard", "auto"}, {{"PMI_RANK", "5"}, {"PMI_SIZE", "6"}}).exit, 3);
        QCOMPARE(kept("s5.lstmwb"), 3);
        // what is merged is the whole: any part of it may go on
        QCOMPARE(call({"merge", "all.lstmwb", "s4.lstmwb", "s5.lstmwb", "--allow-missing"}).exit, 0);
        QCOMPARE(call({"run", "--config", "short.json", "--repeats", "24", "--project", "all.lstmwb"}).exit, 0);
        QCOMPARE(kept("all.lstmwb"), 24);
    }

    void mergeRefuses() {
        const QStringList run{"run", "--config", "short.json", "--repeats", "3"};
        QCOMPARE(call(run + QStringList{"--project", "a.lstmwb"}).exit, 0);
        QCOMPARE(call(run + QStringList{"--project", "b.lstmwb", "--seed", "2"}).exit, 0);
        const QByteArray before = read("a.lstmwb");
        Answer answer = call({"merge", "new.lstmwb", "a.lstmwb", "b.lstmwb"});
        QCOMPARE(answer.exit, 3);
        QVERIFY(answer.err.contains("a.lstmwb") && answer.err.contains("b.lstmwb") && answer.err.contains("\"seed\""));
        QVERIFY(!QFile::exists(path("new.lstmwb")));
        QCOMPARE(call({"merge", "a.lstmwb", "b.lstmwb"}).exit, 3);
        QCOMPARE(read("a.lstmwb"), before);
        write("text.lstmwb", "results\n1\n");
        answer = call({"merge", "a.lstmwb", "text.lstmwb", "none.lstmwb"});
        QCOMPARE(answer.exit, 4);
        QVERIFY(answer.err.contains("not a project") && answer.err.contains("no such file"));  // all problems at once
        QCOMPARE(call({"merge", "text.lstmwb", "a.lstmwb"}).exit, 3);
        QCOMPARE(read("text.lstmwb"), QByteArray("results\n1\n"));
        QCOMPARE(call({"merge", "a.lstmwb"}).exit, 2);
        QCOMPARE(call({"merge", "none/new.lstmwb", "a.lstmwb"}).exit, 4);
    }

    void compareAndDescribe() {
        const QStringList run{"run", "stateful_batch12", "stateless_batch12", "--repeats", "12"};
        QCOMPARE(call(run + QStringList{"--project", "p.lstmwb", "--out", "csv"}).exit, 0);
        const Answer project = call({"compare", "--project", "p.lstmwb", "--json"});
        QCOMPARE(project.exit, 0);
        const Answer files = call({"compare", "csv/experiment_stateful_batch12.csv",
                                   "csv/experiment_stateless_batch12.csv", "--paired", "--margin", "1", "--json"});
        QCOMPARE(project.json(), files.json());  // paired by seed, and 1 % of the persistence RMSE of 136.761 is 1
        QCOMPARE(call({"compare", "p.lstmwb", "--json"}).json(), project.json());
        QCOMPARE(call({"describe", "p.lstmwb", "--json"}).json()["describe"], project.json()["describe"]);
        QCOMPARE(call(run + QStringList{"--independent-seeds", "--project", "q.lstmwb"}).exit, 0);
        QCOMPARE(call({"compare", "--project", "q.lstmwb", "--json"}).json()["pairs"][0]["paired"].toBool(true), false);
        QCOMPARE(call({"compare", "--project", "csv/experiment_stateful_batch12.csv"}).exit, 3);
        QCOMPARE(call({"compare", "--project", "none.lstmwb"}).exit, 4);
        QCOMPARE(call({"compare"}).exit, 2);
    }

    /// Other metrics are measured on the forecasts that a project holds; nothing is trained.
    void otherMetrics() {
        QCOMPARE(call({"run", "stateful", "stateless", "--repeats", "6", "--project", "p.lstmwb"}).exit, 0);
        const QStringList compare{"compare", "--project", "p.lstmwb", "--json"};
        const QJsonObject rmse = call(compare).json();
        const auto meanOf = [](const QJsonObject& json) { return json["describe"]["stateful"]["mean"].toDouble(); };
        QMap<QString, QJsonObject> answers;
        for (const char* metric : {"rmse", "mae", "mase", "skill_persistence", "skill_linear"})
            answers[metric] = call(compare + QStringList{"--metric", metric}).json();
        QCOMPARE(answers["rmse"], rmse);
        QCOMPARE(answers["mae"]["metric"].toString(), QString("mae"));
        QVERIFY(meanOf(answers["mae"]) < meanOf(rmse));
        QVERIFY(std::abs(meanOf(answers["skill_persistence"]) - (1 - meanOf(rmse) / 136.76131884905664)) < 1e-9);
        QVERIFY(std::abs(meanOf(answers["skill_linear"]) - (1 - meanOf(rmse) / 86.72985590531287)) < 1e-9);
        const QJsonValue skill = answers["skill_persistence"]["pairs"][0];
        QCOMPARE(skill["margin"].toDouble(), 0.01);
        QVERIFY(answers["skill_persistence"]["higher_is_better"].toBool());
        QCOMPARE(skill["verdict"], rmse["pairs"][0]["verdict"]);  // the same differences in another unit
        QVERIFY(call({"compare", "--project", "p.lstmwb", "--metric", "mae"}).out.contains("difference of test MAE"));
        QCOMPARE(call(compare + QStringList{"--metric", "r2"}).exit, 2);
        write("a.csv", "results\n1\n2\n3\n");
        const Answer files = call({"compare", "a.csv", "--metric", "mae"});
        QCOMPARE(files.exit, 3);
        QVERIFY(files.err.contains("no forecasts"));
    }

    void unwritable_data() {
        QTest::addColumn<QString>("project");
        QTest::addColumn<int>("code");
        QTest::newRow("a folder") << "." << 4;
        QTest::newRow("no such folder") << "none/p.lstmwb" << 4;
        QTest::newRow("under a file") << "short.json/p.lstmwb" << 4;
        QTest::newRow("read-only place") << "/proc/p.lstmwb" << 4;
        QTest::newRow("device") << "/dev/full" << 4;
        QTest::newRow("another file") << "short.json" << 3;
        QTest::newRow("name too long") << QString(251, 'x') << 4;
    }

    void unwritable() {
        QFETCH(QString, project);
        QFETCH(int, code);
        const QByteArray before = read("short.json");
        const Answer answer = call({"run", "--config", "short.json", "--repeats", "1000000", "--project", project});
        QCOMPARE(answer.exit, code);
        QCOMPARE(answer.out, QByteArray());  // said before the training
        QVERIFY(answer.err.contains("error: "));
        QCOMPARE(read("short.json"), before);
        QCOMPARE(files(), QStringList{"short.json"});
    }

    /// A full disk, as near as a test can get: what was committed stays, and the run continues when there is room.
    void fileSizeLimit() {
        const QString run = QString(EXPERIMENT_BINARY " run stateful --repeats 3000 --json --project p.lstmwb");
        Answer answer = shell("ulimit -f 8; " + run);  // blocks of 512 bytes in POSIX, 1024 in bash: nothing fits
        QCOMPARE(answer.exit, 4);
        QVERIFY(answer.err.contains("cannot be written") && answer.out.isEmpty());
        QCOMPARE(files(), QStringList{"short.json"});
        answer = shell("ulimit -f 300; " + run);
        QCOMPARE(answer.exit, 4);
        QVERIFY2(answer.err.contains("cannot be written"), answer.err.constData());
        const auto said = QRegularExpression("Stopped\\. (\\d+) of 3000 repeats").match(QString::fromUtf8(answer.err));
        QVERIFY(said.hasMatch() && said.captured(1).toInt() < 3000);
        QCOMPARE(kept("p.lstmwb"), said.captured(1).toInt());
        answer = shell(run);
        QCOMPARE(answer.exit, 0);
        QCOMPARE(withoutSeconds(answer), withoutSeconds(call({"run", "stateful", "--repeats", "3000", "--json"})));
    }

    void linesForPeople() {
        const QByteArray help = call({"run", "--help"}).out;
        for (const char* word : {"--project", "--shard", "SLURM_ARRAY_TASK_ID", "merge"})
            QVERIFY2(help.contains(word), word);
        QVERIFY(call({"--help"}).out.contains("75 "));
        QCOMPARE(call({"run", "--config", "short.json", "--repeats", "3", "--project", "p.lstmwb"}).out,
                 call({"run", "--config", "short.json", "--repeats", "3"}).out);
    }

private:
    /// How many results a project holds, as `describe` says.
    int kept(const QString& project) const {
        int count = 0;
        for (const QJsonValue d : call({"describe", project, "--json"}).json()["describe"].toObject())
            count += d["count"].toInt() + d["diverged"].toInt();
        return count;
    }
    /// Starts a run that would take long and waits until it has kept some repeats.
    void startLong(QProcess& process, const QString& project) const {
        start(process, {"run", "stateful", "--repeats", "1000000", "--project", project, "--progress", "jsonl"});
        process.setReadChannel(QProcess::StandardError);
        QByteArray err;
        while (!err.contains("\"repeat\":0,")) {
            QVERIFY(process.waitForReadyRead(60'000));
            err += process.readAllStandardError();
        }
    }
};

WORKBENCH_TEST(TestCliProject, EventLoop)
#include "tst_cliproject.moc"
