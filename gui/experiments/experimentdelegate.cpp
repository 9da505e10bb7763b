// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiments/experimentdelegate.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTreeView>

#include "gui/experiments/experimenttreemodel.h"
#include "gui/toolkit/plainline.h"
#include "gui/toolkit/shortname.h"
#include "gui/toolkit/style.h"
#include "gui/toolkit/theme.h"

namespace {

using Model = ExperimentTreeModel;

int ipx(double design) { return qRound(px(design)); }
Model::Kind kind(const QModelIndex& index) { return index.data(Model::KindRole).value<Model::Kind>(); }
bool isExperiment(const QModelIndex& index) { return kind(index) == Model::Kind::Experiment; }
bool isCurrent(const QModelIndex& index) { return index.data(Model::CurrentRole).toBool(); }
QStringList differences(const QModelIndex& index) {
    return index.siblingAtColumn(0).data(Model::DifferencesRole).toStringList();
}
QStringList namesBeside(const QModelIndex& index) {
    QStringList names;
    for (int row = 0; row < index.model()->rowCount(index.parent()); ++row)
        if (row != index.row()) names << index.siblingAtRow(row).data().toString();
    return names;
}
int rowHeight(const QModelIndex& index) { return ipx(isExperiment(index) ? 28 : 26); }
int lineHeight() { return ipx(18); }

}  // namespace

ExperimentDelegate::Parts ExperimentDelegate::parts(const QRect& row, const QModelIndex& index) const {
    const int shift = m_shown.ticks ? ipx(14) : 0, middle = row.top() + rowHeight(index) / 2;
    const auto box = [&](double centre, double side) {
        return QRect(row.left() + ipx(centre - side / 2), middle - ipx(side / 2), ipx(side), ipx(side));
    };
    Parts parts;
    parts.right = row.right() + 1 - ipx(13);
    parts.text = row.left() + ipx(46) + shift;
    if (!isExperiment(index)) return parts;
    if (m_shown.ticks) parts.tick = box(19, 16);
    parts.chevron = box(m_shown.ticks ? 34 : 14, m_shown.ticks ? 12 : 20);
    parts.marker = QPointF(row.left() + px(34) + shift, row.top() + rowHeight(index) / 2.0);
    parts.text = row.left() + ipx(48) + shift;
    return parts;
}

QSize ExperimentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    int height = rowHeight(index);
    if (m_shown.differences && isExperiment(index))
        if (const auto lines = differences(index).size()) height += static_cast<int>(lines) * lineHeight() + ipx(6);
    return {ipx(40), height};
}

void ExperimentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    painter->save();
    if (isCurrent(index)) painter->fillRect(option.rect, theme.selection);
    else if ((option.state & QStyle::State_MouseOver) || index.data(Model::HoveredRole).toBool())
        painter->fillRect(option.rect, theme.hover);
    const QRect line(option.rect.left(), option.rect.top(), option.rect.width(), rowHeight(index));
    if (index.column() == Model::NameColumn) paintName(*painter, option, index);
    else paintFigure(*painter, line.adjusted(0, 0, -ipx(13), 0), index);
    painter->restore();
}

void ExperimentDelegate::paintFigure(QPainter& painter, const QRect& line, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const bool repeat = !isExperiment(index), strong = repeat && isCurrent(index),
               diverged = repeat && index.data(Model::DivergedRole).toInt();
    painter.setFont(themeFont(strong ? TypeRole::BodyStrong : TypeRole::Body));
    painter.setPen(diverged ? theme.resetText : repeat && !strong ? theme.secondary : theme.text);
    drawPlainLine(painter, line, Qt::AlignRight, index.data().toString());
}

void ExperimentDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const Parts at = parts(option.rect, index);
    const bool experiment = isExperiment(index), current = isCurrent(index);
    QRect line(at.text, option.rect.top(), at.right - at.text, rowHeight(index));
    if (!m_shown.columns) {
        const QModelIndex value = index.siblingAtColumn(Model::ValueColumn);
        paintFigure(painter, line, value);
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(value.data().toString()) - ipx(8));
    }
    if (experiment) paintDecoration(painter, option, index, at);
    const bool off = m_shown.ticks && index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    painter.setFont(themeFont(current ? TypeRole::BodyStrong : TypeRole::Body));
    painter.setPen((experiment && !off) || current ? theme.text : theme.secondary);
    const QString name = index.data().toString();
    drawPlainLine(painter, line, Qt::AlignLeft,
                  experiment ? shortName(name, namesBeside(index), painter.fontMetrics(), line.width()) : name);
    if (!experiment || !m_shown.differences) return;
    painter.setFont(themeFont(TypeRole::Caption));
    painter.setPen(current ? theme.text : theme.secondary);
    QRect below(at.text, line.bottom() + 1, at.right - at.text, lineHeight());
    for (const QString& text : differences(index)) {
        drawPlainLine(painter, below, Qt::AlignLeft, text);
        below.translate(0, lineHeight());
    }
}

void ExperimentDelegate::paintDecoration(QPainter& painter, const QStyleOptionViewItem& option,
                                         const QModelIndex& index, const Parts& at) const {
    const Theme& theme = Theme::current();
    const bool under = option.state & QStyle::State_MouseOver, open = option.state & QStyle::State_Open;
    if (m_shown.ticks && option.widget) {
        QStyleOptionViewItem box = option;
        box.rect = at.tick;
        box.state = QStyle::State_Enabled |
                    (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
    }
    // Beside a tick the chevron shows only where it says something.
    if ((option.state & QStyle::State_Children) && (!m_shown.ticks || under || open))
        drawChevron(painter, QRectF(at.chevron), open ? Chevron::Down : Chevron::Right, theme.text);
    drawMarker(painter, theme.experiment(index.data(Model::StyleRole).toInt()), at.marker, px(5.5), px(1.6));
}

QWidget* ExperimentDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex& index) const {
    if (!isExperiment(index)) return nullptr;
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the experiment"));
    return editor;
}

void ExperimentDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex& index) const {
    const Parts at = parts(option.rect, index);
    editor->setGeometry(at.text - ipx(6), option.rect.top(), at.right - at.text + ipx(12), rowHeight(index));
}
