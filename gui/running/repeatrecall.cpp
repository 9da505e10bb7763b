// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/running/repeatrecall.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "engine/experiment/configjson.h"

namespace {

constexpr std::size_t mostEntries = 300;  // of at most 16 KB each
// The tutorial's 1000 epochs of 22 rows on 14 parameters are 0.3 million; 2 ms, 10 ms on a busy machine.
constexpr double cheapWork = 5e5;

std::string keyOf(const lstm::ExperimentConfig& config, const lstm::Series& series, int repeat) {
    lstm::ExperimentConfig bare = config;
    bare.name.clear();
    bare.repeats = 0;
    return lstm::dataHash(series) + lstm::toJson(bare).dump() + "#" + std::to_string(repeat);
}

}  // namespace

/// One training on a thread. `finished` is the last thing that thread does.
struct RepeatRecall::Job {
    std::string key;
    std::optional<lstm::RecalledRepeat> repeat;  ///< read after `finished`
    std::atomic<bool> finished{false};
    std::jthread thread;  ///< last member: joined before the others go
};

RepeatRecall::RepeatRecall(QObject* parent) : QObject(parent), m_cheapWork(cheapWork) {
    m_timer.setInterval(15);
    connect(&m_timer, &QTimer::timeout, this, &RepeatRecall::poll);
}

RepeatRecall::~RepeatRecall() {
    if (m_job) m_job->thread.request_stop();
}

RepeatRecall::Losses RepeatRecall::losses(const lstm::ExperimentConfig& config, const std::shared_ptr<const lstm::Series>& series, int repeat) {
    std::string key = keyOf(config, *series, repeat);
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return {found->repeat.losses, found->repeat.stride};
    }
    if (m_job && m_job->key == key) return {};
    const auto prepared = lstm::prepare(config, series);
    if (!prepared.ok()) return {};
    if (lstm::trainingWork(*prepared.value) > m_cheapWork) {
        start(std::move(key), prepared.value, repeat);
        return {};
    }
    const Entry& entry = keep(std::move(key), *lstm::recallRepeat(*prepared.value, repeat));
    return {entry.repeat.losses, entry.repeat.stride};
}

const RepeatRecall::Entry& RepeatRecall::keep(std::string key, lstm::RecalledRepeat repeat) {
    m_entries.push_front({std::move(key), std::move(repeat)});
    if (m_entries.size() > mostEntries) m_entries.pop_back();
    return m_entries.front();
}

void RepeatRecall::start(std::string key, lstm::Prepared experiment, int repeat) {
    if (m_job) {
        m_job->thread.request_stop();
        m_retired.push_back(std::move(m_job));  // not joined here: it ends within an epoch
    }
    m_job = std::make_shared<Job>();
    m_job->key = std::move(key);
    m_job->thread = std::jthread([job = m_job.get(), experiment = std::move(experiment), repeat](std::stop_token stop) {
        job->repeat = lstm::recallRepeat(*experiment, repeat, stop);
        job->finished.store(true, std::memory_order_release);
    });
    m_timer.start();
}

void RepeatRecall::poll() {
    const auto over = [](const std::shared_ptr<Job>& job) { return job->finished.load(std::memory_order_acquire); };
    std::erase_if(m_retired, over);
    const bool done = m_job && over(m_job);
    if (done) {
        if (m_job->repeat) keep(std::move(m_job->key), std::move(*m_job->repeat));
        m_job.reset();
    }
    if (!m_job && m_retired.empty()) m_timer.stop();
    if (done) Q_EMIT arrived();
}
