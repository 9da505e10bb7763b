// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/training/runtoolbar.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/linelabel.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/segmentedcontrol.h"

namespace {

constexpr std::array repeatChoices{10, 30, 100, 1000};
using Unit = ShownSpeed::Unit;
constexpr std::array speeds{ShownSpeed{Unit::Samples, 1},  ShownSpeed{Unit::Samples, 5}, ShownSpeed{Unit::Epochs, 1},
                            ShownSpeed{Unit::Epochs, 5},   ShownSpeed{Unit::Epochs, 20}, ShownSpeed{Unit::Epochs, 100},
                            ShownSpeed{Unit::Epochs, 500}, ShownSpeed{Unit::Full, 0}};

}  // namespace

RunToolbar::RunToolbar(const Actions& actions, QWidget* parent) : QWidget(parent), m_actions(actions) {
    auto* row = new QHBoxLayout(this);
    m_run = new PrimaryButton;
    m_run->setIconName(QStringLiteral("run"));
    m_run->setShortcutHint(QStringLiteral("F5"));
    connect(m_run, &QPushButton::clicked, actions.run, &QAction::trigger);
    connect(actions.run, &QAction::changed, this, [this] { m_run->setEnabled(m_actions.run->isEnabled()); });
    row->addWidget(m_run);
    for (QAction* action : {actions.pause, actions.stepSample, actions.stepEpoch, actions.stop}) addTool(row, action);
    addSeparator(row);
    m_repeatsLabel = new TextLabel(TypeRole::Body);
    m_repeats = new SegmentedControl;
    connect(m_repeats, &SegmentedControl::activated, this,
            [this](int index) { Q_EMIT repeatsChosen(repeatChoices[static_cast<std::size_t>(index)]); });
    row->addWidget(m_repeatsLabel);
    row->addWidget(m_repeats);
    addSeparator(row);
    m_speedLabel = new TextLabel(TypeRole::Body);
    m_speed = new QSlider(Qt::Horizontal);
    m_speed->setRange(0, static_cast<int>(speeds.size()) - 1);
    m_speed->setPageStep(1);
    m_speed->setValue(m_speed->maximum());
    m_speedValue = new TextLabel(TypeRole::Body, TextTone::Secondary);
    connect(m_speed, &QSlider::valueChanged, this, [this] {
        showSpeed();
        Q_EMIT speedChanged();
    });
    row->addWidget(m_speedLabel);
    row->addWidget(m_speed, 1000);  // as wide as it may be
    row->addWidget(m_speedValue);
    row->addStretch(1);
    m_statusLabel = new LineLabel(TypeRole::Body, TextTone::Secondary);
    row->addWidget(m_statusLabel);
    for (TextLabel* label : {m_repeatsLabel, m_speedLabel, m_speedValue}) label->setWordWrap(false);
    dress();
    retranslate();
    setRepeats(repeatChoices.front());
}

QToolButton* RunToolbar::addTool(QHBoxLayout* row, QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void RunToolbar::addSeparator(QHBoxLayout* row) {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setObjectName(QStringLiteral("separator"));
    line->setForegroundRole(QPalette::WindowText);
    row->addSpacing(8);
    row->addWidget(line);
    row->addSpacing(8);
}

void RunToolbar::dress() {
    setFixedHeight(qRound(px(48)));
    layout()->setContentsMargins(qRound(px(12)), qRound(px(8)), qRound(px(12)), qRound(px(8)));
    layout()->setSpacing(qRound(px(4)));
    static_cast<QHBoxLayout*>(layout())->setSpacing(qRound(px(6)));
    m_speed->setMinimumWidth(qRound(px(40)));
    m_speed->setMaximumWidth(qRound(px(124)));
    m_speedValue->setMinimumWidth(qRound(px(96)));
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setIconSize(QSize(qRound(px(20)), qRound(px(20))));
        button->setFixedSize(qRound(px(32)), qRound(px(32)));
    }
    for (QFrame* line : findChildren<QFrame*>(QStringLiteral("separator"))) {
        QPalette palette = line->palette();
        palette.setColor(QPalette::WindowText, Theme::current().line);
        line->setPalette(palette);
        line->setFixedSize(1, qRound(px(24)));
    }
    fit();
}

