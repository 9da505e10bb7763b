// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

/// The painting of WorkbenchStyle, one function per control; each draws the whole of what it is named after.
namespace styleparts {

/// A rounded box with a 1 px outline inside `rect`.
void panel(QPainter& p, const QRectF& rect, const QColor& fill, const QColor& outline, double radius);

void pushButton(QPainter& p, const QStyleOption& option, const QWidget* widget);
void toolButton(QPainter& p, const QStyleOption& option);
void field(QPainter& p, const QStyleOption& option, bool focused);
void checkIndicator(QPainter& p, const QStyleOption& option, bool partly);
void radioIndicator(QPainter& p, const QStyleOption& option);
void spinBox(QPainter& p, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);
void comboBox(QPainter& p, const QStyleOptionComboBox& option, const QRect& arrow);
void scrollBar(QPainter& p, const QStyleOptionSlider& option, const QRect& thumb);
void slider(QPainter& p, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle);
void tab(QPainter& p, const QStyleOptionTab& option);
void headerSection(QPainter& p, const QRect& rect);
void menuItemBackground(QPainter& p, const QStyleOption& option);
void menuBarItem(QPainter& p, const QStyleOptionMenuItem& option);
void progress(QPainter& p, const QStyleOptionProgressBar& option);

}  // namespace styleparts
