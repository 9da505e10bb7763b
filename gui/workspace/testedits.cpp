// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/testedits.h"

#include <QUndoCommand>
#include <algorithm>
#include <utility>

/// The edits of one experiment before and after.
class ChangeTestEdits final : public QUndoCommand {
public:
    ChangeTestEdits(TestEdits& edits, int experiment, lstm::ForecastEdits after, const QString& what,
                    const std::optional<lstm::StateEdit>& merging)
        : QUndoCommand(what),
          m_edits(edits),
          m_experiment(experiment),
          m_before(edits.m_edits.value(experiment)),
          m_after(std::move(after)),
          m_merging(merging) {}

    int id() const override { return m_merging ? 0x7e570000 : -1; }  // of no other command
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const ChangeTestEdits*>(other);
        const auto& now = *m_merging;
        const auto& then = *next->m_merging;
        const bool same = next->m_experiment == m_experiment && then.sameAs(now);
        if (same) m_after = next->m_after;
        return same;
    }
    void undo() override { m_edits.put(m_experiment, m_before); }
    void redo() override { m_edits.put(m_experiment, m_after); }

private:
    TestEdits& m_edits;
    int m_experiment;
    lstm::ForecastEdits m_before, m_after;
    std::optional<lstm::StateEdit> m_merging;
};

lstm::ForecastEdits TestEdits::of(int experiment, int testRows, const lstm::NetworkShape& shape) const {
    lstm::ForecastEdits edits = m_edits.value(experiment);
    std::erase_if(edits.resets, [=](int row) { return row >= testRows; });
    std::erase_if(edits.states, [&](const lstm::StateEdit& e) {
        if (e.row >= testRows || e.layer >= shape.layers()) return true;
        const lstm::LayerShape layer = shape.layer(e.layer);
        return e.unit >= layer.units || e.state >= layer.states();
    });
    return edits;
}

void TestEdits::toggleReset(int experiment, int row, const QString& what) {
    lstm::ForecastEdits edits = m_edits.value(experiment);
    if (std::erase(edits.resets, row) == 0) edits.resets.push_back(row);
    std::ranges::sort(edits.resets);
    push(experiment, std::move(edits), what);
}

void TestEdits::setState(int experiment, const lstm::StateEdit& edit, const QString& what) {
    lstm::ForecastEdits edits = m_edits.value(experiment);
    const auto there = std::ranges::find_if(edits.states, [&](const lstm::StateEdit& e) { return e.sameAs(edit); });
    if (there == edits.states.end()) edits.states.push_back(edit);
    else *there = edit;
    push(experiment, std::move(edits), what, edit);
}

void TestEdits::clear(int experiment, const QString& what) {
    if (!m_edits.value(experiment).empty()) push(experiment, {}, what);
}

void TestEdits::push(int experiment, lstm::ForecastEdits after, const QString& what,
                     const std::optional<lstm::StateEdit>& merging) {
    m_undo.push(new ChangeTestEdits(*this, experiment, std::move(after), what, merging));
}

void TestEdits::put(int experiment, const lstm::ForecastEdits& edits) {
    m_edits.insert(experiment, edits);
    Q_EMIT changed(experiment);
}
