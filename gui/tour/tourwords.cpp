// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourwords.h"

#include <QCoreApplication>
#include <cmath>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/words/headline.h"

namespace {

using lstm::Outcome;
using lstm::Verdict;

struct TourWords {
    Q_DECLARE_TR_FUNCTIONS(TourWords)
};
QString strong(const QString& text) {
    return QStringLiteral("<span style=\"font-weight:600\">%1</span>").arg(text.toHtmlEscaped());
}
QString count(double number) { return plain(static_cast<qint64>(number)); }
QString signedFigure(double value) { return value > 0 ? QLatin1Char('+') + figure(value) : figure(value); }

const QString& winner(const TourEvidence& e) { return e.found.wins.aLeads ? e.a.name : e.b.name; }

}  // namespace

QString tourwords::breakable(const QString& name) {
    return QString(name).replace(QLatin1Char('_'), QStringLiteral("_\u200b"));
}

QString tourwords::outcome(Outcome outcome) {
    switch (outcome) {
    case Outcome::Better: return TourWords::tr("Better");
    case Outcome::NoDifference: return TourWords::tr("No difference");
    case Outcome::Worse: return TourWords::tr("Worse");
    }
    Q_UNREACHABLE();
}

QString tourwords::verdict(Verdict verdict) {
    switch (verdict) {
    case Verdict::TooFew: return TourWords::tr("Too few repeats");
    case Verdict::Unstable: return TourWords::tr("Unstable");
    case Verdict::Identical: return TourWords::tr("Identical");
    case Verdict::Supported: return TourWords::tr("Supported");
    case Verdict::Contradicted: return TourWords::tr("Contradicted");
    case Verdict::Negligible: return TourWords::tr("Supported but negligible");
    case Verdict::PracticallyEqual: return TourWords::tr("Practically equal");
    case Verdict::Undecided: break;
    }
    return TourWords::tr("Undecided");
}

QString tourwords::explanation(lstm::ClaimKind kind, const TourEvidence& e) {
    const lstm::Judgement& judged = e.found.judgement;
    const QString a = breakable(e.a.name), b = breakable(e.b.name), size = figure(std::abs(judged.difference.estimate)),
                  margin = numberText(judged.margin);
    const auto better = [&](const QString& one, const QString& other) {
        return TourWords::tr("%1 is better than %2: its error is typically lower by %3.").arg(one, other, size);
    };
    switch (judged.verdict) {
    case Verdict::TooFew: return TourWords::tr("A verdict needs at least five finished repeats on each side.");
    case Verdict::Unstable: return TourWords::tr("More than half of the repeats of one side diverged.");
    case Verdict::Identical:
        return TourWords::tr("Every one of %n pair(s) gave exactly the same error: here %1 and %2 compute the same.",
                             nullptr, e.found.a)
            .arg(a, b);
    case Verdict::Supported: return better(a, b);
    case Verdict::Contradicted: return judged.difference.estimate > 0 ? better(b, a) : better(a, b);
    case Verdict::Negligible:
        return TourWords::tr("%1 is better than %2, but by less than the %3 that counts as practically nothing.")
            .arg(a, b, margin);
    case Verdict::PracticallyEqual:
        return TourWords::tr("Whatever difference there is lies within ±%1, which counts as practically nothing.")
            .arg(margin);
    case Verdict::Undecided: break;
    }
    const auto more = lstm::moreRepeats(judged);
    const QString open =
        kind == lstm::ClaimKind::Same
            ? TourWords::tr("These repeats can neither tell %1 and %2 apart nor show that they are equal.").arg(a, b)
            : TourWords::tr("These repeats do not tell yet which of %1 and %2 is better.").arg(a, b);
    if (!more) return open;
    return open + sentenceGap() +
           (std::isinf(*more)
                ? TourWords::tr("No practical number of repeats would decide it.")
                : TourWords::tr("About %n more repeat(s) of each would decide it.", nullptr, static_cast<int>(*more)));
}

QString tourwords::expectation(lstm::ClaimKind kind, const TourEvidence& evidence, std::optional<Outcome> expected) {
    const auto found = lstm::outcome(kind, evidence.found.judgement);
    if (!found || !expected) return {};
    return *found == *expected ? TourWords::tr("As you expected.") : TourWords::tr("Not what you expected.");
}

