// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

/// A pill with a knob, 28 x 16, in a hit area of 44 x 28, with words beside it that belong to it.
///
/// To screen readers it is a check box. The knob moves in 120 ms, or at once when the desktop asks for no motion.
/// The dynamic property `greyWhenOff` is for words that only say "off".
class Switch : public QAbstractButton {
    Q_OBJECT
public:
    enum class TextSide { After, Before };
    explicit Switch(QWidget* parent = nullptr, TextSide side = TextSide::After);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QRect pillRect() const;
    /// The pill stands at the very edge, in line with fields above and beneath it; the hit area is smaller there.
    void setFlush(bool flush);

Q_SIGNALS:
    void hoveredChanged(bool hovered);

protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void enterEvent(QEnterEvent*) override;
    void leaveEvent(QEvent*) override;
    void checkStateSet() override;
    void nextCheckState() override;
    void changeEvent(QEvent*) override;

private:
    void moveKnob();
    void drawPill(QPainter& painter) const;
    TextSide m_side;
    bool m_flush = false;
    QVariantAnimation m_knob;  ///< 0 off .. 1 on
};
