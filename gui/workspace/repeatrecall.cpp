// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/repeatrecall.h"

#include <utility>

#include "engine/experiment/prepare.h"

namespace {

constexpr std::size_t mostCurves = 300;  // of at most 16 KB each
constexpr std::size_t mostWished = 32;

/// Without losses where there was no room for them: that is an answer too, or it would be asked for for ever.
lstm::RecalledRepeat recalled(const lstm::PreparedExperiment& experiment, int repeat, std::stop_token stop) {
    try {
        return lstm::recallRepeat(experiment, repeat, std::move(stop)).value_or(lstm::RecalledRepeat{});
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace

RepeatRecall::RepeatRecall(QObject* parent)
    : QObject(parent), m_recall({mostCurves, mostWished}, [this] { Q_EMIT arrived(); }) {}

RepeatRecall::Losses RepeatRecall::losses(const lstm::ExperimentConfig& config,
                                          const std::shared_ptr<const lstm::Series>& series, int repeat) {
    const Key key{m_keys.of(config, series), repeat};
    const lstm::RecalledRepeat* there = m_recall.find(key);
    if (!there && m_recall.wishedAgain(key)) return {};
    if (!there) {
        const lstm::Prepared prepared = lstm::prepare(config, series).value;
        if (!prepared) return {};
        there = m_recall.ask(key, lstm::trainingWork(*prepared), [prepared, repeat](std::stop_token stop) {
            return recalled(*prepared, repeat, std::move(stop));
        });
    }
    return there ? Losses{there->losses, there->stride} : Losses{};
}
