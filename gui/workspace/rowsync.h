// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <algorithm>
#include <vector>

/// Turns the rows of a model into `target` with few messages to its views: rows that keep their key and their order
/// stay, runs of others are removed and inserted, and what changed is announced in runs. Linear in the rows.
///
/// \param key an int that identifies a row; no two rows have the same
/// \param update takes the new content over into a row that stays; true = it shows something else now
/// \param tell announces: beginRemove(first, last), endRemove(), beginInsert(first, last), endInsert(), changed(first,
/// last)
template <class Row, class Key, class Update, class Tell>
void syncRows(std::vector<Row>& rows, const std::vector<Row>& target, Key key, Update update, Tell&& tell) {
    const int oldCount = static_cast<int>(rows.size()), newCount = static_cast<int>(target.size());
    const int shorter = std::min(oldCount, newCount);
    int head = 0, tail = 0;  // rows at both ends that need no look-up
    while (head < shorter && key(rows[head]) == key(target[head])) ++head;
    while (tail < shorter - head && key(rows[oldCount - 1 - tail]) == key(target[newCount - 1 - tail])) ++tail;

    QHash<int, int> place;
    for (int i = head; i < newCount - tail; ++i) place.insert(key(target[i]), i);
    std::vector<bool> stays(rows.size(), true);
    for (int i = head, last = -1; i < oldCount - tail; ++i) {
        const int at = place.value(key(rows[i]), -1);
        stays[i] = at > last;
        last = std::max(last, at);
    }
    for (int end = oldCount - tail; end > head;) {
        int begin = end;
        while (begin > head && !stays[begin - 1]) --begin;
        if (begin == end) {
            --end;
            continue;
        }
        tell.beginRemove(begin, end - 1);
        rows.erase(rows.begin() + begin, rows.begin() + end);
        tell.endRemove();
        end = begin;
    }
    const auto stands = [&](int row, int i) {
        return row < static_cast<int>(rows.size()) && key(rows[row]) == key(target[i]);
    };
    for (int i = head; i < newCount; ++i) {
        if (stands(i, i)) continue;
        int end = i + 1;
        while (end < newCount && !stands(i, end)) ++end;
        tell.beginInsert(i, end - 1);
        rows.insert(rows.begin() + i, target.begin() + i, target.begin() + end);
        tell.endInsert();
        i = end - 1;
    }
    for (int i = 0; i < newCount;) {
        if (!update(rows[i], target[i])) {
            ++i;
            continue;
        }
        const int first = i++;
        while (i < newCount && update(rows[i], target[i])) ++i;
        tell.changed(first, i - 1);
    }
}
