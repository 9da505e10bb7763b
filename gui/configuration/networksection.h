// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configsection.h"

/// The network's layers and functions, and the Keras release whose defaults it takes.
class NetworkSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit NetworkSection(QWidget* parent = nullptr);
    QString title() const override;
    QString summary(const ConfigView& view) const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    QString facts() const;

    TextLabel* m_facts;
    QLineEdit* m_units;
    QComboBox *m_cell, *m_resetAfter, *m_keras, *m_activation, *m_gates, *m_initializer;
};
