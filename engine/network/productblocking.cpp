// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/productblocking.h"

#include <mutex>
#include <Eigen/Core>

namespace lstm {

void fixProductBlocking() {
    static std::once_flag once;
    std::call_once(once, [] { Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20); });
}

}  // namespace lstm
