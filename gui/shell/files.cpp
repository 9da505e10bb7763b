// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/files.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/toolkit/settings.h"

Files::Files(QWidget& window, Menus& menus, Notices& notices)
    : QObject(&window), m_window(window), m_menus(menus), m_notices(notices) {
    menus.add({"open",
               {"Files", QT_TR_NOOP("Open series or project…")},
               {MenuPlace::File, 10},
               "open",
               {QKeySequence::Open},
               "csv lstmwb file load data dataset import read 打开 文件 导入 读取 数据集"},
              this, [this] { askWhatToOpen(); });
    menus.addSubmenu({"Files", QT_TR_NOOP("Recent files")}, {MenuPlace::File, 30}, [this](QObject* owner) {
        std::vector<QAction*> recent;
        for (const QString& path : settings::recentFiles()) {
            recent.push_back(new QAction(QFileInfo(path).fileName(), owner));
            connect(recent.back(), &QAction::triggered, this, [this, path] { open({path}, lstm::FileKind::Series); });
        }
        return recent;
    });
}

void Files::addOpener(lstm::FileKind kind, Open open) { m_openers[kind] = std::move(open); }

void Files::addOpenerOfAll(lstm::FileKind kind, OpenAll open) { m_openersOfAll[kind] = std::move(open); }

void Files::askWhatToOpen() {
    const QStringList paths =
        QFileDialog::getOpenFileNames(&m_window, tr("Open series or project"), {},
                                      tr("Series and projects (*.csv *.txt *.tsv *.lstmwb);;All files (*)"));
    if (!paths.isEmpty()) open(paths, lstm::FileKind::Series);
}

void Files::open(const QStringList& paths, std::optional<lstm::FileKind> otherwise) {
    m_notices.withdraw();
    std::vector<Refused> refused;
    const auto take = [&refused](const QString& name, lstm::Problems problems) {
        if (lstm::hasError(problems)) refused.push_back({name, std::move(problems)});
    };
    std::map<lstm::FileKind, QStringList> together;
    for (const QString& path : paths) {
        lstm::FileKind kind = lstm::fileKind(path.toStdString());
        if (kind != lstm::FileKind::Project) kind = otherwise.value_or(kind);
        if (m_openersOfAll.contains(kind)) together[kind] << path;
        else take(QFileInfo(path).fileName(), m_openers.at(kind)(path));
    }
    for (const auto& [kind, files] : together) {
        QStringList names;
        for (const QString& file : files) names << QFileInfo(file).fileName();
        take(names.join(QStringLiteral(", ")), m_openersOfAll.at(kind)(files));
    }
    if (!refused.empty())
        m_notices.fail(refused, tr("%1 was not opened."),
                       tr("%n file(s) were not opened.", nullptr, static_cast<int>(refused.size())));
}

void Files::remember(const QString& path) {
    settings::addRecentFile(path);
    m_menus.rebuild();
}
