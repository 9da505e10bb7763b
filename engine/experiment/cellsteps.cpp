// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/cellsteps.h"

#include "engine/network/lstm.h"

namespace lstm {

CellStep cellStep(const NetworkShape& shape, const TraceStep& step, int layer, int unit) {
    const LayerStep& of = step.layers[layer];
    CellStep s{of.before[Lstm::C][unit], of.before[Lstm::H][unit], of.gates[Lstm::I][unit],
               of.gates[Lstm::F][unit],  of.gates[Lstm::G][unit],  of.gates[Lstm::O][unit]};
    s.kept = s.f * s.c;
    s.added = s.i * s.g;
    s.cNext = of.after[Lstm::C][unit];
    s.cellOutput = withActivation(shape.activation, [&]<Activation A>() { return activate<A>(s.cNext); });
    s.hNext = of.after[Lstm::H][unit];
    return s;
}

std::optional<OutputStep> outputStep(const FramedSeries& framed, TracePhase phase, const TraceStep& step) {
    if (!step.y) return std::nullopt;
    OutputStep s;
    s.weights.assign(step.dense.begin(), step.dense.end() - 1);
    s.bias = step.dense.back();
    s.h = step.layers.back().output();
    for (std::size_t unit = 0; unit < s.h.size(); ++unit) s.products.push_back(s.weights[unit] * s.h[unit]);
    s.y = *step.y;
    const SupervisedRow row = (phase == TracePhase::Test ? framed.test : framed.train)[step.row];
    const FramedSequence& sequence = framed.sequences[row.sequence];
    s.unscaled = sequence.targetScalers.front().unscale(static_cast<double>(s.y));
    if (!framed.options.difference.empty()) s.base = sequence.differencing.undo(0.0, row.seriesRow - sequence.begin);
    s.forecast = *step.forecast;
    s.actual = step.actual;
    s.error = s.forecast - s.actual;
    return s;
}

}  // namespace lstm
