// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class LineLabel;

/// Marker and name of one experiment, in a row. A name that has no room is cut; its tooltip says the whole.
class ExperimentTag final : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentTag(QWidget* parent = nullptr);
    /// \param style as in Theme::experiment
    void setExperiment(const QString& name, int style);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    LineLabel* m_name;
    int m_style = 0;
};
