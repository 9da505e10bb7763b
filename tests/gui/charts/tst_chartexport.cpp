// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartexport.h"
#include "tests/gui/charts/chartsamples.h"
#include "tests/testmain.h"

#include <QChart>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

namespace {

int differing(const QImage& a, const QImage& b, int tolerance) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
            count += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) + std::abs(p.blue() - q.blue()) >
                     tolerance;
        }
    return count;
}

QImage plain(QImage image) {
    image.setDevicePixelRatio(1);
    return image;
}

}  // namespace

class TestChartExport : public QObject {
    Q_OBJECT

    BoxPlotChart* m_chart = nullptr;

    QImage drawnSvg() const {
        QSvgRenderer renderer(chartSvg(*m_chart));
        QImage drawn(QSize(444, 384), QImage::Format_RGB32);  // as its view box
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter);
        return drawn;
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, ColorScheme::Dark);
        m_chart = new BoxPlotChart;
        m_chart->setTitles(QStringLiteral("Test RMSE"));
        m_chart->setBoxes(
            {samples::box(QStringLiteral("stateful"), 0, 100), samples::box(QStringLiteral("<b>无状态</b>"), 1, 100)},
            136.761);
        m_chart->resize(420, 360);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart));
    }
    void cleanupTestCase() { delete m_chart; }

    void pngIsLightAndSharp() {
        const QImage before = m_chart->grab().toImage();
        const QImage image = plain(chartImage(*m_chart, 3));
        QCOMPARE(image.size(), QSize(3 * (420 + 24), 3 * (360 + 24)));  // with a margin of 12 px
        QCOMPARE(image.dotsPerMeterX(), qRound(3 * m_chart->logicalDpiX() / 0.0254));
        QImage blank(image.size(), QImage::Format_RGB32);
        blank.fill(Theme::make(false).base);
        QVERIFY(differing(image, blank, 60) > 10000);
        QCOMPARE(m_chart->grab().toImage(), before);  // on the screen it stays dark
    }

    void aMarginStandsAround_data() {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"png", "svg"}) QTest::newRow(format) << QByteArray(format);
    }
    /// Nothing is drawn in the outer 12 px, and something close to each of them: nothing is cut.
    void aMarginStandsAround() {
        QFETCH(QByteArray, format);
        const QImage image = format == "png" ? plain(chartImage(*m_chart, 1)) : drawnSvg();
        const QColor base = Theme::make(false).base;
        QRect ink;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) != base) ink = ink.united(QRect(x, y, 1, 1));
        QVERIFY2(QRect(11, 11, 422, 362).contains(ink),
                 qPrintable(
                     QStringLiteral("%1 %2 %3 %4").arg(ink.left()).arg(ink.top()).arg(ink.right()).arg(ink.bottom())));
        QVERIFY(ink.left() < 20 && ink.top() < 20 && ink.right() > 424 && ink.bottom() > 356);
    }

    // The chart of a narrow window gets the width of a column of a paper; on the screen nothing changes.
    void aSmallChartIsDrawnLarger() {
        LossChart loss;
        loss.setCurves({samples::loss(QStringLiteral("a"), 0, 300, 1000)});
        loss.resize(200, 150);
        loss.show();
        QVERIFY(QTest::qWaitForWindowExposed(&loss));
        const QImage before = loss.grab().toImage();
        QCOMPARE(chartImage(loss, 1).size(), QSize(424, 324));
        QCOMPARE(chartImage(loss).width(), qRound(424 * 300.0 / 96));
        QCOMPARE(loss.grab().toImage(), before);
        QCOMPARE(loss.chart()->size(), QSizeF(200, 150));
    }

    // The picture is the whole chart and nothing else: the same as the light chart on the screen.
    void pngIsThePictureOnTheScreen() {
        const QImage exported = plain(chartImage(*m_chart, 1)).copy(12, 12, 420, 360);
        applyTheme(*qApp, ColorScheme::Light);
        QTRY_COMPARE(m_chart->chart()->backgroundBrush().color(), Theme::make(false).base);
        const QImage shown = m_chart->grab().toImage();
        applyTheme(*qApp, ColorScheme::Dark);
        QCOMPARE(exported.size(), shown.size());
        QVERIFY(differing(exported, shown, 90) < exported.width() * exported.height() / 200);
    }

    void svgHasOutlinedTextAndTheRightSize() {
        const QByteArray svg = chartSvg(*m_chart);
        QVERIFY(!svg.contains("<text") && !svg.contains("<image") && !svg.contains("<b>"));
        QVERIFY(svg.contains("viewBox=\"0 0 444 384\""));
        const int different = differing(drawnSvg(), plain(chartImage(*m_chart, 1)), 200);
        QVERIFY2(different < 420 * 360 / 50, qPrintable(QString::number(different)));
    }

    void pdfHasTheRightSizeAndEmbedsItsFonts() {
        const QByteArray pdf = chartPdf(*m_chart);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/FontFile") || pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
        const qsizetype at = pdf.indexOf("/MediaBox");
        QVERIFY(at > 0);
        const QByteArray box = pdf.mid(at, 60);
        const double width = 444 * 72.0 / m_chart->logicalDpiX();
        QVERIFY2(box.contains(QByteArray::number(width, 'f', 0)), box.constData());
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void filesAreWrittenOrTheReasonIsSaid() {
        QTemporaryDir directory;
        QCOMPARE(exportPng(*m_chart, directory.filePath(QStringLiteral("a.png"))), QString());
        QCOMPARE(exportSvg(*m_chart, directory.filePath(QStringLiteral("a.svg"))), QString());
        QCOMPARE(exportPdf(*m_chart, directory.filePath(QStringLiteral("a.pdf"))), QString());
        QVERIFY(QImage(directory.filePath(QStringLiteral("a.png"))).width() == qRound(444 * 300.0 / 96));
        QVERIFY(!exportPng(*m_chart, directory.filePath(QStringLiteral("no/such/a.png"))).isEmpty());
    }

    void clipboardHasPictureAndTableTwin() {
        copyToClipboard(*m_chart);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage() && data->hasFormat(QStringLiteral("image/svg+xml")));
        const QStringList lines = chartTableText(*m_chart).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1].count(QLatin1Char('\t')), lines[0].count(QLatin1Char('\t')));
        QVERIFY(lines[2].startsWith(QStringLiteral("<b>无状态</b>\t100")));
    }

    void everyKindOfChart() {
        SeriesChart series;
        series.setData(samples::shampoo());
        LossChart loss;
        loss.setCurves({samples::loss(QStringLiteral("a"), 0, 300, 1000)});
        for (ChartView* chart : std::initializer_list<ChartView*>{&series, &loss}) {
            chart->resize(400, 300);  // never shown: report mode draws without a window
            const QImage image = plain(chartImage(*chart, 1));
            QImage blank(image.size(), QImage::Format_RGB32);
            blank.fill(Theme::make(false).base);
            QVERIFY(differing(image, blank, 60) > 1000);
            QVERIFY(!chartPdf(*chart).isEmpty() && !chartSvg(*chart).contains("<image"));
        }
    }
};

WORKBENCH_TEST(TestChartExport, Windows)
#include "tst_chartexport.moc"
