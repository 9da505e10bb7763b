// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/datatable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <numeric>

#include "gui/toolkit/plainline.h"
#include "gui/toolkit/theme.h"

namespace {

int ipx(double design) { return qRound(px(design)); }
double markerSpace() { return px(19); }  // a marker and the gap behind it
double signSpace() { return px(20); }
bool hasMarker(const QModelIndex& index) { return index.data(TableStyleRole).isValid(); }
bool hasSign(const QModelIndex& index) { return index.data(TableMarkRole).isValid(); }

/// The first column to the left; figures to the right, unless the model says that they are words.
Qt::AlignmentFlag alignment(const QVariant& asked, bool first) {
    return first || (asked.isValid() && (asked.toInt() & Qt::AlignLeft)) ? Qt::AlignLeft : Qt::AlignRight;
}

/// The edge padding belongs to the outer columns; between columns there are 6 px on each side.
QRect textRect(const QRect& cell, bool first, bool last, double edge) {
    return cell.adjusted(first ? qRound(edge) : ipx(6), 0, last ? -qRound(edge) : -ipx(6), 0);
}

class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(double& padding, QObject* parent) : QStyledItemDelegate(parent), m_padding(padding) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        const bool first = index.column() == 0, last = index.column() + 1 == index.model()->columnCount();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        if (chosen) painter->fillRect(option.rect, theme.selection);
        else if (index.data(TableHoverRole).toBool()) painter->fillRect(option.rect, theme.hover);
        const bool rule = index.siblingAtColumn(0).data(TableRuleRole).toBool();
        const double thickness = rule ? px(1.4) : 1;
        painter->fillRect(
            QRectF(option.rect.left(), option.rect.bottom() + 1 - thickness, option.rect.width(), thickness),
            rule ? theme.text : theme.grid);
        QRect text = textRect(option.rect, first, last, px(m_padding));
        if (hasMarker(index)) {
            drawMarker(*painter, theme.experiment(index.data(TableStyleRole).toInt()),
                       QPointF(text.left() + px(7), option.rect.center().y() + 0.5), px(5), px(1.5));
            text.setLeft(text.left() + qRound(markerSpace()));
        }
        painter->setFont(themeFont((first && chosen) || hasSign(index) ? TypeRole::BodyStrong : TypeRole::Body));
        painter->setPen(theme.text);
        if (hasSign(index)) {
            drawPlainLine(*painter, text, Qt::AlignLeft, index.data(TableMarkRole).toString());
            text.setLeft(text.left() + qRound(signSpace()));
        }
        drawPlainLine(*painter, text, alignment(index.data(Qt::TextAlignmentRole), first), index.data().toString(),
                      first ? Qt::ElideMiddle : Qt::ElideRight);
        painter->restore();
    }

private:
    double& m_padding;
};

class TableHead final : public QHeaderView {
public:
    TableHead(double& padding, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_padding(padding) {}
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), ipx(28)}; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const Theme& theme = Theme::current();
        const bool first = section == 0, last = section + 1 == count();
        painter->fillRect(rect, theme.base);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.controlOutline);
        painter->setFont(themeFont(TypeRole::Caption));
        painter->setPen(theme.secondary);
        const QRect text = textRect(rect, first, last, px(m_padding));
        const auto side = alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole), first);
        drawPlainLine(*painter, text, side, model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideMiddle);
    }

private:
    double& m_padding;
};

}  // namespace

DataTable::DataTable(QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new TableHead(m_padding, this));
    setItemDelegate(new CellDelegate(m_padding, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->setHighlightSections(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);  // Tab leaves the table
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerItem);  // rows begin at the head
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    dress();
}

void DataTable::setModel(QAbstractItemModel* newModel) {
    if (model()) disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (!newModel) return;
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved,
                              &QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(newModel, signal, this, &DataTable::fit);
    connect(newModel, &QAbstractItemModel::modelReset, this, &DataTable::fit);
    connect(newModel, &QAbstractItemModel::headerDataChanged, this, &DataTable::fit);
    connect(newModel, &QAbstractItemModel::dataChanged, this, &DataTable::fit);
    fit();
}

void DataTable::setEdgePadding(double designPixels) {
    m_padding = designPixels;
    fit();
}

void DataTable::setPreferredRows(int most) {
    m_preferredRows = most;
    updateGeometry();
}

void DataTable::copy(TableFormat format) const {
    if (model()) QGuiApplication::clipboard()->setText(tableText(*model(), format));
}

// --- size ---------------------------------------------------------------------------------------

int DataTable::heightOf(int rows) const {
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
}

QSize DataTable::sizeHint() const {
    const int rows = model() ? model()->rowCount() : 0;
    return {ipx(480), heightOf(m_preferredRows < 0 ? rows : std::min(rows, m_preferredRows))};
}

