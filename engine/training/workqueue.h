// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace lstm {

/// Calls `work(task, worker)` for the tasks 0, 1, ..., tasks - 1, each once, on several threads; tasks are handed out
/// in order. `worker` (from 0, less than workersFor()) is the thread's own number: what one keeps from task to task
/// stands there.
///
/// Returns when all are done, or when stop was requested and the tasks begun have returned. An exception of a task
/// stops the others and is thrown to the caller. \param threads 0 = one for each processor
void runTasks(int tasks, int threads, std::stop_token stop, const std::function<void(int task, int worker)>& work);

/// How many threads runTasks() uses, the caller's included; at least 1.
int workersFor(int tasks, int threads);

}  // namespace lstm
