// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/configdiff.h"

#include <QCoreApplication>
#include <QHash>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "gui/toolkit/numbertext.h"

namespace {

using Json = nlohmann::ordered_json;

struct ConfigDiff {
    Q_DECLARE_TR_FUNCTIONS(ConfigDiff)
};

/// The words for a key of contracts section 1; keys of later versions show as they are written.
QString keyText(const QString& key) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("keras"), QT_TRANSLATE_NOOP("ConfigDiff", "Keras")},
        {QStringLiteral("trainer"), QT_TRANSLATE_NOOP("ConfigDiff", "trainer")},
        {QStringLiteral("series.csv"), QT_TRANSLATE_NOOP("ConfigDiff", "file")},
        {QStringLiteral("series.column"), QT_TRANSLATE_NOOP("ConfigDiff", "column")},
        {QStringLiteral("series.order"), QT_TRANSLATE_NOOP("ConfigDiff", "order of rows")},
        {QStringLiteral("series.missing"), QT_TRANSLATE_NOOP("ConfigDiff", "missing values")},
        {QStringLiteral("series.encoding"), QT_TRANSLATE_NOOP("ConfigDiff", "encoding")},
        {QStringLiteral("series.decimal"), QT_TRANSLATE_NOOP("ConfigDiff", "decimal mark")},
        {QStringLiteral("framing.difference"), QT_TRANSLATE_NOOP("ConfigDiff", "difference")},
        {QStringLiteral("framing.lags"), QT_TRANSLATE_NOOP("ConfigDiff", "lags")},
        {QStringLiteral("framing.layout"), QT_TRANSLATE_NOOP("ConfigDiff", "lags as")},
        {QStringLiteral("framing.test_size"), QT_TRANSLATE_NOOP("ConfigDiff", "test samples")},
        {QStringLiteral("framing.train_size"), QT_TRANSLATE_NOOP("ConfigDiff", "training samples")},
        {QStringLiteral("framing.scale"), QT_TRANSLATE_NOOP("ConfigDiff", "scale")},
        {QStringLiteral("network.cell"), QT_TRANSLATE_NOOP("ConfigDiff", "cell")},
        {QStringLiteral("network.units"), QT_TRANSLATE_NOOP("ConfigDiff", "units")},
        {QStringLiteral("network.activation"), QT_TRANSLATE_NOOP("ConfigDiff", "activation")},
        {QStringLiteral("network.recurrent_activation"), QT_TRANSLATE_NOOP("ConfigDiff", "gate activation")},
        {QStringLiteral("network.recurrent_initializer"), QT_TRANSLATE_NOOP("ConfigDiff", "recurrent weights")},
        {QStringLiteral("training.epochs"), QT_TRANSLATE_NOOP("ConfigDiff", "epochs")},
        {QStringLiteral("training.batch_size"), QT_TRANSLATE_NOOP("ConfigDiff", "batch size")},
        {QStringLiteral("training.stateful"), QT_TRANSLATE_NOOP("ConfigDiff", "stateful")},
        {QStringLiteral("training.reset_states"), QT_TRANSLATE_NOOP("ConfigDiff", "reset in training")},
        {QStringLiteral("training.shuffle"), QT_TRANSLATE_NOOP("ConfigDiff", "shuffle")},
        {QStringLiteral("training.loss"), QT_TRANSLATE_NOOP("ConfigDiff", "loss")},
        {QStringLiteral("training.optimizer.name"), QT_TRANSLATE_NOOP("ConfigDiff", "optimizer")},
        {QStringLiteral("training.optimizer.learning_rate"), QT_TRANSLATE_NOOP("ConfigDiff", "learning rate")},
        {QStringLiteral("training.optimizer.beta_1"), QT_TRANSLATE_NOOP("ConfigDiff", "beta 1")},
        {QStringLiteral("training.optimizer.beta_2"), QT_TRANSLATE_NOOP("ConfigDiff", "beta 2")},
        {QStringLiteral("training.optimizer.epsilon"), QT_TRANSLATE_NOOP("ConfigDiff", "epsilon")},
        {QStringLiteral("forecast.seed_with_training"), QT_TRANSLATE_NOOP("ConfigDiff", "seed the state")},
        {QStringLiteral("forecast.reset_after_each"), QT_TRANSLATE_NOOP("ConfigDiff", "reset after each forecast")},
        {QStringLiteral("forecast.batch_size"), QT_TRANSLATE_NOOP("ConfigDiff", "forecast batch size")},
        {QStringLiteral("repeats"), QT_TRANSLATE_NOOP("ConfigDiff", "repeats")},
        {QStringLiteral("seed"), QT_TRANSLATE_NOOP("ConfigDiff", "seed")},
        {QStringLiteral("stream"), QT_TRANSLATE_NOOP("ConfigDiff", "random stream")},
    };
    const char* name = names.value(key);
    return name ? ConfigDiff::tr(name) : key;
}

QString valueText(const Json& value, const QString& key) {
    if (value.is_boolean()) return value.get<bool>() ? ConfigDiff::tr("on") : ConfigDiff::tr("off");
    if (value.is_number()) return numberText(value.get<double>());
    if (value.is_null())
        return key == QLatin1String("series.encoding") || key == QLatin1String("series.decimal")
                   ? ConfigDiff::tr("detected")
               : key.startsWith(QLatin1String("series."))    ? ConfigDiff::tr("built in")
               : key == QLatin1String("framing.train_size")  ? ConfigDiff::tr("all")
               : key == QLatin1String("forecast.batch_size") ? ConfigDiff::tr("as in training")
                                                             : QStringLiteral("\u2014");
    if (value.is_array()) {
        QStringList parts;
        for (const Json& part : value) parts << valueText(part, key);
        return parts.join(QStringLiteral(", "));
    }
    const QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    if (text == QLatin1String("ascending")) return ConfigDiff::tr("oldest first");
    if (text == QLatin1String("file")) return ConfigDiff::tr("as in the file");
    if (text == QLatin1String("refuse")) return ConfigDiff::tr("refused");
    if (text == QLatin1String("drop")) return ConfigDiff::tr("rows left out");
    if (text == QLatin1String("interpolate")) return ConfigDiff::tr("interpolated");
    if (text == QLatin1String("previous")) return ConfigDiff::tr("previous value");
    if (text == QLatin1String("epoch")) return ConfigDiff::tr("each epoch");
    if (text == QLatin1String("never")) return ConfigDiff::tr("never");
    if (text == QLatin1String("none")) return ConfigDiff::tr("none");
    if (text == QLatin1String("timesteps")) return ConfigDiff::tr("time steps");
    if (text == QLatin1String("features")) return ConfigDiff::tr("features");
    return text;
}

void compare(const Json& base, const Json& other, const QString& path, QStringList& lines) {
    static const Json absent;
    for (const auto& [name, value] : other.items()) {
        const QString key = path + QString::fromStdString(name);
        if (key == QLatin1String("name")) continue;
        const auto found = base.find(name);
        const Json& before = found == base.end() ? absent : *found;
        if (value.is_object() && before.is_object()) compare(before, value, key + QLatin1Char('.'), lines);
        else if (value != before)
            lines << ConfigDiff::tr("%1: %2", "setting, value").arg(keyText(key), valueText(value, key));
    }
}

}  // namespace

QStringList configDifferences(const lstm::ExperimentConfig& base, const lstm::ExperimentConfig& other) {
    QStringList lines;
    compare(lstm::toJson(base), lstm::toJson(other), {}, lines);
    return lines;
}
