// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/styleparts.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>
#include <algorithm>

#include "gui/toolkit/style.h"
#include "gui/toolkit/theme.h"

namespace {

bool enabled(const QStyleOption& o) { return o.state & QStyle::State_Enabled; }
bool hovered(const QStyleOption& o) { return enabled(o) && (o.state & QStyle::State_MouseOver); }
bool pressed(const QStyleOption& o) { return enabled(o) && (o.state & QStyle::State_Sunken); }
bool on(const QStyleOption& o) { return o.state & QStyle::State_On; }
const Theme& theme() { return Theme::current(); }
QColor outlineOf(const QStyleOption& o) { return enabled(o) ? theme().controlOutline : theme().line; }

QColor buttonFill(const QStyleOption& o) {
    if (pressed(o) || on(o)) return theme().selection;
    return hovered(o) ? theme().hover : enabled(o) ? theme().button : theme().window;
}

}  // namespace

namespace styleparts {

void panel(QPainter& p, const QRectF& rect, const QColor& fill, const QColor& outline, double radius) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(outline, 1));
    p.setBrush(fill);
    p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    p.restore();
}

void pushButton(QPainter& p, const QStyleOption& option, const QWidget* widget) {
    const bool accent = widget && widget->property("accent").toBool(), big = widget && widget->property("big").toBool();
    const double radius = px(big ? 6 : 4);
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
        button && (button->features & QStyleOptionButton::Flat)) {
        if (hovered(option) || pressed(option) || on(option))
            panel(p, option.rect, theme().hover, theme().hover, radius);
        return;
    }
    if (accent && enabled(option)) {
        const QColor fill = pressed(option)   ? theme().accent.darker(115)
                            : hovered(option) ? theme().accent.darker(107)
                                              : theme().accent;
        panel(p, option.rect, fill, fill, radius);
    } else {
        panel(p, option.rect, buttonFill(option), outlineOf(option), radius);
    }
}

void toolButton(QPainter& p, const QStyleOption& option) {
    if (on(option) || pressed(option)) panel(p, option.rect, theme().selection, theme().selection, px(4));
    else if (hovered(option)) panel(p, option.rect, theme().hover, theme().hover, px(4));
}

void field(QPainter& p, const QStyleOption& option, bool focused) {
    panel(p, option.rect, enabled(option) ? theme().base : theme().window,
          focused && enabled(option) ? theme().focusRing : outlineOf(option), px(4));
}

void checkIndicator(QPainter& p, const QStyleOption& option, bool partly) {
    const bool checked = on(option);
    const QColor fill = checked && enabled(option) ? theme().text
                        : hovered(option)          ? theme().hover
                        : enabled(option)          ? theme().base
                                                   : theme().window;
    panel(p, option.rect, fill, checked && enabled(option) ? theme().text : outlineOf(option), px(3));
    if (!checked && !partly) return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(QRectF(option.rect).topLeft());
    p.scale(option.rect.width() / 16.0, option.rect.height() / 16.0);
    p.setPen(QPen(partly || !enabled(option) ? theme().placeholder : theme().base, 1.8, Qt::SolidLine, Qt::RoundCap,
                  Qt::RoundJoin));
    if (partly) p.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    else p.drawPolyline(QPolygonF{QPointF(4, 8.4), QPointF(6.9, 11.2), QPointF(12, 5.2)});
    p.restore();
}

void radioIndicator(QPainter& p, const QStyleOption& option) {
    const QRectF r(option.rect);
    panel(p, r, hovered(option) ? theme().hover : theme().base,
          on(option) && enabled(option) ? theme().text : outlineOf(option), r.height() / 2);
    if (!on(option)) return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(enabled(option) ? theme().text : theme().placeholder);
    p.drawEllipse(r.center(), r.width() * 0.25, r.width() * 0.25);
    p.restore();
}

void spinBox(QPainter& p, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down) {
    if (option.frame) field(p, option, option.state & QStyle::State_HasFocus);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto half = [&](const QRect& rect, QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag step,
                          Chevron direction) {
        const bool usable = enabled(option) && (option.stepEnabled & step);
        if (usable && (option.activeSubControls & control) && hovered(option))
            panel(p, QRectF(rect).adjusted(0, 0, -1, 0), pressed(option) ? theme().selection : theme().hover,
                  Qt::transparent, px(3));
        drawChevron(p, QRectF(rect), direction, usable ? theme().secondary : theme().line);
    };
    half(up, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Chevron::Up);
    half(down, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Chevron::Down);
}

