// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QMargins>
#include <QPointer>
#include <vector>

/// Lets the margins, spacings and gaps of layouts follow the text size.
///
/// Layouts keep the px that they were built with. This remembers those of a widget in design px and sets them anew
/// when told that the text size changed: of its own layout, of the layouts in it, and of containers in it that are
/// bare QWidgets. Widgets of a class of their own look after themselves.
class ScaledLayouts {
public:
    /// Call once, when the widget is built and before the text size changes.
    void remember(QWidget& widget);
    void apply() const;

private:
    void remember(QLayout* layout);
    struct Kept {
        QPointer<QLayout> layout;
        QMarginsF margins;
        double spacing = -1;
        std::vector<std::pair<int, QSizeF>> gaps;  ///< spacers by position
    };
    std::vector<Kept> m_kept;
};
