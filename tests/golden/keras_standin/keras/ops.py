# SPDX-License-Identifier: GPL-3.0-or-later
from .autodiff import clip  # noqa: F401


def convert_to_numpy(variable):
    return variable.array.copy()
