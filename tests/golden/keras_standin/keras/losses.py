# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np

from .autodiff import _unary, mean


def mean_squared_error(error):
    return mean(error * error)


def mean_absolute_error(error):
    return mean(_unary(error, np.abs(error.data), np.sign(error.data)))


class Huber:
    """delta = 1"""

    def __call__(self, error):
        size = np.abs(error.data)
        inside = np.minimum(size, 1)
        return mean(_unary(error, 0.5 * inside * inside + (size - inside), np.clip(error.data, -1, 1)))


def named(loss):
    return globals()[loss] if isinstance(loss, str) else loss
