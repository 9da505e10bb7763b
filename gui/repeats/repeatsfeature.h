// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"

/// The page Repeats, and its wish to go on until an interval is narrow enough.
class RepeatsFeature final : public Feature {
    Q_OBJECT

public:
    explicit RepeatsFeature(const Shell& shell);
};
