// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/inside/tracerecall.h"
#include "gui/shell/feature.h"

/// The page Inside, and who recomputes what it shows. A look into a network may be asked for anywhere.
class InsideFeature final : public Feature {
    Q_OBJECT

public:
    explicit InsideFeature(const Shell& shell);

private:
    TraceRecall m_traces;
};
