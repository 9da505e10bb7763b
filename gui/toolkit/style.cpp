// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QTabBar>
#include <QToolButton>
#include <algorithm>

#include "gui/toolkit/styleparts.h"
#include "gui/toolkit/theme.h"

namespace {

int ipx(double design) { return qRound(px(design)); }
bool has(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }
bool inItemView(const QWidget* widget) {
    return widget && widget->parentWidget() && qobject_cast<QAbstractItemView*>(widget->parentWidget()->parentWidget());
}

}  // namespace

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const {
    const Theme& theme = Theme::current();
    switch (element) {
    case PE_PanelButtonCommand: styleparts::pushButton(*painter, *option, widget); return;
    case PE_PanelButtonTool: styleparts::toolButton(*painter, *option); return;
    case PE_FrameFocusRect:
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner: return;  // the ring shows the focus
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (inItemView(widget)) painter->fillRect(option->rect, theme.base);
        else if (frame && frame->lineWidth > 0) styleparts::field(*painter, *option, option->state & State_HasFocus);
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        styleparts::checkIndicator(*painter, *option, option->state & State_NoChange);
        return;
    case PE_IndicatorRadioButton: styleparts::radioIndicator(*painter, *option); return;
    case PE_IndicatorArrowUp: return drawChevron(*painter, QRectF(option->rect), Chevron::Up, theme.secondary);
    case PE_IndicatorArrowDown: return drawChevron(*painter, QRectF(option->rect), Chevron::Down, theme.secondary);
    case PE_IndicatorArrowLeft: return drawChevron(*painter, QRectF(option->rect), Chevron::Left, theme.secondary);
    case PE_IndicatorArrowRight: return drawChevron(*painter, QRectF(option->rect), Chevron::Right, theme.secondary);
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawChevron(*painter, QRectF(option->rect), option->state & State_Open ? Chevron::Down : Chevron::Right,
                        theme.text);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu: painter->fillRect(option->rect, theme.base); [[fallthrough]];
    case PE_PanelTipLabel:
        styleparts::panel(*painter, option->rect, element == PE_PanelTipLabel ? theme.window : theme.base,
                          theme.controlOutline, 0);
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect r = option->rect;
        const bool level = option->state & State_Horizontal;
        if (level) painter->fillRect(QRect(r.center().x(), r.top() + ipx(4), 1, r.height() - ipx(8)), theme.line);
        else painter->fillRect(QRect(r.left() + ipx(4), r.center().y(), r.width() - ipx(8), 1), theme.line);
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle: painter->fillRect(option->rect, theme.line); return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea*>(widget)) {
            styleparts::panel(*painter, option->rect, Qt::transparent, theme.line, 0);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    const Theme& theme = Theme::current();
    switch (element) {
    case CE_PushButtonBevel: proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget); return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && has(widget, "accent")) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::Active, QPalette::ButtonText, theme.onAccent);
            copy.palette.setColor(QPalette::Inactive, QPalette::ButtonText, theme.onAccent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape: return;
    case CE_TabBarTabLabel: return;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) styleparts::tab(*painter, *tab);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: styleparts::headerSection(*painter, option->rect); return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeaderV2 copy;
            static_cast<QStyleOptionHeader&>(copy) = *header;
            copy.palette.setColor(QPalette::ButtonText, theme.secondary);
            copy.state &= ~State_On;  // or the head of a selected column turns bold
            painter->setFont(themeFont(TypeRole::Caption));
            copy.fontMetrics = QFontMetrics(painter->font());
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_MenuItem: {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
                painter->fillRect(
                    QRect(item->rect.left() + ipx(8), item->rect.center().y(), item->rect.width() - ipx(16), 1),
                    theme.line);
                return;
            }
            styleparts::menuItemBackground(*painter, *option);
            QStyleOptionMenuItem copy = *item;
            copy.state &= ~State_Selected;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    }
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            styleparts::menuBarItem(*painter, *item);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, theme.window); return;
    case CE_ToolBar: painter->fillRect(option->rect, theme.window); return;
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            styleparts::progress(*painter, *bar);
        return;
    case CE_Splitter: painter->fillRect(option->rect, theme.window); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const {
    const auto part = [&](SubControl sub) { return proxy()->subControlRect(control, option, sub, widget); };
    switch (control) {
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            styleparts::spinBox(*painter, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            styleparts::comboBox(*painter, *combo, part(SC_ComboBoxArrow));
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            styleparts::scrollBar(*painter, *bar, part(SC_ScrollBarSlider));
            return;
        }
        break;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            styleparts::slider(*painter, *slider, part(SC_SliderGroove), part(SC_SliderHandle));
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                     const QWidget* widget) const {
    const QRect r = option->rect;
    const auto visual = [&](const QRect& rect) { return visualRect(option->direction, r, rect); };
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const int width = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : ipx(20),
                  half = (r.height() - 2) / 2;
        switch (sub) {
        case SC_SpinBoxUp: return visual(QRect(r.right() - width, r.top() + 1, width, half));
        case SC_SpinBoxDown: return visual(QRect(r.right() - width, r.top() + 1 + half, width, half));
        case SC_SpinBoxEditField:
            return visual(QRect(r.left(), r.top() + 1, r.width() - width - ipx(1), r.height() - 2));
        default: return r;
        }
    }
    if (control == CC_ComboBox) {
        const int width = ipx(26);
        switch (sub) {
        case SC_ComboBoxArrow: return visual(QRect(r.right() - width + 1, r.top(), width, r.height()));
        case SC_ComboBoxEditField:
            return visual(QRect(r.left() + ipx(8), r.top() + 1, r.width() - width - ipx(8), r.height() - 2));
        case SC_ComboBoxListBoxPopup: return r;
        default: return r;
        }
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar) return r;
        const bool level = bar->orientation == Qt::Horizontal;
        const int length = level ? r.width() : r.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int thumb =
            range <= 0
                ? length
                : std::max<int>(ipx(28), int(qint64(length) * bar->pageStep / (range + std::max(1, bar->pageStep))));
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return level ? QRect(r.left() + from, r.top(), size, r.height())
                         : QRect(r.left(), r.top() + from, r.width(), size);
        };
        switch (sub) {
        case SC_ScrollBarSlider: return visual(along(start, thumb));
        case SC_ScrollBarSubPage: return visual(along(0, start));
        case SC_ScrollBarAddPage: return visual(along(start + thumb, length - start - thumb));
        case SC_ScrollBarGroove: return r;
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents: return option->rect.adjusted(inItemView(widget) ? 1 : ipx(6), 1, -ipx(4), -1);
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                       const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const bool big = has(widget, "big"), compact = has(widget, "compact");
        size = QSize(contents.width() + ipx(big       ? 48
                                            : compact ? 22
                                                      : 28),
                     std::max(contents.height() + ipx(4), ipx(big       ? 48
                                                              : compact ? 28
                                                                        : 32)));
        break;
    }
    case CT_ToolButton:
        size = QSize(std::max(contents.width() + ipx(8), ipx(32)), std::max(contents.height() + ipx(6), ipx(32)));
        break;
    case CT_SpinBox: size = QSize(contents.width() + ipx(30), std::max(contents.height(), ipx(28))); break;
    case CT_ComboBox: size = QSize(contents.width() + ipx(38), std::max(contents.height(), ipx(28))); break;
    case CT_LineEdit: size.setHeight(std::max(contents.height(), ipx(28))); break;
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(
                option))  // room for the bold text, so that tabs stay where they are
            size = QSize(
                QFontMetrics(themeFont(TypeRole::BodyStrong)).size(Qt::TextShowMnemonic, tab->text).width() + ipx(24),
                ipx(36));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size = QSize(size.width() + ipx(16), std::max(size.height(), ipx(28)));
        break;
    case CT_MenuBarItem: size = QSize(contents.width() + ipx(16), ipx(30)); break;
    case CT_HeaderSection: size.setHeight(std::max(size.height(), ipx(28))); break;
    default: break;
    }
    return size;
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return ipx(7);
    case PM_ScrollBarExtent: return ipx(11);
    case PM_ScrollBarSliderMin: return ipx(28);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return ipx(16);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize: return ipx(has(widget, "big") ? 20 : 16);
    case PM_ToolBarIconSize:
    case PM_TabBarScrollButtonWidth:
    case PM_ToolBarExtensionExtent: return ipx(20);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap: return 0;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return 0;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuVMargin: return ipx(4);
    case PM_FocusFrameHMargin: return ipx(4);  // the padding of table cells
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 1;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness: return ipx(16);
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractScrollArea*>(widget)) return 1;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ComboBox_Popup: return 0;  // a list beneath the box, not a menu over it
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_SpinBox_StepModifier: return Qt::ControlModifier;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void WorkbenchStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QToolButton*>(widget) ||
        qobject_cast<QTabBar*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QAbstractSlider*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int motion(int milliseconds) {
    return QApplication::style() && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0
               ? milliseconds
               : 0;
}
