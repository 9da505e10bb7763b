// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/training/trainingfeature.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>

#include "gui/shell/docks.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"

TrainingFeature::TrainingFeature(const Shell& shell) : m_shell(shell) {
    addActions();
    addLive();
    addToolbar();
    addPage();
    connectTraining();
    redress();
    retranslate();
    enableActions();
}

// --- building -----------------------------------------------------------------------------------

void TrainingFeature::addActions() {
    Menus& menus = m_shell.menus;
    RunController& run = m_shell.training.run();
    QAction* start = menus.add({"run",
                                {"TrainingFeature", QT_TR_NOOP("Run")},
                                {MenuPlace::Run, 0},
                                "run",
                                {Qt::Key_F5},
                                "start train fit go launch boxplot box plot loss 训练 开始 启动 拟合 箱形图 箱线图 "
                                "盒须图 损失"},
                               this, [this] { runTicked(); });
    QAction* pause = menus.add({"pause",
                                {"TrainingFeature", QT_TR_NOOP("Pause")},
                                {MenuPlace::Run, 10},
                                "pause",
                                {Qt::Key_F6},
                                "hold wait 停住 暂停"},
                               this, [&run](bool paused) { paused ? run.pause() : run.resume(); });
    pause->setCheckable(true);
    menus.add({"stepSample",
               {"TrainingFeature", QT_TR_NOOP("Step one sample")},
               {MenuPlace::Run, 20},
               "step-sample",
               {Qt::Key_F7},
               "slow single batch 单步 样本"},
              this, [&run] { run.stepBatch(); });
    menus.add({"stepEpoch",
               {"TrainingFeature", QT_TR_NOOP("Step one epoch")},
               {MenuPlace::Run, 30},
               "step-epoch",
               {Qt::Key_F8},
               "slow single iteration 单步 周期 迭代"},
              this, [&run] { run.stepEpoch(); });
    QAction* stop = menus.add({"stop",
                               {"TrainingFeature", QT_TR_NOOP("Stop")},
                               {MenuPlace::Run, 40},
                               "stop",
                               {Qt::SHIFT | Qt::Key_F5},
                               "cancel abort end 取消 终止 中止"},
                              this, [this] { m_shell.training.stop(); });
    menus.add({"unqueue",
               {"TrainingFeature", QT_TR_NOOP("Take out of the queue")},
               {MenuPlace::Run, 50},
               "",
               {Qt::CTRL | Qt::Key_Backspace}},
              this, [&workspace = m_shell.workspace] { workspace.queue().remove(workspace.currentId()); });
    m_shell.window.addActions({start, pause, stop});  // their keys count without the menu bar, too
}

void TrainingFeature::addLive() {
    QAction* live =
        m_shell.menus.add({"live",
                           {"TrainingFeature", QT_TR_NOOP("Live")},
                           {MenuPlace::Run, 100},
                           "live",
                           {Qt::CTRL | Qt::Key_L},
                           "interactive automatic 自动 即时",
                           true,
                           {"TrainingFeature", QT_TR_NOOP("Live: change an option and the result redraws (%1)")}});
    live->setCheckable(true);
    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(qRound(px(8)));
    m_liveIcon = new QLabel;
    m_live = new Switch(nullptr, Switch::TextSide::Before);
    row->addWidget(m_liveIcon);
    row->addWidget(m_live);
    m_shell.menus.addToCorner(corner);
    connect(live, &QAction::toggled, m_live, &Switch::setChecked);
    connect(m_live, &Switch::toggled, live, &QAction::setChecked);
    connect(live, &QAction::toggled, &m_shell.training, &Training::setLive);
}

void TrainingFeature::addToolbar() {
    const Menus& menus = m_shell.menus;
    m_toolbar = new RunToolbar({menus.action("run"), menus.action("pause"), menus.action("stepSample"),
                                menus.action("stepEpoch"), menus.action("stop")});
    m_toolbar->setRepeats(m_shell.training.repeats());
    m_shell.docks.addBar("run", m_toolbar, Qt::TopToolBarArea);
    connect(m_toolbar, &RunToolbar::repeatsChosen, this, [this](int repeats) {
        settings::setRepeats(repeats);
        m_shell.training.setRepeats(repeats);
    });
    connect(&m_shell.training, &Training::repeatsChanged, m_toolbar, &RunToolbar::setRepeats);
    connect(m_toolbar, &RunToolbar::speedChanged, this, [this] {
        const ShownSpeed speed = m_toolbar->speed();
        m_shell.training.run().setSpeed({static_cast<double>(speed.perSecond), speed.unit == ShownSpeed::Unit::Epochs});
    });
}

