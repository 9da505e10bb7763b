// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class SegmentedControl;
class TextLabel;

/// What can be set on the Repeats page: the base, the target half width, the scale of the left chart, the repeats of
/// each run and the pairing of the right one.
class RepeatsControls final : public QWidget {
    Q_OBJECT
public:
    explicit RepeatsControls(QWidget* parent = nullptr);

    /// The experiments that can be the base; none: the choice is not shown. Names are plain text.
    void setBases(const std::vector<int>& ids, const QStringList& names, int base);
    /// Where the two do not share their seeds there is nothing to choose, and it says so.
    void setPairsPossible(bool possible);
    void setTarget(double target);
    int each() const;     ///< repeats of each run
    bool paired() const;  ///< chosen, and possible

    QComboBox* base() const { return m_base; }
    QDoubleSpinBox* target() const { return m_target; }
    SegmentedControl* scale() const { return m_scale; }
    SegmentedControl* eachChoice() const { return m_each; }
    SegmentedControl* pairing() const { return m_pairing; }

Q_SIGNALS:
    void baseChosen(int id);
    void targetChosen(double target);
    void scaleChosen(bool logarithmic);
    void chanceChosen();  ///< other repeats of each run, or another pairing

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    TextLabel *m_baseWord, *m_targetWord, *m_scaleWord, *m_eachWord;
    QComboBox* m_base;
    QDoubleSpinBox* m_target;
    SegmentedControl *m_scale, *m_each, *m_pairing;
    QWidget* m_baseGroup;
    std::vector<int> m_ids;
    bool m_possible = false, m_wantsPairs = false;
};
