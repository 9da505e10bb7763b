// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class TextLabel;

/// The 36 px head of a dock: its name and, at the right, its tool buttons. It may stand above the dock's content or
/// be handed to QDockWidget::setTitleBarWidget.
class PanelTitle : public QWidget {
    Q_OBJECT
public:
    explicit PanelTitle(QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;
    void addTool(QWidget* tool);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    TextLabel* m_label;
    QHBoxLayout* m_row;
};
