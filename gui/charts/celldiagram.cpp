// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/celldiagram.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <array>
#include <cmath>

#include "gui/charts/charttext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/theme.h"

namespace {

constexpr double leftGutter = 84, rightGutter = 46, drawingHeight = 240;  // design px
QString number(double value) { return fixedNumber(value, 2); }

/// A field for a state: what is shown is rounded, what is set is what was typed.
QDoubleSpinBox* stateField(QWidget* parent) {
    auto* field = new QDoubleSpinBox(parent);
    field->setRange(-1e6, 1e6);
    field->setDecimals(2);
    field->setSingleStep(0.05);
    field->setKeyboardTracking(false);
    field->hide();
    return field;
}

}  // namespace

/// The drawing's lines and centres in px of the widget.
struct CellDiagram::Places {
    QRectF frame;
    double start, end;  ///< of the lines of c and h
    double cLine, hLine, boxes, multiply;
    std::array<double, 4> gate;  ///< centres: forget, input, candidate, output
    double boxWidth;
    double add, tanhY;
};

CellDiagram::Places CellDiagram::places() const {
    const double left = px(leftGutter), right = width() - px(rightGutter), pitch = (right - left - px(10)) / 4;
    Places p{QRectF(left + px(4), px(18), right - left - px(4), px(194)),
             left - px(4),
             width() - px(3),
             px(44),
             px(188),
             px(141),
             px(98),
             {},
             pitch - px(7),
             0,
             px(72)};
    for (int i = 0; i < 4; ++i) p.gate[static_cast<std::size_t>(i)] = left + px(7) + pitch * (i + 0.5);
    p.add = (p.gate[1] + p.gate[2]) / 2;
    return p;
}

CellDiagram::CellDiagram(QWidget* parent) : QWidget(parent), m_c(stateField(this)), m_h(stateField(this)) {
    connect(m_c, &QDoubleSpinBox::valueChanged, this, &CellDiagram::cellEdited);
    connect(m_h, &QDoubleSpinBox::valueChanged, this, &CellDiagram::hiddenEdited);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMouseTracking(true);
    retranslate();
}

QSize CellDiagram::sizeHint() const { return {qRound(px(416)), qRound(px(drawingHeight))}; }
QSize CellDiagram::minimumSizeHint() const { return {qRound(px(320)), qRound(px(drawingHeight))}; }

void CellDiagram::setValues(const CellDiagramValues& values) {
    m_values = values;
    for (const auto& [field, value] : {std::pair(m_c, values.step.c), std::pair(m_h, values.step.h)}) {
        field->setVisible(values.editable);
        if (field->hasFocus() && std::abs(field->value() - static_cast<double>(value)) < 0.006)
            continue;  // being typed in
        const QSignalBlocker blocker(field);
        field->setValue(std::isfinite(value) ? static_cast<double>(value) : 0.0);
    }
    describe();
    update();
}

void CellDiagram::describe() {
    const lstm::CellStep& s = m_values.step;
    setAccessibleDescription(tr("Cell state %1, hidden state %2 enter. Forget gate %3, input gate %4, candidate %5, "
                                "output gate %6. Cell state %7, hidden state %8 leave.")
                                 .arg(number(s.c), number(s.h), number(s.f), number(s.i), number(s.g), number(s.o),
                                      number(s.cNext), number(s.hNext)));
}

void CellDiagram::placeFields() {
    const Places p = places();
    const QSize size(qRound(px(leftGutter - 14)), qRound(px(28)));
    m_c->setGeometry(QRect(QPoint(0, qRound(p.cLine + px(8))), size));
    m_h->setGeometry(QRect(QPoint(0, qRound(p.hLine + px(8))), size));
}

void CellDiagram::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeFields();
}

void CellDiagram::retranslate() {
    setAccessibleName(tr("The cell with its numbers"));
    m_c->setAccessibleName(tr("Cell state c that enters"));
    m_h->setAccessibleName(tr("Hidden state h that enters"));
    for (QDoubleSpinBox* field : {m_c, m_h}) field->setToolTip(tr("Set this state by hand"));
    describe();
}

void CellDiagram::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        placeFields();
    }
}

// --- dragging a state ---------------------------------------------------------------------------

/// The field that belongs to the ring here, where states may be set.
QDoubleSpinBox* CellDiagram::ringAt(QPointF at) const {
    const Places p = places();
    if (!m_values.editable || std::abs(at.x() - p.start) > px(10)) return nullptr;
    return std::abs(at.y() - p.cLine) <= px(10) ? m_c : std::abs(at.y() - p.hLine) <= px(10) ? m_h : nullptr;
}

