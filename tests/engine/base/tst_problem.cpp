// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <set>

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
        for (int code = 0; code <= int(ProblemCode::NumberFormat); ++code) {
            const auto& kind = kindOf(static_cast<ProblemCode>(code));
            QVERIFY(!kind.name.empty() && !kind.english.empty());
            QVERIFY2(names.insert(kind.name).second, std::string(kind.name).c_str());
        }
    }

    void templates_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("place") << QByteArray("Line {line}, column {column}: {0}")
                               << QByteArray("Line 10, column 2: abc");
        QTest::newRow("order") << QByteArray("{1} before {0}")
                               << QByteArray("{0} before abc");  // the argument is not filled again
        QTest::newRow("missing argument") << QByteArray("[{7}]") << QByteArray("[]");
        QTest::newRow("unknown key") << QByteArray("[{}] [{what}] [{-1}]") << QByteArray("[] [] []");
        QTest::newRow("open brace") << QByteArray("a { b") << QByteArray("a { b");
    }
    void templates() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        const Problem problem{ProblemCode::CsvNotANumber, 10, 2, {"abc", "{0}"}};
        QCOMPARE(fillTemplate(text.toStdString(), problem), expected.toStdString());
    }

    void sentences() {
        Problem problem{ProblemCode::CsvNotANumber, 10, 2, {"Sales", "abc"}};
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