QSize DataTable::minimumSizeHint() const {
    return {ipx(200), heightOf(std::min(model() ? model()->rowCount() : 0, 3))};
}

/// A long name is shortened before figures are.
static int longestName() { return ipx(108); }

int DataTable::neededWidth(int without) const {
    int sum = 0;
    for (int column = 0; column < static_cast<int>(m_natural.size()); ++column)
        if (column != without) sum += column == 0 ? std::min(m_natural[0], longestName()) : naturalWidth(column);
    return sum;
}

int DataTable::wholeWidth(int without) const {
    return neededWidth(without) + (m_natural.empty() ? 0 : std::max(0, m_natural[0] - longestName()));
}

void DataTable::showColumn(int column, bool shown) {
    if (isColumnHidden(column) == !shown) return;
    setColumnHidden(column, !shown);
    fit();
}

/// Width of the head and of the cells; of a long table, of a sample of them.
int DataTable::naturalWidth(int column) const {
    const QFontMetrics body(themeFont(column == 0 || (model()->rowCount() > 0 && hasSign(model()->index(0, column)))
                                          ? TypeRole::BodyStrong
                                          : TypeRole::Body));
    int width = QFontMetrics(themeFont(TypeRole::Caption))
                    .horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    const int rows = model()->rowCount(), step = std::max(1, rows / 200);
    for (int row = 0; row < rows; row += step) {
        const QModelIndex index = model()->index(row, column);
        const int marker = hasMarker(index) ? qRound(markerSpace()) : hasSign(index) ? qRound(signSpace()) : 0;
        width = std::max(width, body.horizontalAdvance(index.data().toString()) + marker);
    }
    return width + ipx(12) + ipx(6);
}

/// Columns that need less than their share give the rest to all; too many of them scroll.
void DataTable::shareWidth() {
    std::vector<int> widths = m_natural;
    if (!model() || widths.empty() || static_cast<int>(widths.size()) != model()->columnCount()) return;
    const int columns = static_cast<int>(widths.size()), room = viewport()->width();
    int seen = 0;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column)) widths[static_cast<std::size_t>(column)] = 0;
        else ++seen;
    }
    int sum = std::accumulate(widths.begin(), widths.end(), 0);
    if (sum > room && widths[0] > longestName()) {
        const int cut = std::min(sum - room, widths[0] - longestName());
        widths[0] -= cut;
        sum -= cut;
    }
    const int spare = std::max(0, room - sum);
    for (int column = 0, place = 0; column < columns; ++column) {
        if (isColumnHidden(column)) continue;
        widths[static_cast<std::size_t>(column)] += spare * (place + 1) / seen - spare * place / seen;
        ++place;
    }
    for (int column = 0; column < columns; ++column)
        if (isColumnHidden(column)) continue;
        else if (const int width = widths[static_cast<std::size_t>(column)]; columnWidth(column) != width)
            setColumnWidth(column, width);
    setHorizontalScrollBarPolicy(sum > room ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void DataTable::fit() {
    m_natural.clear();
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        m_natural.push_back(naturalWidth(column));
    shareWidth();
    updateGeometry();
}

void DataTable::dress() {
    verticalHeader()->setDefaultSectionSize(ipx(28));
    fit();
}

/// Here the scroll bar comes and goes.
void DataTable::updateGeometries() {
    QTableView::updateGeometries();
    if (m_sharing) return;
    m_sharing = true;
    shareWidth();
    m_sharing = false;
}

/// A last row that is only half there is left out: nothing stands in cut words above the page's caption.
void DataTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const int bottom = viewport()->height(), last = rowAt(bottom - 1);
    if (last <= 0 || rowViewportPosition(last) + rowHeight(last) <= bottom || rowViewportPosition(last) <= 0) return;
    QPainter(viewport())
        .fillRect(QRect(0, rowViewportPosition(last), viewport()->width(), bottom - rowViewportPosition(last)),
                  Theme::current().base);
}

void DataTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) dress();
}

// --- keys and menu ------------------------------------------------------------------------------

void DataTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) copy(TableFormat::Tsv);
    else QTableView::keyPressEvent(event);
}

void DataTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const auto add = [&](const QString& text, TableFormat format) {
        QAction* action = menu.addAction(text, this, [this, format] { copy(format); });
        action->setEnabled(model() && model()->rowCount() > 0);
        return action;
    };
    QAction* first = add(tr("Copy as table (TSV)"), TableFormat::Tsv);
    first->setShortcut(QKeySequence::Copy);
    first->setIcon(themeIcon(QStringLiteral("copy")));
    add(tr("Copy as Markdown"), TableFormat::Markdown);
    add(tr("Copy as LaTeX"), TableFormat::Latex);
    menu.exec(event->globalPos());
}
