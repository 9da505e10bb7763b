// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>
#include <vector>

#include "engine/review/lesson.h"
#include "gui/configuration/configview.h"
#include "gui/forecast/beyondforecast.h"
#include "gui/inside/tracerecall.h"
#include "gui/project/projectdocument.h"
#include "gui/toolkit/scaledlayouts.h"
#include "gui/workspace/training.h"

struct Command;
class AboutWindow;
class Actions;
class Arrangements;
class Autosave;
class ChartActions;
class CommandPalette;
class ComparePage;
class ConfigurationPanel;
class DataPage;
class DockTitle;
class ExperimentTag;
class ExperimentsPanel;
class ForecastPage;
class PageTabs;
class QLabel;
class HelpWindow;
class InlineProblem;
class InsidePage;
class RepeatsPage;
class RunPage;
class RunToolbar;
class SegmentedControl;
class Presentation;
class PresentationBanner;
class StatusLine;
class Tour;
class TourPanel;
class Switch;

/// Builds the parts of the window and connects them; decides nothing about data.
///
/// The workspace is the one document; who trains is `Training`'s to say. Panels and pages read both and send wishes as
/// signals; here the wishes become calls.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Workspace& workspace() { return m_workspace; }
    Training& training() { return m_training; }
    RunController& runController() { return m_training.run(); }
    Actions& actions() { return *m_actions; }
    PageTabs& pages() { return *m_pages; }

    Tour& tour() { return *m_tour; }

    /// What a file is to be taken for: a project by its content, of the others results (experiment_*.csv) and lessons
    /// (*.json) by their name.
    enum class FileKind { ByName, Series, Results };
    /// Opens projects, series and results of experiments. Problems appear in the window.
    void openFiles(const QStringList& paths, FileKind kind = FileKind::ByName);
    /// Opens a series that ships with the program, "shampoo-sales.csv".
    void openSample(const QString& fileName);
    ProjectDocument& document() { return m_document; }
    /// Keeps unsaved work in this folder while the window lives, and offers what a session left there that did not end.
    void keepRecoverable(const QString& folder);
    /// What is not saved stays there when the window goes: for an end that nobody in front of it has asked for.
    void leaveRecoverable();

    /// A change of the current experiment's settings by a person: undoable, and trained at once when Live is on.
    void editCurrent(const lstm::ExperimentConfig& config, EditKind kind);

    /// Writes the results of the ticked experiments; asks before files are replaced.
    void saveResults(const QString& folder);
    /// Adds the experiment that a recipe stands for, or says in the window why not.
    void pasteRecipe(const QString& text);
    /// Everything that the command palette can find now.
    std::vector<Command> commands();

public Q_SLOTS:
    void startRun();
    void switchLanguage();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildToolbar();
    void dress();
    void buildCentre();
    void buildDocks();
    void connectTour();
    void connectActions();
    void connectViewActions();
    void connectHelpActions();
    void connectWorkspace();
    void connectPages();
    void connectRun();
    void connectProject();
    void showTitle();
    lstm::Problems openProject(const QString& path);
    void askForProject();
    bool saveProject(const QString& path);
    bool writeProject(const QString& path);
    bool mayClose();
    void offerRecovery(const lstm::Project& project);
    void say(const QString& message);
    void showFailure(const QString& what, const QString& why, const QString& details = {});
    using Refused = Training::Refused;
    lstm::Problems importResults(const QString& path);
    lstm::Problems openSeries(const QString& path);
    void showRefusedRun(const std::vector<Refused>& refused);
    void showRefused(const std::vector<Refused>& refused, const QString& one, const QString& several);
    void askForResultFolder();
    void copyRecipe();
    void showSetting(const QString& name);
    lstm::Problems openLesson(const QString& path);
    void restoreLesson();
    void openTour();
    void runTourCard();
    void showTourCard();
    void connectPresentation();
    void present(bool on);
    void runPresented();
    void showTourExperiments(int a, int b);
    void showTourPage(const std::vector<lstm::LessonPage>& wanted);
    void dressForPage();
    void rebuildMenus();
    void retranslate();
    void restore();
    void showConfiguration();
    void showStatus();
    void updateActions();

    Workspace m_workspace;
    ProjectDocument m_document{m_workspace};
    Autosave* m_autosave = nullptr;
    InlineProblem* m_offer = nullptr;  ///< to restore what an earlier session left
    Training m_training{m_workspace};
    BeyondForecast m_beyond;
    TraceRecall m_traces;
    Actions* m_actions;
    ChartActions* m_chartActions;
    QObject* m_menuActions = nullptr;  ///< owns those for files, samples and sections, made anew with the menus
    RunToolbar* m_toolbar;
    PageTabs* m_pages;
    DataPage* m_dataPage;
    RunPage* m_runPage;
    ComparePage* m_comparePage;
    ForecastPage* m_forecastPage;
    InsidePage* m_insidePage;
    RepeatsPage* m_repeatsPage;
    ExperimentsPanel* m_experiments;
    ConfigurationPanel* m_configuration;
    ExperimentTag* m_edited;  ///< whose configuration it is
    StatusLine* m_status;
    InlineProblem* m_failure;   ///< what could not be written or read
    QWidget* m_failureRoom;     ///< shows it until it is closed
    bool m_runRefused = false;  ///< it tells what cannot run
    CommandPalette* m_palette;
    HelpWindow* m_help = nullptr;
    AboutWindow* m_about = nullptr;
    QLabel* m_liveIcon;
    Switch* m_live;
    SegmentedControl* m_language;
    QDockWidget *m_experimentsDock, *m_configurationDock, *m_historyDock, *m_tourDock;
    Tour* m_tour;
    TourPanel* m_tourPanel;
    Presentation* m_presentation;
    PresentationBanner* m_banner;
    Arrangements* m_arrangements;
    QString m_message;
    ScaledLayouts m_corner;
};