void TrainingFeature::addPage() {
    m_page = new RunPage(m_shell.workspace, m_shell.training);
    m_shell.pages.addPage(m_page);
    connect(m_page, &RunPage::runRequested, this, &TrainingFeature::runTicked);
}

// --- connecting ---------------------------------------------------------------------------------

void TrainingFeature::connectTraining() {
    Training& training = m_shell.training;
    connect(&training, &Training::stateChanged, this, &TrainingFeature::enableActions);
    connect(&training, &Training::progressed, this, &TrainingFeature::showStatus);
    connect(&training, &Training::refused, this, &TrainingFeature::showRefused);
    connect(&training, &Training::said, &m_shell.notices, &Notices::say);
    connect(&training, &Training::failed, &m_shell.notices,
            [&notices = m_shell.notices](const QString& why) { notices.fail(tr("The run failed."), why); });
    connect(&m_shell.workspace, &Workspace::changed, this, &TrainingFeature::enableActions);
}

void TrainingFeature::runTicked() {
    if (QWidget* field = m_shell.window.focusWidget(); field && field->hasFocus()) {  // what is being typed counts
        field->clearFocus();
        field->setFocus();
    }
    m_shell.training.runTicked();
    if (!m_shell.pages.currentPage()->growsWithRuns()) m_shell.pages.show(m_page);
}

/// Stays until it is closed or they can run.
void TrainingFeature::showRefused(const std::vector<Training::Refused>& refused) {
    if (refused.empty()) return m_shell.notices.withdraw(m_refused);
    std::vector<Refused> told;
    for (const auto& [name, problems] : refused) told.push_back({name, problems});
    m_refused = m_shell.notices.fail(told, tr("%1 cannot run."),
                                     tr("%n experiment(s) cannot run.", nullptr, static_cast<int>(refused.size())));
}

// --- showing ------------------------------------------------------------------------------------

void TrainingFeature::enableActions() {
    const Menus& menus = m_shell.menus;
    const RunStatus status = m_shell.training.status();
    menus.action("pause")->setChecked(status.paused);
    menus.action("stop")->setEnabled(status.running);
    menus.action("unqueue")->setEnabled(m_shell.workspace.queue().contains(m_shell.workspace.currentId()));
    showStatus();
}

void TrainingFeature::showStatus() {
    const RunStatus status = m_shell.training.status();
    m_toolbar->setStatus(status);
    QStringList facts;
    if (status.total > 0) facts << tr("%1 of %n network(s)", nullptr, status.total).arg(plain(status.done));
    if (const int waiting = m_shell.workspace.queue().count())
        facts << tr("%n experiment(s) waiting", nullptr, waiting);
    if (const ExperimentItem* item = m_shell.workspace.current())
        facts << tr("seed %1").arg(QString::number(item->config.seed));
    if (const auto persistence = m_shell.workspace.persistence())
        facts << tr("persistence %1").arg(figure(*persistence, 3));
    if (status.running && status.networksPerSecond > 0)
        facts << tr("%n network(s) per second", nullptr, qRound(status.networksPerSecond));
    m_shell.status.setFacts(facts);
}

void TrainingFeature::retranslate() {
    m_live->setText(tr("Live"));
    m_live->setToolTip(m_shell.menus.action("live")->toolTip());
    showStatus();
}

void TrainingFeature::redress() {
    m_liveIcon->setPixmap(themeIcon(QStringLiteral("live")).pixmap(qRound(px(18)), qRound(px(18))));
}

/// One button is the next thing to do: Next of the tour, else the page's own, else Run.
void TrainingFeature::dress(const WindowMode& mode) {
    m_toolbar->setRunPrimary(!mode.accentTaken && !mode.page.hasOwnRunButton());
}

bool TrainingFeature::takeBack() {
    RunController& run = m_shell.training.run();
    if (!run.playing()) return false;
    run.skipPlayback();
    return true;
}
