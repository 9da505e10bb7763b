// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/charttable.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include "gui/charts/chartview.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/textlabel.h"

namespace {

/// A figure of the table as a number: in the user's language or with a point, with a true minus sign or a hyphen.
std::optional<double> numberOf(QString text) {
    text.replace(QChar(0x2212), QLatin1Char('-'));
    if (text.isEmpty() || !(text.back().isDigit())) return std::nullopt;  // neither "nan" nor "inf" nor words
    bool good = false;
    double value = QLocale().toDouble(text, &good);
    if (!good) value = QLocale::c().toDouble(text, &good);
    return good ? std::optional(value) : std::nullopt;
}

}  // namespace

ChartTableModel::ChartTableModel(const ChartView& view, QObject* parent) : QAbstractTableModel(parent), m_view(view) {
    refresh();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    const QString text = m_rows[index.row()].value(index.column());
    const auto number = index.column() > 0 ? numberOf(text) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::EditRole: return number ? QVariant(*number) : QVariant(text);
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

void ChartTableModel::refresh() {
    const QStringList header = m_view.tableHeader();
    QVector<QStringList> rows = m_view.tableRows();
    if (header == m_header && rows == m_rows) return;
    if (header == m_header && rows.size() == m_rows.size()) {  // in place: the scroll position and the chosen row stay
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_header = header;
    m_rows = std::move(rows);
    endResetModel();
}

ChartTableWindow::ChartTableWindow(ChartView& view)
    : QWidget(view.window(), Qt::Tool),
      m_view(view),
      m_model(new ChartTableModel(view, this)),
      m_summary(new TextLabel(TypeRole::Body)),
      m_table(new DataTable) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    m_table->setModel(m_model);
    m_table->setPreferredRows(16);
    m_delay.setSingleShot(true);
    m_delay.setInterval(200);
    connect(&m_delay, &QTimer::timeout, this, &ChartTableWindow::follow);
    connect(&view, &ChartView::redrawn, this, [this] {
        if (!m_delay.isActive()) m_delay.start();
    });
    connect(&view, &QObject::destroyed, this, &QObject::deleteLater);
    dress();
    follow();
}

ChartTableWindow* ChartTableWindow::open(ChartView& view) {
    const QString name = QStringLiteral("chartTable%1").arg(reinterpret_cast<quintptr>(&view));
    auto* window = view.window()->findChild<ChartTableWindow*>(name, Qt::FindDirectChildrenOnly);
    if (!window) {
        window = new ChartTableWindow(view);
        window->setObjectName(name);
        const int height = window->layout()->heightForWidth(qRound(px(840)));
        window->resize(qRound(px(840)),
                       std::clamp(height > 0 ? height : window->sizeHint().height(), qRound(px(240)), qRound(px(560))));
    }
    window->show();
    window->raise();
    window->activateWindow();
    window->m_table->setFocus();
    return window;
}

void ChartTableWindow::follow() {
    m_model->refresh();
    setWindowTitle(tr("%1, as a table").arg(m_view.yTitle()));
    m_summary->setText(m_view.summary());
    m_summary->setVisible(!m_view.summary().isEmpty());
    m_table->setAccessibleName(windowTitle());
}

void ChartTableWindow::dress() {
    layout()->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(18)));
    layout()->setSpacing(qRound(px(12)));
}

void ChartTableWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange && layout()) dress();
    if (event->type() == QEvent::LanguageChange) m_delay.start();  // after the chart's own
    QWidget::changeEvent(event);
}

void ChartTableWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) close();
    else QWidget::keyPressEvent(event);
}
