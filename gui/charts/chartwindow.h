// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartticks.h"

/// What part of one axis is shown: a home range, the limits beyond which nothing is to be seen, and the view.
///
/// Qt Charts' own zoom shrinks to a range 7e-13 wide that zooming out does not undo; here the span stays
/// between a thousandth of home and the limits, and home is always one step away.
class ChartWindow {
public:
    const AxisRange& home() const { return m_home; }
    const AxisRange& view() const { return m_view; }
    const AxisRange& limits() const { return m_limits; }
    bool isHome() const { return m_view == m_home; }

    /// A new home; a view that was at home stays there, a zoomed one stays where it is as far as the limits let it.
    void setHome(AxisRange home, AxisRange limits);
    void setHome(AxisRange home) { setHome(home, home); }
    void setSmallestSpan(double span) { m_smallestSpan = span; }

    void goHome() { m_view = m_home; }
    void show(AxisRange range);
    /// Factor < 1 zooms in; the value `anchor` keeps its place on the screen.
    void zoom(double factor, double anchor);

private:
    AxisRange m_home, m_limits, m_view;
    double m_smallestSpan = 0;
};
