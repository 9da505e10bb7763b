// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"

/// Undo and Redo, and the dock with the steps that can be undone.
class HistoryFeature final : public Feature {
    Q_OBJECT

public:
    explicit HistoryFeature(const Shell& shell);
};
