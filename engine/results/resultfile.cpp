// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/textfile.h"
#include "engine/results/resultcsv.h"

namespace lstm {

ResultFile readResultCsvFile(const std::string& path) {
    const auto bytes = readFile(path);
    if (bytes.ok()) return readResultCsv(bytes.value, path);
    return {.name = resultName(path), .rmse = {}, .problems = bytes.problems};
}

}  // namespace lstm
