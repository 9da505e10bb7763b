// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/base/problem.h"
#include "engine/experiment/config.h"

namespace lstm {

/// A set-up in one line, to be sent to somebody and pasted there: the configuration's JSON reduced to its name and to
/// what differs from the defaults (those of its Keras version where that is not 2.0), without spaces.
///
///   {"name":"stateless_batch12","framing":{"train_size":12},"training":{"batch_size":12,"stateful":false}}
///
/// It is a valid configuration file, too. Numbers are exact; unknown keys of the configuration are part of it.
std::string recipe(const ExperimentConfig& config);

/// The configuration that a recipe stands for; recipe() of it gives the same line. Any configuration in JSON is
/// understood, whatever stands around it that is blank.
///
/// Problems, all of them at once: NotARecipe where the text is no JSON object or none of its keys is one of a
/// configuration (some other text was in the clipboard), those of parseConfig(), and those of validate() that hold
/// for every series. With an error the value is not to be used.
Checked<ExperimentConfig> parseRecipe(std::string_view text);

}  // namespace lstm
