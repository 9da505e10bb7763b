// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/datafeature.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "engine/data/csvreader.h"
#include "gui/data/datapage.h"
#include "gui/data/seriessource.h"
#include "gui/shell/files.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/workspace.h"

namespace {

constexpr SourceText sampleSeries{"DataFeature", QT_TRANSLATE_NOOP("DataFeature", "Sample series")};

QStringList sampleFiles() { return QDir(QStringLiteral(":/series")).entryList(); }

}  // namespace

DataFeature::DataFeature(const Shell& shell) : m_shell(shell), m_page(new DataPage(shell.workspace)) {
    shell.pages.addPage(m_page);
    connect(m_page, &DataPage::runRequested, this, [this] { m_shell.menus.action("run")->trigger(); });
    shell.files.addOpenerOfAll(lstm::FileKind::Series, [this](const QStringList& paths) { return open(paths); });
    connect(m_page, &DataPage::sourceWanted, this, [this](const SeriesSource& source, const QString& step) {
        m_shell.notices.withdraw();
        if (const auto problems = take(source, step); lstm::hasError(problems))
            m_shell.notices.fail({{QFileInfo(source.files.value(0)).fileName(), problems}}, tr("%1 cannot be read so."),
                                 {});
    });
    addSamples();
}

void DataFeature::addSamples() {
    m_shell.menus.addSubmenu(sampleSeries, {MenuPlace::File, 20}, [this](QObject* owner) {
        std::vector<QAction*> samples;
        for (const QString& name : sampleFiles()) {
            samples.push_back(new QAction(QFileInfo(name).completeBaseName(), owner));
            connect(samples.back(), &QAction::triggered, this, [this, name] { openSample(name); });
        }
        return samples;
    });
    m_shell.menus.addCommands(500, [this] {
        std::vector<Command> commands;
        for (const QString& name : sampleFiles()) {
            commands.push_back(makeCommand(
                sampleSeries, QStringLiteral("csv data dataset example 数据集 示例 序列"),
                [this, name] { openSample(name); }, "open"));
            commands.back().addName(QFileInfo(name).completeBaseName());
        }
        return commands;
    });
}

lstm::Problems DataFeature::open(const QStringList& paths) {
    lstm::Problems problems = take({paths, {}}, {});
    if (!lstm::hasError(problems))
        for (const QString& path : paths) m_shell.files.remember(path);
    return problems;
}

lstm::Problems DataFeature::take(const SeriesSource& source, const QString& step) {
    const auto read = readSource(source);
    const bool open = !read.ok();
    if (open && std::ranges::none_of(read.problems, [&](const auto& problem) {
            return problem.severity() == lstm::Severity::Error && !sourceFixes(problem, source).empty();
        }))
        return read.problems;
    if (!open) m_shell.workspace.setSeries(std::make_shared<const lstm::Series>(read.value), step);
    m_page->showNotes({source, read.problems, open});
    m_shell.pages.show(m_page);
    return {};
}

void DataFeature::openSample(const QString& fileName) {
    QFile file(QStringLiteral(":/series/") + fileName);
    if (!file.open(QIODevice::ReadOnly)) return;
    m_shell.notices.withdraw();
    const auto report =
        lstm::readCsv(file.readAll().toStdString(), QFileInfo(fileName).completeBaseName().toStdString());
    m_shell.workspace.setSeries(std::make_shared<const lstm::Series>(report.series));
    m_shell.pages.show(m_page);
}
