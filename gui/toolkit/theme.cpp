// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>
#include <memory>

#include "gui/toolkit/focusring.h"
#include "gui/toolkit/style.h"

namespace {

struct Look {
    ColorScheme scheme = ColorScheme::System;
    Theme theme = Theme::make(false);
    double scale = 1.0;
    bool systemDark = false;
    QString family;
};
Look& look() {
    static Look instance;
    return instance;
}

QStringList families() {
    // Chinese second and always named, or it would be drawn in Japanese glyph forms.
    QString latin = look().family;
    if (latin.isEmpty()) {
        latin = QFontInfo(QFont(QStringLiteral("Sans Serif"))).family();
        if (latin == QLatin1String("DejaVu Sans") && QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
            latin = QStringLiteral("Noto Sans");
        look().family = latin;
    }
    return {latin, QStringLiteral("Noto Sans CJK SC")};
}

void refresh() {
    auto* app = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!app) return;
    Look& l = look();
    const bool dark = l.scheme == ColorScheme::Dark || (l.scheme == ColorScheme::System && l.systemDark);
    l.theme = Theme::make(dark);
    app->setFont(themeFont(TypeRole::Body));
    const QPalette palette = l.theme.palette();
    app->setPalette(palette);
    // In lists and tables the selected row is a quiet tint under the same text; the accent is for text selections.
    QPalette views = palette;
    views.setColor(QPalette::Highlight, l.theme.selection);
    views.setColor(QPalette::HighlightedText, l.theme.text);
    app->setPalette(views, "QAbstractItemView");
}

QPixmap tinted(const QString& file, const QSize& size, const QColor& colour) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(file).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    return QPixmap::fromImage(image);
}

/// A one-colour SVG painted in whatever colour its state asks for; follows the theme as it changes.
class TintedIcon final : public QIconEngine {
public:
    TintedIcon(QString file, bool onAccent) : m_file(std::move(file)), m_onAccent(onAccent) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatioF(), mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const Theme& theme = Theme::current();
        const QColor colour = mode == QIcon::Disabled ? theme.placeholder : m_onAccent ? theme.onAccent : theme.text;
        return tinted(m_file, size, colour);
    }
    QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
    QString m_file;
    bool m_onAccent;
};

QPainterPath markerPath(MarkerShape shape, double r) {
    QPainterPath path;
    QPolygonF polygon;
    switch (shape) {
    case MarkerShape::Circle: path.addEllipse(QPointF(0, 0), r, r); return path;
    case MarkerShape::Square: path.addRect(QRectF(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r)); return path;
    case MarkerShape::Triangle: polygon << QPointF(0, -r) << QPointF(r, 0.82 * r) << QPointF(-r, 0.82 * r); break;
    case MarkerShape::InvertedTriangle:
        polygon << QPointF(0, r) << QPointF(r, -0.82 * r) << QPointF(-r, -0.82 * r);
        break;
    case MarkerShape::Diamond:
        polygon << QPointF(0, -1.15 * r) << QPointF(r, 0) << QPointF(0, 1.15 * r) << QPointF(-r, 0);
        break;
    case MarkerShape::Star:
        for (int i = 0; i < 10; ++i) {
            const double radius = (i % 2 ? 0.5 : 1.2) * r, angle = M_PI * i / 5.0 - M_PI / 2;
            polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
        }
        break;
    }
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

}  // namespace

Theme Theme::make(bool dark) {
    Theme t;
    t.dark = dark;
    const auto pick = [dark](const char* light, const char* darkColour) {
        return QColor(QLatin1String(dark ? darkColour : light));
    };
    t.window = pick("#f3f4f6", "#17191d");
    t.base = pick("#ffffff", "#1f2227");
    t.alternateBase = pick("#f8f9fb", "#23272d");
    t.button = pick("#ffffff", "#2a2e35");
    t.text = pick("#1a1d21", "#eceef1");
    t.secondary = pick("#474d57", "#b9bfc9");
    t.placeholder = pick("#6a717d", "#8b929e");
    t.controlOutline = pick("#858c98", "#767e8b");
    t.line = pick("#d9dce1", "#343941");
    t.grid = pick("#e7e9ed", "#2e3239");
    t.accent = pick("#4440c4", "#5e5ae0");
    t.onAccent = pick("#ffffff", "#ffffff");
    t.focusRing = pick("#4440c4", "#aeacff");
    t.selection = pick("#e6e5f8", "#33335c");
    t.hover = pick("#e9ebef", "#2a2e35");
    t.resetMark = pick("#d55e00", "#e8792a");
    t.resetText = pick("#b34d00", "#f08a45");
    const auto style = [&](const char* fill, const char* outline, const char* ink, const char* darkOutline,
                           const char* darkText, MarkerShape shape) {
        return ExperimentStyle{QColor(QLatin1String(fill)), pick(outline, darkOutline), pick(ink, darkText), shape,
                               false};
    };
    t.experiments = {style("#0072b2", "#0072b2", "#005f96", "#3b97d8", "#5fb0e8", MarkerShape::Circle),
                     style("#d55e00", "#d55e00", "#b34d00", "#e8792a", "#f08a45", MarkerShape::Square),
                     style("#009e73", "#009e73", "#00775a", "#1db58a", "#2cc59a", MarkerShape::Triangle),
                     style("#cc79a7", "#b3588a", "#96426f", "#cc79a7", "#d990b8", MarkerShape::Diamond),
                     style("#e69f00", "#a87400", "#805800", "#e69f00", "#eeb02a", MarkerShape::Star),
                     style("#56b4e9", "#2587bf", "#1b6d9c", "#8bcff5", "#a3daf8", MarkerShape::InvertedTriangle)};
    return t;
}

