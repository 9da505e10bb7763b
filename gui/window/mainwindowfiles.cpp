// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that takes files and recipes in and gives results out, and says what became of it.
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <algorithm>

#include "engine/data/csvreader.h"
#include "engine/experiment/recipe.h"
#include "engine/results/project.h"
#include "engine/results/resultcsv.h"
#include "gui/compare/comparepage.h"
#include "gui/data/datapage.h"
#include "gui/project/resultfiles.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/mainwindow.h"
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"

void MainWindow::say(const QString& message) {
    m_message = message;
    showStatus();
}

/// Stays until it is closed: what could not be written, read or run must not be lost behind the next message.
void MainWindow::showFailure(const QString& what, const QString& why, const QString& details) {
    m_runRefused = false;
    m_failure->setContentsMargins(0, qRound(px(10)), qRound(px(16)), qRound(px(12)));
    m_failure->setKind(InlineProblem::Kind::Error);
    m_failure->setTexts(what, why);
    m_failure->setDetails(details);
    m_failure->setFixes({tr("Close")});
    m_failureRoom->show();
}

/// What can be read is opened; the rest is told above whatever page is shown then.
void MainWindow::openFiles(const QStringList& paths, FileKind kind) {
    m_failureRoom->hide();
    std::vector<Refused> refused;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const bool results = kind == FileKind::Results ||
                             (kind == FileKind::ByName && info.fileName().startsWith(QLatin1String("experiment_")));
        const bool lesson = kind == FileKind::ByName && info.suffix() == QLatin1String("json");
        lstm::Problems problems = lstm::looksLikeProject(path.toStdString()) ? openProject(path)
                                  : results                                  ? importResults(path)
                                  : lesson                                   ? openLesson(path)
                                                                             : openSeries(path);
        if (lstm::hasError(problems)) refused.push_back({info.fileName(), std::move(problems)});
    }
    if (!refused.empty())
        showRefused(refused, tr("%1 was not opened."),
                    tr("%n file(s) were not opened.", nullptr, static_cast<int>(refused.size())));
}

lstm::Problems MainWindow::importResults(const QString& path) {
    auto results = lstm::readResultCsvFile(path.toStdString());
    if (lstm::hasError(results.problems)) return results.problems;
    m_workspace.importResults(QString::fromStdString(results.name), results.rmse);
    m_pages->show(m_comparePage);
    return {};
}

lstm::Problems MainWindow::openSeries(const QString& path) {
    const auto report = lstm::readCsvFile(path.toStdString());
    if (!report.ok()) return report.problems;
    m_dataPage->showFileNotes(QFileInfo(path).fileName(), report.problems);
    m_workspace.setSeries(std::make_shared<const lstm::Series>(report.series));
    settings::addRecentFile(path);
    rebuildMenus();
    m_pages->show(m_dataPage);
    return {};
}

/// \param one what to say of a single one, with %1 for its name; `several` of more
void MainWindow::showRefused(const std::vector<Refused>& refused, const QString& one, const QString& several) {
    QStringList names, details;
    for (const auto& [name, problems] : refused) {
        names << name;
        for (lstm::Problem problem : problems) {
            problem.file.clear();  // the name stands before it
            details << (refused.size() > 1 ? name + QStringLiteral(": ") : QString()) + problemText(problem);
        }
    }
    if (refused.size() > 1)
        return showFailure(several, names.join(QStringLiteral(", ")), details.join(QLatin1Char('\n')));
    const lstm::Problems& problems = refused.front().problems;
    lstm::Problem error = *std::ranges::find(problems, lstm::Severity::Error, &lstm::Problem::severity);
    error.file.clear();
    showFailure(one.arg(names.front()), problemText(error),
                details.size() > 1 ? details.join(QLatin1Char('\n')) : QString());
}

void MainWindow::openSample(const QString& fileName) {
    QFile file(QStringLiteral(":/series/") + fileName);
    if (!file.open(QIODevice::ReadOnly)) return;
    m_failureRoom->hide();
    const auto report =
        lstm::readCsv(file.readAll().toStdString(), QFileInfo(fileName).completeBaseName().toStdString());
    m_dataPage->showFileNotes(fileName, {});
    m_workspace.setSeries(std::make_shared<const lstm::Series>(report.series));
    m_pages->show(m_dataPage);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    openFiles(paths);
}

void MainWindow::askForResultFolder() {
    lstm::Problems problems;
    const auto results = resultsToWrite(m_workspace, problems);
    if (!problems.empty()) return showFailure(tr("The results were not saved."), problemText(problems.front()));
    if (results.empty())
        return showFailure(tr("There are no results to save."),
                           tr("Run the ticked experiments first; imported results are files already."));
    auto* dialog = new QFileDialog(this, tr("Save results in a folder"), settings::exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveResults);
    dialog->open();
}

void MainWindow::saveResults(const QString& folder) {
    settings::setExportFolder(folder);
    lstm::Problems problems;
    const auto results = resultsToWrite(m_workspace, problems);
    const auto write = [this, folder, results] {
        const lstm::Problems failures = writeResults(folder, results);
        m_failureRoom->setVisible(!failures.empty());
        if (failures.empty())
            say(tr("Results of %n experiment(s) are in %1.", nullptr, static_cast<int>(results.size()))
                    .arg(QDir::toNativeSeparators(folder)));
        else showFailure(tr("The results were not saved."), problemText(failures.front()));
    };
    const QStringList there = existingFiles(folder, results);
    if (there.isEmpty()) return write();
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Replace files?"),
                        tr("%n file(s) of these names are there already.", nullptr, static_cast<int>(there.size())),
                        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(QStringList(there.mid(0, 8)).join(QLatin1Char('\n')) +
                                 (there.size() > 8 ? QStringLiteral("\n…") : QString()));
    const auto* replace = question->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QAbstractButton::clicked, this, write);
    question->open();
}

void MainWindow::copyRecipe() {
    if (!m_workspace.current()) return;
    lstm::ExperimentConfig config = m_workspace.current()->config;
    config.repeats = m_training.repeats();
    QGuiApplication::clipboard()->setText(QString::fromStdString(lstm::recipe(config)));
    say(tr("The recipe of %1 is in the clipboard.").arg(m_workspace.current()->name()));
}

void MainWindow::pasteRecipe(const QString& text) {
    if (text.trimmed().isEmpty())
        return showFailure(tr("The clipboard holds no text."), tr("\"Copy recipe\" puts one there."));
    auto parsed = lstm::parseRecipe(text.toStdString());
    if (!parsed.ok()) {
        const auto error = std::ranges::find(parsed.problems, lstm::Severity::Error, &lstm::Problem::severity);
        return showFailure(tr("No experiment was added."), problemText(*error));
    }
    m_failureRoom->hide();
    const bool otherSeries = parsed.value.series.csv.has_value();
    parsed.value.series = {};
    parsed.value.repeats = lstm::ExperimentConfig().repeats;  // the toolbar's
    m_workspace.addExperiment(parsed.value);
    const QString name = m_workspace.current()->name();
    say(otherSeries ? tr("%1 was added. Its recipe names a series of its own; here it runs on the open one.").arg(name)
                    : tr("%1 was added.").arg(name));
}
