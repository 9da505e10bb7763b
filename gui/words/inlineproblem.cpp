// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/inlineproblem.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/toolkit/flowlayout.h"
#include "gui/toolkit/textlabel.h"

InlineProblem::InlineProblem(QWidget* parent)
    : QWidget(parent),
      m_what(new TextLabel(TypeRole::BodyStrong, TextTone::Text, this)),
      m_why(new TextLabel(TypeRole::Caption, TextTone::Secondary, this)),
      m_details(new TextLabel(TypeRole::Code, TextTone::Secondary, this)),
      m_more(new QPushButton(this)),
      m_fixes(new QWidget(this)),
      m_row(new FlowLayout(m_fixes)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(qRound(px(4)));
    m_box = new QVBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(qRound(px(4)));
    for (QWidget* part : std::initializer_list<QWidget*>{m_what, m_why}) words->addWidget(part);
    m_box->addLayout(words, 1);
    m_box->addWidget(m_fixes);
    m_box->setSpacing(qRound(px(4)));
    column->addLayout(m_box);
    for (QWidget* part : std::initializer_list<QWidget*>{m_more, m_details}) column->addWidget(part);
    column->setAlignment(m_more, Qt::AlignLeft);
    m_more->setFlat(true);
    m_more->setProperty("compact", true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget* part : std::initializer_list<QWidget*>{m_why, m_fixes, m_more, m_details}) part->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_details->setVisible(m_details->isHidden());
        retranslate();
    });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void InlineProblem::retranslate() {
    layout()->setContentsMargins(qRound(px(36)), qRound(px(2)), 0, qRound(px(2)));
    m_more->setText(m_details->isHidden() ? tr("Show details") : tr("Hide details"));
}

void InlineProblem::setKind(Kind kind) {
    m_kind = kind;
    update();
}

void InlineProblem::setTexts(const QString& what, const QString& why) {
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(why.isEmpty() ? what : what + QLatin1Char(' ') + why);
}

void InlineProblem::setFixes(const QStringList& labels) {
    for (QPushButton* button : m_buttons) button->deleteLater();
    for (QPushButton* button : m_buttons) button->hide();
    m_buttons.clear();
    for (int i = 0; i < labels.size(); ++i) {
        auto* button = new QPushButton(labels[i], m_fixes);
        button->setProperty("compact", true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT fixChosen(i); });
        m_row->addWidget(button);
        m_buttons.push_back(button);
    }
    m_row->setContentsMargins(0, qRound(px(4)), 0, 0);
    m_fixes->setVisible(!labels.isEmpty());
    placeFixes();
}

void InlineProblem::setFixesBeside(bool beside) {
    m_beside = beside;
    placeFixes();
}

void InlineProblem::placeFixes() {
    int needed = 0;
    for (const QPushButton* button : m_buttons) needed += button->sizeHint().width() + (needed > 0 ? qRound(px(8)) : 0);
    const bool beside = m_beside && width() >= px(640) && needed < width() * 0.55;
    m_box->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_box->setSpacing(qRound(px(beside ? 16 : 4)));
    m_fixes->setMinimumWidth(beside ? needed : 0);
    m_fixes->setMaximumWidth(beside ? needed : QWIDGETSIZE_MAX);
}

void InlineProblem::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeFixes();
}

void InlineProblem::setDetails(const QString& details) {
    m_details->setText(details);
    m_details->hide();
    m_more->setVisible(!details.isEmpty());
    retranslate();
}

QString InlineProblem::what() const { return m_what->text(); }

void InlineProblem::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    const QColor colour = m_kind == Kind::Info ? theme.secondary : theme.resetText;
    const QString icon = m_kind == Kind::Info ? QStringLiteral("info") : QStringLiteral("warning");
    QPainter painter(this);
    painter.fillRect(QRectF(0, 0, px(3), height()), colour);
    painter.drawPixmap(QPointF(px(12), contentsRect().top() + px(2)),
                       themePixmap(icon, 18, colour, devicePixelRatioF()));
}

void InlineProblem::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) retranslate();
}
