// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/textfile.h"
#include "engine/results/resultcsv.h"

namespace lstm {

ResultFile readResultCsvFile(const std::string& path, const std::string& column) {
    const auto bytes = readFile(path);
    if (bytes.ok()) return readResultCsv(bytes.value, path, column);
    return {.name = resultName(path), .rmse = {}, .problems = bytes.problems};
}

}  // namespace lstm
