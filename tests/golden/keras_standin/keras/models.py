# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np

from . import GENERATION, losses
from .autodiff import backward, tape, value
from .layers import Input


class History:
    def __init__(self, loss):
        self.history = {"loss": [loss]}


class Sequential:
    def __init__(self):
        self.layers = []

    def add(self, layer):
        if isinstance(layer, Input):
            self.shape = layer.batch_shape
            return
        if not self.layers and GENERATION == 2:
            self.shape = layer.batch_shape
        layer.build(self.layers[-1].units if self.layers else self.shape[-1], self.shape[0])
        self.layers.append(layer)

    def compile(self, loss, optimizer):
        self.loss, self.optimizer = losses.named(loss), optimizer

    @property
    def weights(self):
        return [w for layer in self.layers for w in layer.weights]

    def get_weights(self):
        return [w.array.copy() for w in self.weights]

    def set_weights(self, arrays):
        assert len(arrays) == len(self.weights)
        for weight, array in zip(self.weights, arrays):
            weight.assign(array)

    def reset_states(self):
        assert GENERATION == 2
        for layer in self.layers:
            layer.reset_states()

    def forward(self, x):
        tape.clear()
        values = [value(w.array) for w in self.weights]
        steps = [value(x[:, t]) for t in range(x.shape[1])] if x.ndim == 3 else [value(x)]
        rest = values
        for layer in self.layers:
            own, rest = rest[:len(layer.weights)], rest[len(layer.weights):]
            steps = layer.run(own, steps)
        return values, steps[-1]

    def batches(self, x, batch_size):
        stateful = any(layer.stateful for layer in self.layers)
        assert not stateful or len(x) % batch_size == 0, "rows of a stateful network divide by its batch size"
        return [slice(first, first + batch_size) for first in range(0, len(x), batch_size)]

    def fit(self, x, y, epochs, batch_size, shuffle, verbose):
        assert epochs == 1 and not shuffle
        total = 0.0
        for rows in self.batches(x, batch_size):
            values, out = self.forward(x[rows])
            loss = self.loss(out - y[rows])
            backward(loss)
            total += float(loss.data) * len(x[rows])
            self.optimizer.apply(self.weights, [v.grad for v in values])
        return History(total / len(x))

    def evaluate(self, x, y, batch_size, verbose):
        total = 0.0
        for rows in self.batches(x, batch_size):
            total += float(self.loss(self.forward(x[rows])[1] - y[rows]).data) * len(x[rows])
        return total / len(x)

    def predict(self, x, batch_size, verbose):
        return np.concatenate([self.forward(x[rows])[1].data for rows in self.batches(x, batch_size)])
