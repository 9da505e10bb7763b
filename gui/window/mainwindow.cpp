// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QToolBar>

#include "gui/charts/chartmenu.h"
#include "gui/compare/comparepage.h"
#include "gui/configuration/configurationpanel.h"
#include "gui/data/datapage.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/experimenttag.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/forecast/forecastpage.h"
#include "gui/inside/insidepage.h"
#include "gui/repeats/repeatspage.h"
#include "gui/shell/arrangements.h"
#include "gui/shell/docktitle.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/boundedscroll.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/tour/presentation.h"
#include "gui/tour/presentationbanner.h"
#include "gui/tour/tour.h"
#include "gui/tour/tourcard.h"
#include "gui/tour/tourpanel.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/actions.h"
#include "gui/window/commandpalette.h"
#include "gui/window/historypanel.h"
#include "gui/words/headline.h"
#include "gui/words/inlineproblem.h"

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_actions(new Actions(m_workspace.undoStack(), this)),
      m_chartActions(new ChartActions(this)) {
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    buildToolbar();
    buildCentre();
    buildDocks();
    m_palette = new CommandPalette(this);  // above the others
    connectActions();
    connectViewActions();
    connectHelpActions();
    connectWorkspace();
    connectPages();
    connectRun();
    connectProject();
    connectTour();
    connectPresentation();
    retranslate();
    restore();
    showConfiguration();
    updateActions();
}

// --- building -----------------------------------------------------------------------------------

/// The views go before what they show: a pointer that leaves a dying table still asks the workspace.
MainWindow::~MainWindow() {
    for (QObject* source : std::initializer_list<QObject*>{&m_training, &m_beyond, &m_traces, &m_workspace})
        source->disconnect(this);
    delete takeCentralWidget();
    for (QDockWidget* dock : {m_experimentsDock, m_configurationDock, m_historyDock, m_tourDock}) delete dock;
}

void MainWindow::buildToolbar() {
    m_toolbar = new RunToolbar(
        {m_actions->run, m_actions->pause, m_actions->stepSample, m_actions->stepEpoch, m_actions->stop});
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
    row->setContentsMargins(0, qRound(px(2)), qRound(px(12)), 0);
    row->setSpacing(qRound(px(8)));
    m_live = new Switch(nullptr, Switch::TextSide::Before);
    m_language = new SegmentedControl;
    m_language->setTexts({QStringLiteral("English"), QStringLiteral("中文")});
    m_liveIcon = new QLabel;
    row->addWidget(m_liveIcon);
    row->addWidget(m_live);
    row->addSpacing(qRound(px(4)));
    row->addWidget(m_language);
    menuBar()->setCornerWidget(corner);
    m_corner.remember(*corner);
    dress();
}

void MainWindow::dress() {
    m_corner.apply();
    m_liveIcon->setPixmap(themeIcon(QStringLiteral("live")).pixmap(qRound(px(18)), qRound(px(18))));
}

void MainWindow::buildCentre() {
    m_pages = new PageTabs;
    m_dataPage = new DataPage(m_workspace);
    m_runPage = new RunPage(m_workspace, m_training);
    m_forecastPage = new ForecastPage(m_workspace);
    m_insidePage = new InsidePage(m_workspace, [this](const lstm::ExperimentConfig& config, const InsideWish& wish) {
        return m_traces.trace(config, m_workspace.sharedSeries(), wish);
    });
    m_pages->addPage(m_dataPage);
    m_pages->addPage(m_runPage);
    m_pages->addPage(m_comparePage = new ComparePage(m_workspace));
    m_pages->addPage(m_forecastPage);
    m_pages->addPage(m_insidePage);
    m_pages->addPage(m_repeatsPage = new RepeatsPage(m_workspace, m_training.goal()));
    m_status = new StatusLine;
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_failure = new InlineProblem;
    m_failureRoom = new BoundedScroll(m_failure, 0.4);
    m_failureRoom->hide();
    column->addWidget(m_failureRoom);
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
    m_experiments->setWindowActions({m_actions->duplicate, m_actions->unqueue});
    column->addWidget(m_experiments, 1);
    column->addWidget(new GalleryPanel(m_workspace));
    m_experimentsDock = dock("experiments", left, Qt::LeftDockWidgetArea, m_experiments->takeAddButton());

    m_configuration = new ConfigurationPanel;
    m_edited = new ExperimentTag;
    m_configurationDock = dock("configuration", m_configuration, Qt::RightDockWidgetArea, m_edited);
    m_historyDock = dock("history", new HistoryPanel(m_workspace.undoStack()), Qt::RightDockWidgetArea);
    m_tour = new Tour(m_workspace, this);
    m_tourPanel = new TourPanel(*m_tour, m_workspace);
    m_tourDock = dock("tour", m_tourPanel, Qt::LeftDockWidgetArea, m_tourPanel->takeCounter());
    m_banner = new PresentationBanner(*m_tour, m_workspace);
    m_banner->hide();
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, m_banner);
    m_arrangements = new Arrangements(*this, {m_experimentsDock, m_configurationDock, m_historyDock, m_tourDock});
    m_presentation = new Presentation(*this, *m_arrangements);
}

