// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace lstm {

/// The tutorial's result files: `experiment_<name>.csv`, header `results`, one RMSE a line in repeat
/// order, shortest exact form, LF; a diverged repeat is `nan`.
std::string writeResultCsv(std::span<const double> rmse);

struct ResultFile {
    std::string name;          ///< file name without `experiment_` and `.csv`
    std::vector<double> rmse;  ///< NaN = diverged
    Problems problems;
};

/// Read tolerantly: with or without header, index column, CRLF, byte-order mark, `nan`, `inf`, `""`,
/// an empty cell (diverged). `name` is a file name; only its last part counts.
ResultFile readResultCsv(std::string_view bytes, const std::string& name);
ResultFile readResultCsvFile(const std::string& path);

}  // namespace lstm
