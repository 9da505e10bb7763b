// SPDX-License-Identifier: GPL-3.0-or-later
// controls_gallery DIR: draws every control and the state timeline of every preset, light and dark, at 100 % and
// 200 % text, into PNG files to be looked at.
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>

#include "gui/configuration/configurationpanel.h"
#include "gui/configuration/kerascode.h"
#include "gui/configuration/meaning.h"
#include "gui/configuration/statetimeline.h"
#include "gui/toolkit/buttons.h"
#include "gui/toolkit/codebox.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/section.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/inlineproblem.h"
#include "tests/screenshots/gallery.h"

using namespace lstm;
using namespace Qt::Literals::StringLiterals;

namespace {

int ipx(double design) { return qRound(px(design)); }

struct Sample {
    QString name;
    ExperimentConfig config;
    int rows = 22;
};

std::vector<Sample> samples() {
    const auto make = [](const char* name, auto change, int rows = 22) {
        Sample s{QString::fromLatin1(name), {}, rows};
        change(s.config);
        return s;
    };
    const auto batch12 = [](bool stateful) {
        return [stateful](ExperimentConfig& c) {
            c.training.batchSize = 12;
            c.framing.trainSize = 12;
            c.training.stateful = stateful;
        };
    };
    return {
        make("stateful", [](auto&) {}),
        make("stateful2", [](auto& c) { c.stream = 1; }),
        make("stateless", [](auto& c) { c.training.stateful = false; }),
        make("stateless_shuffle",
             [](auto& c) {
                 c.training.stateful = false;
                 c.training.shuffle = true;
             }),
        make("stateful_batch12", batch12(true), 12),
        make("stateless_batch12", batch12(false), 12),
        make("stateful_reset_test", [](auto& c) { c.forecast.resetAfterEach = true; }),
        make("stateful_noreset", [](auto& c) { c.training.resetStates = ResetStates::Never; }),
        make("stateful_seed_train", [](auto& c) { c.forecast.seedWithTraining = true; }),
        make("stateful_seed_train_resets",
             [](auto& c) { c.forecast.seedWithTraining = c.forecast.resetAfterEach = true; }),
        make("stateful_seed_train_no_resets",
             [](auto& c) {
                 c.forecast.seedWithTraining = true;
                 c.training.resetStates = ResetStates::Never;
             }),
        make("batch 11, forecasts of 4",
             [](auto& c) {
                 c.training.batchSize = 11;
                 c.forecast.batchSize = 4;
             }),
        make("batch 22, never reset",
             [](auto& c) {
                 c.training.batchSize = 22;
                 c.forecast.batchSize = 1;
                 c.training.resetStates = ResetStates::Never;
             }),
        make(
            "200 rows", [](auto&) {}, 200),
        make(
            "500 rows, stateless", [](auto& c) { c.training.stateful = false; }, 500),
    };
}

/// \param words with code and meaning beneath each
QWidget* timelines(double width, int from, int to, bool withWords) {
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(ipx(24), ipx(24), ipx(24), ipx(24));
    grid->setHorizontalSpacing(ipx(40));
    grid->setVerticalSpacing(ipx(28));
    const auto all = samples();
    for (int i = from; i < to && i < int(all.size()); ++i) {
        const Sample& s = all[std::size_t(i)];
        auto* column = new QVBoxLayout;
        auto* name = new TextLabel(TypeRole::BodyStrong, TextTone::Text, page);
        name->setText(s.name);
        auto* timeline = new StateTimeline(page);
        timeline->setModel(StateTimelineModel::from(s.config, s.rows, i % 6));
        timeline->setFixedWidth(ipx(width));
        column->addWidget(name);
        column->addWidget(timeline);
        grid->addLayout(column, (i - from) / 4, (i - from) % 4);
        column->addStretch();
        if (!withWords) continue;
        auto* words = new TextLabel(TypeRole::Caption, TextTone::Secondary, page);
        words->setText(meaning(s.config, s.rows).join(QLatin1Char(' ')));
        words->setFixedWidth(ipx(width));
        auto* code = new CodeBox(page);
        code->setCode(kerasCode(s.config, s.rows));
        code->setFixedWidth(ipx(width));
        column->insertWidget(2, code);
        column->insertWidget(3, words);
    }
    return page;
}

QTableWidget* table(QWidget* parent) {
    auto* widget = new QTableWidget(3, 4, parent);
    widget->setHorizontalHeaderLabels({u"Test RMSE"_s, u"count"_s, u"mean"_s, u"std"_s});
    const QStringList cells{u"stateful"_s, u"30"_s,   u"104.11"_s,    u"9.33"_s, u"stateful2"_s, u"30"_s,
                            u"101.00"_s,   u"3.90"_s, u"stateless"_s, u"30"_s,   u"95.66"_s,     u"1.92"_s};
    for (int i = 0; i < cells.size(); ++i) widget->setItem(i / 4, i % 4, new QTableWidgetItem(cells[i]));
    widget->verticalHeader()->hide();
    widget->setShowGrid(false);
    widget->setFrameShape(QFrame::NoFrame);
    widget->setSelectionBehavior(QAbstractItemView::SelectRows);
    widget->selectRow(1);
    widget->setFixedHeight(ipx(130));
    return widget;
}

void addFields(QVBoxLayout* column, QWidget* page) {
    auto* spin = new QSpinBox(page);
    spin->setMaximum(100000);
    spin->setValue(1000);
    auto* off = new QSpinBox(page);
    off->setEnabled(false);
    auto* combo = new QComboBox(page);
    combo->addItems({u"hard_sigmoid"_s, u"sigmoid"_s});
    auto* line = new QLineEdit(u"0.001"_s, page);
    auto* check = new QCheckBox(u"Shuffle"_s, page);
    check->setChecked(true);
    auto* radio = new QRadioButton(u"paired by seed"_s, page);
    radio->setChecked(true);
    auto* slider = new QSlider(Qt::Horizontal, page);
    slider->setValue(60);
    auto* bar = new QProgressBar(page);
    bar->setValue(40);
    bar->setTextVisible(false);
    bar->setFixedHeight(ipx(3));
    auto* tabs = new QTabBar(page);
    for (const auto& t : {u"Data"_s, u"Run"_s, u"Compare"_s}) tabs->addTab(t);
    tabs->setCurrentIndex(1);
    tabs->setExpanding(false);
    auto* scroll = new QScrollBar(Qt::Horizontal, page);
    scroll->setRange(0, 100);
    scroll->setPageStep(40);
    for (QWidget* w : std::initializer_list<QWidget*>{spin, off, combo, line, new QCheckBox(u"off"_s, page), check,
                                                      radio, slider, bar, tabs, scroll, table(page)})
        column->addWidget(w);
}

QWidget* controls() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(ipx(24), ipx(24), ipx(24), ipx(24));
    row->setSpacing(ipx(32));
    auto* left = new QVBoxLayout;
    auto* middle = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* c : {left, middle, right}) row->addLayout(c, 1);
    for (int i = 0; i < 4; ++i) {
        auto* s = new Switch(page);
        s->setText(QStringList{u"off"_s, u"on"_s, u"disabled"_s, u"disabled, on"_s}[i]);
        s->setChecked(i % 2);
        s->setEnabled(i < 2);
        left->addWidget(s);
    }
    auto* segments = new SegmentedControl(page);
    segments->setTexts({u"10"_s, u"30"_s, u"100"_s, u"1000"_s});
    segments->setCurrentIndex(2);
    left->addWidget(segments, 0, Qt::AlignLeft);
    auto* big = new PrimaryButton(u"Run A vs A"_s, PrimaryButton::Size::Big, page);
    big->setIconName(u"run"_s);
    big->setShortcutHint(u"F5"_s);
    left->addWidget(big, 0, Qt::AlignLeft);
    auto* primary = new PrimaryButton(u"Run"_s, PrimaryButton::Size::Normal, page);
    primary->setIconName(u"run"_s);
    primary->setShortcutHint(u"F5"_s);
    left->addWidget(primary, 0, Qt::AlignLeft);
    auto* neutral = new PrimaryButton(u"Run"_s, PrimaryButton::Size::Normal, page);
    neutral->setPrimary(false);
    neutral->setIconName(u"run"_s);
    left->addWidget(neutral, 0, Qt::AlignLeft);
    left->addWidget(new QPushButton(u"Button"_s, page), 0, Qt::AlignLeft);
    auto* disabled = new QPushButton(u"Disabled"_s, page);
    disabled->setEnabled(false);
    left->addWidget(disabled, 0, Qt::AlignLeft);
    auto* tool = new QToolButton(page);
    tool->setIcon(themeIcon(u"stop"_s));
    tool->setIconSize(QSize(ipx(20), ipx(20)));
    tool->setCheckable(true);
    tool->setChecked(true);
    left->addWidget(tool);
    left->addStretch();
    addFields(middle, page);
    middle->addStretch();
    auto* problem = new InlineProblem(page);
    problem->setTexts(
        u"Batch size 12 does not divide the 22 training samples."_s,
        u"A stateful network needs equal batches, because row i of one batch continues row i of the batch before."_s);
    problem->setFixes({u"Use 11"_s, u"Use 2"_s, u"Keep the last 12"_s});
    right->addWidget(problem);
    auto* empty = new EmptyState(page);
    empty->setTexts(u"Tick two experiments that have finished repeats."_s, u"Run A vs A"_s);
    right->addWidget(empty);
    auto* text = new TextLabel(TypeRole::Body, TextTone::Secondary, page);
    text->setText(u"22 samples, one sequence: the state flows on and is cleared after each epoch."_s);
    text->setContentsMargins(ipx(34), 0, ipx(16), ipx(12));
    auto* section = new Section(text, page);
    section->setTitle(u"What this means"_s);
    section->setUnfolded(true);
    auto* folded = new Section(new QWidget, page);
    folded->setTitle(u"Series and framing"_s);
    folded->setSummary(u"lag 1 · 22 + 12"_s);
    right->addWidget(folded);
    right->addWidget(section);
    right->addStretch();
    return page;
}

