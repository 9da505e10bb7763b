// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/datapage.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>

#include "engine/data/framing.h"
#include "engine/experiment/validate.h"
#include "gui/charts/serieschart.h"
#include "gui/data/columnspanel.h"
#include "gui/data/lanes.h"
#include "gui/data/pipelinetablemodel.h"
#include "gui/toolkit/boundedscroll.h"
#include "gui/toolkit/buttons.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/headline.h"
#include "gui/words/inlineproblem.h"
#include "gui/words/problemtext.h"
#include "gui/words/settingtexts.h"

DataPage::DataPage(Workspace& workspace, QWidget* parent)
    : Page(parent),
      m_workspace(workspace),
      m_headline(new TextLabel(TypeRole::Headline)),
      m_detail(new TextLabel(TypeRole::Body, TextTone::Secondary)),
      m_caption(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_hint(new TextLabel(TypeRole::Caption, TextTone::Secondary)),
      m_run(new PrimaryButton({}, PrimaryButton::Size::Big)),
      m_problems(new QVBoxLayout),
      m_columns(new ColumnsPanel),
      m_columnsScroll(new BoundedScroll(m_columns, 0.3)),
      m_chart(new SeriesChart),
      m_lanes(new Lanes),
      m_model(new PipelineTableModel(workspace, this)),
      m_table(new DataTable) {
    auto* column = new QVBoxLayout(this);
    dress();
    auto* words = new QVBoxLayout;
    words->setSpacing(qRound(px(4)));
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    m_top = new QHBoxLayout;
    m_top->setSpacing(qRound(px(24)));
    m_top->addLayout(words, 1);
    m_top->addWidget(m_run, 0, Qt::AlignTop | Qt::AlignLeft);
    column->addLayout(m_top);
    m_problems->setSpacing(qRound(px(8)));
    column->addSpacing(qRound(px(8)));
    column->addLayout(m_problems);
    column->addWidget(m_columnsScroll);
    column->addSpacing(qRound(px(14)));
    column->addWidget(m_chart, 5);
    column->addWidget(m_lanes, 5);
    column->addSpacing(qRound(px(12)));
    m_table->setModel(m_model);
    m_table->setPreferredRows(7);
    m_table->setMouseTracking(true);
    column->addWidget(m_table, 4);
    auto* captions = new QHBoxLayout;
    captions->setSpacing(qRound(px(16)));
    captions->addWidget(m_caption, 1, Qt::AlignTop);
    captions->addWidget(m_hint, 0, Qt::AlignTop);
    m_hint->setWordWrap(false);
    column->addLayout(captions);
    m_run->setIconName(QStringLiteral("run"));
    m_run->setShortcutHint(QStringLiteral("F5"));

    connect(m_run, &QPushButton::clicked, this, &DataPage::runRequested);
    connect(m_chart, &SeriesChart::splitMoved, &m_workspace, &Workspace::setTestSize);
    connect(m_chart, &SeriesChart::rowClicked, this, &DataPage::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { m_chart->setHighlightedRow(index.row()); });
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.series) {
            if (m_workspace.sharedSeries() != m_noted && !m_notes.open) showNotes({});
            showSplit();
            refreshColumns();
        } else if (changes.experiments() || changes.current) refresh();
    });
    connect(m_columns, &ColumnsPanel::roleChosen, this, [this](const QString& name, ColumnRole role) {
        const lstm::Series& series = m_workspace.series();
        Q_EMIT sourceWanted(withRole(sourceOfSeries(series), name.toStdString(), role, series),
                            tr("%1: %2", "column, role").arg(name, roleText(role)));
    });
    retranslate();
    showSplit();
    refreshColumns();
}

