// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/codebox.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "gui/toolkit/styleparts.h"
#include "gui/toolkit/theme.h"

CodeBox::CodeBox(QWidget* parent) : QWidget(parent), m_text(new QPlainTextEdit(this)), m_copy(new QToolButton(this)) {
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(0);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->setProperty("focusRing", true);
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_whole.isEmpty() ? code() : m_whole);
        m_copy->setIcon(themeIcon(QStringLiteral("check")));
        QTimer::singleShot(1500, m_copy, [button = m_copy] { button->setIcon(themeIcon(QStringLiteral("copy"))); });
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
    fit();
}

void CodeBox::setCode(const QString& code, const QString& whole) {
    m_whole = whole;
    retranslate();
    if (code == this->code()) return;
    m_text->setPlainText(code);
    fit();
}

QString CodeBox::code() const { return m_text->toPlainText(); }

void CodeBox::fit() {
    m_text->setFont(themeFont(TypeRole::Code));
    const QFontMetricsF metrics(m_text->font());
    const int lines = std::max(1, m_text->document()->blockCount());
    double widest = 0;
    for (QTextBlock b = m_text->document()->begin(); b.isValid(); b = b.next())
        widest = std::max(widest, metrics.horizontalAdvance(b.text()));
    const double bar = widest > width() - px(24) ? px(12) : 0;
    setFixedHeight(qRound(lines * metrics.lineSpacing() + px(20) + bar));
    const int side = qRound(px(26)), m = qRound(px(10));
    m_copy->setIconSize(QSize(qRound(px(16)), qRound(px(16))));
    m_copy->setGeometry(width() - side - qRound(px(3)), qRound(px(3)), side, side);
    m_text->setGeometry(m, m, width() - 2 * m, height() - m - qRound(px(4)));
}

void CodeBox::resizeEvent(QResizeEvent*) { fit(); }

void CodeBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    styleparts::panel(painter, rect(), Theme::current().base, Theme::current().line, px(4));
}

void CodeBox::retranslate() {
    m_text->setAccessibleName(tr("Keras code"));
    const QString copy = m_whole.isEmpty() ? tr("Copy the code") : tr("Copy the whole program");
    m_copy->setAccessibleName(copy);
    m_copy->setToolTip(copy);
}

void CodeBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) fit();
}
