// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/review/lesson.h"

#include <algorithm>
#include <set>

#include "engine/base/jsonplaces.h"
#include "engine/base/jsonsection.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

using Json = JsonSection::Json;

const Names<ClaimKind> kindNames{{ClaimKind::Better, "better"}, {ClaimKind::Same, "same"}};
const Names<LessonPage> pageNames{{LessonPage::Data, "data"},       {LessonPage::Run, "run"},
                                  {LessonPage::Compare, "compare"}, {LessonPage::Forecast, "forecast"},
                                  {LessonPage::Inside, "inside"},   {LessonPage::Sweep, "sweep"},
                                  {LessonPage::Repeats, "repeats"}};
constexpr std::size_t mostValues = 10'000, mostCards = 50, mostExperiments = 50, longestText = 4000, longestId = 64;

bool isId(const std::string& text) {
    return !text.empty() && text.size() <= longestId && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Reads one file; what is wrong is collected with its path, and told with its place at the end.
class Reader {
public:
    Checked<Lesson> read(const Json& json) {
        JsonSection root(json, "", m_problems);
        int format = 1;
        root.read("lesson", format);
        if (format != 1) outOfRange("lesson", format, 1);
        m_lesson.id = id(root, "");
        m_lesson.title = text(root, "", "title", true);
        experiments(root);
        cards(root);
        root.unknownKeys();
        return {std::move(m_lesson), std::move(m_problems)};
    }

private:
    void outOfRange(const std::string& path, Fact is, Fact mustBe) {
        m_problems.push_back({ProblemCode::ConfigOutOfRange, 0, 0, {Key{path}, std::move(is), std::move(mustBe)}});
    }
    void missing(const std::string& path, Word what) {
        m_problems.push_back({ProblemCode::ConfigWrongType, 0, 0, {Key{path}, what, Word::Nothing}});
    }

    std::string id(JsonSection& section, const std::string& path) {
        std::string id;
        if (!section.find("id")) missing(path + "id", Word::AText);
        section.read("id", id);
        if (section.find("id") && section.find("id")->is_string() && !isId(id))
            outOfRange(path + "id", inQuotes(id), said(Word::AnId, 1, longestId));
        return id;
    }

    std::string sound(std::string words, const std::string& path) {
        if (words.size() > longestText)
            outOfRange(path, said(Word::ByteCount, words.size()),
                       said(Word::AtMost, said(Word::ByteCount, longestText)));
        return words;
    }

    LessonText text(JsonSection& section, const std::string& path, const char* key, bool needed) {
        LessonText result;
        const Json* value = section.find(key);
        const std::string own = path + key;
        if (value && value->is_string()) {
            result.english = result.chinese = sound(value->get<std::string>(), own);
        } else if (value) {
            JsonSection languages = section.section(key);
            languages.read("en", result.english);
            languages.read("zh_CN", result.chinese);
            result = {sound(result.english, own + ".en"), sound(result.chinese, own + ".zh_CN")};
            languages.unknownKeys();
            if (result.english.empty()) result.english = result.chinese;
            if (result.chinese.empty()) result.chinese = result.english;
        }
        if (needed && result.empty() && (!value || value->is_string() || value->is_object())) missing(own, Word::AText);
        return result;
    }

    /// The elements of a list, each with its path; none where there is no list.
    template <class Take>
    void each(JsonSection& section, const std::string& path, const char* key, std::size_t most, Take take) {
        const Json* list = section.find(key);
        if (list && !list->is_array()) section.wrongType(key, Word::AList, *list);
        if (!list || !list->is_array()) return;
        if (list->size() > most)
            return outOfRange(path + key, said(Word::ListOf, list->size()), said(Word::AtMost, most));
        for (std::size_t i = 0; i < list->size(); ++i) take((*list)[i], path + key + "[" + std::to_string(i) + "]");
    }

    void experiments(JsonSection& root) {
        each(root, "", "experiments", mostExperiments, [this](const Json& item, const std::string& path) {
            const auto parsed = parseConfig(item.dump(-1, ' ', false, Json::error_handler_t::replace));
            ExperimentConfig config = parsed.value;
            config.series = {};
            Problems problems = parsed.problems;
            if (parsed.ok())
                for (Problem& problem : validate(config)) problems.push_back(std::move(problem));
            for (Problem& problem : problems) {
                m_within.emplace_back(m_problems.size(), path);  // where it stands in the configuration is in its words
                m_problems.push_back(std::move(problem));
            }
            const bool taken = findPreset(config.name) ||
                               std::ranges::find(m_lesson.experiments, config.name, &ExperimentConfig::name) !=
                                   m_lesson.experiments.end();
            if (!item.is_object() || !item.contains("name")) missing(path + ".name", Word::AText);
            else if (taken) outOfRange(path + ".name", inQuotes(config.name), Word::UntakenName);
            m_lesson.experiments.push_back(std::move(config));
        });
    }

    void cards(JsonSection& root) {
        if (!root.find("cards") || (root.find("cards")->is_array() && root.find("cards")->empty()))
            missing("cards", Word::AList);
        std::set<std::string> ids;
        each(root, "", "cards", mostCards, [&](const Json& item, const std::string& path) {
            if (!item.is_object())
                return m_problems.push_back(
                    {ProblemCode::ConfigWrongType,
                     0,
                     0,
                     {Key{path}, Word::AnObject, inQuotes(item.dump(-1, ' ', false, Json::error_handler_t::replace))}});
            LessonCard card = readCard(JsonSection(item, path + ".", m_problems), path + ".");
            if (!card.id.empty() && !ids.insert(card.id).second)
                outOfRange(path + ".id", inQuotes(card.id), Word::UntakenId);
            m_lesson.cards.push_back(std::move(card));
        });
    }

    LessonCard readCard(JsonSection section, const std::string& path) {
        LessonCard card;
        card.id = id(section, path);
        card.title = text(section, path, "title", true);
        card.name = text(section, path, "name", true);
        card.heading = text(section, path, "heading", false);
        card.text = text(section, path, "text", false);
        LessonPage page{};
        if (section.find("page")) section.read("page", pageNames, page), card.page = page;
        if (section.find("claim")) card.claim = claim(section.section("claim"), path + "claim.");
        if (section.find("why")) {
            JsonSection why = section.section("why");
            card.reason = text(why, path + "why.", "text", false);
            each(why, path + "why.", "pages", pageNames.size(),
                 [&](const Json& name, const std::string& own) { card.why.push_back(pageCalled(name, own)); });
            why.unknownKeys();
        }
        if (section.find("seen")) card.seen = seen(section.section("seen"), path + "seen.");
        section.read("review", card.review);
        section.unknownKeys();
        return card;
    }

    LessonPage pageCalled(const Json& name, const std::string& path) {
        LessonPage page{};
        const Json holder{{"", name}};  // so that the section's words are used for it
        JsonSection(holder, path, m_problems).read("", pageNames, page);
        return page;
    }

    LessonClaim claim(JsonSection section, const std::string& path) {
        LessonClaim claim;
        section.read("kind", kindNames, claim.kind);
        for (const auto& [key, name] : {std::pair{"a", &claim.a}, std::pair{"b", &claim.b}}) {
            if (!section.find(key)) missing(path + key, Word::AText);
            section.read(key, *name);
            if (section.find(key) && section.find(key)->is_string()) known(*name, path + key);
        }
        if (!claim.a.empty() && claim.a == claim.b) outOfRange(path + "b", inQuotes(claim.b), Word::AnotherThanA);
        section.unknownKeys();
        return claim;
    }

    void known(const std::string& name, const std::string& path) {
        if (lessonExperiment(m_lesson, name, {})) return;
        List all;
        for (const Preset& preset : presets()) all.items.push_back(Key{std::string(preset.name)});
        for (const ExperimentConfig& own : m_lesson.experiments) all.items.push_back(Text(own.name));
        m_problems.push_back({ProblemCode::ConfigUnknownName, 0, 0, {Text(name), Key{path}, std::move(all)}});
    }

    SeenResult seen(JsonSection section, const std::string& path) {
        SeenResult seen;
        seen.heading = text(section, path, "heading", true);
        section.read("series", seen.series);
        for (const auto& [key, figure] : {std::pair{"a", &seen.a}, std::pair{"b", &seen.b}}) {
            if (!section.find(key)) missing(path + key, Word::AnObject);
            JsonSection figures = section.section(key);
            figures.read("mean", figure->mean);
            figures.read("std", figure->std);
            figures.unknownKeys();
        }
        section.unknownKeys();
        return seen;
    }

public:
    /// The path that a problem is about, as it stands in its facts.
    std::string pathOf(const Problem& problem, std::size_t index) const {
        const auto within = std::ranges::find(m_within, index, &std::pair<std::size_t, std::string>::first);
        if (within != m_within.end()) return within->second;
        const Key* key = keyOf(problem);
        return key ? key->name : std::string();
    }

private:
    Lesson m_lesson;
    Problems m_problems;
    std::vector<std::pair<std::size_t, std::string>> m_within;
};

}  // namespace

