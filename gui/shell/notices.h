// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "engine/base/problem.h"

class InlineProblem;
class QVBoxLayout;
class StatusLine;

/// Something that was asked for and could not be done.
struct Refused {
    QString name;  ///< of a file, an experiment
    lstm::Problems problems;
};

/// What the window has to say: in passing at the right of the status line, and what must not be lost behind the next
/// message in the room above the page, where nothing is covered and nobody is held up.
class Notices : public QWidget {
    Q_OBJECT

public:
    explicit Notices(StatusLine& status);

    /// In the place of the last message; empty = none.
    void say(const QString& message);

    /// What could not be done, and why; stays until it is closed, or something else fails.
    /// \return its number, for withdraw()
    int fail(const QString& what, const QString& why, const QString& details = {});
    /// The same of several. \param one what to say of a single one, with %1 for its name; `several` of more
    int fail(const std::vector<Refused>& refused, const QString& one, const QString& several);
    void withdraw(int number);  ///< if that is still what stands there
    void withdraw();            ///< whatever stands there

    /// A question that can wait: it stays until it is answered. \param answered hears which answer was chosen
    InlineProblem* ask(const QString& what, const QString& why, const QStringList& answers,
                       std::function<void(int)> answered);

    /// A band of a feature's own, above everything that is there.
    void addBand(QWidget* band);

private:
    StatusLine& m_status;
    QVBoxLayout* m_column;
    InlineProblem* m_failure;
    QWidget* m_failureRoom;
    int m_number = 0;
};
