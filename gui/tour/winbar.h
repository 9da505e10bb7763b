// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Who won how often, as a bar of marks: the first one's from the left, the second one's to the right end, equal ones
/// grey between. One mark a pair as long as there is room for each; beyond, a solid bar.
class WinBar : public QWidget {
    Q_OBJECT

public:
    explicit WinBar(QWidget* parent = nullptr);
    /// \param marks whether the counts are few things that can be shown one by one
    void setWins(double a, double equal, double b, int styleA, int styleB, bool marks);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    double m_a = 0, m_equal = 0, m_b = 0;
    int m_styleA = 0, m_styleB = 1;
    bool m_marks = false;
};
