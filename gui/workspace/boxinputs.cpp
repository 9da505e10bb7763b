// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/boxinputs.h"

#include <QStringList>
#include <bit>
#include <cstdint>
#include <span>

#include "engine/statistics/boxplot.h"
#include "gui/words/headline.h"

namespace {

bool sameBits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

bool isOf(const BoxPlotInput& input, const std::vector<lstm::RepeatResult>& results) {
    if (input.values.size() != static_cast<qsizetype>(results.size())) return false;
    for (qsizetype i = 0; i < input.values.size(); ++i) {
        const lstm::RepeatResult& result = results[static_cast<std::size_t>(i)];
        if (input.repeats[i] != result.repeat || !sameBits(input.values[i], result.rmse)) return false;
    }
    return true;
}

}  // namespace

const BoxPlotInput& BoxInputs::of(const ExperimentItem& item) {
    BoxPlotInput& input = m_known[item.id];
    if (!isOf(input, item.results.repeats)) {
        input.values.clear();
        input.repeats.clear();
        for (const lstm::RepeatResult& result : item.results.repeats) {
            input.values << result.rmse;
            input.repeats << result.repeat;
        }
        input.box = lstm::boxPlot(std::span(input.values.constData(), static_cast<std::size_t>(input.values.size())));
    }
    input.name = item.shownName();
    input.styleIndex = item.style;
    input.planned = item.results.planned;
    return input;
}

QString BoxInputs::spoken(const QVector<BoxPlotInput>& boxes) {
    QStringList sentences;
    for (const BoxPlotInput& input : boxes)
        sentences << tr("%1: median %2 of %n repeat(s)", nullptr, static_cast<int>(input.box.count))
                         .arg(input.name, figure(input.box.median));
    return sentences.join(QStringLiteral("; "));
}
