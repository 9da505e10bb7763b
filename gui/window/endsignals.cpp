// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/endsignals.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <atomic>
#include <cerrno>

namespace {

std::atomic<int> pipeEnd{-1};
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler reads it");

extern "C" void passOn(int number) {
    const int before = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = ::write(pipeEnd.load(), &byte, 1);  // a full pipe has told already
    errno = before;
}

}  // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent) {
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
    pipeEnd.store(m_pipe[1]);
    auto* notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::read);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        ::sigaction(numbers[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = passOn;
        action.sa_flags = SA_RESTART;
        ::sigemptyset(&action.sa_mask);
        ::sigaction(numbers[i], &action, nullptr);
    }
}

EndSignals::~EndSignals() {
    if (m_pipe[0] < 0) return;
    for (std::size_t i = 0; i < numbers.size(); ++i) ::sigaction(numbers[i], &m_before[i], nullptr);
    pipeEnd.store(-1);
    for (const int end : m_pipe) ::close(end);
}

void EndSignals::read() {
    unsigned char number = 0;
    while (::read(m_pipe[0], &number, 1) == 1) Q_EMIT arrived(number);
}
