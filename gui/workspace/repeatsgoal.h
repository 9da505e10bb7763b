// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <utility>
#include <vector>

#include "engine/experiment/config.h"
#include "gui/workspace/runqueue.h"

class Workspace;

/// "Run until narrow enough": adds repeats to one or two experiments, in steps, until the 95 % interval of their
/// difference (of one: of its mean) is within a target half width, or a limit is reached. When to go on is the engine's
/// rule (stoppingrule.h); this remembers what was wished for, and how it ended.
///
/// The window trains each step and asks for the next when it has ended. Finished repeats are never trained again.
class RepeatsGoal final : public QObject {
    Q_OBJECT
public:
    /// `Stopped`: by the user. `Superseded`: another run took its place. `Edited`: an experiment is not what it was.
    enum class State { None, Running, NarrowEnough, AtLimit, Impossible, Stopped, Superseded, Edited };
    struct Wish {
        std::vector<int> ids;  ///< one or two experiments
        double target = 0;     ///< half width
        int limit = 0;         ///< most repeats of each
    };

    explicit RepeatsGoal(Workspace& workspace, QObject* parent = nullptr);

    /// The first step; nothing where none is needed or possible.
    std::optional<RunQueue::Request> begin(const Wish& wish);
    /// The next one, after a step has ended.
    std::optional<RunQueue::Request> next();
    void end(State state);

    State state() const { return m_state; }
    bool active() const { return m_state == State::Running; }
    const Wish& wish() const { return m_wish; }
    int repeats() const { return m_repeats; }         ///< of each that are there, or are being trained
    double halfWidth() const { return m_halfWidth; }  ///< NaN = not known

Q_SIGNALS:
    void changed();

private:
    bool sameAsBegun() const;
    void measure();
    std::optional<RunQueue::Request> decide();

    Workspace& m_workspace;
    Wish m_wish;
    std::vector<lstm::ExperimentConfig> m_begun;
    State m_state = State::None;
    int m_repeats = 0;
    double m_halfWidth = 0;
};
