// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

class ExperimentDelegate;
class ExperimentTreeModel;

/// The list of experiments and repeats with its mouse and keys: Up and Down move the cursor, Right and Left unfold,
/// Space ticks, Enter unfolds, shows the other repeats or looks into one, Ctrl+Space or Ctrl and a click adds a repeat
/// to those chosen. Esc is left to the window.
class ExperimentTree final : public QTreeView {
    Q_OBJECT
public:
    explicit ExperimentTree(ExperimentTreeModel& model, QWidget* parent = nullptr);

    void setTicksShown(bool shown);
    bool ticksShown() const;
    void setDifferencesShown(bool shown);

    /// Moves the cursor without telling anybody.
    void followTo(const QModelIndex& index);
    QSize sizeHint() const override;

Q_SIGNALS:
    void cursorMoved(const QModelIndex& index);  ///< by a person
    void addAsked(const QModelIndex& index);     ///< Ctrl and a click, or Ctrl+Space, on a repeat
    void insideAsked();                          ///< Enter or a double click on a repeat

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}

private:
    bool pressPart(QMouseEvent* event);
    bool act(const QModelIndex& index);
    void tick(const QModelIndex& index);
    void fitColumns();
    void layOut();

    ExperimentTreeModel& m_model;
    ExperimentDelegate* m_delegate;
    bool m_following = false, m_keyboard = false;
    bool m_partPressed = false;  ///< the release belongs to a press that was dealt with
};
