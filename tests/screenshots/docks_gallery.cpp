// SPDX-License-Identifier: GPL-3.0-or-later
// docks_gallery DIR: draws the experiment list, gallery, history and the two tables with real results, light and
// dark, at 100 % and 200 % text, into PNG files to be looked at.
#include <QHBoxLayout>
#include <QUndoView>
#include <QVBoxLayout>
#include <limits>

#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/run.h"
#include "gui/data/pipelinetablemodel.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/textlabel.h"
#include "gui/toolkit/theme.h"
#include "gui/window/historypanel.h"
#include "gui/workspace/describetablemodel.h"
#include "gui/workspace/workspace.h"
#include "tests/screenshots/gallery.h"

using namespace Qt::Literals::StringLiterals;

namespace {

int ipx(double design) { return qRound(px(design)); }

void run(Workspace& workspace, int repeats) {
    std::vector<lstm::Prepared> prepared;
    std::vector<int> ids;
    for (const ExperimentItem& item : workspace.experiments()) {
        if (item.imported) continue;
        lstm::ExperimentConfig config = item.config;
        config.repeats = repeats;
        auto one = lstm::prepare(config, workspace.sharedSeries());
        prepared.push_back(one.value);
        ids.push_back(item.id);
    }
    lstm::ExperimentRun job(std::move(prepared));
    job.execute();
    for (const int id : ids) workspace.beginRun(id, repeats);
    for (auto& finished : job.takeFinished())
        workspace.addResult(ids[static_cast<std::size_t>(finished.experiment)], finished.result);
    for (const int id : ids) workspace.endRun(id, RunState::Done);
    workspace.tell();
}

enum class Scene { NotRun, Running, Compare, Names };

void setTheScene(Workspace& workspace, Scene scene) {
    if (scene == Scene::Running) {
        run(workspace, 30);
        workspace.selection().choose(workspace.currentId(), 28);
    }
    if (scene == Scene::Compare || scene == Scene::Names) {
        std::vector<lstm::ExperimentConfig> configs;
        for (const auto* preset : lstm::resolvePresets(scene == Scene::Compare ? "resets-and-seeding" : "tutorial"))
            configs.push_back(lstm::presetConfig(*preset));
        workspace.replaceExperiments(configs, u"Resets and seeding"_s);
        workspace.importResults(u"\u6559\u7a0b\u7684\u5341\u6b21"_s,
                                {101.2, 99.3, 110.1, 97.0, std::numeric_limits<double>::quiet_NaN()});
        workspace.setTicked(workspace.experiments().back().id, false);
        run(workspace, 30);
    }
    if (scene == Scene::Names) {
        workspace.rename(workspace.currentId(), u"<img src=/etc/hostname>"_s);
        workspace.rename(
            workspace.experiments()[1].id,
            u"\u6709\u72b6\u6001\u7f51\u7edc\uff0c\u6bcf\u8f6e\u6b21\u540e\u91cd\u7f6e\uff0c\u6279\u6b21\u5927\u5c0f 12"_s);
        workspace.setTicked(workspace.experiments().back().id, true);
    }
}

QWidget* window(Workspace& workspace, Scene scene) {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ipx(24));
    auto* dock = new QWidget(page);
    auto* column = new QVBoxLayout(dock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* experiments = new ExperimentsPanel(workspace, dock);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(ipx(16), ipx(2), ipx(10), ipx(2));
    auto* name = new TextLabel(TypeRole::CaptionStrong, TextTone::Secondary, dock);
    name->setText(u"Experiments"_s);
    head->addWidget(name, 1);
    head->addWidget(experiments->takeAddButton());
    column->addLayout(head);
    experiments->setTicksShown(scene == Scene::Compare);
    experiments->setDifferencesShown(scene == Scene::Names);
    if (scene == Scene::Running) experiments->tree()->expand(experiments->model()->index(0, 0));
    column->addWidget(experiments, 1);
    column->addWidget(new GalleryPanel(workspace, dock));
    dock->setFixedWidth(ipx(scene == Scene::Names ? 420 : 208));
    row->addWidget(dock);
    auto* tables = new QWidget(page);
    tables->setAutoFillBackground(true);
    tables->setBackgroundRole(QPalette::Base);
    auto* stack = new QVBoxLayout(tables);
    stack->setContentsMargins(ipx(24), ipx(18), ipx(24), ipx(18));
    stack->setSpacing(ipx(24));
    auto* describe = new DataTable(tables);
    describe->setModel(new DescribeTableModel(workspace, describe));
    describe->setEdgePadding(0);
    auto* pipeline = new DataTable(tables);
    pipeline->setModel(new PipelineTableModel(workspace, pipeline));
    pipeline->setPreferredRows(7);
    pipeline->scrollTo(pipeline->model()->index(20, 0), QAbstractItemView::PositionAtTop);
    pipeline->selectRow(25);
    stack->addWidget(describe);
    stack->addWidget(pipeline, 1);
    tables->setFixedWidth(ipx(760));
    row->addWidget(tables, 1);
    auto* history = new HistoryPanel(workspace.undoStack(), page);
    history->setFixedWidth(ipx(208));
    row->addWidget(history);
    return page;
}

void draw(QWidget* widget, const QString& path) {
    widget->setAttribute(Qt::WA_DontShowOnScreen);
    widget->show();
    widget->resize(ipx(1240), ipx(700));
    gallery::save(*widget, path);
    delete widget;
}

}  // namespace

int main(int argc, char** argv) {
    const QString folder = gallery::prepare(argc, argv, "docks_gallery");
    if (folder.isEmpty()) return 2;
    QApplication app(argc, argv);
    const std::pair<Scene, QString> scenes[] = {{Scene::NotRun, u"not-run"_s},
                                                {Scene::Running, u"running"_s},
                                                {Scene::Compare, u"compare"_s},
                                                {Scene::Names, u"names"_s}};
    for (const auto& [scene, name] : scenes) {
        Workspace workspace;
        setTheScene(workspace, scene);
        gallery::inEveryLook(app, [&, scene = scene, name = name](const QString& look) {
            draw(window(workspace, scene), u"%1/docks-%2-%3.png"_s.arg(folder, name, look));
        });
    }
    return 0;
}
