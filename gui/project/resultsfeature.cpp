// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/resultsfeature.h"

#include <QDir>
#include <QFileDialog>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>

#include "engine/results/resultcsv.h"
#include "gui/project/resultfiles.h"
#include "gui/shell/files.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/words/problemtext.h"
#include "gui/workspace/workspace.h"

ResultsFeature::ResultsFeature(const Shell& shell) : m_shell(shell) {
    shell.menus.add({"importResults",
                     {"ResultsFeature", QT_TR_NOOP("Import results…")},
                     {MenuPlace::File, 200},
                     "compare",
                     {},
                     "csv experiment compare load keras pandas 比较 读取 实验结果"},
                    this, [this] { askWhatToImport(); });
    shell.menus.add({"saveResults",
                     {"ResultsFeature", QT_TR_NOOP("Save results…")},
                     {MenuPlace::File, 210},
                     "export",
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
                     "csv json export write rmse folder 导出 保存 写入 文件夹"},
                    this, [this] { askForFolder(); });
    shell.files.addOpener(lstm::FileKind::Results, [this](const QString& path) { return import(path); });
}

void ResultsFeature::askWhatToImport() {
    const QStringList paths = QFileDialog::getOpenFileNames(&m_shell.window, tr("Import results"), {},
                                                            tr("Results (experiment_*.csv);;All files (*)"));
    if (!paths.isEmpty()) m_shell.files.open(paths, lstm::FileKind::Results);
}

lstm::Problems ResultsFeature::import(const QString& path) {
    auto results = lstm::readResultCsvFile(path.toStdString());
    if (lstm::hasError(results.problems)) return results.problems;
    m_shell.workspace.importResults(QString::fromStdString(results.name), results.rmse);
    m_shell.pages.show("compare");
    return {};
}

void ResultsFeature::askForFolder() {
    Notices& notices = m_shell.notices;
    lstm::Problems problems;
    const auto results = resultsToWrite(m_shell.workspace, problems);
    if (!problems.empty()) {
        notices.fail(tr("The results were not saved."), problemText(problems.front()));
    } else if (results.empty()) {
        notices.fail(tr("There are no results to save."),
                     tr("Run the ticked experiments first; imported results are files already."));
    } else {
        auto* dialog = new QFileDialog(&m_shell.window, tr("Save results in a folder"), settings::exportFolder());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, &ResultsFeature::save);
        dialog->open();
    }
}

void ResultsFeature::save(const QString& folder) {
    settings::setExportFolder(folder);
    lstm::Problems problems;
    const auto results = resultsToWrite(m_shell.workspace, problems);
    const auto write = [this, folder, results] {
        const lstm::Problems failures = writeResults(folder, results);
        if (!failures.empty()) {
            m_shell.notices.fail(tr("The results were not saved."), problemText(failures.front()));
            return;
        }
        m_shell.notices.withdraw();
        m_shell.notices.say(tr("Results of %n experiment(s) are in %1.", nullptr, static_cast<int>(results.size()))
                                .arg(QDir::toNativeSeparators(folder)));
    };
    const QStringList there = existingFiles(folder, results);
    there.isEmpty() ? write() : askWhetherToReplace(there, write);
}

void ResultsFeature::askWhetherToReplace(const QStringList& files, std::function<void()> write) {
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Replace files?"),
                        tr("%n file(s) of these names are there already.", nullptr, static_cast<int>(files.size())),
                        QMessageBox::Cancel, &m_shell.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(QStringList(files.mid(0, 8)).join(QLatin1Char('\n')) +
                                 (files.size() > 8 ? QStringLiteral("\n…") : QString()));
    const auto* replace = question->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QAbstractButton::clicked, this, write);
    question->open();
}
