// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "engine/experiment/configjson.h"
#include "engine/experiment/validate.h"
#include "gui/toolkit/language.h"
#include "gui/words/headline.h"
#include "gui/words/problemtext.h"
#include "gui/words/settingtable.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

struct Message {
    QString context, source;
    QStringList translations;
    bool finished = true;
};

QString pathOf(const QString& language) {
    return QStringLiteral(SOURCE_DIR "/translations/workbench_") + language + QStringLiteral(".ts");
}

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        else if (xml.name() == QLatin1String("message")) messages.append({context, {}, {}, true});
        else if (xml.name() == QLatin1String("source")) messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform")) messages.last().translations << xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations << text;
        }
    }
    return messages;
}

const QList<Message>& chinese() {
    static const auto all = messagesOf(pathOf(QStringLiteral("zh_CN")));
    return all;
}

QSet<QString> matches(const char* pattern, const QString& text) {
    QSet<QString> found;
    for (auto at = QRegularExpression(QLatin1String(pattern)).globalMatch(text); at.hasNext();)
        found << at.next().captured();
    return found;
}

QByteArray about(const Message& message) { return (message.context + QStringLiteral(": ") + message.source).toUtf8(); }

bool hasChinese(const QString& text) { return text.contains(QRegularExpression(QStringLiteral("\\p{Han}"))); }

