# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np


class Variable:
    def __init__(self, array):
        self.array = np.array(array, dtype="float32")

    def assign(self, array):
        assert np.shape(array) == self.array.shape, "a state has a shape"
        self.array = np.array(array, dtype="float32")
