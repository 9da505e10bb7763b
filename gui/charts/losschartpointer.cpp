// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted on the loss chart, and its pointer and keys.
#include "gui/charts/losschart.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace {

/// Distance from a point to a polyline that ascends in x; of the pieces within `reach` in x.
double distanceTo(const QPolygonF& line, const QPointF& at, double reach) {
    double best = INFINITY;
    auto p = std::lower_bound(line.begin(), line.end(), at.x() - reach, [](QPointF q, double x) { return q.x() < x; });
    for (p = p == line.begin() ? p : p - 1; p != line.end() && p->x() <= at.x() + reach; ++p) {
        const QPointF a = *p, b = p + 1 == line.end() ? *p : *(p + 1), along = b - a;
        const double length = QPointF::dotProduct(along, along);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - a, along) / length, 0.0, 1.0) : 0.0;
        const QPointF d = at - (a + t * along);
        best = std::min(best, std::hypot(d.x(), d.y()));
    }
    return best;
}

/// y of a polyline at x; NaN where it is not.
double heightAt(const QPolygonF& line, double x) {
    const auto p = std::lower_bound(line.begin(), line.end(), x, [](QPointF q, double at) { return q.x() < at; });
    if (p == line.end() || (p == line.begin() && p->x() > x)) return NAN;
    if (p == line.begin()) return p->y();
    const QPointF a = *(p - 1), b = *p;
    return b.x() > a.x() ? a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()) : b.y();
}

}  // namespace

// --- places -------------------------------------------------------------------------------------

QPolygonF LossChart::placed(const QVector<QPointF>& values) const {
    // One point beyond each edge: the pieces that cross it.
    const double left = toValue(plot().topLeft()).x(), right = toValue(plot().topRight()).x();
    auto from = std::lower_bound(values.begin(), values.end(), left, [](QPointF p, double x) { return p.x() < x; });
    if (from != values.begin()) --from;
    QPolygonF line;
    for (auto p = from; p != values.end(); ++p) {
        line.append(toPixel(*p));
        if (p->x() > right) break;
    }
    return line;
}

void LossChart::plotPlaced() {
    m_placed.resize(m_curves.size());
    for (int i = 0; i < m_curves.size(); ++i) {
        const LossLines& curves = m_curves[i];
        m_placed[i] = {
            placed(points(i, Line::Median)), placed(points(i, Line::Low)), placed(points(i, Line::High)), {}};
        for (const LossRepeat& repeat : curves.chosen)
            m_placed[i].chosen.append(placed(plotted(repeat.epochs, repeat.losses)));
    }
    placeAllLabels();
}

/// "repeat #5", with its experiment where that is not plain.
QString LossChart::repeatText(const LossLines& curves, int repeat) const {
    const auto of =
        std::count_if(m_curves.begin(), m_curves.end(), [](const LossLines& c) { return !c.chosen.isEmpty(); });
    const bool plain = of == 0 || (of == 1 && !curves.chosen.isEmpty());
    return plain ? tr("repeat #%1").arg(repeat + 1)
                 : tr("%1 #%2").arg(curves.name.simplified().left(32), QString::number(repeat + 1));
}

