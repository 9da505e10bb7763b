// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatswords.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"

namespace {

constexpr double notWorthIt = 1e4, never = 1e6;  // contracts of the verdict rule: beyond 10^6 "practically never"

double twoDigits(double count) {
    if (count < 100) return count;
    const double unit = std::pow(10.0, std::floor(std::log10(count)) - 1);
    return std::round(count / unit) * unit;
}

class RepeatsWords {
    Q_DECLARE_TR_FUNCTIONS(RepeatsWords)

public:
    static QString about(double repeats) {
        if (std::isnan(repeats)) return QStringLiteral("—");
        if (repeats > never) return tr("practically no number would do");
        if (repeats > notWorthIt) return tr("more than 10 000: not worth it");
        return tr("about %1").arg(plain(static_cast<qint64>(twoDigits(repeats))));
    }
    static QString cell(double repeats) {
        if (std::isnan(repeats)) return QStringLiteral("—");
        return repeats > notWorthIt ? tr("> 10 000") : plain(static_cast<qint64>(repeats));
    }

    static QString title(const RepeatsFacts& f) {
        const QString target = numberText(f.target);
        const QString now =
            tr("%n repeat(s) place the mean of %1 within ±%2", nullptr, f.mean.n).arg(f.name, figure(f.mean.halfWidth));
        if (std::isnan(f.needed)) return now;
        if (f.mean.halfWidth <= f.target)
            return now + tr("; for ±%1, %2 would have done").arg(target, plain(static_cast<qint64>(f.needed)));
        if (f.needed > notWorthIt) return now + tr("; for ±%1 you need more than 10 000").arg(target);
        return now + tr("; for ±%1 you need %2").arg(target, about(f.needed));
    }

    static QString chance(const RepeatsFacts& f) {
        const QString percent = f.share < 0.001 ? tr("less than 0.1 %") : tr("%1 %").arg(percentNumber(f.share));
        if (f.paired && std::isfinite(f.share))
            return tr("Were it chance which of the two is which, %n pair(s) would differ by %1 or more in %2 of cases.",
                      nullptr, f.each)
                .arg(figure(f.seen), percent);
        if (std::isfinite(f.share))
            return tr("Two runs of the same network with %n repeat(s) each differ by %1 or more in %2 of cases.",
                      nullptr, f.each)
                .arg(figure(f.seen), percent);
        if (!std::isfinite(f.median)) return {};
        return tr("Two runs of the same network with %n repeat(s) each differ by %1 in half of all cases, by %2 in one "
                  "of twenty.",
                  nullptr, f.each)
            .arg(figure(f.median), figure(f.high));
    }

    static QString verdict(const RepeatsFacts& f) {
        if (!f.judged) return {};
        const double margin = f.judged->margin;
        switch (f.judged->verdict) {
        case lstm::Verdict::TooFew: return tr("Too few repeats to compare %1 and %2.").arg(f.name, f.base);
        case lstm::Verdict::Unstable: return tr("More than half of the repeats of one side diverged.");
        case lstm::Verdict::Identical:
            return tr("%1 and %2 are identical in every repeat: more would change nothing.").arg(f.name, f.base);
        case lstm::Verdict::Supported: return tr("Decided: %1 is better than %2.").arg(f.name, f.base);
        case lstm::Verdict::Contradicted: return tr("Decided: %1 is better than %2.").arg(f.base, f.name);
        case lstm::Verdict::Negligible:
        case lstm::Verdict::PracticallyEqual:
            return tr("Decided: %1 and %2 are practically equal (within ±%3).").arg(f.name, f.base, numberText(margin));
        case lstm::Verdict::Undecided: break;
        }
        const double needed = f.judged->repeatsNeeded.value_or(NAN);
        if (needed > never)
            return tr("Undecided between %1 and %2; practically no number of repeats would decide it.")
                .arg(f.name, f.base);
        if (needed > notWorthIt)
            return tr("Undecided between %1 and %2; it would take more than 10 000 repeats: not worth it.")
                .arg(f.name, f.base);
        return tr("Undecided between %1 and %2; about %3 repeats would decide it.")
            .arg(f.name, f.base, plain(static_cast<qint64>(twoDigits(needed))));
    }
};

}  // namespace

QString aboutRepeats(double repeats) { return RepeatsWords::about(repeats); }
QString repeatsCell(double repeats) { return RepeatsWords::cell(repeats); }

Headline repeatsHeadline(const RepeatsFacts& facts) {
    QStringList detail;
    for (const QString& sentence : {RepeatsWords::chance(facts), RepeatsWords::verdict(facts)})
        if (!sentence.isEmpty()) detail << sentence;
    return {RepeatsWords::title(facts), detail.join(sentenceGap())};
}
