// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/toolkit/scaledlayouts.h"

class Tour;
class TourEvidenceView;
class TourReview;
class PrimaryButton;
class QPushButton;
class QVBoxLayout;
class SegmentedControl;
class TextLabel;
class Workspace;

/// The card that is on: claim, expectation, Run, evidence, verdict, what others saw, and why. What does not belong to
/// it is hidden. The verdict appears when the run has ended, never before.
class TourCard : public QWidget {
    Q_OBJECT

public:
    TourCard(Tour& tour, Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    void setRepeats(int repeats);    ///< of the toolbar: what Run would train
    void setScopeShown(bool shown);  ///< the line about what all of it is about, at the card's end
    void showReason(bool show);      ///< of the card that is on; the next one begins without

    SegmentedControl* expectation() const { return m_expected; }
    PrimaryButton* runButton() const { return m_run; }
    TextLabel* verdict() const { return m_verdict; }
    TextLabel* reason() const { return m_reason; }
    TourReview* review() const { return m_review; }
    std::vector<QWidget*> tabOrder() const;  ///< from top to bottom

Q_SIGNALS:
    void runRequested();
    void againRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QVBoxLayout* addGroup(int gap, std::initializer_list<QWidget*> widgets);
    void refreshClaim();
    void retranslate();

    Tour& m_tour;
    Workspace& m_workspace;
    TextLabel *m_heading, *m_title, *m_text, *m_facts, *m_ask, *m_waits, *m_verdict, *m_explanation, *m_hit, *m_reason,
        *m_seenHeading, *m_seen, *m_scope;
    SegmentedControl* m_expected;
    PrimaryButton* m_run;
    QPushButton* m_again;
    TourEvidenceView* m_evidence;
    TourReview* m_review;
    std::vector<std::pair<QWidget*, std::vector<QWidget*>>> m_groups;
    ScaledLayouts m_scaled;
    int m_repeats = 0, m_reasonOf = -1;
};
