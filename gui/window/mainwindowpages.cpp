// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that connects its pages: what they ask for goes to whoever can do it.
#include <QDockWidget>

#include "gui/compare/comparepage.h"
#include "gui/data/datapage.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/forecast/beyondview.h"
#include "gui/forecast/forecastpage.h"
#include "gui/inside/insidepage.h"
#include "gui/repeats/repeatspage.h"
#include "gui/shell/arrangements.h"
#include "gui/toolkit/buttons.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/mainwindow.h"

void MainWindow::connectPages() {
    connect(m_dataPage, &DataPage::runRequested, this, &MainWindow::startRun);
    connect(m_runPage, &RunPage::runRequested, this, &MainWindow::startRun);
    connect(m_comparePage, &ComparePage::runRequested, this, &MainWindow::startRun);
    connect(m_comparePage, &ComparePage::baseChanged, m_experiments, &ExperimentsPanel::setBase);
    connect(m_forecastPage, &ForecastPage::runRequested, this, [this](int id) { m_training.ask({id}); });
    connect(m_insidePage, &InsidePage::runRequested, this, [this](int id) { m_training.ask({id}); });
    connect(&m_traces, &TraceRecall::arrived, m_insidePage, &InsidePage::refresh);
    connect(&m_workspace.selection(), &Selection::insideAsked, this, [this] {
        m_pages->show(m_insidePage);
        m_insidePage->takeFocus();
    });
    connect(m_repeatsPage, &RepeatsPage::runRequested, this, &MainWindow::startRun);
    connect(m_repeatsPage, &RepeatsPage::untilNarrowRequested, &m_training, &Training::runUntilNarrow);
    connect(m_repeatsPage, &RepeatsPage::stopRequested, &m_training, &Training::stop);
    connect(m_comparePage, &ComparePage::baseChanged, m_repeatsPage, &RepeatsPage::setBase);
    BeyondView* beyond = m_forecastPage->beyond();
    connect(beyond, &BeyondView::wished, &m_beyond, &BeyondForecast::ask);
    connect(beyond, &BeyondView::wishedNoMore, &m_beyond, &BeyondForecast::cancel);
    connect(&m_beyond, &BeyondForecast::arrived, beyond, &BeyondView::showForecasts);
    connect(&m_beyond, &BeyondForecast::progressed, beyond, &BeyondView::showProgress);
    connect(&m_beyond, &BeyondForecast::failed, beyond, &BeyondView::showFailure);
    connect(m_pages, &PageTabs::pageChanged, this, &MainWindow::dressForPage);
    connect(m_comparePage, &ComparePage::emptyChanged, this, &MainWindow::dressForPage);
    connect(m_repeatsPage, &RepeatsPage::emptyChanged, this, &MainWindow::dressForPage);
    dressForPage();
}

/// One button is the next thing to do: Next of the tour, else the page's own, else Run.
void MainWindow::dressForPage() {
    const bool tour = m_tourDock->isVisible();
    m_toolbar->setRunPrimary(!tour && !m_pages->currentPage()->hasOwnRunButton());
    for (auto* button : m_pages->findChildren<PrimaryButton*>()) button->setPrimary(!tour);
    m_experiments->setTicksShown(m_pages->currentPage() == m_comparePage);
    m_arrangements->makeRoom(m_pages->currentPage() == m_insidePage);
}
