// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that opens and saves projects.
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/compare/comparepage.h"
#include "gui/project/autosave.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/actions.h"
#include "gui/window/mainwindow.h"
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"

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
    setWindowTitle(file.isEmpty()
                       ? program
                       : QStringLiteral("%1[*] – %2")
                             .arg(QString(file).replace(QLatin1String("[*]"), QLatin1String("[*][*]")), program));
    setWindowModified(!file.isEmpty() && m_document.modified());
}

lstm::Problems MainWindow::openProject(const QString& path) {
    m_training.stop();  // what is finished stays, and undo brings it back
    lstm::Problems problems = m_document.open(path);
    if (lstm::hasError(problems)) return problems;
    settings::addRecentFile(path);
    rebuildMenus();
    m_pages->show(m_comparePage);
    const QString opened = tr("%1 is open.").arg(QFileInfo(path).fileName());
    const int reduced = m_document.onlyResults();
    say(reduced == 0 ? opened
                     : opened + sentenceGap() +
                           tr("Of %n experiment(s) on another series or of another version only the results are shown.",
                              nullptr, reduced));
    return {};
}

void MainWindow::askForProject() {
    const QString folder = m_document.path().isEmpty() ? settings::exportFolder() : QFileInfo(m_document.path()).path();
    auto* dialog = new QFileDialog(this, tr("Save project as"), folder, tr("Projects (*.lstmwb)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("lstmwb"));
    dialog->selectFile(m_document.path().isEmpty() ? QString::fromStdString(m_workspace.series().name)
                                                   : m_document.name());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { writeProject(path); });
    dialog->open();
}

/// Under its own name: not over what another program has put there.
bool MainWindow::saveProject(const QString& path) {
    if (path != m_document.path() || !m_document.changedOnDisk()) return writeProject(path);
    showFailure(tr("%1 was not saved.").arg(QFileInfo(path).fileName()),
                tr("Another program has changed the file since it was opened here. Save the project under another "
                   "name, or open the file again."));
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

void MainWindow::keepRecoverable(const QString& folder) {
    m_autosave = new Autosave(
        folder, [this] { return m_document.unsaved(); }, this);
    for (const auto changed : {&Workspace::seriesChanged, &Workspace::experimentsChanged, &Workspace::resultsChanged})
        connect(&m_workspace, changed, m_autosave, &Autosave::touch);
    connect(&m_document, &ProjectDocument::changed, m_autosave, &Autosave::touch);
    connect(&m_workspace, &Workspace::configChanged, m_autosave, &Autosave::touch);
    connect(&m_training, &Training::stateChanged, m_autosave, [this] { m_autosave->setRunning(m_training.running()); });
    connect(m_autosave, &Autosave::failed, this, [this](const lstm::Problems& problems) {
        showFailure(tr("Your work cannot be kept for a recovery after a crash."), problemText(problems.front()));
    });
    if (const auto left = m_autosave->findLeft()) offerRecovery(*left);
}

void MainWindow::leaveRecoverable() {
    m_training.takeArrivals();
    if (m_autosave) m_autosave->leaveBehind();
}

/// A line above the page, in nobody's way: whoever does not answer is asked again at the next start.
void MainWindow::offerRecovery(const lstm::Project& project) {
    std::size_t repeats = 0;
    for (const auto& experiment : project.experiments) repeats += experiment.repeats.size();
    m_offer = new InlineProblem;
    m_offer->setObjectName(QStringLiteral("recovery"));
    m_offer->setKind(InlineProblem::Kind::Info);
    m_offer->setContentsMargins(0, qRound(px(10)), qRound(px(16)), qRound(px(12)));
    m_offer->setTexts(tr("The workbench did not end as it should. What was not saved can be restored."),
                      tr("%n experiment(s)", nullptr, static_cast<int>(project.experiments.size())) +
                          QStringLiteral(" · ") + tr("%n repeat(s)", nullptr, static_cast<int>(repeats)));
    m_offer->setFixes({tr("Restore"), tr("Discard")});
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, m_offer);
    m_offer->show();
    connect(m_offer, &InlineProblem::fixChosen, this, [this, project](int choice) {
        if (choice == 0) {
            m_training.stop();
            m_document.restore(project);
            m_autosave->saveNow();
            m_pages->show(m_comparePage);
        }
        m_autosave->dropLeft();
        m_offer->hide();
        m_offer->deleteLater();
        m_offer = nullptr;
    });
}

/// Only a project that has a file is asked about: nobody else has said that he wants to keep anything.
bool MainWindow::mayClose() {
    if (m_document.path().isEmpty() || !m_document.modified()) return true;
    QMessageBox question(QMessageBox::Question, tr("Save changes?"),
                         tr("%1 has changes that are not saved.").arg(m_document.name()), QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    const auto* save = question.addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto* discard = question.addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() == save) return saveProject(m_document.path());
    return question.clickedButton() == discard;
}
