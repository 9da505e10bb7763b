// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/experiment/config.h"
#include "engine/review/claims.h"

namespace lstm {

/// A lesson: cards that lead through experiments, each with a claim to be judged on the reader's own runs. It is a JSON
/// file that a teacher can write; both languages stay in it. Nothing of a verdict stands in it: those are computed.
///
///   {"lesson": 1, "id": "my-lesson", "title": {"en": "...", "zh_CN": "..."},
///    "experiments": [{"name": "wide", "network": {"units": [4]}}],
///    "cards": [{"id": "width", "name": {...}, "heading": {...}, "title": {...}, "text": {...},
///               "claim": {"a": "wide", "b": "stateful", "kind": "better"},
///               "page": "compare", "why": {"text": {...}, "pages": ["inside", "forecast"]},
///               "seen": {"heading": {...}, "series": "shampoo-sales", "a": {"mean": 103.1, "std": 7.1}, "b": {...}}},
///              {"id": "end", "name": {...}, "title": {...}, "review": true}]}
///
/// | key | meaning |
/// |---|---|
/// | `lesson` | the format, 1 |
/// | `id` | of the lesson, of a card: lower-case letters, digits, hyphens; what is remembered is remembered under it |
/// | a text | `{"en": ..., "zh_CN": ...}`; one of the two, or a bare text, stands for both |
/// | `experiments` | configurations of the lesson's own, by names that no preset has; `series` is ignored |
/// | `name` | short, for the button that leads to the card; `heading` a line above `title`, which is the claim in plain
/// words | | `claim` | two experiments by name (a preset's or one of the lesson's own); `kind` "better" (lower RMSE) or
/// "same" | | `page` | shown by the card: "data", "run", "compare", "forecast", "inside", "sweep", "repeats" | | `why`
/// | the reason in words, and the pages that show it; the first one that the program has is opened | | `seen` | what
/// somebody else saw, as mean and standard deviation, on which series | | `review` | the card lists the verdicts of all
/// others |
struct LessonText {
    std::string english, chinese;
    bool empty() const { return english.empty() && chinese.empty(); }
};

enum class LessonPage { Data, Run, Compare, Forecast, Inside, Sweep, Repeats };
std::string_view name(LessonPage page);  ///< "data", "run", ...

struct LessonClaim {
    std::string a, b;
    ClaimKind kind = ClaimKind::Better;
};

struct SeenFigure {
    double mean = 0, std = 0;
};
struct SeenResult {
    LessonText heading;
    std::string series;  ///< name of the series that it was seen on; empty = not said
    SeenFigure a, b;
};

struct LessonCard {
    std::string id;
    LessonText name, heading, title, text;
    std::optional<LessonClaim> claim;
    std::optional<LessonPage> page;
    std::vector<LessonPage> why;
    LessonText reason;
    std::optional<SeenResult> seen;
    bool review = false;
};

struct Lesson {
    std::string id;
    LessonText title;
    std::vector<ExperimentConfig> experiments;  ///< of its own; sound in themselves, whatever the series
    std::vector<LessonCard> cards;              ///< 1 to 50, each with an id of its own
};

/// All problems at once, each with line and column. NotALesson where the text is JSON of another kind.
Checked<Lesson> parseLesson(std::string_view json);

/// The configuration that a name of the lesson stands for. Test size, seed and repeats are those of `like`, so that a
/// lesson suits the series on screen and its experiments can be compared; a preset takes the Keras version, too, and an
/// experiment of the lesson's own is in all else as the teacher wrote it. Nothing where there is none of that name.
std::optional<ExperimentConfig> lessonExperiment(const Lesson& lesson, std::string_view name,
                                                 const ExperimentConfig& like);

}  // namespace lstm
