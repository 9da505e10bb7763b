// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insideheadline.h"

#include <QCoreApplication>
#include <cmath>

#include "gui/toolkit/numbertext.h"

namespace {

struct InsideHeadline {
    Q_DECLARE_TR_FUNCTIONS(InsideHeadline)
};

QString number(int repeat) { return QStringLiteral("#%1").arg(plain(qint64(repeat) + 1)); }

/// What was changed, as the subject of a sentence.
QString subject(const InsideWords& words) {
    if (words.edits() > 1)
        return InsideHeadline::tr("What you changed (%n edit(s))", nullptr, static_cast<int>(words.edits()));
    if (!words.inserted.isEmpty()) return InsideHeadline::tr("The reset in %1").arg(words.inserted.front());
    if (!words.removed.isEmpty()) return InsideHeadline::tr("Leaving out the reset in %1").arg(words.removed.front());
    return InsideHeadline::tr("The state set in %1").arg(words.states.front());
}

/// The fewest decimals that tell the two apart, at least one.
int decimals(double a, double b) {
    int places = 1;
    while (places < 6 && figure(a, places) == figure(b, places)) ++places;
    return places;
}

QString title(const InsideWords& words) {
    if (words.divergedEpoch > 0 || !std::isfinite(words.rmse))
        return words.divergedEpoch > 0 ? InsideHeadline::tr("%1 %2 diverged in epoch %3")
                                             .arg(words.name, number(words.repeat), plain(words.divergedEpoch))
                                       : InsideHeadline::tr("%1 %2: the test forecasts are not finite")
                                             .arg(words.name, number(words.repeat));
    if (words.edits() > 0) {
        const QString what = subject(words);
        if (words.rmse == words.before)
            return InsideHeadline::tr("%1 changes nothing: the test RMSE stays %2").arg(what, figure(words.rmse));
        const int places = decimals(words.rmse, words.before);
        const QString from = figure(words.before, places), to = figure(words.rmse, places);
        return words.rmse < words.before
                   ? InsideHeadline::tr("%1 lowers the test RMSE from %2 to %3").arg(what, from, to)
                   : InsideHeadline::tr("%1 raises the test RMSE from %2 to %3").arg(what, from, to);
    }
    if (words.epoch == 0)
        return InsideHeadline::tr("%1 %2 before training: a test RMSE of %3")
            .arg(words.name, number(words.repeat), figure(words.rmse));
    if (words.epoch < words.epochs)
        return InsideHeadline::tr("%1 %2 after %3 of %4 epochs: a test RMSE of %5")
            .arg(words.name, number(words.repeat), plain(words.epoch), plain(words.epochs), figure(words.rmse));
    return InsideHeadline::tr("%1 %2 forecasts with a test RMSE of %3")
        .arg(words.name, number(words.repeat), figure(words.rmse));
}

QString place(const InsideWords& words) {
    const QString count = plain(words.repeats);
    if (words.rank == 0 || words.repeats < 2)
        return InsideHeadline::tr("%1, repeat %2.").arg(words.name, number(words.repeat));
    if (words.median)
        return InsideHeadline::tr("%1, repeat %2: the median of %3.").arg(words.name, number(words.repeat), count);
    if (words.rank == 1)
        return InsideHeadline::tr("%1, repeat %2: the lowest RMSE of %3.").arg(words.name, number(words.repeat), count);
    if (words.rank == words.repeats)
        return InsideHeadline::tr("%1, repeat %2: the highest RMSE of %3.")
            .arg(words.name, number(words.repeat), count);
    return InsideHeadline::tr("%1, repeat %2: number %3 of %4 by RMSE.")
        .arg(words.name, number(words.repeat), plain(words.rank), count);
}

}  // namespace

Headline insideHeadline(const InsideWords& words) {
    QString detail = place(words) + sentenceGap();
    switch (words.phase) {
    case lstm::TracePhase::TrainingLastEpoch:
        detail +=
            InsideHeadline::tr("Epoch %1: each sample as it was forecast before its update.").arg(plain(words.epoch));
        break;
    case lstm::TracePhase::Seeding:
        detail += InsideHeadline::tr("Seeding: the training samples once more, for the state's sake.");
        break;
    case lstm::TracePhase::Test:
        if (words.edits() > 0) detail += InsideHeadline::tr("Dotted: the forecast without your edits.");
        break;
    }
    return {title(words), detail.trimmed()};
}
