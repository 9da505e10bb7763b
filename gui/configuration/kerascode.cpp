// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/kerascode.h"

#include <QStringList>

#include "engine/base/numbers.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/effects.h"

namespace {

using namespace lstm;

QString number(double value) { return QString::fromStdString(shortest(value)); }
QString number(int value) { return QString::number(value); }
QString truth(bool value) { return value ? QStringLiteral("True") : QStringLiteral("False"); }

struct Writer {
    const ExperimentConfig& config;
    StateFlow flow;
    QStringList lines;

    bool keras3() const { return config.keras == KerasVersion::V3; }
    /// `head` and `tail` in one line where it fits, else in two.
    void addCall(int indent, const QString& head, const QString& tail) {
        if (2 * indent + head.size() + tail.size() < 38) return add(indent, head + tail);
        add(indent, head.trimmed());
        add(indent + 1, tail);
    }
    void add(int indent, const QString& text) { lines << QString(indent * 2, QLatin1Char(' ')) + text; }
    bool ownForecaster() const { return flow.stateful && config.forecastBatchSize() != config.training.batchSize; }
    int steps() const { return config.framing.layout == Layout::TimeSteps ? config.framing.lags : 1; }
    int features() const { return config.framing.layout == Layout::Features ? config.framing.lags : 1; }
};

QString activationArgument(Activation activation) {
    switch (activation) {
    case Activation::Tanh: return QStringLiteral("'tanh'");
    case Activation::Sigmoid: return QStringLiteral("'sigmoid'");
    case Activation::Relu: return QStringLiteral("'relu'");
    case Activation::Linear: return QStringLiteral("'linear'");
    case Activation::HardSigmoid:
    case Activation::HardSigmoid3: return QStringLiteral("'hard_sigmoid'");
    }
    Q_UNREACHABLE();
}

/// What nobody needs to write down under this version.
ExperimentConfig defaultsOf(KerasVersion version) {
    ExperimentConfig config;
    applyKerasDefaults(config, version);
    return config;
}

QString optimizer(const ExperimentConfig& c) {
    const OptimizerOptions& rule = c.training.optimizer;
    OptimizerOptions standard = defaultsOf(c.keras).training.optimizer;
    standard.kind = rule.kind;
    if (rule.kind == OptimizerKind::Sgd) standard.learningRate = 0.01;  // Keras' own
    const auto [kerasClass, shortName] = [&] {
        if (rule.kind == OptimizerKind::Sgd) return std::pair(QStringLiteral("SGD"), QStringLiteral("'sgd'"));
        if (rule.kind == OptimizerKind::RmsProp)
            return std::pair(QStringLiteral("RMSprop"), QStringLiteral("'rmsprop'"));
        return std::pair(QStringLiteral("Adam"), QStringLiteral("'adam'"));
    }();
    QStringList arguments;
    const auto add = [&arguments](const QString& key, double value, double usual) {
        if (value != usual) arguments << key + QLatin1Char('=') + number(value);
    };
    const bool oldName = c.keras == KerasVersion::V2_0 || c.keras == KerasVersion::V2_1_3;
    const bool adam = rule.kind == OptimizerKind::Adam, sgd = rule.kind == OptimizerKind::Sgd;
    add(oldName ? QStringLiteral("lr") : QStringLiteral("learning_rate"), rule.learningRate, standard.learningRate);
    if (adam)
        add(QStringLiteral("beta_1"), rule.beta1, standard.beta1),
            add(QStringLiteral("beta_2"), rule.beta2, standard.beta2);
    if (sgd) add(QStringLiteral("momentum"), rule.momentum, standard.momentum);
    if (sgd && rule.nesterov) arguments << QStringLiteral("nesterov=True");
    if (rule.kind == OptimizerKind::RmsProp) add(QStringLiteral("rho"), rule.rho, standard.rho);
    if (!sgd) add(QStringLiteral("epsilon"), rule.epsilon, standard.epsilon);
    if (adam && rule.amsgrad) arguments << QStringLiteral("amsgrad=True");
    if (rule.clipNorm) arguments << QStringLiteral("clipnorm=") + number(*rule.clipNorm);
    if (rule.clipValue) arguments << QStringLiteral("clipvalue=") + number(*rule.clipValue);
    if (arguments.isEmpty()) return shortName;
    return QStringLiteral("%1(%2)").arg(kerasClass, arguments.join(QStringLiteral(", ")));
}

QString kerasClass(Cell cell) {
    switch (cell) {
    case Cell::Lstm: return QStringLiteral("LSTM");
    case Cell::Gru: return QStringLiteral("GRU");
    case Cell::SimpleRnn: return QStringLiteral("SimpleRNN");
    case Cell::Dense: return QStringLiteral("Dense");
    }
    Q_UNREACHABLE();
}

/// One `model.add(LSTM(...))` or what the cell is called; the first of Keras 2 carries the input's shape.
void writeLayer(Writer& w, int indent, int layer, const QString& shape) {
    const NetworkOptions& network = w.config.network;
    QStringList arguments;
    if (w.flow.stateful) arguments << QStringLiteral("stateful=True");
    const bool recurrent = network.cell != Cell::Dense, gated = network.cell == Cell::Lstm || network.cell == Cell::Gru;
    if (recurrent && layer + 1 < static_cast<int>(network.units.size()))
        arguments << QStringLiteral("return_sequences=True");
    if (!recurrent || network.activation != Activation::Tanh)
        arguments << QStringLiteral("activation=") + activationArgument(network.activation);
    if (gated && network.recurrentActivation != defaultsOf(w.config.keras).network.recurrentActivation)
        arguments << QStringLiteral("recurrent_activation=") + activationArgument(network.recurrentActivation);
    if (network.cell == Cell::Gru && network.resetAfter.value_or(w.keras3()) != w.keras3())
        arguments << QStringLiteral("reset_after=") + truth(*network.resetAfter);
    if (layer == 0 && !w.keras3()) arguments << shape;
    QString text = QStringLiteral("model.add(%1(%2")
                       .arg(kerasClass(network.cell), number(network.units[static_cast<std::size_t>(layer)]));
    const QString pad(indent * 2 + 2, QLatin1Char(' '));
    for (const QString& argument : arguments) {
        text += QLatin1Char(',');
        const auto lineStart = text.lastIndexOf(QLatin1Char('\n')) + 1;
        text += text.size() - lineStart + argument.size() > 34 ? QLatin1Char('\n') + pad + argument
                                                               : QLatin1Char(' ') + argument;
    }
    w.add(indent, text + QStringLiteral("))"));
}

void writeModel(Writer& w) {
    const bool function = w.ownForecaster();
    const QString batch = function ? QStringLiteral("batch") : number(w.config.training.batchSize);
    const QString inner = w.config.shape().recurrent() ? QStringLiteral("%1, %2").arg(w.steps()).arg(w.features())
                                                       : QStringLiteral("%1,").arg(w.config.framing.lags);
    QString shape = w.flow.stateful ? QStringLiteral("batch_input_shape=(%1, %2)").arg(batch, inner)
                                    : QStringLiteral("input_shape=(%1)").arg(inner);
    int indent = 0;
    if (function) {
        w.add(0, QStringLiteral("def build(batch):"));
        indent = 1;
    }
    w.add(indent, QStringLiteral("model = Sequential()"));
    if (w.keras3())
        w.add(indent, w.flow.stateful ? QStringLiteral("model.add(Input(batch_shape=(%1, %2)))").arg(batch, inner)
                                      : QStringLiteral("model.add(Input(shape=(%1)))").arg(inner));
    for (int i = 0; i < static_cast<int>(w.config.network.units.size()); ++i) writeLayer(w, indent, i, shape);
    w.add(indent, QStringLiteral("model.add(Dense(1))"));
    w.add(indent, QStringLiteral("model.compile("));
    const std::string_view loss = name(w.config.training.loss);  // Keras' names are ours
    w.add(indent + 1,
          QStringLiteral("loss='%1',").arg(QString::fromUtf8(loss.data(), static_cast<qsizetype>(loss.size()))));
    w.add(indent + 1, QStringLiteral("optimizer=%1)").arg(optimizer(w.config)));
    if (function) {
        w.add(1, QStringLiteral("return model"));
        w.add(0, QStringLiteral("model = build(%1)").arg(w.config.training.batchSize));
    }
}

void writeReset(Writer& w, int indent, const QString& model) {
    if (!w.keras3()) {
        w.add(indent, model + QStringLiteral(".reset_states()"));
        return;
    }
    w.add(indent, QStringLiteral("for layer in %1.layers[:-1]:").arg(model));
    w.add(indent + 1, QStringLiteral("layer.reset_state()"));
}

void writeTraining(Writer& w) {
    const TrainingOptions& t = w.config.training;
    const bool loop = w.flow.stateful && t.resetStates == ResetStates::Epoch;
    const int indent = loop ? 1 : 0;
    if (loop) w.add(0, QStringLiteral("for epoch in range(%1):").arg(t.epochs));
    w.addCall(indent, QStringLiteral("model.fit(X, y, epochs=%1, ").arg(loop ? 1 : t.epochs),
              QStringLiteral("batch_size=%1, shuffle=%2)").arg(number(t.batchSize), truth(t.shuffle)));
    if (loop) writeReset(w, 1, QStringLiteral("model"));
}

/// A pass over `rows`, in one predict call of Keras or, with resets, in one per batch.
void writePass(Writer& w, const QString& model, const QString& result, const QString& rows, int count) {
    const int size = w.config.forecastBatchSize();
    const bool resets = w.flow.stateful && w.config.forecast.resetAfterEach;
    if (!resets) {
        w.addCall(
            0,
            QStringLiteral("%1%2.predict(").arg(result.isEmpty() ? QString() : result + QStringLiteral(" = "), model),
            QStringLiteral("%1, batch_size=%2)").arg(rows, number(size)));
        return;
    }
    if (!result.isEmpty()) w.add(0, result + QStringLiteral(" = []"));
    w.add(0, size == 1 ? QStringLiteral("for i in range(%1):").arg(count)
                       : QStringLiteral("for i in range(0, %1, %2):").arg(count).arg(size));
    const QString call = QStringLiteral("%1.predict(").arg(model),
                  slice = QStringLiteral("%1[i:i+%2], batch_size=%2)").arg(rows, number(size));
    w.addCall(1, result.isEmpty() ? call : QStringLiteral("%1.extend(%2").arg(result, call),
              result.isEmpty() ? slice : slice + QLatin1Char(')'));
    writeReset(w, 1, model);
}

void writeForecast(Writer& w) {
    QString model = QStringLiteral("model");
    if (w.ownForecaster()) {
        w.add(0, QStringLiteral("forecaster = build(%1)").arg(w.config.forecastBatchSize()));
        w.addCall(0, QStringLiteral("forecaster.set_weights("), QStringLiteral("model.get_weights())"));
        model = QStringLiteral("forecaster");
    }
    if (w.flow.stateful && w.flow.seedingCalls > 0) {
        const int whole = w.flow.seedingCalls * w.config.forecastBatchSize();
        const bool cut = whole < w.flow.trainingRows && !w.config.forecast.resetAfterEach;
        writePass(w, model, {}, cut ? QStringLiteral("X[:%1]").arg(whole) : QStringLiteral("X"), whole);
    }
    writePass(w, model, QStringLiteral("forecasts"), QStringLiteral("X_test"), w.flow.testRows);
}

}  // namespace

QString kerasCode(const ExperimentConfig& config, int trainingRows, KerasLines lines) {
    Writer writer{config, stateFlow(config, trainingRows), {}};
    if (lines == KerasLines::All) writeModel(writer);
    else
        writer.add(0, QStringLiteral("%1(%2, stateful=%3, \u2026)")
                          .arg(kerasClass(config.network.cell), number(config.network.units.front()),
                               truth(writer.flow.stateful)));
    writeTraining(writer);
    writeForecast(writer);
    return writer.lines.join(QLatin1Char('\n'));
}
