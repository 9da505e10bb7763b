// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/codebox.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/focusring.h"
#include "gui/toolkit/section.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/theme.h"
#include "gui/words/inlineproblem.h"
#include "tests/testmain.h"

class TestControls : public QObject {
    Q_OBJECT

    static QAccessible::Role roleOf(QWidget* widget) { return QAccessible::queryAccessibleInterface(widget)->role(); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ColorScheme::Light); }
    void cleanup() { setTextScale(1.0); }

    void switchFlipsByClickAndSpace() {
        Switch control;
        control.setText(QStringLiteral("each epoch"));
        control.show();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        QSignalSpy toggled(&control, &QAbstractButton::toggled);
        QTest::mouseClick(&control, Qt::LeftButton, {}, QPoint(2, 2));  // the hit area is larger than the pill
        QVERIFY(control.isChecked());
        control.setFocus();
        QTest::keyClick(&control, Qt::Key_Space);
        QVERIFY(!control.isChecked());
        QCOMPARE(toggled.count(), 2);
        QCOMPARE(control.pillRect().size(), QSize(28, 16));
        QCOMPARE(control.sizeHint().height(), 28);
        QCOMPARE(roleOf(&control), QAccessible::CheckBox);
        QVERIFY(QAccessible::queryAccessibleInterface(&control)->state().checkable);
        control.setEnabled(false);
        QTest::mouseClick(&control, Qt::LeftButton);
        QCOMPARE(toggled.count(), 2);
    }

    void segmentsAreExclusiveAndMoveByArrows() {
        SegmentedControl control;
        control.setTexts({QStringLiteral("10"), QStringLiteral("30"), QStringLiteral("100")});
        control.setCurrentIndex(0);
        control.show();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        QSignalSpy activated(&control, &SegmentedControl::activated);
        QTest::mouseClick(control.segment(1), Qt::LeftButton);
        QCOMPARE(control.currentIndex(), 1);
        QTest::keyClick(control.segment(1), Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 2);
        QVERIFY(control.segment(2)->hasFocus());
        QCOMPARE(activated.count(), 2);
        control.setCurrentIndex(-1);
        QCOMPARE(control.currentIndex(), -1);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(roleOf(control.segment(0)), QAccessible::RadioButton);
        control.setTexts({QStringLiteral("十"), QStringLiteral("三十"), QStringLiteral("一百")});
        QCOMPARE(control.count(), 3);
    }

    void sectionsFoldByClickSpaceAndEnter() {
        auto* content = new QLineEdit;
        Section section(content);
        section.setTitle(QStringLiteral("Network"));
        section.setSummary(QStringLiteral("LSTM, 1 unit"));
        section.show();
        QVERIFY(QTest::qWaitForWindowActive(&section));
        QVERIFY(!content->isVisible());
        QTest::mouseClick(section.header(), Qt::LeftButton);
        QTRY_VERIFY(content->isVisible());
        section.header()->setFocus();
        QTest::keyClick(section.header(), Qt::Key_Space);
        QTRY_VERIFY(!content->isVisible());
        QTest::keyClick(section.header(), Qt::Key_Return);
        QTRY_VERIFY(content->isVisible());
        QCOMPARE(section.header()->accessibleName(), QStringLiteral("Network: LSTM, 1 unit"));
    }

    void problemsOfferFixesThatWrap() {
        InlineProblem problem;
        problem.setTexts(QStringLiteral("What."), QStringLiteral("Why."));
        problem.setFixes({QStringLiteral("Use 11"), QStringLiteral("Use 2"), QStringLiteral("Keep the last 12")});
        problem.resize(260, 300);
        problem.show();
        QVERIFY(QTest::qWaitForWindowExposed(&problem));
        QSignalSpy chosen(&problem, &InlineProblem::fixChosen);
        QTest::mouseClick(problem.fixButtons()[2], Qt::LeftButton);
        QCOMPARE(chosen.takeFirst()[0].toInt(), 2);
        QVERIFY(problem.fixButtons()[2]->y() > problem.fixButtons()[0]->y());
        QVERIFY(problem.heightForWidth(260) > problem.heightForWidth(600));
        QCOMPARE(problem.accessibleName(), QStringLiteral("What. Why."));
    }

    void codeIsCopiedWhole() {
        CodeBox box;
        box.resize(280, 100);
        box.setCode(QStringLiteral("a\nb"), QStringLiteral("import x\na\nb"));
        box.show();
        QTest::mouseClick(box.copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("import x\na\nb"));
        QVERIFY(box.findChild<QPlainTextEdit*>()->isReadOnly());
        const int two = box.height();
        box.setCode(QStringLiteral("a\nb\nc"));
        QVERIFY(box.height() > two);
    }

    void emptyPagesHaveOneButton() {
        EmptyState state;
        state.setTexts(QStringLiteral("Nothing here."), QStringLiteral("Run"));
        state.show();
        QSignalSpy triggered(&state, &EmptyState::actionTriggered);
        QTest::mouseClick(state.button(), Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
        state.setTexts(QStringLiteral("Nothing to do."));
        QVERIFY(state.button()->isHidden());
    }

    void ringAppearsAfterKeysOnly() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* first = new QPushButton(QStringLiteral("a"));
        auto* second = new QSpinBox;
        column->addWidget(first);
        column->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(!FocusRing::wearer());
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(FocusRing::wearer(), second);
        auto* ring = window.findChild<FocusRing*>();
        QVERIFY(ring);
        QCOMPARE(ring->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(!FocusRing::wearer());
    }

    void sizesFollowTheText() {
        QSpinBox spin;
        QPushButton button(QStringLiteral("Run"));
        PrimaryButton big(QStringLiteral("Run A vs A"), PrimaryButton::Size::Big);
        QCOMPARE(spin.sizeHint().height(), 28);
        QCOMPARE(button.sizeHint().height(), 32);
        QCOMPARE(big.sizeHint().height(), 48);
        setTextScale(2.0);
        QSpinBox larger;
        QCOMPARE(larger.sizeHint().height(), 56);
        QCOMPARE(big.sizeHint().height(), 96);
    }
};

WORKBENCH_TEST(TestControls, Windows)
#include "tst_controls.moc"
