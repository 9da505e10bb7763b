// SPDX-License-Identifier: GPL-3.0-or-later
// Lesson files: what is read, what is told of a bad one and where, and that the lesson that ships is sound.
#include <QTest>
#include <algorithm>

#include "engine/base/textfile.h"
#include "engine/experiment/presets.h"
#include "engine/review/lesson.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

QByteArray good() {
    return R"({"lesson": 1, "id": "mine", "title": "A lesson",
 "experiments": [{"name": "wide", "network": {"units": [4]}}],
 "cards": [
  {"id": "width", "name": {"en": "width", "zh_CN": "宽度"}, "title": {"en": "Wider is better"},
   "claim": {"a": "wide", "b": "noseed_1"}, "page": "compare", "why": {"text": "because", "pages": ["inside", "forecast"]},
   "seen": {"heading": "Elsewhere", "series": "x", "a": {"mean": 1.5, "std": 2}, "b": {"mean": 3}}},
  {"id": "end", "name": "end", "title": "The end", "review": true}
 ]})";
}

Checked<Lesson> lessonOf(const QByteArray& text) {
    return parseLesson({text.data(), static_cast<std::size_t>(text.size())});
}

}  // namespace

class TestLesson : public QObject {
    Q_OBJECT
private slots:
    void everyFieldIsRead();
    void whatIsWrongIsToldWithItsPlace_data();
    void whatIsWrongIsToldWithItsPlace();
    void allAtOnce();
    void experimentsOfALesson();
    void theLessonThatShips();
};

void TestLesson::everyFieldIsRead() {
    const auto read = lessonOf("\xEF\xBB\xBF" + good());
    QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : sentence(read.problems.front()).c_str());
    const Lesson& lesson = read.value;
    QCOMPARE(lesson.id, std::string("mine"));
    QCOMPARE(lesson.title.chinese, std::string("A lesson"));  // a bare text stands for both
    QCOMPARE(lesson.cards.size(), std::size_t(2));
    const LessonCard& card = lesson.cards.front();
    QCOMPARE(card.name.chinese, std::string("宽度"));
    QCOMPARE(card.title.chinese, std::string("Wider is better"));  // the one language stands for both
    QVERIFY(card.claim->a == "wide" && card.claim->b == "noseed_1" && card.claim->kind == ClaimKind::Better);
    QVERIFY(card.page == LessonPage::Compare && card.why == (std::vector{LessonPage::Inside, LessonPage::Forecast}) &&
            card.reason.english == "because");
    QVERIFY(card.seen->series == "x" && card.seen->a.mean == 1.5 && card.seen->a.std == 2 && card.seen->b.mean == 3);
    QVERIFY(lesson.cards[1].review && !lesson.cards[1].claim && !lesson.cards[1].page);
}

void TestLesson::whatIsWrongIsToldWithItsPlace_data() {
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const char* was, const char* is, const char* said) {
        QTest::newRow(name) << QByteArray(was) << QByteArray(is) << QByteArray(said);
    };
    row("no JSON", R"("review": true)", R"("review": tru)", "Line 7, column 65: not valid JSON");
    row("no lesson", R"("lesson": 1, )", "", "This is not a lesson");
    row("a later format", R"("lesson": 1)", R"("lesson": 2)", "Line 1, column 12: \"lesson\" is 2; it must be 1.");
    row("no id", R"("id": "end", )", "", "Line 7, column 3: \"cards[1].id\" must be a text, not nothing.");
    row("an id that cannot be one", R"("id": "mine")", R"("id": "../x")",
        "Line 1, column 21: \"id\" is \"../x\"; it must be 1 to 64 lower-case letters, digits and hyphens.");
    row("the same id twice", R"("id": "end")", R"("id": "width")",
        "Line 7, column 10: \"cards[1].id\" is \"width\"; it must be an id that no other card has.");
    row("an empty title", R"("The end")", R"("")",
        "Line 7, column 41: \"cards[1].title\" must be a text, not nothing.");
    row("a title of no kind", R"("The end")", "7",
        "Line 7, column 41: \"cards[1].title\" must be an object, not the number 7.");
    row("an unknown experiment", "noseed_1", "wider",
        "Line 5, column 32: \"wider\" is not a known value of \"cards[0].claim.b\". Known: stateful,");
    row("the same one twice", "noseed_1", "wide",
        "Line 5, column 32: \"cards[0].claim.b\" is \"wide\"; it must be another experiment than \"a\".");
    row("an unknown kind", R"("a": "wide", "b")", R"("kind": "worse", "a": "wide", "b")",
        "Line 5, column 22: \"worse\" is not a known value of \"cards[0].claim.kind\". Known: better, same.");
    row("an unknown page", R"("forecast"])", R"("garden"])",
        "Line 5, column 111: \"garden\" is not a known value of \"cards[0].why.pages[1]\"");
    row("no figure", R"({"mean": 1.5, "std": 2})", "1.5",
        "Line 6, column 57: \"cards[0].seen.a\" must be an object, not the number 1.5.");
    row("no cards", R"("cards")", R"("card")", "Line 1, column 1: \"cards\" must be a list, not nothing.");
    row("a card that is none", R"({"id": "end", "name": "end", "title": "The end", "review": true})", "7",
        "Line 7, column 3: \"cards[1]\" must be an object, not \"7\".");
    row("the name of a preset", R"({"name": "wide")", R"({"name": "stateless")",
        "\"experiments[0].name\" is \"stateless\"; it must be a name that no preset");
    row("an experiment that cannot be", "[4]", "[0]", "Line 2, column 18: \"network.units\" is 0");
    row("an experiment with a wrong type", "[4]", "\"many\"",
        "Line 2, column 18: \"network.units\" must be a whole number");
    row("a misspelt key", R"("review")", R"("revue")", "Line 7, column 61: Unknown key \"cards[1].revue\"");
    row("a key twice", R"("id": "end")", R"("id": "end", "id": "end")",
        "Line 7, column 23: The key \"cards[1].id\" stands twice");
}

