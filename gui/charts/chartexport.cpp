// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartexport.h"

#include "engine/base/textfile.h"
#include "gui/charts/charttable.h"
#include "gui/charts/chartview.h"
#include "gui/toolkit/tabletext.h"
#include "gui/words/problemtext.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>

namespace {

QString save(const QString& path, const QByteArray& bytes) {
    const lstm::Problems problems = lstm::writeFile(path.toStdString(), bytes.toStdString());
    return problems.empty() ? QString() : problemText(problems.front());
}

QByteArray pngBytes(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

QImage chartImage(ChartView& view, double scale) {
    const QSizeF size = view.pictureSize();
    scale = std::clamp(scale, 0.25, 10.0);
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setDotsPerMeterX(qRound(scale * view.logicalDpiX() / 0.0254));
    image.setDotsPerMeterY(qRound(scale * view.logicalDpiY() / 0.0254));
    image.fill(Theme::make(false).base);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    view.paintLight(painter);
    return image;
}

QByteArray chartSvg(ChartView& view) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = view.pictureSize();
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(view.logicalDpiX());  // its own 72 would make text a quarter too small
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF({}, size));
    svg.setTitle(view.yTitle());
    svg.setDescription(view.summary());
    {
        const OutlinedText outlined;
        QPainter painter(&svg);
        view.paintLight(painter);
    }
    return bytes;
}

QByteArray chartPdf(ChartView& view) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = view.pictureSize(), points = size * 72.0 / view.logicalDpiX();
    QPdfWriter pdf(&buffer);
    pdf.setResolution(300);
    pdf.setTitle(view.yTitle());
    pdf.setPageLayout(
        QPageLayout(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, {}));
    QPainter painter(&pdf);
    // In px of the screen, so that fonts given in pixels keep their size on paper.
    const double scale = 300.0 / view.logicalDpiX();
    painter.scale(scale, scale);
    view.paintLight(painter);
    painter.end();
    return bytes;
}

QString exportPng(ChartView& view, const QString& path, double scale) {
    return save(path, pngBytes(chartImage(view, scale)));
}
QString exportSvg(ChartView& view, const QString& path) { return save(path, chartSvg(view)); }
QString exportPdf(ChartView& view, const QString& path) { return save(path, chartPdf(view)); }

void copyToClipboard(ChartView& view) {
    auto* data = new QMimeData;
    data->setImageData(chartImage(view, 2));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(view));
    QGuiApplication::clipboard()->setMimeData(data);
}

QString chartTableText(const ChartView& view) { return tableText(ChartTableModel(view), TableFormat::Tsv); }
