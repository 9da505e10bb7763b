// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/experiment/recall.h"

/// Losses of single repeats, recomputed from their seeds when somebody looks at one whose losses are not kept.
///
/// Small networks are trained at once, within a few milliseconds; others on a thread of their own, and arrived() says
/// when the losses are there. Only the latest wish is pursued. The latest few hundred curves are kept.
class RepeatRecall final : public QObject {
    Q_OBJECT
public:
    explicit RepeatRecall(QObject* parent = nullptr);
    ~RepeatRecall() override;

    struct Losses {
        std::span<const float> points;  ///< of epochs 0, stride, 2 stride ...; empty = not there (yet). Valid until the next call
        int stride = 1;
    };
    Losses losses(const lstm::ExperimentConfig& config, const std::shared_ptr<const lstm::Series>& series, int repeat);
    bool busy() const { return m_job != nullptr; }

    /// Work up to this is done at once; see lstm::trainingWork.
    void setCheapWork(double work) { m_cheapWork = work; }

Q_SIGNALS:
    void arrived();

private:
    struct Job;
    struct Entry {
        std::string key;
        lstm::RecalledRepeat repeat;
    };
    const Entry& keep(std::string key, lstm::RecalledRepeat repeat);
    void start(std::string key, lstm::Prepared experiment, int repeat);
    void poll();

    std::list<Entry> m_entries;  ///< latest first
    std::shared_ptr<Job> m_job;
    std::vector<std::shared_ptr<Job>> m_retired;
    QTimer m_timer;
    double m_cheapWork;
};