void LossChart::placeAllLabels() {
    QVector<LabelledCurve> lines;
    QVector<CurveLabel> labels;
    const auto add = [&](const QPolygonF& line, const QString& text, TypeRole role, const QColor& colour, bool edge) {
        if (!text.isEmpty() && line.size() > 1)
            labels.append({text, themeFont(role), colour, static_cast<int>(lines.size()), {}, -1, false});
        lines.append({line, edge});
    };
    bool bandNamed = false;  // once is enough
    for (int i = 0; i < m_curves.size(); ++i) {
        const LossLines& curves = m_curves[i];
        const Placed& at = m_placed[i];
        const QColor words = theme().experiment(curves.styleIndex).text;
        for (int k = 0; k < at.chosen.size(); ++k)
            add(at.chosen[k], repeatText(curves, curves.chosen[k].repeat), TypeRole::CaptionStrong, theme().text,
                false);
        QString median;
        if (curves.labelled) {
            median = tr("median of %1").arg(curves.repeats);
            if (m_curves.size() > 1) median = tr("%1, %2").arg(curves.name.simplified().left(40), median);
        }
        add(at.median, median, TypeRole::CaptionStrong, words, false);
        const bool names = !bandNamed && curves.labelled && at.high.size() > 1;
        add(at.high, names ? tr("5–95 % of repeats") : QString(), TypeRole::Caption, words, true);
        add(at.low, {}, TypeRole::Caption, words, true);
        bandNamed = bandNamed || names;
    }
    for (int i = 0; i < labels.size() && i < m_labels.size(); ++i)
        if (labels[i].curve == m_labels[i].curve) labels[i].place = m_labels[i].place;
    placeLabels(labels, lines, plot());
    m_labels = labels;
}

// --- painting -----------------------------------------------------------------------------------

