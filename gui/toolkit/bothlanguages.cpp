// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/bothlanguages.h"

#include <QCoreApplication>
#include <QTranslator>

QString textIn(Language language, const char* context, const char* source) {
    const QString english = QString::fromUtf8(source);
    if (language == Language::English) return english;
    static const auto& chinese = []() -> const QTranslator& {
        static QTranslator translator;
        const bool loaded = translator.load(QStringLiteral(":/i18n/workbench_zh_CN.qm"));
        Q_ASSERT(loaded);
        Q_UNUSED(loaded);
        return translator;
    }();
    const QString text = chinese.translate(context, source);
    return text.isEmpty() ? english : text;
}

QString SourceText::translated() const { return QCoreApplication::translate(context, source); }
