// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class PrimaryButton;
class TextLabel;

/// What an empty page shows: one sentence and one button, centred.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// An empty `action` shows no button.
    void setTexts(const QString& sentence, const QString& action = {});
    PrimaryButton* button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();

private:
    TextLabel* m_sentence;
    PrimaryButton* m_button;
};
