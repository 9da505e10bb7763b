// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/headline.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "engine/results/forecastfan.h"
#include "engine/statistics/describe.h"
#include "gui/toolkit/numbertext.h"

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Headline)

public:
    static QString perPeriod(const QString& column, lstm::Period period) {
        switch (period) {
        case lstm::Period::Year: return tr("%1 per year").arg(column);
        case lstm::Period::Quarter: return tr("%1 per quarter").arg(column);
        case lstm::Period::Month: return tr("%1 per month").arg(column);
        case lstm::Period::Week: return tr("%1 per week").arg(column);
        case lstm::Period::Day: return tr("%1 per day").arg(column);
        case lstm::Period::Hour: return tr("%1 per hour").arg(column);
        case lstm::Period::HalfHour: return tr("%1 per half hour").arg(column);
        case lstm::Period::QuarterHour: return tr("%1 per quarter of an hour").arg(column);
        case lstm::Period::TenMinutes: return tr("%1 per ten minutes").arg(column);
        case lstm::Period::FiveMinutes: return tr("%1 per five minutes").arg(column);
        case lstm::Period::Minute: return tr("%1 per minute").arg(column);
        case lstm::Period::Second: return tr("%1 per second").arg(column);
        case lstm::Period::Unknown: break;
        }
        return column;
    }

    /// A word of ours is written small within a sentence; a column's name stays as the file writes it.
    static QString nameInside(const lstm::Series& series) {
        return series.valueColumn == lstm::shampooSales().valueColumn ? tr("sales", "within a sentence")
                                                                      : valueName(series);
    }

    static QString count(lstm::Period period, int n) {
        switch (period) {
        case lstm::Period::Year: return tr("%n year(s)", nullptr, n);
        case lstm::Period::Quarter: return tr("%n quarter(s)", nullptr, n);
        case lstm::Period::Month: return tr("%n month(s)", nullptr, n);
        case lstm::Period::Week: return tr("%n week(s)", nullptr, n);
        case lstm::Period::Day: return tr("%n day(s)", nullptr, n);
        case lstm::Period::Hour: return tr("%n hour(s)", nullptr, n);
        case lstm::Period::Minute: return tr("%n minute(s)", nullptr, n);
        case lstm::Period::Second: return tr("%n second(s)", nullptr, n);
        case lstm::Period::HalfHour:
        case lstm::Period::QuarterHour:
        case lstm::Period::TenMinutes:
        case lstm::Period::FiveMinutes:
        case lstm::Period::Unknown: break;
        }
        return tr("%n value(s)", nullptr, n);
    }

    static QString firstRepeats(Pause pause) {
        switch (pause) {
        case Pause::None: break;
        case Pause::BeforeFirstSample: return tr("Paused before the first sample: F7, F8 step, F6 goes on.");
        case Pause::Underway: return tr("Paused: F7, F8 step, F6 goes on.");
        }
        return tr("The first repeats are on their way.");
    }

    static QString progress(const std::vector<HeadlineSide>& sides) {
        const auto left = [](const HeadlineSide& side) { return side.planned - static_cast<int>(side.rmse.size()); };
        const auto behind = std::ranges::max_element(sides, {}, left);
        return tr("Preview, %1 of %2 repeats.")
            .arg(plain(static_cast<qint64>(behind->rmse.size())), plain(behind->planned));
    }

    static Headline one(const HeadlineSide& side, bool running, Pause pause) {
        const auto d = lstm::describe(side.rmse);
        if (d.count == 0)
            return {
                d.diverged ? tr("Unstable: every repeat diverged") : tr("%1: no finished repeat yet").arg(side.name),
                running && !d.diverged ? firstRepeats(pause) : QString()};
        return {tr("%1: a typical test RMSE of %2").arg(side.name, figure(d.median)),
                tr("Median of %n repeat(s), from %1 to %2.", nullptr, static_cast<int>(d.count))
                    .arg(figure(d.min), figure(d.max))};
    }

    static QString medians(const HeadlineSide& a, const HeadlineSide& b) {
        const double x = lstm::describe(a.rmse).median, y = lstm::describe(b.rmse).median;
        if (!std::isfinite(x) || !std::isfinite(y)) return {};
        return tr("Medians %1 and %2, %3 apart.").arg(figure(x), figure(y), figure(std::abs(x - y)));
    }

    static QString size(const lstm::Judgement& j) {
        const auto& d = j.difference;
        return tr("typically by %1 (95 % interval %2 to %3)")
            .arg(figure(std::abs(d.estimate)), figure(std::min(std::abs(d.low), std::abs(d.high))),
                 figure(std::max(std::abs(d.low), std::abs(d.high))));
    }

    static QString title(const HeadlineSide& a, const HeadlineSide& b, const lstm::Judgement& j) {
        switch (j.verdict) {
        case lstm::Verdict::TooFew: return tr("Too few repeats to compare %1 and %2").arg(a.name, b.name);
        case lstm::Verdict::Unstable: return tr("Unstable: more than half of the repeats diverged");
        case lstm::Verdict::Identical: return tr("%1 and %2 are identical in every repeat").arg(a.name, b.name);
        case lstm::Verdict::Supported: return tr("%1 is better than %2, %3").arg(a.name, b.name, size(j));
        case lstm::Verdict::Contradicted: return tr("%1 is better than %2, %3").arg(b.name, a.name, size(j));
        case lstm::Verdict::Negligible:
        case lstm::Verdict::PracticallyEqual:
            return b.sameSettings ? tr("Same settings, other seeds: practically equal")
                                  : tr("%1 and %2 are practically equal").arg(a.name, b.name);
        case lstm::Verdict::Undecided: break;
        }
        return b.sameSettings ? tr("Same settings, other seeds: no difference shown")
                              : tr("Undecided between %1 and %2").arg(a.name, b.name);
    }

    static QString detail(const HeadlineSide& a, const HeadlineSide& b, const lstm::Judgement& j) {
        QString text = medians(a, b);
        if (j.verdict == lstm::Verdict::Undecided && j.repeatsNeeded) {
            text += sentenceGap();
            text += *j.repeatsNeeded > 1e6
                        ? tr("No practical number of repeats would decide it.")
                        : tr("About %1 repeats would decide it.").arg(plain(static_cast<qint64>(*j.repeatsNeeded)));
        }
        return text + sentenceGap() + tr("The result is about training randomness on one split of one series.");
    }

    static Headline many(const std::vector<HeadlineSide>& sides, bool running, Pause pause) {
        const auto median = [](const HeadlineSide& side) { return lstm::describe(side.rmse).median; };
        const HeadlineSide* lowest = nullptr;
        for (const HeadlineSide& side : sides)
            if (std::isfinite(median(side)) && (!lowest || median(side) < median(*lowest))) lowest = &side;
        const int count = static_cast<int>(sides.size());
        const bool none = std::ranges::all_of(sides, [](const HeadlineSide& side) { return side.rmse.empty(); });
        if (running)
            return {tr("Training %n experiment(s)", nullptr, count), none ? firstRepeats(pause) : progress(sides)};
        if (!lowest) return {none ? tr("No finished repeat yet") : tr("Unstable: every repeat diverged"), {}};
        return {tr("Of %n experiment(s), %1 has the lowest median: %2", nullptr, count)
                    .arg(lowest->name, figure(median(*lowest))),
                tr("To see whether a difference is real, tick just two.")};
    }

    static Headline preview(const std::vector<HeadlineSide>& sides, Pause pause) {
        const HeadlineSide &a = sides[0], &b = sides[1];
        if (a.rmse.empty() || b.rmse.empty())
            return {tr("Training %1 and %2").arg(a.name, b.name), firstRepeats(pause)};
        return {b.sameSettings ? tr("Same settings, other seeds") : tr("%1 and %2, so far").arg(a.name, b.name),
                medians(a, b) + sentenceGap() + progress(sides)};
    }
};

}  // namespace

