// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/mainwindow.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/shell/arrangements.h"
#include "gui/shell/docks.h"
#include "gui/shell/files.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/window/features.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_workspace(std::make_unique<Workspace>()),
      m_training(std::make_unique<Training>(*m_workspace)),
      m_pages(new PageTabs),
      m_status(new StatusLine),
      m_notices(new Notices(*m_status)),
      m_menus(new Menus(*this)),
      m_docks(new Docks(*this, *m_menus)),
      m_files(new Files(*this, *m_menus, *m_notices)),
      m_arrangements(new Arrangements(*this, *m_docks)) {
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    buildCentre();
    buildFeatures();
    restore();
    dressFeatures();
}

/// The views go before what they show: a pointer that leaves a dying table still asks the workspace. Nobody is told of
/// anything any more, since not everybody is there to hear it.
MainWindow::~MainWindow() {
    for (QObject* teller :
         std::initializer_list<QObject*>{m_training.get(), m_workspace.get(), &m_workspace->selection(), m_pages})
        teller->blockSignals(true);
    delete takeCentralWidget();
    for (QDockWidget* dock : m_docks->all()) delete dock;
    m_features.clear();
}

void MainWindow::buildCentre() {
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    m_docks->addBar("status", m_status, Qt::BottomToolBarArea);
}

void MainWindow::buildFeatures() {
    m_features = makeFeatures({*this, *m_workspace, *m_training, *m_pages, *m_docks, *m_menus, *m_notices, *m_files,
                               *m_status, *m_arrangements});
    m_menus->rebuild();
    connect(m_pages, &PageTabs::pageChanged, this, &MainWindow::dressFeatures);
    for (const auto& feature : m_features)
        connect(feature.get(), &Feature::modeChanged, this, &MainWindow::dressFeatures);
}

void MainWindow::restore() {
    const QSize usual(1280, 800);  // of usual text; larger text wants more, as far as the screen goes
    resize((QSizeF(usual) * px(1)).toSize().boundedTo(screen()->availableSize().expandedTo(usual)));
    restoreGeometry(settings::geometry());
    for (const auto& feature : m_features) feature->restore();
}

QAction* MainWindow::action(const char* name) const { return m_menus->action(name); }

// --- what all features are told -----------------------------------------------------------------

void MainWindow::dressFeatures() {
    WindowMode mode{*m_pages->currentPage()};
    mode.accentTaken = std::ranges::any_of(m_features, [](const auto& feature) { return feature->takesAccent(); });
    for (Page* page : m_pages->pages()) page->setAccented(!mode.accentTaken);
    for (const auto& feature : m_features) feature->dress(mode);
}

void MainWindow::retranslate() {
    m_menus->retranslate();
    m_docks->retranslate();
    for (const auto& feature : m_features) feature->retranslate();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_menus->dress();
        for (const auto& feature : m_features) feature->redress();
    }
    if (event->type() == QEvent::FontChange) m_arrangements->fit();
    if (event->type() == QEvent::WindowStateChange)
        for (const auto& feature : m_features) feature->windowStateChanged();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_arrangements->fit();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    for (const auto& feature : m_features)
        if (!feature->mayClose()) return event->ignore();
    for (const auto& feature : m_features) feature->close();
    settings::setGeometry(saveGeometry());
    m_arrangements->store();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    m_files->open(paths);
}

/// One thing at a time, in the order of the features. Palette, names and fields have had the key before.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QMainWindow::keyPressEvent(event);
    for (const auto& feature : m_features)
        if (feature->takeBack()) return;
}
