// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "engine/data/series.h"
#include "engine/experiment/identity.h"

/// Keys of experiments on a series (engine/experiment/identity.h), whose data is hashed once and not for each of them.
class ExperimentKeys {
public:
    lstm::ExperimentKey of(const lstm::ExperimentConfig& config, const std::shared_ptr<const lstm::Series>& series) {
        if (m_series != series) m_hash = lstm::dataHash(*series);
        m_series = series;
        return lstm::keyOf(config, m_hash);
    }

private:
    std::shared_ptr<const lstm::Series> m_series;  ///< held, so that no other one comes to its address
    std::string m_hash;
};
