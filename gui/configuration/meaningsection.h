// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configsection.h"

class TextLabel;

/// The configuration in plain words.
class MeaningSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit MeaningSection(QWidget* parent = nullptr);
    QString title() const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    TextLabel* m_text;
};
