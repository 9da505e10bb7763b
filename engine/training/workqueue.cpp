// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/workqueue.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace lstm {

int workersFor(int tasks, int threads) {
    if (threads <= 0) threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    return std::max(1, std::min(threads, tasks));
}

void runTasks(int tasks, int threads, std::stop_token stop, const std::function<void(int, int)>& work) {
    std::atomic<int> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto worker = [&](int number) {
        for (int task; !stop.stop_requested() && (task = next.fetch_add(1)) < tasks;) {
            try {
                work(task, number);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
                next = tasks;
            }
        }
    };
    {
        std::vector<std::jthread> helpers;  // the caller's thread works too
        for (int i = 1; i < workersFor(tasks, threads); ++i) helpers.emplace_back(worker, i);
        worker(0);
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace lstm
