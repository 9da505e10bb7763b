// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/charttext.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

int outlinedDepth = 0;  // GUI thread only, as all painting of charts

QString withMinus(QString text) { return text.replace(QLatin1Char('-'), QChar(0x2212)); }

QString fixed(double value, int decimals) {
    QLocale locale;
    if (std::abs(value) < 9999.5) locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    const QString text = withMinus(locale.toString(value, 'f', decimals));
    // A rounded zero has no sign.
    const bool zero = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() && c.digitValue() > 0; });
    return zero && text.startsWith(QChar(0x2212)) ? text.mid(1) : text;
}

QString scientific(double value, int decimals) { return withMinus(QLocale().toString(value, 'e', decimals)); }

bool distinct(const QStringList& texts) {
    QStringList sorted = texts;
    sorted.sort();
    return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
}

/// The lowest and highest y of a curve (ascending in x) between two x; an empty rectangle where it is not.
QRectF reach(const QPolygonF& curve, double left, double right) {
    if (curve.isEmpty() || curve.back().x() < left || curve.front().x() > right) return {};
    auto from = std::lower_bound(curve.begin(), curve.end(), left, [](QPointF p, double x) { return p.x() < x; });
    if (from != curve.begin()) --from;
    double low = from->y(), high = low;
    for (auto p = from; p != curve.end(); ++p) {
        low = std::min(low, p->y());
        high = std::max(high, p->y());
        if (p->x() > right) break;
    }
    return {left, low, right - left, std::max(high - low, 0.5)};
}

struct Place {
    double fraction;
    bool above;
    int rows = 0;  ///< of text between label and curve
};
/// At the line's end, stacked there where labels meet, else from the end backwards; the order is the preference.
constexpr Place places[] = {{1, true},    {1, false},   {1, true, 1},  {1, false, 1}, {1, true, 2},   {.85, true},
                            {.85, false}, {.7, true},   {.7, false},   {1, true, 3},  {.55, true},    {.55, false},
                            {.4, true},   {.4, false},  {1, false, 2}, {.7, true, 1}, {.7, false, 1}, {.7, true, 2},
                            {.28, true},  {.28, false}, {.15, true},   {.15, false}};

QRectF rectAt(const CurveLabel& label, const QPolygonF& curve, const QRectF& plot, const Place& place) {
    const double width = textWidth(label.font, label.text) + 4, height = QFontMetricsF(label.font).height();
    const double end = curve.isEmpty() ? plot.right() : std::min(curve.back().x(), plot.right());
    const double right =
        std::max(plot.left() + 4 + (end - 4 - plot.left() - 4) * place.fraction, plot.left() + width + 4);
    QRectF own = reach(curve, right - width, right);
    if (own.isNull())
        own = {right - width, curve.isEmpty() ? plot.top() : curve.back().y(), width,
               0.5};  // it ends before the label begins
    const double away = 3 + (height + 2) * place.rows,
                 top = place.above ? own.top() - height - away : own.bottom() + away;
    return {right - width, top, width, height};
}

bool crosses(const LabelledCurve& curve, const QRectF& rect) {
    const QRectF own = reach(curve.points, rect.left(), rect.right());
    return !own.isNull() && own.intersects(rect);
}

double cost(const QRectF& rect, int index, const QVector<CurveLabel>& labels, int placed,
            const QVector<LabelledCurve>& curves, const QRectF& plot) {
    double sum = plot.adjusted(0, -1, 1, 0).contains(rect) ? 0 : 1000;
    for (int i = 0; i < placed; ++i) {
        const QRectF& other = labels[i].rect;
        const bool beside = rect.right() + 8 < other.left() || other.right() + 8 < rect.left();
        if (!beside && std::abs(rect.center().y() - other.center().y()) < std::max(16.0, rect.height())) sum += 500;
    }
    for (int i = 0; i < curves.size(); ++i)
        if (crosses(curves[i], rect)) sum += i == labels[index].curve ? 200 : curves[i].edge ? 15 : 60;
    return sum;
}

}  // namespace

QString chartNumber(double value, int decimals) {
    if (!std::isfinite(value)) return std::isnan(value) ? QString(QChar(0x2013)) : withMinus(QLocale().toString(value));
    const double size = std::abs(value);
    if (size != 0 && (size >= 1e7 || size < 1e-5)) return scientific(value, 2);
    if (decimals >= 0) return fixed(value, decimals);
    const int digits = size > 0 ? 3 - static_cast<int>(std::floor(std::log10(size))) : 1;
    return fixed(value, std::clamp(digits, 0, 7));
}

