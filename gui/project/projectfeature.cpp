// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/projectfeature.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>

#include "gui/project/autosave.h"
#include "gui/shell/files.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"

ProjectFeature::ProjectFeature(const Shell& shell) : m_shell(shell), m_document(shell.workspace) {
    addActions();
    shell.files.addOpener(lstm::FileKind::Project, [this](const QString& path) { return open(path); });
    connect(&m_document, &ProjectDocument::changed, this, &ProjectFeature::showTitle);
    showTitle();
}

void ProjectFeature::addActions() {
    m_shell.menus.add({"saveProject",
                       {"ProjectFeature", QT_TR_NOOP("Save project")},
                       {MenuPlace::File, 100},
                       "save",
                       {QKeySequence::Save}},
                      this, [this] { m_document.path().isEmpty() ? askWhereToSave() : static_cast<void>(save()); });
    m_shell.menus.add({"saveProjectAs",
                       {"ProjectFeature", QT_TR_NOOP("Save project as…")},
                       {MenuPlace::File, 110},
                       "save-as",
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
                      this, [this] { askWhereToSave(); });
}

void ProjectFeature::showTitle() {
    const QString program = tr("LSTM Workbench"), file = m_document.name();
    m_shell.window.setWindowTitle(
        file.isEmpty() ? program
                       : QStringLiteral("%1[*] – %2")
                             .arg(QString(file).replace(QLatin1String("[*]"), QLatin1String("[*][*]")), program));
    m_shell.window.setWindowModified(!file.isEmpty() && m_document.modified());
}

// --- opening and saving -------------------------------------------------------------------------

lstm::Problems ProjectFeature::open(const QString& path) {
    m_shell.training.stop();  // what is finished stays, and undo brings it back
    lstm::Problems problems = m_document.open(path);
    if (lstm::hasError(problems)) return problems;
    m_shell.files.remember(path);
    m_shell.pages.show("compare");
    const QString opened = tr("%1 is open.").arg(QFileInfo(path).fileName());
    const int reduced = m_document.onlyResults();
    m_shell.notices.say(
        reduced == 0 ? opened
                     : opened + sentenceGap() +
                           tr("Of %n experiment(s) on another series or of another version only the results are shown.",
                              nullptr, reduced));
    return {};
}

void ProjectFeature::askWhereToSave() {
    const bool isNew = m_document.path().isEmpty();
    const QString folder = isNew ? settings::exportFolder() : QFileInfo(m_document.path()).path();
    auto* dialog = new QFileDialog(&m_shell.window, tr("Save project as"), folder, tr("Projects (*.lstmwb)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("lstmwb"));
    dialog->selectFile(isNew ? QString::fromStdString(m_shell.workspace.series().name) : m_document.name());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { write(path); });
    dialog->open();
}

/// Under its own name: not over what another program has put there.
bool ProjectFeature::save() {
    const QString path = m_document.path();
    if (!m_document.changedOnDisk()) return write(path);
    m_shell.notices.fail(
        tr("%1 was not saved.").arg(QFileInfo(path).fileName()),
        tr("Another program has changed the file since it was opened here. Save the project under another "
           "name, or open the file again."));
    return false;
}

bool ProjectFeature::write(const QString& path) {
    const lstm::Problems problems = m_document.save(path);
    if (lstm::hasError(problems)) {
        lstm::Problem problem = problems.front();
        problem.file.clear();
        m_shell.notices.fail(tr("%1 was not saved.").arg(QFileInfo(path).fileName()), problemText(problem));
        return false;
    }
    m_shell.files.remember(path);
    m_shell.notices.say(tr("The project is saved in %1.").arg(QDir::toNativeSeparators(path)));
    return true;
}

bool ProjectFeature::mayClose() {
    m_shell.workspace.tell();
    if (m_document.path().isEmpty() || !m_document.modified()) return true;
    QMessageBox question(QMessageBox::Question, tr("Save changes?"),
                         tr("%1 has changes that are not saved.").arg(m_document.name()), QMessageBox::NoButton,
                         &m_shell.window);
    question.setTextFormat(Qt::PlainText);
    const auto* keep = question.addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto* discard = question.addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() == keep) return save();
    return question.clickedButton() == discard;
}

// --- recovery -----------------------------------------------------------------------------------

void ProjectFeature::keepRecoverable(const QString& folder) {
    m_autosave = new Autosave(
        folder, [this] { return m_document.unsaved(); }, this);
    connect(&m_shell.workspace, &Workspace::changed, m_autosave, [this](const Changes& changes) {
        if (ProjectDocument::holds(changes)) m_autosave->touch();
    });
    connect(&m_document, &ProjectDocument::changed, m_autosave, &Autosave::touch);
    connect(&m_shell.training, &Training::stateChanged, m_autosave,
            [this](const RunStatus& status) { m_autosave->setRunning(status.running); });
    connect(m_autosave, &Autosave::failed, this, [this](const lstm::Problems& problems) {
        m_shell.notices.fail(tr("Your work cannot be kept for a recovery after a crash."),
                             problemText(problems.front()));
    });
    if (const auto left = m_autosave->findLeft()) offerRecovery(*left);
}

void ProjectFeature::leaveRecoverable() {
    m_shell.training.takeArrivals();
    if (m_autosave) m_autosave->leaveBehind();
}

/// In nobody's way: whoever does not answer is asked again at the next start.
void ProjectFeature::offerRecovery(const lstm::Project& project) {
    std::size_t repeats = 0;
    for (const auto& experiment : project.experiments) repeats += experiment.repeats.size();
    const auto answered = [this, project](int choice) {
        if (choice == 0) {
            m_shell.training.stop();
            m_document.restore(project);
            m_autosave->saveNow();
            m_shell.pages.show("compare");
        }
        m_autosave->dropLeft();
    };
    InlineProblem* offer =
        m_shell.notices.ask(tr("The workbench did not end as it should. What was not saved can be restored."),
                            tr("%n experiment(s)", nullptr, static_cast<int>(project.experiments.size())) +
                                QStringLiteral(" · ") + tr("%n repeat(s)", nullptr, static_cast<int>(repeats)),
                            {tr("Restore"), tr("Discard")}, answered);
    offer->setObjectName(QStringLiteral("recovery"));
}
