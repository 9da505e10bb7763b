// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>

#include "gui/charts/boxplotlayout.h"
#include "gui/workspace/experimentitem.h"

/// The boxes of experiments while their repeats stream in: worked out anew only where repeats have come or changed.
class BoxInputs {
    Q_DECLARE_TR_FUNCTIONS(BoxInputs)
public:
    /// Valid until the next call.
    const BoxPlotInput& of(const ExperimentItem& item);
    /// "stateful: median 101.6 of 30 repeats; ...", for screen readers.
    static QString spoken(const QVector<BoxPlotInput>& boxes);

private:
    QHash<int, BoxPlotInput> m_known;  ///< by the experiment's id
};
