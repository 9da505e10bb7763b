// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/tour/tour.h"

/// The sentences of the tour's cards that follow from the runs; nothing of them stands in a lesson.
namespace tourwords {

QString outcome(lstm::Outcome outcome);  ///< "Better"
/// "Contradicted"
QString verdict(lstm::Verdict verdict);
/// "stateless is better than stateful, typically by 7.4 ..." \pre the evidence has ended
QString explanation(lstm::ClaimKind kind, const TourEvidence& evidence);
/// "As you expected."; empty where nothing was expected or nothing came out.
QString expectation(lstm::ClaimKind kind, const TourEvidence& evidence, std::optional<lstm::Outcome> expected);

/// "What your 100 + 100 networks say", "So far, 14 of 30 repeats"
QString heading(const TourEvidence& evidence);
/// "stateless wins <b>92 of 100</b> pairs" as rich text; names are escaped.
QString wins(const TourEvidence& evidence);
QString winsInterval(const TourEvidence& evidence);
QString difference(const TourEvidence& evidence);  ///< rich text, too
QString differenceInterval(const TourEvidence& evidence);
/// "stateful − stateless, paired by seed; 95 % intervals"
QString caption(const TourEvidence& evidence);
/// The bar in words, for screen readers.
QString spoken(const TourEvidence& evidence);

/// "stateful 103.1 ± 7.1, stateless 95.7 ± 1.9: the same direction." \param series the name of the one on screen
QString seen(const lstm::LessonClaim& claim, const lstm::SeenResult& seen, const std::optional<TourEvidence>& evidence,
             const std::string& series);

/// The line beneath every card.
QString scope();
/// A name that may break at its underscores.
QString breakable(const QString& name);

}  // namespace tourwords