/// Another series: the table shows the rows around the border between train and test.
void DataPage::showSplit() {
    refresh();
    const auto scroll = [this] {  // once the table has taken in the new rows
        const int border = m_model->rowCount() - m_workspace.current()->config.framing.testSize;
        m_table->scrollTo(m_model->index(std::max(0, border - 4), 0), QAbstractItemView::PositionAtTop);
    };
    QMetaObject::invokeMethod(this, scroll, Qt::QueuedConnection);
}

void DataPage::dress() { layout()->setContentsMargins(qRound(px(24)), qRound(px(18)), qRound(px(24)), qRound(px(12))); }

/// The button stands beside the headline where there is room for both.
void DataPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_top->setDirection(width() < px(480) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DataPage::choose(int row) {
    m_chart->setHighlightedRow(row);
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0));
}

void DataPage::setPresented(bool presented) {
    Page::setPresented(presented);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_run, m_caption, m_hint})
        widget->setVisible(!presented);  // of the tables, and for one person
}

void DataPage::refresh() {
    const ExperimentItem* current = m_workspace.current();
    if (!current) return;
    const Headline words = dataHeadline(m_workspace.series(), current->config.framing.testSize);
    m_headline->setText(words.title);
    m_detail->setText(words.detail);
    int ticked = 0;
    for (const auto& item : m_workspace.experiments()) ticked += item.ticked && !item.imported;
    const bool twice = ticked == 2 && m_workspace.ranAsTwins();
    if (m_notes.open)
        m_detail->setText(
            tr("%1 is shown until that is decided.").arg(QString::fromStdString(m_workspace.series().name)));
    m_detail->setVisible(twice || m_notes.open);
    m_run->setText(twice ? tr("Run A vs A") : tr("Run %n experiment(s)", nullptr, ticked));
    refreshChart();
}

/// Several sequences do not follow each other in time: each has a lane of its own.
void DataPage::refreshLanes() {
    const lstm::Series& series = m_workspace.series();
    const lstm::ExperimentConfig& config = m_workspace.current()->config;
    LanesData shown;
    for (const lstm::Sequence& sequence : series.sequences) {
        const auto from = series.values.begin() + static_cast<std::ptrdiff_t>(sequence.begin);
        shown.lanes.push_back({QString::fromStdString(sequence.name),
                               tr("%1 rows").arg(plain(static_cast<qint64>(sequence.rows()))),
                               {from, from + static_cast<std::ptrdiff_t>(sequence.rows())},
                               config.framing.testSize});
    }
    shown.caption = tr("%1 by sequence", "column").arg(QString::fromStdString(series.valueColumn));
    if (config.keepsState())
        shown.border = config.training.resetAtBorders ? tr("state reset at every sequence")
                                                      : tr("in training the state runs through");
    shown.test = tr("test: the last %1 of each").arg(plain(config.framing.testSize));
    m_lanes->setData(shown);
}

void DataPage::refreshChart() {
    const lstm::Series& series = m_workspace.series();
    const bool several = series.sequences.size() > 1;
    m_chart->setVisible(!several);
    m_lanes->setVisible(several);
    if (several) return refreshLanes();
    const lstm::FramingOptions& framing = m_workspace.current()->config.framing;
    SeriesChartData shown;
    shown.values = QVector<double>(series.values.begin(), series.values.end());
    for (const auto& label : series.labels) shown.labels << QString::fromStdString(label);
    const int count = static_cast<int>(series.values.size());
    shown.testSize = std::clamp(framing.testSize, 0, std::max(0, count - 1));
    shown.largestTest = std::max(1, count - (lstm::shortestSeries(framing) - framing.testSize));
    for (int i = count - shown.testSize; i < count; ++i) shown.persistence << series.values[i - 1];
    shown.trainText =
        tr("Train: %n sample(s)", nullptr, std::max(0, m_workspace.trainingRows(m_workspace.current()->config)));
    shown.testText = tr("Test: %1").arg(periodCount(series.period, shown.testSize));
    if (const auto persistence = m_workspace.persistence())
        shown.persistenceText = tr("dashed: persistence forecast, RMSE %1").arg(figure(*persistence, 3));
    m_chart->setData(shown);
    m_chart->setTitles(valueTitle(series));
    m_chart->setSummary(tr("%1 values from %2 to %3. %4. %5. %6.")
                            .arg(plain(count), figure(series.values.front()), figure(series.values.back()),
                                 shown.trainText, shown.testText, shown.persistenceText));
}

