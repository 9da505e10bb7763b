// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>
#include <QToolBar>

#include "engine/experiment/presets.h"
#include "gui/charts/chartmenu.h"
#include "gui/docks/configurationpanel.h"
#include "gui/docks/docktitle.h"
#include "gui/docks/experimentspanel.h"
#include "gui/docks/gallerypanel.h"
#include "gui/docks/historypanel.h"
#include "gui/docks/runtoolbar.h"
#include "gui/docks/statusline.h"
#include "gui/pages/comparepage.h"
#include "gui/pages/datapage.h"
#include "gui/pages/forecastpage.h"
#include "gui/pages/runpage.h"
#include "gui/support/actions.h"
#include "gui/support/headline.h"
#include "gui/support/inlineproblem.h"
#include "gui/support/segmentedcontrol.h"
#include "gui/support/settings.h"
#include "gui/support/settingtexts.h"
#include "gui/support/switch.h"

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_actions(new Actions(m_workspace.undoStack(), this)) {
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    buildToolbar();
    buildCentre();
    buildDocks();
    connectActions();
    connectWorkspace();
    connectRun();
    connectEveryday();
    connectProject();
    retranslate();
    restore();
    showConfiguration();
    updateActions();
}

// --- building -----------------------------------------------------------------------------------

void MainWindow::buildToolbar() {
    m_toolbar = new RunToolbar({m_actions->run, m_actions->pause, m_actions->stepSample, m_actions->stepEpoch, m_actions->stop});
    auto* holder = new QToolBar(this);
    holder->setObjectName(QStringLiteral("run"));
    holder->setMovable(false);
    holder->setFloatable(false);
    holder->toggleViewAction()->setVisible(false);
    holder->setContentsMargins(0, 0, 0, 0);
    holder->layout()->setContentsMargins(0, 0, 0, 0);
    m_toolbar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    holder->addWidget(m_toolbar);
    addToolBar(holder);

    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, qRound(px(12)), 0);
    row->setSpacing(qRound(px(20)));
    m_live = new Switch(nullptr, Switch::TextSide::Before);
    m_language = new SegmentedControl;
    m_language->setTexts({QStringLiteral("English"), QStringLiteral("中文")});
    auto* liveIcon = new QLabel;
    liveIcon->setPixmap(themeIcon(QStringLiteral("live")).pixmap(qRound(px(18)), qRound(px(18))));
    row->addWidget(liveIcon);
    row->addWidget(m_live);
    row->addWidget(m_language);
    menuBar()->setCornerWidget(corner);
    m_corner.remember(*corner);
}

void MainWindow::buildCentre() {
    m_pages = new PageTabs;
    m_dataPage = new DataPage(m_workspace);
    m_runPage = new RunPage(m_workspace, [this](int id) { return keptLosses(id); }, [this](int id, int repeat) -> RunPage::RepeatLosses {
        const auto losses = m_recall.losses(m_workspace.experiment(id)->config, m_workspace.sharedSeries(), repeat);
        return {losses.points, losses.stride};
    });
    m_forecastPage = new ForecastPage(m_workspace);
    m_pages->addPage(m_dataPage);
    m_pages->addPage(m_runPage);
    m_pages->addPage(m_comparePage = new ComparePage(m_workspace));
    m_pages->addPage(m_forecastPage);
    m_status = new StatusLine;
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_failure = new InlineProblem;
    m_failure->hide();
    column->addWidget(m_failure);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    auto* bottom = new QToolBar(this);
    bottom->setObjectName(QStringLiteral("status"));
    bottom->setMovable(false);
    bottom->toggleViewAction()->setVisible(false);
    bottom->layout()->setContentsMargins(0, 0, 0, 0);
    m_status->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bottom->addWidget(m_status);
    addToolBar(Qt::BottomToolBarArea, bottom);
}

void MainWindow::buildDocks() {
    const auto dock = [this](const char* name, QWidget* content, Qt::DockWidgetArea area, QWidget* extra = nullptr) {
        auto* widget = new QDockWidget(this);
        widget->setObjectName(QLatin1String(name));
        widget->setWidget(content);
        widget->setTitleBarWidget(new DockTitle(widget, extra));
        addDockWidget(area, widget);
        return widget;
    };
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_experiments = new ExperimentsPanel(m_workspace);
    column->addWidget(m_experiments, 1);
    column->addWidget(new GalleryPanel(m_workspace));
    m_experimentsDock = dock("experiments", left, Qt::LeftDockWidgetArea, m_experiments->takeAddButton());

    m_configuration = new ConfigurationPanel;
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(qRound(px(296)));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_configuration);
    m_configurationDock = dock("configuration", scroll, Qt::RightDockWidgetArea);
    m_historyDock = dock("history", new HistoryPanel(m_workspace.undoStack()), Qt::RightDockWidgetArea);
    tabifyDockWidget(m_configurationDock, m_historyDock);
    arrange(0);
}

