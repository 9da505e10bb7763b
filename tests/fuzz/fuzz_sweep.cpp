// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "engine/experiment/sweep.h"
#include "engine/experiment/validate.h"
#include "tests/fuzz/target.h"

namespace {

using namespace lstm;

void checkCells(const Sweep& sweep) {
    std::size_t expected = 1;
    for (const SweepAxis& axis : sweep.axes) expected *= axis.values.size();
    if (expected > 300) return;  // not slower than other inputs
    const Checked<std::vector<SweepCell>> cells = sweepCells(sweep);
    for (const Problem& problem : cells.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    if (!cells.ok()) return;
    promise(cells.value.size() == expected, "there is a cell for every combination");
    std::set<std::string> names;
    for (const SweepCell& cell : cells.value) {
        names.insert(cell.config.name);
        for (const Problem& problem : validate(cell.config)) {
            const Key* key = keyOf(problem);
            promise(!key || key->name != "name", "a cell's name is one that files can have");
        }
    }
    promise(names.size() == expected, "cells are told apart by their names");
}

}  // namespace

/// A sweep as a file, and as a value of --vary.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = text(data, size);
    if (const auto axis = parseAxis(bytes)) {
        promise(!axis->key.empty() && !axis->values.empty(), "an axis has a key and values");
        checkCells({"{}", {*axis}});
    }
    const Checked<Sweep> read = parseSweep(bytes);
    for (const Problem& problem : read.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    if (!read.ok()) return 0;
    promise(!read.value.axes.empty() && looksLikeSweep(bytes), "a sweep that is read has axes");
    checkCells(read.value);
    promise(parseSweep(sweepText(read.value)).ok(), "a sweep is written and read");
    return 0;
}
