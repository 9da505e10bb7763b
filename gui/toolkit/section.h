// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

class QVBoxLayout;

/// A part of a dock that folds: a 32 px row with chevron, title and a one-line summary at the right, the content
/// beneath. Space, Enter or a click on the row unfolds it in 120 ms. Folded sections show their summary;
/// unfolded ones set their title in DemiBold and drop it.
class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(QWidget* content, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSummary(const QString& summary);
    void setUnfolded(bool unfolded);  ///< at once, without movement
    bool isUnfolded() const { return m_unfolded; }
    QWidget* header() const;
    QWidget* content() const { return m_content; }

Q_SIGNALS:
    void toggled(bool unfolded);

protected:
    void changeEvent(QEvent* event) override;

private:
    void toggle();
    void updateNames();
    class Header;
    Header* m_header;
    QWidget* m_body;  ///< clips the content while it moves
    QWidget* m_content;
    QVariantAnimation m_movement;
    bool m_unfolded = false;
};
