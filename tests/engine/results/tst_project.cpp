// SPDX-License-Identifier: GPL-3.0-or-later
// Project files: what is written is read back bit by bit, and what is not a sound project is refused and left alone.
#include <QTest>
#include <bit>
#include <limits>

#include "engine/base/sha256.h"
#include "engine/experiment/configjson.h"
#include "engine/results/project.h"
#include "engine/results/projectmerge.h"
#include "engine/results/projectwriter.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using lstm::testing::prepared;
using lstm::testing::shortPreset;

namespace {

bool equal(const Series& a, const Series& b) { return a == b; }

bool equal(const ProjectExperiment& a, const ProjectExperiment& b) {
    if (a.name != b.name || a.config != b.config || a.numerics != b.numerics || !a.series != !b.series ||
        (a.series && !equal(*a.series, *b.series)))
        return false;
    return std::ranges::equal(a.repeats, b.repeats, [](const ProjectRepeat& x, const ProjectRepeat& y) {
        return x.origin == y.origin && sameBits(x.result, y.result) &&
               x.result.weights.size() == y.result.weights.size();
    });
}

bool equal(const Project& a, const Project& b) {
    return a.notes == b.notes &&
           std::ranges::equal(a.experiments, b.experiments, [](const auto& x, const auto& y) { return equal(x, y); });
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
}

Problems save(const QString& path, const Project& project) {
    auto lock = FileLock::acquire(path.toStdString());
    return lock.ok() ? writeProject(lock.value, project) : lock.problems;
}

/// Two experiments with all that can occur in them, results from a file, notes.
Project example() {
    ExperimentConfig config =
        parseConfig(
            R"({"name": "有状态 A", "seed": "18446744073709551615", "colour": null, "training": {"epochs": 3, "later": [1, {"x": 2}]}})")
            .value;
    auto series = std::make_shared<Series>(shampooSales());
    series->name = "a 'quoted' name; DROP TABLE series";
    series->values[0] = std::nextafter(series->values[0], 0.0);
    ProjectExperiment first{config, config.name, series, 2, {}};
    const double values[]{
        103.14285714285714,  std::numeric_limits<double>::denorm_min(), 0.0, 5.0, std::numeric_limits<double>::max(),
        0x1.fffffffffffffp+6};
    for (int r = 0; r < 6; ++r)
        first.repeats.push_back(
            {{2 * r, values[r], {values[r], -values[r], -0.0}, 0, {0.1f, -0.0f, std::numeric_limits<float>::min()}},
             "node7, engine 0.1.0"});
    first.repeats.push_back({{99, std::numeric_limits<double>::quiet_NaN(), {}, 17, {}}, "node8"});
    first.repeats.push_back({{100, 3.25, {1.5}, 0, {}, 40, 37}, "node8"});  // stopped early
    ProjectExperiment second{shortPreset("stateless"), "stateless", std::make_shared<Series>(shampooSales()), 2, {}};
    Series cut = shampooSales();
    cut.sequences = {{"a", 0, 20}, {"b", 20, 36}};
    cut.inputs = {{"Price", false, cut.values}, {"Promo", true, std::vector<double>(36, 0.5)}};
    ExperimentConfig onInputs = shortPreset("stateless");
    onInputs.name = "on inputs";
    onInputs.series.inputs = {{"Price", false}, {"Promo", true}};
    ProjectExperiment third{onInputs, onInputs.name, std::make_shared<Series>(cut), 2, {}};
    ProjectExperiment imported{std::nullopt, "read from a file", nullptr, 0, {}};
    imported.repeats.push_back({{0, 1.5, {}, 0, {}}, ""});
    return {{first, second, third, imported}, {{"", "first"}, {"", "second"}, {"view", "{}"}}};
}

Project shard(const std::vector<Prepared>& experiments, std::initializer_list<int> repeats, const std::string& origin) {
    Project project;
    for (const Prepared& e : experiments) {
        project.experiments.push_back({e->config, e->config.name, e->series, 2, {}});
        for (const int r : repeats)
            project.experiments.back().repeats.push_back({lstm::testing::runAlone(e, r), origin});
    }
    return project;
}

}  // namespace

