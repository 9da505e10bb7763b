// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/shape.h"

namespace lstm {

int NetworkShape::kernelOffset(int layer) const {
    int offset = 0;
    for (int l = 0; l < layer; ++l) offset += (inputs(l) + units[l] + 1) * 4 * units[l];
    return offset;
}

}  // namespace lstm
