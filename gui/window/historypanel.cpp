// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/historypanel.h"

#include <QEvent>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

#include "gui/toolkit/rowdelegate.h"

namespace {

/// Row 0 is the state before the first step, row i what the i-th step led to.
class StepDelegate final : public RowDelegate {
public:
    StepDelegate(const QUndoStack& stack, QObject* parent) : RowDelegate(parent), m_stack(stack) {}

protected:
    bool inForce(const QModelIndex& index) const override { return index.row() <= m_stack.index(); }

private:
    const QUndoStack& m_stack;
};

}  // namespace

HistoryPanel::HistoryPanel(QUndoStack* stack, QWidget* parent) : QWidget(parent), m_view(new QUndoView(stack, this)) {
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new StepDelegate(*stack, m_view));
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    connect(stack, &QUndoStack::indexChanged, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void HistoryPanel::retranslate() {
    setAccessibleName(tr("History"));
    m_view->setAccessibleName(tr("Steps that can be undone"));
    m_view->setEmptyLabel(tr("Start"));
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}
