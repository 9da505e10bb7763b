// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartwindow.h"

#include <algorithm>
#include <cmath>

void ChartWindow::setHome(AxisRange home, AxisRange limits) {
    if (!(home.span() > 0) || !std::isfinite(home.span())) return;
    const bool wasHome = isHome();
    m_limits = {std::min(home.low, limits.low), std::max(home.high, limits.high)};
    m_home = home;
    if (wasHome) m_view = home;
    else show(m_view);
}

void ChartWindow::show(AxisRange range) {
    if (!std::isfinite(range.low) || !std::isfinite(range.high)) return;
    const double smallest = std::min(m_limits.span(), std::max(m_smallestSpan, m_home.span() / 1000));
    const double span = std::clamp(range.span(), smallest, m_limits.span());
    const double middle = range.low + range.span() / 2;
    double low = std::clamp(middle - span / 2, m_limits.low, m_limits.high - span);
    if (std::abs(span - m_limits.span()) < 1e-12 * span) low = m_limits.low;
    m_view = {low, low + span};
    if (m_limits == m_home && m_view.low <= m_home.low && m_view.high >= m_home.high) m_view = m_home;
}

void ChartWindow::zoom(double factor, double anchor) {
    if (!(factor > 0) || !std::isfinite(factor)) return;
    anchor = std::clamp(anchor, m_view.low, m_view.high);
    const double span =
        std::clamp(m_view.span() * factor, std::min(m_limits.span(), std::max(m_smallestSpan, m_home.span() / 1000)),
                   m_limits.span());
    const double share = (anchor - m_view.low) / m_view.span();
    show({anchor - share * span, anchor + (1 - share) * span});
}
