// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insidecell.h"

#include <QHBoxLayout>
#include <QPainter>

#include "gui/toolkit/linelabel.h"
#include "gui/toolkit/theme.h"

FormulaTable::FormulaTable(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void FormulaTable::addRow() {
    Row row{new QWidget, new LineLabel(TypeRole::Body), new LineLabel(TypeRole::Body, TextTone::Secondary),
            new TextLabel(TypeRole::Body, TextTone::Secondary), new TextLabel(TypeRole::BodyStrong)};
    auto* line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(qRound(px(8)));
    row.name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row.terms->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (TextLabel* figure : {row.equals, row.result}) {
        figure->setWordWrap(false);
        figure->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    line->addWidget(row.name);
    line->addWidget(row.terms, 1);
    line->addWidget(row.equals);
    line->addWidget(row.result);
    layout()->addWidget(row.whole);
    m_rows.push_back(row);
}

void FormulaTable::setFormulas(const std::vector<Formula>& formulas) {
    while (m_rows.size() < formulas.size()) addRow();
    const QFontMetrics strong(themeFont(TypeRole::BodyStrong)), body(themeFont(TypeRole::Body));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool shown = i < formulas.size();
        const Row& row = m_rows[i];
        row.whole->setVisible(shown);
        if (!shown) continue;
        row.whole->setMinimumHeight(qRound(px(28)));
        row.equals->setMinimumWidth(body.horizontalAdvance(QLatin1Char('=')));
        row.result->setMinimumWidth(strong.horizontalAdvance(QStringLiteral("−0.000")));
        row.name->setText(formulas[i].name);
        row.terms->setText(formulas[i].terms);
        row.equals->setText(formulas[i].equals ? QStringLiteral("=") : QString());
        row.result->setText(formulas[i].result);
    }
    update();
}

QStringList FormulaTable::texts() const {
    QStringList all;
    for (const Row& row : m_rows)
        if (!row.whole->isHidden())
            all << row.name->text() + QStringLiteral(" | ") + row.terms->text() + QStringLiteral(" | ") +
                       row.result->text();
    return all;
}

void FormulaTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(QPen(Theme::current().grid, 1));
    for (std::size_t i = 1; i < m_rows.size(); ++i)
        if (m_rows[i].whole->isVisible()) painter.drawLine(0, m_rows[i].whole->y(), width(), m_rows[i].whole->y());
}

InsideCell::InsideCell(QWidget* parent)
    : QWidget(parent),
      m_title(new LineLabel(TypeRole::BodyStrong)),
      m_hint(new LineLabel(TypeRole::Caption, TextTone::Secondary)),
      m_diagram(new CellDiagram) {
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
