// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configsection.h"

class SegmentedControl;

/// How many rows one forecast call takes, by which kind of network, and from which state.
class ForecastSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit ForecastSection(QWidget* parent = nullptr);
    QString title() const override;
    QString summary(const ConfigView& view) const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    SegmentedControl *m_mode, *m_kind;
    QSpinBox* m_size;
    QLineEdit* m_start;
};
