// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QStyledItemDelegate>

/// Paints a row of the experiment tree: tick, chevron, marker, name, and at the right the count or the RMSE.
///
/// The current experiment and the selected repeat are tinted whether or not the list has the focus. In a narrow dock
/// the name's cell is the whole row; in a wide one the figures have columns of their own. All texts are plain.
class ExperimentDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    struct Shown {
        bool ticks = false;        ///< boxes at the left
        bool columns = false;      ///< figures in columns of their own
        bool differences = false;  ///< lines beneath the name: what differs from the base
    };
    /// Where the parts of a row stand, for painting and for the mouse.
    struct Parts {
        QRect tick, chevron;
        QPointF marker;
        int text = 0, right = 0;  ///< left edge of the name, right edge of the figure
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void setShown(const Shown& shown) { m_shown = shown; }
    const Shown& shown() const { return m_shown; }
    Parts parts(const QRect& row, const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    /// Ticks are the tree's: the box of QStyledItemDelegate would stand elsewhere.
    bool editorEvent(QEvent*, QAbstractItemModel*, const QStyleOptionViewItem&, const QModelIndex&) override {
        return false;
    }

private:
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintDecoration(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                         const Parts& parts) const;
    void paintFigure(QPainter& painter, const QRect& line, const QModelIndex& index) const;
    Shown m_shown;
};
