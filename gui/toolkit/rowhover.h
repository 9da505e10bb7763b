// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

/// Tells which row of a list or table the pointer is over, and when it has left; Qt's views tell only the first.
class RowHover final : public QObject {
    Q_OBJECT
public:
    explicit RowHover(QAbstractItemView* view);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void hovered(const QModelIndex& index);  ///< of the first column; invalid = none

private:
    void tell(const QModelIndex& index);

    QAbstractItemView* m_view;
    QPersistentModelIndex m_index;
    bool m_over = false;
};
