// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/compare/compareheadline.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"

namespace {

using Experiments = std::vector<ComparedExperiment>;

class Words {
    Q_DECLARE_TR_FUNCTIONS(CompareHeadline)

public:
    static Headline one(const ComparedExperiment& only) {
        if (only.rmse.count == 0)
            return {only.rmse.diverged ? tr("Unstable: every repeat diverged")
                                       : tr("%1: no finished repeat yet").arg(only.name),
                    {}};
        return {tr("%1: a typical test RMSE of %2").arg(only.name, figure(only.rmse.median)),
                tr("Median of %n repeat(s). Tick a second experiment to compare it with.", nullptr,
                   static_cast<int>(only.rmse.count))};
    }

    static Headline preview(const Experiments& all, Pause pause) {
        const auto behind = std::ranges::min_element(all, {}, [](const ComparedExperiment& e) {
            return e.running ? static_cast<double>(e.rmse.count) : INFINITY;
        });
        const QString progress = tr("Preview, %1 of %2 repeats.")
                                     .arg(plain(static_cast<qint64>(behind->rmse.count)), plain(behind->planned));
        const auto [low, high] = extremes(all);
        if (low < 0)
            return {tr("Training %n experiment(s)", nullptr, static_cast<int>(all.size())), firstRepeatsText(pause)};
        return {tr("%n experiment(s), so far", nullptr, static_cast<int>(all.size())),
                tr("Medians from %1 to %2.").arg(figure(all[low].rmse.median), figure(all[high].rmse.median)) +
                    sentenceGap() + progress};
    }

    /// Positions of the lowest and the highest median; -1 where there is none.
    static std::pair<int, int> extremes(const Experiments& all) {
        int low = -1, high = -1;
        for (int i = 0; i < static_cast<int>(all.size()); ++i) {
            const double median = all[i].rmse.median;
            if (!std::isfinite(median)) continue;
            if (low < 0 || median < all[low].rmse.median) low = i;
            if (high < 0 || median > all[high].rmse.median) high = i;
        }
        return {low, high};
    }

    static QString best(const ComparedExperiment& best, const QString& base) {
        const lstm::Judgement& judged = *best.judged;
        switch (judged.verdict) {
        case lstm::Verdict::Supported:
            return tr("%1 has the lowest median and is better than %2, typically by %3")
                .arg(best.name, base, figure(std::abs(judged.difference.estimate)));
        case lstm::Verdict::Contradicted:
            return tr("%1 has the lowest median, yet pair by pair %2 is better").arg(best.name, base);
        case lstm::Verdict::Identical: return tr("%1 has the lowest median, identical to %2").arg(best.name, base);
        case lstm::Verdict::Negligible:
        case lstm::Verdict::PracticallyEqual:
            return tr("%1 has the lowest median, but is practically equal to %2").arg(best.name, base);
        case lstm::Verdict::TooFew:
            return tr("%1 has the lowest median; there are too few repeats to judge it against %2")
                .arg(best.name, base);
        case lstm::Verdict::Unstable:
            return tr("%1 has the lowest median; against %2 it is unstable: more than half of the repeats diverged")
                .arg(best.name, base);
        case lstm::Verdict::Undecided: break;
        }
        return tr("%1 has the lowest median; against %2 it is undecided").arg(best.name, base);
    }

    /// "Against stateful: 2 better, 3 practically equal."
    static QString tally(const Experiments& all, const QString& base) {
        int better = 0, worse = 0, equal = 0, identical = 0, open = 0;
        for (const auto& e : all) {
            if (!e.judged) continue;
            switch (e.judged->verdict) {
            case lstm::Verdict::Supported: ++better; break;
            case lstm::Verdict::Contradicted: ++worse; break;
            case lstm::Verdict::Negligible:
            case lstm::Verdict::PracticallyEqual: ++equal; break;
            case lstm::Verdict::Identical: ++identical; break;
            case lstm::Verdict::TooFew:
            case lstm::Verdict::Unstable:
            case lstm::Verdict::Undecided: ++open; break;
            }
        }
        QStringList parts;
        const auto add = [&parts](int n, const QString& text) {
            if (n > 0) parts << text.arg(plain(n));
        };
        add(better, tr("%1 better"));
        add(identical, tr("%1 identical"));
        add(equal, tr("%1 practically equal"));
        add(worse, tr("%1 worse"));
        add(open, tr("%1 undecided"));
        return tr("Against %1: %2.").arg(base, parts.join(tr(", ")));
    }

