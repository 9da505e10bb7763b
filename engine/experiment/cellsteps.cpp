// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/cellsteps.h"

namespace lstm {

CellStep cellStep(const NetworkShape& shape, const TraceStep& step, int layer, int unit) {
    const auto of = [&](const std::vector<std::vector<float>>& values) { return values[layer][unit]; };
    CellStep s{of(step.c0), of(step.h0), of(step.i), of(step.f), of(step.g), of(step.o)};
    s.kept = s.f * s.c;
    s.added = s.i * s.g;
    s.cNext = of(step.c);
    s.cellOutput = withActivation(shape.activation, [&]<Activation A>() { return activate<A>(s.cNext); });
    s.hNext = of(step.h);
    return s;
}

std::optional<OutputStep> outputStep(const FramedSeries& framed, TracePhase phase, const TraceStep& step) {
    if (!step.y) return std::nullopt;
    OutputStep s;
    s.weights.assign(step.dense.begin(), step.dense.end() - 1);
    s.bias = step.dense.back();
    s.h = step.h.back();
    for (std::size_t unit = 0; unit < s.h.size(); ++unit) s.products.push_back(s.weights[unit] * s.h[unit]);
    s.y = *step.y;
    s.unscaled = framed.targetScaler.unscale(static_cast<double>(s.y));
    const SupervisedRow& row = (phase == TracePhase::Test ? framed.test : framed.train)[step.row];
    if (!framed.options.difference.empty()) s.base = framed.differencing.undo(0.0, row.seriesRow);
    s.forecast = *step.forecast;
    s.actual = step.actual;
    s.error = s.forecast - s.actual;
    return s;
}

}  // namespace lstm
