#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""replay.py SCRIPT TRACE ... - runs exported programs with the stand-in of Keras beside this file."""
import runpy
import sys

for script, trace in zip(sys.argv[1::2], sys.argv[2::2]):
    sys.argv = [script, trace]
    runpy.run_path(script, run_name="__main__")
