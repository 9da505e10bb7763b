// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/docktitle.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include "gui/toolkit/textlabel.h"

DockTitle::DockTitle(QDockWidget* dock, QWidget* extra) : QWidget(dock), m_dock(dock) {
    auto* row = new QHBoxLayout(this);
    m_text = new TextLabel(TypeRole::CaptionStrong, TextTone::Secondary);
    m_text->setWordWrap(false);
    row->addWidget(m_text);
    row->addStretch(1);
    m_float = new QToolButton;
    m_close = new QToolButton;
    m_float->setIcon(style()->standardIcon(QStyle::SP_TitleBarNormalButton));
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    for (QToolButton* button : {m_float, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);  // the same is in the View menu, by keyboard
        row->addWidget(button);
    }
    if (extra) row->addWidget(extra);
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, this, &DockTitle::dress);
    showButtons(false);
    dress();
}

QSize DockTitle::sizeHint() const { return {QWidget::sizeHint().width(), qRound(px(36))}; }

void DockTitle::dress() {
    layout()->setContentsMargins(qRound(px(16)), 0, qRound(px(12)), 0);
    m_text->setText(m_dock->windowTitle());
    m_float->setToolTip(tr("Float"));
    m_close->setToolTip(tr("Close"));
    for (QToolButton* button : {m_float, m_close}) {
        button->setAccessibleName(button->toolTip());
        button->setFixedSize(qRound(px(20)), qRound(px(20)));
    }
}

void DockTitle::showButtons(bool show) {
    for (QToolButton* button : {m_float, m_close}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(false);
        button->setSizePolicy(policy);
        button->setVisible(show);
    }
}

void DockTitle::enterEvent(QEnterEvent*) { showButtons(true); }
void DockTitle::leaveEvent(QEvent*) { showButtons(false); }

void DockTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line);
}

void DockTitle::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) dress();
    QWidget::changeEvent(event);
}