QStringList tickTexts(const QVector<double>& values, double step) {
    double largest = 0;
    for (double v : values) largest = std::max(largest, std::abs(v));
    const bool plain = largest < 1e7 && (step == 0 || step >= 1e-7);
    QStringList texts;
    if (plain && step == 0) {
        for (double v : values) {
            int decimals = 0;
            while (decimals < 9 &&
                   std::abs(v - std::round(v * std::pow(10, decimals)) / std::pow(10, decimals)) > 1e-9 * v)
                ++decimals;
            texts.append(v < 1e-5 ? scientific(v, 0) : fixed(v, decimals));
        }
        if (distinct(texts)) return texts;
    }
    for (int decimals = 0; decimals <= 16; ++decimals) {
        texts.clear();
        bool exact = true;
        for (double v : values) {
            texts.append(plain ? fixed(v, decimals) : scientific(v, decimals));
            const double scale = std::pow(10, decimals);
            exact = exact && (!plain || step == 0 || std::abs(v * scale - std::round(v * scale)) < 1e-6 * step * scale);
        }
        if (exact && distinct(texts)) break;
    }
    return texts;
}

QString plainToolTip(const QString& text) {
    return text.isEmpty() ? text : QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped());
}

OutlinedText::OutlinedText() { ++outlinedDepth; }
OutlinedText::~OutlinedText() { --outlinedDepth; }

double textWidth(const QFont& font, const QString& text) { return QFontMetricsF(font).horizontalAdvance(text); }

void drawText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text, const QFont& font,
              const QColor& colour) {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    double x = rect.left(), y = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignRight) x = rect.right() - width;
    if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2;
    if (alignment & Qt::AlignVCenter) y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignBottom) y = rect.bottom() - metrics.descent();
    if (outlinedDepth > 0) {
        QPainterPath path;
        path.addText(QPointF(x, y), font, text);
        painter.fillPath(path, colour);
        return;
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(x, y), text);
}

void drawTextRotated(QPainter& painter, QPointF rightMiddle, double degrees, const QString& text, const QFont& font,
                     const QColor& colour) {
    painter.save();
    painter.translate(rightMiddle);
    painter.rotate(degrees);
    const double height = QFontMetricsF(font).height();
    drawText(painter, QRectF(-1, -height / 2, 1, height), Qt::AlignRight | Qt::AlignVCenter, text, font, colour);
    painter.restore();
}

QVector<double> spreadApart(const QVector<double>& wanted, double gap, double low, double high) {
    const int n = static_cast<int>(wanted.size());
    QVector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return wanted[a] < wanted[b]; });
    struct Block {
        double sum;
        int count;
        double mean() const { return sum / count; }
    };
    // With place[i] = p[i] + i gap the condition is "p does not fall": the isotonic mean of what was wanted.
    QVector<Block> blocks;
    for (int i = 0; i < n; ++i) {
        blocks.append({wanted[order[i]] - i * gap, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
            const Block last = blocks.takeLast();
            blocks.back() = {blocks.back().sum + last.sum, blocks.back().count + last.count};
        }
    }
    QVector<double> result(n);
    int i = 0;
    const double room = std::max(low, high - (n - 1) * gap);
    for (const Block& block : blocks)
        for (int k = 0; k < block.count; ++k, ++i) result[order[i]] = std::clamp(block.mean(), low, room) + i * gap;
    return result;
}

void placeLabels(QVector<CurveLabel>& labels, const QVector<LabelledCurve>& curves, const QRectF& plot) {
    for (int i = 0; i < labels.size(); ++i) {
        CurveLabel& label = labels[i];
        if (label.curve < 0 || label.curve >= curves.size()) continue;
        double best = 1e9;
        int bestPlace = 0;
        QRectF bestRect;
        for (int p = 0; p < static_cast<int>(std::size(places)); ++p) {
            const QRectF rect = rectAt(label, curves[label.curve].points, plot, places[p]);
            const double sum = cost(rect, i, labels, i, curves, plot) + p - (p == label.place ? 30 : 0);
            if (sum < best) {
                best = sum;
                bestPlace = p;
                bestRect = rect;
            }
        }
        label.place = bestPlace;
        label.rect = bestRect;
        label.overLine = std::any_of(curves.begin(), curves.end(),
                                     [&](const LabelledCurve& c) { return !c.edge && crosses(c, bestRect); });
    }
}
