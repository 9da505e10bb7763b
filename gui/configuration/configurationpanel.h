// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "gui/configuration/configproblems.h"
#include "gui/configuration/configview.h"

class ConfigSection;
class InlineProblem;
class QScrollArea;
class QVBoxLayout;
class Section;

/// The content of the configuration dock: every setting of one experiment in six folding sections.
///
/// It shows what it is given and reports what the user wants changed; it never keeps a configuration of its own.
/// Problems stand in the section they are about, with buttons that fix them; a section with a new error unfolds.
/// Of imported results no setting is known: a sentence says so in place of the sections.
class ConfigurationPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConfigurationPanel(QWidget* parent = nullptr);

    void setConfig(const ConfigView& view);
    const ConfigView& view() const { return m_view; }

    /// In the order of ConfigPart.
    const std::array<Section*, configParts>& sections() const { return m_sections; }
    std::vector<InlineProblem*> problems(ConfigPart part) const;
    void focusSetting(EditKind kind);  ///< unfolds its section and scrolls to its control

Q_SIGNALS:
    void configEdited(const lstm::ExperimentConfig& config, EditKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addSection(ConfigPart part, ConfigSection* content);
    void showProblems();
    void retranslate();

    ConfigView m_view;
    std::array<Section*, configParts> m_sections{};
    std::array<ConfigSection*, configParts> m_contents{};
    std::array<QWidget*, configParts> m_problemAreas{};
    InlineProblem* m_imported;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
};
