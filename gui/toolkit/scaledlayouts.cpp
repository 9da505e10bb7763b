// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/scaledlayouts.h"

#include <QBoxLayout>
#include <QStackedLayout>
#include <QWidget>
#include <cmath>

#include "gui/toolkit/theme.h"

void ScaledLayouts::remember(QWidget& widget) {
    if (widget.layout()) remember(widget.layout());
}

void ScaledLayouts::remember(QLayout* layout) {
    const auto design = [](int pixels) { return std::round(pixels / px(1)); };  // designs are in whole px
    const QMargins m = layout->contentsMargins();
    Kept kept{layout,
              {design(m.left()), design(m.top()), design(m.right()), design(m.bottom())},
              layout->spacing() < 0 ? -1 : design(layout->spacing()),
              {}};
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout()) remember(item->layout());
        else if (item->spacerItem())
            kept.gaps.emplace_back(i, QSizeF(design(item->sizeHint().width()), design(item->sizeHint().height())));
        else if (item->widget() && item->widget()->metaObject() == &QWidget::staticMetaObject)
            remember(*item->widget());
    }
    if (!qobject_cast<QStackedLayout*>(layout)) m_kept.push_back(std::move(kept));  // stacks have no margins
}

void ScaledLayouts::apply() const {
    for (const Kept& kept : m_kept) {
        if (!kept.layout) continue;
        kept.layout->setContentsMargins((kept.margins * px(1)).toMargins());
        if (kept.spacing >= 0) kept.layout->setSpacing(qRound(kept.spacing * px(1)));
        for (const auto& [position, size] : kept.gaps) {
            QLayoutItem* item = kept.layout->itemAt(position);
            if (!item || !item->spacerItem()) continue;
            const auto* box = qobject_cast<QBoxLayout*>(kept.layout);
            const bool stretches =
                item->expandingDirections() != Qt::Orientations() || (box && box->stretch(position) > 0);
            if (stretches) continue;
            item->spacerItem()->changeSize(qRound(size.width() * px(1)), qRound(size.height() * px(1)),
                                           item->spacerItem()->sizePolicy().horizontalPolicy(),
                                           item->spacerItem()->sizePolicy().verticalPolicy());
        }
        kept.layout->invalidate();
    }
}