void MainWindow::restore() {
    const QSize usual(1280, 800);  // of usual text; larger text wants more, as far as the screen goes
    resize((QSizeF(usual) * px(1)).toSize().boundedTo(screen()->availableSize().expandedTo(usual)));
    restoreGeometry(settings::geometry());
    m_arrangements->restore();
    m_toolbar->setRepeats(settings::repeats());
    m_tourPanel->card()->setRepeats(m_training.repeats());
    const auto scheme = colorScheme();
    (scheme == ColorScheme::Light  ? m_actions->schemeLight
     : scheme == ColorScheme::Dark ? m_actions->schemeDark
                                   : m_actions->schemeSystem)
        ->setChecked(true);
}

// --- connecting ---------------------------------------------------------------------------------

void MainWindow::connectWorkspace() {
    connect(&m_workspace, &Workspace::currentChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace, &Workspace::currentChanged, this, &MainWindow::updateActions);
    connect(&m_workspace, &Workspace::configChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace, &Workspace::seriesChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace, &Workspace::experimentsChanged, this, &MainWindow::updateActions);
    connect(m_configuration, &ConfigurationPanel::configEdited, this, &MainWindow::editCurrent);
    connect(m_experiments, &ExperimentsPanel::runRequested, this, [this](int id) { m_training.ask({id}); });
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
    view.imported = item->imported;
    m_configuration->setConfig(view);
    m_edited->setExperiment(item->name(), item->style);
    showStatus();
}

void MainWindow::showStatus() {
    const ExperimentItem* item = m_workspace.current();
    const RunStatus status = m_training.status();
    m_toolbar->setStatus(status);
    QStringList facts;
    if (status.total > 0) facts << tr("%1 of %n network(s)", nullptr, status.total).arg(plain(status.done));
    if (const int waiting = m_workspace.queue().count()) facts << tr("%n experiment(s) waiting", nullptr, waiting);
    if (item) facts << tr("seed %1").arg(QString::number(item->config.seed));
    if (const auto persistence = m_workspace.persistence()) facts << tr("persistence %1").arg(figure(*persistence, 3));
    if (status.running && status.networksPerSecond > 0)
        facts << tr("%n network(s) per second", nullptr, qRound(status.networksPerSecond));
    m_status->setFacts(facts);
    m_status->setMessage(m_message);
}

// --- events -------------------------------------------------------------------------------------

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) dress();
    if (event->type() == QEvent::FontChange) m_arrangements->fit();
    if (event->type() == QEvent::WindowStateChange) {
        m_actions->fullScreen->setChecked(isFullScreen());
        m_presentation->windowStateChanged();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_arrangements->fit();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) return event->ignore();
    m_presentation->leave();
    settings::setGeometry(saveGeometry());
    m_arrangements->store();
    m_training.stop();
    QMainWindow::closeEvent(event);
}

/// One thing at a time: the slow first run, what is chosen, the full screen. Palette, names and fields have had the key
/// before.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QMainWindow::keyPressEvent(event);
    const Selection& selection = m_workspace.selection();
    if (m_training.run().playing()) m_training.run().skipPlayback();
    else if (selection.experiment() != 0 || !selection.repeats().empty()) m_workspace.selection().clear();
    else if (m_presentation->on()) m_presentation->leave();
    else if (isFullScreen()) m_actions->fullScreen->trigger();
}