void MainWindow::arrange(int arrangement) {
    const bool teach = arrangement == 2;
    for (QDockWidget* dock : {m_experimentsDock, m_configurationDock}) dock->setFloating(false);
    addDockWidget(Qt::LeftDockWidgetArea, m_experimentsDock);
    addDockWidget(Qt::RightDockWidgetArea, m_configurationDock);
    m_historyDock->hide();
    m_experimentsDock->setVisible(!teach);
    m_configurationDock->setVisible(arrangement == 0);
    resizeDocks({m_experimentsDock, m_configurationDock}, {qRound(px(208)), qRound(px(312))}, Qt::Horizontal);
}

void MainWindow::restore() {
    resize(qRound(px(1280)), qRound(px(800)));
    restoreGeometry(settings::geometry());
    restoreState(settings::windowState());
    m_toolbar->setRepeats(settings::repeats());
    const auto scheme = colorScheme();
    (scheme == ColorScheme::Light ? m_actions->schemeLight : scheme == ColorScheme::Dark ? m_actions->schemeDark : m_actions->schemeSystem)->setChecked(true);
}

// --- connecting ---------------------------------------------------------------------------------

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& call) { connect(action, &QAction::triggered, this, call); };
    on(m_actions->run, [this] { startRun(); });
    on(m_actions->pause, [this](bool paused) { paused ? m_run.pause() : m_run.resume(); });
    on(m_actions->stepSample, [this] { m_run.stepBatch(); });
    on(m_actions->stepEpoch, [this] { m_run.stepEpoch(); });
    on(m_actions->stop, [this] { m_run.stop(); });
    on(m_actions->open, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open series or project"), {}, tr("Series and projects (*.csv *.txt *.tsv *.lstmwb);;All files (*)"));
        if (!path.isEmpty()) openFile(path);
    });
    on(m_actions->importResults, [this] {
        for (const QString& path : QFileDialog::getOpenFileNames(this, tr("Import results"), {}, tr("Results (experiment_*.csv);;All files (*)"))) openFile(path);
    });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->addExperiment, [this] { m_workspace.addExperiment(m_workspace.current()->config); });
    on(m_actions->duplicate, [this] { m_workspace.duplicate(m_workspace.currentId()); });
    on(m_actions->rename, [this] { m_experiments->editCurrentName(); });
    on(m_actions->remove, [this] { m_workspace.remove(m_workspace.currentId()); });
    const auto zoom = [](double factor) {
        setTextScale(factor);
        settings::setTextScale(textScale());
    };
    on(m_actions->zoomIn, [zoom] { zoom(textScale() + 0.1); });
    on(m_actions->zoomOut, [zoom] { zoom(textScale() - 0.1); });
    on(m_actions->zoomReset, [zoom] { zoom(1.0); });
    const auto scheme = [](ColorScheme chosen) {
        applyTheme(*qApp, chosen);
        settings::setScheme(chosen);
    };
    on(m_actions->schemeSystem, [scheme] { scheme(ColorScheme::System); });
    on(m_actions->schemeLight, [scheme] { scheme(ColorScheme::Light); });
    on(m_actions->schemeDark, [scheme] { scheme(ColorScheme::Dark); });
    on(m_actions->arrangeExplore, [this] { arrange(0); });
    on(m_actions->arrangeCompare, [this] { arrange(1); });
    on(m_actions->arrangeTeach, [this] { arrange(2); });
    on(m_actions->resetLayout, [this] { arrange(0); });
    on(m_actions->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions->live, &QAction::toggled, m_live, &Switch::setChecked);
    on(m_actions->aboutQt, [] { QApplication::aboutQt(); });
    connect(m_live, &Switch::toggled, m_actions->live, &QAction::setChecked);
    connect(m_language, &SegmentedControl::activated, this, [](int index) {
        const auto language = index == 1 ? Language::Chinese : Language::English;
        setLanguage(language);
        settings::setLanguage(language);
    });
}

void MainWindow::connectWorkspace() {
    connect(&m_workspace, &Workspace::currentChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace, &Workspace::configChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace, &Workspace::seriesChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace, &Workspace::experimentsChanged, this, &MainWindow::updateActions);
    connect(m_configuration, &ConfigurationPanel::configEdited, this, &MainWindow::editCurrent);
    connect(m_dataPage, &DataPage::runRequested, this, &MainWindow::startRun);
    connect(m_runPage, &RunPage::runRequested, this, &MainWindow::startRun);
    connect(m_comparePage, &ComparePage::runRequested, this, &MainWindow::startRun);
    connect(m_comparePage, &ComparePage::baseChanged, m_experiments, &ExperimentsPanel::setBase);
    connect(m_forecastPage, &ForecastPage::runRequested, this, [this](int id) { startRunOf({id}, m_toolbar->repeats(), 0.0); });
    connect(&m_recall, &RepeatRecall::arrived, m_runPage, &RunPage::refresh);
    connect(m_experiments, &ExperimentsPanel::runRequested, this, [this](int id) { startRunOf({id}, m_toolbar->repeats(), 0.0); });
    const auto dressForPage = [this] {
        m_toolbar->setRunPrimary(!m_pages->currentPage()->hasOwnRunButton());
        m_experiments->setTicksShown(m_pages->currentPage() == m_comparePage);
    };
    connect(m_pages, &PageTabs::pageChanged, this, dressForPage);
    connect(m_comparePage, &ComparePage::emptyChanged, this, dressForPage);
    m_toolbar->setRunPrimary(false);
}