void CellDiagram::mousePressEvent(QMouseEvent* event) {
    m_dragged = event->button() == Qt::LeftButton ? ringAt(event->position()) : nullptr;
    if (!m_dragged) return event->ignore();
    m_dragFrom = event->position().y();
    m_dragValue = m_dragged->value();
}

/// Half the diagram's height is 1.
void CellDiagram::mouseMoveEvent(QMouseEvent* event) {
    setCursor(m_dragged || ringAt(event->position()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
    if (m_dragged) m_dragged->setValue(m_dragValue + (m_dragFrom - event->position().y()) / px(drawingHeight / 2));
}

void CellDiagram::mouseReleaseEvent(QMouseEvent*) { m_dragged = nullptr; }

// --- painting -----------------------------------------------------------------------------------

void CellDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = Theme::current();
    const Places p = places();
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.alternateBase);
    painter.drawRoundedRect(p.frame, px(8), px(8));
    paintWires(painter, p);
    paintGates(painter, p);
    paintNumbers(painter, p);
}

void CellDiagram::paintWires(QPainter& painter, const Places& p) const {
    const Theme& t = Theme::current();
    const QColor own = t.experiment(m_values.styleIndex).outline;
    const auto line = [&](const QColor& colour, double width, const QList<QPointF>& points) {
        painter.setPen(QPen(colour, px(width), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF(points));
    };
    const auto arrow = [&](const QColor& colour, double y) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF(QList<QPointF>{{p.end, y}, {p.end - px(8), y - px(5)}, {p.end - px(8), y + px(5)}}));
    };
    const double half = px(17);
    for (const double x : {p.gate[0], p.gate[3]})
        line(t.secondary, 1.4, {{x, x == p.gate[0] ? p.cLine : p.multiply}, {x, p.boxes - half}});
    for (const double x : {p.gate[1], p.gate[2]})
        line(t.secondary, 1.4, {{p.add, p.multiply}, {x, p.multiply}, {x, p.boxes - half}});
    line(t.secondary, 1.4, {{p.add, p.multiply}, {p.add, p.cLine}});
    line(t.secondary, 1.4, {{p.gate[3], p.cLine}, {p.gate[3], p.multiply}});
    for (const double x : p.gate) line(t.secondary, 1.4, {{x, p.boxes + half}, {x, p.hLine}});
    const double xAt = p.frame.left() + px(9);
    line(t.text, 1.6, {{xAt, p.hLine}, {xAt, px(drawingHeight - 10)}});
    line(t.text, 3, {{p.start, p.cLine}, {p.end - px(6), p.cLine}});
    line(own, 2, {{p.start, p.hLine}, {p.gate[3], p.hLine}});
    line(own, 2, {{p.gate[3], p.multiply}, {p.end - px(6), p.multiply}});
    arrow(t.text, p.cLine);
    arrow(own, p.multiply);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    for (const QPointF at : {QPointF(p.gate[3], p.cLine), QPointF(xAt, p.hLine)})
        painter.drawEllipse(at, px(2.4), px(2.4));
    painter.setBrush(t.secondary);
    for (const double x : p.gate) painter.drawEllipse(QPointF(x, p.hLine), px(2.4), px(2.4));
    const auto ring = [&](const QColor& colour, double y, bool zero) {
        painter.setPen(QPen(colour, px(2)));
        painter.setBrush(zero ? t.base : colour);
        painter.drawEllipse(QPointF(p.start, y), px(4), px(4));
    };
    ring(t.text, p.cLine, m_values.step.c == 0);
    ring(own, p.hLine, m_values.step.h == 0);
    const auto knot = [&](QPointF at, const QString& sign) {
        painter.setPen(QPen(t.text, px(1.4)));
        painter.setBrush(t.base);
        painter.drawEllipse(at, px(10), px(10));
        drawText(painter, QRectF(at.x() - px(10), at.y() - px(10), px(20), px(20)), Qt::AlignCenter, sign,
                 themeFont(TypeRole::BodyStrong), t.text);
    };
    for (const QPointF at : {QPointF(p.gate[0], p.cLine), QPointF(p.add, p.multiply), QPointF(p.gate[3], p.multiply)})
        knot(at, QStringLiteral("×"));
    knot({p.add, p.cLine}, QStringLiteral("+"));
    if (m_values.activation.isEmpty()) return;
    const QFont font = themeFont(TypeRole::Caption);
    const double width = textWidth(font, m_values.activation) + px(10);
    const QRectF chip(p.gate[3] - width / 2, p.tanhY - px(9), width, px(18));
    painter.setPen(QPen(t.controlOutline, 1));
    painter.setBrush(t.base);
    painter.drawRoundedRect(chip, px(4), px(4));
    drawText(painter, chip, Qt::AlignCenter, m_values.activation, font, t.text);
}

