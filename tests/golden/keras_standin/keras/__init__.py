# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for Keras that knows what exported programs call, and nothing else: formulas of reference texts on NumPy,
differentiated by a tape. It shares no line with the engine that it checks.

KERAS_STANDIN=2 is Keras 2.3 (backend, lr=, batch_input_shape, reset_states), 3 is Keras 3 (ops, learning_rate=,
Input, reset_state): what belongs to the other generation raises an error.
"""
import os

GENERATION = int(os.environ["KERAS_STANDIN"])
__version__ = "2.3.1" if GENERATION == 2 else "3.6.0"

from . import layers, losses, models, optimizers  # noqa: E402,F401

if GENERATION == 2:
    from . import backend  # noqa: F401
else:
    from . import ops  # noqa: F401
