// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/emptystate.h"

#include <QVBoxLayout>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/textlabel.h"

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_sentence(new TextLabel(TypeRole::Body, TextTone::Text, this)),
      m_button(new PrimaryButton({}, PrimaryButton::Size::Normal, this)) {
    m_sentence->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(qRound(px(12)));
    column->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setTexts(const QString& sentence, const QString& action) {
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
}