QString figure(double value, int decimals) {
    if (!std::isfinite(value)) return QStringLiteral("—");
    QString text = QLocale().toString(value, 'f', decimals);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString periodCount(lstm::Period period, int count) { return Words::count(period, count); }

QString valueName(const lstm::Series& series) {
    if (series.valueColumn.empty()) return Words::tr("Value");
    return series.valueColumn == lstm::shampooSales().valueColumn ? Words::tr("Sales")
                                                                  : QString::fromStdString(series.valueColumn);
}

QString valueTitle(const lstm::Series& series) { return Words::perPeriod(valueName(series), series.period); }
QString rmseTitle(const lstm::Series& series) {
    return Words::tr("Test RMSE, %1").arg(Words::perPeriod(Words::nameInside(series), series.period));
}

QString skillText(double skill) {
    if (!std::isfinite(skill)) return {};
    const QString percent = figure(100.0 * std::abs(skill), 0);
    if (percent == figure(0.0, 0)) return Words::tr("level with the persistence forecast");
    return skill > 0.0 ? Words::tr("%1 % below the persistence forecast").arg(percent)
                       : Words::tr("%1 % above the persistence forecast").arg(percent);
}

Headline forecastHeadline(const QString& name, const std::vector<double>& rmse, double persistence) {
    const lstm::Skill skill = lstm::skillAgainst(rmse, persistence);
    const QString words = skillText(skill.skill), typical = figure(skill.typicalRmse);
    if (words.isEmpty() || skill.repeats == 0) return Words::one({name, rmse}, false, Pause::None);
    return {Words::tr("%1: a typical test RMSE of %2, %3").arg(name, typical, words),
            Words::tr("The persistence forecast has RMSE %1; %2 of %n repeat(s) come closer.", nullptr, skill.repeats)
                .arg(figure(persistence), plain(skill.better))};
}

Headline dataHeadline(const lstm::Series& series, int testSize) {
    const QString all = Words::count(series.period, static_cast<int>(series.values.size()));
    const auto sequences = static_cast<qint64>(series.sequences.size());
    return {
        sequences > 1
            ? Words::tr("%1 sequences, %2 of %3: the last %4 of each to be forecast")
                  .arg(plain(sequences), all, Words::nameInside(series), plain(testSize))
            : Words::tr("%1 of %2, the last %3 to be forecast").arg(all, Words::nameInside(series), plain(testSize)),
        Words::tr("The same experiment twice, with other random seeds: see first how much chance alone does.")};
}

Headline runHeadline(const std::vector<HeadlineSide>& sides, const std::optional<lstm::Judgement>& judged, bool running,
                     Pause pause) {
    if (sides.empty()) return {};
    if (sides.size() == 1) return Words::one(sides.front(), running, pause);
    if (sides.size() > 2) return Words::many(sides, running, pause);
    return judged ? judgedHeadline(sides[0], sides[1], *judged) : Words::preview(sides, pause);
}

QString firstRepeatsText(Pause pause) { return Words::firstRepeats(pause); }
QString previewText(const std::vector<HeadlineSide>& sides) { return Words::progress(sides); }

Headline judgedHeadline(const HeadlineSide& a, const HeadlineSide& b, const lstm::Judgement& judged) {
    return {Words::title(a, b, judged), Words::detail(a, b, judged)};
}
