// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "engine/data/series.h"
#include "engine/statistics/verdict.h"

/// The sentence above a chart, as a person would say it, and the smaller one beneath it. All figures come from the
/// engine; nothing is judged before the planned repeats are there.
struct Headline {
    QString title, detail;
};

/// Whether a run stands still, and since when.
enum class Pause { None, BeforeFirstSample, Underway };
/// What there is to say of a run before its first repeats are there.
QString firstRepeatsText(Pause pause);

/// Two or more experiments on the Run page.
struct HeadlineSide {
    QString name;
    std::vector<double> rmse;
    int planned = 0;
    bool sameSettings = false;  ///< as the first one, but for the random numbers
};
/// \param judged the first of two against the second, where both have ended
Headline runHeadline(const std::vector<HeadlineSide>& sides, const std::optional<lstm::Judgement>& judged, bool running,
                     Pause pause = Pause::None);
/// "Preview, 2 of 10 repeats.": of the one that has most left to do. For one side or more.
QString previewText(const std::vector<HeadlineSide>& sides);

/// The sentence for two experiments that have been judged; `judged` is of a - b. No claim is made, so a negligible
/// difference is practical equality.
Headline judgedHeadline(const HeadlineSide& a, const HeadlineSide& b, const lstm::Judgement& judged);
/// One experiment on the Forecast page: its typical error against the persistence forecast (NaN = not known).
Headline forecastHeadline(const QString& name, const std::vector<double>& rmse, double persistence);
/// "26 % below the persistence forecast"; nothing where the skill is not known.
QString skillText(double skill);

/// "36 months of sales, the last 12 to be forecast".
Headline dataHeadline(const lstm::Series& series, int testSize);

/// "months", "years", ... with their number; "values" where the period is not known.
QString periodCount(lstm::Period period, int count);
/// The file's own word for its values; that of the series that comes with the program has a translation.
QString valueName(const lstm::Series& series);
/// "Test RMSE, sales per month".
QString rmseTitle(const lstm::Series& series);
/// "Sales per month".
QString valueTitle(const lstm::Series& series);

/// A figure with one decimal (or as many as asked for) in the user's language, with a true minus sign.
QString figure(double value, int decimals = 1);
