// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "gui/toolkit/scaledlayouts.h"

class QStackedWidget;
class QTabBar;

/// A page of the window: knows its own name, so that the tabs can be retranslated.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    /// Whether the page has a big button for the next action, so that the toolbar's Run stays neutral.
    virtual bool hasOwnRunButton() const { return false; }
    /// For a room: the charts and their sentence alone, without tables.
    virtual void setPresented(bool presented);
    bool presented() const { return m_presented; }

private:
    bool m_presented = false;
};

/// The pages under a flat row of tabs. Ctrl+PageUp and Ctrl+PageDown walk them.
class PageTabs : public QWidget {
    Q_OBJECT

public:
    explicit PageTabs(QWidget* parent = nullptr);

    void addPage(Page* page);
    Page* currentPage() const;
    void show(Page* page);
    void setPresented(bool presented);  ///< all pages, without their tabs
    const std::vector<Page*>& pages() const { return m_pages; }

Q_SIGNALS:
    void pageChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    std::vector<Page*> m_pages;
    ScaledLayouts m_scaled;
};
