// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QPushButton;
class RepeatsGoal;
class SegmentedControl;
class TextLabel;

/// "Run until narrow": the limit, the button, and a sentence that says how far it has come or why it stopped.
class RepeatsGoalBar final : public QWidget {
    Q_OBJECT
public:
    explicit RepeatsGoalBar(RepeatsGoal& goal, QWidget* parent = nullptr);

    int limit() const;  ///< most repeats of each
    /// What would be wished for. \param reason why nothing can be run; empty = it can
    void setWish(std::vector<int> ids, double target, const QString& reason);
    QPushButton* button() const { return m_button; }
    SegmentedControl* limits() const { return m_limits; }
    QString sentence() const;

Q_SIGNALS:
    void startRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    RepeatsGoal& m_goal;
    TextLabel *m_limitWord, *m_sentence;
    SegmentedControl* m_limits;
    QPushButton* m_button;
    std::vector<int> m_ids;
    double m_target = 0;
    QString m_reason;
};
