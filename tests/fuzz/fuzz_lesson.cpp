// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/review/lesson.h"
#include "tests/fuzz/target.h"

/// A lesson from a teacher: every problem has a sentence, all but those of the whole file have a place, and a lesson
/// that is read holds together.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lstm;
    const Checked<Lesson> read = parseLesson(text(data, size));
    for (const Problem& problem : read.problems) {
        promise(!sentence(problem).empty(), "every problem has a sentence");
        promise(problem.code == ProblemCode::NotALesson || (problem.line > 0 && problem.column > 0),
                "every problem has a place");
    }
    if (!read.ok()) return 0;
    promise(!read.value.cards.empty(), "a lesson has cards");
    for (const LessonCard& card : read.value.cards) {
        promise(!card.id.empty() && !card.title.english.empty() && !card.title.chinese.empty(),
                "a card has an id and a title in both languages");
        if (card.claim)
            promise(lessonExperiment(read.value, card.claim->a, {}) && lessonExperiment(read.value, card.claim->b, {}),
                    "both sides of a claim are known");
    }
    return 0;
}