/// 0: as the mock-ups show it; 1: everything unfolded, with a batch size that does not fit.
QWidget* dock(int kind) {
    auto* panel = new ConfigurationPanel;
    ConfigView view;
    view.trainingRows = 22;
    view.testRows = 12;
    if (kind == 1) {
        view.config.training.batchSize = 12;
        view.problems = {{ProblemCode::ConfigBatchDivides,
                          0,
                          0,
                          {12, 22, List{{1, 2, 11, 22}, true}, said(Word::OrTheLastRows, 12)}}};
        for (Section* section : panel->sections()) section->setUnfolded(true);
    }
    panel->setConfig(view);
    panel->setFixedSize(ipx(312), ipx(kind == 1 ? 1700 : 760));
    return panel;
}

void draw(QWidget* widget, const QString& path) {
    widget->setAttribute(Qt::WA_DontShowOnScreen);
    widget->show();
    widget->resize(widget->sizeHint().expandedTo(QSize(200, 100)));
    gallery::save(*widget, path);
    delete widget;
}

}  // namespace

int main(int argc, char** argv) {
    const QString folder = gallery::prepare(argc, argv, "controls_gallery");
    if (folder.isEmpty()) return 2;
    QApplication app(argc, argv);
    gallery::inEveryLook(app, [&](const QString& look) {
        const auto path = [&](const char* name) { return u"%1/%2-%3.png"_s.arg(folder, QLatin1String(name), look); };
        draw(controls(), path("controls"));
        draw(timelines(296, 0, 8, false), path("timelines-a"));
        draw(timelines(296, 8, 16, false), path("timelines-b"));
        draw(timelines(296, 0, 16, true), path("timelines-words"));
        draw(dock(0), path("dock"));
        draw(dock(1), path("dock-problem"));
    });
    return 0;
}
