// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/statusline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "gui/toolkit/linelabel.h"

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_message(new LineLabel(TypeRole::Caption, TextTone::Secondary)) {
    m_row->addStretch(1);
    m_row->addWidget(m_message);
    dress();
}

void StatusLine::setFacts(const QStringList& facts) {
    while (m_facts.size() < facts.size()) {
        m_facts.append(new LineLabel(TypeRole::Caption, TextTone::Secondary));
        m_row->insertWidget(static_cast<int>(m_facts.size()) - 1, m_facts.back());
    }
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        m_facts[i]->setVisible(i < facts.size());
        if (i < facts.size() && m_facts[i]->text() != facts[i]) m_facts[i]->setText(facts[i]);
    }
}

void StatusLine::setMessage(const QString& message) { m_message->setText(message); }
QString StatusLine::message() const { return m_message->text(); }

void StatusLine::dress() {
    setFixedHeight(qRound(px(28)));
    m_row->setContentsMargins(qRound(px(16)), 0, qRound(px(16)), 0);
    m_row->setSpacing(qRound(px(20)));
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::current().line);
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) dress();
    QWidget::changeEvent(event);
}
