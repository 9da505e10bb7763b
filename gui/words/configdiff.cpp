// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/configdiff.h"

#include <QCoreApplication>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "gui/toolkit/numbertext.h"
#include "gui/words/settingtable.h"
#include "gui/words/settingtexts.h"
#include "gui/words/statetext.h"

namespace {

using Json = nlohmann::ordered_json;

struct ConfigDiff {
    Q_DECLARE_TR_FUNCTIONS(ConfigDiff)
};

/// The words for a key of contracts section 1; keys of later versions show as they are written.
QString keyText(const QString& key) {
    const SettingRow* row = settingRow(key.toStdString());
    return row ? settingText(row->difference) : key;
}

/// "Promo (known ahead)": an input column.
QString inputText(const Json& input) {
    if (input.is_string()) return QString::fromStdString(input.get<std::string>());
    return ConfigDiff::tr("%1 (known ahead)", "input column").arg(QString::fromStdString(input.value("name", "")));
}

/// The words of values that are words in the file, too; empty = its own.
QString wordText(const QString& key, const QString& value) {
    if (key == QLatin1String("network.cell"))
        if (const auto cell = lstm::cellNamed(value.toStdString())) return cellText(*cell);
    if (key == QLatin1String("framing.scale_per"))
        return value == QLatin1String("pooled") ? ConfigDiff::tr("all together") : ConfigDiff::tr("each sequence");
    if (key == QLatin1String("training.loss"))
        for (const auto loss : {lstm::Loss::MeanSquaredError, lstm::Loss::MeanAbsoluteError, lstm::Loss::Huber})
            if (value.toStdString() == lstm::name(loss)) return lossText(loss);
    static const std::map<std::string, const char*> words{
        {"ascending", QT_TRANSLATE_NOOP("ConfigDiff", "oldest first")},
        {"file", QT_TRANSLATE_NOOP("ConfigDiff", "as in the file")},
        {"refuse", QT_TRANSLATE_NOOP("ConfigDiff", "refused")},
        {"drop", QT_TRANSLATE_NOOP("ConfigDiff", "rows left out")},
        {"interpolate", QT_TRANSLATE_NOOP("ConfigDiff", "interpolated")},
        {"previous", QT_TRANSLATE_NOOP("ConfigDiff", "previous value")},
        {"epoch", QT_TRANSLATE_NOOP("ConfigDiff", "each epoch")},
        {"never", QT_TRANSLATE_NOOP("ConfigDiff", "never")},
        {"none", QT_TRANSLATE_NOOP("ConfigDiff", "none")},
        {"timesteps", QT_TRANSLATE_NOOP("ConfigDiff", "time steps")},
        {"features", QT_TRANSLATE_NOOP("ConfigDiff", "features")},
        {"copy", QT_TRANSLATE_NOOP("ConfigDiff", "a copy of the state")},
        {"zero", QT_TRANSLATE_NOOP("ConfigDiff", "zero")},
        {"seeded", QT_TRANSLATE_NOOP("ConfigDiff", "a seeded state")},
        {"keras", QT_TRANSLATE_NOOP("ConfigDiff", "the training's state")},
        {"val_loss", QT_TRANSLATE_NOOP("ConfigDiff", "validation loss")},
        {"loss", QT_TRANSLATE_NOOP("ConfigDiff", "training loss")}};
    const auto found = words.find(value.toStdString());
    return found == words.end() ? QString() : ConfigDiff::tr(found->second);
}

QString nothingText(const QString& key) {
    if (key == QLatin1String("series.encoding") || key == QLatin1String("series.decimal"))
        return ConfigDiff::tr("detected");
    if (key == QLatin1String("series.group")) return ConfigDiff::tr("none");
    if (key.startsWith(QLatin1String("series."))) return ConfigDiff::tr("built in");
    if (key == QLatin1String("framing.train_size")) return ConfigDiff::tr("all");
    if (key == QLatin1String("network.reset_after")) return ConfigDiff::tr("as Keras does");
    if (key == QLatin1String("forecast.batch_size")) return ConfigDiff::tr("as in training");
    if (key == QLatin1String("forecast.stateful")) return ConfigDiff::tr("as trained");
    if (key == QLatin1String("forecast.initial_state")) return ConfigDiff::tr("not given");
    return key.startsWith(QLatin1String("training.")) ? ConfigDiff::tr("off") : QStringLiteral("\u2014");
}

QString valueText(const Json& value, const QString& key) {
    if (value.is_boolean()) return value.get<bool>() ? ConfigDiff::tr("on") : ConfigDiff::tr("off");
    if (value.is_number()) return numberText(value.get<double>());
    if (value.is_null()) return nothingText(key);
    if (value.is_array()) {
        if (value.empty()) return ConfigDiff::tr("none");
        QStringList parts;
        for (const Json& part : value)
            parts << (key == QLatin1String("series.inputs") ? inputText(part) : valueText(part, key));
        return parts.join(QStringLiteral(", "));
    }
    if (!value.is_string()) return QString::fromStdString(value.dump());
    const QString text = QString::fromStdString(value.get<std::string>());
    const QString word = wordText(key, text);
    return word.isEmpty() ? text : word;
}

void compare(const Json& base, const Json& other, const QString& path, QStringList& lines) {
    static const Json absent;
    for (const auto& [name, value] : other.items()) {
        const QString key = path + QString::fromStdString(name);
        if (key == QLatin1String("name")) continue;
        const auto found = base.find(name);
        const Json& before = found == base.end() ? absent : *found;
        static const Json nothing = Json::object();
        const bool opens = value.is_object() && (before.is_object() || before.is_null());
        if (opens) compare(before.is_object() ? before : nothing, value, key + QLatin1Char('.'), lines);
        else if (value != before)
            lines << ConfigDiff::tr("%1: %2", "setting, value").arg(keyText(key), valueText(value, key));
    }
}

}  // namespace

QStringList configDifferences(const lstm::ExperimentConfig& base, const lstm::ExperimentConfig& other) {
    QStringList lines;
    Json before = lstm::toJson(base), after = lstm::toJson(other);
    // A given state reads as it is typed.
    const auto type = [](Json& json, const lstm::ExperimentConfig& config) {
        if (const auto& start = config.forecast.initialState)
            json["forecast"]["initial_state"] = startText(*start).toStdString();
    };
    type(before, base);
    type(after, other);
    compare(before, after, {}, lines);
    return lines;
}
