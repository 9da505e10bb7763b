// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/training/runlosses.h"

#include <algorithm>

namespace {

constexpr int mostBands = 3;  // that can be told apart, named at their ends

QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

}  // namespace

RunLosses::RunLosses(Workspace& workspace, Training& training, LossChart* chart, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_training(training), m_chart(chart) {
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.series) m_known.clear();
        for (const int id : changes.configs) m_known.remove(id);
    });
}

void RunLosses::setRunning(bool running) {
    m_running = running;
    for (Known& known : m_known) known.complete = false;
}

void RunLosses::startOver() {
    m_known.clear();
    m_chart->startOver();
}

// --- bands --------------------------------------------------------------------------------------

const lstm::LossBand& RunLosses::bandOf(const ExperimentItem& item, bool again) {
    Known& known = m_known[item.id];
    if (!again && known.complete) return known.band;
    if (!again && m_running && !known.band.epochs.empty()) return known.band;
    const lstm::LossCurves* curves = m_training.losses(item.id);
    known = {curves ? Training::band(*curves) : item.results.losses, !m_running};
    return known.band;
}

LossLines RunLosses::lines(const ExperimentItem& item, const lstm::LossBand& band, bool several) const {
    LossLines lines;
    lines.name = item.shownName();
    lines.styleIndex = item.style;
    lines.labelled = !several || item.id == m_workspace.currentId();
    lines.repeats = band.repeats;
    lines.epochs = toVector(band.epochs);
    lines.median = toVector(band.median);
    if (!lines.labelled) return lines;  // one band and one name can be read, eleven cannot
    lines.low = toVector(band.low);
    lines.high = toVector(band.high);
    return lines;
}

/// Bands over a thousand repeats take milliseconds, so while a run goes on each call works out one experiment's.
void RunLosses::refresh(const std::vector<const ExperimentItem*>& shown) {
    const int count = static_cast<int>(shown.size()), turn = count > 0 ? m_turn++ % count : 0;
    int epochs = 0;
    m_lines.clear();
    m_shown.clear();
    for (int i = 0; i < count; ++i) {
        const ExperimentItem& item = *shown[static_cast<std::size_t>(i)];
        m_shown.push_back(item.id);
        m_lines << lines(item, bandOf(item, m_running && i == turn), count > mostBands);
        if (!item.imported) epochs = std::max(epochs, item.config.training.epochs);
    }
    m_chart->setPlannedEpochs(epochs);
    showChosen();
}

// --- single repeats -----------------------------------------------------------------------------

int RunLosses::position(int id) const {
    const auto found = std::ranges::find(m_shown, id);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

RepeatRecall::Losses RunLosses::lossesOf(const ExperimentItem& item, int repeat) const {
    if (item.imported) return {};
    const lstm::LossCurves* curves = m_training.losses(item.id);
    if (curves && repeat < curves->repeats() && !curves->points(repeat).empty())
        return {curves->points(repeat), curves->stride()};
    return item.results.find(repeat) ? m_training.repeatLosses(item.id, repeat) : RepeatRecall::Losses{};
}

LossRepeat RunLosses::curve(const ExperimentItem& item, int repeat, const LossLines& band) const {
    const RepeatRecall::Losses losses = lossesOf(item, repeat);
    if (losses.points.empty()) return {};
    if (band.epochs.isEmpty()) {
        const lstm::LossBand alone = lstm::thinnedCurve(losses.points, losses.stride, Training::pointsOfACurve);
        return {repeat, toVector(alone.epochs), toVector(alone.median)};
    }
    const std::span epochs(band.epochs.constData(), static_cast<std::size_t>(band.epochs.size()));
    return {repeat, band.epochs, toVector(lstm::lossesAt(losses.points, losses.stride, epochs))};
}

void RunLosses::showChosen() {
    QVector<LossLines> all = m_lines;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const ExperimentItem* item = m_workspace.experiment(m_shown[i]);
        if (!item) continue;
        LossLines& lines = all[static_cast<qsizetype>(i)];
        for (const int repeat : m_workspace.selection().repeatsOf(item->id))
            if (LossRepeat one = curve(*item, repeat, lines); one.repeat >= 0) lines.chosen << one;
    }
    m_chart->setCurves(all);
    showPreview();
}

void RunLosses::showPreview() {
    const Selection& selection = m_workspace.selection();
    const int at = position(selection.hoveredExperiment());
    const ExperimentItem* item = at < 0 ? nullptr : m_workspace.experiment(selection.hoveredExperiment());
    if (!item || at >= m_chart->curves().size()) return m_chart->setPreview(-1);
    if (!selection.hoveredRepeat()) return m_chart->setPreview(at);
    m_chart->setPreview(at, curve(*item, *selection.hoveredRepeat(), m_chart->curves()[at]));
}
