// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <limits>

/// One time step of a network, of the unit that is looked at. What is not known is NaN.
struct InsideStep {
    QString label;             ///< of the row that is forecast
    int from = -1;             ///< the step whose state entered; -1 = none of these
    int lane = 0;              ///< the row's place in its batch: states go from lane to the same lane
    int begins = 0, ends = 0;  ///< first and last step of the row: as far as the gradient reaches
    bool reset = false;        ///< the state was zero before it
    bool resetByHand = false, resetRemoved = false;
    bool mayReset = false;  ///< a reset can be put before it or taken away
    bool stateByHand = false;
    QVector<double> x;
    double i = 0, f = 0, g = 0, o = 0, c = 0, h = 0;
    double forecast = std::numeric_limits<double>::quiet_NaN(), before = forecast,
           actual = forecast;  ///< at the row's last step
};

struct InsideChartData {
    QVector<InsideStep> steps;
    QVector<QVector<double>> otherCells, otherHiddens;  ///< of the units that are not looked at
    int lanes = 1;
    int styleIndex = 0;
    QString inputTitle, valueTitle;
};
