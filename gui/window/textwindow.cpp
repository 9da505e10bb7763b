// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/textwindow.h"

#include <QEvent>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "gui/toolkit/datatable.h"
#include "gui/toolkit/textlabel.h"

TextWindow::TextWindow(QWidget* parent) : QDialog(parent), m_page(new QWidget), m_column(new QVBoxLayout(m_page)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setBackgroundRole(QPalette::Base);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_page);
    column->addWidget(scroll);
    dress();
}

void TextWindow::present() {
    if (m_column->isEmpty()) {
        refill();
        resize(qRound(px(660)), qRound(px(640)));
    }
    show();
    raise();
    activateWindow();
}

void TextWindow::refill() {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    fill();
    m_column->addStretch(1);
    findChild<QScrollArea*>()->setAccessibleName(windowTitle());
}

void TextWindow::heading(const QString& text) {
    if (!m_column->isEmpty()) m_column->addSpacing(qRound(px(12)));
    m_column->addWidget(new TextLabel(m_column->isEmpty() ? TypeRole::Headline : TypeRole::BodyStrong));
    auto* label = static_cast<TextLabel*>(m_column->itemAt(m_column->count() - 1)->widget());
    label->setText(text);
}

void TextWindow::paragraph(const QString& text) {
    auto* label = new TextLabel(TypeRole::Body);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void TextWindow::table(const QString& name, const QStringList& header, const QVector<QStringList>& rows) {
    auto* view = new DataTable;
    auto* model = new QStandardItemModel(static_cast<int>(rows.size()), static_cast<int>(header.size()), view);
    model->setHorizontalHeaderLabels(header);
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            auto* item = new QStandardItem(rows[row].value(column));
            item->setEditable(false);
            model->setItem(row, column, item);
        }
    view->setAccessibleName(name);
    view->setEdgePadding(0);
    view->setModel(model);
    view->setMinimumHeight(view->sizeHint().height());
    m_column->addWidget(view);
}

void TextWindow::dress() {
    m_column->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(24)));
    m_column->setSpacing(qRound(px(8)));
}

void TextWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    const bool again = event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange;
    if (!again || !layout()) return;
    dress();
    if (!m_column->isEmpty()) refill();
}
