// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class LineLabel;

/// The line at the lower edge of the window, 28 px: facts about the run at the left, the latest message at the right.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setFacts(const QStringList& facts);
    void setMessage(const QString& message);
    QString message() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    QHBoxLayout* m_row;
    QList<LineLabel*> m_facts;
    LineLabel* m_message;
};
