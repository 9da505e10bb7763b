// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

/// As high as its widget, up to a share of the window; what does not fit scrolls.
class BoundedScroll final : public QScrollArea {
    Q_OBJECT
public:
    BoundedScroll(QWidget* widget, double shareOfTheWindow, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int wholeHeight() const;
    void fit();

    double m_share;
};
