// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourpanel.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/style.h"
#include "gui/toolkit/textlabel.h"
#include "gui/tour/tourcard.h"
#include "gui/tour/tourprogress.h"
#include "gui/tour/tourwords.h"
#include "gui/workspace/workspace.h"

TourPanel::TourPanel(Tour& tour, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_tour(tour),
      m_workspace(workspace),
      m_counter(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_scope(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_progress(new TourProgress),
      m_card(new TourCard(tour, workspace)),
      m_scroll(new QScrollArea),
      m_next(new PrimaryButton),
      m_back(new QToolButton),
      m_why(new PrimaryButton),
      m_footer(new QWidget),
      m_buttons(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_veil(new QGraphicsOpacityEffect(this)) {
    build();
    connect(m_progress, &TourProgress::chosen, &m_tour, &Tour::go);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_tour.position() + 1 < m_tour.count() ? m_tour.go(m_tour.position() + 1) : Q_EMIT closeRequested();
    });
    connect(m_back, &QToolButton::clicked, this, [this] { m_tour.go(m_tour.position() - 1); });
    connect(m_why, &QPushButton::clicked, this, [this] {
        m_card->showReason(true);
        Q_EMIT whyRequested();
        QTimer::singleShot(0, m_card, [this] { m_scroll->ensureWidgetVisible(m_card->reason(), 0, qRound(px(16))); });
    });
    connect(m_card, &TourCard::runRequested, this, &TourPanel::runRequested);
    connect(m_card, &TourCard::againRequested, &m_tour, &Tour::startAgain);
    connect(&m_tour, &Tour::cardChanged, this, &TourPanel::turn);
    connect(&m_tour, &Tour::expectedChanged, this, &TourPanel::refresh);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);  // evidence costs some milliseconds at a thousand repeats
    connect(&m_soon, &QTimer::timeout, this, &TourPanel::refresh);
    connect(&m_workspace, &Workspace::changed, this, &TourPanel::refreshSoon);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_fade, &QVariantAnimation::valueChanged, m_veil,
            [this](const QVariant& value) { m_veil->setOpacity(value.toDouble()); });
    connect(&m_fade, &QVariantAnimation::finished, m_veil, [this] { m_veil->setEnabled(false); });
    dress();
    refresh();
    orderTabs();
}

void TourPanel::build() {
    m_counter->setWordWrap(false);
    m_scroll->setWidget(m_card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setMinimumHeight(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_card->setAutoFillBackground(false);
    m_card->setGraphicsEffect(m_veil);
    m_veil->setEnabled(false);
    m_next->setIconName(QStringLiteral("run"), true);
    m_why->setPrimary(false);
    m_back->setAutoRaise(true);
    m_back->setArrowType(Qt::LeftArrow);
    m_why->setIconName(QStringLiteral("inside"));
    m_footer->setMinimumWidth(1);
    m_footer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto* others = new QHBoxLayout;
    others->addWidget(m_why);
    others->addStretch(1);
    others->addWidget(m_back);
    m_buttons->addLayout(others, 1);
    m_buttons->addWidget(m_next);
    auto* bottom = new QVBoxLayout(m_footer);
    bottom->addLayout(m_buttons);
    bottom->addWidget(m_scope);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* strip = new QVBoxLayout;
    strip->setObjectName(QStringLiteral("strip"));
    strip->addWidget(m_progress);
    column->addLayout(strip);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_footer);
}

QWidget* TourPanel::takeCounter() { return m_counter; }

QSize TourPanel::minimumSizeHint() const {
    const int buttons = m_footer->layout()->contentsMargins().top() + m_buttons->minimumSize().height() +
                        m_footer->layout()->contentsMargins().bottom();
    return {QWidget::minimumSizeHint().width(), m_progress->sizeHint().height() + buttons + qRound(px(24))};
}

/// In one row where there is room, else Next above the others.
void TourPanel::dress() {
    const auto margin = [](int left, int top, int right, int bottom) {
        return QMargins(qRound(px(left)), qRound(px(top)), qRound(px(right)), qRound(px(bottom)));
    };
    findChild<QVBoxLayout*>(QStringLiteral("strip"))->setContentsMargins(margin(20, 0, 20, 0));
    m_footer->layout()->setContentsMargins(margin(20, 8, 20, 14));
    m_footer->layout()->setSpacing(qRound(px(12)));
    m_back->setFixedSize(qRound(px(32)), qRound(px(32)));
    const int gap = qRound(px(8)), room = width() - m_footer->layout()->contentsMargins().left() * 2;
    const bool fits = m_why->sizeHint().width() + m_back->width() + m_next->sizeHint().width() + 2 * gap <= room;
    m_buttons->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_buttons->setStretch(0, fits ? 1 : 0);
    m_buttons->setSpacing(gap);
    const bool roomy = height() >= px(420);
    m_scope->setVisible(roomy);
    m_card->setScopeShown(!roomy);
}

/// From the strip through the card to the buttons beneath.
void TourPanel::orderTabs() {
    QWidget* before = m_progress;
    std::vector<QWidget*> order = m_card->tabOrder();
    order.insert(order.end(), {m_why, m_back, m_next});
    for (QWidget* widget : order) {
        setTabOrder(before, widget);
        before = widget;
    }
}

/// Another card is on.
void TourPanel::turn() {
    m_card->showReason(false);
    refresh();
    orderTabs();
    m_scroll->verticalScrollBar()->setValue(0);
    m_fade.stop();
    m_fade.setDuration(motion(160));
    if (m_fade.duration() == 0 || !isVisible()) return m_veil->setEnabled(false);
    m_veil->setOpacity(0);
    m_veil->setEnabled(true);
    m_fade.start();
}

void TourPanel::refreshSoon() {
    if (!m_soon.isActive()) m_soon.start();
}

void TourPanel::refresh() {
    if (m_tour.count() == 0) return;
    const int position = m_tour.position(), last = m_tour.count() - 1;
    QStringList names;
    for (const auto& card : m_tour.lesson().cards) names << Tour::text(card.name);
    m_progress->setCards(names, position);
    m_counter->setText(tr("%1 of %2").arg(plain(position + 1), plain(last + 1)));
    m_scope->setText(tourwords::scope());
    m_back->setEnabled(position > 0);
    m_back->setToolTip(position > 0 ? tr("Back: %1").arg(names[position - 1]) : QString());
    m_back->setAccessibleName(position > 0 ? m_back->toolTip() : tr("Back"));
    m_next->setText(position < last ? tr("Next: %1").arg(names[position + 1]) : tr("Finish"));
    m_why->setText(tr("Why?"));
    const auto evidence = m_tour.evidence(position);
    m_why->setVisible(evidence && evidence->ended() && (!m_tour.card().why.empty() || !m_tour.card().reason.empty()));
    setAccessibleName(tr("Guided tour"));
    m_card->refresh();
    dress();
}

void TourPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    if (event->type() == QEvent::FontChange) dress();
    QWidget::changeEvent(event);
}

void TourPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    dress();
}
