// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace lstm {

/// A kind of layer.
enum class CellKind {
    Lstm,   ///< Hochreiter and Schmidhuber 1997, with Gers' forget gate (lstm.h)
    Dense,  ///< y = x D + d
};

/// What a kind of layer consists of. A unit has `gates` many columns in every matrix of its layer: the columns of all
/// units' first gate come first, then those of all units' second gate and so on. Whoever needs to know how many
/// parameters, lines or numbers a layer takes asks here, so another cell is a row of cellForm() and its equations.
struct CellForm {
    std::span<const std::string_view> gates;  ///< names, in Keras' order of the columns
    /// What a unit hands on to the next time step, the first of them also to the layer above; none = not recurrent.
    std::span<const std::string_view> states;
    int biasRows = 1;      ///< one, or two where a cell adds one before and one after h R
    int openGate = -1;     ///< the gate whose bias begins at 1 (Keras' unit_forget_bias); -1 = none
    int gatesOfState = 0;  ///< gates that only scale the old state: they learn nothing where it is always zero
};

inline constexpr std::string_view lstmGates[]{"i", "f", "g", "o"}, lstmStates[]{"h", "c"}, denseGates[]{"y"};

constexpr CellForm cellForm(CellKind kind) {
    switch (kind) {
    case CellKind::Lstm: return {.gates = lstmGates, .states = lstmStates, .openGate = 1, .gatesOfState = 1};
    case CellKind::Dense: return {.gates = denseGates, .states = {}};
    }
    __builtin_unreachable();
}

}  // namespace lstm
