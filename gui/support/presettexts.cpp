// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/presettexts.h"

#include <QCoreApplication>

namespace {
struct PresetTexts {
    Q_DECLARE_TR_FUNCTIONS(PresetTexts)
};
}  // namespace

QString presetGroupText(std::string_view group) {
    if (group == "a-vs-a") return PresetTexts::tr("A vs A");
    if (group == "stateful-vs-stateless") return PresetTexts::tr("Stateful or stateless");
    if (group == "batch12") return PresetTexts::tr("The same batch size");
    if (group == "resets-and-seeding") return PresetTexts::tr("Resets and seeding");
    if (group == "tutorial") return PresetTexts::tr("The whole tutorial");
    return QString::fromUtf8(group.data(), static_cast<qsizetype>(group.size()));
}
