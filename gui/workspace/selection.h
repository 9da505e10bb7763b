// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

/// A repeat of an experiment of the window.
struct RepeatRef {
    int experiment = 0;  ///< its id
    int repeat = 0;      ///< 0, 1, ...
    bool operator==(const RepeatRef&) const = default;
};

/// What is chosen in the window, and what the pointer is over: one for all charts, lists and tables.
///
/// A click chooses an experiment (its box) or one of its repeats; Ctrl adds repeats or takes them away again, of other
/// experiments too; the one added last leads. What the pointer is over is shown in place of the leading repeat and
/// forgotten when the pointer leaves.
class Selection final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    int experiment() const { return m_experiment; }  ///< that of the leading repeat, or whose box is chosen; 0 = none
    const std::vector<RepeatRef>& repeats() const { return m_repeats; }  ///< in the order of choosing
    std::vector<int> repeatsOf(int experiment) const;
    /// The repeat chosen last, of any experiment or of this one.
    std::optional<RepeatRef> lead() const;
    std::optional<int> lead(int experiment) const;
    bool contains(int experiment, int repeat) const;

    int hoveredExperiment() const { return m_hoveredExperiment; }  ///< 0 = none
    std::optional<int> hoveredRepeat() const { return m_hoveredRepeat; }
    /// The repeat that views of an experiment emphasise: the hovered one, else the one chosen last.
    std::optional<int> shown(int experiment) const;

    void choose(int experiment, std::optional<int> repeat = {});
    void add(int experiment, int repeat);  ///< or takes it away
    void clear();                          ///< what is hovered too
    void hover(int experiment, std::optional<int> repeat = {});
    void endHover() { hover(0); }
    /// Somebody wants to look into the network that is chosen (a double click, Enter).
    void lookInside() { Q_EMIT insideAsked(); }
    /// The experiment that others are compared with, on every page; 0 = whichever is the first. It stays when what is
    /// chosen is cleared.
    int base() const { return m_base; }
    void setBase(int experiment);
    /// Forgets experiments that are gone.
    void retain(const std::function<bool(int experiment)>& exists);

Q_SIGNALS:
    void changed();
    void hoverChanged();
    void insideAsked();
    void baseChanged(int experiment);

private:
    int m_base = 0, m_experiment = 0, m_hoveredExperiment = 0;
    std::vector<RepeatRef> m_repeats;
    std::optional<int> m_hoveredRepeat;
};
