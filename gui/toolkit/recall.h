// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <list>
#include <optional>
#include <utility>

#include "gui/toolkit/worker.h"

/// Multiplications that are done at once, within a few milliseconds, rather than left to a thread: the tutorial's 1000
/// epochs of 22 rows on 14 parameters are 0.3 million; 2 ms, 10 ms on a busy machine.
inline constexpr double cheapWork = 5e5;

/// Answers that are computed when somebody looks: the latest ones are kept, cheap ones computed at once, others become
/// wishes, which a worker pursues one after the other, the latest first.
///
/// Asking again keeps a wish alive; only the latest few are pursued, so that nobody waits for what the pointer once
/// went over. Lists are short: finding is a walk.
template <class Key, class Answer>
class Recall {
public:
    struct Limits {
        std::size_t answers = 0;  ///< that are kept
        std::size_t wishes = 0;   ///< that are pursued
    };
    using Compute = std::function<Answer(std::stop_token)>;  ///< must not throw

    /// \param arrived called when an answer has come that was not there when it was asked for
    Recall(Limits limits, std::function<void()> arrived) : m_limits(limits), m_arrived(std::move(arrived)) {}

    /// Work up to this is done at once.
    void setCheapWork(double work) { m_cheapWork = work; }
    bool busy() const { return !m_wishes.empty(); }

    /// The answer, if it is there; valid until the next call.
    const Answer* find(const Key& key) {
        return findIf([&key](const Key& other) { return other == key; });
    }
    template <class Matches>
    const Answer* findIf(Matches matches) {
        const auto found = std::ranges::find_if(m_answers, [&](const auto& entry) { return matches(entry.first); });
        if (found == m_answers.end()) return nullptr;
        m_answers.splice(m_answers.begin(), m_answers, found);
        return &found->second;
    }
    /// Whether it is to arrive; it is the latest wish now.
    bool wishedAgain(const Key& key) {
        const auto found = std::ranges::find(m_wishes, key, &Wish::key);
        if (found == m_wishes.end()) return false;
        m_wishes.splice(m_wishes.begin(), m_wishes, found);
        return true;
    }
    /// Of what is neither there nor wished for: null where it takes its time.
    const Answer* ask(Key key, double work, Compute compute) {
        if (work <= m_cheapWork) return keep(std::move(key), compute({}));
        m_wishes.push_front({std::move(key), std::move(compute)});
        if (m_wishes.size() > m_limits.wishes) {
            if (m_pursued == m_wishes.back().key) m_worker.cancel();
            m_wishes.pop_back();
        }
        if (!m_worker.busy()) pursue();
        return nullptr;
    }

private:
    struct Wish {
        Key key;
        Compute compute;
    };
    const Answer* keep(Key key, Answer answer) {
        m_answers.emplace_front(std::move(key), std::move(answer));
        if (m_answers.size() > m_limits.answers) m_answers.pop_back();
        return &m_answers.front().second;
    }
    /// The latest wish. It stays one while it is computed, so that it is not wished twice.
    void pursue() {
        m_pursued.reset();
        if (m_wishes.empty()) return;
        m_pursued = m_wishes.front().key;
        m_worker.start([this, compute = m_wishes.front().compute](std::stop_token stop) {
            auto answer = std::make_shared<Answer>(compute(std::move(stop)));
            return [this, answer] { arrive(std::move(*answer)); };
        });
    }
    void arrive(Answer answer) {
        std::erase_if(m_wishes, [this](const Wish& wish) { return wish.key == *m_pursued; });
        keep(*m_pursued, std::move(answer));
        pursue();
        m_arrived();
    }

    Limits m_limits;
    double m_cheapWork = cheapWork;
    std::function<void()> m_arrived;
    std::list<std::pair<Key, Answer>> m_answers;  ///< latest first
    std::list<Wish> m_wishes;                     ///< latest first; the one in work among them
    std::optional<Key> m_pursued;
    Worker m_worker;  ///< last member: its thread ends before the others go
};
