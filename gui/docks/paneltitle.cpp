// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/paneltitle.h"

#include <QHBoxLayout>

#include "gui/support/textlabel.h"
#include "gui/support/theme.h"

PanelTitle::PanelTitle(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(qRound(px(16)), 0, qRound(px(10)), 0);
    m_row->setSpacing(0);
    m_label = new TextLabel(TypeRole::CaptionStrong, TextTone::Secondary, this);
    m_label->setWordWrap(false);
    m_row->addWidget(m_label, 1);
}

void PanelTitle::setText(const QString& text) { m_label->setText(text); }
QString PanelTitle::text() const { return m_label->text(); }
void PanelTitle::addTool(QWidget* tool) { m_row->addWidget(tool); }
QSize PanelTitle::sizeHint() const { return {m_row->sizeHint().width(), qRound(px(36))}; }
