// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/meaningsection.h"

#include <QVBoxLayout>

#include "gui/support/meaning.h"
#include "gui/support/settingtexts.h"
#include "gui/support/textlabel.h"

MeaningSection::MeaningSection(QWidget* parent)
    : ConfigSection(parent), m_text(new TextLabel(TypeRole::Body, TextTone::Secondary, this)) {
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(m_text);
    setSideMargins(34, 16);
}

QString MeaningSection::title() const { return tr("What this means"); }
void MeaningSection::retranslate() {}
void MeaningSection::refresh() { m_text->setText(meaning(view().config, view().trainingRows).join(sentenceGap())); }