std::string_view name(LessonPage page) { return nameIn(pageNames, page); }

Checked<Lesson> parseLesson(std::string_view json) {
    const Checked<Json> parsed = parseJson(json, mostValues);
    const JsonPlaces places(parsed.ok() ? json : std::string_view());
    Checked<Lesson> result{{}, parsed.problems};
    if (parsed.ok() && (!parsed.value.is_object() || !parsed.value.contains("lesson")))
        result.problems = {{ProblemCode::NotALesson, 0, 0, {}}};
    if (!result.ok()) return result;
    Reader reader;
    Checked<Lesson> lesson = reader.read(parsed.value);
    const auto place = [&places](Problem& problem, const std::string& path) {
        const TextPlace found = places.of(path);
        problem.line = found.line;
        problem.column = found.column;
    };
    for (std::size_t i = 0; i < lesson.problems.size(); ++i)
        place(lesson.problems[i], reader.pathOf(lesson.problems[i], i));
    for (const std::string& path : places.repeated())
        place(lesson.problems.emplace_back(Problem{ProblemCode::JsonDuplicateKey, 0, 0, {Key{quotable(path)}}}), path);
    return lesson;
}

std::optional<ExperimentConfig> lessonExperiment(const Lesson& lesson, std::string_view name,
                                                 const ExperimentConfig& like) {
    const auto own = std::ranges::find(lesson.experiments, name, &ExperimentConfig::name);
    if (own != lesson.experiments.end()) {
        ExperimentConfig config = *own;
        config.framing.testSize = like.framing.testSize;
        config.repeats = like.repeats;
        config.seed = like.seed;
        return config;
    }
    const Preset* preset = findPreset(name);
    return preset ? std::optional(presetLike(*preset, like)) : std::nullopt;
}

}  // namespace lstm
