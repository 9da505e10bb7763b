// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/section.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/toolkit/style.h"
#include "gui/toolkit/theme.h"

class Section::Header final : public QAbstractButton {
public:
    explicit Header(QWidget* parent) : QAbstractButton(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {qRound(px(200)), qRound(px(32))}; }
    QSize minimumSizeHint() const override { return {qRound(px(120)), qRound(px(32))}; }

    QString summary;
    bool unfolded = false;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
        else QAbstractButton::keyPressEvent(event);
    }
    void resizeEvent(QResizeEvent*) override {  // the row touches the dock's edges, so its ring lies inside
        const int m = qRound(px(6)), v = qRound(px(4));
        setProperty("focusRingRect", rect().adjusted(m, v, -m, -v));
    }
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        if (underMouse()) painter.fillRect(rect(), theme.hover);
        painter.fillRect(QRect(0, 0, width(), 1), theme.line);
        const double margin = px(16), textLeft = px(34);
        drawChevron(painter, QRectF(margin, 0, px(12), height()), unfolded ? Chevron::Down : Chevron::Right,
                    theme.text);
        const QFont titleFont = themeFont(unfolded ? TypeRole::BodyStrong : TypeRole::Body);
        const double titleWidth = QFontMetricsF(titleFont).horizontalAdvance(text());
        const double baseline = (height() + QFontMetricsF(themeFont(TypeRole::Body)).capHeight()) / 2;
        painter.setFont(titleFont);
        painter.setPen(theme.text);
        painter.drawText(QPointF(textLeft, baseline), text());
        const double room = width() - margin - textLeft - titleWidth - px(12);
        if (unfolded || summary.isEmpty() || room < px(24)) return;
        const QFont small = themeFont(TypeRole::Caption);
        const QFontMetricsF metrics(small);
        const QString shown = metrics.elidedText(summary, Qt::ElideRight, room);
        painter.setFont(small);
        painter.setPen(theme.secondary);
        painter.drawText(QPointF(width() - margin - metrics.horizontalAdvance(shown), baseline), shown);
    }
};

Section::Section(QWidget* content, QWidget* parent)
    : QWidget(parent), m_header(new Header(this)), m_body(new QWidget(this)), m_content(content) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_body);
    auto* inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_content);
    m_body->hide();
    m_movement.setEasingCurve(QEasingCurve::OutCubic);
    connect(m_header, &QAbstractButton::clicked, this, &Section::toggle);
    connect(&m_movement, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { m_body->setMaximumHeight(value.toInt()); });
    connect(&m_movement, &QVariantAnimation::finished, this, [this] { setUnfolded(m_unfolded); });
}

QWidget* Section::header() const { return m_header; }

void Section::setTitle(const QString& title) {
    m_header->setText(title);
    updateNames();
}

void Section::setSummary(const QString& summary) {
    m_header->summary = summary;
    m_header->setToolTip(summary);
    updateNames();
}

void Section::setUnfolded(bool unfolded) {
    m_movement.stop();
    m_unfolded = m_header->unfolded = unfolded;
    m_body->setMaximumHeight(QWIDGETSIZE_MAX);
    m_body->setVisible(unfolded);
    updateNames();
}

void Section::toggle() {
    m_unfolded = m_header->unfolded = !m_unfolded;
    const int duration = motion(120), full = m_content->hasHeightForWidth() ? m_content->heightForWidth(width())
                                                                            : m_content->sizeHint().height();
    if (duration == 0) {
        setUnfolded(m_unfolded);
    } else {
        m_body->show();
        m_movement.stop();
        m_movement.setDuration(duration);
        m_movement.setStartValue(m_unfolded ? 0 : m_body->height());
        m_movement.setEndValue(m_unfolded ? full : 0);
        m_movement.start();
        updateNames();
    }
    Q_EMIT toggled(m_unfolded);
}

void Section::updateNames() {
    m_header->setAccessibleName(m_header->summary.isEmpty() ? m_header->text()
                                                            : tr("%1: %2").arg(m_header->text(), m_header->summary));
    m_header->setAccessibleDescription(m_unfolded ? tr("unfolded") : tr("folded"));
    m_header->update();
}

void Section::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) updateNames();
    if (event->type() == QEvent::FontChange) m_header->updateGeometry();
}