void CellDiagram::paintGates(QPainter& painter, const Places& p) const {
    struct Gate {
        QString name;
        float value;
        int style;
    };
    const lstm::CellStep& s = m_values.step;
    const std::array<Gate, 4> gates{
        {{tr("forget f"), s.f, 2}, {tr("input i"), s.i, 4}, {tr("candidate"), s.g, 4}, {tr("output o"), s.o, 3}}};
    for (std::size_t k = 0; k < gates.size(); ++k) {
        const ExperimentStyle style = Theme::current().experiment(gates[k].style);
        const QRectF box(p.gate[k] - p.boxWidth / 2, p.boxes - px(18), p.boxWidth, px(36));
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().base);
        painter.drawRoundedRect(box, px(4), px(4));
        QColor fill = style.fill;
        fill.setAlphaF(0.2f);
        painter.setBrush(fill);
        painter.setPen(QPen(style.outline, px(1.4)));
        painter.drawRoundedRect(box, px(4), px(4));
        drawText(painter, box.adjusted(0, px(2), 0, -box.height() / 2), Qt::AlignCenter, gates[k].name,
                 themeFont(TypeRole::CaptionStrong), style.text);
        drawText(painter, box.adjusted(0, box.height() / 2, 0, -px(2)), Qt::AlignCenter, number(gates[k].value),
                 themeFont(TypeRole::Caption), Theme::current().text);
    }
}

void CellDiagram::paintNumbers(QPainter& painter, const Places& p) const {
    const Theme& t = Theme::current();
    const ExperimentStyle own = t.experiment(m_values.styleIndex);
    const QFont strong = themeFont(TypeRole::CaptionStrong), plain = themeFont(TypeRole::Caption);
    const double row = px(18);
    const auto right = [&](double y, const QString& text, const QFont& font, const QColor& colour) {
        drawText(painter, {0, y, static_cast<double>(width()), row}, Qt::AlignRight | Qt::AlignVCenter, text, font,
                 colour);
    };
    const auto state = [&](double y, const QString& name, float value, const QColor& colour, bool byHand) {
        drawText(painter, {0, y - px(22), px(leftGutter), row}, Qt::AlignLeft | Qt::AlignVCenter, name, strong, colour);
        if (m_values.editable) {
            if (byHand)
                drawText(painter, {px(14), y - px(22), px(leftGutter), row}, Qt::AlignLeft | Qt::AlignVCenter,
                         tr("by hand"), plain, t.resetText);
            else if (m_values.reset)
                drawText(painter, {px(14), y - px(22), px(leftGutter), row}, Qt::AlignLeft | Qt::AlignVCenter,
                         tr("reset"), plain, t.resetText);
            return;
        }
        const QString text = m_values.reset ? tr("0, reset") : number(value);
        drawText(painter, {0, y + px(6), px(leftGutter), row}, Qt::AlignLeft | Qt::AlignVCenter, text, plain,
                 m_values.reset ? t.resetText : t.text);
    };
    const lstm::CellStep& s = m_values.step;
    state(p.cLine, QStringLiteral("c"), s.c, t.text, m_values.cByHand);
    state(p.hLine, QStringLiteral("h"), s.h, own.text, m_values.hByHand);
    right(p.cLine - px(26), QStringLiteral("c′"), strong, t.text);
    right(p.cLine + px(6), number(s.cNext), plain, t.text);
    right(p.multiply - px(24), QStringLiteral("h′"), strong, own.text);
    right(p.multiply + px(6), number(s.hNext), plain, t.text);
    drawText(painter, {p.gate[0] + px(12), p.cLine - px(22), p.add - p.gate[0] - px(24), row}, Qt::AlignCenter,
             number(s.kept), plain, t.text);
    drawText(painter, {p.add + px(6), (p.cLine + p.multiply - row) / 2, px(60), row}, Qt::AlignLeft | Qt::AlignVCenter,
             number(s.added), plain, t.text);
    QStringList inputs;
    for (std::size_t k = 0; k < m_values.x.size() && k < 4; ++k) inputs << number(m_values.x[k]);
    if (m_values.x.size() > 4) inputs << QStringLiteral("…");
    const double x = p.frame.left() + px(16), y = px(drawingHeight - 22);
    drawText(painter, {x, y, px(20), row}, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("x"), strong, t.text);
    drawText(painter, {x + px(13), y, width() - x, row}, Qt::AlignLeft | Qt::AlignVCenter,
             inputs.join(QStringLiteral("  ")), plain, t.text);
}
