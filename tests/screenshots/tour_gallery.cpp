// SPDX-License-Identifier: GPL-3.0-or-later
// tour_gallery DIR: the guided tour beside the page, with really trained networks: the first card, a claim before,
// during and after its run, the reason, the review; in both languages, light and dark, at 100 % and 200 % text.
#include <QPushButton>
#include <QShortcut>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/tour/tour.h"
#include "gui/tour/tourcard.h"
#include "gui/tour/tourfeature.h"
#include "gui/tour/tourpanel.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/training.h"
#include "tests/screenshots/gallery.h"

#include <QAction>

namespace {

constexpr int firstClaim = 1, expectation1 = 2;

/// Evidence follows a little later, cards fade in.
void settleFor(int milliseconds) {
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < milliseconds;) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void finishRun(MainWindow& window) {
    gallery::waitFor([&] { return !window.training().run().running(); });
    settleFor(250);
}

void draw(MainWindow& window, const QDir& folder, const QString& suffix, bool all) {
    auto* panel = window.findChild<TourPanel*>();
    const auto save = [&](const char* name) {
        gallery::save(window, folder.filePath(QStringLiteral("tour-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    const auto go = [&](int card) {
        window.feature<TourFeature>().tour().go(card);
        finishRun(window);
    };
    window.feature<TourFeature>().tour().startAgain();
    window.action("openTour")->trigger();
    finishRun(window);
    save("data");
    go(expectation1);
    save("before");
    window.feature<TourFeature>().tour().setExpected(lstm::Outcome::Better);
    window.training().setRepeats(100);
    panel->card()->runButton()->click();
    finishRun(window);
    save("claim");
    panel->why()->click();
    finishRun(window);
    save("why");
    for (int card = firstClaim; card + 1 < window.feature<TourFeature>().tour().count(); ++card) {
        if (card == expectation1) continue;
        go(card);
        window.training().setRepeats(card == 3 ? 10 : 30);
        if (card % 2) window.feature<TourFeature>().tour().setExpected(lstm::Outcome::NoDifference);
        panel->card()->runButton()->click();
        finishRun(window);
        if (all || card == firstClaim) save(qPrintable(QString::number(card)));
    }
    go(window.feature<TourFeature>().tour().count() - 1);
    save("review");
    if (!all) return;
    go(expectation1);
    window.training().setRepeats(1000);
    panel->card()->runButton()->click();
    gallery::waitFor([&] { return window.training().run().done() > 300; });
    window.action("pause")->trigger();
    settleFor(400);
    save("running");
    window.action("pause")->trigger();
    window.resize(1024, 680);
    finishRun(window);
    save("small");
    window.resize(1280, 800);
}

/// Before a room: a claim before its run, after it, with names hidden; the first card.
void drawPresentation(MainWindow& window, const QDir& folder, const QString& suffix) {
    const auto save = [&](const char* name) {
        gallery::save(window,
                      folder.filePath(QStringLiteral("presentation-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    const auto press = [&](Qt::Key key) {
        for (auto* shortcut : window.findChildren<QShortcut*>())
            if (shortcut->key() == QKeySequence(key)) Q_EMIT shortcut->activated();
        finishRun(window);
    };
    window.action("presentation")->trigger();
    window.resize(1920, 1080);
    window.feature<TourFeature>().tour().go(expectation1);
    window.training().setRepeats(100);
    save("before");
    press(Qt::Key_R);
    save("after");
    press(Qt::Key_H);
    press(Qt::Key_R);
    save("hidden");
    window.feature<TourFeature>().tour().go(0);
    finishRun(window);
    save("data");
    window.action("presentation")->trigger();
}

}  // namespace

int main(int argc, char** argv) {
    const QDir folder(gallery::prepare(argc, argv, "tour_gallery"));
    QApplication app(argc, argv);
    settings::forgetWindow();
    settings::setFirstRunWatched();
    gallery::inEveryLook(app, [&](const QString& look) {
        for (const auto language : {Language::English, Language::Chinese}) {
            setLanguage(language);
            MainWindow window;
            window.resize(textScale() > 1 ? QSize(1920, 1200) : QSize(1280, 800));
            window.show();
            draw(window, folder, QStringLiteral("%1-%2").arg(languageCode(language), look),
                 look == QLatin1String("light-100"));
            if (textScale() == 1.0) {
                MainWindow room;
                room.resize(1920, 1080);
                room.show();
                drawPresentation(room, folder, QStringLiteral("%1-%2").arg(languageCode(language), look));
            }
            window.close();
            settings::forgetWindow();
        }
    });
    return 0;
}
