// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

/// The one next action, filled with the accent. Exactly one is on screen at a time; `setPrimary(false)` makes it
/// a neutral button that keeps its place. `Size::Big` is the 48 px button of the first page.
class PrimaryButton : public QPushButton {
    Q_OBJECT
public:
    enum class Size { Normal, Big };
    explicit PrimaryButton(const QString& text = {}, Size size = Size::Normal, QWidget* parent = nullptr);

    /// An icon of resources/icons in the colour of the text.
    void setIconName(const QString& name, bool behind = false);  ///< `behind` the text
    /// Shown in small behind the text, e.g. "F5".
    void setShortcutHint(const QString& hint);
    void setPrimary(bool primary);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    Size m_size;
    QString m_icon, m_hint;
    bool m_iconBehind = false;
};
