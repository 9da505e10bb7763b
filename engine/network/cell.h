// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace lstm {

/// A kind of layer. Each has its equations in a header of its own.
enum class CellKind {
    Lstm,       ///< Hochreiter and Schmidhuber 1997, with Gers' forget gate (lstm.h)
    Gru,        ///< Cho et al. 2014: the reset gate acts on h (gru.h)
    GruAfter,   ///< the reset gate acts on h R: Keras' `reset_after` (gru.h)
    SimpleRnn,  ///< Elman 1990 (simplernn.h)
    Dense,      ///< no memory at all (dense.h); without an activation also the output of every network
};

/// What a kind of layer consists of. A unit has `gates` many columns in every matrix of its layer: the columns of all
/// units' first gate come first, then those of all units' second gate and so on. Whoever needs to know how many
/// parameters, lines or numbers a layer takes asks here, so another cell is a row of cellForm(), its equations, and its
/// line in withCell() (cells.h).
struct CellForm {
    std::span<const std::string_view> gates;  ///< names, in Keras' order of the columns
    /// What a unit hands on to the next time step, the first of them also to the layer above; none = not recurrent.
    std::span<const std::string_view> states;
    int biasRows = 1;     ///< one, or two where a cell adds one before and one after h R
    int openGate = -1;    ///< the gate whose bias begins at 1 (Keras' unit_forget_bias); -1 = none
    int silentGates = 0;  ///< gates that learn nothing where the state is always zero

    bool recurrent() const { return !states.empty(); }
};

inline constexpr std::string_view lstmGates[]{"i", "f", "g", "o"}, lstmStates[]{"h", "c"}, gruGates[]{"z", "r", "g"},
    rnnGates[]{"g"}, onlyH[]{"h"}, denseGates[]{"y"};

constexpr CellForm cellForm(CellKind kind) {
    switch (kind) {
    case CellKind::Lstm: return {.gates = lstmGates, .states = lstmStates, .openGate = 1, .silentGates = 1};
    case CellKind::Gru: return {.gates = gruGates, .states = onlyH, .silentGates = 1};
    case CellKind::GruAfter: return {.gates = gruGates, .states = onlyH, .biasRows = 2};
    case CellKind::SimpleRnn: return {.gates = rnnGates, .states = onlyH};
    case CellKind::Dense: return {.gates = denseGates, .states = {}};
    }
    __builtin_unreachable();
}

/// The numbers of one unit in one time step, for the equations of its cell. V is a float or a pack of floats.
template <class Cell, class V>
struct UnitStep {
    V gate[Cell::gates];                         ///< sums of b + x K + h R before, activated after
    V recurrent[Cell::apart ? Cell::gates : 1];  ///< of a cell that keeps them apart: the sums of a + h R
    V before[2];                                 ///< states of the time step before, h first
    V after[2];                                  ///< states after it
    V kept;                                      ///< what the way back needs besides
};

/// Their derivatives: dL/d(number), dL/dz in `gate`.
template <class Cell, class V>
struct UnitGradient {
    V after[2];                                  ///< in full: from the layer above and from the next time step
    V gate[Cell::gates];                         ///< by the sums of b + x K (and h R, where not apart)
    V recurrent[Cell::apart ? Cell::gates : 1];  ///< by the sums of a + h R
    V before[2];                                 ///< but for what goes through R
    V kept;                                      ///< of a cell in two stages: by what the second one multiplied with R
};

/// What a cell's struct says of itself to the trainers, which do the sums:
///
///   gates, states   how many          outputs   states, or 1 of a layer without memory
///   kept            whether UnitStep::kept is to be remembered
///   apart           input and recurrent sums (with a bias each) enter the equations apart
///   secondStage     the first gate of the second stage, whose recurrent sum is made of `kept` instead of h, and so
///                   can only be taken when the gates before it are known; = gates where all is one stage
///   direct          whether dL/dh has a part that does not go through R (UnitGradient::before[0])
///
/// and forward<Stage>(step, math), backward<Stage>(step, gradient, math): stage 0 and, where there is one, 1; back in
/// the other order. A trainer lends its `math`: act(z) and rec(z), actSlope(a) and recSlope(a) from their values, and
/// product(late, b, s) = late b s, whose order of multiplication decides the last bit and how long a processor waits.

}  // namespace lstm
