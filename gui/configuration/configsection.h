// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "gui/configuration/configview.h"

class QGridLayout;
class QLineEdit;
class QComboBox;
class QSpinBox;
class QVBoxLayout;
class TextLabel;

/// The content of one section of the configuration dock: shows a ConfigView, reports edits as whole configurations.
///
/// Controls never write into the shown configuration: an edit is sent away and comes back with the next `present`,
/// so that undo, sweeps and lessons have one way in.
class ConfigSection : public QWidget {
    Q_OBJECT
public:
    explicit ConfigSection(QWidget* parent = nullptr);

    void present(const ConfigView& view);
    virtual QString title() const = 0;
    virtual QString summary(const ConfigView&) const { return {}; }
    virtual void retranslate() = 0;

Q_SIGNALS:
    void edited(const lstm::ExperimentConfig& config, EditKind kind);

protected:
    /// Fills the controls from `view()`; signals of the controls are not heard meanwhile.
    virtual void refresh() = 0;
    const ConfigView& view() const { return m_view; }
    QVBoxLayout* column() const { return m_column; }

    /// Sends the shown configuration with one change.
    template <class Change>
    void edit(EditKind kind, Change change) {
        if (m_refreshing) return;
        lstm::ExperimentConfig config = m_view.config;
        change(config);
        if (config == m_view.config) return;
        Q_EMIT edited(config, kind);
    }

    /// A row "label ... control". \param wide the control stands beneath its label and takes the whole width
    void addRow(QWidget* control, bool wide = false);
    /// Words of a row: what stands at the left, what a tooltip adds (synonyms included).
    void setRowTexts(QWidget* control, const QString& label, const QString& toolTip);

    void setRowVisible(QWidget* control, bool visible);
    /// Distance of the content from the dock's edges, in design px (16 unless told otherwise).
    void setSideMargins(double left, double right);

    QSpinBox* makeSpin(int lowest, int highest, std::function<void(int)> changed);
    QComboBox* makeCombo(std::function<void(int)> chosen);
    /// A field that is sent when Return is pressed or the focus leaves; `accept` returns false for what it cannot
    /// read, and the field then shows the old value again.
    QLineEdit* makeField(std::function<bool(const QString&)> accept);

    void changeEvent(QEvent* event) override;

private:
    void settle();
    ConfigView m_view;
    QVBoxLayout* m_column;
    QGridLayout* m_grid;
    double m_left = 16, m_right = 16;
    bool m_refreshing = false;
};

/// Replaces a combo box's words and keeps the choice.
void setComboTexts(QComboBox* combo, const QStringList& texts);
