// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/experimenttag.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "gui/toolkit/linelabel.h"

ExperimentTag::ExperimentTag(QWidget* parent) : QWidget(parent), m_name(new LineLabel(TypeRole::BodyStrong)) {
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_name);
    dress();
}

void ExperimentTag::setExperiment(const QString& name, int style) {
    m_name->setText(name);
    m_style = style;
    update();
}

void ExperimentTag::dress() { layout()->setContentsMargins(qRound(px(18)), 0, 0, 0); }

void ExperimentTag::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawMarker(painter, Theme::current().experiment(m_style), QPointF(px(6.5), height() / 2.0), px(5.5), px(1.6));
}

void ExperimentTag::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) dress();
    QWidget::changeEvent(event);
}
