// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace lstm {

/// Calls `work(index)` for 0, 1, ..., tasks - 1, each once, on several threads; indices are handed out in order.
///
/// Returns when all are done, or when stop was requested and the tasks begun have returned. An exception of a task
/// stops the others and is thrown to the caller. \param threads 0 = one for each processor
void runTasks(int tasks, int threads, std::stop_token stop, const std::function<void(int)>& work);

}  // namespace lstm
