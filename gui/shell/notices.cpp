// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/notices.h"

#include <QVBoxLayout>
#include <algorithm>

#include "gui/shell/statusline.h"
#include "gui/toolkit/boundedscroll.h"
#include "gui/toolkit/theme.h"
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"

namespace {

QMargins noticeMargins() { return {0, qRound(px(10)), qRound(px(16)), qRound(px(12))}; }

/// The name stands before it already.
QString withoutFile(lstm::Problem problem) {
    problem.file.clear();
    return problemText(problem);
}

}  // namespace

Notices::Notices(StatusLine& status)
    : m_status(status),
      m_column(new QVBoxLayout(this)),
      m_failure(new InlineProblem),
      m_failureRoom(new BoundedScroll(m_failure, 0.4)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_failure->setKind(InlineProblem::Kind::Error);
    m_failureRoom->hide();
    m_column->addWidget(m_failureRoom);
    connect(m_failure, &InlineProblem::fixChosen, m_failureRoom, &QWidget::hide);
}

void Notices::say(const QString& message) { m_status.setMessage(message); }

int Notices::fail(const QString& what, const QString& why, const QString& details) {
    m_failure->setContentsMargins(noticeMargins());
    m_failure->setTexts(what, why);
    m_failure->setDetails(details);
    m_failure->setFixes({tr("Close")});
    m_failureRoom->show();
    return ++m_number;
}

int Notices::fail(const std::vector<Refused>& refused, const QString& one, const QString& several) {
    QStringList names, details;
    for (const auto& [name, problems] : refused) {
        names << name;
        for (const lstm::Problem& problem : problems)
            details << (refused.size() > 1 ? name + QStringLiteral(": ") : QString()) + withoutFile(problem);
    }
    if (refused.size() > 1) return fail(several, names.join(QStringLiteral(", ")), details.join(QLatin1Char('\n')));
    const lstm::Problems& problems = refused.front().problems;
    const auto error = std::ranges::find(problems, lstm::Severity::Error, &lstm::Problem::severity);
    return fail(one.arg(names.front()), withoutFile(*error),
                details.size() > 1 ? details.join(QLatin1Char('\n')) : QString());
}

void Notices::withdraw(int number) {
    if (number == m_number) withdraw();
}

void Notices::withdraw() { m_failureRoom->hide(); }

InlineProblem* Notices::ask(const QString& what, const QString& why, const QStringList& answers,
                            std::function<void(int)> answered) {
    auto* question = new InlineProblem;
    question->setKind(InlineProblem::Kind::Info);
    question->setContentsMargins(noticeMargins());
    question->setTexts(what, why);
    question->setFixes(answers);
    addBand(question);
    question->show();
    connect(question, &InlineProblem::fixChosen, this, [question, answered = std::move(answered)](int choice) {
        answered(choice);
        question->hide();
        question->deleteLater();
    });
    return question;
}

void Notices::addBand(QWidget* band) { m_column->insertWidget(0, band); }