/// Hides what is not needed to use the row until the rest has room: names of controls, the speed in words, what is left
/// to do.
void RunToolbar::fit() {
    const std::array<QWidget*, 4> dispensable{m_repeatsLabel, m_speedLabel, m_speedValue, m_statusLabel};
    const auto show = [&](std::size_t hidden) {
        for (std::size_t i = 0; i < dispensable.size(); ++i) dispensable[i]->setVisible(i >= hidden);
        m_run->setShortcutHint(hidden > 2 ? QString() : QStringLiteral("F5"));
        layout()->invalidate();
    };
    std::size_t hidden = 0;
    for (show(hidden); hidden < dispensable.size() && layout()->minimumSize().width() > width(); show(hidden)) ++hidden;
}

QSize RunToolbar::minimumSizeHint() const {
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right() + m_run->sizeHint().width() +
                 m_repeats->sizeHint().width();
    for (const QToolButton* button : findChildren<QToolButton*>()) needed += button->width() + layout()->spacing();
    return {needed + qRound(px(80)), height()};  // the slider and the lines between
}

void RunToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void RunToolbar::retranslate() {
    m_run->setText(tr("Run"));
    m_repeatsLabel->setText(tr("Repeats"));
    QStringList texts;
    for (const int repeats : repeatChoices) texts << plain(repeats);
    m_repeats->setTexts(texts);
    m_repeats->setAccessibleName(tr("Repeats"));
    m_speedLabel->setText(tr("Speed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_repeats->setToolTip(tr("How many networks of each experiment are trained, each from other weights (runs)"));
    showSpeed();
    showStatus();
}

int RunToolbar::repeats() const {
    const int index = m_repeats->currentIndex();
    return index < 0 ? 0 : repeatChoices[static_cast<std::size_t>(index)];
}

void RunToolbar::setRepeats(int repeats) {
    const auto found = std::ranges::find(repeatChoices, repeats);
    m_repeats->setCurrentIndex(found == repeatChoices.end() ? -1 : static_cast<int>(found - repeatChoices.begin()));
}

ShownSpeed RunToolbar::speed() const { return speeds[static_cast<std::size_t>(m_speed->value())]; }

void RunToolbar::showSpeed() {
    const ShownSpeed shown = speed();
    switch (shown.unit) {
    case Unit::Samples: m_speedValue->setText(tr("%n sample(s)/s", nullptr, shown.perSecond)); break;
    case Unit::Epochs: m_speedValue->setText(tr("%n epoch(s)/s", nullptr, shown.perSecond)); break;
    case Unit::Full: m_speedValue->setText(tr("full")); break;
    }
    m_speed->setToolTip(
        tr("Speed: %1").arg(m_speedValue->text()) + QLatin1Char('\n') +
        tr("How fast training is shown, from one sample a second to full speed; the results are the same"));
}

void RunToolbar::setStatus(const RunStatus& status) {
    m_status = status;
    m_run->setPrimary(m_primary && !status.running);
    showStatus();
    update();
}

void RunToolbar::setRunPrimary(bool primary) {
    m_primary = primary;
    m_run->setPrimary(m_primary && !m_status.running);
}

void RunToolbar::showStatus() {
    const auto seconds = [](double s) { return QLocale().toString(s, 'f', s < 0.095 ? 2 : s < 99.5 ? 1 : 0); };
    const QString count = tr("%1 of %2").arg(plain(m_status.done), plain(m_status.total));
    QString text;
    if (m_status.paused && m_status.running) text = tr("Paused") + QStringLiteral("  ·  ") + count;
    else if (m_status.running && m_status.secondsLeft >= 0)
        text = tr("%1 s left").arg(seconds(m_status.secondsLeft)) + QStringLiteral("  ·  ") + count;
    else if (m_status.running) text = count;
    else if (m_status.done > 0)
        text = tr("%n network(s)", nullptr, m_status.done) + tr(", %1 s").arg(seconds(m_status.seconds));
    m_statusLabel->setText(text);
    m_run->setToolTip(m_status.running ? tr("Train the ticked experiments after the present run (F5)")
                                       : tr("Train the ticked experiments (F5)"));
}

void RunToolbar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::current();
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    if (!m_status.running || m_status.total == 0) return;
    const double share = static_cast<double>(m_status.done) / m_status.total;
    const int thick = qRound(px(3));
    painter.fillRect(QRect(0, height() - thick, qRound(width() * share), thick), theme.accent);
}

void RunToolbar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) dress();
    QWidget::changeEvent(event);
}
