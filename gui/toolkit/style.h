// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

/// Fusion made calm: flat fields with a 1 px outline and radius 4, flat tabs with a 2 px underline, tables
/// without vertical lines, thin scroll bars. All colours come from the theme, all lengths scale with the text.
///
/// Dynamic properties of a QPushButton: `accent` (the one next action), `big` (48 px), `compact` (28 px),
/// `flat` works as usual.
class WorkbenchStyle final : public QProxyStyle {
    Q_OBJECT
public:
    WorkbenchStyle();

    void drawPrimitive(PrimitiveElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawControl(ControlElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawComplexControl(ComplexControl, const QStyleOptionComplex*, QPainter*, const QWidget*) const override;
    QRect subControlRect(ComplexControl, const QStyleOptionComplex*, SubControl, const QWidget*) const override;
    QRect subElementRect(SubElement, const QStyleOption*, const QWidget*) const override;
    QSize sizeFromContents(ContentsType, const QStyleOption*, const QSize&, const QWidget*) const override;
    int pixelMetric(PixelMetric, const QStyleOption*, const QWidget*) const override;
    int styleHint(StyleHint, const QStyleOption*, const QWidget*, QStyleHintReturn*) const override;
    void polish(QWidget*) override;
    using QProxyStyle::polish;
};

/// How long a movement of the design may take: `milliseconds`, or 0 when the desktop asks for no motion.
int motion(int milliseconds);

/// A thin chevron, as in spin boxes, combo boxes and section headers.
enum class Chevron { Up, Down, Left, Right };
void drawChevron(QPainter& painter, QRectF in, Chevron direction, const QColor& colour);
