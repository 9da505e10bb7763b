// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/segmentedcontrol.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "gui/toolkit/theme.h"

namespace {

class Segment final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

    QSize sizeHint() const override {
        const int words = QFontMetrics(themeFont(TypeRole::BodyStrong)).horizontalAdvance(text());
        return {words + qRound(px(ticked() ? 20 + 20 : 20)), qRound(px(28))};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width() - qRound(px(10)), sizeHint().height()}; }
    bool ticked() const { return tick && isChecked(); }
    bool tick = false;

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setFont(themeFont(isChecked() ? TypeRole::BodyStrong : TypeRole::Body));
        painter.setPen(isEnabled() ? theme.text : theme.placeholder);
        QRectF words(rect());
        if (ticked()) {
            const double left = (width() - painter.fontMetrics().horizontalAdvance(text()) - px(20)) / 2;
            painter.drawPixmap(QPointF(left, (height() - px(16)) / 2),
                               themePixmap(QStringLiteral("check"), 16, painter.pen().color(), devicePixelRatioF()));
            words.setLeft(words.left() + px(20));
        }
        painter.drawText(words, Qt::AlignCenter, text());
    }
};

}  // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id) {
        if (m_tick) m_group->button(id)->updateGeometry();
        update();
    });
    // Both clicks and arrow keys arrive here; a choice made by the program does not.
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::activated);
}

int SegmentedControl::count() const { return static_cast<int>(m_group->buttons().size()); }
int SegmentedControl::currentIndex() const { return m_group->checkedId(); }
QWidget* SegmentedControl::segment(int index) const { return m_group->button(index); }

void SegmentedControl::setTexts(const QStringList& texts) {
    if (count() != texts.size()) rebuild(static_cast<int>(texts.size()));
    for (int i = 0; i < texts.size(); ++i) {
        m_group->button(i)->setText(texts[i]);
        m_group->button(i)->updateGeometry();
    }
    update();
}

void SegmentedControl::setSegmentToolTips(const QStringList& toolTips) {
    for (int i = 0; i < toolTips.size() && i < count(); ++i) m_group->button(i)->setToolTip(toolTips[i]);
}

void SegmentedControl::setTickShown(bool shown) {
    m_tick = shown;
    const auto buttons = m_group->buttons();
    for (QAbstractButton* button : buttons) {
        static_cast<Segment*>(button)->tick = shown;
        button->updateGeometry();
    }
}

void SegmentedControl::setCurrentIndex(int index) {
    if (index == currentIndex()) return;
    if (auto* button = m_group->button(index)) {
        button->setChecked(true);
    } else if (auto* checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

void SegmentedControl::rebuild(int count) {
    const auto old = m_group->buttons();
    for (QAbstractButton* button : old) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < count; ++i) {
        auto* segment = new Segment(this);
        segment->tick = m_tick;
        segment->setCheckable(true);
        segment->setAutoExclusive(true);
        segment->setFocusPolicy(Qt::StrongFocus);
        segment->setAttribute(Qt::WA_Hover);
        m_group->addButton(segment, i);
        layout()->addWidget(segment);
    }
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
    painter.fillPath(outline, isEnabled() ? theme.base : theme.window);
    painter.setClipPath(outline);
    const QPen edge(isEnabled() ? theme.controlOutline : theme.line, 1);
    const auto buttons = m_group->buttons();
    for (const QAbstractButton* button : buttons) {
        if (button->isChecked()) painter.fillRect(button->geometry(), isEnabled() ? theme.selection : theme.hover);
        else if (button->underMouse() && button->isEnabled()) painter.fillRect(button->geometry(), theme.hover);
    }
    painter.setPen(edge);
    for (int i = 1; i < buttons.size(); ++i) {
        const double x = buttons[i]->geometry().left() + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    painter.setClipping(false);
    painter.drawPath(outline);
}
