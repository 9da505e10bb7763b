// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are cut stay apart. Expected values are properties, whatever the font.
#include <QFont>
#include <QTest>

#include "gui/toolkit/shortname.h"
#include "tests/testmain.h"

class TestShortName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutNamesStayApart_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char* one, const char* other) {
            QTest::newRow(one) << QString::fromLatin1(one) << QString::fromLatin1(other);
        };
        row("stateful_seed_train_resets", "stateful_seed_train_no_resets");
        row("stateful_seed_no_train_resets", "stateful_seed_xx_train_resets");
        row("a long name that has no end at all", "a long name that has one end at all");
        row("a long name that goes on and on", "a long name that goes on and on and on");
    }
    void cutNamesStayApart() {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        const QFontMetrics metrics{QFont()};
        const int whole = std::min(metrics.horizontalAdvance(one), metrics.horizontalAdvance(other));
        for (int width = whole * 2 / 3; width < whole; ++width) {
            const QString a = shortName(one, {other}, metrics, width), b = shortName(other, {one}, metrics, width);
            QVERIFY2(a != b, qPrintable(a));
            for (const QString& cut : {a, b}) QVERIFY2(metrics.horizontalAdvance(cut) <= width, qPrintable(cut));
        }
    }
    void whatFitsIsWhole() {
        const QFontMetrics metrics{QFont()};
        QCOMPARE(shortName(QStringLiteral("stateful"), {QStringLiteral("stateful2")}, metrics, 1000),
                 QStringLiteral("stateful"));
        QVERIFY(shortName(QStringLiteral("stateful"), {}, metrics, metrics.horizontalAdvance(QStringLiteral("state")))
                    .contains(QChar(0x2026)));
    }
};

WORKBENCH_TEST(TestShortName, Windows)
#include "tst_shortname.moc"
