// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>
#include <QVector>

class QPainter;

/// Words and figures on a chart. All texts are painted as plain text, so a name such as "<img src=...>" stays a
/// name; Qt Charts' own titles and labels would render it and open the file.

/// A number by the locale, with U+2212 as minus and without a group separator below 10 000; very large and very
/// small ones as 1.5e+12. `decimals` < 0: the shortest that tells neighbours of this size apart.
QString chartNumber(double value, int decimals = -1);

/// Labels of ticks `step` apart: as many decimals as make them differ. Step 0: each in its own shortest form.
QStringList tickTexts(const QVector<double>& values, double step);

/// For tooltips, which Qt would take for HTML when they look like it.
QString plainToolTip(const QString& text);

/// While one lives, drawText paints outlines instead of text: an SVG then looks the same in every viewer.
class OutlinedText {
public:
    OutlinedText();
    ~OutlinedText();
    OutlinedText(const OutlinedText&) = delete;
    OutlinedText& operator=(const OutlinedText&) = delete;
};

double textWidth(const QFont& font, const QString& text);

/// Paints one line of plain text aligned in the rectangle (which does not clip).
void drawText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text, const QFont& font,
              const QColor& colour);

/// The same at the end of the line, rotated by `degrees` around its right middle.
void drawTextRotated(QPainter& painter, QPointF rightMiddle, double degrees, const QString& text, const QFont& font,
                     const QColor& colour);

/// Moves wanted places (in any order) apart to at least `gap`, inside [low, high] as far as there is room;
/// keeps the order and moves as little as possible (pool adjacent violators).
QVector<double> spreadApart(const QVector<double>& wanted, double gap, double low, double high);

/// A label that names a curve: where it may stand and what it must keep clear of.
struct CurveLabel {
    QString text;
    QFont font;
    QColor colour;
    int curve = 0;          ///< index of the curve it names
    QRectF rect;            ///< out: where it stands
    int place = -1;         ///< in, out: the place kept while values stream
    bool overLine = false;  ///< out: a line runs behind it
};

/// A curve in px, ascending in x. The edge of a band may run under a label if need be, a line should not.
struct LabelledCurve {
    QPolygonF points;
    bool edge = false;
};

/// Gives each label a place close to its own curve, off the other curves and at least 16 px from the other
/// labels. A place once taken is kept unless it has become clearly worse.
void placeLabels(QVector<CurveLabel>& labels, const QVector<LabelledCurve>& curves, const QRectF& plot);
