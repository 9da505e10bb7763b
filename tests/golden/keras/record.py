#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a recording of this folder comes about: one network, trained by Keras itself, with all that its fields name.

    record.py CASE GATES SEED > FILE.json     needs Keras 2.0.3 or 2.3.1, Theano 1.0.5 (floatX float32), NumPy 1.24
    record.py --check FILE.json ...           needs NumPy only: is the data preparation of these files the one below?

The steps of the recordings, one by one. `--check` holds for all 88; the rest runs only where those versions can still be
installed. Where NumPy's or Theano's generators differ, Keras draws other initial weights: a new file stands for itself,
from its own initial weights on.
"""
import json
import sys

import numpy as np

SHAMPOO = [266.0, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9, 194.3, 149.5, 210.1,
           273.3, 191.4, 287.0, 226.0, 303.6, 289.9, 421.6, 264.5, 342.3, 339.7, 440.4, 315.9, 439.3, 401.3, 437.4,
           575.5, 407.6, 682.0, 475.3, 581.3, 646.9]
TEST = 12
RECORDED_EPOCHS = (1, 2, 10, 60)

COMMON = dict(units=[1], lag=1, layout="features", batch=1, stateful=True, reset_each_epoch=True, shuffle=False,
              train_rows=None, epochs=60, first_batches=3)
CASES = {
    "stateful_reset": {}, "stateful_noreset": dict(reset_each_epoch=False),
    "stateless": dict(stateful=False), "stateless_shuffle": dict(stateful=False, shuffle=True),
    "stateful_batch12": dict(batch=12, train_rows=12), "stateless_batch12": dict(stateful=False, batch=12, train_rows=12),
    "n4_stateful": dict(units=[4]), "n3_lag3_stateful": dict(units=[3], lag=3),
    "n2_t3_stateful": dict(units=[2], lag=3, layout="timesteps"),
    "n2_t3_stateful_noreset": dict(units=[2], lag=3, layout="timesteps", reset_each_epoch=False),
    "n2_t3_stateless": dict(units=[2], lag=3, layout="timesteps", stateful=False),
    "n2_batch4_stateful_noreset": dict(units=[2], batch=4, train_rows=20, reset_each_epoch=False),
    "n2_batch4_stateless_shuffle_partial": dict(units=[2], batch=4, stateful=False, shuffle=True),
    "stack2x2_t1_stateful": dict(units=[2, 2]),
    "stack2x2_t3_stateful": dict(units=[2, 2], lag=3, layout="timesteps"),
    "stack2x2_t3_stateless": dict(units=[2, 2], lag=3, layout="timesteps", stateful=False),
}


def prepare(config):
    """The tutorial's: differences, the last `lag` of them as input (newest first), min-max to [-1, 1] per column on the
    training rows. Returns everything of it that a recording holds."""
    lag, rows = config["lag"], config["train_rows"]
    d = np.diff(np.array(SHAMPOO))
    table = np.array([[*d[t - lag:t][::-1], d[t]] for t in range(lag, len(d))])
    train, test = table[:-TEST], table[-TEST:]
    if rows:
        train = train[-rows:]
    low, high = train.min(axis=0), train.max(axis=0)

    def scaled(x):
        return (x - low) / (high - low) * 2 - 1

    def inputs(x):
        return x[:, None, :-1] if config["layout"] == "features" else x[:, -2::-1, None]

    a, b = scaled(train), scaled(test)
    return dict(raw=SHAMPOO, data_min=low, data_max=high, train_scaled=a, test_scaled=b, X_train=inputs(a),
                y_train=a[:, -1], X_test=inputs(b), y_test=b[:, -1])


def check(path):
    with open(path) as file:
        recorded = json.load(file)
    mine = prepare(recorded["config"])
    for field, value in mine.items():
        np.testing.assert_allclose(np.array(recorded[field]), value, rtol=0, atol=2e-7, err_msg=f"{path}: {field}")


def record(case, gates, seed):
    np.random.seed(seed)
    import keras
    from keras import backend as K
    from keras.layers import LSTM, Dense
    from keras.models import Sequential

    config = {**COMMON, **CASES[case], "recurrent_activation": gates, "activation": "tanh", "seed": seed}
    data = prepare(config)
    x, y, xt, yt = (np.array(data[k], dtype="float32") for k in ("X_train", "y_train", "X_test", "y_test"))
    batch, layers = config["batch"], []
    fixed = config["stateful"] or len(x) % batch == 0
    model = Sequential()
    for i, units in enumerate(config["units"]):
        shape = {"batch_input_shape": (batch if fixed else None, *x.shape[1:])} if i == 0 else {}
        layers.append(LSTM(units, stateful=config["stateful"], recurrent_activation=gates,
                           return_sequences=i + 1 < len(config["units"]), **shape))
        model.add(layers[-1])
    model.add(Dense(1))
    model.compile(loss="mean_squared_error", optimizer="adam")

    def weights():
        names = ["kernel", "recurrent_kernel", "bias"]
        several = len(layers) > 1
        flat = [n + (str(i + 1) if several else "") for i in range(len(layers)) for n in names]
        return dict(zip(flat + ["dense_kernel", "dense_bias"], (w.tolist() for w in model.get_weights())))

    def states():
        return [dict(zip("hc", (K.get_value(s).tolist() for s in layer.states))) for layer in layers]

    def copy_of(values):
        return [[K.get_value(s).copy() for s in layer.states] for layer in layers] if values is None else \
            [K.set_value(s, v) for layer, kept in zip(layers, values) for s, v in zip(layer.states, kept)]

    out = dict(case=case, keras=keras.__version__, backend="theano", floatX=K.floatx(), numpy=np.__version__,
               config=config, gate_order="i,f,c,o", initial_weights=weights(), **data)
    first = model.get_weights()
    out["initial_test_predictions_one_call"] = model.predict(xt, batch_size=batch).ravel().tolist()
    if config["stateful"]:
        model.reset_states()
    out["first_batches"] = []
    for b in range(min(config["first_batches"], len(x) // batch)):
        rows = slice(b * batch, (b + 1) * batch)
        loss = model.train_on_batch(x[rows], y[rows])
        out["first_batches"].append(dict(loss=float(loss), weights=weights(),
                                         states=states() if config["stateful"] else None))
    model.set_weights(first)
    model.compile(loss="mean_squared_error", optimizer="adam")  # moments and steps anew
    if config["stateful"]:
        model.reset_states()

    order = np.arange(len(x))
    out.update(losses=[], weights_after_epoch={}, states_after_epoch_before_reset={}, permutations=[])
    for epoch in range(1, config["epochs"] + 1):
        if config["shuffle"]:  # as fit(shuffle=True) does, so that the order is known
            np.random.shuffle(order)
            out["permutations"].append(order.tolist())
        history = model.fit(x[order], y[order], epochs=1, batch_size=batch, verbose=0, shuffle=False)
        out["losses"].append(float(history.history["loss"][0]))
        if epoch in RECORDED_EPOCHS:
            out["weights_after_epoch"][epoch] = weights()
            if config["stateful"]:
                out["states_after_epoch_before_reset"][epoch] = states()
        if config["stateful"] and config["reset_each_epoch"]:
            model.reset_states()
    out["states_after_training"] = states() if config["stateful"] else None
    moments = [K.get_value(w).tolist() for w in model.optimizer.weights]
    n = len(model.get_weights())
    out["optimizer"] = dict(iterations=float(K.get_value(model.optimizer.iterations)), m=moments[-2 * n:-n], v=moments[-n:])

    end = copy_of(None) if config["stateful"] else []
    out["policies"] = {}
    for policy in ("noreset", "reset_each", "seed_noreset", "seed_reset_each"):
        copy_of(end)
        result = {}
        if policy.startswith("seed"):
            whole = len(x) // batch * batch
            result["train_predictions"] = model.predict(x[:whole], batch_size=batch).ravel().tolist()
        forecast = []
        for b in range(0, TEST, batch):
            forecast += model.predict(xt[b:b + batch], batch_size=batch).ravel().tolist()
            if config["stateful"] and policy.endswith("reset_each"):
                model.reset_states()
        low, high = data["data_min"][-1], data["data_max"][-1]
        levels = [(f + 1) / 2 * (high - low) + low + before for f, before in zip(forecast, SHAMPOO[-TEST - 1:-1])]
        result.update(test_predictions_scaled=forecast, test_predictions=levels,
                      rmse=float(np.sqrt(np.mean((np.array(levels) - SHAMPOO[-TEST:]) ** 2))),
                      states_after=states() if config["stateful"] else None)
        out["policies"][policy] = result
    copy_of(end)
    out["evaluate_train_from_final_state"] = float(model.evaluate(x, y, batch_size=batch, verbose=0))
    if not config["shuffle"]:
        del out["permutations"]
    json.dump(out, sys.stdout, default=lambda value: np.asarray(value).tolist())


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        for name in sys.argv[2:]:
            check(name)
    elif len(sys.argv) == 4:
        record(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(__doc__)
