// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configurationpanel.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/configuration/forecastsection.h"
#include "gui/configuration/framingsection.h"
#include "gui/configuration/meaningsection.h"
#include "gui/configuration/networksection.h"
#include "gui/configuration/stoppingsection.h"
#include "gui/configuration/timelinesection.h"
#include "gui/configuration/trainingsection.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/section.h"
#include "gui/toolkit/theme.h"
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"

namespace {

/// The widget itself, or what in it takes the keys: a segment, a timeline. nullptr = nothing does.
QWidget* keyTaker(QWidget* widget) {
    if (widget->focusPolicy() != Qt::NoFocus) return widget;
    for (auto* part : widget->findChildren<QWidget*>())
        if (part->focusPolicy() != Qt::NoFocus) return part;
    return nullptr;
}

}  // namespace

ConfigurationPanel::ConfigurationPanel(QWidget* parent) : QWidget(parent), m_scroll(new QScrollArea(this)) {
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, qRound(px(16)));
    m_column->setSpacing(0);
    m_imported = new InlineProblem;
    m_imported->setKind(InlineProblem::Kind::Info);
    m_imported->setContentsMargins(0, qRound(px(10)), qRound(px(16)), qRound(px(12)));
    m_imported->hide();
    m_column->addWidget(m_imported);
    addSection(ConfigPart::Framing, new FramingSection);
    addSection(ConfigPart::Network, new NetworkSection);
    addSection(ConfigPart::Training, new TrainingSection);
    addSection(ConfigPart::Stopping, new StoppingSection);
    addSection(ConfigPart::Timeline, new TimelineSection);
    addSection(ConfigPart::Forecast, new ForecastSection);
    addSection(ConfigPart::Meaning, new MeaningSection);
    m_column->addStretch();
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    for (const ConfigPart part : {ConfigPart::Timeline, ConfigPart::Meaning})
        m_sections[static_cast<std::size_t>(part)]->setUnfolded(true);
    retranslate();
}

void ConfigurationPanel::addSection(ConfigPart part, ConfigSection* content) {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* area = new QWidget(body);
    (new QVBoxLayout(area))->setContentsMargins(qRound(px(16)), qRound(px(4)), qRound(px(16)), qRound(px(8)));
    area->hide();
    column->addWidget(area);
    column->addWidget(content);
    const auto i = static_cast<std::size_t>(part);
    m_problemAreas[i] = area;
    m_contents[i] = content;
    m_sections[i] = new Section(body, this);
    m_column->addWidget(m_sections[i]);
    connect(content, &ConfigSection::edited, this, &ConfigurationPanel::configEdited);
}

void ConfigurationPanel::setConfig(const ConfigView& view) {
    const bool newProblems = view.problems != m_view.problems || view.config != m_view.config;
    m_view = view;
    for (ConfigSection* content : m_contents) content->present(view);
    m_imported->setVisible(view.imported);
    for (Section* section : m_sections) section->setVisible(!view.imported);
    if (newProblems) showProblems();
    retranslate();
}

void ConfigurationPanel::focusSetting(EditKind kind) {
    const auto part = static_cast<std::size_t>(settingRow(kind).part);
    QWidget* found = m_contents[part];  // where no control is this setting's own: the timeline is one for its switches
    for (auto* control : m_contents[part]->findChildren<QWidget*>())
        if (const QVariant own = control->property("setting"); own.isValid() && own.toInt() == static_cast<int>(kind))
            found = control;
    const bool idle = found->isHidden() || !found->isEnabled();
    if (auto* decides = found->property("shownBy").value<QWidget*>(); idle && decides) found = decides;
    found = keyTaker(found);
    if (!found) return;
    m_sections[part]->setUnfolded(true);
    found->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(found);
}

void ConfigurationPanel::showProblems() {
    for (QWidget* area : m_problemAreas) {
        for (auto* old : area->findChildren<InlineProblem*>(Qt::FindDirectChildrenOnly)) {
            old->hide();
            old->setParent(nullptr);
            old->deleteLater();  // perhaps the button of this very problem was pressed
        }
        area->hide();
    }
    for (const lstm::Problem& problem : m_view.problems) {
        const auto part = static_cast<std::size_t>(partOf(problem));
        auto* shown = new InlineProblem(m_problemAreas[part]);
        const ProblemTexts words = problemTexts(problem);
        const auto fixes = fixesFor(problem, m_view.config);
        QStringList more{words.why, fixes.empty() ? words.remedy : QString()};  // else the buttons say it
        more.removeAll(QString());
        shown->setTexts(words.what, more.join(sentenceGap()));
        shown->setKind(problem.severity() == lstm::Severity::Error     ? InlineProblem::Kind::Error
                       : problem.severity() == lstm::Severity::Warning ? InlineProblem::Kind::Warning
                                                                       : InlineProblem::Kind::Info);
        QStringList labels;
        for (const ConfigFix& fix : fixes) labels << fix.label;
        shown->setFixes(labels);
        connect(shown, &InlineProblem::fixChosen, this, [this, fixes](int index) {
            const ConfigFix& fix = fixes[static_cast<std::size_t>(index)];
            Q_EMIT configEdited(fix.config, fix.kind);
        });
        m_problemAreas[part]->layout()->addWidget(shown);
        shown->show();
        m_problemAreas[part]->show();
        if (problem.severity() == lstm::Severity::Error) m_sections[part]->setUnfolded(true);
    }
}

std::vector<InlineProblem*> ConfigurationPanel::problems(ConfigPart part) const {
    const auto found =
        m_problemAreas[static_cast<std::size_t>(part)]->findChildren<InlineProblem*>(Qt::FindDirectChildrenOnly);
    return {found.begin(), found.end()};
}

void ConfigurationPanel::retranslate() {
    setAccessibleName(tr("Configuration"));
    m_imported->setTexts(tr("These results were read from a file."),
                         tr("It does not say how they came about, so there is nothing to set and nothing to train."));
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setTitle(m_contents[i]->title());
        m_sections[i]->setSummary(m_contents[i]->summary(m_view));
    }
}

void ConfigurationPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showProblems();
}
