// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/configuration/configsection.h"

class SegmentedControl;

/// Epochs, batches, optimizer and seeds.
class TrainingSection final : public ConfigSection {
    Q_OBJECT
public:
    explicit TrainingSection(QWidget* parent = nullptr);
    QString title() const override;
    QString summary(const ConfigView& view) const override;
    void retranslate() override;

protected:
    void refresh() override;

private:
    void addOptimizer();

    QLineEdit* m_seed;
    QWidget *m_shuffle, *m_borders;
    QComboBox *m_loss, *m_optimizer;
    std::vector<std::pair<QWidget*, std::vector<lstm::OptimizerKind>>> m_rowsOf;  ///< shown with these optimizers only
    SegmentedControl *m_trainer, *m_pairing;
};
