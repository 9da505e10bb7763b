// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

class PrimaryButton;
class QBoxLayout;
class QGraphicsOpacityEffect;
class QScrollArea;
class QToolButton;
class TextLabel;
class Tour;
class TourCard;
class TourProgress;
class Workspace;

/// The guided tour as a dock: the strip of cards, the card that is on, and beneath it Why?, Back and Next - the one
/// accent button while the tour is on screen. The line about what all of it is about stays while the card scrolls, and
/// scrolls with it where there is no room for both.
class TourPanel : public QWidget {
    Q_OBJECT

public:
    TourPanel(Tour& tour, Workspace& workspace, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    QWidget* takeCounter();  ///< "3 of 9", for the dock's title
    TourCard* card() const { return m_card; }
    TourProgress* progress() const { return m_progress; }
    PrimaryButton* next() const { return m_next; }
    QToolButton* back() const { return m_back; }
    PrimaryButton* why() const { return m_why; }

Q_SIGNALS:
    void runRequested();    ///< the card's experiments
    void whyRequested();    ///< the page that shows the reason
    void closeRequested();  ///< the tour is over

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void turn();
    void orderTabs();
    void refresh();
    void refreshSoon();
    void dress();

    Tour& m_tour;
    Workspace& m_workspace;
    TextLabel *m_counter, *m_scope;
    TourProgress* m_progress;
    TourCard* m_card;
    QScrollArea* m_scroll;
    PrimaryButton* m_next;
    QToolButton* m_back;
    PrimaryButton* m_why;
    QWidget* m_footer;
    QBoxLayout* m_buttons;
    QGraphicsOpacityEffect* m_veil;
    QVariantAnimation m_fade;
    QTimer m_soon;
};
