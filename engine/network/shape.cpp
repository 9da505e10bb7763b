// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/shape.h"

namespace lstm {

LayerShape NetworkShape::layer(int number) const {
    if (number == output()) return {CellKind::Dense, units.back(), outputs};
    return {cell, inputs(number), units[number]};
}

std::vector<ParameterBlock> NetworkShape::blocks() const {
    std::vector<ParameterBlock> all;
    for (int number = 0; number <= output(); ++number)
        for (const BlockKind kind : {BlockKind::Kernel, BlockKind::Recurrent, BlockKind::Bias})
            if (const ParameterBlock next = block(number, kind); next.rows > 0) all.push_back(next);
    return all;
}

ParameterBlock NetworkShape::block(int number, BlockKind kind) const {
    const LayerShape of = layer(number);
    ParameterBlock block{number, kind, of.rows(kind), of.columns(), 0};
    for (int below = 0; below < number; ++below) block.offset += layer(below).parameters();
    if (kind != BlockKind::Kernel) block.offset += of.size(BlockKind::Kernel);
    if (kind == BlockKind::Bias) block.offset += of.size(BlockKind::Recurrent);
    return block;
}

int NetworkShape::parameterCount() const {
    int count = 0;
    for (int number = 0; number <= output(); ++number) count += layer(number).parameters();
    return count;
}

}  // namespace lstm
