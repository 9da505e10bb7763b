# SPDX-License-Identifier: GPL-3.0-or-later
"""Reverse-mode differentiation of float32 arrays, as small as it gets: every operation appends itself to a tape."""
import numpy as np

tape = []


class Value:
    def __init__(self, data, back=None):
        self.data = np.asarray(data, dtype="float32")
        self.grad = np.zeros_like(self.data)
        if back is not None:
            self.back = back
            tape.append(self)

    def __add__(self, other):
        return _binary(self, other, np.add, lambda g, a, b: (g, g))

    def __sub__(self, other):
        return _binary(self, other, np.subtract, lambda g, a, b: (g, -g))

    def __rsub__(self, other):
        return value(other) - self

    def __mul__(self, other):
        return _binary(self, other, np.multiply, lambda g, a, b: (g * b, g * a))

    def __truediv__(self, other):
        return _binary(self, other, np.divide, lambda g, a, b: (g / b, -g * a / (b * b)))

    def __matmul__(self, other):
        return _binary(self, other, np.matmul, lambda g, a, b: (g @ b.T, a.T @ g))

    __radd__, __rmul__ = __add__, __mul__

    def columns(self, first, end):
        def back(out):
            self.grad[:, first:end] += out.grad
        return Value(self.data[:, first:end], back)


def value(x):
    return x if isinstance(x, Value) else Value(x)


def _fit(gradient, shape):
    """The gradient of what was broadcast."""
    while gradient.ndim > len(shape):
        gradient = gradient.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1 and gradient.shape[axis] != 1:
            gradient = gradient.sum(axis=axis, keepdims=True)
    return gradient


def _binary(a, b, operation, gradients):
    a, b = value(a), value(b)

    def back(out):
        for operand, gradient in zip((a, b), gradients(out.grad, a.data, b.data)):
            operand.grad += _fit(gradient, operand.data.shape)
    return Value(operation(a.data, b.data), back)


def _unary(x, data, slope):
    def back(out):
        x.grad += out.grad * slope
    return Value(data, back)


def tanh(x):
    a = np.tanh(x.data)
    return _unary(x, a, 1 - a * a)


def sigmoid(x):
    a = (1 / (1 + np.exp(-x.data))).astype("float32")
    return _unary(x, a, a * (1 - a))


def relu(x):
    return _unary(x, np.maximum(x.data, 0), (x.data > 0).astype("float32"))


def clip(x, low, high):
    return _unary(x, np.clip(x.data, low, high), ((x.data > low) & (x.data < high)).astype("float32"))


def mean(x):
    return _unary(x, np.float32(np.mean(x.data)), np.full_like(x.data, 1 / x.data.size))


def backward(loss):
    loss.grad[...] = 1
    for out in reversed(tape):
        out.back(out)
