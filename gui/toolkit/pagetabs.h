// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "gui/toolkit/bothlanguages.h"
#include "gui/toolkit/scaledlayouts.h"

class QStackedWidget;
class QTabBar;

/// How a page is called.
struct PageInfo {
    const char* name;      ///< "run": what lessons and other features call it, and its icon
    SourceText title;      ///< of its tab
    const char* synonyms;  ///< what else it is looked for by, in both languages
};

/// A page of the window: says how it is called, and what it needs of the window while it is shown.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual PageInfo info() const = 0;
    QString title() const { return info().title.translated(); }
    /// Whether the page has a big button for the next action, so that the toolbar's Run stays neutral.
    virtual bool hasOwnRunButton() const { return false; }
    virtual bool comparesTicked() const { return false; }  ///< the list of experiments shows its ticks beside it
    virtual bool growsWithRuns() const { return false; }   ///< results are seen to arrive: a run need not show another
    virtual bool wantsRoom() const { return false; }       ///< the settings give way where the window is narrow
    /// Whether its buttons for the next action may be in accent: there is one in the window.
    void setAccented(bool accented);
    /// For a room: the charts and their sentence alone, without tables.
    virtual void setPresented(bool presented);
    bool presented() const { return m_presented; }

Q_SIGNALS:
    void ownRunButtonChanged();  ///< hasOwnRunButton() may answer differently now

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
    Page* page(const QString& name) const;  ///< by PageInfo::name; null where there is none
    void show(Page* page);
    bool show(const char* name);        ///< false where there is none
    void setPresented(bool presented);  ///< all pages, without their tabs
    const std::vector<Page*>& pages() const { return m_pages; }

Q_SIGNALS:
    void pageChanged();  ///< another one is in front, or that one needs something else of the window

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    std::vector<Page*> m_pages;
    ScaledLayouts m_scaled;
};
