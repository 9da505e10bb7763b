// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <array>
#include <csignal>

/// Tells when the system asks the program to end: SIGTERM (logout, shutdown) and SIGHUP (the terminal is closed).
///
/// A signal may come between any two instructions, where next to nothing is allowed. So its handler only writes the
/// signal's number into a pipe, and the event loop reads it there: "Calling Qt Functions From Unix Signal Handlers" of
/// Qt's documentation. A signal that whoever started the program has switched off (nohup) stays off. One object at a
/// time; where no pipe can be made signals end the program as if there were none.
class EndSignals final : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void arrived(int number);  ///< a program that ends so exits with 128 + number

private:
    void read();

    static constexpr std::array numbers{SIGTERM, SIGHUP};
    std::array<struct sigaction, numbers.size()> m_before{};
    std::array<int, 2> m_pipe{-1, -1};  ///< its end to read from, its end to write to
};
