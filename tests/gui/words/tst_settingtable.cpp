// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of the configuration's JSON has its row in the table, and every row its words.
#include "gui/words/settingtable.h"

#include <QTest>

#include <set>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "gui/toolkit/language.h"
#include "gui/words/configdiff.h"
#include "tests/testmain.h"

namespace {

using Json = nlohmann::ordered_json;

/// "training.shuffle", ... of everything that is written.
void collect(const Json& json, const std::string& path, std::vector<std::string>& keys) {
    for (const auto& [name, value] : json.items()) {
        if (value.is_object()) collect(value, path + name + ".", keys);
        else keys.push_back(path + name);
    }
}

/// Of configurations that between them write every key.
std::vector<std::string> keysOfConfigurations() {
    std::set<std::string> keys;
    for (const auto kind : {lstm::OptimizerKind::Adam, lstm::OptimizerKind::Sgd, lstm::OptimizerKind::RmsProp}) {
        lstm::ExperimentConfig config;
        config.training.optimizer.kind = kind;
        config.training.optimizer.amsgrad = true;
        config.training.optimizer.clipNorm = config.training.optimizer.clipValue = 1.0;
        if (kind == lstm::OptimizerKind::Sgd) {  // each of these is one key where it is off
            config.training.validation.emplace();
            config.training.earlyStopping.emplace();
            config.training.reduceLearningRate.emplace();
        }
        std::vector<std::string> own;
        collect(lstm::toJson(config), "", own);
        keys.insert(own.begin(), own.end());
    }
    keys.erase("name");  // what the results are called is no setting
    return {keys.begin(), keys.end()};
}

}  // namespace

class TestSettingTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setLanguage(Language::English); }

    void everyKeyHasARow() {
        const auto keys = keysOfConfigurations();
        QVERIFY(keys.size() > 30);
        for (const std::string& key : keys) QVERIFY2(settingRow(key), key.c_str());
        QCOMPARE(settingRows().size(), keys.size());  // and no row is of a key that does not exist
        QVERIFY(!settingRow("name") && !settingRow("training.no_such_key"));
    }

    void everyControlHasItsWords() {
        std::set<EditKind> kinds;
        for (const SettingRow& row : settingRows()) {
            QVERIFY2(*row.difference != '\0', row.key);
            if (!row.kind) continue;
            QVERIFY2(*row.label != '\0' && *row.undo != '\0' && *row.synonyms != '\0', row.key);
            QVERIFY2(row.part == ConfigPart::Timeline || *row.toolTip != '\0', row.key);
            QVERIFY2(kinds.insert(*row.kind).second, row.key);
            QCOMPARE(&settingRow(*row.kind), &row);
        }
    }

    void everyWordIsTranslated() {
        for (const SettingRow& row : settingRows())
            for (const char* text : {row.label, row.toolTip, row.undo, row.difference}) {
                setLanguage(Language::English);
                const QString english = settingText(text);
                QCOMPARE(english, QString::fromUtf8(text));
                setLanguage(Language::Chinese);
                const QString name = QString::fromUtf8(text).toLower();
                const bool sameInBoth = name == u"keras" || name == u"epsilon" || name.startsWith(u"beta");
                QVERIFY2(*text == '\0' || sameInBoth || settingText(text) != english, text);
            }
    }

    void synonymsAreInBothLanguages() {
        for (const SettingRow& row : settingRows()) {
            const QString words = QString::fromUtf8(row.synonyms);
            const auto has = [&](QChar::Script script) {
                return std::ranges::any_of(words, [script](QChar c) { return c.script() == script; });
            };
            QVERIFY2(!row.kind || (has(QChar::Script_Han) && has(QChar::Script_Latin)), row.key);
        }
    }

    void differencesAreCalledAsTheTableDoes() {
        lstm::ExperimentConfig other;
        other.training.shuffle = true;
        QCOMPARE(configDifferences({}, other), QStringList{QStringLiteral("shuffle: on")});
    }
};

WORKBENCH_TEST(TestSettingTable, EventLoop)
#include "tst_settingtable.moc"
