// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;
class TextLabel;

/// The title row of a dock, 36 px: its name, room for a widget of the dock's own at the right, and buttons to float
/// and close that show under the pointer only.
class DockTitle : public QWidget {
    Q_OBJECT

public:
    /// \param extra shown at the right; may be null
    explicit DockTitle(QDockWidget* dock, QWidget* extra = nullptr);

    QSize sizeHint() const override;  ///< a dock asks this, not the size policy
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    void showButtons(bool show);

    QDockWidget* m_dock;
    TextLabel* m_text;
    QToolButton *m_float, *m_close;
};
