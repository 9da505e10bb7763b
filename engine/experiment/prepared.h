// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace lstm {

struct PreparedExperiment;  // prepare.h

/// A validated experiment on its way through the program; what is in it stands in prepare.h, with its matrices.
using Prepared = std::shared_ptr<const PreparedExperiment>;

}  // namespace lstm
