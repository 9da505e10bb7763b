// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// A 28 px row of a dock's plain list: text at the left, a figure (FigureRole) at the right. The row with
/// ChosenRole - or, in a list without that role, the current one - is tinted.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { FigureRole = Qt::UserRole + 1, ChosenRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Rows that are not in force, e.g. undone steps, are greyed.
    virtual bool inForce(const QModelIndex&) const { return true; }
};
