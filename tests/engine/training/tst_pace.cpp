// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker may do at each speed, from the header's words: closed form.
#include "engine/training/pace.h"
#include "tests/testmain.h"

#include <QTest>
#include <thread>

using namespace lstm;

namespace {

/// Whether a worker that asks now is kept waiting: only a stop lets it return, with false.
bool waits(Pace& pace, Pace::Place& place, bool epochBegins) {
    bool granted = true;
    {
        std::jthread worker([&](std::stop_token stop) { granted = pace.waitForBatch(place, epochBegins, stop); });
        worker.request_stop();
    }
    return !granted;
}

}  // namespace

class TestPace : public QObject {
    Q_OBJECT
private slots:
    void fullSpeedAsksForNothing() {
        Pace pace;
        QVERIFY(!pace.slow());
        pace.setSpeed(3.0);
        QVERIFY(pace.slow());
        pace.setSpeed(0.0);
        QVERIFY(!pace.slow());
        pace.pause();
        QVERIFY(pace.slow() && pace.paused());
        pace.resume();
        QVERIFY(!pace.slow() && !pace.paused());
    }

    void eachStepIsOneBatch() {
        Pace pace;
        Pace::Place place;
        pace.pause();
        pace.stepBatch();
        pace.stepBatch();
        QVERIFY(pace.waitForBatch(place, true, {}));
        QVERIFY(pace.waitForBatch(place, false, {}));
        QVERIFY(waits(pace, place, false));
    }

    void eachWorkerTakesEachStep() {
        Pace pace;
        Pace::Place first, second;
        pace.pause();
        pace.stepBatch();
        QVERIFY(pace.waitForBatch(first, true, {}));
        QVERIFY(pace.waitForBatch(second, true, {}));
        QVERIFY(waits(pace, first, false));
        QVERIFY(waits(pace, second, false));
    }

    void anEpochEndsWhereTheNextBegins() {
        Pace pace;
        Pace::Place place;
        pace.pause();
        pace.stepEpoch();
        for (int batch = 0; batch < 4; ++batch) QVERIFY(pace.waitForBatch(place, batch == 0, {}));
        QVERIFY(waits(pace, place, true));
    }

    void stepsTakenFreelyAreNotOwedAfterwards() {
        Pace pace;
        Pace::Place place;
        pace.stepBatch();
        pace.setSpeed(1e9);
        QVERIFY(pace.waitForBatch(place, true, {}));
        pace.pause();
        QVERIFY(waits(pace, place, false));
    }

    /// Five batches at 100 a second take four beats, however fast the machine is.
    void theBeatIsKept() {
        Pace pace;
        Pace::Place place;
        pace.setSpeed(100.0);
        const auto begin = Pace::Clock::now();
        for (int batch = 0; batch < 5; ++batch) QVERIFY(pace.waitForBatch(place, batch == 0, {}));
        QVERIFY(Pace::Clock::now() - begin >= std::chrono::milliseconds(40));
    }
};

WORKBENCH_TEST(TestPace, Nothing)
#include "tst_pace.moc"
