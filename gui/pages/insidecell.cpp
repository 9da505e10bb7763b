// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/insidecell.h"

#include <QGridLayout>
#include <QPainter>

#include "gui/support/linelabel.h"
#include "gui/support/theme.h"

FormulaTable::FormulaTable(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(qRound(px(8)));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
}

void FormulaTable::addRow() {
    Row row{new LineLabel(TypeRole::Body), new LineLabel(TypeRole::Body, TextTone::Secondary), new TextLabel(TypeRole::Body, TextTone::Secondary), new TextLabel(TypeRole::BodyStrong)};
    const int at = static_cast<int>(m_rows.size());
    row.name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row.terms->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.result->setWordWrap(false);
    m_grid->addWidget(row.name, at, 0);
    m_grid->addWidget(row.terms, at, 1);
    m_grid->addWidget(row.equals, at, 2);
    m_grid->addWidget(row.result, at, 3);
    m_rows.push_back(row);
}

void FormulaTable::setFormulas(const std::vector<Formula>& formulas) {
    while (m_rows.size() < formulas.size()) addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool shown = i < formulas.size();
        const Row& row = m_rows[i];
        for (QWidget* part : std::initializer_list<QWidget*>{row.name, row.terms, row.equals, row.result}) part->setVisible(shown);
        m_grid->setRowMinimumHeight(static_cast<int>(i), shown ? qRound(px(28)) : 0);
        if (!shown) continue;
        row.name->setText(formulas[i].name);
        row.terms->setText(formulas[i].terms);
        row.equals->setText(i + 1 < formulas.size() || formulas.size() < 3 ? QStringLiteral("=") : QString());
        row.result->setText(formulas[i].result);
    }
    update();
}

QStringList FormulaTable::texts() const {
    QStringList all;
    for (const Row& row : m_rows)
        if (!row.name->isHidden()) all << row.name->text() + QStringLiteral(" | ") + row.terms->text() + QStringLiteral(" | ") + row.result->text();
    return all;
}

void FormulaTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(QPen(Theme::current().grid, 1));
    for (int i = 1; i < m_grid->rowCount(); ++i) {
        const QRect row = m_grid->cellRect(i, 0);
        if (row.height() > 1) painter.drawLine(0, row.top(), width(), row.top());
    }
}

InsideCell::InsideCell(QWidget* parent) : QWidget(parent), m_title(new LineLabel(TypeRole::BodyStrong)), m_hint(new LineLabel(TypeRole::Caption, TextTone::Secondary)), m_diagram(new CellDiagram) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(qRound(px(4)));
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_hint, 0, Qt::AlignRight);
    m_hint->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    column->addLayout(row);
    column->addWidget(m_diagram);
}

void InsideCell::setTexts(const QString& title, const QString& hint) {
    m_title->setText(title);
    m_hint->setText(hint);
}
