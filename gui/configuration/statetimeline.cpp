// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/statetimeline.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

#include "gui/toolkit/style.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/theme.h"

using lstm::StateSwitch;

StateTimeline::StateTimeline(QWidget* parent) : QWidget(parent) {
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        const StateSwitch which = allStateSwitches[i];
        const bool atRight = which == StateSwitch::ResetEachEpoch || which == StateSwitch::Seeding;
        m_switches[i] = new Switch(this, atRight ? Switch::TextSide::Before : Switch::TextSide::After);
        m_switches[i]->installEventFilter(this);
        connect(m_switches[i], &QAbstractButton::clicked, this, [this, which](bool on) { Q_EMIT switched(which, on); });
        connect(m_switches[i], &Switch::hoveredChanged, this, [this, which](bool hovered) {
            m_view.hovered = hovered ? std::optional(which) : std::nullopt;
            update();
        });
    }
    switchOf(StateSwitch::Seeding)->setProperty("greyWhenOff", true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_thread.setEasingCurve(QEasingCurve::OutCubic);
    m_thread.setStartValue(0.0);
    m_thread.setEndValue(1.0);
    connect(&m_thread, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_view.progress = value.toDouble();
        update();
    });
    retranslate();
}

Switch* StateTimeline::switchOf(StateSwitch which) const { return m_switches[static_cast<std::size_t>(which)]; }

void StateTimeline::setModel(const StateTimelineModel& model) {
    if (model == m_model && !m_texts.train.isEmpty() && m_switches[0]->isChecked() == model.resetEachBatch) return;
    const bool flipped =
        std::ranges::any_of(allStateSwitches, [&](StateSwitch s) { return model.isOn(s) != m_model.isOn(s); });
    m_model = model;
    retranslate();
    m_thread.stop();
    m_view.progress = 1;
    if (flipped && isVisible() && motion(160) > 0) {
        m_thread.setDuration(motion(160));
        m_thread.start();
    }
}

void StateTimeline::retranslate() {
    m_texts = timelineTexts(m_model);
    setAccessibleName(tr("State timeline"));
    setAccessibleDescription(QStringList(m_texts.spoken.begin(), m_texts.spoken.end()).join(QLatin1Char('\n')));
    static constexpr std::array<std::size_t, 4> laneOf{0, 0, 1, 2};
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        const QSignalBlocker quiet(m_switches[i]);
        m_switches[i]->setChecked(m_model.isOn(allStateSwitches[i]));
        m_switches[i]->setEnabled(m_model.isUsable(allStateSwitches[i]));
        m_switches[i]->setText(m_texts.labels[i]);
        m_switches[i]->setAccessibleName(m_texts.names[i]);
        m_switches[i]->setAccessibleDescription(m_texts.spoken[laneOf[i]]);
        m_switches[i]->setToolTip(m_texts.toolTips[i]);
    }
    arrange();
    updateGeometry();
}

TimelineGeometry StateTimeline::geometryFor(int width) const {
    std::array<QSize, 4> sizes;
    for (std::size_t i = 0; i < sizes.size(); ++i) sizes[i] = m_switches[i]->sizeHint();
    return layoutTimeline(m_model, m_texts, sizes, std::min<double>(width, px(420 + 2 * timelineInset)));
}

void StateTimeline::arrange() {
    m_geometry = geometryFor(width());
    for (std::size_t i = 0; i < m_switches.size(); ++i)
        m_switches[i]->setGeometry(m_geometry.switches[i].toAlignedRect());
    update();
}

int StateTimeline::heightForWidth(int width) const { return static_cast<int>(geometryFor(width).height); }
QSize StateTimeline::sizeHint() const {
    const int width = qRound(px(280 + 2 * timelineInset));
    return {width, heightForWidth(width)};
}
QSize StateTimeline::minimumSizeHint() const {
    return {qRound(px(200)), heightForWidth(std::max(width(), qRound(px(200))))};
}

void StateTimeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintTimeline(painter, m_model, m_geometry, m_texts, m_view);
}

void StateTimeline::resizeEvent(QResizeEvent*) { arrange(); }

void StateTimeline::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: retranslate(); break;
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
        QMetaObject::invokeMethod(this, &StateTimeline::retranslate,
                                  Qt::QueuedConnection);  // after the switches have their new font
        break;
    default: break;
    }
}

bool StateTimeline::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up: moveFocus(watched, -1); return true;
        case Qt::Key_Right:
        case Qt::Key_Down: moveFocus(watched, 1); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StateTimeline::moveFocus(QObject* from, int step) {
    const int count = static_cast<int>(m_switches.size());
    int at = static_cast<int>(std::ranges::find(m_switches, from) - m_switches.begin());
    for (at += step; at >= 0 && at < count; at += step) {
        if (!m_switches[static_cast<std::size_t>(at)]->isEnabled()) continue;
        m_switches[static_cast<std::size_t>(at)]->setFocus(Qt::TabFocusReason);
        return;
    }
}
