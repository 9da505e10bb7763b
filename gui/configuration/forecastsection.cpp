// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/forecastsection.h"

#include <QLineEdit>
#include <QSpinBox>

#include "gui/toolkit/segmentedcontrol.h"
#include "gui/words/settingtexts.h"
#include "gui/words/statetext.h"

using namespace lstm;

ForecastSection::ForecastSection(QWidget* parent) : ConfigSection(parent) {
    m_mode = new SegmentedControl(this);
    m_size = makeSpin(1, 1'000'000,
                      [this](int v) { edit(EditKind::ForecastBatchSize, [v](auto& c) { c.forecast.batchSize = v; }); });
    addRow(EditKind::ForecastBatchSize, m_mode, true);
    addRow(m_size);
    setRowUnder(m_size);
    m_kind = new SegmentedControl(this);
    m_start = makeField([this](const QString& text) {
        const auto start = startFrom(text);
        if (start)
            edit(EditKind::InitialState,
                 [&](auto& c) { c.forecast.initialState = start->empty() ? std::nullopt : start; });
        return start.has_value();
    });
    addRow(EditKind::ForecastStateful, m_kind, true);
    addRow(EditKind::InitialState, m_start, true);
    connect(m_kind, &SegmentedControl::activated, this, [this](int i) {
        edit(EditKind::ForecastStateful,
             [i](auto& c) { c.forecast.stateful = i == 0 ? std::nullopt : std::optional(i == 1); });
    });
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
    m_kind->setTexts({tr("as trained"), tr("stateful"), tr("stateless")});
    m_kind->setSegmentToolTips({tr("The very network that was trained, or one like it"),
                                tr("The state is carried from forecast to forecast, however the network was trained"),
                                tr("Every forecast starts from zero, however the network was trained")});
    m_start->setPlaceholderText(tr("zero", "initial state"));
    setRowTexts(m_size, tr("Rows per call"), tr("How many forecasts are made side by side"));
}

void ForecastSection::refresh() {
    const auto own = view().config.forecast.batchSize;
    m_mode->setCurrentIndex(own ? 1 : 0);
    m_size->setValue(view().config.forecastBatchSize());
    setRowVisible(m_size, own.has_value());
    const ForecastOptions& forecast = view().config.forecast;
    const bool memory = view().config.network.cell != Cell::Dense;
    m_kind->setCurrentIndex(!forecast.stateful ? 0 : *forecast.stateful ? 1 : 2);
    setRowEnabled(m_kind, memory, m_mode, tr("A dense network has no state."));
    m_start->setText(forecast.initialState ? startText(*forecast.initialState) : QString());
    setRowEnabled(m_start, view().config.forecastsStateful(), m_kind,
                  tr("A stateless network begins every forecast from zero."));
}
