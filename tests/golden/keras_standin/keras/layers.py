# SPDX-License-Identifier: GPL-3.0-or-later
"""LSTM, GRU, SimpleRNN and Dense by their formulas. Weights: kernel, recurrent kernel, bias; gates i f c o and z r h."""
import numpy as np

from . import GENERATION
from .autodiff import clip, relu, sigmoid, tanh, value
from .variable import Variable


def activation(which):
    if callable(which):
        return which
    hard = (lambda x: clip(0.2 * x + 0.5, 0, 1)) if GENERATION == 2 else (lambda x: clip(x / 6 + 0.5, 0, 1))
    return {"tanh": tanh, "sigmoid": sigmoid, "relu": relu, "linear": lambda x: x, "hard_sigmoid": hard}[which]


class Input:
    def __init__(self, batch_shape):
        assert GENERATION == 3
        self.batch_shape = batch_shape


class Layer:
    gates, biases = 1, 1
    state_count = 0

    def __init__(self, units, activation="linear", batch_input_shape=None, stateful=False, return_sequences=False,
                 recurrent_activation="sigmoid", reset_after=False):
        assert batch_input_shape is None or GENERATION == 2
        self.units, self.batch_shape = units, batch_input_shape
        self.act, self.rec = globals()["activation"](activation), globals()["activation"](recurrent_activation)
        self.stateful, self.sequences = stateful, return_sequences
        if reset_after:
            self.biases = 2

    def build(self, inputs, batch):
        columns = self.gates * self.units
        shapes = [(inputs, columns)] + ([(self.units, columns)] if self.state_count else [])
        shapes.append((columns,) if self.biases == 1 else (self.biases, columns))
        self.weights = [Variable(np.zeros(shape)) for shape in shapes]
        self.states = [Variable(np.zeros((batch, self.units))) for _ in range(self.state_count if self.stateful else 0)]

    def reset_states(self, states=None):
        assert GENERATION == 2
        for i, variable in enumerate(self.states):
            variable.assign(np.zeros_like(variable.array) if states is None else states[i])

    def reset_state(self):
        assert GENERATION == 3 and self.stateful
        for variable in self.states:
            variable.array = np.zeros_like(variable.array)

    def run(self, weights, steps):
        """Of a list of Values (rows, features), a time step each; returns the same of its outputs."""
        rows = len(steps[0].data)
        states = [value(v.array) for v in self.states] or \
            [value(np.zeros((rows, self.units))) for _ in range(self.state_count)]
        assert all(len(s.data) == rows for s in states), "a stateful network takes its own batch size only"
        outputs = []
        for x in steps:
            states = self.step(x, states, *weights)
            outputs.append(states[0])
        for variable, state in zip(self.states, states):
            variable.array = state.data.copy()
        return outputs if self.sequences else outputs[-1:]

    def gate(self, sums, number):
        return sums.columns(number * self.units, (number + 1) * self.units)


class LSTM(Layer):
    gates, state_count = 4, 2

    def step(self, x, states, kernel, recurrent, bias):
        h, c = states
        z = x @ kernel + h @ recurrent + bias
        i, f, o = (self.rec(self.gate(z, n)) for n in (0, 1, 3))
        c = f * c + i * self.act(self.gate(z, 2))
        return [o * self.act(c), c]


class GRU(Layer):
    gates, state_count = 3, 1

    def step(self, x, states, kernel, recurrent, bias):
        h, u = states[0], self.units
        if self.biases == 2:
            flat = value(np.eye(2))
            inside, outside = flat.columns(0, 1), flat.columns(1, 2)  # pick the two rows of the bias
            pick = lambda column: value(column.data.T) @ bias  # noqa: E731
            a, b = x @ kernel + pick(inside), h @ recurrent + pick(outside)
            z, r = self.rec(self.gate(a, 0) + self.gate(b, 0)), self.rec(self.gate(a, 1) + self.gate(b, 1))
            n = self.act(self.gate(a, 2) + r * self.gate(b, 2))
        else:
            a = x @ kernel + bias
            b = h @ recurrent.columns(0, 2 * u)
            z, r = self.rec(self.gate(a, 0) + self.gate(b, 0)), self.rec(self.gate(a, 1) + self.gate(b, 1))
            n = self.act(self.gate(a, 2) + (r * h) @ recurrent.columns(2 * u, 3 * u))
        return [z * h + (1 - z) * n]


class SimpleRNN(Layer):
    state_count = 1

    def step(self, x, states, kernel, recurrent, bias):
        return [self.act(x @ kernel + states[0] @ recurrent + bias)]


class Dense(Layer):
    def step(self, x, states, kernel, bias):
        return [self.act(x @ kernel + bias)]
