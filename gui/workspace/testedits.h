// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QUndoStack>
#include <optional>

#include "engine/experiment/forecastedits.h"
#include "engine/network/shape.h"

/// What a person changes by hand in the test of an experiment's networks: resets put in or taken away, states set.
///
/// The changes stand for all its repeats, so that they can be tried on one after the other. Each is a step of the
/// window's undo; a state that is dragged is one step.
class TestEdits final : public QObject {
    Q_OBJECT
public:
    explicit TestEdits(QUndoStack& undo, QObject* parent = nullptr) : QObject(parent), m_undo(undo) {}

    /// Those that this experiment can bear now: its settings may have changed since.
    lstm::ForecastEdits of(int experiment, int testRows, const lstm::NetworkShape& shape) const;

    void toggleReset(int experiment, int row, const QString& what);
    void setState(int experiment, const lstm::StateEdit& edit, const QString& what);
    void clear(int experiment, const QString& what);

Q_SIGNALS:
    void changed(int experiment);

private:
    friend class ChangeTestEdits;
    void push(int experiment, lstm::ForecastEdits after, const QString& what,
              const std::optional<lstm::StateEdit>& merging = {});
    void put(int experiment, const lstm::ForecastEdits& edits);

    QUndoStack& m_undo;
    QHash<int, lstm::ForecastEdits> m_edits;
};
