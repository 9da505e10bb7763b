// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/baselines.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include "engine/experiment/rmse.h"

namespace lstm {
namespace {

using DoubleMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic>;

/// A row each: the scaled inputs and a one.
DoubleMatrix inputsAndOne(const SupervisedRows& rows) {
    const auto inputs = static_cast<Eigen::Index>(rows.inputs());
    DoubleMatrix x(static_cast<Eigen::Index>(rows.size()), inputs + 1);
    for (Eigen::Index r = 0; r < x.rows(); ++r) {
        const SupervisedRow row = rows[static_cast<std::size_t>(r)];
        x.row(r).head(inputs) = Eigen::Map<const Eigen::RowVectorXd>(row.scaledInput.data(), inputs);
        x(r, inputs) = 1.0;
    }
    return x;
}

DoubleMatrix targetsOf(const SupervisedRows& rows) {
    const auto targets = static_cast<Eigen::Index>(rows.targets());
    DoubleMatrix y(static_cast<Eigen::Index>(rows.size()), targets);
    for (Eigen::Index r = 0; r < y.rows(); ++r)
        y.row(r) = Eigen::Map<const Eigen::RowVectorXd>(rows[static_cast<std::size_t>(r)].scaledTarget.data(), targets);
    return y;
}

}  // namespace

std::optional<int> seasonLength(Period period) {
    switch (period) {
    case Period::Unknown:
    case Period::Year: return std::nullopt;
    case Period::Quarter: return 4;
    case Period::Month: return 12;
    case Period::Week: return 52;
    case Period::Day: return 7;
    case Period::Hour: return 24;
    case Period::HalfHour: return 48;
    case Period::QuarterHour: return 96;
    case Period::TenMinutes: return 144;
    case Period::FiveMinutes: return 288;
    case Period::Minute: return 1440;
    case Period::Second: return 86'400;
    }
    __builtin_unreachable();
}

std::vector<double> linearForecasts(const FramedSeries& framed) {
    // Columns may depend on each other or outnumber the rows: the shortest of the best solutions is taken.
    const Eigen::CompleteOrthogonalDecomposition<DoubleMatrix> decomposition(inputsAndOne(framed.train));
    const DoubleMatrix answers = inputsAndOne(framed.test) * decomposition.solve(targetsOf(framed.train));
    std::vector<double> forecasts;
    for (std::size_t r = 0; r < framed.test.size(); ++r) {
        const Eigen::VectorXd row = answers.row(static_cast<Eigen::Index>(r));
        const auto values = framed.forecastValues(framed.test[r], {row.data(), static_cast<std::size_t>(row.size())});
        forecasts.insert(forecasts.end(), values.begin(), values.end());
    }
    return forecasts;
}

std::vector<double> seasonalForecasts(const FramedSeries& framed, int season) {
    std::vector<double> forecasts;
    for (std::size_t r = 0; r < framed.test.size(); ++r) {
        const SupervisedRow row = framed.test[r];
        for (int step = 0; step < framed.options.horizon; ++step) {
            const int back = (step / season + 1) * season;
            const int at = row.seriesRow + step - back;
            if (at < framed.sequences[static_cast<std::size_t>(row.sequence)].begin) return {};
            forecasts.push_back(framed.values[static_cast<std::size_t>(at)]);
        }
    }
    return forecasts;
}

Baselines baselines(const FramedSeries& framed, Period period) {
    Baselines all{
        .persistence = persistenceRmse(framed), .linear = rmseOf(framed, linearForecasts(framed)), .seasonal = {}};
    const auto season = seasonLength(period);
    const auto forecasts = season ? seasonalForecasts(framed, *season) : std::vector<double>{};
    if (!forecasts.empty()) all.seasonal = rmseOf(framed, forecasts);
    return all;
}

}  // namespace lstm
