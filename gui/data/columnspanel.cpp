// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/columnspanel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "engine/base/figures.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/theme.h"
#include "gui/words/headline.h"

using namespace lstm;

namespace {

/// Where the columns of the table stand in a row of this width.
struct Places {
    explicit Places(double width)
        : role(width * 0.2), course(width * 0.42), range(width * 0.64), rangeEnd(width * 0.88), end(width - px(12)) {}
    double name = px(12), role, course, range, rangeEnd, end;
    QRectF cell(double from, double to, double height) const { return {from, 0, to - from, height}; }
};

void paintCourse(QPainter& painter, const std::vector<double>& values, const QRectF& place, const QColor& colour) {
    double low = 0, high = 0;
    bool any = false;
    for (const double v : values) {
        if (!std::isfinite(v)) continue;
        low = any ? std::min(low, v) : v, high = any ? std::max(high, v) : v;
        any = true;
    }
    if (!any || values.size() < 2) return;
    const double range = high > low ? high - low : 1.0;
    QPainterPath path;
    bool pen = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            pen = false;
            continue;
        }
        const QPointF at(place.left() + place.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                         place.bottom() - place.height() * (values[i] - low) / range);
        if (pen) path.lineTo(at);
        else path.moveTo(at);
        pen = true;
    }
    painter.setPen(QPen(colour, px(1.2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

/// A number of a column: with as many decimals as its spread deserves.
QString columnFigure(double value, const ColumnSketch& sketch) {
    const bool whole =
        std::ranges::all_of(sketch.course, [](double v) { return !std::isfinite(v) || v == std::floor(v); });
    return ::figure(value, whole ? 0 : decimalsFor((sketch.largest - sketch.smallest) / 100));
}

/// A word in a rounded outline with the mark of a menu.
class Chip final : public QToolButton {
public:
    using QToolButton::QToolButton;
    QSize sizeHint() const override {
        const QFontMetricsF metrics(themeFont(TypeRole::Caption));
        return {qCeil(metrics.horizontalAdvance(text()) + px(34)), qRound(px(22))};
    }
    void setStrong(bool strong) { m_strong = strong; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& t = Theme::current();
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        const QColor ink = m_strong ? t.text : t.secondary;
        painter.setPen(QPen(hasFocus() ? t.focusRing : m_strong ? t.text : t.controlOutline, hasFocus() ? 2 : px(1)));
        painter.setBrush(underMouse() ? t.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter.setPen(ink);
        painter.setFont(themeFont(m_strong ? TypeRole::CaptionStrong : TypeRole::Caption));
        painter.drawText(frame.adjusted(px(10), 0, -px(20), 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setPen(QPen(ink, px(1.3)));
        painter.setBrush(Qt::NoBrush);
        const double x = frame.right() - px(12), y = frame.center().y();
        painter.drawPolyline(
            QPolygonF(QList<QPointF>{{x - px(3), y - px(1.5)}, {x, y + px(1.5)}, {x + px(3), y - px(1.5)}}));
    }

private:
    bool m_strong = false;
};

}  // namespace

ColumnRow::ColumnRow(const ColumnView& view, QWidget* parent) : QWidget(parent), m_view(view), m_chip(new Chip(this)) {
    setFocusPolicy(Qt::StrongFocus);
    static_cast<Chip*>(m_chip)->setStrong(view.role == ColumnRole::Target);
    m_chip->setText(roleText(view.role));
    m_chip->setPopupMode(QToolButton::InstantPopup);
    m_chip->setFocusPolicy(Qt::TabFocus);
    m_chip->setAccessibleName(tr("Role of %1").arg(QString::fromStdString(view.sketch.name)));
    m_chip->setMenu(new QMenu(m_chip));
    connect(m_chip->menu(), &QMenu::aboutToShow, this, &ColumnRow::fillMenu);
    setAccessibleName(sentence());
    setToolTip(QString::fromStdString(view.sketch.name));
}

QSize ColumnRow::sizeHint() const { return {qRound(px(400)), qRound(px(30))}; }

std::vector<ColumnRole> ColumnRow::roles() const {
    using enum ColumnRole;
    switch (m_view.sketch.kind) {
    case ColumnSketch::Kind::Numbers:
        return m_view.role == Target ? std::vector{Target} : std::vector{Target, Past, KnownAhead, Group, Ignored};
    case ColumnSketch::Kind::Texts: return {Group, Ignored};
    case ColumnSketch::Kind::Time: return {Time};
    case ColumnSketch::Kind::Empty: return {Ignored};
    }
    Q_UNREACHABLE();
}

void ColumnRow::fillMenu() {
    QMenu& menu = *m_chip->menu();
    menu.clear();
    for (const ColumnRole role : roles()) {
        QAction* action = menu.addAction(roleText(role), this, [this, role] { choose(role); });
        action->setCheckable(true);
        action->setChecked(role == m_view.role);
    }
    QString why;
    if (m_view.sketch.kind == ColumnSketch::Kind::Texts) why = tr("Texts can be neither target nor input.");
    if (m_view.sketch.kind == ColumnSketch::Kind::Time) why = tr("It tells when each row was.");
    if (m_view.role == ColumnRole::Target) why = tr("Choose another column as the target to change this one.");
    if (why.isEmpty()) return;
    menu.addSeparator();
    menu.addAction(why)->setEnabled(false);
}

void ColumnRow::choose(ColumnRole role) {
    if (role != m_view.role) Q_EMIT roleChosen(role);
}

void ColumnRow::keyPressEvent(QKeyEvent* event) {
    const std::pair<int, ColumnRole> keys[] = {{Qt::Key_T, ColumnRole::Target},
                                               {Qt::Key_P, ColumnRole::Past},
                                               {Qt::Key_K, ColumnRole::KnownAhead},
                                               {Qt::Key_G, ColumnRole::Group},
                                               {Qt::Key_I, ColumnRole::Ignored}};
    for (const auto& [key, role] : keys) {
        const auto possible = roles();
        if (event->key() != key || event->modifiers() != Qt::NoModifier) continue;
        if (std::ranges::find(possible, role) != possible.end()) choose(role);
        return;
    }
    if (event->key() == Qt::Key_Up) focusPreviousChild(), focusPreviousChild();
    else if (event->key() == Qt::Key_Down) focusNextChild(), focusNextChild();
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) m_chip->showMenu();
    else QWidget::keyPressEvent(event);
}

QString ColumnRow::courseText() const {
    const ColumnSketch& s = m_view.sketch;
    if (s.kind == ColumnSketch::Kind::Empty) return tr("empty", "column");
    return s.kind == ColumnSketch::Kind::Texts ? tr("“%1” …", "a text of a column").arg(QString::fromStdString(s.first))
                                               : QString();
}

QString ColumnRow::rangeText() const {
    const ColumnSketch& s = m_view.sketch;
    switch (s.kind) {
    case ColumnSketch::Kind::Numbers:
        if (s.smallest == s.largest) return columnFigure(s.smallest, s);
        return tr("%1 … %2", "smallest, largest").arg(columnFigure(s.smallest, s), columnFigure(s.largest, s));
    case ColumnSketch::Kind::Time:
        return tr("%1 … %2", "first, last").arg(QString::fromStdString(s.first), QString::fromStdString(s.last));
    case ColumnSketch::Kind::Texts: return tr("text", "kind of a column");
    case ColumnSketch::Kind::Empty: return {};
    }
    Q_UNREACHABLE();
}

QString ColumnRow::sentence() const {
    return tr("%1: %2, %3, %4 missing")
        .arg(QString::fromStdString(m_view.sketch.name), roleText(m_view.role), rangeText(),
             plain(static_cast<qint64>(m_view.sketch.missing)));
}

void ColumnRow::resizeEvent(QResizeEvent*) {
    const Places places(width());
    m_chip->adjustSize();
    m_chip->move(qRound(places.role), (height() - m_chip->height()) / 2);
}

void ColumnRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = Theme::current();
    const Places at(width());
    const bool target = m_view.role == ColumnRole::Target, ignored = m_view.role == ColumnRole::Ignored;
    if (target) painter.fillRect(rect(), t.selection);
    else if (hasFocus()) painter.fillRect(rect(), t.hover);
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    const QColor ink = ignored ? t.secondary : t.text;
    painter.setPen(ink);
    painter.setFont(themeFont(target ? TypeRole::BodyStrong : TypeRole::Body));
    const QRectF name = at.cell(at.name, at.role - px(8), height());
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(QString::fromStdString(m_view.sketch.name), Qt::ElideMiddle,
                                                      static_cast<int>(name.width())));
    painter.setFont(themeFont(TypeRole::Caption));
    paintCourse(painter, m_view.sketch.course,
                at.cell(at.course, at.range - px(16), height()).adjusted(0, px(6), 0, -px(6)), ink);
    const auto write = [&](const QRectF& place, Qt::Alignment alignment, const QString& text) {
        painter.setPen(ink);
        painter.drawText(place, Qt::AlignVCenter | alignment,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(place.width())));
    };
    write(at.cell(at.course, at.range, height()), Qt::AlignLeft, courseText());
    write(at.cell(at.range, at.rangeEnd, height()), Qt::AlignRight, rangeText());
    write(at.cell(at.rangeEnd, at.end, height()), Qt::AlignRight, plain(static_cast<qint64>(m_view.sketch.missing)));
    if (!hasFocus()) return;
    painter.setPen(QPen(t.focusRing, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

ColumnsPanel::ColumnsPanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->setContentsMargins(0, qRound(px(24)), 0, 0);
}

void ColumnsPanel::setColumns(const std::vector<ColumnView>& columns) {
    m_columns = columns;
    QString focused;
    for (ColumnRow* row : m_rows) {
        if (row->hasFocus()) focused = QString::fromStdString(row->view().sketch.name);
        row->hide();
        row->deleteLater();  // perhaps its own menu chose
    }
    m_rows.clear();
    const auto choosable =
        std::ranges::count_if(columns, [](const ColumnView& c) { return c.sketch.kind != ColumnSketch::Kind::Time; });
    setVisible(choosable > 1);
    if (choosable < 2) return;
    for (const ColumnView& view : columns) {
        auto* row = new ColumnRow(view, this);
        connect(row, &ColumnRow::roleChosen, this,
                [this, name = QString::fromStdString(view.sketch.name)](auto role) { Q_EMIT roleChosen(name, role); });
        layout()->addWidget(row);
        row->show();
        m_rows.push_back(row);
        if (QString::fromStdString(view.sketch.name) == focused) row->setFocus();
    }
    update();
}

void ColumnsPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Places at(width());
    painter.setPen(Theme::current().secondary);
    painter.setFont(themeFont(TypeRole::Caption));
    const double height = px(24);
    painter.drawText(at.cell(at.name, at.role, height), Qt::AlignVCenter | Qt::AlignLeft, tr("Column"));
    painter.drawText(at.cell(at.role, at.course, height), Qt::AlignVCenter | Qt::AlignLeft, tr("Role"));
    painter.drawText(at.cell(at.course, at.range, height), Qt::AlignVCenter | Qt::AlignLeft, tr("Values"));
    painter.drawText(at.cell(at.range, at.rangeEnd, height), Qt::AlignVCenter | Qt::AlignRight, tr("Range"));
    painter.drawText(at.cell(at.rangeEnd, at.end, height), Qt::AlignVCenter | Qt::AlignRight, tr("missing", "values"));
    painter.setPen(QPen(Theme::current().secondary, 1));
    painter.drawLine(QPointF(0, height - 0.5), QPointF(width(), height - 0.5));
}

void ColumnsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        layout()->setContentsMargins(0, qRound(px(24)), 0, 0);
        setColumns(std::vector(m_columns));
    }
}
