// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/repeatrecall.h"

#include <algorithm>
#include <utility>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/prepare.h"

namespace {

constexpr std::size_t mostEntries = 300;  // of at most 16 KB each
constexpr std::size_t mostWishes = 32;

/// Without losses where there was no room for them: that is an answer too, or it would be asked for for ever.
lstm::RecalledRepeat recalled(const lstm::PreparedExperiment& experiment, int repeat, std::stop_token stop = {}) {
    try {
        return lstm::recallRepeat(experiment, repeat, std::move(stop)).value_or(lstm::RecalledRepeat{});
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace

std::string repeatKey(const lstm::ExperimentConfig& config, const lstm::Series& series, int repeat) {
    lstm::ExperimentConfig bare = config;
    bare.name.clear();
    bare.repeats = 0;
    return lstm::dataHash(series) + lstm::toJson(bare).dump() + "#" + std::to_string(repeat);
}

RepeatRecall::RepeatRecall(QObject* parent) : QObject(parent), m_cheapWork(cheapWork) {
    m_timer.setInterval(15);
    connect(&m_timer, &QTimer::timeout, this, &RepeatRecall::poll);
}

RepeatRecall::~RepeatRecall() {
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    for (Wish& wish : m_wishes) wish.stop.request_stop();
}

RepeatRecall::Losses RepeatRecall::losses(const lstm::ExperimentConfig& config,
                                          const std::shared_ptr<const lstm::Series>& series, int repeat) {
    std::string key = repeatKey(config, *series, repeat);
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return {found->repeat.losses, found->repeat.stride};
    }
    if (wishedAgain(key)) return {};
    const auto prepared = lstm::prepare(config, series);
    if (!prepared.ok()) return {};
    if (lstm::trainingWork(*prepared.value) > m_cheapWork) {
        wish(std::move(key), prepared.value, repeat);
        return {};
    }
    keep({std::move(key), recalled(*prepared.value, repeat)});
    return {m_entries.front().repeat.losses, m_entries.front().repeat.stride};
}

bool RepeatRecall::busy() const {
    const std::lock_guard lock(m_mutex);
    return !m_wishes.empty() || !m_arrivals.empty();
}

void RepeatRecall::keep(Entry entry) {
    m_entries.push_front(std::move(entry));
    if (m_entries.size() > mostEntries) m_entries.pop_back();
}

bool RepeatRecall::wishedAgain(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    const auto there = std::ranges::find(m_wishes, key, &Wish::key);
    if (there == m_wishes.end()) return std::ranges::find(m_arrivals, key, &Entry::key) != m_arrivals.end();
    m_wishes.splice(m_wishes.begin(), m_wishes, there);
    return true;
}

void RepeatRecall::wish(std::string key, lstm::Prepared experiment, int repeat) {
    {
        const std::lock_guard lock(m_mutex);
        m_wishes.push_front({std::move(key), std::move(experiment), repeat, {}});
        if (m_wishes.size() > mostWishes) {
            m_wishes.back().stop.request_stop();  // perhaps it is being computed
            m_wishes.pop_back();
        }
    }
    if (!m_thread.joinable()) m_thread = std::jthread([this](std::stop_token stop) { serve(stop); });
    m_wished.notify_one();
    m_timer.start();
}

/// The thread: the latest wish first. It stays a wish while it is computed, so that it is not wished twice.
void RepeatRecall::serve(std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    while (m_wished.wait(lock, stop, [this] { return !m_wishes.empty(); }) && !stop.stop_requested()) {
        const Wish wish = m_wishes.front();
        lock.unlock();
        lstm::RecalledRepeat repeat = recalled(*wish.experiment, wish.repeat, wish.stop.get_token());
        lock.lock();
        if (std::erase_if(m_wishes, [&](const Wish& other) { return other.key == wish.key; }) > 0)
            m_arrivals.push_back({wish.key, std::move(repeat)});
    }
}

void RepeatRecall::poll() {
    std::vector<Entry> arrivals;
    {
        const std::lock_guard lock(m_mutex);
        arrivals.swap(m_arrivals);
        if (m_wishes.empty()) m_timer.stop();
    }
    for (Entry& entry : arrivals) keep(std::move(entry));
    if (!arrivals.empty()) Q_EMIT arrived();
}
