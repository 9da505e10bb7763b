// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/forecastsection.h"

#include <QSpinBox>

#include "gui/toolkit/segmentedcontrol.h"
#include "gui/words/settingtexts.h"

using namespace lstm;

ForecastSection::ForecastSection(QWidget* parent) : ConfigSection(parent) {
    m_mode = new SegmentedControl(this);
    m_size = makeSpin(1, 1'000'000,
                      [this](int v) { edit(EditKind::ForecastBatchSize, [v](auto& c) { c.forecast.batchSize = v; }); });
    addRow(EditKind::ForecastBatchSize, m_mode, true);
    addRow(m_size);
    connect(m_mode, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::ForecastBatchSize,
             [&](auto& c) { c.forecast.batchSize = i == 0 ? std::nullopt : std::optional(c.forecastBatchSize()); });
    });
    retranslate();
}

QString ForecastSection::title() const { return tr("Forecast"); }
QString ForecastSection::summary(const ConfigView& view) const { return forecastSummary(view.config); }

void ForecastSection::retranslate() {
    m_mode->setTexts({tr("as in training"), tr("of its own")});
    m_mode->setSegmentToolTips({tr("The state at the end of the training carries over into the forecasts"),
                                tr("The weights move to a network of that batch size, which starts from zero")});
    setRowTexts(m_size, tr("Rows per call"), tr("How many forecasts are made side by side"));
}

void ForecastSection::refresh() {
    const auto own = view().config.forecast.batchSize;
    m_mode->setCurrentIndex(own ? 1 : 0);
    m_size->setValue(view().config.forecastBatchSize());
    setRowVisible(m_size, own.has_value());
}
