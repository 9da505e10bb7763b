// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/shortname.h"

#include <algorithm>

namespace {

qsizetype commonStart(const QString& a, const QString& b) {
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

qsizetype wordAt(const QString& text, qsizetype at) {
    while (at > 0 && (at == text.size() || text[at - 1].isLetterOrNumber())) --at;
    return at;
}

}  // namespace

QString shortName(const QString& name, const QStringList& others, const QFontMetrics& metrics, int width) {
    const QString middle = metrics.elidedText(name, Qt::ElideMiddle, width);
    if (middle == name) return name;
    qsizetype same = -1;
    for (const QString& other : others)
        if (other != name && metrics.elidedText(other, Qt::ElideMiddle, width) == middle)
            same = std::max(same, commonStart(name, other));
    if (same < 0) return middle;
    const QString start = metrics.elidedText(name, Qt::ElideRight, width);
    const auto alike = [&](const QString& other) {
        return other != name && metrics.elidedText(other, Qt::ElideRight, width) == start;
    };
    if (std::ranges::none_of(others, alike)) return start;
    const QString end = QChar(0x2026) + name.mid(wordAt(name, same));
    for (qsizetype kept = wordAt(name, same) - 1; kept >= 0; --kept)
        if (const QString cut = name.left(kept) + end; metrics.horizontalAdvance(cut) <= width) return cut;
    return metrics.elidedText(end, Qt::ElideRight, width);
}
