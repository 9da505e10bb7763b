// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "gui/charts/celldiagram.h"
#include "gui/charts/insidechart.h"
#include "gui/inside/insideheadline.h"
#include "gui/inside/insidetrace.h"
#include "gui/workspace/experimentitem.h"

/// What the Inside page looks at.
struct InsideView {
    lstm::TracePhase phase = lstm::TracePhase::Test;
    int layer = 0, unit = 0;
    lstm::ForecastEdits edits;
    int style = 0;  ///< of the experiment
};

/// The name of a step's row as the series has it: "3-09", or its number.
QString insideLabel(const InsideTrace& trace, lstm::TracePhase phase, int row);

InsideChartData insideChartData(const InsideTrace& trace, const InsideView& view);

CellDiagramValues cellDiagramValues(const InsideTrace& trace, const InsideView& view, int step);

/// An equation with the numbers of one step: "c′ = f · c + i · g", "0.42 · 0.00 + 0.31 · 0.70", "0.22".
struct Formula {
    QString name, terms, result;
    bool equals = true;  ///< the result is that of the terms
};
std::vector<Formula> insideFormulas(const InsideTrace& trace, const InsideView& view, int step);

/// What there is to say about a repeat as it is shown, and about one step of it.
InsideWords insideWords(const InsideTrace& trace, const InsideView& view, const ExperimentItem& item, int repeat,
                        std::optional<int> afterEpoch);
QString insideSummary(const InsideStep& step);
