// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <span>

#include "engine/experiment/recall.h"
#include "gui/toolkit/recall.h"
#include "gui/workspace/experimentkeys.h"

/// Losses of single repeats, recomputed from their seeds when somebody looks at one whose losses are not kept.
///
/// Small networks are trained at once, within a few milliseconds; the others' losses arrive (toolkit/recall.h). The
/// latest few hundred curves are kept.
class RepeatRecall final : public QObject {
    Q_OBJECT
public:
    explicit RepeatRecall(QObject* parent = nullptr);

    struct Losses {
        std::span<const float> points;  ///< of epochs 0, stride, ...; empty = not there (yet), or too many for the
                                        ///< memory. Valid until the next call
        int stride = 1;
    };
    Losses losses(const lstm::ExperimentConfig& config, const std::shared_ptr<const lstm::Series>& series, int repeat);
    bool busy() const { return m_recall.busy(); }  ///< whether losses are to arrive

    /// Work up to this is done at once; see lstm::trainingWork.
    void setCheapWork(double work) { m_recall.setCheapWork(work); }

Q_SIGNALS:
    void arrived();

private:
    /// What a repeat depends on: its data, configuration and number, but not the name that somebody gave it.
    struct Key {
        lstm::ExperimentKey experiment;
        int repeat = 0;
        bool operator==(const Key&) const = default;
    };
    ExperimentKeys m_keys;
    Recall<Key, lstm::RecalledRepeat> m_recall;
};
