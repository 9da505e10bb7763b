// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/evaluation.h"

namespace lstm {

std::vector<EvaluationPart> evaluationParts(const Samples& trained, const Samples& judged, bool resetAtBorders) {
    if (!resetAtBorders || judged.borders.empty()) return {{{0, trained.rows()}, {0, judged.rows()}}};
    const auto before = trained.sequences(), after = judged.sequences();
    std::vector<EvaluationPart> parts;
    for (std::size_t s = 0; s < after.size(); ++s)
        parts.push_back({s < before.size() ? before[s] : std::pair(0, 0), after[s]});
    return parts;
}

}  // namespace lstm
