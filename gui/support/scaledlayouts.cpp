// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/scaledlayouts.h"

#include <QBoxLayout>
#include <QStackedLayout>
#include <QWidget>

#include "gui/support/theme.h"

void ScaledLayouts::remember(QWidget& widget) {
    if (widget.layout()) remember(widget.layout());
}

void ScaledLayouts::remember(QLayout* layout) {
    const double unit = px(1);
    Kept kept{layout, QMarginsF(layout->contentsMargins()) / unit, layout->spacing() < 0 ? -1 : layout->spacing() / unit, {}};
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout()) remember(item->layout());
        else if (item->spacerItem()) kept.gaps.emplace_back(i, QSizeF(item->sizeHint()) / unit);
        else if (item->widget() && item->widget()->metaObject() == &QWidget::staticMetaObject) remember(*item->widget());
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
            const bool stretches = item->expandingDirections() != Qt::Orientations() || (box && box->stretch(position) > 0);
            if (stretches) continue;
            item->spacerItem()->changeSize(qRound(size.width() * px(1)), qRound(size.height() * px(1)), item->spacerItem()->sizePolicy().horizontalPolicy(),
                                           item->spacerItem()->sizePolicy().verticalPolicy());
        }
        kept.layout->invalidate();
    }
}
