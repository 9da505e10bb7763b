// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>
#include <array>

#include "gui/configuration/timelinegeometry.h"
#include "gui/configuration/timelinemodel.h"
#include "gui/configuration/timelinepainter.h"

class Switch;

/// The heart of the configuration: a drawn strip Train x epochs -> Seed -> Test with a switch at every border
/// where the state can be reset.
///
/// The four switches are real children in reading order: Tab enters, arrows move between them, Space flips. A
/// switch without effect is greyed, with the reason beneath its lane and in its tooltip. Screen readers hear one
/// sentence per lane. 280 to 420 px wide; the height follows.
class StateTimeline : public QWidget {
    Q_OBJECT
public:
    explicit StateTimeline(QWidget* parent = nullptr);

    void setModel(const StateTimelineModel& model);
    const StateTimelineModel& model() const { return m_model; }
    Switch* switchOf(lstm::StateSwitch which) const;
    const TimelineTexts& texts() const { return m_texts; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void switched(lstm::StateSwitch which, bool on);  ///< by the user

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void arrange();
    void moveFocus(QObject* from, int step);
    TimelineGeometry geometryFor(int width) const;

    StateTimelineModel m_model;
    TimelineTexts m_texts;
    TimelineGeometry m_geometry;
    TimelineView m_view;
    std::array<Switch*, 4> m_switches;
    QVariantAnimation m_thread;
};
