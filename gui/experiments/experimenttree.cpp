// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiments/experimenttree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <utility>

#include "gui/experiments/experimentdelegate.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/toolkit/plainline.h"
#include "gui/toolkit/theme.h"

namespace {

using Model = ExperimentTreeModel;

int ipx(double design) { return qRound(px(design)); }
Model::Kind kind(const QModelIndex& index) { return index.data(Model::KindRole).value<Model::Kind>(); }

/// Captions over the figures of a wide dock, on the dock's own ground.
class CaptionHeader final : public QHeaderView {
public:
    explicit CaptionHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const QRect text = section == 0 ? rect.adjusted(ipx(16), 0, 0, 0) : rect.adjusted(0, 0, -ipx(13), 0);
        painter->fillRect(rect, Theme::current().window);
        painter->setFont(themeFont(TypeRole::Caption));
        painter->setPen(Theme::current().secondary);
        drawPlainLine(*painter, text, section == 0 ? Qt::AlignLeft : Qt::AlignRight,
                      model()->headerData(section, orientation()).toString());
    }
};

}  // namespace

ExperimentTree::ExperimentTree(ExperimentTreeModel& model, QWidget* parent)
    : QTreeView(parent), m_model(model), m_delegate(new ExperimentDelegate(this)) {
    setModel(&model);
    setItemDelegate(m_delegate);
    setHeader(new CaptionHeader(this));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    fitColumns();
}

void ExperimentTree::setTicksShown(bool shown) {
    auto parts = m_delegate->shown();
    parts.ticks = shown;
    m_delegate->setShown(parts);
    viewport()->update();
}
bool ExperimentTree::ticksShown() const { return m_delegate->shown().ticks; }

void ExperimentTree::setDifferencesShown(bool shown) {
    auto parts = m_delegate->shown();
    parts.differences = shown;
    m_delegate->setShown(parts);
    scheduleDelayedItemsLayout();
}

void ExperimentTree::followTo(const QModelIndex& index) {
    m_following = true;
    setCurrentIndex(index);
    m_following = false;
}

QSize ExperimentTree::sizeHint() const { return {ipx(208), ipx(28 * 8)}; }

/// Wide enough for more: mean and standard deviation get columns; else the first cell is the whole row.
void ExperimentTree::fitColumns() {
    const bool columns = viewport()->width() >= ipx(400);
    auto parts = m_delegate->shown();
    parts.columns = columns;
    m_delegate->setShown(parts);
    const QFontMetrics metrics(themeFont(TypeRole::BodyStrong));
    const int figure = qRound(metrics.horizontalAdvance(QStringLiteral("1000.00")) * 1.2) + ipx(13);
    int left = viewport()->width();
    for (int column = 1; column < Model::ColumnCount; ++column) {
        setColumnHidden(column, !columns);
        if (!columns) continue;
        header()->resizeSection(column, figure);
        left -= figure;
    }
    header()->resizeSection(0, left);
    header()->setVisible(columns);
}

void ExperimentTree::layOut() {
    fitColumns();
    scheduleDelayedItemsLayout();
}

void ExperimentTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ExperimentTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LanguageChange)
        layOut();
}

void ExperimentTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QTreeView::drawRow(painter, option, index);
    if (!m_keyboard || !hasFocus() || index.row() != currentIndex().row() || index.parent() != currentIndex().parent())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::current().focusRing, px(2)));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(px(2), px(1), -px(2), -px(1)), px(4), px(4));
    painter->restore();
}

// --- mouse and keys -----------------------------------------------------------------------------

void ExperimentTree::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (!m_following && !m_model.syncing() && current.isValid()) Q_EMIT cursorMoved(current.siblingAtColumn(0));
}

void ExperimentTree::tick(const QModelIndex& index) {
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_model.setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

/// Unfolds an experiment, looks into a repeat, shows all or few of them.
bool ExperimentTree::act(const QModelIndex& index) {
    const int id = index.data(Model::IdRole).toInt();
    switch (kind(index)) {
    case Model::Kind::Experiment: setExpanded(index, !isExpanded(index)); return true;
    case Model::Kind::Repeat: Q_EMIT insideAsked(); return true;
    case Model::Kind::More: m_model.showAll(id, !m_model.showsAll(id)); return true;
    }
    Q_UNREACHABLE();
}

/// A press on a part that acts by itself and leaves the cursor where it is.
bool ExperimentTree::pressPart(QMouseEvent* event) {
    m_keyboard = false;
    if (event->button() != Qt::LeftButton) return false;
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || index.column() != 0) return false;
    if (kind(index) == Model::Kind::More) return act(index);
    if (kind(index) == Model::Kind::Repeat && (event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT addAsked(index);
        return true;
    }
    if (kind(index) != Model::Kind::Experiment) return false;
    const auto parts = m_delegate->parts(visualRect(index), index);
    const auto near = [&](const QRect& rect) {
        return rect.isValid() && rect.adjusted(-ipx(2), -ipx(6), ipx(2), ipx(6)).contains(event->pos());
    };
    if (near(parts.tick)) {
        tick(index);
        return true;
    }
    return near(parts.chevron) && m_model.hasChildren(index) && act(index);
}

void ExperimentTree::mousePressEvent(QMouseEvent* event) {
    m_partPressed = pressPart(event);
    if (m_partPressed) setFocus(Qt::MouseFocusReason);
    else QTreeView::mousePressEvent(event);
}

void ExperimentTree::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(m_partPressed, false)) QTreeView::mouseReleaseEvent(event);
}

void ExperimentTree::mouseDoubleClickEvent(QMouseEvent* event) {
    m_partPressed = pressPart(event);
    if (m_partPressed) return;
    QTreeView::mouseDoubleClickEvent(event);
    if (const QModelIndex index = indexAt(event->pos()).siblingAtColumn(0);
        index.isValid() && kind(index) != Model::Kind::More)
        act(index);
}

void ExperimentTree::keyPressEvent(QKeyEvent* event) {
    m_keyboard = true;
    viewport()->update();
    const QModelIndex index = currentIndex().siblingAtColumn(0);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        event->ignore();  // the window's
    } else if (enter && index.isValid()) {
        act(index);
    } else if (event->key() == Qt::Key_Space && index.isValid()) {
        if (kind(index) == Model::Kind::More) act(index);
        else if (kind(index) == Model::Kind::Experiment && ticksShown()) tick(index);
        else if (kind(index) == Model::Kind::Repeat && (event->modifiers() & Qt::ControlModifier))
            Q_EMIT addAsked(index);
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void ExperimentTree::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
        event->reason() == Qt::ShortcutFocusReason)
        m_keyboard = true;
    QTreeView::focusInEvent(event);
    viewport()->update();
}
