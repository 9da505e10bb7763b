// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace {

struct Installed {
    Language language = Language::English;
    std::unique_ptr<QTranslator> workbench, qt;
};
Installed& installed() {
    static Installed state;
    return state;
}

std::unique_ptr<QTranslator> load(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder)) return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

}  // namespace

Language currentLanguage() { return installed().language; }

void setLanguage(Language language) {
    Installed& state = installed();
    state.language = language;
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    // The new ones are in place before the old ones go, so that nobody sees untranslated text in between.
    auto workbench = load(QStringLiteral("workbench_") + languageCode(language), QStringLiteral(":/i18n"));
    auto qt = language == Language::Chinese
                  ? load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))
                  : nullptr;
    for (auto* old : {state.workbench.get(), state.qt.get()})
        if (old) QCoreApplication::removeTranslator(old);
    state.workbench = std::move(workbench);
    state.qt = std::move(qt);
}

void switchLanguage() { setLanguage(currentLanguage() == Language::English ? Language::Chinese : Language::English); }

Language languageFromCode(const QString& code) {
    return code.startsWith(QLatin1String("zh")) ? Language::Chinese : Language::English;
}
QString languageCode(Language language) {
    return language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}
Language systemLanguage() { return languageFromCode(QLocale::system().name()); }
