// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Tells objects that are no widgets, such as item models, when the language changes: Qt sends
/// QEvent::LanguageChange to widgets only.
class LanguageWatch final : public QObject {
    Q_OBJECT
public:
    /// The application's; \pre a QCoreApplication exists
    static LanguageWatch* instance();
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    explicit LanguageWatch(QObject* application);
};
