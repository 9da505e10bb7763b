// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "engine/experiment/config.h"
#include "engine/experiment/identity.h"
#include "engine/experiment/repeatresult.h"
#include "engine/results/lossband.h"

/// Where an experiment's results stand. Whether it waits for a run is told by the workspace's queue.
enum class RunState { NotRun, Running, Done, Stopped };

/// Finished repeats in the order of their arrival. Each is found by its number at once, however many there are.
class RepeatList {
public:
    RepeatList() = default;
    RepeatList(std::vector<lstm::RepeatResult> repeats);

    operator const std::vector<lstm::RepeatResult>&() const { return m_repeats; }
    auto begin() const { return m_repeats.begin(); }
    auto end() const { return m_repeats.end(); }
    std::size_t size() const { return m_repeats.size(); }
    bool empty() const { return m_repeats.empty(); }
    const lstm::RepeatResult& front() const { return m_repeats.front(); }
    const lstm::RepeatResult& back() const { return m_repeats.back(); }
    const lstm::RepeatResult& operator[](std::size_t i) const { return m_repeats[i]; }

    void reserve(std::size_t count) { m_repeats.reserve(count); }
    void push_back(lstm::RepeatResult result);
    const lstm::RepeatResult* find(int repeat) const;  ///< the first of this number; null = there is none

private:
    std::vector<lstm::RepeatResult> m_repeats;
    std::vector<int> m_places;  ///< by number: its position + 1, 0 = it is not there
};

/// Finished repeats of one configuration, by index; kept as long as somebody may come back to it.
struct ExperimentResults {
    RepeatList repeats;
    int planned = 0;  ///< repeats asked for when the run began
    RunState state = RunState::NotRun;
    lstm::LossBand losses = {};  ///< kept when the configuration is left: the curves are its next run's then

    /// RMSE in the order of the repeats, NaN = diverged; missing repeats are skipped.
    std::vector<double> rmse() const;
    int diverged() const;
    const lstm::RepeatResult* find(int repeat) const { return repeats.find(repeat); }
    /// The repeat with the next larger (direction 1) or smaller (-1) RMSE; from none, the one next to the median.
    std::optional<int> nextByRank(std::optional<int> now, int direction) const;
    /// The repeat in the middle (of an even number, the upper of the two); nothing where none is finite.
    std::optional<int> median() const { return nextByRank({}, 1); }
    /// Its place by RMSE among the finite ones, from 1; 0 = it is none of them.
    int rank(int repeat) const;
};

/// One experiment of the window: a configuration, how it is drawn, and what it gave.
struct ExperimentItem {
    int id = 0;          ///< stays the same while the window lives
    int style = 0;       ///< position in the theme's colours and shapes
    bool ticked = true;  ///< runs with F5 and stands on the charts
    lstm::ExperimentConfig config;
    ExperimentResults results;
    lstm::ExperimentKey key = {};  ///< of configuration and data: what the results belong to; the workspace's to set
    bool imported = false;         ///< results read from a file; there is nothing to run

    QString alias = {};  ///< "A", "B": shown in place of the name while names are hidden

    QString name() const { return QString::fromStdString(config.name); }
    QString shownName() const { return alias.isEmpty() ? name() : alias; }
};
