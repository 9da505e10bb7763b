// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configsection.h"

class SegmentedControl;

/// From the series to samples: differences, lags, where they go, the split, the scale.
class FramingSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit FramingSection(QWidget* parent = nullptr);
    QString title() const override;
    QString summary(const ConfigView& view) const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    void chooseDifference(int index);
    void chooseScaling(int index);
    QComboBox *m_difference, *m_scaling, *m_scalePer;
    QLineEdit* m_custom;
    QSpinBox* m_trainSize;
    SegmentedControl *m_layout, *m_train;
};