    /// "n = 100 each, paired by seed."
    static QString counts(const Experiments& all) {
        const auto [least, most] =
            std::ranges::minmax_element(all, {}, [](const ComparedExperiment& e) { return e.rmse.count; });
        const auto pairs = std::ranges::count_if(all, &ComparedExperiment::paired);
        const QString low = plain(static_cast<qint64>(least->rmse.count)),
                      high = plain(static_cast<qint64>(most->rmse.count));
        QString n =
            least->rmse.count == most->rmse.count ? tr("n = %1 each").arg(low) : tr("n = %1 to %2").arg(low, high);
        if (all.size() == 2)
            n = tr("n = %1 + %2")
                    .arg(plain(static_cast<qint64>(all[0].rmse.count)), plain(static_cast<qint64>(all[1].rmse.count)));
        if (pairs == static_cast<qint64>(all.size()) - 1) return tr("%1, paired by seed.").arg(n);
        return pairs > 0 ? tr("%1, partly paired by seed.").arg(n) : tr("%1, not paired.").arg(n);
    }

    static QString scope() { return tr("The result is about training randomness on one split of one series."); }

    static QString needed(const lstm::Judgement& judged) {
        if (judged.verdict != lstm::Verdict::Undecided || !judged.repeatsNeeded) return {};
        return sentenceGap() +
               (*judged.repeatsNeeded > 1e6
                    ? tr("No practical number of repeats would decide it.")
                    : tr("About %1 repeats would decide it.").arg(plain(static_cast<qint64>(*judged.repeatsNeeded))));
    }

    /// "stateless is better than stateful in 92 % of pairings (85 to 97 %), typically lower by 6.8" where that many
    /// pairings speak for what the verdict says; of paired repeats small steady differences can decide that pairings
    /// hardly show.
    static QString better(const QString& winner, const QString& loser, double share, lstm::Interval interval,
                          const lstm::Judgement& judged) {
        const QString by = figure(std::abs(judged.difference.estimate));
        if (share == 1)
            return tr("%1 is better than %2 in every pairing, typically lower by %3").arg(winner, loser, by);
        if (!(interval.low > 0.5)) return {};
        return tr("%1 is better than %2 in %3 % of pairings (%4 to %5 %), typically lower by %6")
            .arg(winner, loser, percentNumber(share), percentNumber(interval.low), percentNumber(interval.high), by);
    }

    static QString winner(const ComparedExperiment& other, const QString& base) {
        const lstm::Judgement& judged = *other.judged;
        const auto [low, high] = other.winsInterval;
        if (judged.verdict == lstm::Verdict::Supported)
            return better(other.name, base, other.wins, {low, high}, judged);
        if (judged.verdict == lstm::Verdict::Contradicted)
            return better(base, other.name, 1 - other.wins, {1 - high, 1 - low}, judged);
        return {};
    }

    static Headline two(const Experiments& all, int base, bool twins) {
        const ComparedExperiment& other = all[1 - base];
        const lstm::Judgement& judged = *other.judged;
        QString title = winner(other, all[base].name);
        if (title.isEmpty())
            title = judgedHeadline({other.name, {}, 0, twins}, {all[base].name, {}, 0, twins}, judged).title;
        return {title, counts(all) + needed(judged) + sentenceGap() + scope()};
    }

    static Headline many(const Experiments& all, int base) {
        const auto [low, high] = extremes(all);
        const QString& against = all[base].name;
        if (low < 0) return {tr("Unstable: every repeat diverged"), counts(all)};
        const QString title =
            low == base ? tr("%1, the base, has the lowest median").arg(against) : best(all[low], against);
        const QString range = tr("Medians from %1 to %2 (%3).")
                                  .arg(figure(all[low].rmse.median), figure(all[high].rmse.median), all[high].name);
        return {title, QStringList{tally(all, against), range, counts(all), scope()}.join(sentenceGap())};
    }
};

}  // namespace

Headline compareHeadline(const Experiments& experiments, int base, bool twins, Pause pause) {
    if (experiments.empty()) return {};
    const bool judged = std::ranges::count_if(experiments, [](const auto& e) { return e.judged.has_value(); }) + 1 ==
                        std::ssize(experiments);
    if (std::ranges::any_of(experiments, &ComparedExperiment::running) || !judged)
        return Words::preview(experiments, pause);
    if (experiments.size() == 1) return Words::one(experiments.front());
    return experiments.size() == 2 ? Words::two(experiments, base, twins) : Words::many(experiments, base);
}
