// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <array>
#include <vector>

class ChartView;
class QAction;
class QMenu;

/// What can be done with every chart, wherever it stands.
enum class ChartCommand { CopyPicture, SavePng, SaveSvg, SavePdf, CopyTable, ShowTable, ZoomHome };
inline constexpr std::array chartCommands{ChartCommand::CopyPicture, ChartCommand::SavePng,   ChartCommand::SaveSvg,
                                          ChartCommand::SavePdf,     ChartCommand::CopyTable, ChartCommand::ShowTable,
                                          ChartCommand::ZoomHome};

/// "Copy picture", untranslated (context "ChartMenu"), and translated.
const char* chartCommandSource(ChartCommand command);
QString chartCommandText(ChartCommand command);
QString chartCommandIcon(ChartCommand command);

/// Does it. Saving asks for a file in the folder of the last time, without blocking the window. What came of it is
/// told by ChartView::notice and ChartView::failed.
void perform(ChartView& view, ChartCommand command);

/// The commands as a chart's context menu.
void fillChartMenu(QMenu& menu, ChartView& view);

/// The same commands as actions of a window, for its menu and the command palette. They act on the chart that has or
/// last had the focus, else on the first one in sight; without any they are disabled when a menu asks (`update`).
class ChartActions final : public QObject {
    Q_OBJECT
public:
    explicit ChartActions(QWidget* window);

    const std::vector<QAction*>& actions() const { return m_actions; }
    QAction* action(ChartCommand command) const { return m_actions[static_cast<std::size_t>(command)]; }
    ChartView* chart() const;
    void update();
    void retranslate();

Q_SIGNALS:
    void notice(const QString& text);  ///< it worked, and where it went
    void failed(const QString& what, const QString& why);

private:
    void follow(QWidget* focus);
    void listen(ChartView* chart);
    QWidget* m_window;
    QPointer<ChartView> m_last;
    std::vector<QAction*> m_actions;
};
