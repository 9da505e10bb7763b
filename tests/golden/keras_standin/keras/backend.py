# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np

from .autodiff import clip  # noqa: F401


def get_value(variable):
    return variable.array.copy()


def set_value(variable, value):
    variable.array = np.asarray(value, dtype="float32")
