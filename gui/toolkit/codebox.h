// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

/// Code to read and to take along: monospaced, read-only, as high as its lines, with a copy button in its corner.
/// `whole`, where given, is what the button copies: the program that the shown lines are taken from.
class CodeBox : public QWidget {
    Q_OBJECT
public:
    explicit CodeBox(QWidget* parent = nullptr);
    void setCode(const QString& code, const QString& whole = {});
    QString code() const;
    QToolButton* copyButton() const { return m_copy; }

protected:
    void resizeEvent(QResizeEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fit();
    QPlainTextEdit* m_text;
    QToolButton* m_copy;
    QString m_whole;
};
