// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/timelinesection.h"

#include <QVBoxLayout>

#include "gui/configuration/kerascode.h"
#include "gui/configuration/statetimeline.h"
#include "gui/toolkit/codebox.h"
#include "gui/toolkit/theme.h"

using namespace lstm;

TimelineSection::TimelineSection(QWidget* parent)
    : ConfigSection(parent), m_timeline(new StateTimeline(this)), m_code(new CodeBox(this)) {
    column()->addWidget(m_timeline);
    // The timeline brings its own margin for hit areas, so it reaches further out than the code.
    setSideMargins(16 - timelineInset, 16 - timelineInset);
    m_codeRow = new QHBoxLayout;
    m_codeRow->addWidget(m_code);
    column()->addLayout(m_codeRow);
    connect(m_timeline, &StateTimeline::switched, this, &TimelineSection::flip);
    retranslate();
}

void TimelineSection::flip(StateSwitch which, bool on) {
    switch (which) {
    case StateSwitch::ResetEachBatch:
        edit(EditKind::ResetEachBatch, [on](auto& c) { c.training.stateful = !on; });
        break;
    case StateSwitch::ResetEachEpoch:
        edit(EditKind::ResetEachEpoch,
             [on](auto& c) { c.training.resetStates = on ? ResetStates::Epoch : ResetStates::Never; });
        break;
    case StateSwitch::Seeding: edit(EditKind::Seeding, [on](auto& c) { c.forecast.seedWithTraining = on; }); break;
    case StateSwitch::ResetEachForecast:
        edit(EditKind::ResetEachForecast, [on](auto& c) { c.forecast.resetAfterEach = on; });
        break;
    }
}

QString TimelineSection::title() const { return tr("State timeline"); }
void TimelineSection::retranslate() {}

void TimelineSection::refresh() {
    m_codeRow->setContentsMargins(qRound(px(timelineInset)), 0, qRound(px(timelineInset)), 0);
    m_timeline->setModel(StateTimelineModel::from(view().config, view().trainingRows, view().experiment));
    m_code->setCode(kerasCode(view().config, view().trainingRows, KerasLines::StateOnly),
                    kerasCode(view().config, view().trainingRows));
}
