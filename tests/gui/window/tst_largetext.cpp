// SPDX-License-Identifier: GPL-3.0-or-later
// 250 % text on a small screen: the window keeps its size, and what does not fit scrolls or is cut with a tooltip.
#include <QAction>
#include <QHelpEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <memory>

#include "gui/shell/files.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/linelabel.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/training/runtoolbar.h"
#include "gui/workspace/training.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

class TestLargeText : public WindowTest {
    Q_OBJECT

    static constexpr QSize screenSize{1280, 800};

    void zoom() {
        for (int step = 0; step < 15; ++step) QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(textScale(), 2.5);
    }
    static void settle() {
        for (int round = 0; round < 6; ++round) QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init() {
        forget();
        open(screenSize);
    }

    void theWindowKeepsItsSize_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << static_cast<int>(Language::English);
        QTest::newRow("Chinese") << static_cast<int>(Language::Chinese);
    }
    void theWindowKeepsItsSize() {
        QFETCH(const int, language);
        setLanguage(static_cast<Language>(language));
        zoom();
        const auto fits = [this](const char* where) {
            settle();
            QVERIFY2(m_window->width() <= screenSize.width() && m_window->height() <= screenSize.height(), where);
            QVERIFY2(m_window->minimumSizeHint().width() <= screenSize.width() &&
                         m_window->minimumSizeHint().height() <= screenSize.height(),
                     where);
        };
        for (Page* page : m_window->pages().pages()) {
            m_window->pages().show(page);
            fits("empty page");
        }
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        for (Page* page : m_window->pages().pages()) {
            m_window->pages().show(page);
            fits("page");
        }
        for (QAction* arrange : {m_window->action("arrangeTeach"), m_window->action("arrangeCompare"),
                                 m_window->action("arrangeExplore")}) {
            arrange->trigger();
            fits("arrangement");
        }
        m_window->findChild<StatusLine*>()->setMessage(QString(500, QLatin1Char('x')));
        fits("long message");
        m_window->files().open({QStringLiteral(GOLDEN_DIR "/csv/b07_text_in_value.csv"),
                                QStringLiteral(GOLDEN_DIR "/csv/no_such_file.csv")});
        fits("problems");
    }

    void whatRunsStaysInReach() {
        zoom();
        settle();
        auto* toolbar = m_window->findChild<RunToolbar*>();
        for (QWidget* control : toolbar->findChildren<QWidget*>()) {
            if (!(control->focusPolicy() & Qt::TabFocus) || control->isHidden()) continue;
            const QRect place(control->mapTo(toolbar, QPoint()), control->size());
            QVERIFY2(toolbar->rect().contains(place), control->metaObject()->className());
        }
        QVERIFY(!toolbar->findChild<QSlider*>()->isHidden());
        QVERIFY(toolbar->findChild<QSlider*>()->toolTip().contains(QLatin1String("full")));
    }

    void iconsGrowWithTheText() {
        const auto live = [this] {
            for (const auto* label : m_window->menuWidget()->findChildren<QLabel*>())
                if (!label->pixmap().isNull()) return label->pixmap().deviceIndependentSize().width();
            return 0.0;
        };
        const double before = live();
        QVERIFY(before > 0);
        QToolButton* button = nullptr;
        for (auto* candidate : m_window->findChildren<QToolButton*>())
            if (candidate->accessibleName() == QLatin1String("Add an experiment")) button = candidate;
        QVERIFY(button);
        QCOMPARE(button->iconSize().width(), 20);
        zoom();
        settle();
        QCOMPARE(live(), 2.5 * before);
        QCOMPARE(button->iconSize().width(), 50);
        QVERIFY(button->width() >= 50);
    }

    void aCutLineSaysTheWholeInItsTooltip() {
        LineLabel label(TypeRole::Body);
        label.setText(QStringLiteral("<b>a long line of text that does not fit</b>"));
        label.resize(60, 20);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QHelpEvent asked(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&label, &asked);
        QVERIFY(QToolTip::text().contains(QLatin1String("does not fit")));
        QVERIFY(QToolTip::text().contains(QLatin1String("&lt;b&gt;")));  // plain, not bold
        QToolTip::hideText();
    }

    void aNewWindowDoesNotOpenLargerThanItsScreen() {
        setTextScale(2.5);
        const MainWindow born;
        const QSize most = born.screen()->availableSize().expandedTo(screenSize);
        QVERIFY(born.width() <= most.width() && born.height() <= most.height());
    }
};

WORKBENCH_TEST(TestLargeText, Windows)
#include "tst_largetext.moc"
