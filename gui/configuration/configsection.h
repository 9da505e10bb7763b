// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

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

    /// A row "label ... control" of a setting, with the words of the table of settings; the command palette leads to
    /// the control. \param wide the control stands beneath its label and takes the whole width
    void addRow(EditKind kind, QWidget* control, bool wide = false);
    /// A further control of a setting above it, with words of its own: what stands at the left, what a tooltip adds.
    void addRow(QWidget* control);
    void setRowTexts(QWidget* control, const QString& label, const QString& toolTip);

    /// The row of a setting that is one plain value; it needs no member, no signal and no line in refresh().
    template <class Value>
    using Place = std::function<Value&(lstm::ExperimentConfig&)>;
    QWidget* addSwitch(EditKind kind, Place<bool> place);
    QSpinBox* addCount(EditKind kind, int lowest, int highest, Place<int> place);
    QWidget* addNumber(EditKind kind, Place<double> place);
    /// Empty = nothing.
    QWidget* addNumber(EditKind kind, Place<std::optional<double>> place);

    /// \param shownBy the control that decides about it: who looks for a hidden row is led there
    void setRowVisible(QWidget* control, bool visible, QWidget* shownBy = nullptr);
    /// Belongs to a row above and acts only with it: stands further in, and is greyed with the reason in its tooltip.
    void setRowUnder(QWidget* control);
    /// \param shownBy the control that decides about it: who looks for a greyed row is led there \param why it is
    /// greyed
    void setRowEnabled(QWidget* control, bool enabled, QWidget* shownBy, const QString& why);
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
    void addLabelled(QWidget* control, bool wide);
    TextLabel* labelOf(const QWidget* control) const;
    void dressRow(QWidget* control, EditKind kind);
    ConfigView m_view;
    std::vector<std::pair<EditKind, QWidget*>> m_rows;                       ///< whose words are the table's
    std::vector<std::function<void(lstm::ExperimentConfig&)>> m_refreshers;  ///< of plain values
    QVBoxLayout* m_column;
    QGridLayout* m_grid;
    double m_left = 16, m_right = 16;
    bool m_refreshing = false;
};

/// Replaces a combo box's words and keeps the choice.
void setComboTexts(QComboBox* combo, const QStringList& texts);
