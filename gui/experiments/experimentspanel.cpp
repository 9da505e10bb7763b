// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiments/experimentspanel.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/experiment/presets.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/toolkit/rowhover.h"
#include "gui/toolkit/theme.h"
#include "gui/workspace/workspace.h"

using Model = ExperimentTreeModel;

ExperimentsPanel::ExperimentsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new Model(workspace, this)),
      m_tree(new ExperimentTree(*m_model, this)),
      m_add(new QToolButton(this)),
      m_addMenu(new QMenu(this)) {
    m_add->setIcon(themeIcon(QStringLiteral("add-experiment")));
    m_add->hide();  // until a title row takes it
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    buildActions();

    connect(m_add, &QToolButton::clicked, this,
            [this] {  // not QToolButton::setMenu, which draws an arrow over the icon
                fillAddMenu();
                m_addMenu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
            });
    connect(m_tree, &ExperimentTree::cursorMoved, this, &ExperimentsPanel::lead);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) { lead(index.siblingAtColumn(0)); });
    connect(m_tree, &ExperimentTree::insideAsked, &workspace.selection(), &Selection::lookInside);
    connect(m_tree, &ExperimentTree::addAsked, this, [this](const QModelIndex& index) {
        m_workspace.choose(index.data(Model::IdRole).toInt(), index.data(Model::RepeatRole).toInt(), true);
    });
    connect(new RowHover(m_tree), &RowHover::hovered, this, [this](const QModelIndex& index) {
        const QVariant repeat = index.data(Model::RepeatRole);
        m_workspace.selection().hover(index.data(Model::IdRole).toInt(),
                                      repeat.isValid() ? std::optional(repeat.toInt()) : std::nullopt);
    });
    connect(&workspace.selection(), &Selection::hoverChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ExperimentsPanel::showMenu);
    connect(m_model, &Model::synced, this, &ExperimentsPanel::follow);
    connect(&workspace.selection(), &Selection::changed, this, &ExperimentsPanel::revealSelection);
    retranslate();
    dress();
    follow();
}

// --- what can be done ---------------------------------------------------------------------------

QAction* ExperimentsPanel::action(const QString& icon, const QKeySequence& key) {
    auto* action = new QAction(this);
    if (!icon.isEmpty()) action->setIcon(themeIcon(icon));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(action);
    return action;
}