void comboBox(QPainter& p, const QStyleOptionComboBox& option, const QRect& arrow) {
    if (option.frame) {
        const QColor fill = option.editable   ? theme().base
                            : hovered(option) ? theme().hover
                            : enabled(option) ? theme().base
                                              : theme().window;
        panel(p, option.rect, fill, outlineOf(option), px(4));
    }
    drawChevron(p, QRectF(arrow), Chevron::Down, enabled(option) ? theme().secondary : theme().line);
}

void scrollBar(QPainter& p, const QStyleOptionSlider& option, const QRect& thumb) {
    if (option.minimum >= option.maximum) return;
    const double inset = px(2.5);
    QRectF r = QRectF(thumb).adjusted(inset, inset, -inset, -inset);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    const bool active = (option.activeSubControls & QStyle::SC_ScrollBarSlider) && (hovered(option) || pressed(option));
    p.setBrush(active ? theme().placeholder : theme().controlOutline);
    if (!active) p.setOpacity(0.6);
    const double radius = std::min(r.width(), r.height()) / 2;
    p.drawRoundedRect(r, radius, radius);
    p.restore();
}

void slider(QPainter& p, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle) {
    const bool level = option.orientation == Qt::Horizontal;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const QColor line = enabled(option) ? theme().controlOutline : theme().line;
    const QPointF centre = QRectF(groove).center();
    p.setPen(QPen(line, px(2), Qt::SolidLine, Qt::RoundCap));
    if (level) p.drawLine(QPointF(groove.left() + px(1), centre.y()), QPointF(groove.right() - px(1), centre.y()));
    else p.drawLine(QPointF(centre.x(), groove.top() + px(1)), QPointF(centre.x(), groove.bottom() - px(1)));
    p.setPen(QPen(enabled(option) ? theme().text : theme().line, px(1.5)));
    p.setBrush(hovered(option) || pressed(option) ? theme().hover : theme().base);
    p.drawEllipse(QRectF(handle).center(), px(6), px(6));
    p.restore();
}

void tab(QPainter& p, const QStyleOptionTab& option) {
    const bool selected = option.state & QStyle::State_Selected;
    const double margin = px(12);
    const QRectF r(option.rect);
    p.save();
    p.setFont(themeFont(selected ? TypeRole::BodyStrong : TypeRole::Body));
    p.setPen(!enabled(option) ? theme().placeholder : selected || hovered(option) ? theme().text : theme().secondary);
    p.drawText(r, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (selected)
        p.fillRect(QRectF(r.left() + margin, r.bottom() - px(2), r.width() - 2 * margin, px(2)), theme().focusRing);
    p.restore();
}

void headerSection(QPainter& p, const QRect& rect) {
    p.fillRect(rect, theme().base);
    p.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().controlOutline);
}

void menuItemBackground(QPainter& p, const QStyleOption& option) {
    if ((option.state & QStyle::State_Selected) && enabled(option))
        panel(p, QRectF(option.rect).adjusted(px(4), 0, -px(4), 0), theme().selection, theme().selection, px(4));
}

void menuBarItem(QPainter& p, const QStyleOptionMenuItem& option) {
    p.fillRect(option.rect, theme().window);
    const bool active = enabled(option) && (option.state & QStyle::State_Selected);
    if (active) panel(p, QRectF(option.rect).adjusted(0, px(2), 0, -px(2)), theme().hover, theme().hover, px(4));
    p.setPen(enabled(option) ? theme().text : theme().placeholder);
    p.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void progress(QPainter& p, const QStyleOptionProgressBar& option) {
    QRectF r(option.rect);
    p.fillRect(r, theme().grid);
    const double span = std::max(1.0, double(option.maximum) - option.minimum);
    r.setWidth(r.width() * std::clamp((option.progress - option.minimum) / span, 0.0, 1.0));
    p.fillRect(r, theme().accent);
}

}  // namespace styleparts

void drawChevron(QPainter& painter, QRectF in, Chevron direction, const QColor& colour) {
    static constexpr double turn[] = {180, 0, 90, -90};  // Up, Down, Left, Right
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(in.center());
    painter.rotate(turn[static_cast<int>(direction)]);
    painter.setPen(QPen(colour, px(1.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double r = std::min(px(4), in.height() * 0.4);
    painter.drawPolyline(QPolygonF{QPointF(-r, -r / 2), QPointF(0, r / 2), QPointF(r, -r / 2)});
    painter.restore();
}
