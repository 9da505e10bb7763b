// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <array>

class QApplication;
class QPainter;
class QPixmap;

/// The look: every colour, type size and marker of the window stands here and nowhere else.
///
/// Roles that QPalette knows are in `palette()`; the others are members. Both schemes keep text at
/// 4.5 : 1 and marks at 3 : 1 against their ground. Sizes are given in px at 96 dpi and text 100 %
/// and scale with the application's font (`px`).
enum class ColorScheme { System, Light, Dark };

/// What one experiment is drawn with; six kinds, then the same again with hatching. Results from a file: grey, dashed.
enum class MarkerShape { Circle, Square, Triangle, Diamond, Star, InvertedTriangle };
struct ExperimentStyle {
    QColor fill;     ///< drawn at 25 %
    QColor outline;  ///< lines and marker edges
    QColor text;     ///< words in the experiment's colour
    MarkerShape shape = MarkerShape::Circle;
    bool hatched = false;
    bool dashed = false;  ///< read from a file, not trained here
};

/// The position of experiments that were read from a file.
inline constexpr int importedStyle = -1;

struct Theme {
    bool dark = false;
    QColor window, base, alternateBase, button, text;
    QColor secondary;       ///< captions, ticks, values
    QColor placeholder;     ///< disabled text, the persistence line
    QColor controlOutline;  ///< borders of controls, table head rule, axis
    QColor line;            ///< between docks and sections
    QColor grid;            ///< chart grid, table rows
    QColor accent, onAccent;
    QColor focusRing;  ///< also links and the tab underline
    QColor selection, hover;
    QColor resetMark, resetText;  ///< reset marks; warnings in words
    std::array<ExperimentStyle, 6> experiments;

    /// The style of the experiment with this position in the list (0, 1, ...), or importedStyle.
    ExperimentStyle experiment(int index) const;
    QPalette palette() const;

    static const Theme& current();
    static Theme make(bool dark);
};

/// Sets Fusion, palette, font and the style sheet-free control metrics; remembers the scheme. Under
/// System it follows the desktop's palette. Widgets hear of it by QEvent::PaletteChange.
void applyTheme(QApplication& app, ColorScheme scheme);
ColorScheme colorScheme();

/// Text size as a factor of the default (Ctrl + and Ctrl -), 0.8 to 2.5.
void setTextScale(double factor);
double textScale();

/// A length of the design in px at text 100 %, scaled with the text.
double px(double designPixels);

/// Fonts of the type scale: 28, 20, 16, 13, 12 px and monospaced 11.5.
enum class TypeRole { Verdict, Headline, BigButton, Body, BodyStrong, Caption, CaptionStrong, Code };
QFont themeFont(TypeRole role);

/// An icon of resources/icons in the text colour (greyed when disabled, on-accent when asked).
QIcon themeIcon(const QString& name, bool onAccent = false);

/// The same drawing in one colour, `designSize` px wide, for painting on a device with this pixel ratio.
QPixmap themePixmap(const QString& name, double designSize, const QColor& colour, double devicePixelRatio);

/// Draws a marker centred at `at` with the radius `r` (px of the device): filled 25 %, outlined.
void drawMarker(QPainter& painter, const ExperimentStyle& style, QPointF at, double r, double outlineWidth = 1.6);