ExperimentStyle Theme::experiment(int index) const {
    if (index < 0) return {placeholder, placeholder, secondary, MarkerShape::Circle, false, true};
    ExperimentStyle style = experiments[static_cast<std::size_t>(index) % experiments.size()];
    style.hatched = index >= static_cast<int>(experiments.size());
    return style;
}

QPalette Theme::palette() const {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& colour) { p.setColor(role, colour); };
    set(QPalette::Window, window);
    set(QPalette::ToolTipBase, window);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternateBase);
    set(QPalette::Button, button);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                      QPalette::Shadow, QPalette::BrightText})
        set(role, text);
    set(QPalette::Light, base);
    set(QPalette::Midlight, line);
    set(QPalette::Mid, line);
    set(QPalette::Dark, controlOutline);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, focusRing);
    set(QPalette::LinkVisited, focusRing);
    set(QPalette::PlaceholderText, placeholder);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, placeholder);
    p.setColor(QPalette::Disabled, QPalette::Highlight, line);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, placeholder);
    return p;
}

const Theme& Theme::current() { return look().theme; }

void applyTheme(QApplication& app, ColorScheme scheme) {
    static bool first = true;
    if (first) {  // before our own palette hides it
        look().systemDark = app.palette().color(QPalette::Base).lightness() < 128;
        app.setStyle(new WorkbenchStyle);
        FocusRing::install(app);
        first = false;
    }
    look().scheme = scheme;
    refresh();
}

ColorScheme colorScheme() { return look().scheme; }

void setTextScale(double factor) {
    look().scale = std::clamp(factor, 0.8, 2.5);
    refresh();
    // Qt tells widgets of a new application font only where they take theirs from it (and ApplicationFontChange never
    // reaches changeEvent); labels and buttons with a font of their own would stay as they are.
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent event(QEvent::FontChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}
double textScale() { return look().scale; }
double px(double designPixels) { return designPixels * look().scale; }

QFont themeFont(TypeRole role) {
    QFont font;
    font.setFamilies(families());
    double size = 13;
    auto weight = QFont::Normal;
    switch (role) {
    case TypeRole::Verdict:
        size = 28;
        weight = QFont::DemiBold;
        break;
    case TypeRole::Headline:
        size = 20;
        weight = QFont::DemiBold;
        break;
    case TypeRole::BigButton:
        size = 16;
        weight = QFont::DemiBold;
        break;
    case TypeRole::Body: break;
    case TypeRole::BodyStrong: weight = QFont::DemiBold; break;
    case TypeRole::Caption: size = 12; break;
    case TypeRole::CaptionStrong:
        size = 12;
        weight = QFont::DemiBold;
        break;
    case TypeRole::Code:
        size = 11.5;
        font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans CJK SC")});
        font.setStyleHint(QFont::Monospace);
        break;
    }
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(px(size)))));
    font.setWeight(weight);
    return font;
}

QIcon themeIcon(const QString& name, bool onAccent) {
    return QIcon(new TintedIcon(QStringLiteral(":/icons/%1.svg").arg(name), onAccent));
}

QPixmap themePixmap(const QString& name, double designSize, const QColor& colour, double devicePixelRatio) {
    const int side = std::max(1, qRound(px(designSize) * devicePixelRatio));
    QPixmap pixmap = tinted(QStringLiteral(":/icons/%1.svg").arg(name), QSize(side, side), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawMarker(QPainter& painter, const ExperimentStyle& style, QPointF at, double r, double outlineWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    QColor fill = style.fill;
    fill.setAlphaF(0.25f);
    QPen edge(style.outline, outlineWidth, style.hatched ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (style.dashed) {  // eight dashes round a circle of any size
        const double dash = 2 * M_PI * r / outlineWidth / 8;
        edge.setCapStyle(Qt::FlatCap);
        edge.setDashPattern({0.6 * dash, 0.4 * dash});
    }
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawPath(markerPath(style.shape, r));
    painter.restore();
}
