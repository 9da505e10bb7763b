// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>
#include <QWidget>
#include <vector>

class FlowLayout;
class QBoxLayout;
class TextLabel;

/// A problem shown in the page, where it is: a bar at the left, what is wrong, why, and fixes as buttons that wrap.
/// It pushes content down and never covers it. `details` unfold beneath and can be copied.
class InlineProblem : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Error, Warning, Info };
    explicit InlineProblem(QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setTexts(const QString& what, const QString& why = {});
    void setFixes(const QStringList& labels);
    /// The fixes stand at the right edge where there is room for them, from 640 px of width on.
    void setFixesBeside(bool beside);
    void setDetails(const QString& details);
    const std::vector<QPushButton*>& fixButtons() const { return m_buttons; }
    QString what() const;

Q_SIGNALS:
    void fixChosen(int index);

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void placeFixes();
    Kind m_kind = Kind::Error;
    TextLabel *m_what, *m_why, *m_details;
    QPushButton* m_more;
    QWidget* m_fixes;
    FlowLayout* m_row;
    QBoxLayout* m_box;
    bool m_beside = false;
    std::vector<QPushButton*> m_buttons;
};
