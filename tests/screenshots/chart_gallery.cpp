// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every chart with life-like values into a directory: light and dark, text at 100 % and 200 %, narrow and wide.
//   chart_gallery DIR
#include "gui/charts/chartexport.h"
#include "tests/gui/charts/chartsamples.h"
#include "tests/screenshots/gallery.h"

#include <QEnterEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>
#include <memory>

namespace {

const double persistenceRmse = 136.76131884905664;  // tests/golden/statistics.json, persistence_rmse

/// The recorded 30-repeat samples of the golden statistics.
BoxPlotInput golden(const QString& dataset, const QString& name, int style) {
    static const QJsonObject datasets = [] {
        QFile file(QStringLiteral(GOLDEN_DIR "/statistics.json"));
        file.open(QIODevice::ReadOnly);
        return QJsonDocument::fromJson(file.readAll())[QLatin1String("datasets")].toObject();
    }();
    BoxPlotInput input;
    input.name = name;
    input.styleIndex = style;
    for (const QJsonValue& v : datasets[dataset].toArray()) input.values.append(v.toDouble());
    input.planned = static_cast<int>(input.values.size());
    input.box = lstm::boxPlot(std::span(input.values.constData(), static_cast<std::size_t>(input.values.size())));
    return input;
}

std::unique_ptr<ChartView> shampooChart() {
    auto chart = std::make_unique<SeriesChart>();
    SeriesChartData data = samples::shampoo();
    data.trainText = QStringLiteral("训练：22 个样本");
    data.testText = QStringLiteral("测试：12 个月");
    data.persistenceText = QStringLiteral("虚线：持久性预测，RMSE 136.761");
    chart->setTitles(QStringLiteral("月销量"));
    chart->setData(data);
    chart->setHighlightedRow(25);
    return chart;
}

std::unique_ptr<ChartView> sunspotChart() {
    auto chart = std::make_unique<SeriesChart>();
    SeriesChartData data = samples::longSeries(2820);
    data.trainText = QStringLiteral("Training: 2255 samples");
    data.testText = QStringLiteral("Test: 564 months");
    chart->setTitles(QStringLiteral("Monthly sunspots"), QStringLiteral("Month"));
    chart->setData(data);
    return chart;
}

std::unique_ptr<ChartView> lossChart(int experiments, bool log) {
    auto chart = std::make_unique<LossChart>();
    chart->setTitles(
        log ? QStringLiteral("Training loss, scaled MSE (log scale)") : QStringLiteral("Training loss, scaled MSE"),
        QStringLiteral("Epoch"));
    chart->setLogarithmic(log);
    chart->setPlannedEpochs(1000);
    QVector<LossLines> curves{samples::loss(QStringLiteral("stateful"), 0, 300, 1000)};
    if (experiments > 1) curves.append(samples::loss(QStringLiteral("stateless"), 1, 300, 1000, 0.075, false));
    chart->setCurves(curves);
    return chart;
}

std::unique_ptr<ChartView> boxChart(const QVector<BoxPlotInput>& boxes, int chosen = -1) {
    auto chart = std::make_unique<BoxPlotChart>();
    chart->setTitles(QStringLiteral("Test RMSE, sales per month"));
    chart->setBoxes(boxes, persistenceRmse);
    if (chosen >= 0) chart->setSelection(0, {chosen});
    return chart;
}

QVector<BoxPlotInput> many(int count, int n, bool longNames) {
    QVector<BoxPlotInput> boxes;
    for (int i = 0; i < count; ++i)
        boxes.append(samples::box(
            longNames ? QStringLiteral("stateful_batch12_seed_%1").arg(i) : QStringLiteral("seed_%1").arg(i + 1), i, n,
            98 + 2.0 * (i % 4), 3 + i % 3, i == 3 ? 2 : 0));
    return boxes;
}

std::unique_ptr<ChartView> pairedChart() {
    auto chart = boxChart({golden(QStringLiteral("sim30_stateful__noseed_1"), QStringLiteral("stateful"), 0),
                           golden(QStringLiteral("sim30_stateless"), QStringLiteral("stateless"), 1)},
                          4);
    static_cast<BoxPlotChart&>(*chart).setPairLines(true);
    return chart;
}

struct Picture {
    QString name;
    QSize size;
    std::function<std::unique_ptr<ChartView>()> make;
    std::function<void(ChartView&)> then = nullptr;  ///< once it is shown
};

void point(ChartView& chart, QPointF at) {
    QEnterEvent enter(at, at, at);
    QApplication::sendEvent(&chart, &enter);
    QMouseEvent move(QEvent::MouseMove, at, chart.mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(chart.viewport(), &move);
}
void focusByKeyboard(ChartView& chart) {
    QApplication::setActiveWindow(&chart);
    chart.clearFocus();
    chart.setFocus(Qt::TabFocusReason);
}
void pointAndZoom(ChartView& chart) {
    chart.zoomBy(0.4, Qt::Horizontal);
    point(chart, chart.plot().center());
}
void pointAtDot(ChartView& chart) { point(chart, static_cast<BoxPlotChart&>(chart).placed()[1].dots[7].at); }

QVector<Picture> pictures() {
    const auto gold = [](const char* set, const char* name, int style) {
        return golden(QString::fromLatin1(set), QString::fromUtf8(name), style);
    };
    return {
        {QStringLiteral("series-shampoo"), {712, 246}, shampooChart},
        {QStringLiteral("series-sunspots"), {712, 280}, sunspotChart},
        {QStringLiteral("loss-log"), {376, 396}, [] { return lossChart(1, true); }},
        {QStringLiteral("loss-log-two"), {376, 396}, [] { return lossChart(2, true); }},
        {QStringLiteral("loss-linear"), {376, 396}, [] { return lossChart(1, false); }},
        {QStringLiteral("box-two"),
         {316, 396},
         [=] {
             return boxChart({gold("sim30_stateful__noseed_1", "stateful", 0), gold("sim30_stateless", "stateful2", 1)},
                             4);
         }},
        {QStringLiteral("box-six"),
         {628, 320},
         [=] {
             return boxChart({gold("sim30_stateful__noseed_1", "stateful", 0), gold("sim30_stateless", "stateless", 1),
                              gold("sim30_noseed_2", "noseed_2", 2), gold("sim30_noseed_3", "noseed_3", 3),
                              gold("sim30_seed_1", "seed_1", 4), gold("sim30_seed_3", "seed_3", 5)});
         }},
        {QStringLiteral("box-six-narrow"), {380, 320}, [] { return boxChart(many(6, 100, true)); }},
        {QStringLiteral("box-eleven"), {420, 396}, [] { return boxChart(many(11, 1000, true)); }},
        {QStringLiteral("box-eleven-wide"), {960, 396}, [] { return boxChart(many(11, 1000, false)); }},
        {QStringLiteral("box-few"),
         {316, 396},
         [] {
             return boxChart({samples::box(QStringLiteral("one"), 0, 1), samples::box(QStringLiteral("four"), 1, 4),
                              samples::box(QStringLiteral("five"), 2, 5)});
         }},
        {QStringLiteral("box-chinese"),
         {316, 396},
         [] {
             return boxChart({samples::box(QStringLiteral("有状态，每轮次后重置状态"), 0, 30),
                              samples::box(QStringLiteral("无状态且打乱顺序"), 1, 30),
                              samples::box(QStringLiteral("教程的十次"), 2, 10)});
         }},
        {QStringLiteral("box-empty"), {316, 396}, [] { return boxChart({}); }},
        {QStringLiteral("box-paired"), {316, 396}, pairedChart},
        {QStringLiteral("box-hovered"), {316, 396}, pairedChart, pointAtDot},
        {QStringLiteral("loss-zoomed"), {376, 396}, [] { return lossChart(1, true); }, pointAndZoom},
        {QStringLiteral("series-focused"), {712, 246}, shampooChart, focusByKeyboard},
    };
}

}  // namespace

int main(int argc, char** argv) {
    const QString folder = gallery::prepare(argc, argv, "chart_gallery");
    if (folder.isEmpty()) return 2;
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    gallery::inEveryLook(app, [&](const QString& look) {
        for (const Picture& picture : pictures()) {
            const std::unique_ptr<ChartView> chart = picture.make();
            chart->resize(picture.size * textScale());
            chart->show();
            gallery::settle();
            if (picture.then) picture.then(*chart);
            gallery::save(chart->grab(), QStringLiteral("%1/%2-%3.png").arg(folder, picture.name, look));
            if (look != QLatin1String("light-100")) continue;
            exportSvg(*chart, QStringLiteral("%1/%2.svg").arg(folder, picture.name));
            exportPdf(*chart, QStringLiteral("%1/%2.pdf").arg(folder, picture.name));
        }
    });
    return 0;
}