void LossChart::paintLine(QPainter& painter, const QPolygonF& line, const QColor& colour, double width,
                          Qt::PenStyle dash) const {
    if (line.size() == 1) {  // the first epoch of a slow run
        const double radius = px(2.8 + std::max(0.0, width - 2.2) / 2.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(line.front(), radius, radius);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, px(width), dash, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void LossChart::paintMedian(QPainter& painter, int experiment) const {
    const ExperimentStyle style = theme().experiment(m_curves[experiment].styleIndex);
    paintLine(painter, m_placed[experiment].median, style.outline, 2.2, style.hatched ? Qt::DashLine : Qt::SolidLine);
}

/// All bands beneath all medians.
void LossChart::paintBands(QPainter& painter) const {
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_placed.size(); ++i) {
        QPolygonF band = m_placed[i].high;
        std::reverse_copy(m_placed[i].low.begin(), m_placed[i].low.end(), std::back_inserter(band));
        QColor fill = theme().experiment(m_curves[i].styleIndex).fill;
        fill.setAlphaF(0.18f);
        painter.setBrush(fill);
        painter.drawPolygon(band);
    }
    for (int i = 0; i < m_placed.size(); ++i) paintMedian(painter, i);
}

void LossChart::paintOver(QPainter& painter) {
    painter.save();
    painter.setClipRect(plot());
    paintBands(painter);
    if (m_selected >= 0 && m_selected < m_placed.size() &&
        m_curves[m_selected].chosen.isEmpty()) {  // a halo, as around a chosen dot
        paintLine(painter, m_placed[m_selected].median, theme().focusRing, 6.2);
        paintLine(painter, m_placed[m_selected].median, theme().base, 4.2);
        paintMedian(painter, m_selected);
    }
    for (const Placed& at : std::as_const(m_placed))
        for (const QPolygonF& line : at.chosen) paintLine(painter, line, theme().text, 1.2);
    painter.restore();
    for (const CurveLabel& label : std::as_const(m_labels))
        if (label.overLine) drawLabel(painter, label.rect, Qt::AlignHCenter, label.text, label.font, label.colour);
        else drawText(painter, label.rect, Qt::AlignCenter, label.text, label.font, label.colour);
}

/// The line that the pointer is over, here or elsewhere in the window, with its name at its end.
void LossChart::paintHover(QPainter& painter) {
    if (m_previewed < 0 || m_previewed >= m_placed.size()) return;
    const LossLines& curves = m_curves[m_previewed];
    const bool whole = m_preview.repeat < 0;
    const QPolygonF line = whole ? m_placed[m_previewed].median : placed(plotted(m_preview.epochs, m_preview.losses));
    if (line.isEmpty()) return;
    painter.save();
    painter.setClipRect(plot());
    if (whole) paintLine(painter, line, theme().experiment(curves.styleIndex).outline, 4);
    else paintLine(painter, line, theme().text, 1.6);
    painter.restore();
    const QFont font = themeFont(TypeRole::CaptionStrong);
    const QString text =
        whole ? curves.name.simplified().left(40)
              : tr("%1 #%2").arg(curves.name.simplified().left(32), QString::number(m_preview.repeat + 1));
    const double width = textWidth(font, text), height = QFontMetricsF(font).height();
    const QPointF end(
        std::min(line.back().x(), plot().right()),
        std::clamp(heightAt(line, std::min(line.back().x(), plot().right())), plot().top(), plot().bottom()));
    const double top = end.y() - height - px(6) < plot().top() ? end.y() + px(6) : end.y() - height - px(6);
    const QRectF rect(
        std::clamp(end.x() - width - px(4), plot().left(), std::max(plot().left(), plot().right() - width)),
        std::min(top, plot().bottom() - height), width, height);
    painter.fillRect(rect.adjusted(-3, -1, 3, 1), theme().base);  // hides a label beneath
    drawText(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, text, font,
             whole ? theme().experiment(curves.styleIndex).text : theme().text);
}

// --- pointer and keys ---------------------------------------------------------------------------

LossChart::Curve LossChart::curveAt(const QPointF& at) const {
    if (!plot().contains(at)) return {};
    const double reach = px(6);
    Curve found;
    double best = reach;
    const auto consider = [&](double distance, Curve curve) {
        if (!(distance < best)) return;
        best = distance;
        found = curve;
    };
    for (int i = 0; i < m_placed.size(); ++i)
        for (int k = 0; k < m_placed[i].chosen.size(); ++k)
            consider(distanceTo(m_placed[i].chosen[k], at, reach), {i, m_curves[i].chosen[k].repeat});
    if (found.experiment >= 0) return found;
    for (int i = 0; i < m_placed.size(); ++i) consider(distanceTo(m_placed[i].median, at, reach), {i, -1});
    if (found.experiment >= 0) return found;
    best = INFINITY;  // in several bands: the one whose median is nearest
    for (int i = 0; i < m_placed.size(); ++i)
        if (heightAt(m_placed[i].high, at.x()) <= at.y() && at.y() <= heightAt(m_placed[i].low, at.x()))
            consider(std::abs(heightAt(m_placed[i].median, at.x()) - at.y()), {i, -1});
    return found;
}

void LossChart::hover(Curve curve) {
    if (std::exchange(m_hovered, curve) != curve) Q_EMIT curveHovered(curve.experiment, curve.repeat);
}

void LossChart::moved(const QPointF& at, QMouseEvent*) { hover(curveAt(at)); }
void LossChart::left() { hover({}); }

void LossChart::released(const QPointF& at, QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || wasDragged()) return;
    if (const Curve curve = curveAt(at); curve.experiment >= 0)
        Q_EMIT curveClicked(curve.experiment, curve.repeat, event->modifiers());
}

bool LossChart::chooseRepeatAt(const QPointF& at) {
    const Curve curve = curveAt(at);
    if (curve.repeat >= 0) Q_EMIT curveClicked(curve.experiment, curve.repeat, Qt::NoModifier);
    return curve.repeat >= 0;
}

bool LossChart::keyPressed(QKeyEvent* event) {
    if (m_curves.isEmpty() || (event->modifiers() & Qt::ShiftModifier)) return false;
    const int last = static_cast<int>(m_curves.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: Q_EMIT rankStepped(event->key() == Qt::Key_Up ? 1 : -1, event->modifiers()); return true;
    case Qt::Key_Left:
        Q_EMIT curveClicked(m_selected < 0 ? last : std::max(0, m_selected - 1), -1, event->modifiers());
        return true;
    case Qt::Key_Right: Q_EMIT curveClicked(std::min(last, m_selected + 1), -1, event->modifiers()); return true;
    default: return false;
    }
}
