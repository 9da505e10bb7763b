// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/datapage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>

#include "engine/data/framing.h"
#include "engine/experiment/validate.h"
#include "gui/charts/serieschart.h"
#include "gui/data/pipelinetablemodel.h"
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
      m_problem(new InlineProblem),
      m_chart(new SeriesChart),
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
    column->addWidget(m_problem);
    column->addSpacing(qRound(px(14)));
    column->addWidget(m_chart, 5);
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
    m_problem->hide();
    m_run->setIconName(QStringLiteral("run"));
    m_run->setShortcutHint(QStringLiteral("F5"));

    connect(m_run, &QPushButton::clicked, this, &DataPage::runRequested);
    connect(m_chart, &SeriesChart::splitMoved, &m_workspace, &Workspace::setTestSize);
    connect(m_chart, &SeriesChart::rowClicked, this, &DataPage::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { m_chart->setHighlightedRow(index.row()); });
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.series) showSplit();
        else if (changes.experiments() || changes.current) refresh();
    });
    retranslate();
    showSplit();
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
    m_detail->setVisible(twice);
    m_run->setText(twice ? tr("Run A vs A") : tr("Run %n experiment(s)", nullptr, ticked));
    refreshChart();
}

void DataPage::refreshChart() {
    const lstm::Series& series = m_workspace.series();
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

void DataPage::showFileNotes(const QString& file, const lstm::Problems& problems) {
    m_fileProblems = problems;
    m_fileName = file;
    m_problem->setVisible(!problems.empty());
    if (problems.empty()) return;
    const lstm::Problem* worst = &problems.front();
    for (const auto& problem : problems)
        if (problem.severity() < worst->severity()) worst = &problem;
    const auto count = static_cast<int>(problems.size()) - 1;
    const auto text = [](lstm::Problem problem) {
        problem.file.clear();  // named once, above
        return problemText(problem);
    };
    lstm::Problem first = *worst;
    if (count > 0) first.more = 0;  // the details tell it, beside what else there is
    m_problem->setKind(worst->severity() == lstm::Severity::Warning ? InlineProblem::Kind::Warning
                                                                    : InlineProblem::Kind::Info);
    m_problem->setTexts(tr("%1 was opened.").arg(file),
                        text(first) + (count > 0 ? sentenceGap() + tr("(And %n more.)", nullptr, count) : QString()));
    QStringList all;
    for (const auto& problem : problems) all << text(problem);
    m_problem->setDetails(count > 0 ? all.join(QLatin1Char('\n')) : QString());
}

void DataPage::retranslate() {
    m_caption->setText(tr("Scaled on the training samples only. Chart and table show the same rows."));
    m_hint->setText(tr("Drop a CSV file here to change the series"));
    m_table->setAccessibleName(tr("Series and samples"));
    showFileNotes(m_fileName, m_fileProblems);
    refresh();
}

void DataPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) dress();
    Page::changeEvent(event);
}
