// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/problemtext.h"

#include <QTest>

#include "gui/configuration/meaning.h"
#include "gui/toolkit/numbertext.h"
#include "tests/testmain.h"

using namespace lstm;

class TestProblemText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTemplateOfTheEngineIsKnownToTranslators() {
        for (int i = 0; i <= static_cast<int>(ProblemCode::NumberFormat); ++i) {  // the last code
            const auto& kind = kindOf(static_cast<ProblemCode>(i));
            QVERIFY2(isTranslatableProblem(kind.english), std::string(kind.name).c_str());
        }
        QVERIFY(!isTranslatableProblem("no such sentence"));
    }

    void partsAreSentencesOfTheTemplate() {
        const auto parts =
            problemParts({ProblemCode::ConfigBatchDivides, 0, 0, {"12", "22", "1, 2, 11, 22", " or the last 12 rows"}});
        QCOMPARE(parts.what, QStringLiteral("Batch size 12 does not divide the 22 training samples."));
        QVERIFY(parts.why.startsWith(QStringLiteral("A stateful network needs equal batches")));
        QCOMPARE(parts.remedy, QStringLiteral("Use 1, 2, 11, 22 or the last 12 rows."));
        // A full stop inside an argument does not cut.
        const auto odd = problemParts({ProblemCode::FileNotReadable, 0, 0, {"odd. Name"}});
        QCOMPARE(odd.what, QStringLiteral("The file cannot be read: odd. Name."));
        QCOMPARE(problemText({ProblemCode::FileNotFound, 0, 0, {}, "a.csv"}),
                 QStringLiteral("a.csv: There is no such file."));
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

WORKBENCH_TEST(TestProblemText, Nothing)
#include "tst_problemtext.moc"
