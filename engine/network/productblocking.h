// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lstm {

/// Eigen sizes the blocks of a matrix product by the caches of the machine that it runs on, and with them the order of
/// the sums. This fixes the sizes for the whole program, so that the bits are the same everywhere.
///
/// To be called before the first product of whatever a result depends on; further calls cost one load.
void fixProductBlocking();

}  // namespace lstm