void TestLesson::whatIsWrongIsToldWithItsPlace() {
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QFETCH(QByteArray, said);
    QByteArray text = good();
    QVERIFY(text.contains(was));
    text.replace(text.lastIndexOf(was), was.size(), is);
    const auto read = lessonOf(text);
    QByteArray all;
    for (const Problem& problem : read.problems) all += sentence(problem).c_str() + QByteArray("\n");
    QVERIFY2(all.contains(said), all);
}

void TestLesson::allAtOnce() {
    const auto read = lessonOf(R"({"lesson": 1, "id": "Mine", "cards": [{}, 5, {"claim": {"a": 1}}]})");
    QVERIFY(!read.ok());
    QVERIFY(read.problems.size() >= 10);
    QVERIFY(std::ranges::all_of(read.problems,
                                [](const Problem& problem) { return problem.line == 1 && problem.column > 0; }));
    QVERIFY(!lessonOf(QByteArray("{\"lesson\": 1, \"id\": \"x\", \"title\": \"x\", \"cards\": [") +
                      QByteArray("{},").repeated(60) + "{}]}")
                 .ok());
}

void TestLesson::experimentsOfALesson() {
    const Lesson lesson = lessonOf(good()).value;
    ExperimentConfig like;
    applyKerasDefaults(like, KerasVersion::V3);
    like.framing.testSize = 6;
    like.seed = 9;
    const auto preset = lessonExperiment(lesson, "stateless", like);
    QVERIFY(preset && preset->keras == KerasVersion::V3 && preset->framing.testSize == 6 && preset->seed == 9 &&
            !preset->training.stateful);
    const auto own = lessonExperiment(lesson, "wide", like);
    QVERIFY(own && own->network.units == std::vector<int>{4} && own->keras == KerasVersion::V2_0 &&
            own->framing.testSize == 6 && own->seed == 9);
    QVERIFY(!lessonExperiment(lesson, "narrow", like));
}

/// Its claims are the tutorial's, in the tutorial's order, with its figures (the tables of the tutorial, ten repeats
/// each).
void TestLesson::theLessonThatShips() {
    const auto file = readFile(SOURCE_DIR "/resources/lessons/tutorial.json");
    QVERIFY(file.ok());
    const auto read = parseLesson(file.value);
    QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : sentence(read.problems.front()).c_str());
    std::vector<const LessonCard*> claims;
    for (const LessonCard& card : read.value.cards) {
        for (const LessonText* text : {&card.name, &card.heading, &card.title})
            QVERIFY(!text->english.empty() && !text->chinese.empty() && text->english != text->chinese);
        if (!card.claim) continue;
        QVERIFY(findPreset(card.claim->a) && findPreset(card.claim->b));
        QVERIFY(!card.why.empty() && !card.reason.empty() && card.seen);
        claims.push_back(&card);
    }
    QCOMPARE(claims.size(), tutorialExpectations().size() + 1);  // and A vs A
    QVERIFY(claims[0]->claim->a == "stateful" && claims[0]->claim->b == "stateful2");
    for (std::size_t i = 0; i < tutorialExpectations().size(); ++i) {
        const Claim& expectation = tutorialExpectations()[i];
        const LessonClaim& claim = *claims[i + 1]->claim;
        QVERIFY(claim.a == expectation.a && claim.b == expectation.b && claim.kind == expectation.kind);
    }
    QVERIFY(claims[1]->seen->a.mean == 103.143 && claims[1]->seen->a.std == 7.109 &&
            claims[1]->seen->b.mean == 95.662 && claims[1]->seen->b.std == 1.924);
    QVERIFY(read.value.cards.back().review);
}

WORKBENCH_TEST(TestLesson, Nothing)
#include "tst_lesson.moc"