/// Names that are the same in both languages.
bool isName(const QString& text) {
    static const QSet<QString> names{QStringLiteral("Keras"),   QStringLiteral("Beta 1"), QStringLiteral("Beta 2"),
                                     QStringLiteral("Epsilon"), QStringLiteral("LSTM"),   QStringLiteral("RMSE"),
                                     QStringLiteral("English"), QStringLiteral("n"),      QStringLiteral("n = %1"),
                                     QStringLiteral("n，RMSE")};
    return names.contains(text) || matches("%n|%\\d|\\{\\w+\\}|\\p{L}", text) == matches("%n|%\\d|\\{\\w+\\}", text);
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setLanguage(Language::English); }

    void everyTextOfTheSourcesIsFinished_data() {
        QTest::addColumn<QString>("language");
        QTest::addRow("zh_CN") << QStringLiteral("zh_CN");
        QTest::addRow("en") << QStringLiteral("en");
    }
    /// The file is brought up to date in a copy, as `update_translations` would: nothing may be new or unfinished then.
    void everyTextOfTheSourcesIsFinished() {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("workbench_") + language + QStringLiteral(".ts"));
        QVERIFY(QFile::copy(pathOf(language), copy));
        const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
        QStringList arguments{QStringLiteral(SOURCE_DIR "/gui"),
                              QStringLiteral(SOURCE_DIR "/engine/base/problems.def"),
                              QStringLiteral(SOURCE_DIR "/engine/base/words.def"),
                              QStringLiteral(SOURCE_DIR "/gui/words/settings.def"),
                              QStringLiteral("-tr-function-alias"),
                              QStringLiteral("QT_TR_NOOP+=ENGLISH"),
                              QStringLiteral("-I"),
                              QStringLiteral(SOURCE_DIR),
                              QStringLiteral("-silent"),
                              QStringLiteral("-no-obsolete"),
                              QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-ts"),
                              copy};
        if (language == QLatin1String("en")) arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess update;
        update.start(lupdate, arguments);
        QVERIFY2(update.waitForFinished(60'000) && update.exitCode() == 0,
                 qPrintable(lupdate + QStringLiteral(": ") + update.errorString()));
        const auto messages = messagesOf(copy);
        QVERIFY(messages.size() > 10);
        for (const auto& message : messages) {
            QVERIFY2(message.finished, about(message).constData());
            for (const QString& text : message.translations) QVERIFY2(!text.isEmpty(), about(message).constData());
        }
    }

    void placeholdersAreEqual() {
        auto all = chinese();
        all += messagesOf(pathOf(QStringLiteral("en")));
        QVERIFY(all.size() > 300);
        for (const auto& message : all)
            for (const QString& text : message.translations)
                QVERIFY2(matches("%\\d|%n|\\{\\w+\\}", text) == matches("%\\d|%n|\\{\\w+\\}", message.source),
                         about(message).constData());
    }

    void menusKeepAShortcutLetterEach() {
        for (const auto& message : chinese()) {
            if (!message.source.contains(QRegularExpression(QStringLiteral("&\\w")))) continue;
            const QString text = message.translations.first();
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral("\\(&[A-Z]\\)"))), about(message).constData());
        }
    }

    void chineseIsChinese() {
        for (const auto& message : chinese())
            for (const QString& text : message.translations)
                QVERIFY2(hasChinese(text) || isName(text), about(message).constData());
    }

    void punctuationIsFullWidth() {
        // Half-width beside a Chinese character; menu letters "(&F)" and file patterns "(*.csv)" stay as Qt wants them.
        const QRegularExpression halfWidth(
            QStringLiteral("\\p{Han}[,.;:!?)]|[,;!?]\\p{Han}|\\p{Han} ?\\((?![&*e])|\"\\p{Han}|\\p{Han}\""));
        for (const auto& message : chinese())
            for (QString text : message.translations) {
                text.remove(QStringLiteral(";;"));  // between file patterns
                QVERIFY2(!text.contains(halfWidth), text.toUtf8().constData());
                QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("\\d %(?![\\dn])"))),
                         text.toUtf8().constData());
            }
    }

    void oneWordForOneThing_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("translation");
        const auto row = [](const char* english, const char* translation) {
            QTest::newRow(english) << QString::fromLatin1(english) << QString::fromUtf8(translation);
        };
        row("\\bepochs?\\b", "轮次");
        row("\\bbatch(es)?\\b", "批");
        row("\\bbatch size\\b", "批次大小");
        row("\\brepeats?\\b", "重复");
        row("\\b(random|other|equal) seeds?\\b", "种子");
        row("\\bseed(s|ing|ed)?\\b", "种子|播种");
        row("\\bshuffl(e|es|ing|ed)\\b", "打乱");
        row("\\bstateful\\b(?!=)", "有状态");
        row("\\bstateless\\b", "无状态");
        row("\\bsamples?\\b(?! series)", "样本");
        row("\\btime steps?\\b", "时间步");
        row("\\bforget gate\\b", "遗忘门");
        row("\\bpersistence\\b", "持久性预测");
        row("\\boutliers?\\b", "离群值");
        row("\\bmedians?\\b", "中位数");
        row("\\bpractically equal\\b", "实际等效");
        row("\\bdiverged\\b", "发散");
    }
    void oneWordForOneThing() {
        QFETCH(QString, english);
        QFETCH(QString, translation);
        const QRegularExpression wanted(english, QRegularExpression::CaseInsensitiveOption), found(translation);
        int uses = 0;
        for (const auto& message : chinese()) {
            if (!message.source.contains(wanted)) continue;
            ++uses;
            for (const QString& text : message.translations)
                QVERIFY2(text.contains(found), (about(message) + " -> " + text.toUtf8()).constData());
        }
        QVERIFY2(uses > 0, "no text uses the word");
    }

    void bothLanguagesAreEmbedded() {
        setLanguage(Language::Chinese);
        QCOMPARE(periodCount(Period::Month, 36), QStringLiteral("36 个月"));
        setLanguage(Language::English);
        QCOMPARE(periodCount(Period::Month, 36), QStringLiteral("36 months"));
        QCOMPARE(periodCount(Period::Month, 1), QStringLiteral("1 month"));
    }

    void problemsSpeakChineseToTheLastWord_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        setLanguage(Language::Chinese);
        const auto row = [](ProblemCode code, const std::vector<Fact>& facts, const char* expected) {
            QTest::newRow(std::string(kindOf(code).name).c_str())
                << problemText({code, 7, 0, facts}) << QString::fromUtf8(expected);
        };
        row(ProblemCode::CsvBinary, {Word::PngImage}, "这不是文本文件（PNG 图像）。");
        row(ProblemCode::CsvColumnCount, {said(Word::OneColumn, 1), 2}, "第 7 行：找到 1 列，应为 2 列。");
        row(ProblemCode::CsvEmpty, {Bytes{0}}, "文件为空（0 字节）。");
        row(ProblemCode::CsvEncoding, {Key{"UTF-8"}, said(Word::ByteAtOffset, Key{"0xFF"}, 12)},
            "文本不是有效的 UTF-8（偏移 12 处字节 0xFF）。请选择编码：GB18030、Windows-1252……");
        row(ProblemCode::CsvMixedDecimal, {Word::Comma, Word::Point}, "第 7 行使用小数逗号，而前面的行使用小数点。");
        row(ProblemCode::CsvDateGap, {said(Word::TheMonth, Text("1-09")), 9, 10},
            "第 9 行与第 10 行之间缺少 1-09 月。");
        row(ProblemCode::CsvMissing, {Text("a"), said(Word::InBrackets, Text("NA"))},
            "第 7 行，“a”列：缺失值（NA）。请补上该值或删除该行。");
        row(ProblemCode::CsvNoSuchColumn, {Text("x"), quotedNames({"a", "b"})}, "没有名为“x”的列。列：“a”、“b”。");
        row(ProblemCode::SeriesTooShort, {said(Word::Values, 12), 16, 12},
            "只找到 12 个值；差分后测试期为 12，至少需要 16 个值。");
        row(ProblemCode::FileNotRegular, {Word::Directory}, "这不是文件，而是文件夹。");
        row(ProblemCode::ConfigWrongType, {Key{"repeats"}, Word::AWholeNumber, Word::Null},
            "“repeats”必须是整数，而不是空值（null）。");
        row(ProblemCode::ConfigOutOfRange, {Key{"repeats"}, 0, said(Word::FromTo, 1, 1'000'000)},
            "“repeats”的值为 0；应为 1 至 1000000。");
        row(ProblemCode::LockstepShape, {said(Word::SixteenNeed, Bytes{1.5 * (1 << 30)}, Bytes{512.0 * (1 << 20)})},
            "同步训练器无法训练此网络：同时训练十六次重复需要 1.5 GiB，最多可用 512 MiB。");
        row(ProblemCode::ConfigBatchDivides, {12, 22, List{{1, 2, 11, 22}, true}, said(Word::OrTheLastRows, 12)},
            "批次大小 12 不能整除 22 个训练样本。有状态网络要求每个批次样本数相同，因为本批第 i 行会接着上一批第 i "
            "行的状态继续。"
            "可改为 1、2、11 或 22，或只保留最后 12 个样本（“framing.train_size”: 12）。");
        // What a file says is shown as it stands there, even where it is a word of ours.
        row(ProblemCode::CsvNotANumber, {Text("comma"), Text("none")}, "第 7 行，“comma”列：“none”不是数字。");
        row(ProblemCode::FileNotReadable, {Text("Some other cause")}, "无法读取文件：Some other cause。");
        setLanguage(Language::English);
    }
    void problemsSpeakChineseToTheLastWord() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(text, expected);
    }

    /// Whatever a configuration is refused for, no word of the sentence is left in English but names of keys and
    /// values.
    void everyRefusalIsTranslated() {
        setLanguage(Language::Chinese);
        int seen = 0;
        for (const Problem& problem : refusals()) {
            QString bare = problemText(problem);
            QVERIFY(hasChinese(bare));
            bare.remove(
                QRegularExpression(QStringLiteral("“[^”]*”|\\b([KMGTPE]iB|inf|nan|float32|JSON|NUL|e-?\\d+)\\b|"
                                                  "（null）|true|false|lstm|auto|eigen|lockstep")));
            QVERIFY2(!bare.contains(QRegularExpression(QStringLiteral("[A-Za-z]{2}"))), qPrintable(bare));
            ++seen;
        }
        QVERIFY(seen > 25);
    }

    void aFilesNameIsSetOffAsTheLanguageDoes() {
        const Problem problem{ProblemCode::FileNotFound, 0, 0, {}, "a.csv"};
        QVERIFY(problemText(problem).startsWith(QStringLiteral("a.csv: ")));
        setLanguage(Language::Chinese);
        QVERIFY(problemText(problem).startsWith(QStringLiteral("a.csv：")));
        QVERIFY(problemTexts(problem).what.startsWith(QStringLiteral("a.csv：")));
    }

