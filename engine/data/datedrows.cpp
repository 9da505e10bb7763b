// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/datedrows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "engine/data/calendar.h"
#include "engine/data/csvcursor.h"
#include "engine/data/csvforms.h"
#include "engine/data/csvsteps.h"
#include "engine/data/csvtimeline.h"

namespace lstm {
namespace {

constexpr std::ptrdiff_t mostLabels = 20'000;  ///< the latest ones tell enough: two weeks of minutes
constexpr std::size_t mostTemplates = 800;     ///< rows that are asked for a name: two years of days

enum class Field { Year, Month, Day, Quarter, Week, Weekday, Whole, Hour, Minute, Second };

/// A time taken apart; the clock is that of the labels.
struct Moment {
    std::int64_t count = 0, year = 0, month = 1, day = 1, milliseconds = 0;  ///< since midnight
};

Moment momentOf(std::int64_t count, LabelForm form) {
    if (countsMonths(form)) return {count, count / 12, count % 12 + 1, 1, 0};
    const std::int64_t number = divideDown(count, msPerDay), months = monthOfDay(number);
    const std::int64_t year = months / 12, month = months % 12 + 1;
    return {count, year, month, number - dayNumber({year, month, 1}) + 1, count - number * msPerDay};
}

/// The ISO year and week of a day: those of its Thursday.
std::array<std::int64_t, 2> isoWeek(std::int64_t day) {
    const std::int64_t thursday = day - weekdayOf(day) + 3, year = monthOfDay(thursday) / 12;
    return {year, (thursday - mondayOfWeek(year, 1)) / 7 + 1};
}

/// Numbers and what stands between them, in turn: "", "2021", "-", "01", "".
std::vector<std::string> piecesOf(std::string_view label) {
    std::vector<std::string> pieces(1);
    for (const char c : label) {
        const bool digit = c >= '0' && c <= '9', inNumber = pieces.size() % 2 == 0;
        if (digit != inNumber) pieces.emplace_back();
        pieces.back() += c;
    }
    return pieces;
}

/// What the numbers of a date mean, from left to right.
std::vector<Field> dateFields(LabelForm form, const std::vector<std::string>& pieces) {
    using enum Field;
    switch (form) {
    case LabelForm::YearMonth: return {Year, Month};
    case LabelForm::MonthYear: return {Month, Year};
    case LabelForm::MonthName:
    case LabelForm::Year: return {Year};
    case LabelForm::Quarter:
        if (pieces.size() > 3 && pieces[1].size() == 1 && pieces[3].size() > 1) return {Quarter, Year};
        return {Year, Quarter};
    case LabelForm::Day:
    case LabelForm::ShortYearDay: return {Year, Month, Day};
    case LabelForm::DayMonthYear: return {Day, Month, Year};
    case LabelForm::MonthDayYear: return {Month, Day, Year};
    case LabelForm::DayName:
    case LabelForm::NameDay: return {Day, Year};
    case LabelForm::YearNameDay: return {Year, Day};
    case LabelForm::IsoWeek: return {Year, Week};
    case LabelForm::IsoWeekDay: return {Year, Week, Weekday};
    case LabelForm::CompactDay:
    case LabelForm::CompactMonth:
    case LabelForm::UnixSeconds:
    case LabelForm::UnixFractions: return {Whole};
    case LabelForm::Clock: return {};
    }
    __builtin_unreachable();
}

std::string padded(std::int64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::string clockText(const Moment& moment, bool seconds, const char* between) {
    const std::int64_t ms = moment.milliseconds;
    std::string text = padded(ms / msPerHour, 2) + between + padded(ms / msPerMinute % 60, 2);
    return seconds ? text + between + padded(ms / msPerSecond % 60, 2) : text;
}

/// A number without marks in it, as long as the one in its place.
std::string wholeText(const Moment& moment, LabelForm form, std::size_t digits) {
    if (form == LabelForm::UnixSeconds) return std::to_string(moment.count / msPerSecond);
    if (form == LabelForm::UnixFractions)
        return std::to_string(moment.count) + std::string(digits > 13 ? digits - 13 : 0, '0');
    std::string text = padded(moment.year, 4) + padded(moment.month, 2);
    if (form == LabelForm::CompactMonth) return text;
    text += padded(moment.day, 2) + clockText(moment, true, "");
    return text.substr(0, digits);
}

constexpr std::array<std::string_view, 12> monthNames{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c < 0; }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char raised(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// "MAR" and 4 -> "APR": another English name, as long and in the same letters; nothing where the word is no such name.
std::optional<std::string> otherMonthName(std::string_view word, std::int64_t month) {
    for (const std::string_view known : monthNames) {
        const bool all = word.size() == known.size(), three = word.size() == 3;
        if ((!all && !three) || !std::ranges::equal(word, known.substr(0, word.size()), {}, lowered, lowered)) continue;
        std::string name(monthNames[static_cast<std::size_t>(month - 1)]);
        if (three) name.resize(3);
        const bool capitals = word[1] == raised(word[1]), small = word[0] == lowered(word[0]);
        if (capitals) std::ranges::transform(name, name.begin(), raised);
        if (small) std::ranges::transform(name, name.begin(), lowered);
        return name;
    }
    return std::nullopt;
}

/// A label with the English name of another month in the place of its own.
std::string withMonthName(const std::string& label, std::int64_t month) {
    for (std::size_t from = 0, end = 0; from < label.size(); from = end + 1) {
        for (end = from; end < label.size() && isLetter(label[end]);) ++end;
        if (end == from) continue;
        if (const auto name = otherMonthName(std::string_view(label).substr(from, end - from), month))
            return label.substr(0, from) + *name + label.substr(end);
    }
    return label;
}

class Writer {
public:
    Writer(const std::vector<std::string>& labels, LabelForm form) : m_labels(labels), m_form(form) {
        for (const std::string& label : labels) notePadding(piecesOf(label));
    }

    std::string operator()(const Moment& moment) const {
        const std::size_t rows = std::min(m_labels.size(), mostTemplates);
        for (std::size_t back = 1; back <= rows; ++back)
            if (auto text = like(m_labels[m_labels.size() - back], moment)) return *text;
        for (std::size_t back = namesAreEnglish(rows) ? 1 : rows + 1; back <= rows; ++back)
            if (auto text = like(withMonthName(m_labels[m_labels.size() - back], moment.month), moment)) return *text;
        return iso(moment);
    }

private:
    /// "November" alone may be German.
    bool namesAreEnglish(std::size_t rows) const {
        return std::all_of(
            m_labels.end() - static_cast<std::ptrdiff_t>(rows), m_labels.end(), [this](const auto& label) {
                const auto count = parseLabel(label, m_form).count;
                const std::int64_t month = count ? momentOf(*count, m_form).month : 1;
                return withMonthName(label, month) == label && withMonthName(label, month % 12 + 1) != label;
            });
    }
    void notePadding(const std::vector<std::string>& pieces) {
        if (m_padded.size() < pieces.size()) m_padded.resize(pieces.size());
        for (std::size_t i = 1; i < pieces.size(); i += 2)
            if (pieces[i].size() > 1 && pieces[i].front() == '0') m_padded[i] = true;
    }

    std::string numberText(Field field, const Moment& m, const std::string& was, bool padding) const {
        const std::int64_t day = countsMonths(m_form) ? 0 : divideDown(m.count, msPerDay);
        const bool byWeek = m_form == LabelForm::IsoWeek || m_form == LabelForm::IsoWeekDay;
        std::int64_t number = 0;
        switch (field) {
        case Field::Whole: return wholeText(m, m_form, was.size());
        case Field::Year:
            number = byWeek ? isoWeek(day)[0] : m.year;
            return was.size() > 2 ? padded(number, was.size()) : padded(number % 100, padding ? 2 : was.size());
        case Field::Month: number = m.month; break;
        case Field::Day: number = m.day; break;
        case Field::Quarter: number = (m.month - 1) / 3 + 1; break;
        case Field::Week: number = isoWeek(day)[1]; break;
        case Field::Weekday: number = weekdayOf(day) + 1; break;
        case Field::Hour: number = m.milliseconds / msPerHour; break;
        case Field::Minute: number = m.milliseconds / msPerMinute % 60; break;
        case Field::Second: number = m.milliseconds / msPerSecond % 60; break;
        }
        return padded(number, padding ? was.size() : 1);
    }

    /// The moment with the words and marks of another label; nothing where they are those of another moment.
    std::optional<std::string> like(const std::string& label, const Moment& moment) const {
        std::vector<std::string> pieces = piecesOf(label);
        std::vector<Field> fields = dateFields(m_form, pieces);
        const std::size_t date = fields.size();
        if (!countsMonths(m_form)) fields.insert(fields.end(), {Field::Hour, Field::Minute, Field::Second});
        for (std::size_t i = 1, f = 0; i < pieces.size() && f < fields.size(); i += 2, ++f) {
            const bool behindMark = pieces[i - 1] == ":" || pieces[i - 1] == "h";
            if (f > date && !behindMark) break;  // a zone, a fraction
            pieces[i] = numberText(fields[f], moment, pieces[i], m_padded[i]);
        }
        std::string text;
        for (const std::string& piece : pieces) text += piece;
        const LabelTime read = parseLabel(text, m_form);
        if (read.count != moment.count) return std::nullopt;
        if (namesWeekday(label) && !sameWeekday(label, moment)) return std::nullopt;
        return text;
    }

    static bool namesWeekday(std::string_view label) {
        for (std::size_t i = 0; i < label.size(); ++i)
            if (isLetter(label[i]) && (i == 0 || !isLetter(label[i - 1])) && LabelCursor{label.substr(i)}.weekdayName())
                return true;
        return false;
    }
    bool sameWeekday(const std::string& label, const Moment& moment) const {
        const LabelTime time = parseLabel(label, m_form);
        return time.count &&
               weekdayOf(divideDown(*time.count, msPerDay)) == weekdayOf(divideDown(moment.count, msPerDay));
    }

    std::string iso(const Moment& moment) const {
        if (m_form == LabelForm::Clock) return clockText(moment, false, ":");
        std::string text = padded(moment.year, 4);
        if (m_form == LabelForm::Year) return text;
        if (m_form == LabelForm::Quarter) return text.append("-Q").append(padded((moment.month - 1) / 3 + 1, 1));
        text.append("-").append(padded(moment.month, 2));
        if (countsMonths(m_form)) return text;
        text.append("-").append(padded(moment.day, 2));
        const bool clock = parseLabel(m_labels.back(), m_form).clock;
        return clock ? text.append(" ").append(clockText(moment, false, ":")) : text;
    }

    const std::vector<std::string>& m_labels;
    LabelForm m_form;
    std::vector<bool> m_padded;  ///< by piece: a label writes 01 there
};

/// Months from one row to the next; 0 where the period is shorter than a month, or unknown.
std::int64_t monthsOf(Period period) {
    return period == Period::Year ? 12 : period == Period::Quarter ? 3 : period == Period::Month ? 1 : 0;
}

bool endsMonth(const Moment& moment) { return moment.day == daysInMonth(moment.year, moment.month); }

/// The same day so many months later, or the last one of a shorter month. \param ends it is to be the last one
std::int64_t monthsLater(const Moment& from, std::int64_t months, bool ends) {
    const std::int64_t all = from.year * 12 + from.month - 1 + months, year = all / 12, month = all % 12 + 1;
    const std::int64_t most = daysInMonth(year, month);
    return dayNumber({year, month, ends ? most : std::min(from.day, most)}) * msPerDay + from.milliseconds;
}

/// Times after the last label's, in the unit of its form; empty where the labels tell no period.
std::vector<std::int64_t> countsAfter(const std::vector<std::string>& labels, const Timeline& timeline, int rows) {
    const std::vector<std::int64_t>& times = timeline.counts;
    if (times.size() < 2 || timeline.falls) return {};
    const TimeSteps steps(times, timeline.form);
    const std::int64_t months = monthsOf(steps.period());
    if (steps.period() == Period::Unknown) return {};
    const std::int64_t last = parseLabel(labels.back(), timeline.form).count.value_or(0);
    std::vector<std::int64_t> counts;
    if (months > 0 && !countsMonths(timeline.form)) {
        const Moment from = momentOf(last, timeline.form);
        const auto before = parseLabel(labels[labels.size() - 2], timeline.form).count.value_or(0);
        const bool ends = endsMonth(from) && endsMonth(momentOf(before, timeline.form));
        for (int k = 1; k <= rows; ++k) counts.push_back(monthsLater(from, k * months, ends));
        return counts;
    }
    const std::int64_t unit = months > 0 ? months : millisecondsOf(steps.period());
    for (const std::int64_t place : steps.placesAfter(rows)) {
        counts.push_back(last + place * unit);
        if (timeline.form == LabelForm::Clock) counts.back() %= msPerDay;
    }
    return counts;
}

}  // namespace

std::vector<std::string> labelsAfter(const Series& series, int rows) {
    std::vector<std::string> after;
    std::vector<std::int64_t> counts;
    const std::vector<std::string>& all = series.labels;
    const std::vector<std::string> labels(all.end() - std::min(std::ssize(all), mostLabels), all.end());
    const auto form =
        series.period == Period::Unknown || labels.empty() ? std::nullopt : detectForm({labels.begin(), labels.end()});
    if (form) {
        const Timeline timeline = readTimeline(labels, *form, std::vector<std::size_t>(labels.size()));
        counts = countsAfter(labels, timeline, rows);
        const Writer write(labels, timeline.form);
        for (const std::int64_t count : counts) after.push_back(write(momentOf(count, timeline.form)));
    }
    for (int k = 1; counts.empty() && k <= rows; ++k) after.push_back(std::string("+").append(std::to_string(k)));
    return after;
}

}  // namespace lstm
