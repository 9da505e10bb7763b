// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "gui/workspace/runstatus.h"

class LineLabel;
class PrimaryButton;
class QAction;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;
class SegmentedControl;
class TextLabel;

/// How fast training is shown: samples or epochs a second, or as fast as it goes.
struct ShownSpeed {
    enum class Unit { Samples, Epochs, Full } unit = Unit::Full;
    int perSecond = 0;
};

/// The row under the menu: Run, Pause, Step, Stop, the number of repeats, the speed, and what is left to do.
///
/// A 3 px accent line grows along the lower edge while a run is going on. It owns no action; it shows those it is
/// given. Where room is short, words go first: they are in the tooltips.
class RunToolbar : public QWidget {
    Q_OBJECT

public:
    struct Actions {
        QAction *run, *pause, *stepSample, *stepEpoch, *stop;
    };
    RunToolbar(const Actions& actions, QWidget* parent = nullptr);

    int repeats() const;
    void setRepeats(int repeats);  ///< 10, 30, 100 or 1000; anything else chooses none
    ShownSpeed speed() const;
    void setStatus(const RunStatus& status);
    void setRunPrimary(bool primary);  ///< neutral where the page has a bigger button of its own
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void repeatsChosen(int repeats);
    void speedChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addTool(QHBoxLayout* row, QAction* action);
    void addSeparator(QHBoxLayout* row);
    void retranslate();
    void dress();
    void fit();
    void showSpeed();
    void showStatus();

    Actions m_actions;
    PrimaryButton* m_run;
    TextLabel *m_repeatsLabel, *m_speedLabel, *m_speedValue;
    LineLabel* m_statusLabel;
    SegmentedControl* m_repeats;
    QSlider* m_speed;
    RunStatus m_status;
    bool m_primary = true;
};
