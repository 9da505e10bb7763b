// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/pagetabs.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/toolkit/buttons.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/theme.h"

void Page::setPresented(bool presented) {
    m_presented = presented;
    for (DataTable* table : findChildren<DataTable*>()) table->setVisible(!presented);
}

void Page::setAccented(bool accented) {
    for (auto* button : findChildren<PrimaryButton*>()) button->setPrimary(accented);
}

PageTabs::PageTabs(QWidget* parent) : QWidget(parent), m_tabs(new QTabBar), m_stack(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    column->addWidget(m_tabs);
    column->addSpacing(1);
    column->addWidget(m_stack, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        Q_EMIT pageChanged();
    });
    const auto walk = [this](int step) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + m_tabs->count()) % m_tabs->count());
    };
    connect(new QShortcut(Qt::CTRL | Qt::Key_PageDown, this), &QShortcut::activated, this, [walk] { walk(1); });
    connect(new QShortcut(Qt::CTRL | Qt::Key_PageUp, this), &QShortcut::activated, this, [walk] { walk(-1); });
}

void PageTabs::addPage(Page* page) {
    m_pages.push_back(page);
    m_scaled.remember(*page);
    connect(page, &Page::ownRunButtonChanged, this, [this, page] {
        if (page == currentPage()) Q_EMIT pageChanged();
    });
    auto* scroll = new QScrollArea;  // a small window with large text scrolls rather than grows
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumSize(1, 1);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_tabs->addTab(page->title());
    m_tabs->setAccessibleName(tr("Pages"));
}

Page* PageTabs::currentPage() const { return m_pages[static_cast<std::size_t>(m_tabs->currentIndex())]; }

void PageTabs::show(Page* page) {
    m_tabs->setCurrentIndex(static_cast<int>(std::ranges::find(m_pages, page) - m_pages.begin()));
}

Page* PageTabs::page(const QString& name) const {
    const auto found = std::ranges::find_if(
        m_pages, [&name](const Page* candidate) { return name == QLatin1String(candidate->info().name); });
    return found == m_pages.end() ? nullptr : *found;
}

bool PageTabs::show(const char* name) {
    Page* const wanted = page(QLatin1String(name));
    if (wanted) show(wanted);
    return wanted;
}

void PageTabs::setPresented(bool presented) {
    m_tabs->setVisible(!presented);
    for (Page* page : m_pages) page->setPresented(presented);
}

void PageTabs::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_tabs->setAccessibleName(tr("Pages"));
        for (int i = 0; i < m_tabs->count(); ++i) m_tabs->setTabText(i, m_pages[static_cast<std::size_t>(i)]->title());
    }
    if (event->type() == QEvent::FontChange) m_scaled.apply();
    QWidget::changeEvent(event);
}

void PageTabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_tabs->isHidden()) painter.fillRect(QRect(0, m_tabs->height(), width(), 1), Theme::current().line);
}
