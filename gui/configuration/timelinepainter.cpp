// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/timelinepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "gui/toolkit/theme.h"

namespace {

using namespace lstm;

/// How the state goes through a lane.
struct Passage {
    int rows = 0;  ///< rows that take part; the rest of the lane is idle
    int perCall = 1;
    bool carried = true;  ///< from call to call
    bool resetAfterCall = false;
    bool startsAtZero = true;
};

class TimelinePainter {
public:
    TimelinePainter(QPainter& painter, const StateTimelineModel& model, const TimelineGeometry& geometry,
                    const TimelineTexts& texts, const TimelineView& view)
        : p(painter),
          m(model),
          g(geometry),
          t(texts),
          v(view),
          theme(Theme::current()),
          thread(theme.experiment(model.experiment)) {}

    void run() {
        p.setRenderHint(QPainter::Antialiasing);
        trainLane();
        seedLane();
        testLane();
        key();
    }

private:
    bool parallel(const Passage& pass) const { return pass.perCall > 1 && m.flow.stateful; }
    QPen threadPen(double width = 3) const {
        return QPen(thread.outline, px(width), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    }
    QPen dotted(const QColor& colour, double width, double dash, double gap) const {
        QPen pen(colour, px(width), Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({dash / width, gap / width});
        return pen;
    }

    void words(const QRectF& at, const QString& text, TypeRole role, const QColor& colour,
               int alignment = Qt::AlignLeft | Qt::AlignVCenter) {
        p.setFont(themeFont(role));
        p.setPen(colour);
        p.drawText(at, alignment | Qt::TextWordWrap, text);
    }

    void title(const LaneGeometry& lane, const QString& name, const QString& value, bool idle) {
        p.setFont(themeFont(TypeRole::BodyStrong));
        p.setPen(idle ? theme.placeholder : theme.text);
        p.drawText(lane.title, Qt::AlignVCenter | Qt::TextDontClip, name);
        const bool sameRow = qFuzzyCompare(lane.value.top(), lane.title.top());
        words(lane.value, value, TypeRole::Caption, theme.secondary,
              (sameRow ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (!lane.reason.isEmpty())
            words(lane.reason, reasonOf(lane), TypeRole::Caption, theme.secondary, Qt::AlignLeft | Qt::AlignTop);
    }
    QString reasonOf(const LaneGeometry& lane) const {
        return t.reasons[&lane == &g.train ? 0 : &lane == &g.seed ? 1 : 2];
    }

    void cells(const LaneGeometry& lane, int active, bool tinted) {
        if (lane.rows <= 0) return;
        const auto pen = [&](bool on) { return QPen(on ? theme.controlOutline : theme.line, px(1)); };
        if (lane.rows > 400) {
            p.setPen(pen(active > 0));
            p.setBrush(tinted ? theme.selection : active > 0 ? theme.base : QColor(Qt::transparent));
            p.drawRoundedRect(QRectF(lane.left, lane.top, lane.end() - lane.left, lane.height), px(2), px(2));
            return;
        }
        for (int i = 0; i < lane.rows; ++i) {
            const bool on = i < active;
            p.setPen(pen(on));
            if (lane.rows > 60) {
                if (tinted && i == 0)
                    p.fillRect(QRectF(lane.left, lane.top, lane.end() - lane.left, lane.height), theme.selection);
                const double x = lane.cellLeft(i);
                p.drawLine(QPointF(x, lane.top + px(2)), QPointF(x, lane.bottom() - px(2)));
                continue;
            }
            p.setBrush(tinted && on ? theme.selection : on ? theme.base : QColor(Qt::transparent));
            p.drawRoundedRect(QRectF(lane.cellLeft(i), lane.top, lane.pitch - lane.gap, lane.height), px(2), px(2));
        }
    }

    void ring(QPointF at, double radius, bool zero) {
        p.setPen(QPen(thread.outline, px(radius < 3.5 ? 1.6 : 2)));
        p.setBrush(zero ? theme.base : thread.outline);
        p.drawEllipse(at, px(radius), px(radius));
    }

    void mark(double x, double from, double to) {
        p.setPen(dotted(theme.resetMark, 2, 2, 3));
        p.drawLine(QPointF(x, from), QPointF(x, to));
    }

    /// Rows of one call side by side: a ring where the state is zero, a disc where it was carried in.
    void rowStates(const LaneGeometry& lane, const Passage& pass) {
        const double radius = std::min(2.6, (lane.pitch - lane.gap) / px(1) * 0.28);
        if (radius < 1 || lane.rows > 60) return rowBand(lane, pass);
        for (int row = 0; row < pass.rows; ++row) {
            const bool first = row < pass.perCall;
            const bool zero = !m.flow.stateful || (first ? pass.startsAtZero : !pass.carried || pass.resetAfterCall);
            ring({lane.cellLeft(row) + (lane.pitch - lane.gap) / 2, lane.centre()}, radius, zero);
        }
    }

    /// Too many rows for rings: a dotted line says "each on its own".
    void rowBand(const LaneGeometry& lane, const Passage& pass) {
        p.setPen(dotted(thread.outline, 3, 3, 3));
        p.drawLine(QPointF(lane.left, lane.centre()),
                   QPointF(std::min(lane.end(), lane.border(pass.rows)), lane.centre()));
    }

    void cuts(const LaneGeometry& lane, const Passage& pass) {
        if (pass.perCall * lane.pitch < px(4)) return;
        for (int row = pass.perCall; row < pass.rows; row += pass.perCall)
            mark(lane.border(row), lane.top - px(1), lane.bottom() + px(3));
    }

    /// Row 1 of a call goes on in row 1 of the next; its siblings do likewise.
    void carriedArcs(const LaneGeometry& lane, const Passage& pass) {
        if (pass.perCall * lane.pitch < px(8)) return;
        const double half = (lane.pitch - lane.gap) / 2, top = lane.top - px(5), r = px(3);
        for (int row = 0; row + pass.perCall < pass.rows; row += pass.perCall) {
            const double from = lane.cellLeft(row) + half + px(1),
                         to = lane.cellLeft(row + pass.perCall) + half - px(1);
            QPainterPath arc(QPointF(from, lane.top));
            arc.lineTo(from, top + r);
            arc.quadTo(from, top, from + r, top);
            arc.lineTo(to - r, top);
            arc.quadTo(to, top, to, top + r);
            arc.lineTo(to, lane.top);
            p.setBrush(Qt::NoBrush);
            p.setPen(threadPen(1.6));
            p.drawPath(arc);
        }
    }

    /// The state through a lane up to `end`; returns true when a thread reached the end.
    bool passage(const LaneGeometry& lane, const Passage& pass, double end) {
        if (pass.rows <= 0) return false;
        if (!m.flow.stateful || parallel(pass) || pass.resetAfterCall) {
            rowStates(lane, pass);
            if (!pass.carried || pass.resetAfterCall) cuts(lane, pass);
            else if (parallel(pass)) carriedArcs(lane, pass);
            return false;
        }
        const QPointF start(g.startX, lane.centre());
        p.setPen(threadPen());
        p.drawLine(start, QPointF(start.x() + (end - start.x()) * v.progress, lane.centre()));
        ring(start, 4, pass.startsAtZero);
        return v.progress >= 1;
    }

    void arrowHead(QPointF tip, double length, double halfWidth, bool down, const QColor& colour) {
        QPolygonF head;
        if (down)
            head << tip << tip + QPointF(-px(halfWidth), -px(length)) << tip + QPointF(px(halfWidth), -px(length));
        else head << tip << tip + QPointF(-px(length), -px(halfWidth)) << tip + QPointF(-px(length), px(halfWidth));
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawPolygon(head);
    }

    void epochLoop(bool carried) {
        if (m.epochs <= 1) return;
        const QColor colour = carried ? thread.outline : theme.secondary;
        const double r = px(4), right = g.markX, top = g.loopTop, tip = g.train.centre() - px(8);
        const bool joins = carried && m.flow.stateful && m.flow.batchRows == 1;
        QPainterPath loop(QPointF(right, joins ? g.train.centre() + px(1.5) : g.train.top - px(4)));
        loop.lineTo(right, top + r);
        loop.quadTo(right, top, right - r, top);
        loop.lineTo(g.startX + r, top);
        loop.quadTo(g.startX, top, g.startX, top + r);
        loop.lineTo(g.startX, tip - px(4));
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(colour, px(carried ? 2 : 1.2), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        p.drawPath(loop);
        arrowHead({g.startX, tip}, 5, 3, true, colour);
    }

    void bracket() {
        const double from = g.train.left,
                     to = g.train.border(std::min(m.flow.batchRows, g.train.rows)) - g.train.gap / 2,
                     top = g.bracketTop;
        p.setPen(QPen(theme.secondary, px(1)));
        p.setBrush(Qt::NoBrush);
        if (to - from >= px(3))
            p.drawPolyline(QPolygonF{{from, top}, {from, top + px(4)}, {to, top + px(4)}, {to, top}});
        words(g.batchLabel, t.batch, TypeRole::Caption, theme.secondary);
    }

    /// From the border that a switch belongs to down to its pill.
    void leader(double x, double from, const QRectF& hit, const QRectF& text) {
        const double left = hit.left() + px(10), right = hit.left() + px(34);
        if (x < left || x > right) x = hit.left() + px(22);
        const double to = hit.center().y() - px(8);
        if (text.left() < x && text.right() > x) from = std::max(from, text.bottom());
        p.setPen(dotted(theme.controlOutline, 1, 1, 2));
        p.drawLine(QPointF(x, from), QPointF(x, to));
    }

    bool hovers(StateSwitch which) const { return v.hovered == which; }

    void trainLane() {
        title(g.train, t.train, t.trainValue, false);
        cells(g.train, g.train.rows, hovers(StateSwitch::ResetEachBatch) || hovers(StateSwitch::ResetEachEpoch));
        const bool carriedOver = m.flow.stateful && !m.resetEachEpoch;
        leader(g.train.border(std::min(m.flow.batchRows, g.train.rows)), g.train.bottom() + px(2), g.switches[0],
               g.batchLabel);
        bracket();
        epochLoop(carriedOver);
        passage(g.train, {g.train.rows, m.flow.batchRows, m.flow.stateful, false, !carriedOver || m.epochs <= 1},
                carriedOver ? g.markX + px(1) : g.markX - px(2));
        if (carriedOver) return;
        const QRectF& hit = g.switches[1];
        const double pillLeft = hit.right() - px(36), pillRight = hit.right() - px(8);
        const bool reaches = m.resetEachEpoch && g.markX >= pillLeft && g.markX <= pillRight;
        mark(g.markX, g.train.top - px(4), reaches ? hit.center().y() - px(8) : g.train.bottom() + px(3));
    }

    void seedLane() {
        const bool runs = m.seedLaneRuns();
        title(g.seed, t.seed, {}, !runs);
        const int rows = runs ? m.flow.seedingCalls * m.flow.callRows : 0;
        cells(g.seed, rows, runs && hovers(StateSwitch::Seeding));
        if (!runs && hovers(StateSwitch::Seeding)) cells(g.seed, g.seed.rows, true);
        passage(g.seed, {rows, m.flow.callRows, true, m.resetEachForecast, m.flow.endsInZero},
                g.seed.border(rows) + px(3));
    }

    void testLane() {
        title(g.test, t.test, t.testValue, false);
        cells(g.test, g.test.rows, hovers(StateSwitch::ResetEachForecast));
        leader(g.test.border(std::min(m.flow.callRows, g.test.rows)), g.test.bottom() + px(2), g.switches[3],
               g.testNote);
        const bool resets = m.resetEachForecast && m.flow.testCalls > 1;
        const int call = std::min(m.flow.callRows, std::max(1, g.test.rows));
        const double tip = g.test.end() + px(15);
        if (passage(g.test, {g.test.rows, call, m.flow.stateful, resets, m.flow.testStart == StateOrigin::Zero},
                    tip - px(6)))
            arrowHead({tip, g.test.centre()}, 7, 4.5, false, thread.outline);
        words(g.testNote, t.testNote, TypeRole::Caption, thread.text);
    }

    void key() {
        const auto label = [&](std::size_t i, double symbol, const QString& text) {
            words(g.key[i].adjusted(px(symbol), 0, px(4), 0), text, TypeRole::Caption, theme.secondary);
        };
        ring({g.key[0].left() + px(5), g.key[0].center().y()}, 4, true);
        label(0, 15, t.keyZero);
        p.setPen(threadPen());
        p.drawLine(QPointF(g.key[1].left(), g.key[1].center().y()),
                   QPointF(g.key[1].left() + px(18), g.key[1].center().y()));
        label(1, 24, t.keyCarried);
        mark(g.key[2].left() + px(1), g.key[2].center().y() - px(6), g.key[2].center().y() + px(6));
        label(2, 10, t.keyReset);
    }

    QPainter& p;
    const StateTimelineModel& m;
    const TimelineGeometry& g;
    const TimelineTexts& t;
    const TimelineView& v;
    const Theme& theme;
    const ExperimentStyle thread;
};

}  // namespace

void paintTimeline(QPainter& painter, const StateTimelineModel& model, const TimelineGeometry& geometry,
                   const TimelineTexts& texts, const TimelineView& view) {
    TimelinePainter(painter, model, geometry, texts, view).run();
}
