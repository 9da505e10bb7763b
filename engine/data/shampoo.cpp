// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "engine/data/series.h"

namespace lstm {
namespace {

// resources/series/shampoo-sales.csv, compiled in so that every preset runs from any folder. One year a line.
constexpr std::array sales{
    266.0, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9,
    194.3, 149.5, 210.1, 273.3, 191.4, 287.0, 226.0, 303.6, 289.9, 421.6, 264.5, 342.3,
    339.7, 440.4, 315.9, 439.3, 401.3, 437.4, 575.5, 407.6, 682.0, 475.3, 581.3, 646.9,
};
static_assert(sales.size() == 36);

Series makeShampooSales() {
    Series series;
    series.name = "shampoo-sales";
    series.valueColumn = "Sales";
    series.labelColumn = "Month";
    series.period = Period::Month;
    series.values.assign(sales.begin(), sales.end());
    for (int month = 0; month < 36; ++month) {
        const int inYear = month % 12 + 1;
        series.labels.push_back(std::to_string(month / 12 + 1) + (inYear < 10 ? "-0" : "-") + std::to_string(inYear));
    }
    return series;
}

}  // namespace

const Series& shampooSales() {
    static const Series series = makeShampooSales();
    return series;
}

}  // namespace lstm