private:
    /// What validate() and parseConfig() say of one wrong setting at a time.
    static Problems refusals() {
        using Config = ExperimentConfig;
        const std::vector<void (*)(Config&)> edits{
            [](Config& c) { c.name = "a/b"; },
            [](Config& c) { c.name.clear(); },
            [](Config& c) {
                c.framing.difference = {1, 1, 1, 1, 1};
            },
            [](Config& c) { c.framing.difference = {0}; },
            [](Config& c) { c.framing.lags = 0; },
            [](Config& c) { c.framing.testSize = 0; },
            [](Config& c) { c.framing.testSize = 35; },
            [](Config& c) { c.framing.trainSize = 1; },
            [](Config& c) { c.framing.trainSize = 30; },
            [](Config& c) { c.framing.scale.low = c.framing.scale.high; },
            [](Config& c) { c.framing.scale.high = INFINITY; },
            [](Config& c) { c.network.units.clear(); },
            [](Config& c) { c.network.units = {0}; },
            [](Config& c) { c.network.units.assign(100, 1); },
            [](Config& c) { c.network.units = {100'000}; },
            [](Config& c) {
                c.network.units = {1024, 1024, 1024}, c.framing.layout = Layout::TimeSteps, c.framing.lags = 20,
                c.trainer = TrainerChoice::Lockstep;
            },
            [](Config& c) { c.training.epochs = 0; },
            [](Config& c) { c.training.epochs = 1'000'000, c.repeats = 1'000'000; },
            [](Config& c) { c.training.batchSize = 0; },
            [](Config& c) { c.training.batchSize = 12; },
            [](Config& c) { c.training.shuffle = true; },
            [](Config& c) { c.training.optimizer.learningRate = 0; },
            [](Config& c) { c.training.optimizer.learningRate = NAN; },
            [](Config& c) { c.training.optimizer.beta1 = 1; },
            [](Config& c) { c.training.optimizer.beta2 = -1; },
            [](Config& c) { c.training.optimizer.epsilon = 0; },
            [](Config& c) { c.forecast.batchSize = 0; },
            [](Config& c) { c.forecast.batchSize = 5; },
            [](Config& c) { c.repeats = 0; }};
        Problems all;
        int row = 0;
        const auto add = [&](const Problems& problems) {
            QVERIFY2(!problems.empty(), QByteArray::number(row).constData());
            ++row;
            all.insert(all.end(), problems.begin(), problems.end());
        };
        for (const auto edit : edits) {
            Config config;
            config.name = "a";
            edit(config);
            add(validate(config, shampooSales()));
        }
        for (const std::string json :
             {"{\"repeats\": true}", "{\"repeats\": false}", "{\"repeats\": null}", "{\"repeats\": [1]}",
              "{\"repeats\": {}}", "{\"repeats\": \"x\"}", "{\"repeats\": 1.5}", "{\"repeats\": 1e10}",
              "{\"repeats\": 1e999}", "{\"stream\": -1}", "{\"seed\": -1}", "{\"name\": 1}",
              "{\"framing\": {\"scale\": 1}}", "{\"training\": 1}", "{\"training\": {\"shuffle\": 1}}",
              "{\"training\": {\"optimizer\": {\"beta_1\": \"x\"}}}"})
            add(parseConfig(json).problems);
        add(parseConfig(std::string(1000, '[')).problems);
        add(parseConfig("[" + QByteArray("1,").repeated(2'000'000).toStdString() + "1]").problems);
        return all;
    }
};

WORKBENCH_TEST(TestTranslations, EventLoop)
#include "tst_translations.moc"
