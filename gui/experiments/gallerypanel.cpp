// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiments/gallerypanel.h"

#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/experiment/presets.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/rowdelegate.h"
#include "gui/toolkit/textlabel.h"
#include "gui/toolkit/theme.h"
#include "gui/words/presettexts.h"
#include "gui/workspace/workspace.h"

namespace {

/// As high as its rows, so that the dock gives the rest to the experiments above.
class FittedList final : public QListWidget {
public:
    using QListWidget::QListWidget;
    QSize sizeHint() const override { return {qRound(px(208)), qRound(px(28)) * count()}; }
    QSize minimumSizeHint() const override { return {qRound(px(60)), qRound(px(28))}; }
};

bool isShown(const Workspace& workspace, std::string_view group) {
    return std::ranges::equal(workspace.experiments(), GalleryPanel::configs(workspace, group), {},
                              &ExperimentItem::config);
}

}  // namespace

GalleryPanel::GalleryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new TextLabel(TypeRole::CaptionStrong, TextTone::Secondary, this)),
      m_list(new FittedList(this)) {
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    for (std::size_t i = 0; i < lstm::presetGroups().size(); ++i) m_list->addItem(QString());
    m_list->setCurrentRow(0);
    m_title->setWordWrap(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { activate(m_list->row(item)); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { activate(m_list->row(item)); });
    connect(&workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.experiments()) mark();
    });
    retranslate();
    dress();
    mark();
}

void GalleryPanel::dress() {
    layout()->setContentsMargins(0, 0, 0, qRound(px(12)));
    m_title->setContentsMargins(qRound(px(16)), 0, qRound(px(13)), 0);
    m_title->setMinimumHeight(qRound(px(36)));
    m_list->doItemsLayout();
    m_list->updateGeometry();
}

QString GalleryPanel::groupName(std::string_view group) { return presetGroupText(group); }

std::vector<lstm::ExperimentConfig> GalleryPanel::configs(const Workspace& workspace, std::string_view group) {
    const ExperimentItem* current = workspace.current();
    const lstm::ExperimentConfig like = current ? current->config : lstm::ExperimentConfig();
    std::vector<lstm::ExperimentConfig> list;
    for (const lstm::Preset* preset : lstm::resolvePresets(group)) list.push_back(lstm::presetLike(*preset, like));
    return list;
}

/// A double click comes twice; the second finds the section on screen and changes nothing.
void GalleryPanel::openGroup(Workspace& workspace, std::string_view group) {
    if (!isShown(workspace, group)) workspace.replaceExperiments(configs(workspace, group), groupName(group));
}

void GalleryPanel::activate(int row) {
    openGroup(m_workspace, lstm::presetGroups()[static_cast<std::size_t>(row)].name);
}

void GalleryPanel::mark() {
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setData(RowDelegate::ChosenRole,
                                   isShown(m_workspace, lstm::presetGroups()[static_cast<std::size_t>(row)].name));
}

void GalleryPanel::retranslate() {
    setAccessibleName(tr("Gallery"));
    m_title->setText(tr("Gallery"));
    m_list->setAccessibleName(tr("Sections of the tutorial"));
    for (int row = 0; row < m_list->count(); ++row) {
        const auto& group = lstm::presetGroups()[static_cast<std::size_t>(row)];
        const QString name = presetGroupText(group.name), count = plain(static_cast<qint64>(group.presets.size()));
        QStringList members;
        for (const auto preset : group.presets)
            members << QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size()));
        QListWidgetItem* item = m_list->item(row);
        item->setText(name);
        item->setData(RowDelegate::FigureRole, count);
        item->setToolTip(members.join(QLatin1Char('\n')));
        item->setData(Qt::AccessibleTextRole, tr("%1, %2 experiments").arg(name, count));
    }
}

void GalleryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) dress();
}
