// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <set>
#include <system_error>

#include "engine/base/problem.h"
#include "engine/base/random.h"
#include "engine/base/utf8.h"
#include "tests/testmain.h"

using namespace lstm;

class TestProblem : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasAUniqueName() {
        std::set<std::string_view> names;
        QCOMPARE(problemCodes(), std::size_t(ProblemCode::NumberFormat) + 1);
        for (std::size_t code = 0; code < problemCodes(); ++code) {
            const auto& kind = kindOf(static_cast<ProblemCode>(code));
            QVERIFY(!kind.name.empty() && *kind.what != '\0');
            // Rows out of order have one name, whether they were turned round (info) or not (warning).
            if (static_cast<ProblemCode>(code) == ProblemCode::CsvTurnedRound) continue;
            QVERIFY2(names.insert(kind.name).second, std::string(kind.name).c_str());
        }
    }

    void templates_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("order") << QByteArray("{1} before {0}")
                               << QByteArray("{0} before abc");  // the argument is not filled again
        QTest::newRow("missing argument") << QByteArray("[{7}]") << QByteArray("[]");
        QTest::newRow("unknown key") << QByteArray("[{}] [{what}] [{-1}]") << QByteArray("[] [] []");
        QTest::newRow("open brace") << QByteArray("a { b") << QByteArray("a { b");
    }
    void templates() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(filled(text.toStdString(), std::vector<std::string>{"abc", "{0}"}), expected.toStdString());
    }

    // What the command line said of each fact when facts were strings.
    void facts_data() {
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const Fact& fact, const char* expected) {
            QTest::newRow(expected) << QByteArray::fromStdString(told(fact)) << QByteArray(expected);
        };
        row(12, "12");
        row(std::size_t(7), "7");
        row(1e-8, "1e-08");
        row(std::numeric_limits<double>::quiet_NaN(), "nan");
        row(Bytes{0}, "0 bytes");
        row(Bytes{1}, "1 byte");
        row(Bytes{1536}, "1.5 KiB");
        row(Text("a\x1B[31m"), "a\\x1B[31m");
        row(Key{"framing.lags"}, "framing.lags");
        row(Word::Comma, "comma");
        row(said(Word::FromTo, 1, 10'000'000), "from 1 to 10000000");
        row(said(Word::AtMost, said(Word::ByteCount, 4000)), "at most 4000 bytes");
        row(List{{1, 2, 11}}, "1, 2, 11");
        row(List{{1, 2, 11, 22}, true}, "1, 2, 11 or 22");
        row(List{{5}, true}, "5");
        row(inQuotes("a"), "\"a\"");
        row(quotedNames({"a", "b"}), "\"a\", \"b\"");
        row(quotedNames(std::vector<std::string>(11, "x")),
            "\"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", ...");
        row(Reason{std::make_shared<const Problem>(Problem{ProblemCode::CsvEmpty, 0, 0, {Bytes{0}}})},
            "The file is empty (0 bytes).");
    }
    void facts() {
        QFETCH(const QByteArray, is);
        QFETCH(const QByteArray, expected);
        QCOMPARE(is, expected);
    }

    // The words are the C library's own, so that a cause without a word of ours reads alike.
    void causesAreCalledAsTheSystemDoes() {
        for (int error = 1; error < 134; ++error)
            QCOMPARE(told(systemCause(error)), std::error_code(error, std::generic_category()).message());
    }

    void numbersCanBeTakenOut() {
        QCOMPARE(wholeNumbers(List{{1, Text("x"), said(Word::FromTo, 2, 3)}}), (std::vector<std::int64_t>{1, 2, 3}));
        QVERIFY(wholeNumbers(Text("1")).empty() && wholeNumbers(1.5).empty());
    }

    void everySentenceGoesThroughTheTranslation() {
        const auto shout = [](const char* english) {
            std::string text;
            for (bool place = false; const char c : std::string_view(english)) {
                place = c == '{' || (place && c != '}');
                text += place || c < 'a' || c > 'z' ? c : char(c - 32);
            }
            return text;
        };
        const Problem batches{ProblemCode::ConfigBatchDivides,
                              0,
                              0,
                              {12, 22, List{{1, 2}, true}, said(Word::OrTheLastRows, 12)},
                              "a.csv",
                              3};
        QCOMPARE(sentence(batches, shout),
                 std::string("a.csv: BATCH SIZE 12 DOES NOT DIVIDE THE 22 TRAINING SAMPLES. A STATEFUL NETWORK NEEDS "
                             "EQUAL BATCHES, BECAUSE ROW I OF ONE BATCH CONTINUES ROW I OF THE BATCH BEFORE. USE 1 OR "
                             "2, OR THE LAST 12 ROWS (\"FRAMING.TRAIN_SIZE\": 12). (AND 3 MORE.)"));
        const auto parts = partsOf(batches);
        QCOMPARE(parts.what,
                 std::string("a.csv: Batch size 12 does not divide the 22 training samples. (And 3 more.)"));
        QVERIFY(parts.why.starts_with("A stateful network needs equal batches"));
        QCOMPARE(parts.remedy, std::string("Use 1 or 2, or the last 12 rows (\"framing.train_size\": 12)."));
    }

    void aPlaceIsToldOnce() {
        Problem problem{ProblemCode::ConfigUnknownKey, 3, 5, {Key{"{line}"}}};
        QCOMPARE(sentence(problem),
                 std::string("Line 3, column 5: Unknown key \"{line}\"; it is kept but has no effect."));
        QCOMPARE(keyOf(problem)->name, std::string("{line}"));
        QVERIFY(!keyOf({ProblemCode::FileNotFound}));
    }

    void sentences() {
        Problem problem{ProblemCode::CsvNotANumber, 10, 2, {Text("Sales"), Text("abc")}};
        QCOMPARE(sentence(problem), std::string("Line 10, column \"Sales\": \"abc\" is not a number."));
        problem.file = "a\x1B[2J.csv";
        problem.more = 3;
        QCOMPARE(sentence(problem),
                 std::string("a\\x1B[2J.csv: Line 10, column \"Sales\": \"abc\" is not a number. (And 3 more.)"));
    }

    void errorsAmongWarnings() {
        const Problem warning{ProblemCode::CsvFooter, 0, 0, {}}, error{ProblemCode::CsvEmpty, 0, 0, {}};
        QVERIFY(!hasError({}));
        QVERIFY(!hasError({warning}));
        QVERIFY(hasError({warning, error}));
        QVERIFY((Checked<int>{1, {warning}}.ok()));
    }

    void quotable_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("销售额 <b>") << QByteArray("销售额 <b>");
        QTest::newRow("control") << QByteArray("a\x1B[31m\n\x7F") << QByteArray("a\\x1B[31m\\x0A\\x7F");
        QTest::newRow("C1 control") << QByteArray(
                                           "\xC2\x9B"
                                           "31m")
                                    << QByteArray("\\x9B31m");
        QTest::newRow("right to left") << QByteArray("a\u202Efdp.exe\u2069") << QByteArray("a\\u202Efdp.exe\\u2069");
        QTest::newRow("not UTF-8") << QByteArray("a\xFF\xC3") << QByteArray("a\\xFF\\xC3");
        QTest::newRow("40") << QByteArray(40, 'x') << QByteArray(40, 'x');
        QTest::newRow("41") << QByteArray(41, 'x') << QByteArray(40, 'x') + "...";
        QTest::newRow("41 wide") << QByteArray("好").repeated(41) << QByteArray("好").repeated(40) + "...";
        QTest::newRow("continuation bytes") << QByteArray(1000, '\x80') << QByteArray("\\x80").repeated(40) + "...";
    }
    void quotable() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(lstm::quotable(text.toStdString())), expected);
    }

    // Unicode 15, table 3-7: every scalar value survives, every neighbour of the allowed ranges is refused.
    void utf8RoundTrip() {
        for (char32_t point = 0; point <= 0x10FFFF; ++point) {
            if (point >= 0xD800 && point < 0xE000) continue;
            std::string text;
            appendUtf8(text, point);
            const auto read = firstCharacter(text);
            if (!read.valid || read.point != point || read.bytes != text.size())
                QFAIL(qPrintable(QString::number(point, 16)));
        }
    }
    void utf8Refused() {
        for (const char* text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                                 "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE4\xBD", "\xC3("})
            QVERIFY2(!firstCharacter(text).valid, text);
    }
    void printableIsAlwaysUtf8() {
        RandomStream random(1, 0, Purpose::Resampling, 0);
        for (int i = 0; i < 2000; ++i) {
            std::string bytes;
            for (auto n = random.below(50); n > 0; --n) bytes += static_cast<char>(random.bits());
            const auto text = printable(bytes);
            for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(firstCharacter(rest).bytes))
                QVERIFY(firstCharacter(rest).valid);
        }
    }
};

WORKBENCH_TEST(TestProblem, Nothing)
#include "tst_problem.moc"
