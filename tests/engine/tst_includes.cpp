// SPDX-License-Identifier: GPL-3.0-or-later
// The house's rules, read from the sources themselves: who may include whom, what the engine must not use, and how a
// file begins.
#include <QTest>

#include "tests/testmain.h"

namespace {

struct Source {
    QString path, text;  // path from the repository root
    QString folder() const {
        return path.section('/', 0, path.startsWith("engine/") || path.startsWith("gui/") ? 1 : 0);
    }
    bool isHeader() const { return path.endsWith(".h"); }
    bool inEngine() const { return path.startsWith("engine/"); }
};

QList<Source> sourcesIn(const QString& root, const QStringList& folders) {
    QList<Source> all;
    for (const QString& folder : folders) {
        QDirIterator files(root + "/" + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all.append({QDir(root).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return all;
}

/// Comments and the contents of strings are not code.
QString codeOf(const QString& text) {
    static const QRegularExpression strings(QStringLiteral("\"(?:[^\"\\\\\n]|\\\\.)*\"")),
        block(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption),
        line(QStringLiteral("//[^\n]*"));
    return QString(text).replace(strings, "\"\"").remove(block).remove(line);
}

QStringList includesOf(const QString& text) {
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<][^\">]+)[\">]"),
                                            QRegularExpression::MultilineOption);
    QStringList all;
    for (auto match = include.globalMatch(text); match.hasNext();) all << match.next().captured(1);
    return all;
}

/// The features of the window: none knows another, so that each can be read, changed and taken out alone.
const QStringList features{"data",          "training",    "compare", "forecast", "inside", "repeats",
                           "configuration", "experiments", "tour",    "project",  "report"};
/// What they may use of the window, each floor what is before it.
const QStringList floors{"gui/toolkit", "gui/words", "gui/charts", "gui/workspace", "gui/shell"};

/// What each folder may include of ours, besides itself and engine/base. "engine" = every folder of the engine.
QMap<QString, QStringList> allowedIncludes() {
    QMap<QString, QStringList> allowed{
        {"engine/base", {}},
        {"engine/data", {}},
        {"engine/network", {}},
        {"engine/statistics", {}},
        {"engine/training", {"engine/data", "engine/network"}},
        {"engine/experiment", {"engine/data", "engine/network", "engine/training"}},
        {"engine/keras", {"engine/data", "engine/network", "engine/training", "engine/experiment"}},
        {"engine/results", {"engine/data", "engine/experiment", "engine/statistics"}},
        {"engine/review", {"engine/experiment", "engine/results", "engine/statistics"}},
        {"engine/cli", {"engine"}},
    };
    for (int i = 0; i < floors.size(); ++i) allowed[floors[i]] = QStringList{"engine"} + floors.first(i);
    QStringList window = QStringList{"engine"} + floors;
    for (const QString& feature : features) {
        allowed["gui/" + feature] = QStringList{"engine"} + floors;
        window << "gui/" + feature;
    }
    allowed["gui/window"] = window;
    allowed["gui/main.cpp"] = window + QStringList{"gui/window"};
    return allowed;
}
const QMap<QString, QStringList> allowed = allowedIncludes();

/// Words that no source of ours may use, and why.
struct Ban {
    const char* pattern;
    const char* why;
    bool engineOnly;
};
const Ban bans[]{
    {R"(\b(strtod|strtof|atof|stod|stof|stold|sscanf)\b)", "follows the locale; use engine/base/numbers.h", false},
    {R"(\bsetlocale\s*\(\s*LC_ALL\b)", "changes the process", false},
    {R"(\bstd::shuffle\b|\bstd::\w+_distribution\b|\brandom_device\b|\bstd::mt19937|\bs?rand\s*\()",
     "differs between libraries; use RandomStream", false},
    {R"(\bclassName\s*\()", "ask the object what it is called, not its class", false},
    {R"(\bQThreadPool::globalInstance\b|\bQtConcurrent::run\b)", "threads belong to the worker of gui/toolkit", false},
    {R"(\bqWait\b|\bsleep_for\b|\busleep\b|\bQThread::m?sleep\b)", "never sleeps", false},
    {R"(\bsetlocale\b|\bstd::locale\b)", "the engine knows no locale", true},
    {R"(\bQ[A-Z]\w+|\bQ_\w+|\btr\s*\()", "the engine has no Qt", true},
    {R"(\bstd::(exp|log|tanh|cos|sin|pow|expf|logf|tanhf)\s*\()",
     "the C library's bits differ between processors; use engine/base/elementary.h", true},
    {R"(#pragma\s+GCC\s+(optimize|target)|ffast-math|__attribute__\s*\(\(\s*target)", "bits depend on compiler flags",
     false},
};

}  // namespace

class TestIncludes : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void directions();
    void directionsAreEnforced();
    void theWindowKnowsNoFeature();
    void engineIncludesNoQt();
    void bannedWords();
    void firstLines();
    void includesAreFromTheRoot();
    void onlyTheCommandLinePrints();
    void buildFlags();
    void everyLibraryIsListed();
    void problemsHoldNoEnglish();

private:
    QList<Source> m_sources;
    QStringList directionFaults(const Source& source) const;
};

void TestIncludes::initTestCase() {
    m_sources = sourcesIn(SOURCE_DIR, {"engine", "gui"});
    QVERIFY(m_sources.size() > 80);
    for (const Source& source : m_sources)
        if (source.path.count('/') > 1)
            QVERIFY2(allowed.contains(source.folder()),
                     qPrintable("a folder that the design does not know: " + source.path));
}

QStringList TestIncludes::directionFaults(const Source& source) const {
    QStringList faults;
    for (const QString& include : includesOf(source.text)) {
        if (!include.startsWith("\"engine/") && !include.startsWith("\"gui/")) continue;
        const QString target = include.mid(1).section('/', 0, 1), own = source.folder();
        const QStringList may = allowed.value(own);
        const bool good = target == own || target == "engine/base" || may.contains(target) ||
                          (may.contains("engine") && target.startsWith("engine/") && target != "engine/cli");
        if (!good) faults << source.path + " includes " + include.mid(1);
    }
    return faults;
}

/// DESIGN section 1: the direction in which data flows.
void TestIncludes::directions() {
    QStringList faults;
    for (const Source& source : m_sources) faults << directionFaults(source);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

/// The check itself, on sources that break each rule.
void TestIncludes::directionsAreEnforced() {
    const char* bad[][2]{
        {"engine/base/x.h", "engine/data/series.h"},          {"engine/statistics/x.h", "engine/data/series.h"},
        {"engine/training/x.cpp", "engine/experiment/run.h"}, {"engine/experiment/x.h", "engine/results/resultcsv.h"},
        {"engine/review/x.h", "engine/cli/output.h"},         {"engine/data/x.h", "gui/toolkit/theme.h"},
        {"gui/inside/x.cpp", "gui/compare/comparepage.h"},    {"gui/shell/x.cpp", "gui/training/runpage.h"},
        {"gui/toolkit/x.h", "gui/words/headline.h"},          {"gui/charts/x.h", "gui/workspace/workspace.h"},
        {"gui/compare/x.h", "engine/cli/output.h"},           {"gui/tour/x.cpp", "gui/window/mainwindow.h"}};
    for (const auto& [path, include] : bad)
        QCOMPARE(directionFaults({path, QString("#include \"%1\"\n").arg(include)}).size(), 1);
    const char* good[][2]{{"engine/cli/x.cpp", "engine/review/claims.h"},
                          {"gui/compare/x.cpp", "gui/charts/boxview.h"},
                          {"gui/window/mainwindow.cpp", "gui/compare/comparepage.h"},
                          {"engine/training/x.cpp", "engine/network/network.h"},
                          {"engine/statistics/x.cpp", "engine/base/random.h"}};
    for (const auto& [path, include] : good)
        QCOMPARE(directionFaults({path, QString("#include \"%1\"\n").arg(include)}), QStringList());
}

/// Only the list of features does, so that adding one touches its folder and that list.
void TestIncludes::theWindowKnowsNoFeature() {
    int lines = 0;
    for (const Source& source : m_sources) {
        if (!source.path.startsWith("gui/window/mainwindow.")) continue;
        lines += static_cast<int>(source.text.count('\n'));
        for (const QString& include : includesOf(source.text)) {
            QVERIFY2(!include.startsWith("\"engine/"), qPrintable(include));
            for (const QString& feature : features)
                QVERIFY2(!include.startsWith("\"gui/" + feature + "/"), qPrintable(include));
        }
    }
    QVERIFY2(lines > 0 && lines < 300, qPrintable(QString::number(lines)));
}

void TestIncludes::engineIncludesNoQt() {
    for (const Source& source : m_sources)
        if (source.inEngine())
            for (const QString& include : includesOf(source.text))
                QVERIFY2(!include.startsWith("<Q") && !include.startsWith("<Qt"),
                         qPrintable(source.path + " includes " + include));
}

void TestIncludes::bannedWords() {
    QStringList faults;
    for (const Ban& ban : bans) {
        const QRegularExpression pattern(QString::fromLatin1(ban.pattern));
        QVERIFY(pattern.isValid());
        for (const Source& source : m_sources) {
            if (ban.engineOnly && !source.inEngine()) continue;
            const auto match = pattern.match(codeOf(source.text));
            if (match.hasMatch())
                faults << QString("%1: %2 (%3)").arg(source.path, match.captured(), QString::fromLatin1(ban.why));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
    QVERIFY(QRegularExpression(bans[0].pattern).match(codeOf("double x = strtod(s, 0);")).hasMatch());
    QVERIFY(!QRegularExpression(bans[0].pattern).match(codeOf("// strtod is not used\nf(\"strtod\");")).hasMatch());
}

void TestIncludes::firstLines() {
    QList<Source> all = m_sources;
    all << sourcesIn(SOURCE_DIR, {"tests"});
    for (const Source& source : all) {
        QVERIFY2(source.text.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"), qPrintable(source.path));
        if (source.isHeader()) QVERIFY2(source.text.contains("\n#pragma once\n"), qPrintable(source.path));
    }
}

void TestIncludes::includesAreFromTheRoot() {
    for (const Source& source : m_sources) {
        QStringList ours;
        for (const QString& include : includesOf(source.text))
            if (include.startsWith('"')) ours << include.mid(1);
        for (const QString& include : ours)
            QVERIFY2(include.startsWith("engine/") || include.startsWith("gui/") || include.endsWith(".moc"),
                     qPrintable(source.path + " includes " + include));
        const QString header = QString(source.path).replace(".cpp", ".h");
        if (source.path.endsWith(".cpp") && QFile::exists(QString(SOURCE_DIR) + "/" + header))
            QVERIFY2(!ours.isEmpty() && ours.first() == header, qPrintable(source.path));
    }
}

void TestIncludes::onlyTheCommandLinePrints() {
    static const QRegularExpression printing(
        QStringLiteral(R"(\bstd::(cout|cerr|clog)\b|\b(f?printf|f?puts|perror|fwrite)\s*\()"));
    for (const Source& source : m_sources)
        if (source.inEngine() && source.folder() != "engine/cli")
            QVERIFY2(!printing.match(codeOf(source.text)).hasMatch(), qPrintable(source.path));
}

void TestIncludes::buildFlags() {
    QDirIterator files(SOURCE_DIR, {"CMakeLists.txt", "CMakePresets.json"}, QDir::Files, QDirIterator::Subdirectories);
    QString text;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains("/build/") || !file.open(QIODevice::ReadOnly)) continue;
        text += QString::fromUtf8(file.readAll()).remove(QRegularExpression("#[^\n]*"));
    }
    QVERIFY(text.contains("-ffp-contract=off") && text.contains("EIGEN_FAST_MATH=0"));
    const QRegularExpression bad(QStringLiteral("-ffast-math|-Ofast|-march|-mtune|-mavx|-mfma|-funsafe"));
    QVERIFY2(!bad.match(text).hasMatch(), qPrintable(bad.match(text).captured()));
}

/// A library that CMakeLists.txt looks for stands in the list of dependencies, with its licence.
void TestIncludes::everyLibraryIsListed() {
    QFile cmake(QString(SOURCE_DIR) + "/CMakeLists.txt"), list(QString(SOURCE_DIR) + "/resources/dependencies.json");
    QVERIFY(cmake.open(QIODevice::ReadOnly) && list.open(QIODevice::ReadOnly));
    QStringList listed;
    for (const QJsonValue entry : QJsonDocument::fromJson(list.readAll()).array()) {
        for (const char* key : {"name", "version", "licence", "purpose", "cmake"})
            QVERIFY2(!entry[QLatin1String(key)].toString().isEmpty(), key);
        listed << entry["cmake"].toString();
    }
    const QRegularExpression find(QStringLiteral("find_(?:package|path)\\((\\w+)"));
    for (auto match = find.globalMatch(QString::fromUtf8(cmake.readAll())); match.hasNext();) {
        const QString name = match.next().captured(1);
        QVERIFY2(listed.contains(name), qPrintable(name));
    }
}

/// Facts are no sentences: what the engine says stands in the templates of engine/base/*.def, where it is translated. A
/// string is no fact (it does not compile); text from outside is no literal, and a key has no spaces.
QStringList englishFaults(const Source& source) {
    static const QRegularExpression text(
        QStringLiteral(R"re(\bText\((?:[^()"]|\([^()"]*\))*\(?"[^"]*[A-Za-z][^"]*")re")),
        key(QStringLiteral(R"re(\bKey\{(?:[^{}"]|\{[^{}"]*\})*\{?"[^"]*\s[^"]*")re")),
        marked(QStringLiteral(R"re(\bENGLISH\(\s*")re"));
    QStringList faults;
    for (const auto& pattern : {text, key, marked})
        for (auto match = pattern.globalMatch(source.text); match.hasNext();)
            faults << source.path + ": " + match.next().captured();
    return faults;
}

void TestIncludes::problemsHoldNoEnglish() {
    QStringList faults;
    int facts = 0;
    for (const Source& source : m_sources) {
        if (!source.inEngine()) continue;
        faults << englishFaults(source);
        facts += int(source.text.count(QRegularExpression(QStringLiteral(R"(\bText\(|\bKey\{|\bWord::)"))));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
    QVERIFY(facts > 200);
    for (const char* bad : {R"({Text("a directory")})", R"(Text(std::string("process ") + name))",
                            R"(Text(name + " is missing"))", R"(Key{"from 1 to 10"})", R"(Key{name + " rows"})",
                            R"(Key{std::string{"two words"}})", R"(ENGLISH("a word beside the tables"))"})
        QCOMPARE(englishFaults({"engine/data/x.cpp", bad}).size(), 1);
    for (const char* good : {R"({Text(name), Key{"framing.lags"}})", R"(Text(""))", R"(Key{"--seed"})",
                             R"(Text(month < 10 ? "0" : ""))", R"(f(Text(name)); g("a b"))"})
        QCOMPARE(englishFaults({"engine/data/x.cpp", good}), QStringList());
}

WORKBENCH_TEST(TestIncludes, Nothing)
#include "tst_includes.moc"
