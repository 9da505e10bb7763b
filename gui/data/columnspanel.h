// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>
#include <vector>

#include "gui/data/seriessource.h"

/// What is shown of one column.
struct ColumnView {
    lstm::ColumnSketch sketch;
    ColumnRole role = ColumnRole::Ignored;
};

/// A row of the table of columns: name, role, course, range and what is missing. Its role is a chip with a menu; T, P,
/// K, G and I choose it by keys, Up and Down move from row to row.
class ColumnRow final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnRow(const ColumnView& view, QWidget* parent = nullptr);
    QToolButton* chip() const { return m_chip; }
    const ColumnView& view() const { return m_view; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void roleChosen(ColumnRole role);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<ColumnRole> roles() const;
    void choose(ColumnRole role);
    void fillMenu();
    QString courseText() const;
    QString rangeText() const;
    QString sentence() const;

    ColumnView m_view;
    QToolButton* m_chip;
};

/// The columns of a file and their roles. Hidden where there is nothing to choose: one column of numbers and a time.
class ColumnsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsPanel(QWidget* parent = nullptr);
    void setColumns(const std::vector<ColumnView>& columns);
    const std::vector<ColumnRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    void roleChosen(const QString& column, ColumnRole role);

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    std::vector<ColumnView> m_columns;
    std::vector<ColumnRow*> m_rows;
};
