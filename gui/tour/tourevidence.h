// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class TextLabel;
struct TourEvidence;
class WinBar;

/// What the runs say of a claim, as they go: who wins how often, by how much, each with its interval and the number of
/// repeats behind it. No verdict stands here.
class TourEvidenceView : public QWidget {
    Q_OBJECT

public:
    explicit TourEvidenceView(QWidget* parent = nullptr);
    void setEvidence(const TourEvidence& evidence);

private:
    TextLabel *m_heading, *m_wins, *m_winsInterval, *m_difference, *m_differenceInterval, *m_caption;
    WinBar* m_bar;
};
