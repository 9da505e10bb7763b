// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/rmse.h"

#include <cmath>

namespace lstm {
namespace {

/// Adds up squared errors under a number each.
class SquareSums {
public:
    explicit SquareSums(std::size_t sums) : m_squares(sums), m_counts(sums) {}
    void add(std::size_t which, double error) {
        m_squares[which] += error * error;
        m_counts[which] += 1.0;
    }
    std::vector<double> roots() const {
        std::vector<double> roots;
        for (std::size_t i = 0; i < m_squares.size(); ++i) roots.push_back(std::sqrt(m_squares[i] / m_counts[i]));
        return roots;
    }

private:
    std::vector<double> m_squares, m_counts;
};

/// The errors of all rows and steps, in their order, each under the number that `which(row, step)` says.
template <class Which>
std::vector<double> rootsBy(const FramedSeries& framed, std::span<const double> forecasts, std::size_t sums,
                            Which which) {
    const auto steps = static_cast<std::size_t>(framed.options.horizon);
    SquareSums squares(sums);
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const SupervisedRow row = framed.test[i / steps];
        const int step = static_cast<int>(i % steps);
        squares.add(which(row, step), forecasts[i] - framed.actualValue(row, step));
    }
    return squares.roots();
}

}  // namespace

std::vector<double> testForecasts(const FramedSeries& framed, std::span<const float> scaled) {
    const auto steps = static_cast<std::size_t>(framed.options.horizon);
    std::vector<double> forecasts;
    forecasts.reserve(scaled.size());
    for (std::size_t row = 0; row < scaled.size() / steps; ++row) {
        const auto answers = scaled.subspan(row * steps, steps);
        const auto values =
            framed.forecastValues(framed.test[row], std::vector<double>(answers.begin(), answers.end()));
        forecasts.insert(forecasts.end(), values.begin(), values.end());
    }
    return forecasts;
}

double testRmse(const FramedSeries& framed, std::span<const float> scaled) {
    return rmseOf(framed, testForecasts(framed, scaled));
}

double rmseOf(const FramedSeries& framed, std::span<const double> forecasts) {
    return rootsBy(framed, forecasts, 1, [](const SupervisedRow&, int) { return std::size_t{0}; }).front();
}

std::vector<double> rmsePerSequence(const FramedSeries& framed, std::span<const double> forecasts) {
    return rootsBy(framed, forecasts, framed.sequences.size(),
                   [](const SupervisedRow& row, int) { return static_cast<std::size_t>(row.sequence); });
}

std::vector<double> rmsePerStep(const FramedSeries& framed, std::span<const double> forecasts) {
    return rootsBy(framed, forecasts, static_cast<std::size_t>(framed.options.horizon),
                   [](const SupervisedRow&, int step) { return static_cast<std::size_t>(step); });
}

}  // namespace lstm
