// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/runqueue.h"

#include <algorithm>
#include <utility>

int RunQueue::count() const {
    std::size_t count = 0;
    for (const Request& request : m_requests) count += request.ids.size();
    return static_cast<int>(count);
}

bool RunQueue::contains(int id) const {
    return std::ranges::any_of(
        m_requests, [id](const Request& request) { return std::ranges::find(request.ids, id) != request.ids.end(); });
}

void RunQueue::add(const Request& request) {
    if (request.ids.empty()) return;
    retain([&](int id) { return std::ranges::find(request.ids, id) == request.ids.end(); });
    m_requests.push_back(request);
    Q_EMIT changed();
}

void RunQueue::remove(int id) {
    retain([id](int other) { return other != id; });
}

void RunQueue::clear() {
    retain([](int) { return false; });
}

std::optional<RunQueue::Request> RunQueue::takeNext() {
    if (m_requests.empty()) return std::nullopt;
    Request next = std::move(m_requests.front());
    m_requests.erase(m_requests.begin());
    Q_EMIT changed();
    return next;
}

void RunQueue::retain(const std::function<bool(int)>& exists) {
    const int before = count();
    for (Request& request : m_requests) std::erase_if(request.ids, [&](int id) { return !exists(id); });
    std::erase_if(m_requests, [](const Request& request) { return request.ids.empty(); });
    if (count() != before) Q_EMIT changed();
}