class TestProject : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder.reset(new QTemporaryDir);
        m_path = m_folder->filePath("runs.lstmwb");
    }
    void sha256Vectors();
    void roundTrip();
    void replacingIsAllOrNothing();
    void refused_data();
    void refused();
    void randomDamage();
    void truncated();
    void strangersTables();
    void lock();
    void lockFollowsLinks();
    void writerContinues();
    void olderFormat();
    void seriesOfOtherParts();
    void writerRefusesAnotherExperiment();
    void writerWaitsForReaders();
    void staleJournal();
    void mergeInAnyOrder();
    void mergeContradictions();
    void mergeKeepsWhatOthersLack();

private:
    QScopedPointer<QTemporaryDir> m_folder;
    QString m_path;
};

/// FIPS 180-4's examples, published by NIST.
void TestProject::sha256Vectors() {
    QCOMPARE(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    for (int length = 0; length < 200; ++length) {  // Qt's implementation, over every way to pad
        const QByteArray bytes(length, 'x');
        QCOMPARE(QByteArray::fromStdString(sha256(bytes.toStdString())),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
}

void TestProject::roundTrip() {
    const Project project = example();
    QVERIFY(save(m_path, project).empty());
    const auto read = readProject(m_path.toStdString());
    QVERIFY2(read.ok() && read.problems.empty(), read.problems.empty() ? "" : sentence(read.problems[0]).c_str());
    QVERIFY(equal(read.value, project));
    QCOMPARE(read.value.experiments[0].config->unknownKeys, project.experiments[0].config->unknownKeys);
    QCOMPARE(read.value.experiments[0].wanted(), 10);
    QCOMPARE(read.value.experiments[0].missing(), (std::vector<int>{1, 3, 5, 7, 9}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{"runs.lstmwb"});
    QVERIFY(looksLikeProject(m_path.toStdString()));
    const QString other = m_folder->filePath("other name");
    QVERIFY(QFile::rename(m_path, other));
    QVERIFY(looksLikeProject(other.toStdString()) && !looksLikeProject(m_folder->filePath("none").toStdString()));
}

/// What could not be read again must not replace what can.
void TestProject::replacingIsAllOrNothing() {
    QVERIFY(save(m_path, example()).empty());
    const QByteArray before = bytesOf(m_path);
    Project bad = example();
    bad.experiments[1].config->training.epochs = -5;
    QCOMPARE(save(m_path, bad).at(0).code, ProblemCode::ProjectDamaged);
    bad = example();
    bad.experiments[1].name = bad.experiments[0].name;
    QVERIFY(!save(m_path, bad).empty());
    QCOMPARE(bytesOf(m_path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestProject::refused_data() {
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, int offset, const QByteArray& bytes, ProblemCode code) {
        QTest::newRow(name) << offset << bytes << static_cast<int>(code);
    };
    row("empty", -1, "", ProblemCode::NotAProject);
    row("text", -1, "results\n1\n2\n", ProblemCode::NotAProject);
    row("half a header", -1, QByteArray("SQLite format 3\0\0\0\0", 19), ProblemCode::NotAProject);
    row("another program's database", 68, QByteArray("\0\0\0\1", 4), ProblemCode::NotAProject);
    row("newer", 60, QByteArray("\0\0\0\3", 4), ProblemCode::ProjectNewer);
    row("much newer", 60, QByteArray("\x7f\0\0\0", 4), ProblemCode::ProjectNewer);
    row("no format", 60, QByteArray("\0\0\0\0", 4), ProblemCode::ProjectDamaged);
    row("write-ahead log", 18, QByteArray("\2\2", 2), ProblemCode::ProjectDamaged);
}

/// Offsets of SQLite's header: sqlite.org/fileformat2.html, section 1.3.
void TestProject::refused() {
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    if (offset >= 0) {
        QVERIFY(save(m_path, example()).empty());
        bytes = bytesOf(m_path).replace(offset, bytes.size(), bytes);
    }
    writeBytes(m_path, bytes);
    const auto read = readProject(m_path.toStdString());
    QCOMPARE(static_cast<int>(read.problems.at(0).code), code);
    QVERIFY(read.value.experiments.empty());
    const auto writer = ProjectWriter::open(m_path.toStdString(), std::vector{prepared(shortPreset("stateful"))});
    QVERIFY(!writer.value);
    QCOMPARE(static_cast<int>(writer.problems.at(0).code), code);
    QCOMPARE(bytesOf(m_path), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

/// Bytes that tip over are noticed or do no harm: nothing wrong is ever read, nothing is written.
void TestProject::randomDamage() {
    const Project project = example();
    QVERIFY(save(m_path, project).empty());
    const QByteArray sound = bytesOf(m_path);
    RandomStream random(7, 0, Purpose::Resampling, 0);
    int noticed = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray damaged = sound;
        for (int flips = 1 + static_cast<int>(random.below(3)); flips > 0; --flips) {
            const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint32_t>(sound.size())));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
        }
        writeBytes(m_path, damaged);
        const auto read = readProject(m_path.toStdString());
        if (!read.ok()) ++noticed;
        else QVERIFY2(equal(read.value, project), qPrintable(QString::number(round)));
        QCOMPARE(bytesOf(m_path), damaged);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }
    QVERIFY2(noticed > 30, qPrintable(QString::number(noticed)));  // most of a small file is unused space
}

void TestProject::truncated() {
    QVERIFY(save(m_path, example()).empty());
    const QByteArray sound = bytesOf(m_path);
    for (qsizetype size = 0; size < sound.size(); size += 509) {
        writeBytes(m_path, sound.left(size));
        QVERIFY2(!readProject(m_path.toStdString()).ok(), qPrintable(QString::number(size)));
        QCOMPARE(bytesOf(m_path), sound.left(size));
    }
}

/// A trigger in somebody's file would run when we write; such files are refused.
void TestProject::strangersTables() {
    QVERIFY(save(m_path, example()).empty());
    QProcess sqlite;
    sqlite.start("sqlite3", {m_path, "CREATE TRIGGER t AFTER INSERT ON repeats BEGIN DELETE FROM series; END"});
    if (!sqlite.waitForStarted()) QSKIP("needs the sqlite3 command");
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(readProject(m_path.toStdString()).problems.at(0).code, ProblemCode::ProjectDamaged);
}

void TestProject::lock() {
    auto first = FileLock::acquire(m_path.toStdString());
    QVERIFY(first.ok() && first.value.held());
    const auto second = FileLock::acquire(m_path.toStdString());
    QCOMPARE(second.problems.at(0).code, ProblemCode::FileLocked);
    QCOMPARE(QString::fromStdString(told(second.problems[0].facts.at(0))),
             QString("process %1 on \"%2\"").arg(QCoreApplication::applicationPid()).arg(QSysInfo::machineHostName()));
    const FileLock moved = std::move(first.value);
    QVERIFY(moved.held() && !FileLock::acquire(m_path.toStdString()).ok());
    { const FileLock ended = std::move(const_cast<FileLock&>(moved)); }
    QVERIFY(!QFile::exists(m_path + ".lock"));
    writeBytes(m_path + ".lock", "process 1 on a machine that crashed");  // nobody holds it
    QVERIFY(FileLock::acquire(m_path.toStdString()).ok());
    QCOMPARE(FileLock::acquire(m_folder->path().toStdString()).problems.at(0).code, ProblemCode::FileNotRegular);
    QCOMPARE(FileLock::acquire(m_folder->filePath("none/x").toStdString()).problems.at(0).code,
             ProblemCode::FileNotWritable);
    QCOMPARE(FileLock::acquire("").problems.at(0).code, ProblemCode::FileNotWritable);
}

void TestProject::lockFollowsLinks() {
    QVERIFY(save(m_path, example()).empty());
    const QString link = m_folder->filePath("link.lstmwb");
    QVERIFY(QFile::link(m_path, link));
    const auto held = FileLock::acquire(m_path.toStdString());
    QCOMPARE(FileLock::acquire(link.toStdString()).problems.at(0).code, ProblemCode::FileLocked);
}

/// A project of format 1, written by version 0.1: read as it is, and brought to this format by who writes to it.
void TestProject::olderFormat() {
    QVERIFY(QFile::copy(GOLDEN_DIR "/project_format1.lstmwb", m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    const auto before = readProject(m_path.toStdString());
    QVERIFY(before.ok());
    const ProjectExperiment& older = before.value.experiments.at(0);
    QVERIFY(*older.series == shampooSales());
    QCOMPARE(older.repeats.size(), std::size_t{3});
    QCOMPARE(older.repeats[1].result.rmse, 130.990151307834);  // as sqlite3 shows it
    QCOMPARE(bytesOf(m_path)[63], 1);
    const std::vector more{prepared(shortPreset("stateful", 5, 2))};
    QVERIFY(ProjectWriter::open(m_path.toStdString(), more).ok());
    QCOMPARE(bytesOf(m_path)[63], 2);
    auto after = readProject(m_path.toStdString());
    QCOMPARE(after.value.experiments.size(), std::size_t{2});
    after.value.experiments.pop_back();
    QVERIFY(equal(after.value, before.value));
}

/// Experiments differ when their columns do, or where their sequences end - not when these are called otherwise.
void TestProject::seriesOfOtherParts() {
    const auto on = [](Series series) {
        return ProjectExperiment{
            shortPreset("stateful"), "stateful", std::make_shared<Series>(std::move(series)), 2, {}};
    };
    Series cut = shampooSales();
    cut.sequences = {{"a", 0, 20}, {"b", 20, 36}};
    Series renamed = cut, moved = cut, wider = cut;
    renamed.sequences[0].name = "north";
    moved.sequences[0].end = moved.sequences[1].begin = 21;
    wider.inputs = {{"Price", false, cut.values}};
    QVERIFY(!differenceBetween(on(cut), on(renamed)));
    for (const Series& other : {shampooSales(), moved, wider}) QVERIFY(differenceBetween(on(cut), on(other)));
}

void TestProject::writerContinues() {
    const std::vector experiments{prepared(shortPreset("stateful", 5, 4)), prepared(shortPreset("stateless", 5, 4))};
    const auto result = [&](int e, int r) {
        return FinishedRepeat{e, lstm::testing::runAlone(experiments[static_cast<std::size_t>(e)], r)};
    };
    {
        auto writer = ProjectWriter::open(m_path.toStdString(), experiments);
        QVERIFY(writer.ok() && writer.value->known(0).empty());
        QVERIFY(writer.value->keep({result(1, 3), result(0, 2)}).empty());  // in any order
        QCOMPARE(readProject(m_path.toStdString()).value.experiments.at(1).repeats.size(),
                 std::size_t{1});  // while it is being written
        QCOMPARE(ProjectWriter::open(m_path.toStdString(), experiments).problems.at(0).code, ProblemCode::FileLocked);
        QVERIFY(writer.value->finish().empty());
    }
    std::vector more{prepared(shortPreset("stateless_shuffle", 5, 4)), prepared(shortPreset("stateful", 5, 9))};
    auto writer = ProjectWriter::open(m_path.toStdString(), more);
    QVERIFY(writer.ok() && writer.value->known(0).empty());
    QCOMPARE(writer.value->known(1).size(), std::size_t{1});
    QVERIFY(sameBits(writer.value->known(1)[0], result(0, 2).result));
    writer.value.reset();
    const auto read = readProject(m_path.toStdString());
    QCOMPARE(read.value.experiments.size(), std::size_t{3});
    QCOMPARE(read.value.experiments[0].wanted(), 9);
    QVERIFY(sameBits(read.value.experiments[1].repeats.at(0).result, result(1, 3).result));
    QCOMPARE(read.value.experiments[1].repeats[0].origin, projectOrigin());
}

void TestProject::writerRefusesAnotherExperiment() {
    const ExperimentConfig config = shortPreset("stateful");
    QVERIFY(ProjectWriter::open(m_path.toStdString(), std::vector{prepared(config)}).ok());
    const QByteArray before = bytesOf(m_path);
    ExperimentConfig other = config;
    other.training.epochs = 6;
    const auto refused =
        ProjectWriter::open(m_path.toStdString(), std::vector{prepared(shortPreset("stateless")), prepared(other)});
    QCOMPARE(refused.problems.at(0).code, ProblemCode::ProjectOtherExperiment);
    QCOMPARE(told(refused.problems[0].facts.at(1)), "\"training.epochs\" is 5 in one and 6 in the other");
    QCOMPARE(bytesOf(m_path), before);
    ExperimentConfig labelled = config;
    labelled.repeats = 77;
    labelled.unknownKeys = R"({"colour": 1})";
    QVERIFY(ProjectWriter::open(m_path.toStdString(), std::vector{prepared(labelled)}).ok());
    Series series = shampooSales();
    series.values[3] = std::nextafter(series.values[3], 1e9);
    const auto moved = prepare(config, std::make_shared<const Series>(series));
    QCOMPARE(ProjectWriter::open(m_path.toStdString(), std::vector{moved.value}).problems.at(0).code,
             ProblemCode::ProjectOtherExperiment);
}

void TestProject::writerWaitsForReaders() {
    const std::vector experiments{prepared(shortPreset("stateful"))};
    auto writer = ProjectWriter::open(m_path.toStdString(), experiments);
    QVERIFY(writer.ok());
    QProcess reader;
    reader.start("sqlite3", {m_path});
    if (!reader.waitForStarted()) QSKIP("needs the sqlite3 command");
    reader.write("BEGIN; SELECT count(*) FROM repeats;\n");
    while (!reader.canReadLine()) QVERIFY(reader.waitForReadyRead(10'000));
    QVERIFY(writer.value->keep({{0, lstm::testing::runAlone(experiments[0], 0)}}).empty());
    QCOMPARE(writer.value->waiting(), 1);
    reader.write("COMMIT;\n");
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    QVERIFY(writer.value->finish().empty());
    QCOMPARE(writer.value->waiting(), 0);
    QCOMPARE(readProject(m_path.toStdString()).value.experiments.at(0).repeats.size(), std::size_t{1});
}

/// A journal that a crash left behind belongs to the file as it was: it must not be applied to the one that replaces
/// it.
void TestProject::staleJournal() {
    QVERIFY(save(m_path, example()).empty());
    writeBytes(m_path + "-journal", QByteArray(2048, 'x'));
    QVERIFY(save(m_path, example()).empty());
    QVERIFY(!QFile::exists(m_path + "-journal"));
    QVERIFY(equal(readProject(m_path.toStdString()).value, example()));
}

void TestProject::mergeInAnyOrder() {
    const std::vector experiments{prepared(shortPreset("stateful", 5, 8)), prepared(shortPreset("stateless", 5, 8))};
    std::vector shards{shard(experiments, {0, 3, 6}, "a"), shard(experiments, {1, 4, 7}, "b"),
                       shard(experiments, {2, 4}, "c")};
    shards[1].notes = {{"", "two"}};
    shards[2].notes = {{"", "one"}, {"", "two"}};
    shards[2].experiments[0].config->repeats = 12;
    shards[2].experiments[0].config->unknownKeys = R"({"colour": 1})";
    std::vector<std::size_t> order{0, 1, 2};
    std::optional<Project> expected;
    do {
        ProjectMerger merger;
        for (const std::size_t i : order) QVERIFY(merger.add(shards[i], std::to_string(i)).empty());
        const Project merged = merger.result();
        if (!expected) expected = merged;
        QVERIFY(equal(merged, *expected));
        QVERIFY(merger.add(shards[order[0]], "again").empty());
        QVERIFY(merger.add(merged, "itself").empty());
        QVERIFY(equal(merger.result(), *expected));
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(expected->experiments.size(), std::size_t{2});
    QCOMPARE(expected->experiments[0].name, std::string("stateful"));
    QCOMPARE(expected->experiments[0].missing(), (std::vector<int>{5, 8, 9, 10, 11}));
    QCOMPARE(expected->experiments[0].repeats.at(4).origin, std::string("b"));
    QCOMPARE(expected->notes.size(), std::size_t{2});
    for (const ProjectExperiment& e : expected->experiments)
        for (const ProjectRepeat& r : e.repeats)
            QVERIFY(sameBits(r.result, lstm::testing::runAlone(experiments[e.name == "stateless"], r.result.repeat)));
}

void TestProject::mergeContradictions() {
    const std::vector experiments{prepared(shortPreset("stateful", 5, 8))};
    ProjectMerger merger;
    QVERIFY(merger.add(shard(experiments, {0, 1}, "host A"), "a.lstmwb").empty());
    Project other = shard(experiments, {1, 2}, "host B");
    other.experiments[0].repeats[0].result.rmse = std::nextafter(other.experiments[0].repeats[0].result.rmse, 0.0);
    const Problems problems = merger.add(other, "b.lstmwb");
    QCOMPARE(problems.at(0).code, ProblemCode::ProjectNotReproducible);
    const std::string text = sentence(problems[0]);
    for (const char* word : {"Repeat 2 ", "stateful", "host A", "host B", "a.lstmwb", "b.lstmwb"})
        QVERIFY2(text.find(word) != std::string::npos, word);
    for (int part = 0; part < 3; ++part) {  // the other parts of a result count as well
        Project changed = shard(experiments, {1}, "host B");
        RepeatResult& result = changed.experiments[0].repeats[0].result;
        result.weights = {1.0f};
        if (part == 0) result.forecasts[3] = -result.forecasts[3];
        if (part == 1) result.divergedEpoch = 1;
        ProjectMerger again;
        Project sound = shard(experiments, {1}, "host A");
        sound.experiments[0].repeats[0].result.weights = {part == 2 ? 2.0f : 1.0f};
        QVERIFY(again.add(sound, "a").empty());
        QVERIFY(!again.add(changed, "b").empty());
    }
    Project renamed = shard(experiments, {3}, "host A");
    renamed.experiments[0].config->seed = 2;
    QCOMPARE(merger.add(renamed, "c").at(0).code, ProblemCode::ProjectOtherExperiment);
    Project newer = shard(experiments, {3}, "host A");
    newer.experiments[0].numerics = 99;
    QCOMPARE(merger.add(newer, "d").at(0).code, ProblemCode::ProjectOtherExperiment);
}

void TestProject::mergeKeepsWhatOthersLack() {
    const std::vector experiments{prepared(shortPreset("stateful", 5, 8))};
    Project with = shard(experiments, {0}, "a"), without = with;
    with.experiments[0].repeats[0].result.weights = {1.0f, 2.0f};
    for (const bool first : {true, false}) {
        ProjectMerger merger;
        QVERIFY(merger.add(first ? with : without, "1").empty());
        QVERIFY(merger.add(first ? without : with, "2").empty());
        QCOMPARE(merger.result().experiments[0].repeats[0].result.weights.size(), std::size_t{2});
    }
}

WORKBENCH_TEST(TestProject, EventLoop)
#include "tst_project.moc"
