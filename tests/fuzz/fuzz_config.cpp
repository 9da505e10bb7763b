// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/recipe.h"
#include "engine/experiment/validate.h"
#include "tests/fuzz/target.h"

/// A configuration from anywhere: as a file and as a recipe from the clipboard.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lstm;
    const std::string_view bytes = text(data, size);
    const Checked<ExperimentConfig> pasted = parseRecipe(bytes);
    for (const Problem& problem : pasted.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    const Checked<ExperimentConfig> read = parseConfig(bytes);
    for (const Problem& problem : read.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    if (!read.ok() || hasError(validate(read.value))) return 0;

    const nlohmann::ordered_json config = toJson(read.value);  // compared as values: 1e3 may be written 1000
    const Checked<ExperimentConfig> again = parseConfig(jsonText(config));
    promise(again.ok() && toJson(again.value) == config, "a configuration is written and read without a loss");
    const Checked<ExperimentConfig> recreated = parseRecipe(recipe(read.value));
    promise(recreated.ok() && toJson(recreated.value) == config, "a recipe recreates its configuration");
    return 0;
}
