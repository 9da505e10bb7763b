// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/boxplotlayout.h"

#include "gui/toolkit/shortname.h"
#include "gui/toolkit/theme.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace {

constexpr double slant = 0.7071;  // 45 degrees

double markerRoom() { return px(18); }  // marker and gap before a name

/// Up to three lines that all fit, broken at spaces, after marks between words and between Chinese characters;
/// empty if there are none.
QStringList wrapped(const QString& name, const QFont& font, double width) {
    QStringList lines;
    QString line, piece;
    for (int i = 0; i < name.size(); ++i) {
        piece += name[i];
        const bool ideographic = name[i].unicode() >= 0x2e80 && !name[i].isSurrogate();
        const bool closing =
            i + 1 < name.size() && QStringLiteral("，。、；：）").contains(name[i + 1]);  // never begins a line
        const bool mayBreak = name[i].isSpace() || ideographic || QStringLiteral("_-+,;:/").contains(name[i]);
        if (i + 1 < name.size() && (!mayBreak || closing)) continue;
        if (textWidth(font, (line + piece).trimmed()) > width) {
            lines.append(line.trimmed());
            line.clear();
        }
        line += piece;
        piece.clear();
        if (textWidth(font, line.trimmed()) > width) return {};
    }
    lines.append(line.trimmed());
    lines.removeAll(QString());
    return lines.size() <= 3 ? lines : QStringList{};
}

/// The same number of lines, as even as they come: no lone character on the last.
QStringList balanced(const QString& name, const QFont& font, double width) {
    QStringList best = wrapped(name, font, width);
    for (double narrower = width - 2; !best.isEmpty() && narrower > width / 3; narrower -= 2) {
        const QStringList lines = wrapped(name, font, narrower);
        if (lines.size() != best.size()) break;
        best = lines;
    }
    return best;
}

double radiusFor(int n) { return px(n <= 30 ? 2.5 : n <= 100 ? 1.9 : 1.2); }

}  // namespace

int BoxPlotInput::indexOf(int wanted) const {
    const int i = repeats.isEmpty() ? wanted : static_cast<int>(repeats.indexOf(wanted));
    return i >= 0 && i < values.size() ? i : -1;
}

double dotX(const PlacedBox& box, int repeat) {
    const double golden = 0.618 * repeat;
    return box.centre + (golden - std::floor(golden) - 0.5) * 0.72 * box.width;
}

PlacedBox placeBox(const BoxPlotInput& input, int position, const BoxPlotFrame& frame) {
    PlacedBox box;
    box.slot = frame.plot.width() / frame.x.span();
    box.centre = frame.pixelX(position);
    box.width = std::min(std::clamp(0.53 * box.slot, px(24), px(76)), 0.8 * box.slot);
    box.hasBox = input.box.count >= lstm::smallestBox;
    box.dotRadius = !box.hasBox ? px(3.2) : radiusFor(std::max(input.planned, static_cast<int>(input.values.size())));
    int dots = 0;
    for (int i = 0; i < input.values.size(); ++i) {
        const double value = input.values[i];
        if (!std::isfinite(value)) continue;
        const bool outlier = box.hasBox && (value < input.box.whiskerLow || value > input.box.whiskerHigh);
        if (!outlier && ++dots > mostDotsPerBox) ++box.capped;
        if (value > frame.y.high) {
            box.offScaleHighest = box.offScale++ ? std::max(box.offScaleHighest, value) : value;
            continue;
        }
        if (value < frame.y.low || (!outlier && dots > mostDotsPerBox)) continue;
        const double y = frame.pixelY(value);
        if (outlier) box.rings.append({{box.centre, y}, i});
        else box.dots.append({{dotX(box, input.repeat(i)), y}, i});
    }
    return box;
}

BoxPlotRanges boxPlotRanges(const QVector<BoxPlotInput>& inputs, double persistence) {
    double low = INFINITY, high = -INFINITY, highest = -INFINITY;
    for (const BoxPlotInput& input : inputs) {
        const bool boxed = input.box.count >= lstm::smallestBox;
        for (double v : input.values) {
            if (!std::isfinite(v)) continue;
            low = std::min(low, v);
            highest = std::max(highest, v);
            if (!boxed) high = std::max(high, v);
        }
        if (boxed && std::isfinite(input.box.whiskerHigh)) high = std::max(high, input.box.whiskerHigh);
    }
    if (std::isfinite(persistence)) {
        low = std::min(low, persistence);
        high = std::max(high, persistence);
    }
    if (!(low <= high)) return {};
    // A little room above; an outlier just beyond the line then still has its place.
    const AxisRange tight = niceRange(low, high);
    const double room = std::isfinite(persistence) && persistence >= high ? 0.2 : 0.1;
    const AxisRange home =
        low == high ? tight : niceRange(low - 0.04 * tight.span(), high + room * std::min(tight.span(), high - low));
    return {home, {home.low, std::max(home.high, niceRange(low, std::max(high, highest)).high)}};
}

BoxPlotNames layOutNames(const QVector<BoxPlotInput>& inputs, double plotLeft, double plotWidth,
                         const QStringList& counts) {
    BoxPlotNames names;
    if (inputs.isEmpty()) return names;
    const QFont strong = themeFont(TypeRole::CaptionStrong), plain = themeFont(TypeRole::Caption);
    const double line = QFontMetricsF(strong).height(), slot = plotWidth / double(inputs.size()), room = slot - px(8);
    bool level = true, wraps = true;
    int rows = 1;
    QVector<QStringList> broken;
    QStringList all;
    for (const BoxPlotInput& input : inputs) {
        const QString name = all.emplaceBack(input.name.simplified());
        level = level && textWidth(strong, name) + markerRoom() <= room;
        broken.append(balanced(name, strong, room));
        wraps = wraps && !broken.back().isEmpty();
        rows = std::max(rows, static_cast<int>(broken.back().size()));
    }
    names.rows = rows;
    names.mode = level || inputs.size() == 1 ? BoxPlotNames::Mode::Level
                 : wraps                     ? BoxPlotNames::Mode::Wrapped
                                             : BoxPlotNames::Mode::Slanted;
    names.countsFit = std::all_of(counts.begin(), counts.end(),
                                  [&](const QString& n) { return textWidth(plain, n) <= slot - px(4); });
    double longest = 0;
    for (int i = 0; i < inputs.size(); ++i) {
        const auto cut = [&](double width) {
            return shortName(all[i], all, QFontMetrics(strong), static_cast<int>(std::max(width, px(14))));
        };
        switch (names.mode) {
        case BoxPlotNames::Mode::Level: names.lines.append({cut(room - markerRoom())}); break;
        case BoxPlotNames::Mode::Wrapped: names.lines.append(broken[i]); break;
        case BoxPlotNames::Mode::Slanted: {
            const double left = (plotLeft + (i + 0.5) * slot) / slant;  // must not run out of the chart
            const QString shown = cut(std::min(px(108), left - px(12)));
            longest = std::max(longest, textWidth(strong, shown));
            names.lines.append({shown});
            break;
        }
        }
    }
    const double markers = px(7), count = line + px(2);
    switch (names.mode) {
    case BoxPlotNames::Mode::Level: names.height = markers + line + count + px(2); break;
    case BoxPlotNames::Mode::Wrapped: names.height = px(23) + rows * line + count; break;
    case BoxPlotNames::Mode::Slanted: names.height = px(22) + count + (longest + line) * slant; break;
    }
    return names;
}
