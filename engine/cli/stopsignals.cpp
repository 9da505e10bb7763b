// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/stopsignals.h"

#include <csignal>

namespace lstm {
namespace {

constexpr int stopping[]{SIGINT, SIGTERM, SIGXCPU, SIGHUP};

volatile std::sig_atomic_t lastSignal = 0;
void noteSignal(int signal) { lastSignal = signal; }

}  // namespace

StopSignals::StopSignals() {
    static_assert(sizeof stopping / sizeof *stopping == count);
    lastSignal = 0;
    for (int i = 0; i < count; ++i) {
        m_previous[i] = std::signal(stopping[i], noteSignal);
        if (m_previous[i] == SIG_IGN) std::signal(stopping[i], SIG_IGN);  // nohup: what is ignored stays so
    }
}

StopSignals::~StopSignals() {
    for (int i = 0; i < count; ++i) std::signal(stopping[i], m_previous[i]);
}

int StopSignals::received() { return lastSignal; }

}  // namespace lstm