QString tourwords::heading(const TourEvidence& e) {
    if (!e.ended()) return TourWords::tr("So far, %1 of %2 repeats").arg(plain(e.done), plain(e.planned));
    const QString networks = QStringLiteral("%1 + %2").arg(plain(e.found.a), plain(e.found.b));
    if (e.state == RunState::Stopped)
        return TourWords::tr("What your %1 networks say (stopped at %2 of %3)")
            .arg(networks, plain(e.done), plain(e.planned));
    return TourWords::tr("What your %1 networks say").arg(networks);
}

QString tourwords::wins(const TourEvidence& e) {
    const lstm::Wins& wins = e.found.wins;
    const auto of = [&wins](double number) {
        return strong(TourWords::tr("%1 of %2").arg(count(number), count(wins.all())));
    };
    if (wins.equal == wins.all()) return TourWords::tr("%1 pairs are equal").arg(of(wins.equal));
    if (wins.a == wins.b) return TourWords::tr("both win as often");
    const QString name = breakable(winner(e)).toHtmlEscaped();
    if (wins.paired) return TourWords::tr("%1 wins %2 pairs").arg(name, of(std::max(wins.a, wins.b)));
    return TourWords::tr("%1 wins %2 of pairings")
        .arg(name, strong(TourWords::tr("%1 %").arg(percentNumber(wins.share))));
}

QString tourwords::winsInterval(const TourEvidence& e) {
    const lstm::Interval& interval = e.found.wins.interval;
    if (std::isnan(interval.low) || e.found.wins.equal == e.found.wins.all()) return {};
    return TourWords::tr("%1 to %2 %").arg(figure(100 * interval.low, 0), figure(100 * interval.high, 0));
}

QString tourwords::difference(const TourEvidence& e) {
    return TourWords::tr("typical difference %1").arg(strong(signedFigure(e.found.judgement.difference.estimate)));
}

QString tourwords::differenceInterval(const TourEvidence& e) {
    const auto& d = e.found.judgement.difference;
    return e.found.a < 5 || e.found.b < 5 || std::isnan(d.low)
               ? QString()
               : TourWords::tr("%1 to %2").arg(signedFigure(d.low), signedFigure(d.high));
}

QString tourwords::caption(const TourEvidence& e) {
    const QString names = QStringLiteral("%1 \u2212 %2").arg(breakable(e.a.name), breakable(e.b.name));
    const QString what = e.found.wins.paired ? TourWords::tr("%1, paired by seed").arg(names)
                                             : TourWords::tr("%1, not paired").arg(names);
    return differenceInterval(e).isEmpty() ? what : TourWords::tr("%1; 95 % intervals").arg(what);
}

QString tourwords::spoken(const TourEvidence& e) {
    const lstm::Wins& wins = e.found.wins;
    return TourWords::tr("%1 wins %2, %3 wins %4, equal %5")
        .arg(e.a.name, count(wins.a), e.b.name, count(wins.b), count(wins.equal));
}

QString tourwords::seen(const lstm::LessonClaim& claim, const lstm::SeenResult& seen,
                        const std::optional<TourEvidence>& evidence, const std::string& series) {
    const auto side = [](const std::string& name, const lstm::SeenFigure& figures) {
        return QStringLiteral("%1 %2\u00a0±\u00a0%3")
            .arg(breakable(QString::fromStdString(name)), figure(figures.mean), figure(figures.std));
    };
    const QString figures = TourWords::tr("%1, %2", "two results").arg(side(claim.a, seen.a), side(claim.b, seen.b));
    if (!seen.series.empty() && seen.series != series)
        return TourWords::tr("%1. These figures are about the series %2.")
            .arg(figures, QString::fromStdString(seen.series));
    const auto found =
        evidence && evidence->ended() ? lstm::outcome(claim.kind, evidence->found.judgement) : std::nullopt;
    if (!found || seen.a.mean == seen.b.mean) return TourWords::tr("%1.").arg(figures);
    if (*found == Outcome::NoDifference)
        return evidence->found.judgement.verdict == Verdict::Identical
                   ? TourWords::tr("%1: a difference that chance made.").arg(figures)
                   : TourWords::tr("%1.").arg(figures);
    const bool lower = seen.a.mean < seen.b.mean;
    return lower == (*found == Outcome::Better) ? TourWords::tr("%1: the same direction.").arg(figures)
                                                : TourWords::tr("%1: the other direction.").arg(figures);
}

QString tourwords::scope() { return TourWords::tr("About training randomness on one split of one series."); }
