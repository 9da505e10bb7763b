// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

/// Up to five exclusive choices side by side, 28 px high; replaces a combo box. Each choice is a radio button to
/// screen readers; Tab enters at the chosen one, arrows move the choice.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Replaces the words; the choice stays when the number of choices does.
    void setTexts(const QStringList& texts);
    void setSegmentToolTips(const QStringList& toolTips);
    /// A tick before the words of the chosen one: an answer rather than a mode.
    void setTickShown(bool shown);
    int currentIndex() const;
    /// Chooses without a signal to `activated`; -1 = none.
    void setCurrentIndex(int index);
    int count() const;
    QWidget* segment(int index) const;

Q_SIGNALS:
    void activated(int index);  ///< chosen by the user

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void rebuild(int count);
    QButtonGroup* m_group;
    bool m_tick = false;
};
