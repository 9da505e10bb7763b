// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QAbstractButton;
class QVBoxLayout;
class Tour;

/// All claims of a lesson with their verdicts, a row each; a click or Enter goes to that card.
class TourReview : public QWidget {
    Q_OBJECT

public:
    explicit TourReview(Tour& tour, QWidget* parent = nullptr);
    void refresh();
    const std::vector<QAbstractButton*>& rows() const { return m_rows; }

private:
    Tour& m_tour;
    QVBoxLayout* m_column;
    std::vector<QAbstractButton*> m_rows;
    std::vector<int> m_cards;
};
