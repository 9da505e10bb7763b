// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QComboBox;
class SegmentedControl;
class Switch;
class TextLabel;

/// What can be set on the Compare page: the order of the boxes, the base, lines between paired repeats.
class CompareControls final : public QWidget {
    Q_OBJECT
public:
    explicit CompareControls(QWidget* parent = nullptr);

    /// The experiments that can be the base. Names are plain text.
    void setBases(const std::vector<int>& ids, const QStringList& names, int base);
    /// Where no neighbours are paired the switch is off limits and says why.
    void setPairsPossible(bool possible);

    SegmentedControl* order() const { return m_order; }
    QComboBox* base() const { return m_base; }
    Switch* lines() const { return m_lines; }

Q_SIGNALS:
    void orderChosen(int index);  ///< list, median, mean
    void baseChosen(int id);
    void linesToggled(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    TextLabel *m_orderWord, *m_baseWord, *m_reason;
    SegmentedControl* m_order;
    QComboBox* m_base;
    Switch* m_lines;
    std::vector<int> m_ids;
    bool m_possible = true;
};
