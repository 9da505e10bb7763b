// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.h"

/// A cell's equations for all rows and units of one time step on a LayerTape.
namespace lstm {

/// Products from left to right.
template <Activation A, Activation R>
struct FloatMath {
    static float act(float z) { return activate<A>(z); }
    static float rec(float z) { return activate<R>(z); }
    static float actSlope(float a) { return slope<A>(a); }
    static float recSlope(float a) { return slope<R>(a); }
    static float product(float late, float b, float s) { return late * b * s; }
};

/// Calls `use` with the shape's activations as a type.
template <class Use>
void withMath(const NetworkShape& shape, Use use) {
    withActivation(shape.activation, [&]<Activation A>() {
        withActivation(shape.recurrentActivation, [&]<Activation R>() { use(FloatMath<A, R>()); });
    });
}

/// The tape's rows of one time step, unit by unit. `at` is the first of them, `before` that of the entering states,
/// `after` that of the states after it.
template <class Cell>
struct StepRows {
    float *gates, *recurrent, *kept, *before[2], *after[2], *dh, *dhBefore, *dz, *dRecurrent, *dState, *dKept;
    int units;

    StepRows(LayerTape& t, int at, int rows, int unitsOfLayer) : units(unitsOfLayer) {
        gates = t.gates.data() + at * Cell::gates * units, dz = t.dz.data() + at * Cell::gates * units;
        recurrent = Cell::apart ? t.recurrent.data() + at * Cell::gates * units : nullptr;
        dRecurrent = Cell::apart ? t.dRecurrent.data() + at * Cell::gates * units : nullptr;
        kept = Cell::kept ? t.kept.data() + at * units : nullptr;
        for (int s = 0; s < Cell::outputs; ++s) {
            before[s] = t.state[s].data() + at * units;
            after[s] = before[s] + rows * units;
        }
        dh = t.dh.data() + at * units, dhBefore = at > 0 ? dh - rows * units : nullptr;
        dState = t.dState.data(), dKept = t.dKept.data();
    }

    /// What is known of unit u of a row; `all` says whether the step has been computed.
    UnitStep<Cell, float> load(int row, int u) const {
        UnitStep<Cell, float> n{};
        const int at = row * units + u, column = row * Cell::gates * units + u;
        for (int q = 0; q < Cell::gates; ++q) n.gate[q] = gates[column + q * units];
        if constexpr (Cell::apart)
            for (int q = 0; q < Cell::gates; ++q) n.recurrent[q] = recurrent[column + q * units];
        for (int s = 0; s < Cell::states; ++s) n.before[s] = before[s][at];
        if constexpr (Cell::kept) n.kept = kept[at];
        return n;
    }
};

/// Sums become gates, and in the last stage the states after the step.
template <class Cell, int Stage>
void stepForward(const NetworkShape& shape, LayerTape& t, int at, int rows, int units) {
    constexpr int first = Stage == 0 ? 0 : Cell::secondStage, end = Stage == 0 ? Cell::secondStage : Cell::gates;
    const StepRows<Cell> now(t, at, rows, units);
    withMath(shape, [&](auto math) {
        for (int row = 0; row < rows; ++row)
#pragma GCC ivdep  // the arrays do not overlap
            for (int u = 0; u < units; ++u) {
                UnitStep<Cell, float> n = now.load(row, u);
                Cell::template forward<Stage>(n, math);
                const int here = row * units + u, column = row * Cell::gates * units + u;
                for (int q = first; q < end; ++q) now.gates[column + q * units] = n.gate[q];
                if constexpr (Cell::kept && Stage == 0) now.kept[here] = n.kept;
                if constexpr (end == Cell::gates)
                    for (int s = 0; s < Cell::outputs; ++s) now.after[s][here] = n.after[s];
            }
    });
}

/// From dL/dh' and what else the next time step says to dL/dz and to the step before.
template <class Cell, int Stage>
void stepBackward(const NetworkShape& shape, LayerTape& t, int at, int rows, int units) {
    constexpr bool staged = Cell::secondStage < Cell::gates;
    const StepRows<Cell> now(t, at, rows, units);
    withMath(shape, [&](auto math) {
        for (int row = 0; row < rows; ++row)
#pragma GCC ivdep
            for (int u = 0; u < units; ++u) {
                const UnitStep<Cell, float> n = now.load(row, u);
                const int here = row * units + u, column = row * Cell::gates * units + u;
                UnitGradient<Cell, float> d{};
                d.after[0] = now.dh[here];
                if constexpr (Cell::states == 2)
                    d.after[1] = now.dState[here] + Cell::throughOutput(n, d.after[0], math);
                if constexpr (staged && Stage == 0) {
                    d.kept = now.dKept[here];
                    for (int q = 0; q < Cell::gates; ++q) d.gate[q] = now.dz[column + q * units];
                }
                Cell::template backward<Stage>(n, d, math);
                for (int q = 0; q < Cell::gates; ++q) now.dz[column + q * units] = d.gate[q];
                if constexpr (Cell::apart)
                    for (int q = 0; q < Cell::gates; ++q) now.dRecurrent[column + q * units] = d.recurrent[q];
                if constexpr (Cell::states == 2) now.dState[here] = d.before[1];
                if constexpr (Cell::direct && Stage == 0)
                    if (now.dhBefore) now.dhBefore[here] += d.before[0];
            }
    });
}

}  // namespace lstm