// --- showing ------------------------------------------------------------------------------------

void MainWindow::showConfiguration() {
    const ExperimentItem* item = m_workspace.current();
    if (!item) return;
    ConfigView view;
    view.config = item->config;
    view.problems = m_workspace.problems(item->id);
    view.trainingRows = m_workspace.trainingRows(item->config);
    view.testRows = item->config.framing.testSize;
    view.experiment = item->style;
    m_configuration->setConfig(view);
    showStatus();
}

void MainWindow::showStatus() {
    const ExperimentItem* item = m_workspace.current();
    RunStatus status;
    status.running = m_run.running();
    status.paused = m_run.paused();
    status.done = m_run.done();
    status.total = m_run.total();
    status.secondsLeft = m_run.secondsLeft();
    status.seconds = m_run.seconds();
    m_toolbar->setStatus(status);
    QStringList facts;
    if (m_run.total() > 0) facts << tr("%1 of %n network(s)", nullptr, m_run.total()).arg(plain(m_run.done()));
    if (item) facts << tr("seed %1").arg(QString::number(item->config.seed));
    if (const auto persistence = m_workspace.persistence()) facts << tr("persistence %1").arg(figure(*persistence, 3));
    if (m_run.running() && m_run.networksPerSecond() > 0) facts << tr("%n network(s) per second", nullptr, qRound(m_run.networksPerSecond()));
    m_status->setFacts(facts);
    m_status->setMessage(m_message);
}

void MainWindow::updateActions() {
    m_actions->pause->setChecked(m_run.paused());
    m_actions->stop->setEnabled(m_run.running());
    m_actions->remove->setEnabled(m_workspace.experiments().size() > 1);
    m_toolbar->setRunPrimary(!m_pages->currentPage()->hasOwnRunButton());
    showStatus();
}

void MainWindow::rebuildMenus() {
    const auto make = [this](const QString& text, auto&& call) {
        auto* action = new QAction(text, menuBar());
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    std::vector<QAction*> recent, samples, groups;
    for (const QString& path : settings::recentFiles()) recent.push_back(make(QFileInfo(path).fileName(), [this, path] { openFile(path); }));
    for (const QString& name : QDir(QStringLiteral(":/series")).entryList())
        samples.push_back(make(QFileInfo(name).completeBaseName(), [this, name] { openSample(name); }));
    for (const auto& group : lstm::presetGroups())
        groups.push_back(make(GalleryPanel::groupName(group.name), [this, group] { GalleryPanel::openGroup(m_workspace, group.name); }));
    m_actions->fillMenus(menuBar(), recent, samples, groups,
                         {m_experimentsDock->toggleViewAction(), m_configurationDock->toggleViewAction(), m_historyDock->toggleViewAction()});
}

void MainWindow::retranslate() {
    showTitle();
    m_actions->retranslate();
    m_chartActions->retranslate();
    m_live->setText(tr("Live"));
    m_live->setToolTip(m_actions->live->toolTip());
    m_language->setAccessibleName(tr("Language"));
    m_language->setCurrentIndex(currentLanguage() == Language::Chinese ? 1 : 0);
    m_experimentsDock->setWindowTitle(tr("Experiments"));
    m_configurationDock->setWindowTitle(tr("Configuration"));
    m_historyDock->setWindowTitle(tr("History"));
    rebuildMenus();
    showConfiguration();
}

void MainWindow::switchLanguage() { setLanguage(currentLanguage() == Language::English ? Language::Chinese : Language::English); }

// --- events -------------------------------------------------------------------------------------

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_corner.apply();
    QMainWindow::changeEvent(event);
}

/// Too narrow for three columns: the docks become tabs of one.
void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < px(1100);
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    if (narrow) {
        addDockWidget(Qt::LeftDockWidgetArea, m_configurationDock);
        tabifyDockWidget(m_experimentsDock, m_configurationDock);
        m_experimentsDock->raise();
    } else {
        arrange(0);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) return event->ignore();
    settings::setWindow(saveGeometry(), saveState());
    m_run.stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) openFile(url.toLocalFile());
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        m_run.skipPlayback();
        m_workspace.selection().clear();
        return;
    }
    QMainWindow::keyPressEvent(event);
}
