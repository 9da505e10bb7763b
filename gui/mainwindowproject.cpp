// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that opens and saves projects.
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "gui/mainwindow.h"
#include "gui/pages/comparepage.h"
#include "gui/pages/pagetabs.h"
#include "gui/support/actions.h"
#include "gui/support/problemtext.h"
#include "gui/support/settings.h"
#include "gui/support/settingtexts.h"

void MainWindow::connectProject() {
    connect(&m_document, &ProjectDocument::changed, this, &MainWindow::showTitle);
    connect(m_actions->saveProject, &QAction::triggered, this, [this] {
        if (m_document.path().isEmpty()) askForProject();
        else saveProject(m_document.path());
    });
    connect(m_actions->saveProjectAs, &QAction::triggered, this, &MainWindow::askForProject);
}

void MainWindow::showTitle() {
    const QString program = tr("LSTM Workbench"), file = m_document.name();
    setWindowTitle(file.isEmpty() ? program : QStringLiteral("%1[*] – %2").arg(QString(file).replace(QLatin1String("[*]"), QLatin1String("[*][*]")), program));
    setWindowModified(!file.isEmpty() && m_document.modified());
}

lstm::Problems MainWindow::openProject(const QString& path) {
    m_run.stop();  // what is finished stays, and undo brings it back
    lstm::Problems problems = m_document.open(path);
    if (lstm::hasError(problems)) return problems;
    settings::addRecentFile(path);
    rebuildMenus();
    m_pages->show(m_comparePage);
    const QString opened = tr("%1 is open.").arg(QFileInfo(path).fileName());
    const int reduced = m_document.onlyResults();
    say(reduced == 0 ? opened : opened + sentenceGap() + tr("Of %n experiment(s) on another series or of another version only the results are shown.", nullptr, reduced));
    return {};
}

void MainWindow::askForProject() {
    const QString folder = m_document.path().isEmpty() ? settings::exportFolder() : QFileInfo(m_document.path()).path();
    auto* dialog = new QFileDialog(this, tr("Save project as"), folder, tr("Projects (*.lstmwb)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("lstmwb"));
    dialog->selectFile(m_document.path().isEmpty() ? QString::fromStdString(m_workspace.series().name) : m_document.name());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { writeProject(path); });
    dialog->open();
}

/// Under its own name: not over what another program has put there.
bool MainWindow::saveProject(const QString& path) {
    if (path != m_document.path() || !m_document.changedOnDisk()) return writeProject(path);
    showFailure(tr("%1 was not saved.").arg(QFileInfo(path).fileName()),
                tr("Another program has changed the file since it was opened here. Save the project under another name, or open the file again."));
    return false;
}

bool MainWindow::writeProject(const QString& path) {
    const lstm::Problems problems = m_document.save(path);
    if (lstm::hasError(problems)) {
        lstm::Problem problem = problems.front();
        problem.file.clear();
        showFailure(tr("%1 was not saved.").arg(QFileInfo(path).fileName()), problemText(problem));
        return false;
    }
    settings::addRecentFile(path);
    rebuildMenus();
    say(tr("The project is saved in %1.").arg(QDir::toNativeSeparators(path)));
    return true;
}

/// Only a project that has a file is asked about: nobody else has said that he wants to keep anything.
bool MainWindow::mayClose() {
    if (m_document.path().isEmpty() || !m_document.modified()) return true;
    QMessageBox question(QMessageBox::Question, tr("Save changes?"), tr("%1 has changes that are not saved.").arg(m_document.name()), QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    const auto* save = question.addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto* discard = question.addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() == save) return saveProject(m_document.path());
    return question.clickedButton() == discard;
}
