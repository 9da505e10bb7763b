// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/meaningsection.h"

#include <QVBoxLayout>

#include "gui/configuration/meaning.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/textlabel.h"

MeaningSection::MeaningSection(QWidget* parent)
    : ConfigSection(parent), m_text(new TextLabel(TypeRole::Body, TextTone::Secondary, this)) {
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(m_text);
    setSideMargins(34, 16);
}

QString MeaningSection::title() const { return tr("What this means"); }
void MeaningSection::retranslate() {}
void MeaningSection::refresh() {
    m_text->setText(meaning(view().config, view().trainingRows, view().sequences).join(sentenceGap()));
}
