// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tour.h"

#include <QFile>
#include <algorithm>
#include <cmath>

#include "engine/data/framing.h"
#include "engine/experiment/validate.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/workspace/comparison.h"
#include "gui/workspace/workspace.h"

namespace {

using lstm::Outcome;

QString outcomeName(Outcome outcome) {
    switch (outcome) {
    case Outcome::Better: return QStringLiteral("better");
    case Outcome::NoDifference: return QStringLiteral("same");
    case Outcome::Worse: return QStringLiteral("worse");
    }
    Q_UNREACHABLE();
}

bool hasResults(const ExperimentItem* item) { return item->results.state != RunState::NotRun; }
bool complete(const ExperimentItem& item) {
    return static_cast<int>(item.results.repeats.size()) >= item.results.planned;
}

std::size_t hashOf(const ExperimentItem& a, const ExperimentItem& b, double persistence) {
    std::size_t hash = qHashMulti(0, a.id, b.id, persistence);
    for (const ExperimentItem* item : {&a, &b})
        for (const auto& result : item->results.repeats) hash = qHashMulti(hash, result.repeat, result.rmse);
    return hash;
}

}  // namespace

Tour::Tour(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) { setLesson(shipped()); }

lstm::Lesson Tour::shipped() {
    QFile file(QStringLiteral(":/lessons/tutorial.json"));
    return file.open(QIODevice::ReadOnly) ? lstm::parseLesson(file.readAll().toStdString()).value : lstm::Lesson();
}

QString Tour::text(const lstm::LessonText& text) {
    return QString::fromStdString(currentLanguage() == Language::Chinese ? text.chinese : text.english);
}

void Tour::setLesson(lstm::Lesson lesson) {
    m_lesson = std::move(lesson);
    m_known.clear();
    const std::string remembered = settings::tourCard(QString::fromStdString(m_lesson.id)).toStdString();
    const auto found = std::ranges::find(m_lesson.cards, remembered, &lstm::LessonCard::id);
    m_position = found == m_lesson.cards.end() ? 0 : static_cast<int>(found - m_lesson.cards.begin());
    Q_EMIT cardChanged();
}

void Tour::go(int position) {
    position = std::clamp(position, 0, count() - 1);
    if (position == m_position) return;
    m_position = position;
    settings::setTourCard(QString::fromStdString(m_lesson.id), QString::fromStdString(card().id));
    Q_EMIT cardChanged();
}

void Tour::startAgain() {
    settings::forgetTour(QString::fromStdString(m_lesson.id));
    Q_EMIT expectedChanged();
    go(0);
}

std::optional<Outcome> Tour::expected(int position) const {
    const QString name =
        settings::tourExpected(QString::fromStdString(m_lesson.id), QString::fromStdString(card(position).id));
    for (const Outcome outcome : {Outcome::Better, Outcome::NoDifference, Outcome::Worse})
        if (name == outcomeName(outcome)) return outcome;
    return std::nullopt;
}

void Tour::setExpected(Outcome expected) {
    settings::setTourExpected(QString::fromStdString(m_lesson.id), QString::fromStdString(card().id),
                              outcomeName(expected));
    Q_EMIT expectedChanged();
}

// --- experiments ----------------------------------------------------------------------------------

/// Equal in all that a result depends on, whatever it is called.
const ExperimentItem* Tour::find(const std::optional<lstm::ExperimentConfig>& config) const {
    if (!config) return nullptr;
    const auto found = std::ranges::find_if(
        m_workspace.experiments(),
        [key = m_workspace.keyOf(*config)](const ExperimentItem& item) { return !item.imported && item.key == key; });
    return found == m_workspace.experiments().end() ? nullptr : &*found;
}

Tour::Sides Tour::sides(const lstm::LessonClaim& claim, const lstm::ExperimentConfig& like) const {
    return {find(lessonExperiment(m_lesson, claim.a, like)), find(lessonExperiment(m_lesson, claim.b, like))};
}

