// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "engine/experiment/trace.h"

class QLabel;
class QSlider;
class QSpinBox;
class SegmentedControl;
class TextLabel;

/// Which part of a network's life is looked at: the phase, after which epoch, which layer and unit.
class InsideControls final : public QWidget {
    Q_OBJECT
public:
    explicit InsideControls(QWidget* parent = nullptr);

    struct State {
        lstm::TracePhase phase = lstm::TracePhase::Test;
        std::vector<lstm::TracePhase> there;  ///< phases that can be chosen
        int epoch = 0, epochs = 0;
        int layer = 0, unit = 0;
        std::vector<int> units;  ///< of each layer
    };
    void setState(const State& state);
    void setHint(const QString& hint);

    SegmentedControl* phases() const { return m_phases; }
    QSlider* epoch() const { return m_epoch; }
    QSpinBox* layer() const { return m_layer; }
    QSpinBox* unit() const { return m_unit; }

Q_SIGNALS:
    void phaseChosen(lstm::TracePhase phase);
    void epochChosen(int epoch);
    void layerChosen(int layer);  ///< from 0
    void unitChosen(int unit);    ///< from 0

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    SegmentedControl* m_phases;
    QSlider* m_epoch;
    QSpinBox *m_layer, *m_unit;
    TextLabel *m_phaseName, *m_epochName, *m_epochNumber, *m_unitName, *m_layerName, *m_hint;
};
