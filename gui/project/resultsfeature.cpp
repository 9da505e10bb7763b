// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/resultsfeature.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
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
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"
#include "gui/workspace/workspace.h"

namespace {
constexpr qsizetype mostOffered = 8;  // columns with a button each
}

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
    if (!lstm::hasError(results.problems)) {
        m_shell.workspace.importResults(QString::fromStdString(results.name), results.rmse);
        m_shell.pages.show("compare");
        return {};
    }
    std::erase_if(results.columns, [&path](const std::string& column) {
        return lstm::hasError(lstm::readResultCsvFile(path.toStdString(), column).problems);
    });
    if (results.columns.empty()) return results.problems;
    askForColumn(path, results.columns);
    return {};
}

/// Nobody but the user knows which of several columns of numbers holds results: one, or an experiment in each.
void ResultsFeature::askForColumn(const QString& path, const std::vector<std::string>& columns) {
    QStringList names, answers;
    for (const std::string& column : columns) names << QString::fromStdString(column);
    const QStringList offered = names.mid(0, mostOffered);
    for (const QString& name : offered)
        answers << name.simplified().left(40).replace(QLatin1Char('&'), QLatin1String("&&"));
    answers << tr("All %n column(s)", nullptr, static_cast<int>(names.size())) << tr("None");
    const QString file = QFileInfo(path).fileName();
    if (m_questions.value(path)) m_questions.value(path)->deleteLater();
    m_questions[path] = m_shell.notices.ask(
        tr("Which column of %1 holds the results?").arg(file),
        tr("%n column(s) of numbers; each chosen one becomes an experiment.", nullptr, static_cast<int>(names.size())),
        answers, [this, path, names, offered](int answer) {
            const auto one = static_cast<int>(offered.size());
            if (answer < one) take(path, {offered[answer]});
            if (answer == one) take(path, names);
        });
}

/// Experiments named after file and column.
void ResultsFeature::take(const QString& path, const QStringList& columns) {
    std::vector<Refused> refused;
    for (const QString& column : columns) {
        auto results = lstm::readResultCsvFile(path.toStdString(), column.toStdString());
        if (lstm::hasError(results.problems)) refused.push_back({column, std::move(results.problems)});
        else
            m_shell.workspace.importResults(
                QStringLiteral("%1 %2").arg(QString::fromStdString(results.name), column.simplified()), results.rmse);
    }
    if (refused.size() < static_cast<std::size_t>(columns.size())) m_shell.pages.show("compare");
    if (!refused.empty())  // the file has changed since the question
        m_shell.notices.fail(refused, tr("%1 was not imported."),
                             tr("%n column(s) were not imported.", nullptr, static_cast<int>(refused.size())));
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
