// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/presettexts.h"

#include <QCoreApplication>

namespace {
struct PresetTexts {
    Q_DECLARE_TR_FUNCTIONS(PresetTexts)
};
}  // namespace

const char* presetGroupSource(std::string_view group) {
    if (group == "a-vs-a") return QT_TRANSLATE_NOOP("PresetTexts", "A vs A");
    if (group == "stateful-vs-stateless") return QT_TRANSLATE_NOOP("PresetTexts", "Stateful or stateless");
    if (group == "batch12") return QT_TRANSLATE_NOOP("PresetTexts", "The same batch size");
    if (group == "resets-and-seeding") return QT_TRANSLATE_NOOP("PresetTexts", "Resets and seeding");
    if (group == "tutorial") return QT_TRANSLATE_NOOP("PresetTexts", "The whole tutorial");
    return "";
}

QString presetGroupText(std::string_view group) {
    const char* source = presetGroupSource(group);
    return *source ? PresetTexts::tr(source) : QString::fromUtf8(group.data(), static_cast<qsizetype>(group.size()));
}