/// Under the settings of the current experiment; where nothing of these has been trained, under those of another.
Tour::Sides Tour::sides(const lstm::LessonClaim& claim) const {
    const Sides now = sides(claim, present());
    if (now.first && now.second && hasResults(now.first) && hasResults(now.second)) return now;
    for (const ExperimentItem& item : m_workspace.experiments()) {
        if (item.imported || !hasResults(&item)) continue;
        const Sides other = sides(claim, item.config);
        if (other.first && other.second && hasResults(other.first) && hasResults(other.second)) return other;
    }
    return now;
}

lstm::ExperimentConfig Tour::present() const {
    const ExperimentItem* current = m_workspace.current();
    return current && !current->imported ? current->config : lstm::ExperimentConfig();
}

std::vector<int> Tour::provideExperiments() {
    if (!card().claim) return {};
    const lstm::LessonClaim& claim = *card().claim;
    const lstm::ExperimentConfig like = present();
    if (const Sides there = sides(claim); there.first && there.second) return {there.first->id, there.second->id};
    std::vector<lstm::ExperimentConfig> lacking;
    for (const std::string& name : {claim.a, claim.b})
        if (const auto config = lessonExperiment(m_lesson, name, like); !find(config)) lacking.push_back(*config);
    m_workspace.addExperiments(lacking, tr("Tour: %1").arg(text(card().name)));
    const Sides now = sides(claim, like);
    return {now.first->id, now.second->id};
}

std::vector<int> Tour::trained() const {
    std::vector<int> ids;
    for (int position = 0; position < count(); ++position) {
        const auto evidence = this->evidence(position);
        if (!evidence || !evidence->any()) continue;
        for (const int id : {evidence->a.id, evidence->b.id})
            if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

std::vector<int> Tour::lacking(const std::vector<int>& ids, int repeats) const {
    std::vector<int> lacking;
    for (const int id : ids)
        if (static_cast<int>(m_workspace.experiment(id)->results.repeats.size()) < repeats) lacking.push_back(id);
    return lacking;
}

void Tour::showOnly(const std::vector<int>& ids) {
    for (const ExperimentItem& item : m_workspace.experiments())
        if (item.ticked && std::ranges::find(ids, item.id) == ids.end()) m_hidden.insert(item.id);
    m_workspace.setTicks(QSet<int>(ids.begin(), ids.end()));
}

void Tour::unhide() {
    QSet<int> ticked = std::exchange(m_hidden, {});
    if (ticked.isEmpty()) return;
    for (const ExperimentItem& item : m_workspace.experiments())
        if (item.ticked) ticked.insert(item.id);
    m_workspace.setTicks(ticked);
}

// --- what they say --------------------------------------------------------------------------------

double Tour::persistence(const lstm::ExperimentConfig& config) const {
    const lstm::Series& series = m_workspace.series();
    return lstm::hasError(lstm::checkFraming(series, config.framing))
               ? NAN
               : lstm::persistenceRmse(lstm::frame(series, config.framing));
}

std::optional<TourEvidence> Tour::evidence(int position) const {
    if (!card(position).claim) return std::nullopt;
    const lstm::LessonClaim& claim = *card(position).claim;
    const auto [a, b] = sides(claim);
    TourEvidence evidence;
    evidence.a.name = QString::fromStdString(claim.a);
    evidence.b.name = QString::fromStdString(claim.b);
    for (const auto& [item, side] : {std::pair(a, &evidence.a), std::pair(b, &evidence.b)})
        if (item) *side = {item->id, item->style, item->shownName(), static_cast<int>(item->results.repeats.size())};
    if (!a || !b || !hasResults(a) || !hasResults(b)) return evidence;
    const bool running = a->results.state == RunState::Running || b->results.state == RunState::Running;
    evidence.state = running ? RunState::Running : complete(*a) && complete(*b) ? RunState::Done : RunState::Stopped;
    const ExperimentItem* behind = a->results.repeats.size() <= b->results.repeats.size() ? a : b;
    evidence.done = static_cast<int>(behind->results.repeats.size());
    evidence.planned = behind->results.planned;
    const double level = persistence(a->config);
    const std::size_t samples = hashOf(*a, *b, level);
    Known& known = m_known[position];
    if (known.samples != samples)
        known = {samples, lstm::weighClaim(claim.kind, a->results.repeats, b->results.repeats,
                                           Comparison::sameSeeds(*a, *b), level)};
    evidence.found = known.found;
    return evidence;
}
