// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <optional>
#include <vector>

#include "engine/review/evidence.h"
#include "engine/review/lesson.h"
#include "gui/workspace/experimentitem.h"

class Workspace;

/// What the window's experiments say of one card's claim.
struct TourEvidence {
    struct Side {
        int id = 0, style = 0;
        QString name;
        int repeats = 0;  ///< finished
    };
    Side a, b;
    RunState state = RunState::NotRun;  ///< of both: Running while one trains, Stopped where one is incomplete
    int done = 0, planned = 0;          ///< repeats of the one that is behind
    lstm::ClaimEvidence found;          ///< a verdict only where `ended()`

    bool any() const { return found.wins.all() > 0; }
    bool ended() const { return any() && (state == RunState::Done || state == RunState::Stopped); }
};

/// A lesson on the experiments of the window: which card is on, what was expected of it, what the runs say.
///
/// The tour owns no experiment. A card's are found among those of the window, whatever they are called there, or added
/// beside them in one undoable step; nothing is replaced or deleted. Card and expectations are remembered in the
/// settings.
class Tour : public QObject {
    Q_OBJECT

public:
    explicit Tour(Workspace& workspace, QObject* parent = nullptr);

    /// The lesson that ships with the program.
    static lstm::Lesson shipped();
    /// Goes on with the card that was on when this lesson was left. \pre the lesson has cards
    void setLesson(lstm::Lesson lesson);
    const lstm::Lesson& lesson() const { return m_lesson; }
    static QString text(const lstm::LessonText& text);  ///< in the language of the window

    int count() const { return static_cast<int>(m_lesson.cards.size()); }
    int position() const { return m_position; }
    const lstm::LessonCard& card() const { return card(m_position); }
    const lstm::LessonCard& card(int position) const { return m_lesson.cards[static_cast<std::size_t>(position)]; }
    void go(int position);  ///< to the nearest card that there is
    void startAgain();      ///< the first card, nothing expected

    std::optional<lstm::Outcome> expected(int position) const;
    void setExpected(lstm::Outcome expected);  ///< of the card that is on

    /// Nothing for a card without a claim.
    std::optional<TourEvidence> evidence(int position) const;

    /// The ids of the card's experiments, a before b; those that the window lacks are added. Empty without a claim.
    std::vector<int> provideExperiments();
    /// Which of them have fewer finished repeats than this: the others need no run, which would replace what they have.
    std::vector<int> lacking(const std::vector<int>& ids, int repeats) const;
    /// Of all cards, those that have results; in the order of the cards.
    std::vector<int> trained() const;
    /// Ticks these and no others; unhide() brings back what stood ticked before.
    void showOnly(const std::vector<int>& ids);
    void unhide();

Q_SIGNALS:
    void cardChanged();  ///< another card is on
    void expectedChanged();

private:
    using Sides = std::pair<const ExperimentItem*, const ExperimentItem*>;
    const ExperimentItem* find(const std::optional<lstm::ExperimentConfig>& config) const;
    Sides sides(const lstm::LessonClaim& claim, const lstm::ExperimentConfig& like) const;
    Sides sides(const lstm::LessonClaim& claim) const;
    lstm::ExperimentConfig present() const;
    double persistence(const lstm::ExperimentConfig& config) const;

    Workspace& m_workspace;
    lstm::Lesson m_lesson;
    int m_position = 0;
    QSet<int> m_hidden;  ///< unticked by the tour
    struct Known {
        std::size_t samples = 0;  ///< a hash of both
        lstm::ClaimEvidence found;
    };
    mutable QHash<int, Known> m_known;  ///< by card
};
