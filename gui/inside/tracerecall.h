// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "gui/inside/insidetrace.h"
#include "gui/toolkit/recall.h"
#include "gui/workspace/experimentkeys.h"

/// Looks into networks, recomputed from their seeds: the latest ones are kept, small ones computed at once, others by a
/// worker that pursues the latest wish only. Edits of a network that is kept cost a forecast, no training.
class TraceRecall final : public QObject {
    Q_OBJECT
public:
    explicit TraceRecall(QObject* parent = nullptr);

    /// Null where it is not there yet (arrived() will say), or the configuration does not fit the series.
    std::shared_ptr<const InsideTrace> trace(const lstm::ExperimentConfig& config,
                                             const std::shared_ptr<const lstm::Series>& series, const InsideWish& wish);
    bool busy() const { return m_recall.busy(); }

    /// Work up to this is done at once; see lstm::trainingWork.
    void setCheapWork(double work) { m_recall.setCheapWork(work); }

Q_SIGNALS:
    void arrived();

private:
    struct Key {
        lstm::ExperimentKey experiment;
        InsideWish what;
        bool operator==(const Key&) const = default;
    };
    using Trace = std::shared_ptr<const InsideTrace>;
    Trace ofSameNetwork(const Key& key);

    ExperimentKeys m_keys;
    Recall<Key, Trace> m_recall;
};
