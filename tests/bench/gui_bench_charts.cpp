// SPDX-License-Identifier: GPL-3.0-or-later
// GUI-thread CPU time of one update and paint of the charts that stream: what a tick of thirty a second costs.
//   bench_charts [ticks]
#include "tests/gui/charts/chartsamples.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <vector>

namespace {

double cpuMilliseconds() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e3 * static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_nsec);
}

/// Sends the posted events and paints what the update left dirty, as a window on the screen would.
void present() { QApplication::processEvents(); }

void report(const char* what, int ticks, double goal, const std::function<void(int)>& update) {
    std::vector<double> times;
    for (int i = 0; i < ticks; ++i) {
        const double from = cpuMilliseconds();
        update(i);
        present();
        times.push_back(cpuMilliseconds() - from);
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double q) {
        return times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1))];
    };
    if (goal > 0) std::printf("%-44s median %6.2f ms   95 %% %6.2f ms   (goal %g ms)\n", what, at(0.5), at(0.95), goal);
    else std::printf("%-44s median %6.2f ms   95 %% %6.2f ms\n", what, at(0.5), at(0.95));
}

/// Boxes of n repeats of which `finished` are there.
QVector<BoxPlotInput> grown(const QVector<BoxPlotInput>& all, int finished) {
    QVector<BoxPlotInput> boxes = all;
    for (BoxPlotInput& input : boxes) {
        input.values.resize(std::min<int>(finished, static_cast<int>(input.values.size())));
        input.box = lstm::boxPlot(std::span(input.values.constData(), static_cast<std::size_t>(input.values.size())));
    }
    return boxes;
}

QVector<QVector<BoxPlotInput>> growth(int boxes, int n, int ticks) {
    QVector<BoxPlotInput> all;
    for (int i = 0; i < boxes; ++i) all.append(samples::box(QStringLiteral("seed_%1").arg(i), i, n, 98 + i % 4));
    QVector<QVector<BoxPlotInput>> steps;
    for (int t = 0; t < ticks; ++t) steps.append(grown(all, n / 2 + (n / 2) * (t + 1) / ticks));
    return steps;
}

QVector<QVector<LossLines>> losses(int ticks) {
    QVector<QVector<LossLines>> steps;
    for (int t = 0; t < ticks; ++t) {
        QVector<LossLines> curves;
        for (int e = 0; e < 2; ++e) {
            curves.append(samples::loss(QStringLiteral("experiment %1").arg(e), e, 300, 1000, 0.1 - 0.02 * e));
            for (double& v : curves.back().median) v *= 1 + 0.001 * (t % 7);
            for (double& v : curves.back().low) v *= 1 + 0.001 * (t % 5);
            for (double& v : curves.back().high) v *= 1 + 0.001 * (t % 3);
        }
        steps.append(curves);
    }
    return steps;
}

template <typename Chart>
void show(Chart& chart, QSize size) {
    chart.resize(size);
    chart.show();
    QApplication::processEvents();
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const int ticks = argc > 1 ? std::max(10, std::atoi(argv[1])) : 200;
    QApplication app(argc, argv);
    applyTheme(app, ColorScheme::Light);
    const double persistence = 136.761;

    const auto curves = losses(ticks);
    const auto pair = growth(2, 1000, ticks), eleven = growth(11, 1000, ticks);
    LossChart loss;
    loss.setPlannedEpochs(1000);
    show(loss, {380, 400});
    report("LossChart, 2 experiments, 380 x 400", ticks, 0, [&](int t) { loss.setCurves(curves[t]); });
    BoxPlotChart two;
    show(two, {316, 400});
    report("BoxPlotChart, 2 x 1000, 316 x 400", ticks, 0, [&](int t) { two.setBoxes(pair[t], persistence); });
    report("Run page: both", ticks, 8, [&](int t) {
        loss.setCurves(curves[t]);
        two.setBoxes(pair[t], persistence);
    });
    loss.resize(900, 700);
    two.resize(900, 700);
    QApplication::processEvents();
    report("Run page: both, 900 x 700 each", ticks, 0, [&](int t) {
        loss.setCurves(curves[t]);
        two.setBoxes(pair[t], persistence);
    });
    loss.hide();
    two.hide();
    BoxPlotChart many;
    show(many, {760, 400});
    report("BoxPlotChart, 11 x 1000, 760 x 400", ticks, 16, [&](int t) { many.setBoxes(eleven[t], persistence); });
    report("BoxPlotChart, 11 x 1000, nothing new", ticks, 0, [&](int) { many.setBoxes(eleven.back(), persistence); });
    many.hide();
    SeriesChart series;
    series.setData(samples::longSeries(200'000));
    show(series, {760, 400});
    report("SeriesChart, 200 000 rows, zoomed and moved", ticks, 16, [&](int t) {
        if (t % 40 == 0) series.goHome();
        series.zoomBy(t % 40 < 20 ? 0.8 : 1.25, Qt::Horizontal);
    });
    return 0;
}