/// The columns of the first file, in their roles for the series that is there.
void DataPage::refreshColumns() {
    const lstm::Series& series = m_workspace.series();
    std::vector<ColumnView> views;
    for (lstm::ColumnSketch& sketch : sketchSource(sourceOfSeries(series))) {
        const bool time = sketch.kind == lstm::ColumnSketch::Kind::Time;
        const ColumnRole role = time ? ColumnRole::Time : roleOf(sketch.name, series);
        views.push_back({std::move(sketch), role});
    }
    m_columns->setColumns(views);
    m_columnsScroll->setVisible(!m_columns->rows().empty());
}

void DataPage::showNotes(const Notes& notes) {
    m_notes = notes;
    m_noted = m_workspace.sharedSeries();
    fillLines();
    refresh();
}

void DataPage::showLine(const lstm::Problem& problem, const QString& before) {
    auto* line = new InlineProblem;
    line->setFixesBeside(true);
    const lstm::Severity severity = problem.severity();
    line->setKind(severity == lstm::Severity::Error     ? InlineProblem::Kind::Error
                  : severity == lstm::Severity::Warning ? InlineProblem::Kind::Warning
                                                        : InlineProblem::Kind::Info);
    lstm::Problem nameless = problem;
    nameless.file.clear();
    const ProblemTexts words = problemTexts(nameless);
    const auto fixes = sourceFixes(problem, m_notes.source);
    QStringList more{words.why, fixes.empty() ? words.remedy : QString()};  // else the buttons say it
    more.removeAll(QString());
    line->setTexts(before + words.what, more.join(sentenceGap()));
    QStringList labels;
    for (const SourceFix& fix : fixes) labels << fix.label;
    line->setFixes(labels);
    connect(line, &InlineProblem::fixChosen, this, [this, fixes](int chosen) {
        const SourceFix& fix = fixes[static_cast<std::size_t>(chosen)];
        Q_EMIT sourceWanted(fix.source, fix.step);
    });
    m_problems->addWidget(line);
    m_lines.push_back(line);
}

/// The worst three, and in the last one's details all the others.
void DataPage::fillLines() {
    constexpr std::size_t most = 3;
    for (InlineProblem* line : m_lines) {
        line->hide();
        line->deleteLater();  // perhaps one of its buttons was pressed
    }
    m_lines.clear();
    lstm::Problems problems = m_notes.problems;
    std::ranges::stable_sort(problems, {}, [](const lstm::Problem& problem) { return problem.severity(); });
    const bool several = m_notes.source.files.size() > 1;
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i) {
        const QString file = QFileInfo(QString::fromStdString(problems[i].file)).fileName();
        showLine(problems[i], several || m_notes.open ? tr("%1: ", "file").arg(file) : QString());
    }
    if (problems.size() <= most) return;
    QStringList rest;
    for (lstm::Problem& problem : problems) {
        problem.file.clear();
        rest << problemText(problem);
    }
    m_lines.back()->setDetails(tr("And %1 more:").arg(plain(static_cast<qint64>(problems.size() - most))) +
                               QLatin1Char('\n') + rest.mid(most).join(QLatin1Char('\n')));
}

void DataPage::retranslate() {
    m_caption->setText(tr("Scaled on the training samples only. Chart and table show the same rows."));
    m_hint->setText(tr("Drop a CSV file here to change the series"));
    m_table->setAccessibleName(tr("Series and samples"));
    fillLines();
    refresh();
}

void DataPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) dress();
    Page::changeEvent(event);
}
