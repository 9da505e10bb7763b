# SPDX-License-Identifier: GPL-3.0-or-later
# python3 power_pairs.py: writes power_pairs.json beside it, by the standard library alone.
#
# With W = sqrt(V / df), V chi squared, a noncentral t is (Z + shift) / W, so
#   P(|T| > t) = integral of [Phi(shift - t w) + Phi(-shift - t w)] dP(W < w)
# by Simpson's rule. First the two-sample values of statistics.json (statsmodels) are met to 2e-9.
import json
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def phi(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def density(w, df):
    if w <= 0:
        return 0.0
    return math.exp(math.log(2) + df / 2 * math.log(df / 2) - math.lgamma(df / 2) + (df - 1) * math.log(w) - df * w * w / 2)


def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * math.fsum([f(a), f(b)] + [(4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)])


def tails(t, df, shift):
    sd = 1 / math.sqrt(2 * df)
    return simpson(lambda w: density(w, df) * (phi(shift - t * w) + phi(-shift - t * w)), max(0, 1 - 14 * sd), 1 + 14 * sd, 8000)


def critical(df):
    low, high = 1.9, 13.0
    for _ in range(70):
        middle = (low + high) / 2
        low, high = (middle, high) if tails(middle, df, 0) > 0.05 else (low, middle)
    return low


def power(d, n, samples):
    df = samples * (n - 1)
    return tails(critical(df), df, d * math.sqrt(n / samples))


def needed(d, wanted):
    n = 2
    while power(d, n, 1) < wanted:
        n += 1
    return n


known = json.load(open(os.path.join(HERE, "statistics.json")))["power"]["power"]
worst = max(abs(power(r["d"], r["n_per_group"], 2) / r["power"] - 1) for r in known if r["n_per_group"] <= 100)
assert worst < 2e-9, worst
cases = [{"d": d, "n": n, "power": power(d, n, 1)} for d in (0, 0.2, 0.5, 0.8, 1.5) for n in (3, 5, 10, 30, 100)]
plans = [{"d": d, "power": p, "n": needed(d, p)} for d, p in ((0.2, 0.8), (0.2, 0.9), (0.5, 0.8), (0.5, 0.9), (0.8, 0.9), (1.5, 0.9))]
json.dump({"power": cases, "n_required": plans}, open(os.path.join(HERE, "power_pairs.json"), "w"), indent=1)
