// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

/// Experiments that wait for the run before them to end.
///
/// What was asked for together trains together, in the order of asking. An experiment waits once: asked for again it
/// goes to the end. It trains as it is configured when its turn comes.
class RunQueue final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Request {
        std::vector<int> ids;
        int repeats = 0;  ///< of each
    };
    int count() const;  ///< experiments that wait
    bool contains(int id) const;

    void add(const Request& request);
    void remove(int id);
    void clear();
    /// The next request, which waits no more; nothing where none waits.
    std::optional<Request> takeNext();
    /// Forgets experiments that are gone.
    void retain(const std::function<bool(int id)>& exists);

Q_SIGNALS:
    void changed();

private:
    std::vector<Request> m_requests;  ///< none is empty
};
