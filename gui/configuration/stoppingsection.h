// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configsection.h"

class SegmentedControl;
class Switch;

/// What happens at the end of an epoch: held-out samples are judged, training stops early, the learning rate falls, the
/// best epoch is kept. Rows that act only with another one stand under it and are greyed, never hidden.
class StoppingSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit StoppingSection(QWidget* parent = nullptr);
    QString title() const override;
    QString summary(const ConfigView& view) const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    void addValidation();
    void addEarlyStopping();
    void addReduction();
    template <class Options>
    Switch* addSwitchOf(EditKind kind, std::optional<Options> lstm::TrainingOptions::*options, Options standard);
    template <class Options>
    QComboBox* addMonitor(EditKind kind, Options& (*options)(lstm::ExperimentConfig&));

    QSpinBox* m_size = nullptr;
    SegmentedControl* m_state = nullptr;
    Switch *m_stops = nullptr, *m_reduces = nullptr;
    std::vector<QComboBox*> m_monitors;
    std::vector<QWidget*> m_stopRows, m_reduceRows;  ///< under the switches
};