void ExperimentsPanel::buildActions() {
    m_run = action(QStringLiteral("run"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_rename = action({}, QKeySequence(Qt::Key_F2));
    m_delete = action(QStringLiteral("delete"), QKeySequence(Qt::Key_Delete));
    m_inside = action(QStringLiteral("inside"), {});
    m_differences = action({}, {});
    m_differences->setCheckable(true);
    connect(m_run, &QAction::triggered, this, [this] { Q_EMIT runRequested(m_workspace.currentId()); });
    connect(m_inside, &QAction::triggered, &m_workspace.selection(), &Selection::lookInside);
    connect(m_rename, &QAction::triggered, this, &ExperimentsPanel::editCurrentName);
    connect(m_delete, &QAction::triggered, this, [this] { m_workspace.remove(m_workspace.currentId()); });
    connect(m_differences, &QAction::toggled, m_tree, &ExperimentTree::setDifferencesShown);
}

QWidget* ExperimentsPanel::takeAddButton() {
    m_add->show();
    return m_add;
}

void ExperimentsPanel::editCurrentName() {
    const QModelIndex index = m_model->indexOf(m_workspace.currentId());
    m_tree->scrollTo(index);
    m_tree->edit(index);
}

/// A copy of the current one, or any experiment of the tutorial.
void ExperimentsPanel::fillAddMenu() {
    m_addMenu->clear();
    const ExperimentItem* current = m_workspace.current();
    if (!current) return;
    const auto literal = [](QString name) { return name.replace(QLatin1Char('&'), QLatin1String("&&")); };
    auto* copy = m_addMenu->addAction(tr("Copy of %1").arg(literal(current->name())));
    connect(copy, &QAction::triggered, this, [this, id = current->id] { m_workspace.duplicate(id); });
    m_addMenu->addSeparator();
    for (const lstm::Preset& preset : lstm::presets()) {
        auto* add =
            m_addMenu->addAction(QString::fromUtf8(preset.name.data(), static_cast<qsizetype>(preset.name.size())));
        connect(add, &QAction::triggered, this, [this, &preset, like = current->config] {
            lstm::ExperimentConfig config = lstm::presetConfig(preset, like.keras);
            config.framing.testSize = like.framing.testSize;
            config.repeats = like.repeats;
            config.seed = like.seed;
            m_workspace.addExperiment(config);
        });
    }
}

void ExperimentsPanel::showMenu(const QPoint& at) {
    if (const QModelIndex index = m_tree->indexAt(at).siblingAtColumn(0); index.isValid()) lead(index);
    enableActions();
    QMenu menu(this);
    menu.addActions(QList{m_run, m_inside, m_rename} + m_windowActions + QList{m_delete});
    menu.addSeparator();
    menu.addAction(m_differences);
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void ExperimentsPanel::enableActions() {
    const ExperimentItem* current = m_workspace.current();
    m_run->setEnabled(current && !current->imported);
    m_inside->setEnabled(current && !current->imported && !current->results.repeats.empty());
    m_delete->setEnabled(m_workspace.experiments().size() > 1);
}

void ExperimentsPanel::setTicksShown(bool shown) { m_tree->setTicksShown(shown); }
void ExperimentsPanel::setBase(int id) { m_model->setBase(id); }
void ExperimentsPanel::setDifferencesShown(bool shown) { m_differences->setChecked(shown); }

// --- one cursor with the workspace --------------------------------------------------------------

void ExperimentsPanel::lead(const QModelIndex& index) {
    const int id = index.data(Model::IdRole).toInt();
    const QVariant repeat = index.data(Model::RepeatRole);
    if (index.data(Model::KindRole).value<Model::Kind>() == Model::Kind::More) return;
    m_leading = true;
    m_workspace.choose(id, repeat.isValid() ? std::optional(repeat.toInt()) : std::nullopt);
    m_leading = false;
    follow();
}

/// The cursor goes to the selected repeat where its row is to be seen, else to the current experiment. A cursor on
/// the row "more" of that experiment stays: the next key is meant for it.
void ExperimentsPanel::follow() {
    if (m_leading) return;
    enableActions();
    const int id = m_workspace.currentId();
    const QModelIndex experiment = m_model->indexOf(id), now = m_tree->currentIndex().siblingAtColumn(0);
    if (now.data(Model::KindRole).value<Model::Kind>() == Model::Kind::More && now.data(Model::IdRole).toInt() == id)
        return;
    QModelIndex target;
    if (m_workspace.selectedExperiment() == id && m_tree->isExpanded(experiment))
        target = m_model->indexOf(id, m_workspace.selectedRepeat());
    if (!target.isValid()) target = experiment;
    if (target != now) m_tree->followTo(target);
}

void ExperimentsPanel::revealSelection() {
    if (!m_workspace.selectedRepeat()) return;
    m_tree->expand(m_model->indexOf(m_workspace.selectedExperiment()));
    follow();
}

void ExperimentsPanel::retranslate() {
    setAccessibleName(tr("Experiments"));
    m_tree->setAccessibleName(tr("Experiments and their repeats"));
    m_add->setToolTip(tr("Add an experiment"));
    m_add->setAccessibleName(tr("Add an experiment"));
    m_run->setText(tr("Run this one"));
    m_inside->setText(tr("Look inside"));
    m_rename->setText(tr("Rename"));
    m_delete->setText(tr("Delete"));
    m_differences->setText(tr("Show only what differs from the base"));
}

void ExperimentsPanel::dress() { m_add->setIconSize(QSize(qRound(px(20)), qRound(px(20)))); }

void ExperimentsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) dress();
    if (event->type() == QEvent::LanguageChange) retranslate();
}
