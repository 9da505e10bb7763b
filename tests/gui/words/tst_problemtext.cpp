// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/problemtext.h"

#include <QTest>

#include "gui/configuration/meaning.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/numbertext.h"
#include "tests/testmain.h"

using namespace lstm;

class TestProblemText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void howManyMorePlacesThereAreIsTold() {
        Problem problem{ProblemCode::CsvMissing, 3, 2, {Text("Sales")}};
        problem.more = 5;
        QCOMPARE(problemText(problem),
                 QStringLiteral("Line 3, column \"Sales\": missing value. Fill it in or drop the row. (And 5 more.)"));
        setLanguage(Language::Chinese);
        QCOMPARE(problemText(problem),
                 QStringLiteral("第 3 行，“Sales”列：缺失值。请补上该值或删除该行。（还有 5 处。）"));
        setLanguage(Language::English);
    }

    void aFullStopOfAFactDoesNotCut() {
        const auto odd = problemTexts({ProblemCode::FileNotReadable, 0, 0, {Text("odd. Name")}});
        QCOMPARE(odd.what, QStringLiteral("The file cannot be read: odd. Name."));
        QVERIFY(odd.why.isEmpty() && odd.remedy.isEmpty());
    }

    void numbersAndListsSurviveTheRoundTrip() {
        for (const double value : {0.001, 1e-8, 0.9, 123456.0}) QCOMPARE(numberFrom(numberText(value)).value(), value);
        QCOMPARE(numberText(1e-8), QStringLiteral("1e-8"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(numberText(0.001), QStringLiteral("0,001"));
        QCOMPARE(numberFrom(QStringLiteral("0.5")).value(), 0.5);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(listFrom(QStringLiteral("12, 1")).value(), (std::vector<int>{12, 1}));
        QCOMPARE(listFrom(QStringLiteral("12，1")).value(), (std::vector<int>{12, 1}));
        QVERIFY(listFrom(QString()).value().empty());
        for (const char* bad : {"2, x", "0", "-1", "1.5"}) QVERIFY2(!listFrom(QString::fromLatin1(bad)), bad);
    }

    void meaningFollowsTheState() {
        const QString stateful = meaning({}, 22).join(QLatin1Char(' '));
        QCOMPARE(stateful, QStringLiteral("22 samples, one sequence: the state flows on and is cleared after each "
                                          "epoch. The test starts from zero. "
                                          "From forecast to forecast the state flows on."));
        ExperimentConfig stateless;
        stateless.training.stateful = false;
        QVERIFY(meaning(stateless, 22).join(QLatin1Char(' ')).contains(QStringLiteral("8 of 14 parameters learn")));
        ExperimentConfig batch12;
        batch12.training.batchSize = 12;
        QVERIFY(meaning(batch12, 12)
                    .join(QLatin1Char(' '))
                    .contains(QStringLiteral("Stateful and stateless compute exactly the same here.")));
    }
};

WORKBENCH_TEST(TestProblemText, EventLoop)
#include "tst_problemtext.moc"
