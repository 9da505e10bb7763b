// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/features.h"

#include "gui/compare/comparefeature.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/data/datafeature.h"
#include "gui/experiments/experimentsfeature.h"
#include "gui/forecast/forecastfeature.h"
#include "gui/inside/insidefeature.h"
#include "gui/project/projectfeature.h"
#include "gui/project/resultsfeature.h"
#include "gui/repeats/repeatsfeature.h"
#include "gui/tour/tourfeature.h"
#include "gui/training/trainingfeature.h"
#include "gui/window/appearancefeature.h"
#include "gui/window/chartsfeature.h"
#include "gui/window/helpfeature.h"
#include "gui/window/historyfeature.h"

namespace {

template <class... Features>
std::vector<std::unique_ptr<Feature>> makeAll(const Shell& shell) {
    std::vector<std::unique_ptr<Feature>> all;
    (all.push_back(std::make_unique<Features>(shell)), ...);
    return all;
}

}  // namespace

std::vector<std::unique_ptr<Feature>> makeFeatures(const Shell& shell) {
    return makeAll<DataFeature,           //
                   TrainingFeature,       //
                   CompareFeature,        //
                   ForecastFeature,       //
                   InsideFeature,         //
                   RepeatsFeature,        //
                   ExperimentsFeature,    //
                   ConfigurationFeature,  //
                   HistoryFeature,        //
                   TourFeature,           //
                   ProjectFeature,        //
                   ResultsFeature,        //
                   ChartsFeature,         //
                   AppearanceFeature,     //
                   HelpFeature>(shell);
}
