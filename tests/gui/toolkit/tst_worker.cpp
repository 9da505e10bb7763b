// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the GUI thread: answers arrive here, only those that are still wanted, the latest wish first.
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <memory>
#include <vector>

#include "gui/toolkit/recall.h"
#include "tests/testmain.h"

namespace {

/// Until it is asked to stop.
Worker::Answer endless(std::stop_token stop, std::function<void()> answer) {
    while (!stop.stop_requested()) std::this_thread::yield();
    return answer;
}

}  // namespace

class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersHereWhatIsDoneThere() {
        Worker worker;
        QThread *there = nullptr, *here = nullptr;
        worker.start([&](std::stop_token) -> Worker::Answer {
            there = QThread::currentThread();
            return [&] { here = QThread::currentThread(); };
        });
        QVERIFY(worker.busy());
        QTRY_VERIFY(!worker.busy());
        QCOMPARE(here, QThread::currentThread());
        QVERIFY(there && there != here);
    }

    void theLatestTakesThePlaceOfTheOthers() {
        Worker worker;
        std::vector<int> heard;
        for (int job = 1; job <= 3; ++job)
            worker.start([&heard, job](std::stop_token stop) {
                return endless(std::move(stop), [&heard, job] { heard.push_back(job); });
            });
        worker.start([&heard](std::stop_token) -> Worker::Answer { return [&heard] { heard.push_back(4); }; });
        QTRY_VERIFY(!worker.busy());
        QCOMPARE(heard, std::vector{4});
    }

    void whatIsCancelledIsNotHeard() {
        Worker worker;
        bool heard = false;
        worker.start([&](std::stop_token stop) { return endless(std::move(stop), [&] { heard = true; }); });
        worker.cancel();
        QVERIFY(!worker.busy());
        bool another = false;
        worker.start([&](std::stop_token) -> Worker::Answer { return [&] { another = true; }; });
        QTRY_VERIFY(another);
        QVERIFY(!heard);
    }

    void whatIsCancelledIsNotHeardEvenWhenNothingFollows() {
        Worker worker;
        bool heard = false;
        auto held = std::make_shared<int>();
        const std::weak_ptr<int> kept = held;  // by the job and its answer
        worker.start([held = std::move(held), &heard](std::stop_token stop) {
            return endless(std::move(stop), [held, &heard] { heard = true; });
        });
        worker.cancel();
        QTRY_VERIFY(kept.expired());
        QVERIFY(!heard);
    }

    void waitingGivesTheAnswerOnce() {
        Worker worker;
        int heard = 0;
        worker.start([&](std::stop_token) -> Worker::Answer { return [&] { ++heard; }; });
        worker.wait();
        QCOMPARE(heard, 1);
        QVERIFY(!worker.busy());
        QCoreApplication::processEvents();
        QCOMPARE(heard, 1);
    }

    void anAnswerMayStartTheNext() {
        Worker worker;
        int heard = 0;
        worker.start([&](std::stop_token) -> Worker::Answer {
            return [&] { worker.start([&](std::stop_token) -> Worker::Answer { return [&] { heard = 2; }; }); };
        });
        QTRY_COMPARE(heard, 2);
    }

    void itMayEndBeforeItsJob() {
        bool heard = false;
        {
            Worker worker;
            worker.start([&](std::stop_token stop) { return endless(std::move(stop), [&] { heard = true; }); });
        }
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }

    void cheapWorkIsDoneAtOnceAndKept() {
        Recall<int, int> recall({2, 1}, [] {});
        int computed = 0;
        const auto square = [&computed](int n) {
            return [&computed, n](std::stop_token) {
                ++computed;
                return n * n;
            };
        };
        QVERIFY(!recall.find(3));
        QCOMPARE(*recall.ask(3, 1.0, square(3)), 9);
        QCOMPARE(*recall.find(3), 9);
        recall.ask(4, 1.0, square(4));
        QVERIFY(recall.find(3));  // used last: 4 goes first
        recall.ask(5, 1.0, square(5));
        QVERIFY(recall.find(3) && recall.find(5) && !recall.find(4));
        QCOMPARE(computed, 3);
        QVERIFY(!recall.busy());
    }

    void theLatestWishesArriveTheLatestFirst() {
        std::vector<int> done;
        QSemaphore go;
        int arrivals = 0;
        Recall<int, int> recall({10, 3}, [&] { ++arrivals; });
        recall.setCheapWork(0);
        const auto wish = [&](int n) {
            QVERIFY(!recall.wishedAgain(n));
            QVERIFY(!recall.ask(n, 1.0, [&done, &go, n](std::stop_token) {
                go.acquire();
                done.push_back(n);
                return n;
            }));
        };
        for (int n = 1; n <= 3; ++n) wish(n);
        QVERIFY(recall.wishedAgain(2));  // now the latest; 1 is in work
        wish(4);                         // and pushes 1 out, which nobody hears of
        go.release(10);
        QTRY_VERIFY(!recall.busy());
        QCOMPARE(done, (std::vector{1, 4, 2, 3}));
        QCOMPARE(arrivals, 3);
        QVERIFY(recall.find(2) && recall.find(3) && recall.find(4) && !recall.find(1));
    }
};

WORKBENCH_TEST(TestWorker, EventLoop)
#include "tst_worker.moc"
