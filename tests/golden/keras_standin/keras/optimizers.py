# SPDX-License-Identifier: GPL-3.0-or-later
"""Update rules in float32. Names of arguments are those of the generation."""
import numpy as np

from . import GENERATION
from .variable import Variable

F = np.float32


class Optimizer:
    def __init__(self, lr=None, learning_rate=None, clipnorm=None, global_clipnorm=None, clipvalue=None):
        own, foreign = (lr, learning_rate) if GENERATION == 2 else (learning_rate, lr)
        assert foreign is None and own is not None, "the learning rate's name is of the other generation"
        assert GENERATION == 3 or global_clipnorm is None, "Keras 2 has no global_clipnorm"
        limits = [limit for limit in (clipnorm, global_clipnorm, clipvalue) if limit is not None]
        assert GENERATION == 2 or len(limits) <= 1, "Keras 3 takes one way of clipping"
        self._rate = Variable(own)
        self.each = clipnorm if GENERATION == 3 else None
        self.all = clipnorm if GENERATION == 2 else global_clipnorm
        self.value, self.steps, self.arrays = clipvalue, 0, {}

    @property
    def lr(self):
        assert GENERATION == 2
        return self._rate

    @property
    def learning_rate(self):
        return self._rate

    @learning_rate.setter
    def learning_rate(self, rate):
        assert GENERATION == 3
        self._rate = Variable(rate)

    def clipped(self, gradients):
        if self.all is not None:
            norm = np.sqrt(sum(F(np.sum(g * g)) for g in gradients)).astype(F)
            if norm >= F(self.all):
                gradients = [g * F(self.all) / norm for g in gradients]
        if self.each is not None:
            norms = [np.sqrt(np.sum(g * g)).astype(F) for g in gradients]
            gradients = [g * F(self.each) / n if n >= F(self.each) else g for g, n in zip(gradients, norms)]
        if self.value is not None:
            gradients = [np.clip(g, -F(self.value), F(self.value)) for g in gradients]
        return gradients

    def kept(self, name, i, like):
        return self.arrays.setdefault((name, i), np.zeros_like(like))

    def apply(self, weights, gradients):
        self.steps += 1
        for i, (w, g) in enumerate(zip(weights, self.clipped(gradients))):
            w.array = w.array - self.update(i, g, F(self._rate.array))


class Adam(Optimizer):
    def __init__(self, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False, **others):
        super().__init__(**others)
        self.b1, self.b2, self.epsilon, self.amsgrad = F(beta_1), F(beta_2), F(epsilon), amsgrad

    def update(self, i, g, rate):
        rate = rate * (np.sqrt(1 - self.b2 ** F(self.steps)) / (1 - self.b1 ** F(self.steps)))
        m = self.arrays["m", i] = self.b1 * self.kept("m", i, g) + (1 - self.b1) * g
        v = self.arrays["v", i] = self.b2 * self.kept("v", i, g) + (1 - self.b2) * g * g
        if self.amsgrad:
            v = self.arrays["vhat", i] = np.maximum(self.kept("vhat", i, g), v)
        return rate * m / (np.sqrt(v) + self.epsilon)


class SGD(Optimizer):
    def __init__(self, momentum=0.0, nesterov=False, **others):
        super().__init__(**others)
        self.momentum, self.nesterov = F(momentum), nesterov

    def update(self, i, g, rate):
        w = self.arrays["w", i] = self.momentum * self.kept("w", i, g) - rate * g
        return -(self.momentum * w - rate * g) if self.nesterov else -w


class RMSprop(Optimizer):
    def __init__(self, rho=0.9, epsilon=1e-7, **others):
        super().__init__(**others)
        self.rho, self.epsilon = F(rho), F(epsilon)

    def update(self, i, g, rate):
        a = self.arrays["a", i] = self.rho * self.kept("a", i, g) + (1 - self.rho) * g * g
        return rate * g / (np.sqrt(a) + self.epsilon)
