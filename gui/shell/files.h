// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <map>
#include <optional>

#include "engine/base/problem.h"
#include "engine/results/filekind.h"

class Menus;
class Notices;
class QWidget;

/// The way files come into the window, however they were named: dialog, drop, command line, recent files. Features say
/// what becomes of those of their kind.
class Files : public QObject {
    Q_OBJECT

public:
    Files(QWidget& window, Menus& menus, Notices& notices);

    /// \param open does it, or says why not and changes nothing
    using Open = std::function<lstm::Problems(const QString& path)>;
    void addOpener(lstm::FileKind kind, Open open);
    /// The same for all files of a kind that were named at once.
    using OpenAll = std::function<lstm::Problems(const QStringList& paths)>;
    void addOpenerOfAll(lstm::FileKind kind, OpenAll open);

    /// What can be opened is; the rest is told above whatever page is shown then.
    /// \param otherwise what those that are no projects are to be taken for; nothing = by their names
    void open(const QStringList& paths, std::optional<lstm::FileKind> otherwise = {});

    void remember(const QString& path);  ///< among the recent files

private:
    void askWhatToOpen();

    QWidget& m_window;
    Menus& m_menus;
    Notices& m_notices;
    std::map<lstm::FileKind, Open> m_openers;
    std::map<lstm::FileKind, OpenAll> m_openersOfAll;
};
