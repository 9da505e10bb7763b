// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/problemtext.h"

#include <QCoreApplication>

namespace {

std::string inUsersLanguage(const char* english) {
    return QCoreApplication::translate("Problem", english).toStdString();
}

}  // namespace

QString problemText(const lstm::Problem& problem) {
    return QString::fromStdString(lstm::sentence(problem, inUsersLanguage));
}

ProblemTexts problemTexts(const lstm::Problem& problem) {
    const lstm::ProblemParts parts = lstm::partsOf(problem, inUsersLanguage);
    return {QString::fromStdString(parts.what), QString::fromStdString(parts.why),
            QString::fromStdString(parts.remedy)};
}
