// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/configdiff.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "gui/toolkit/numbertext.h"
#include "gui/words/settingtable.h"
#include "gui/words/settingtexts.h"

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

QString valueText(const Json& value, const QString& key) {
    if (value.is_boolean()) return value.get<bool>() ? ConfigDiff::tr("on") : ConfigDiff::tr("off");
    if (value.is_number()) return numberText(value.get<double>());
    if (value.is_null())
        return key == QLatin1String("series.encoding") || key == QLatin1String("series.decimal")
                   ? ConfigDiff::tr("detected")
               : key.startsWith(QLatin1String("series."))    ? ConfigDiff::tr("built in")
               : key == QLatin1String("framing.train_size")  ? ConfigDiff::tr("all")
               : key == QLatin1String("network.reset_after") ? ConfigDiff::tr("as Keras does")
               : key == QLatin1String("forecast.batch_size") ? ConfigDiff::tr("as in training")
                                                             : QStringLiteral("\u2014");
    if (value.is_array()) {
        QStringList parts;
        for (const Json& part : value) parts << valueText(part, key);
        return parts.join(QStringLiteral(", "));
    }
    const QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    if (key == QLatin1String("network.cell"))
        if (const auto cell = lstm::cellNamed(text.toStdString())) return cellText(*cell);
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
