// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/commandpalette.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/toolkit/textlabel.h"

namespace {

enum Role { OtherRole = Qt::UserRole, KeysRole, EnabledRole };

/// Icon and name at the left, the name in the other language in grey, the keys at the right.
class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, qRound(px(32))}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& t = Theme::current();
        const bool chosen = option.state & QStyle::State_Selected, enabled = index.data(EnabledRole).toBool();
        if (chosen) painter->fillRect(option.rect, t.selection);
        else if (option.state & QStyle::State_MouseOver) painter->fillRect(option.rect, t.hover);
        const int pad = qRound(px(12)), icon = qRound(px(18));
        QRect rect = option.rect.adjusted(pad, 0, -pad, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, rect.left(), rect.center().y() - icon / 2, icon, icon, Qt::AlignCenter,
                   enabled ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(rect.left() + icon + pad);
        const QFont body = themeFont(chosen ? TypeRole::BodyStrong : TypeRole::Body),
                    caption = themeFont(TypeRole::Caption);
        painter->setFont(caption);
        painter->setPen(chosen ? t.text : t.secondary);
        const QString keys = index.data(KeysRole).toString();
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, keys);
        if (!keys.isEmpty()) rect.setRight(rect.right() - QFontMetrics(caption).horizontalAdvance(keys) - pad);
        const QFontMetrics metrics(body);
        const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        painter->setFont(body);
        painter->setPen(enabled ? t.text : t.placeholder);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
        rect.setLeft(rect.left() + metrics.horizontalAdvance(title) + pad);
        painter->setFont(caption);
        painter->setPen(enabled && !chosen ? t.secondary : enabled ? t.text : t.placeholder);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(caption).elidedText(index.data(OtherRole).toString(), Qt::ElideRight,
                                                           std::max(0, rect.width())));
    }
};

}  // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window),
      m_field(new QLineEdit),
      m_list(new QListWidget),
      m_nothing(new TextLabel(TypeRole::Body, TextTone::Secondary)) {
    hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);  // the field keeps it: typing goes on while a row is chosen
    m_list->setMouseTracking(true);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        m_list->setCurrentItem(item);
        runChosen();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now != m_field) hide();
    });
    dress();
}

void CommandPalette::open(std::vector<Command> commands) {
    if (!isVisible()) m_before = QApplication::focusWidget();
    m_commands = std::move(commands);
    m_field->setPlaceholderText(tr("What do you want to do? English or 中文"));
    m_field->setAccessibleName(tr("Find a command"));
    m_list->setAccessibleName(tr("Commands"));
    m_field->clear();
    search();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search() {
    m_shown = findCommands(m_commands, m_field->text());
    m_list->clear();
    for (const int index : m_shown) {
        const Command& command = m_commands[static_cast<std::size_t>(index)];
        const QString keys = command.shortcut.toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(command.icon, command.title(), m_list);
        item->setData(OtherRole, command.otherTitle() == command.title() ? QString() : command.otherTitle());
        item->setData(KeysRole, keys);
        item->setData(EnabledRole, command.enabled);
        QStringList spoken{command.title()};
        if (!keys.isEmpty()) spoken << keys;
        if (!command.enabled) spoken << tr("not available now");
        item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
    }
    m_nothing->setText(tr("Nothing is called that. Try another word, in either language."));
    m_nothing->setVisible(m_shown.empty());
    m_list->setVisible(!m_shown.empty());
    if (!m_shown.empty()) choose(0);
    place();
}

void CommandPalette::choose(int row) {
    m_list->setCurrentRow(row);
    if (!isVisible()) return;
    QAccessibleEvent event(m_list, QAccessible::Focus);  // heard although the field keeps the focus
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::moveBy(int rows) {
    const int count = m_list->count();
    if (count == 0) return;
    const int now = m_list->currentRow(), wanted = now + rows;
    // One step beyond an end comes in at the other; a page stops there.
    choose(std::abs(rows) == 1 ? (wanted + count) % count : std::clamp(wanted, 0, count - 1));
}

void CommandPalette::runChosen() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    const Command command = m_commands[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
    if (!command.enabled) return;
    hide();
    command.run();
}

bool CommandPalette::handleKey(int key) {
    switch (key) {
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runChosen(); return true;
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(8); return true;
    case Qt::Key_PageUp: moveBy(-8); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;  // there is nowhere else to go
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::hideEvent(QHideEvent* event) {
    if (m_before && m_before->isVisible() &&
        (!QApplication::focusWidget() || isAncestorOf(QApplication::focusWidget())))
        m_before->setFocus();
    QFrame::hideEvent(event);
}

void CommandPalette::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(qRound(px(560)), window->width() - qRound(px(32)));
    const int rows = std::clamp(m_list->count(), 1, 12);
    m_list->setFixedHeight(
        std::min(rows * qRound(px(32)), std::max(qRound(px(64)), window->height() - qRound(px(220)))));
    layout()->activate();
    setGeometry((window->width() - width) / 2, qRound(px(72)), width,
                layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
}

void CommandPalette::dress() {
    layout()->setContentsMargins(qRound(px(8)), qRound(px(8)), qRound(px(8)), qRound(px(8)));
    layout()->setSpacing(qRound(px(8)));
    m_field->setMinimumHeight(qRound(px(36)));
    m_list->doItemsLayout();
    if (isVisible()) place();
}

void CommandPalette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange && layout()) dress();
    if (event->type() == QEvent::LanguageChange && isVisible()) hide();
    QFrame::changeEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().controlOutline, 1));
    painter.setBrush(Theme::current().base);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}
