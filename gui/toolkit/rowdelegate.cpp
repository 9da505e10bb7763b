// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/rowdelegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include "gui/toolkit/plainline.h"
#include "gui/toolkit/theme.h"

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {qRound(px(60)), qRound(px(28))};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool cursor = view && view->currentIndex() == index;
    const QVariant role = index.data(ChosenRole);
    const bool chosen = role.isValid() ? role.toBool() : cursor;
    painter->save();
    if (chosen) painter->fillRect(option.rect, theme.selection);
    else if (option.state & QStyle::State_MouseOver) painter->fillRect(option.rect, theme.hover);
    if (cursor && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.focusRing, px(2)));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(px(2), px(1), -px(2), -px(1)), px(4), px(4));
    }
    QRect text = option.rect.adjusted(qRound(px(16)), 0, -qRound(px(13)), 0);
    painter->setFont(themeFont(TypeRole::Body));
    painter->setPen(inForce(index) ? theme.text : theme.placeholder);
    if (const QString figure = index.data(FigureRole).toString(); !figure.isEmpty()) {
        drawPlainLine(*painter, text, Qt::AlignRight, figure);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(figure) - qRound(px(8)));
    }
    drawPlainLine(*painter, text, Qt::AlignLeft, index.data().toString());
    painter->restore();
}
