// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

class QAction;
class QStandardItemModel;
class QVBoxLayout;
class DataTable;

/// A window of plain text to read beside the main one: it blocks nothing, scrolls, follows language, scheme and text
/// size, and closes with Esc. Subclasses fill it; `fill` is called again when the language changes.
class TextWindow : public QDialog {
    Q_OBJECT
public:
    explicit TextWindow(QWidget* parent);
    /// Shows it in front; made and filled when first asked for.
    void present();

protected:
    virtual void fill() = 0;
    void heading(const QString& text);
    void paragraph(const QString& text);
    void table(const QString& name, const QStringList& header, const QVector<QStringList>& rows);
    void changeEvent(QEvent* event) override;

private:
    void refill();
    void dress();
    QWidget* m_page;
    QVBoxLayout* m_column;
};

/// Program and library versions, and under which licences they come (resources/dependencies.json).
class AboutWindow final : public TextWindow {
    Q_OBJECT
public:
    using TextWindow::TextWindow;

protected:
    void fill() override;
};

/// What the workbench is and is not, how to read its results, and every key there is (from the actions themselves).
class HelpWindow final : public TextWindow {
    Q_OBJECT
public:
    using Actions = std::function<std::vector<QAction*>()>;
    HelpWindow(Actions actions, QWidget* parent);

protected:
    void fill() override;

private:
    Actions m_actions;
};
