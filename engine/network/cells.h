// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/dense.h"
#include "engine/network/gru.h"
#include "engine/network/lstm.h"
#include "engine/network/simplernn.h"

namespace lstm {

/// A cell's equations agree with what is said of it.
template <class Cell>
concept FormedCell =
    Cell::gates == cellForm(Cell::kind).gates.size() && Cell::states == cellForm(Cell::kind).states.size() &&
    (cellForm(Cell::kind).biasRows == 2) == Cell::apart;
static_assert(FormedCell<Lstm> && FormedCell<Gru> && FormedCell<GruAfter> && FormedCell<SimpleRnn> &&
              FormedCell<Dense>);

/// Calls `use.template operator()<Cell>()` with the equations of this kind of cell.
template <class Use>
constexpr decltype(auto) withCell(CellKind kind, Use&& use) {
    switch (kind) {
    case CellKind::Lstm: return use.template operator()<Lstm>();
    case CellKind::Gru: return use.template operator()<Gru>();
    case CellKind::GruAfter: return use.template operator()<GruAfter>();
    case CellKind::SimpleRnn: return use.template operator()<SimpleRnn>();
    case CellKind::Dense: return use.template operator()<Dense>();
    }
    __builtin_unreachable();
}

}  // namespace lstm
