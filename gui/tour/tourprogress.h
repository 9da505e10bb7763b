// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

/// The tour's cards as a strip: one piece each, filled up to the one that is on. A click goes to a card; so do the
/// arrow keys, Home and End.
class TourProgress : public QWidget {
    Q_OBJECT

public:
    explicit TourProgress(QWidget* parent = nullptr);
    void setCards(const QStringList& names, int position);
    QSize sizeHint() const override;
    QRect piece(int index) const;

Q_SIGNALS:
    void chosen(int position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int pieceAt(const QPoint& at) const;
    QStringList m_names;
    int m_position = 0, m_hovered = -1;
};
