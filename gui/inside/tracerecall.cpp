// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/tracerecall.h"

#include <algorithm>
#include <utility>

#include "engine/experiment/recall.h"
#include "gui/workspace/repeatrecall.h"

namespace {

constexpr std::size_t mostAnswers = 8;

double forecastWork(const lstm::PreparedExperiment& experiment) {
    const auto& config = experiment.config;
    const int rows = experiment.test.rows() + (config.forecast.seedWithTraining ? experiment.train.rows() : 0);
    return 1.0 * rows * experiment.framed.timeSteps() * config.shape().parameterCount();
}

}  // namespace

TraceRecall::TraceRecall(QObject* parent) : QObject(parent), m_cheapWork(cheapWork) {
    m_timer.setInterval(15);
    connect(&m_timer, &QTimer::timeout, this, &TraceRecall::poll);
}

TraceRecall::~TraceRecall() {
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    if (m_wish) m_wish->stop.request_stop();
}

std::shared_ptr<const InsideTrace> TraceRecall::trace(const lstm::ExperimentConfig& config,
                                                      const std::shared_ptr<const lstm::Series>& series,
                                                      const InsideWish& what) {
    const std::string key =
        repeatKey(config, *series, what.repeat) + "@" + std::to_string(what.afterEpoch.value_or(-1));
    const auto exact =
        std::ranges::find_if(m_answers, [&](const Answer& a) { return a.key == key && a.edits == what.edits; });
    if (exact != m_answers.end()) {
        m_answers.splice(m_answers.begin(), m_answers, exact);
        return exact->trace;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_wish && m_wish->key == key && m_wish->what == what) return nullptr;
        if (m_arrival && m_arrival->key == key && m_arrival->edits == what.edits) return nullptr;
    }
    Wish wish{key, nullptr, what, nullptr, {}};
    if (const auto same = std::ranges::find(m_answers, key, &Answer::key); same != m_answers.end()) {
        wish.experiment = same->trace->experiment;
        wish.whole = same->trace->whole;
    } else {
        wish.experiment = lstm::prepare(config, series).value;
    }
    if (!wish.experiment) return nullptr;
    const double work = forecastWork(*wish.experiment) + (wish.whole ? 0 : lstm::trainingWork(*wish.experiment));
    if (work > m_cheapWork) {
        pursue(std::move(wish));
        return nullptr;
    }
    keep({key, what.edits, compute(wish)});
    return m_answers.front().trace;
}

/// Without phases where there was no room for them: that is an answer too, or it would be asked for for ever.
std::shared_ptr<const InsideTrace> TraceRecall::compute(const Wish& wish) {
    auto answer = std::make_shared<InsideTrace>();
    answer->experiment = wish.experiment;
    answer->whole = wish.whole;
    try {
        if (!answer->whole)
            answer->whole = std::make_shared<lstm::RepeatTrace>(
                lstm::traceRepeat(*wish.experiment, wish.what.repeat, {wish.what.afterEpoch, wish.stop.get_token()}));
        if (!wish.what.edits.empty() && !answer->whole->phases.empty())
            answer->edited = lstm::traceForecast(*wish.experiment, answer->whole->network, wish.what.edits);
    } catch (const std::exception&) {
        answer->whole = std::make_shared<lstm::RepeatTrace>();
    }
    return answer;
}

bool TraceRecall::busy() const {
    const std::lock_guard lock(m_mutex);
    return m_wish || m_arrival;
}

void TraceRecall::keep(Answer answer) {
    m_answers.push_front(std::move(answer));
    if (m_answers.size() > mostAnswers) m_answers.pop_back();
}

void TraceRecall::pursue(Wish wish) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_wish) m_wish->stop.request_stop();  // perhaps it is being computed
        m_wish = std::move(wish);
        m_taken = false;
    }
    if (!m_thread.joinable()) m_thread = std::jthread([this](std::stop_token stop) { serve(stop); });
    m_wished.notify_one();
    m_timer.start();
}

void TraceRecall::serve(std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    while (m_wished.wait(lock, stop, [this] { return m_wish && !m_taken; }) && !stop.stop_requested()) {
        const Wish wish = *m_wish;
        m_taken = true;
        lock.unlock();
        auto answer = compute(wish);
        lock.lock();
        if (wish.stop.stop_requested()) continue;  // another one has taken its place
        m_arrival = Answer{wish.key, wish.what.edits, std::move(answer)};
        m_wish.reset();
    }
}

void TraceRecall::poll() {
    std::optional<Answer> arrival;
    {
        const std::lock_guard lock(m_mutex);
        arrival.swap(m_arrival);
        if (!m_wish) m_timer.stop();
    }
    if (!arrival) return;
    keep(std::move(*arrival));
    Q_EMIT arrived();
}
