// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "gui/window/commandsearch.h"

class QLineEdit;
class QListWidget;
class TextLabel;

/// Everything the window can do, found by typing: a field and a list at the window's top centre. Up and Down, Page Up
/// and Page Down choose, Return does it, Esc or a click elsewhere closes; the focus goes back where it was. It is part
/// of the window and blocks nothing.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    void open(std::vector<Command> commands);
    QLineEdit* field() const { return m_field; }
    QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void search();
    void choose(int row);
    void moveBy(int rows);
    void runChosen();
    void dress();
    void place();
    bool handleKey(int key);

    std::vector<Command> m_commands;
    std::vector<int> m_shown;
    QLineEdit* m_field;
    QListWidget* m_list;
    TextLabel* m_nothing;
    QPointer<QWidget> m_before;
};
