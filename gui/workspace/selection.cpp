// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/selection.h"

#include <algorithm>
#include <utility>

std::vector<int> Selection::repeatsOf(int experiment) const {
    std::vector<int> repeats;
    for (const RepeatRef& chosen : m_repeats)
        if (chosen.experiment == experiment) repeats.push_back(chosen.repeat);
    return repeats;
}

std::optional<RepeatRef> Selection::lead() const {
    return m_repeats.empty() ? std::nullopt : std::optional(m_repeats.back());
}

std::optional<int> Selection::lead(int experiment) const {
    const auto found = std::find_if(m_repeats.rbegin(), m_repeats.rend(),
                                    [=](const RepeatRef& r) { return r.experiment == experiment; });
    return found == m_repeats.rend() ? std::nullopt : std::optional(found->repeat);
}

bool Selection::contains(int experiment, int repeat) const {
    return std::ranges::find(m_repeats, RepeatRef{experiment, repeat}) != m_repeats.end();
}

std::optional<int> Selection::shown(int experiment) const {
    return m_hoveredRepeat && m_hoveredExperiment == experiment ? m_hoveredRepeat : lead(experiment);
}

void Selection::choose(int experiment, std::optional<int> repeat) {
    std::vector<RepeatRef> repeats;
    if (experiment != 0 && repeat) repeats.push_back({experiment, *repeat});
    if (m_experiment == experiment && m_repeats == repeats) return;
    m_experiment = experiment;
    m_repeats = std::move(repeats);
    Q_EMIT changed();
}

void Selection::add(int experiment, int repeat) {
    if (std::erase(m_repeats, RepeatRef{experiment, repeat}) == 0) {
        m_repeats.push_back({experiment, repeat});
        m_experiment = experiment;
    } else if (!m_repeats.empty()) {
        m_experiment = m_repeats.back().experiment;
    }
    Q_EMIT changed();
}

void Selection::clear() {
    endHover();
    choose(0);
}

void Selection::hover(int experiment, std::optional<int> repeat) {
    if (experiment == 0) repeat.reset();
    if (m_hoveredExperiment == experiment && m_hoveredRepeat == repeat) return;
    m_hoveredExperiment = experiment;
    m_hoveredRepeat = repeat;
    Q_EMIT hoverChanged();
}

void Selection::retain(const std::function<bool(int)>& exists) {
    if (m_hoveredExperiment != 0 && !exists(m_hoveredExperiment)) endHover();
    const auto gone = std::erase_if(m_repeats, [&](const RepeatRef& chosen) { return !exists(chosen.experiment); });
    const bool lost = m_experiment != 0 && !exists(m_experiment);
    if (lost) m_experiment = m_repeats.empty() ? 0 : m_repeats.back().experiment;
    if (lost || gone > 0) Q_EMIT changed();
}

void Selection::setBase(int experiment) {
    m_base = experiment;
    Q_EMIT baseChanged(experiment);
}
