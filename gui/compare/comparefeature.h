// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"

/// The page Compare.
class CompareFeature final : public Feature {
    Q_OBJECT

public:
    explicit CompareFeature(const Shell& shell);
};
