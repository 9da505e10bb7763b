// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/forecastfeature.h"

#include "gui/forecast/beyondview.h"
#include "gui/forecast/forecastpage.h"
#include "gui/workspace/training.h"

ForecastFeature::ForecastFeature(const Shell& shell) {
    auto* page = new ForecastPage(shell.workspace);
    shell.pages.addPage(page);
    connect(page, &ForecastPage::runRequested, this, [&training = shell.training](int id) { training.ask({id}); });
    BeyondView* beyond = page->beyond();
    connect(beyond, &BeyondView::wished, &m_beyond, &BeyondForecast::ask);
    connect(beyond, &BeyondView::wishedNoMore, &m_beyond, &BeyondForecast::cancel);
    connect(&m_beyond, &BeyondForecast::arrived, beyond, &BeyondView::showForecasts);
    connect(&m_beyond, &BeyondForecast::progressed, beyond, &BeyondView::showProgress);
    connect(&m_beyond, &BeyondForecast::failed, beyond, &BeyondView::showFailure);
}
